//! Months without a day: "May 2019", "late November", "last March", "the April deadline", "by December".

use super::{Read, part, pieces};
use crate::line::Line;
use crate::meaning::{Meaning, Part, Which};
use crate::words;

/// A month, part of one, or one with its year.
pub(super) fn month(line: &Line<'_>, at: usize) -> Read {
    let (part, next) = part::part(line, at).unwrap_or((Part::Whole, at));
    let next = if next > at { line.skip(next, &["the"]) } else { next };
    let next = if line.all(next, &["month", "of"]) { next + 2 } else { next };
    let (which, next) = pieces::which(line, next).unwrap_or((Which::Bare, next));
    let name = pieces::month_name(line, next)?;
    let year = pieces::year_after(line, name.next);
    // "March 2019 3,000 …" aside, a day's number here makes it a date, which another rule reads.
    if year.is_none() && line.number(name.next).is_some_and(|day| day <= 31) && !line.tight(name.next) {
        return None;
    }
    let said = year.is_some() || part != Part::Whole || which != Which::Bare;
    let alone = || name.whole && stands_alone(line, at, name.next) || placed(line, at);
    if !said && !alone() {
        return None;
    }
    // "of last year" after a month.
    let (year, end) = match year {
        Some((year, end)) => (Ok(Some(year)), end),
        None => match of_year(line, name.next) {
            Some((offset, end)) => (Err(offset), end),
            None => (Ok(None), name.next),
        },
    };
    let end = if line.possessive(end) { end + 1 } else { end };
    let month = name.month;
    Some(match year {
        Ok(year) => (end, Meaning::Month { year, month, part, which }),
        Err(0) => (end, Meaning::Month { year: None, month, part, which: Which::This }),
        Err(offset) => (end, Meaning::MonthOf { month, part, offset }),
    })
}

/// "of last year", "of this year", "last year", "next year" after a month: how many years away.
fn of_year(line: &Line<'_>, at: usize) -> Option<(i32, usize)> {
    let next = line.skip(at, &["of", ","]);
    let offset = match line.lower(next) {
        "last" => -1,
        "this" => 0,
        "next" => 1,
        _ => return None,
    };
    line.is(next + 1, "year").then_some((offset, next + 2))
}

/// Words that place something in time.
fn placed(line: &Line<'_>, at: usize) -> bool {
    let before = line.back(at, 1);
    matches!(
        before,
        "in" | "by"
            | "since"
            | "until"
            | "till"
            | "from"
            | "through"
            | "throughout"
            | "during"
            | "before"
            | "after"
            | "between"
            | "around"
            | "back"
            | "into"
            | "for"
    ) && !(words::month(line.lower(at)).is_some() && acts(line, at))
        && !(before == "for" && ambiguous(line.lower(at)))
        || before == "and" && words::month(line.back(at, 2)).is_some()
        || matches!(before, "to" | "-" | "–" | "," | "or") && words::month(line.back(at, 2)).is_some()
}

/// Whether a month's name is that of a person who does something: "after May said".
fn acts(line: &Line<'_>, at: usize) -> bool {
    line.any(
        at + 1,
        &["said", "told", "has", "will", "would", "could", "won", "lost", "met", "faces", "says", "wants"],
    ) && line.is(at, "may")
}

/// Names of people, and verbs.
fn ambiguous(month: &str) -> bool {
    matches!(month, "may" | "march" | "april" | "june" | "august" | "jan" | "mar" | "dec")
}

/// Whether a month's name with nothing else is the month.
fn stands_alone(line: &Line<'_>, at: usize, end: usize) -> bool {
    if !ambiguous(line.lower(at)) {
        // "January Jones"
        let surname = line.capital(end) && line.word(end) && line.is(at, "january");
        return !surname && !named_before(line, at);
    }
    DATED_NOUNS.contains(&line.lower(end)) && !named_before(line, at)
        || line.possessive(end) && DATED_NOUNS.contains(&line.lower(end + 1)) && !line.is(at, "may")
}

/// Whether a name goes before: "Mrs. May", "Theresa May".
fn named_before(line: &Line<'_>, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| {
        line.word(before) && line.capital(before) && before > 0 && ambiguous(line.lower(at))
            || line.is(before, ".") && line.any(before.saturating_sub(1), &["mr", "mrs", "ms", "dr"])
    })
}

/// Nouns that a month stands before: "the March deadline".
const DATED_NOUNS: [&str; 45] = [
    "deadline",
    "meeting",
    "summit",
    "election",
    "elections",
    "midterm",
    "midterms",
    "report",
    "truce",
    "talks",
    "deal",
    "agreement",
    "increase",
    "hike",
    "round",
    "announcement",
    "speech",
    "letter",
    "survey",
    "data",
    "figures",
    "visit",
    "trip",
    "proposal",
    "notice",
    "ruling",
    "vote",
    "session",
    "dinner",
    "statement",
    "start",
    "target",
    "reading",
    "shipment",
    "shipments",
    "imports",
    "exports",
    "interview",
    "tariff",
    "tariffs",
    "high",
    "low",
    "jobs",
    "job",
    "hearing",
];
