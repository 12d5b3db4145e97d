//! Years: "in 1999", "the 2016 campaign", "2015-2017", "the 1990s", "fiscal 2019".

use super::quantity::counts;
use super::{Read, part, pieces};
use crate::line::{Kind, Line};
use crate::meaning::{Meaning, Part};

/// A year, a part of one, a run of them, or a decade.
pub(super) fn year(line: &Line<'_>, at: usize) -> Read {
    let (part, next) = part::part(line, at).unwrap_or((Part::Whole, at));
    let next = line.skip(next, &["the"]);
    let named = line.is(next, "year");
    let next = line.skip(next, &["year", "calendar"]);
    if let Some(decade) = decade(line, next, part) {
        return Some(decade);
    }
    let year = pieces::year(line, next)?;
    let end = next + 1;
    if counts(line, end) {
        return None;
    }
    if part == Part::Whole && !named && next == at && !is_year(line, at)
        || named && line.back(at, 1) == "each"
    {
        return None;
    }
    if part == Part::Whole
        && let Some((last, end)) = run(line, end, year)
    {
        return Some((end, Meaning::Years { first: year, last }));
    }
    if next > at && part == Part::Whole && !named && !is_year(line, next) {
        return None;
    }
    let end = if line.possessive(end) { end + 1 } else { end };
    Some((end, Meaning::Year { year, part, fiscal: false }))
}

/// "-2017", "-19", "/19" after a year.
fn run(line: &Line<'_>, at: usize, first: i32) -> Option<(i32, usize)> {
    if !(line.dash(at) || line.is(at, "/")) || !line.tight(at) || !line.tight(at + 1) {
        return None;
    }
    let last = line.number(at + 1)? as i32;
    let last = if line.text(at + 1).len() == 2 { first.div_euclid(100) * 100 + last } else { last };
    (first < last && last < first + 100 && !line.dash(at + 2)).then_some((last, at + 2))
}

/// "1990s", "the early 1980s".
fn decade(line: &Line<'_>, at: usize, part: Part) -> Read {
    let first = line.number(at).filter(|year| (1700..=2090).contains(year) && year % 10 == 0)? as i32;
    if !(line.is(at + 1, "s") && line.tight(at + 1) || line.possessive(at + 1) && line.back(at, 1) == "the") {
        return None;
    }
    let (from, to) = match part {
        Part::Early | Part::Start => (0, 3),
        Part::Mid => (4, 6),
        Part::Late | Part::End => (7, 9),
        Part::FirstHalf => (0, 4),
        Part::SecondHalf => (5, 9),
        _ => (0, 9),
    };
    Some((at + 2, Meaning::Years { first: first + from, last: first + to }))
}

/// "fiscal 2019", "FY2019", "fiscal year 2019".
pub(super) fn fiscal(line: &Line<'_>, at: usize) -> Read {
    let next = match line.lower(at) {
        "fiscal" | "financial" => line.skip(at + 1, &["year"]),
        "fy" => at + 1,
        _ => return None,
    };
    let digits =
        line.number(next).filter(|_| line.text(next).len() == 4).filter(|year| (1900..=2099).contains(year));
    let short =
        line.number(next).filter(|_| line.text(next).len() == 2 && line.is(at, "fy")).map(|year| 2000 + year);
    Some((next + 1, Meaning::Year { year: digits.or(short)? as i32, part: Part::Whole, fiscal: true }))
}

/// Whether the words around four digits make a year of them.
fn is_year(line: &Line<'_>, at: usize) -> bool {
    let next = at + 1;
    let before = line.back(at, 1);
    let counted = line.kind(next) == Some(Kind::Word) && !line.capital(next);
    match before {
        "of" if line.back(at, 2) == "act" => false,
        "in" if line.back(at, 2) == "made" => false,
        "in" | "since" | "by" | "from" | "until" | "till" | "through" | "throughout" | "during"
        | "before" | "after" | "of" | "between" | "late" | "early" | "mid" | "circa" | "around" | "year"
        | "versus" | "vs" | "into" => true,
        "for" | "than" => {
            !counted || line.any(next, &["and", "as", "to", "in", "by", "from", "at", "was", "is"])
        }
        "and" | "to" | "or" | "–" | "-" => years_before(line, at),
        "," => years_before(line, at) || spoken(line, next),
        "(" => line.any(next, &[")", ",", "-", "–"]),
        "" | "." | "“" | "\"" => spoken(line, next),
        "the" | "a" | "an" | "its" | "his" | "her" | "their" | "our" | "my" | "this" | "these" | "those"
        | "that" => counted && !line.any(next, &["or", "and"]) || line.dash(next) || election(line, next),
        _ => {
            // "President Trump's 2016 campaign", "his successful 2018 bid"
            let possessed = at.checked_sub(1).is_some_and(|before| line.possessive(before));
            possessed && (counted || election(line, next)) || counted && EVENTS.contains(&line.lower(next))
        }
    }
}

/// Capitalised words that a year of a vote or games stands before.
fn election(line: &Line<'_>, at: usize) -> bool {
    line.any(at, &["democratic", "republican", "olympics", "olympic", "census", "games"])
}

/// "2018 was the year": a verb follows.
fn spoken(line: &Line<'_>, at: usize) -> bool {
    line.any(
        at,
        &["was", "is", "will", "saw", "has", "had", "brought", "marked", "began", "started", "ended", "may"],
    )
}

/// Whether another year stands just before: "2015 and 2016".
fn years_before(line: &Line<'_>, at: usize) -> bool {
    (2..=3).any(|places| at.checked_sub(places).is_some_and(|at| pieces::year(line, at).is_some()))
}

/// Things that have a year and often nothing else before it.
const EVENTS: [&str; 12] = [
    "election",
    "elections",
    "campaign",
    "presidential",
    "midterm",
    "midterms",
    "race",
    "levels",
    "budget",
    "recession",
    "crisis",
    "reelection",
];
