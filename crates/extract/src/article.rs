//! One article from one file: text, layout, sentences, then the facts in them.

use archive::{Article, Block, Days, Meta, Noise, Problem, Published, RecordStep, Sentence};

use crate::claims::prior::Prior;
use crate::finding::Finding;
use crate::import::{Facts, Format, Imported, import, lines};
use crate::layout::Layout;
use crate::names::Names;
use crate::page::{Page, span};
use crate::pattern::pattern;
use crate::text::{blanked, slice};
use crate::{claims, dates, names, quotes, sentences};

/// What is made of one file alone: neither a catalogue nor a list of people is read. Never fails.
///
/// Of a file with an article a line, `bytes` is one line; see [`articles`].
pub fn article<'r>(file: &str, bytes: &[u8], given: impl Into<Given<'r>>) -> Article {
    with_names(file, id_of(file), import(file, bytes), given.into(), &Names::default())
}

/// What is known of an article beside its file.
#[derive(Clone, Copy, Debug, Default)]
pub struct Given<'r> {
    /// What relative dates count from; without it what the file says of itself, a date in its name or one above the
    /// story is used.
    pub published: Option<Days>,
    /// The official record, whose steps up to that day tell of a tariff what its sentence leaves open. May be empty.
    pub record: &'r [RecordStep],
}

impl From<Option<Days>> for Given<'_> {
    fn from(published: Option<Days>) -> Self {
        Self { published, record: &[] }
    }
}

/// One article of a file, with where in the file it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The article.
    pub article: Article,
    /// The line, from 1, of a file with an article a line.
    pub line: Option<u32>,
    /// The byte of the file that the article's own bytes begin at.
    pub offset: usize,
}

/// Every article of a file, and the lines that hold none.
pub fn articles<'r>(file: &str, bytes: &[u8], given: impl Into<Given<'r>>) -> (Vec<Found>, Vec<Finding>) {
    let given = given.into();
    if Format::of(file) != Some(Format::JsonLines) {
        return (vec![Found { article: article(file, bytes, given), line: None, offset: 0 }], Vec::new());
    }
    let (lines, broken) = lines(bytes);
    let found = lines.into_iter().map(|line| {
        let (name, id) = line.names(file);
        let article = with_names(&name, &id, line.imported, given, &Names::default());
        Found { article, line: Some(line.number), offset: line.range.start }
    });
    let findings = broken.into_iter().map(|(line, why)| Finding::no_article(file, line, &why));
    (found.collect(), findings.collect())
}

/// An imported article, with the people that a publisher lists.
pub(crate) fn with_names(
    file: &str,
    id: &str,
    imported: Imported,
    given: Given<'_>,
    known: &Names,
) -> Article {
    let Imported { text, source, received, mut problems, facts, parts } = imported;
    if text.trim().is_empty() {
        problems.push(Problem { line: None, message: "This file is empty.".to_owned() });
    }
    let layout = Layout::of(&text, &parts);
    let noise: Vec<_> = layout.noise.iter().map(|(range, _)| range.clone()).collect();
    let plain = blanked(&text, &noise);
    let (blocks, all_sentences) = blocks(&text, &plain, &layout);
    let noise: Vec<Noise> =
        layout.noise.iter().map(|(range, why)| Noise { span: span(range), why: (*why).to_owned() }).collect();
    let meta = meta(file, &text, &plain, &layout, &all_sentences, given.published, &facts);
    let page = Page {
        plain: &plain,
        sentences: &all_sentences,
        blocks: &blocks,
        published: meta.published.as_ref().map(|published| published.days),
    };
    let (dates, context) = dates::dates(&page);
    let named = names::names(&page, known);
    let topics = names::topics(&page, &known.topics);
    let claims = claims::claims(&page, &dates, &Prior::new(given.record, page.published));
    let quotes = quotes::quotes(&page, &named);
    Article {
        id: id.to_owned(),
        file: file.to_owned(),
        meta,
        blocks,
        sentences: all_sentences,
        noise,
        dates,
        context,
        claims,
        people: named.people,
        organisations: named.organisations,
        places: named.places,
        topics,
        quotes,
        problems,
        received,
        source,
        text,
    }
}

/// The file's name without its ending.
pub(crate) fn id_of(file: &str) -> &str {
    file.rsplit_once('.').map_or(file, |(id, _)| id)
}

