//! The grammar is what time expressions look like in news English.
//!
//! A sentence is read from left to right; at each token every rule that could begin there is asked, and the longest
//! answer counts. Rules look at the words before an expression only to doubt it ("Theresa May"), and at none further
//! than a few tokens after it.

mod anaphora;
mod counted;
mod date;
mod holiday;
mod month;
mod numeric;
mod opening;
mod part;
mod pieces;
mod quantity;
mod quarter;
mod repeated;
mod season;
mod stretch;
mod today;
mod weekday;
mod window;
mod year;

use std::ops::Range;

use crate::line::Line;
use crate::meaning::Meaning;

/// An expression's tokens and its meaning.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Found {
    pub(crate) tokens: Range<usize>,
    pub(crate) meaning: Meaning,
}

/// What begins at a token: where it ends, and what it means.
type Read = Option<(usize, Meaning)>;

const RULES: [fn(&Line<'_>, usize) -> Read; 17] = [
    date::date,
    date::day_of_month,
    numeric::numeric,
    month::month,
    year::year,
    year::fiscal,
    weekday::weekday,
    stretch::stretch,
    counted::counted,
    window::window,
    today::today,
    quarter::quarter,
    quarter::half,
    season::season,
    anaphora::anaphora,
    holiday::holiday,
    repeated::repeated,
];

/// Every expression of a sentence, none overlapping, in order.
pub(crate) fn expressions(line: &Line<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < line.len() {
        let longest = begins(line, at);
        let Some((end, meaning)) = longest.filter(|(end, _)| *end > at) else {
            at += 1;
            continue;
        };
        found.push(Found { tokens: at..end, meaning });
        at = end;
    }
    found
}

/// The longest expression that begins at `at`.
fn begins(line: &Line<'_>, at: usize) -> Read {
    if !opening::opens(line, at) {
        return None;
    }
    let mut longest: Read = None;
    for rule in RULES {
        if let Some((end, meaning)) = rule(line, at)
            && longest.as_ref().is_none_or(|(other, _)| *other < end)
        {
            longest = Some((end, meaning));
        }
    }
    longest
}

/// A calendar date at `at`, as other rules build on one: "a week from Friday".
fn base(line: &Line<'_>, at: usize) -> Read {
    const BASES: [fn(&Line<'_>, usize) -> Read; 5] =
        [date::date, numeric::numeric, weekday::weekday, today::today, holiday::holiday];
    BASES.iter().filter_map(|rule| rule(line, at)).max_by_key(|(end, _)| *end)
}
