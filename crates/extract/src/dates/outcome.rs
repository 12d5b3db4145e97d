//! The outcome of a date is whether its clause tells what took place, what is planned, or what is threatened.

use std::ops::Range;

use archive::{Days, Outcome};

use super::tense::Tense;
use crate::pattern::pattern;
use crate::text::slice;

/// What the clause around `range` tells.
pub(super) fn outcome(
    sentence: &str,
    range: &Range<usize>,
    days: Days,
    published: Option<Days>,
    tense: Tense,
) -> Outcome {
    let ahead = published.is_some_and(|published| days.from > published.to);
    let over = published.is_some_and(|published| days.to < published.from);
    let clause = clause(sentence, range);
    let threat = pattern!(
        r"(?i)\b(?:threat(?:en|ens|ened|ening)?|warn(?:s|ed|ing)? (?:of|that)|vow(?:s|ed)? to|unless)\b"
    )
    .is_match(clause);
    if over || (!ahead && tense != Tense::Future) {
        Outcome::Happened
    } else if threat {
        Outcome::Threatened
    } else {
        Outcome::Planned
    }
}

/// The words between the semicolons around it.
fn clause<'s>(sentence: &'s str, range: &Range<usize>) -> &'s str {
    let start = slice(sentence, 0..range.start).rfind(';').map_or(0, |at| at + 1);
    let end =
        slice(sentence, range.end..sentence.len()).find(';').map_or(sentence.len(), |at| range.end + at);
    slice(sentence, start..end)
}