fn blocks(text: &str, plain: &str, layout: &Layout) -> (Vec<Block>, Vec<Sentence>) {
    let mut blocks = Vec::new();
    let mut all: Vec<Sentence> = Vec::new();
    for piece in &layout.pieces {
        let first = all.len() as u32;
        let kind = piece.kind;
        let mut ranges = if kind == archive::BlockKind::Noise {
            Vec::new()
        } else {
            sentences::sentences(plain, &piece.range)
        };
        // Noise at the ends of a piece (a bullet) belongs to the sentence beside it, so that no byte is lost.
        match (ranges.first_mut(), piece.range.start) {
            (Some(range), start) => range.start = start,
            (None, _) => ranges.push(piece.range.clone()),
        }
        if let Some(range) = ranges.last_mut() {
            range.end = piece.range.end;
        }
        // A piece of noise between two sentences goes with the one before.
        let starts: Vec<usize> = ranges.iter().skip(1).map(|range| range.start).collect();
        for (range, next) in ranges.iter_mut().zip(starts) {
            let between = slice(text, range.end..next);
            range.end += between.trim_end().len();
        }
        all.extend(ranges.iter().map(|range| Sentence { span: span(range), kind }));
        blocks.push(Block { kind, span: span(&piece.range), sentences: (first, all.len() as u32) });
    }
    (blocks, all)
}

/// What the file itself says of the article.
fn meta(
    file: &str,
    text: &str,
    plain: &str,
    layout: &Layout,
    sentences: &[Sentence],
    published: Option<Days>,
    facts: &Facts,
) -> Meta {
    let (title, title_basis) = match (&facts.title, &layout.title) {
        (Some(title), Some(range)) if *title == folded(slice(text, range.clone())) => (title.clone(), None),
        (Some(title), _) => (title.clone(), Some(facts.basis.to_owned())),
        (None, Some(range)) => (folded(slice(text, range.clone())), None),
        (None, None) => synthetic_title(file, plain, sentences),
    };
    let published = published
        .map(|days| (days, "given"))
        .or_else(|| facts.published.map(|days| (days, facts.basis)))
        .or_else(|| file_date(file).map(|days| (days, "the date in the file’s name")))
        .or_else(|| stamped(text, layout).map(|days| (days, "the date printed above the story")));
    let published = published.map(|(days, basis)| Published {
        edtf: if days.from == days.to { days.from.to_string() } else { format!("{}/{}", days.from, days.to) },
        days,
        basis: basis.to_owned(),
    });
    Meta {
        title,
        title_basis,
        published,
        outlet: facts.outlet.clone().unwrap_or_default(),
        outlet_basis: facts.outlet.as_ref().map(|_| facts.basis.to_owned()),
        url: facts.url.clone(),
        ..Meta::default()
    }
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A synthetic title is not longer than this many characters.
const TITLE_LENGTH: usize = 90;

/// A title for an article without one: its first sentence, cut at a clause.
fn synthetic_title(file: &str, plain: &str, sentences: &[Sentence]) -> (String, Option<String>) {
    use archive::BlockKind::{Body, Caption, Summary};
    // What the story tells first; a caption only when there is nothing else.
    let first = [Body, Summary, Caption].into_iter().find_map(|kind| {
        let mut told = sentences.iter().filter(|sentence| sentence.kind == kind);
        told.find_map(|sentence| Some(folded(sentence.span.of(plain))).filter(|words| !words.is_empty()))
    });
    let Some(first) = first else {
        let name = id_of(file).replace(['_', '-'], " ");
        return (name, Some("the file’s name; the file is empty".to_owned()));
    };
    let basis = "the first sentence, shortened; the file has no headline".to_owned();
    let whole = first.trim_end_matches('.');
    if whole.chars().count() <= TITLE_LENGTH {
        return (whole.to_owned(), Some(basis));
    }
    let limit = whole.char_indices().nth(TITLE_LENGTH).map_or(whole.len(), |(at, _)| at);
    let head = slice(whole, 0..limit);
    let clause = pattern!(r"[,;:]\s|\s[–—-]\s").find_iter(head).map(|found| found.start()).last();
    let cut = clause.filter(|at| *at > TITLE_LENGTH / 3).or_else(|| head.rfind(' ')).unwrap_or(limit);
    (format!("{} …", slice(whole, 0..cut).trim_end()), Some(basis))
}

/// The date that a file's name begins with.
pub(crate) fn file_date(file: &str) -> Option<Days> {
    let captures = pattern!(r"^(\d{4}-\d\d-\d\d)(?:[-_. T]|$)").captures(file)?;
    archive::Day::parse(captures.get(1)?.as_str()).map(Days::one)
}

/// The date of a time stamp above the story, when it has a year.
fn stamped(text: &str, layout: &Layout) -> Option<Days> {
    let range = layout.time_stamp.clone()?;
    let line = slice(text, range);
    dates::in_full(line).map(Days::one)
}
