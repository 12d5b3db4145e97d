//! Linked dates share a year, or make one range: "Sept. 1 and Dec. 15, 2019", "from Dec. 1 to March 1",
//! "Monday through Friday".

use crate::days::{self, Days, plus};
use crate::grammar::Found;
use crate::line::Line;
use crate::meaning::{Meaning, Which};
use crate::moves::postponed;

/// How two expressions that follow one another hang together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Link {
    /// One range: "from … to …".
    Range,
    /// Two of a list: "… and …".
    List,
}

/// The link between an expression and the next.
pub(crate) fn link(line: &Line<'_>, first: &Found, second: &Found) -> Option<Link> {
    let (open, close) = (first.tokens.end, second.tokens.start);
    if close < open || close - open > 3 || repeated(first) || repeated(second) {
        return None;
    }
    let mut between =
        line.words(open..close).filter(|word| !["the", "on", "at", "in", "about"].contains(word));
    let mut words = [between.next(), between.next()];
    if words == [Some(","), Some("and")] || words == [Some(","), Some("or")] {
        words = [Some("and"), None];
    }
    let [Some(word), None] = words else { return None };
    let opened = opening(line, first.tokens.start);
    Some(match word {
        "through" | "thru" => Link::Range,
        "-" | "–" | "—" if bounded(&first.meaning) && bounded(&second.meaning) => Link::Range,
        "to" | "until" | "till" if opened == "from" && !postponed(line, first.tokens.start) => Link::Range,
        "to" if opened != "from"
            && day_like(&first.meaning)
            && day_like(&second.meaning)
            && !postponed(line, first.tokens.start) =>
        {
            Link::Range
        }
        "and" if opened == "between" => Link::Range,
        "and" | "or" | "," | "to" | "until" => Link::List,
        _ => return None,
    })
}

fn repeated(found: &Found) -> bool {
    matches!(found.meaning, Meaning::Duration | Meaning::Set)
}

/// "from" or "between" before an expression.
fn opening<'l>(line: &'l Line<'_>, start: usize) -> &'l str {
    let near = if ["the", "about", "late", "early", "around"].contains(&line.back(start, 1)) {
        start - 1
    } else {
        start
    };
    line.back(near, 1)
}

/// Whether what bounds a range has bounds of its own.
fn bounded(meaning: &Meaning) -> bool {
    matches!(
        meaning,
        Meaning::Date { .. }
            | Meaning::Month { .. }
            | Meaning::Year { .. }
            | Meaning::Weekday { .. }
            | Meaning::Quarter { .. }
    )
}

fn day_like(meaning: &Meaning) -> bool {
    matches!(meaning, Meaning::Date { .. } | Meaning::Weekday { which: Which::Bare, .. })
}

/// The year of a meaning that has one.
fn year_of(meaning: &Meaning) -> Option<i32> {
    match meaning {
        Meaning::Date { year, .. } | Meaning::Month { year, .. } | Meaning::Quarter { year, .. } => *year,
        Meaning::Year { year, .. } => Some(*year),
        _ => None,
    }
}

/// Month and day of a meaning that lacks its year.
fn yearless(meaning: &Meaning) -> Option<(u32, u32)> {
    match *meaning {
        Meaning::Date { year: None, month, day, .. } => Some((month, day)),
        Meaning::Month { year: None, month, which: Which::Bare, .. } => Some((month, 1)),
        _ => None,
    }
}

fn month_and_day(meaning: &Meaning) -> Option<(u32, u32)> {
    match *meaning {
        Meaning::Date { month, day, .. } => Some((month, day)),
        Meaning::Month { month, .. } => Some((month, 1)),
        _ => None,
    }
}

/// The same with a year.
fn in_year(meaning: &Meaning, given: i32) -> Meaning {
    let mut meaning = meaning.clone();
    match &mut meaning {
        Meaning::Date { year, .. } | Meaning::Month { year, .. } => *year = Some(given),
        _ => {}
    }
    meaning
}

/// The meaning with the year of the expression after it: "Sept. 1 and Dec. 15, 2019".
pub(crate) fn from_next(meaning: &Meaning, next: &Meaning) -> Option<Meaning> {
    let own = yearless(meaning)?;
    let (year, other) = (year_of(next)?, month_and_day(next)?);
    Some(in_year(meaning, if own > other { year - 1 } else { year }))
}

/// The meaning as the first such day on or after the one before it: "from Dec. 1 to March 1".
pub(crate) fn from_before(meaning: &Meaning, before: Days) -> Option<Meaning> {
    let (month, day) = yearless(meaning)?;
    let other = (days::month(before.from), before.from.day().unsigned_abs().into());
    let year = days::year(before.from);
    let month_only = matches!(meaning, Meaning::Month { .. });
    let earlier = if month_only { month < other.0 } else { (month, day) < other };
    Some(in_year(meaning, year + i32::from(earlier)))
}

/// A weekday on or after the one before it: "Thursday to Saturday".
pub(crate) fn weekday_after(second: Days, first: Days) -> Days {
    if second.from >= first.from || second.count() > 1 {
        return second;
    }
    Days::one(plus(second.from, 7))
}

/// The meaning with the year that the sentence named before, when that makes it no earlier: "In July 2018 … and
/// again on Sept. 24".
pub(crate) fn from_sentence(meaning: &Meaning, given: &Meaning, before: Days) -> Option<Meaning> {
    let (month, day) = yearless(meaning)?;
    let year = year_of(given)?;
    let found = in_year(meaning, year);
    let date = days::date(year, month, day)?;
    let same_month = matches!(meaning, Meaning::Month { .. }) && days::month(before.from) == month;
    (date >= before.from || same_month).then_some(found)
}
