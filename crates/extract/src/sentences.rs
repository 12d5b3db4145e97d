//! A sentence is what a reader would quote whole. Unicode's rules find where one may end; what they cannot know
//! (that "U.S." or "Mr." ends none, that `?"` goes on with "he asked") is decided here.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use unicode_segmentation::UnicodeSegmentation;

use crate::lexicon::{OPENERS, entries};
use crate::pattern::pattern;
use crate::text::{capitalised, first_word, last_word, slice, trimmed};

/// How a sentence goes on after an abbreviation.
#[derive(Clone, Copy, PartialEq, Eq)]
enum After {
    Name,
    Number,
    Open,
}

static ABBREVIATIONS: LazyLock<HashMap<&'static str, After>> = LazyLock::new(|| {
    let mut known = HashMap::new();
    for line in entries(include_str!("lexicon/abbreviations.txt")) {
        let Some((class, words)) = line.split_once(':') else { continue };
        let after = match class {
            "title" => After::Name,
            "number" => After::Number,
            _ => After::Open,
        };
        known.extend(words.split_whitespace().map(|word| (word, after)));
    }
    known
});

/// The sentences of `plain[within]`, in order, without the white space around them.
pub(crate) fn sentences(plain: &str, within: &Range<usize>) -> Vec<Range<usize>> {
    let words = slice(plain, within.clone());
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    let mut bounds = words.split_sentence_bound_indices().skip(1).map(|(at, _)| at).peekable();
    while let Some(at) = bounds.next() {
        let end = bounds.peek().copied().unwrap_or(words.len());
        if !goes_on(slice(words, start..at), slice(words, at..end)) {
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

/// Whether what Unicode takes for two sentences is one.
fn goes_on(before: &str, after: &str) -> bool {
    let before = before.trim_end();
    let next = after.trim_start();
    let stop = before.trim_end_matches(['"', '”', '’', '\'', ')', ']']);
    let closed = stop.len() < before.len();
    if before.is_empty() || next.is_empty() {
        return true;
    }
    if next.chars().next().is_some_and(char::is_lowercase) {
        return true;
    }
    // `"Why now?" Ms. Doe asked.`
    if closed && stop.ends_with(['?', '!', '…']) {
        return pattern!(
            r"^(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|President|Premier|Minister)\.? )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,3} (?:said|says|asked|told|added|wrote|tweeted|continued|joked)\b"
        )
        .is_match(next);
    }
    if closed || !stop.ends_with('.') {
        return false;
    }
    let word = last_word(stop).trim_start_matches(['(', '[', '"', '“', '‘', '\'']);
    let bare = word.strip_suffix('.').unwrap_or(word);
    // "George W. Bush", "J. P. Morgan"; the pronoun "I" does end sentences.
    if bare.chars().count() == 1 && capitalised(bare) && bare != "I" {
        return true;
    }
    // "T.J. Cox", where the letters are no abbreviation that may end a sentence.
    if pattern!(r"^(?:\p{Lu}\.){1,2}\p{Lu}$").is_match(bare) && known(bare).is_none() {
        return capitalised(next);
    }
    let digit = next.chars().next().is_some_and(|first| first.is_ascii_digit());
    match known(bare) {
        Some(After::Name) => true,
        Some(After::Number) => digit,
        Some(After::Open) => !opens(next) && (digit || capitalised(next)),
        None => false,
    }
}

/// The abbreviation itself, or its last part: "U.S.-U.K.", "Washington,D.C.".
fn known(bare: &str) -> Option<After> {
    let tail = bare.rsplit(['-', ',', '/', '–']).next().unwrap_or(bare);
    ABBREVIATIONS.get(bare).or_else(|| ABBREVIATIONS.get(tail)).copied()
}

/// Whether a new sentence opens here, after an abbreviation that may end one.
fn opens(next: &str) -> bool {
    let word = first_word(next).trim_end_matches([',', ':', ';', '.', '’', '\'']);
    // "U.S. Trade Representative" goes on, "the U.S. Trade has fallen" does not: a noun opens a sentence only before
    // a small letter.
    let noun = pattern!(
        r"^(?:Trade|Talks|Tariffs|Officials|Analysts|Experts|Economists|Critics|Sources|Investors|Stocks|Shares|Negotiators|Reporters|Markets|Companies|Businesses|Farmers|Exports|Imports|First|Second|Third)\s+\p{Lu}"
    );
    next.starts_with(['"', '“', '‘', '('])
        || (OPENERS.contains(word) && !noun.is_match(next))
        || pattern!(r"^(?:China|Beijing|Trump|Xi|Washington|Europe|Mexico|Canada|Japan|Mr|Mrs|Ms|India|Brussels)\.? (?:\p{Lu}\p{L}+ )?(?:has|have|had|is|was|will|would|said|says|also|did|does|wants|could|may)\b")
            .is_match(next)
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
