//! Lines as they stand in the file, and whether one only goes on with the paragraph of the line before.

use std::ops::Range;

use crate::text::{ends_like_a_sentence, trimmed};

/// A line that is not blank.
pub(super) struct Line<'t> {
    /// Without the white space around it.
    pub(super) range: Range<usize>,
    pub(super) text: &'t str,
    /// No blank line stands between it and the line before.
    pub(super) close: bool,
    /// It goes on with the paragraph of the line before, as in a text wrapped at some width.
    pub(super) continues: bool,
}

/// A text is wrapped when lines stop short of this width in the middle of sentences.
const WIDEST_WRAP: usize = 100;
/// … and are longer than this.
const NARROWEST_WRAP: usize = 50;

/// Every line that is not blank.
pub(super) fn lines(text: &str) -> Vec<Line<'_>> {
    let mut lines: Vec<Line<'_>> = Vec::new();
    let mut at = 0;
    let mut close = false;
    for raw in text.split_inclusive('\n') {
        let range = trimmed(text, at..at + raw.len());
        at += raw.len();
        if range.is_empty() {
            close = false;
            continue;
        }
        let words = text.get(range.clone()).unwrap_or_default();
        let continues = close && lines.last().is_some_and(|before| goes_on(before.text, words));
        lines.push(Line { range, text: words, close, continues });
        close = true;
    }
    lines
}

fn goes_on(before: &str, words: &str) -> bool {
    let width = before.chars().count();
    let lower = words.chars().next().is_some_and(|first| first.is_lowercase() || first.is_ascii_digit());
    (NARROWEST_WRAP..=WIDEST_WRAP).contains(&width)
        && (lower || (!ends_like_a_sentence(before) && words.chars().count() > 30))
}
