//! A range joins two dates: "from Dec. 1 to March 1", "between May 9 and June 1", "Monday through Friday".

use std::ops::Range;

use archive::Days;

use super::resolve::When;
use super::tense::Tense;
use crate::pattern::pattern;
use crate::text::slice;

type Resolved = (Range<usize>, When, Tense);

/// The same expressions with those that bound a range joined.
pub(super) fn joined(words: &str, found: Vec<Resolved>) -> Vec<Resolved> {
    let mut kept: Vec<Resolved> = Vec::new();
    for (range, when, tense) in found {
        if let Some((first, begun, _)) = kept.last_mut()
            && joins(slice(words, 0..first.start), slice(words, first.end..range.start))
            && begun.days.from < when.days.to
        {
            let text = slice(words, first.start..range.end).split_whitespace().collect::<Vec<_>>().join(" ");
            begun.basis = format!("“{text}”: from the one to the other. {}; {}", begun.basis, when.basis);
            begun.days = Days::new(begun.days.from, when.days.to);
            begun.precision = begun.precision.max(when.precision);
            first.end = range.end;
            continue;
        }
        kept.push((range, when, tense));
    }
    kept
}

/// Whether the words before and between two dates make one range of them.
fn joins(before: &str, between: &str) -> bool {
    let opened = pattern!(r"(?i)\b(?P<word>from|between)\s+(?:the\s+)?$")
        .find(before)
        .map(|word| word.as_str().to_lowercase());
    let between = between.trim();
    match between.to_lowercase().trim_start_matches(',').trim() {
        "through" | "thru" | "-" | "–" | "—" => true,
        "to" | "until" | "till" | "up to" => opened.is_some_and(|word| word.starts_with("from")),
        "and" => opened.is_some_and(|word| word.starts_with("between")),
        _ => false,
    }
}
