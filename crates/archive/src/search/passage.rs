//! A passage is a sentence of an article that answers a query, with the words to light in it.

use super::Matched;
use super::token::{Reading, Token, tokens};
use crate::sort::{highest_first, sort_by_key};
use crate::{Article, SentenceKind, Span};

/// A sentence that holds words asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Passage {
    /// Its number in [`Article::sentences`].
    pub sentence: u32,
    /// How well it answers, for comparison within the article: the rarity of the different words it holds.
    pub score: f32,
    /// The words to light, as bytes of the article's text: in order, apart, on character boundaries.
    pub lit: Vec<Span>,
}

/// The sentences of `article` that hold words asked for, the best first.
pub fn passages(article: &Article, matched: &Matched) -> Vec<Passage> {
    let mut found = Vec::new();
    for (number, sentence) in article.sentences.iter().enumerate() {
        if sentence.kind == SentenceKind::Noise {
            continue;
        }
        let mut passage = Passage { sentence: number as u32, score: 0.0, lit: Vec::new() };
        let mut seen = vec![false; matched.words.len()];
        for piece in article.readable(sentence.span) {
            for (span, word) in lit(piece.of(&article.text), matched) {
                passage.lit.push(Span { start: span.start + piece.start, end: span.end + piece.start });
                if let (Some(seen), Some(word)) = (seen.get_mut(word), matched.words.get(word)) {
                    passage.score += if *seen { 0.05 * word.weight } else { word.weight };
                    *seen = true;
                }
            }
        }
        if !passage.lit.is_empty() {
            passage.lit = apart(passage.lit);
            found.push(passage);
        }
    }
    sort_by_key(&mut found, |passage| highest_first(passage.score));
    found
}

/// The words to light in any text: in order, apart, on character boundaries.
pub fn light(text: &str, matched: &Matched) -> Vec<Span> {
    if matched.words.is_empty() {
        return Vec::new();
    }
    apart(lit(text, matched).into_iter().map(|(span, _)| span).collect())
}

/// Every token that answers a word of the query, with the number of that word.
fn lit(text: &str, matched: &Matched) -> Vec<(Span, usize)> {
    let tokens = tokens(text, Reading::Text);
    tokens.iter().filter_map(|token| Some((token.span, answers(token, matched)?))).collect()
}

fn answers(token: &Token, matched: &Matched) -> Option<usize> {
    // A stem begins as its word does, and to find the stems of whole articles is what would take longest.
    let first = token.text.bytes().next();
    let mut words = matched.words.iter();
    let begins_so = |known: &str| known.bytes().next() == first;
    if !words.any(|word| {
        word.terms.iter().any(|(known, _)| begins_so(known)) || word.prefix.as_deref().is_some_and(begins_so)
    }) {
        return None;
    }
    let term = token.term();
    matched.words.iter().position(|word| {
        word.terms.iter().any(|(known, _)| *known == term)
            || word.prefix.as_ref().is_some_and(|prefix| token.text.starts_with(prefix.as_str()))
    })
}

/// Overlapping spans as one.
pub(crate) fn apart(mut spans: Vec<Span>) -> Vec<Span> {
    sort_by_key(&mut spans, |span| u64::from(span.start) << 32 | u64::from(span.end));
    let mut out: Vec<Span> = Vec::new();
    for span in spans {
        match out.last_mut() {
            Some(last) if span.start < last.end => last.end = last.end.max(span.end),
            _ => out.push(span),
        }
    }
    out
}
