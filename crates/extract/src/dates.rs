//! A date mention is a time expression that names days: "Thursday", "late November", "a week ago".
//!
//! News counts from its publication day and looks back: a bare weekday is the last one when the verb is past and
//! the coming one when it is planned; a month without a year is the nearest that the verb allows. Durations
//! ("for two years"), ages and sets ("every Friday") name no days and are passed over.

mod calendar;
mod grammar;
mod meaning;
mod numbers;
mod outcome;
mod ranges;
mod reading;
mod resolve;
mod tense;

use archive::{DateMention, Day, Days};

use crate::page::{Page, Place, span};
pub(crate) use grammar::Found;
use resolve::Anchor;

/// Every expression of the page that can be resolved, in order.
pub(crate) fn dates(page: &Page<'_>) -> Vec<DateMention> {
    let mut mentions = Vec::new();
    let mut last: Option<Days> = None;
    for place in page.told() {
        sentence(page, &place, &mut last, &mut mentions);
    }
    mentions
}

fn sentence(page: &Page<'_>, place: &Place, last: &mut Option<Days>, mentions: &mut Vec<DateMention>) {
    let words = page.words(place);
    let found = grammar::expressions(words);
    let mut resolved = Vec::new();
    for Found { range, meaning } in found {
        let tense = tense::tense(words, &range);
        let anchor = Anchor { published: page.published.map(|days| days.from), last: *last, tense };
        let Some(when) = resolve::resolve(&meaning, &anchor, crate::text::slice(words, range.clone())) else {
            continue;
        };
        if when.days.count() <= 2 {
            *last = Some(when.days);
        }
        resolved.push((range, when, tense));
    }
    for (range, when, tense) in ranges::joined(words, resolved) {
        let outcome = outcome::outcome(words, &range, when.days, page.published, tense);
        let inside = place.range.start + range.start..place.range.start + range.end;
        mentions.push(DateMention {
            span: span(&inside),
            sentence: place.number,
            days: when.days,
            precision: when.precision,
            outcome,
            edtf: edtf(when.days),
            basis: when.basis,
        });
    }
}

/// The first day in `words` that is dated in full, year and all.
pub(crate) fn in_full(words: &str) -> Option<Day> {
    let anchor = Anchor { published: None, last: None, tense: tense::Tense::Open };
    grammar::expressions(words)
        .iter()
        .filter_map(|found| resolve::resolve(&found.meaning, &anchor, ""))
        .find(|when| when.days.count() == 1)
        .map(|when| when.days.from)
}

/// Days in EDTF, as coarsely as whole months and years allow.
fn edtf(days: Days) -> String {
    let (year, month, _) = days.from.ymd();
    if days.from == days.to {
        days.from.to_string()
    } else if Some(days) == Days::month(year, month) {
        format!("{year:04}-{month:02}")
    } else if Some(days) == Days::year(year) {
        format!("{year:04}")
    } else {
        format!("{}/{}", days.from, days.to)
    }
}
