//! When a claim holds: the days that its own clause gives, unless they date what somebody said.

use std::ops::Range;

use archive::{DateMention, Days};

use crate::page::{Page, range};
use crate::pattern::pattern;
use crate::text::slice;

/// The days of the date that stands nearest to byte `near` of the page within `clause`, the later of two as near.
pub(super) fn effective(
    page: &Page<'_>,
    clause: &Range<usize>,
    near: usize,
    dates: &[DateMention],
) -> Option<Days> {
    let first = dates.partition_point(|date| (date.span.start as usize) < clause.start);
    dates
        .iter()
        .skip(first)
        .take_while(|date| range(date.span).end <= clause.end)
        .filter(|date| !dates_speech(page, clause, date))
        .min_by_key(|date| {
            let at = range(date.span);
            if at.start >= near { at.start - near } else { (near - at.end.min(near)) * 2 }
        })
        .map(|date| date.days)
}

/// "Said on Thursday", "on Thursday warned".
fn dates_speech(page: &Page<'_>, clause: &Range<usize>, date: &DateMention) -> bool {
    let before = slice(page.plain, clause.start..date.span.start as usize);
    let after = slice(page.plain, date.span.end as usize..clause.end);
    pattern!(r"(?i)\b(?:said|says|told (?:\S+ ){1,3}|reported|tweeted|wrote|announced|warned|vowed|threatened)(?: on| in| late| early)?\s*$")
        .is_match(before)
        || pattern!(r"(?i)^\s*,?\s*(?:again\s+)?(?:said|told|tweeted|threatened|warned|announced|vowed|proposed)\b").is_match(after)
}
