//! A sentence is what a reader would quote whole. It may end at a stop, a question mark or a cry with white space
//! after it; whether it does is told from the words on both sides: "U.S." or "Mr." ends none, `?"` goes on with "he
//! asked", a quotation that stands inside a sentence is not cut. A quotation that is several sentences is several.
//!
//! On the hand-written cases of `tests/cases/sentences.txt` the rules here do better than the segmenters that could
//! be had: `crates/extract/peers` prints the comparison, ARCHITECTURE.md has the figures.

mod abbreviations;
mod quoted;

use std::ops::Range;

use crate::pattern::pattern;
use crate::text::{slice, trimmed};
use abbreviations::ends_no_sentence;

/// The sentences of `plain[within]`, in order, without the white space around them.
pub(crate) fn sentences(plain: &str, within: &Range<usize>) -> Vec<Range<usize>> {
    let words = slice(plain, within.clone());
    let inside = quoted::inside_sentences(words);
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    for at in stops(words) {
        let quote = inside.get(inside.partition_point(|quote| quote.end <= at));
        let held = quote.is_some_and(|quote| quote.start < at);
        if !held && !goes_on(slice(words, near(words, start, at)..at), slice(words, at..words.len())) {
            found.push(start..at);
            start = at;
        }
    }
    found.push(start..words.len());
    found
        .into_iter()
        .flat_map(|range| bounded(words, range))
        .map(|range| trimmed(plain, within.start + range.start..within.start + range.end))
        .filter(|range| !range.is_empty())
        .collect()
}

/// Bytes before a stop that tell whether it ends a sentence; all of a line of stops would be read for each of them.
const TELLING: usize = 400;

fn near(words: &str, start: usize, at: usize) -> usize {
    let mut near = start.max(at.saturating_sub(TELLING));
    while !words.is_char_boundary(near) {
        near += 1;
    }
    near
}

/// Where a sentence may end: after its last mark and what closes with it, before white space; or between two
/// sentences set without any ("left.That").
fn stops(words: &str) -> impl Iterator<Item = usize> {
    pattern!(
        r#"(?P<a>[.!?…。！？]["”’'»)\]]*)(?:\s|$)|(?P<b>[。！？]["”’」』）]*)|\b\p{Ll}{3,}(?P<c>[.!?]["”]?)[“"]?\p{Lu}\p{Ll}+[ ,’']"#
    )
    .captures_iter(words)
    .filter_map(|found| ["a", "b", "c"].iter().find_map(|name| found.name(name)).map(|mark| mark.end()))
}

/// What runs on longer without an end is no prose; it is cut between words.
const LONGEST: usize = 3000;

fn bounded(words: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let mut start = range.start;
    while range.end - start > LONGEST {
        let mut limit = start + LONGEST;
        while !words.is_char_boundary(limit) {
            limit -= 1;
        }
        let cut = slice(words, start..limit).rfind(' ').filter(|at| *at > 0).map_or(limit, |at| start + at);
        pieces.push(start..cut);
        start = cut;
    }
    pieces.push(start..range.end);
    pieces
}

/// Whether what looks like the end of a sentence is none.
fn goes_on(before: &str, after: &str) -> bool {
    let before = before.trim_end();
    let next = after.trim_start();
    let stop = before.trim_end_matches(['"', '”', '’', '\'', ')', ']', '»']);
    let closed = stop.len() < before.len();
    if next.is_empty() || !before.contains(char::is_alphanumeric) {
        return true;
    }
    if next.chars().next().is_some_and(char::is_lowercase) {
        // "iPhones", "eBay" begin a sentence as they are.
        return closed || !pattern!(r"^\p{Ll}{1,2}\p{Lu}\p{Ll}").is_match(next);
    }
    // "… . . ." and the dash or comma that goes on after a quotation.
    if next.starts_with(['.', '…', ',', ';', '–', '—']) || next.starts_with("--") {
        return true;
    }
    // `"Why now?" Ms. Doe asked.`
    if closed && stop.ends_with(['?', '!', '…']) {
        return pattern!(
            r"^(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|President|Premier|Minister|Secretary)\.? )?\p{Lu}[\p{L}’'.-]+(?: \p{Lu}[\p{L}’'.-]+){0,3} (?:said|says|asked|told|added|wrote|tweeted|continued|joked|shouted|yelled|replied)\b"
        )
        .is_match(next);
    }
    if closed && stop.ends_with('.') {
        return false;
    }
    // "1. The rate goes up."
    if pattern!(r"^\(?\d{1,2}\.$").is_match(before.trim_start()) {
        return true;
    }
    ends_no_sentence(stop, next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_text_has_no_sentence() {
        assert!(sentences("   ", &(0..3)).is_empty());
        assert!(sentences("", &(0..0)).is_empty());
    }
}
