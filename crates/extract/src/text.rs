//! Small questions about text that every extractor asks.

use std::ops::Range;

/// The words of a byte range; empty when the range does not fit.
pub(crate) fn slice(text: &str, range: Range<usize>) -> &str {
    text.get(range).unwrap_or_default()
}

/// `range` without the white space at its ends.
pub(crate) fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let words = slice(text, range.clone());
    let start = range.start + (words.len() - words.trim_start().len());
    start..(start + words.trim().len())
}

/// The same text with every byte of the ranges, and every white-space character, replaced by plain spaces: what
/// patterns read, at unchanged byte offsets.
pub(crate) fn blanked(text: &str, ranges: &[Range<usize>]) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut ranges = ranges.iter().peekable();
    for (at, character) in text.char_indices() {
        while ranges.peek().is_some_and(|range| range.end <= at) {
            ranges.next();
        }
        let hidden = ranges.peek().is_some_and(|range| range.contains(&at));
        if hidden || character.is_whitespace() {
            plain.extend(std::iter::repeat_n(' ', character.len_utf8()));
        } else {
            plain.push(character);
        }
    }
    plain
}

/// Whether it ends as a sentence does, closing quotation marks aside.
pub(crate) fn ends_like_a_sentence(text: &str) -> bool {
    text.trim_end_matches(['"', '”', '’', '\'', ')', ']', ' ']).ends_with(['.', '!', '?', '…'])
}

/// The last word of `text` with its punctuation.
pub(crate) fn last_word(text: &str) -> &str {
    text.split_whitespace().next_back().unwrap_or_default()
}

/// The first word of `text` with its punctuation.
pub(crate) fn first_word(text: &str) -> &str {
    text.split_whitespace().next().unwrap_or_default()
}

/// Whether the first letter is a capital.
pub(crate) fn capitalised(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}
