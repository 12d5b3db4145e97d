//! An article is one seed file: its exact text, and the structure and facts found in it.

use std::ops::Range;

use super::{Claim, Context, DateMention, Entity, Quote, SourceMap, Span};
use crate::Days;
use crate::wire::wire;

/// One seed file with everything that was found in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Article {
    /// The file's name without its ending; the article's name in links.
    pub id: String,
    /// The file's name in `seeds/`; of a file with several articles with `#` and the article's name after it.
    pub file: String,
    /// The file's words; every span below counts its bytes.
    pub text: String,
    /// The file's bytes where they are not those of `text`: it was not UTF-8, or has mark-up.
    pub received: Option<Vec<u8>>,
    /// Where in those bytes the text came from.
    pub source: SourceMap,
    /// What the catalogue, or failing that the file itself, says of it.
    pub meta: Meta,
    /// Paragraph-like pieces in order; together they hold every byte that is not white space.
    pub blocks: Vec<Block>,
    /// Sentences in order; together they hold every byte that is not white space.
    pub sentences: Vec<Sentence>,
    /// Scraping noise in order, whole sentences or pieces inside one. Left out of the reading view, never deleted.
    pub noise: Vec<Noise>,
    /// Time expressions that name a date, in order.
    pub dates: Vec<DateMention>,
    /// Sentences dated by a neighbour only, in order.
    pub context: Vec<Context>,
    /// Tariff claims, in order.
    pub claims: Vec<Claim>,
    /// People, by first mention.
    pub people: Vec<Entity>,
    /// Organisations, by first mention.
    pub organisations: Vec<Entity>,
    /// Places, by first mention.
    pub places: Vec<Entity>,
    /// Topics that the publisher lists, by first mention.
    pub topics: Vec<Entity>,
    /// Direct quotations, in order.
    pub quotes: Vec<Quote>,
    /// What a publisher should look at.
    pub problems: Vec<Problem>,
}

wire!(Article {
    id,
    file,
    text,
    received,
    source,
    meta,
    blocks,
    sentences,
    noise,
    dates,
    context,
    claims,
    people,
    organisations,
    places,
    topics,
    quotes,
    problems
});

impl Article {
    /// The file's bytes exactly as received.
    pub fn as_received(&self) -> &[u8] {
        self.received.as_deref().unwrap_or(self.text.as_bytes())
    }

    /// The file as received, to be shown; one that is not UTF-8 as it was read.
    pub fn received_text(&self) -> &str {
        let received = self.received.as_deref().and_then(|bytes| std::str::from_utf8(bytes).ok());
        received.unwrap_or(&self.text)
    }

    /// The bytes of the file as received that `span` came from.
    pub fn in_file(&self, span: Span) -> Range<usize> {
        self.source.in_file(span)
    }

    /// The readable pieces of `span`: its text with the noise inside it left out.
    pub fn readable(&self, span: Span) -> Vec<Span> {
        let mut pieces = Vec::new();
        let mut at = span.start;
        for noise in self.noise.iter().map(|noise| noise.span).filter(|noise| noise.overlaps(span)) {
            if at < noise.start {
                pieces.push(Span { start: at, end: noise.start });
            }
            at = at.max(noise.end);
        }
        if at < span.end {
            pieces.push(Span { start: at, end: span.end });
        }
        pieces
    }

    /// The text of `span` as a reader should see it: noise left out, white space folded to single spaces.
    pub fn clean(&self, span: Span) -> String {
        let whole: String = self.readable(span).into_iter().map(|piece| piece.of(&self.text)).collect();
        whole.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The number of the sentence that holds byte `at`, or the last one before it.
    pub fn sentence_at(&self, at: u32) -> Option<usize> {
        self.sentences.partition_point(|sentence| sentence.span.start <= at).checked_sub(1)
    }
}

/// What is known about an article beside its text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Meta {
    /// The headline.
    pub title: String,
    /// How the headline was found, when it is not simply the article's own ("first sentence; the file has no headline").
    pub title_basis: Option<String>,
    /// Who wrote it, where that is known.
    pub author: Option<String>,
    /// Who published it; empty when nobody knows.
    pub outlet: String,
    /// How the outlet was found.
    pub outlet_basis: Option<String>,
    /// When it was published.
    pub published: Option<Published>,
    /// Where the original is.
    pub url: Option<String>,
    /// Whose text it is.
    pub rights: String,
    /// Whether the file holds only a part of the original.
    pub excerpt: bool,
}

wire!(Meta { title, title_basis, author, outlet, outlet_basis, published, url, rights, excerpt });

/// A publication date with how it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// As the catalogue has it, in EDTF (ISO 8601-2): `2018-10-25`, `2019-01-31/2019-02-01`.
    pub edtf: String,
    /// The days it may have been; relative dates are resolved against the first.
    pub days: Days,
    /// How it is known.
    pub basis: String,
}

wire!(Published { edtf, days, basis });

/// What part of an article a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// The headline.
    Title,
    /// A point of a summary box.
    Summary,
    /// A paragraph of the story.
    Body,
    /// A photo's caption or credit.
    Caption,
    /// Scraping noise: labels, link lines, video lines, server errors, a headline said again.
    Noise,
}

wire!(BlockKind is Title | Summary | Body | Caption | Noise);

/// A paragraph, headline, bullet or line of noise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it is.
    pub span: Span,
    /// Its sentences: `first..end` in [`Article::sentences`].
    pub sentences: (u32, u32),
}

wire!(Block { kind, span, sentences });

/// A sentence's kind is its block's.
pub type SentenceKind = BlockKind;

/// One sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Where it is, without white space around it.
    pub span: Span,
    /// What it is part of.
    pub kind: SentenceKind,
}

wire!(Sentence { span, kind });

/// A piece of scraping noise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noise {
    /// Where it is.
    pub span: Span,
    /// What it is, in a few words for a reader: "headline printed again".
    pub why: String,
}

wire!(Noise { span, why });

/// Something that a publisher should look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The line in the file, counted from 1, where that helps.
    pub line: Option<u32>,
    /// What is odd and what to do.
    pub message: String,
}

wire!(Problem { line, message });
