//! Parts are words for a piece of a stretch: "late", "the end of", "the first half of", "the second week of".

use super::pieces;
use crate::line::Line;
use crate::meaning::{Part, Unit};
use crate::words;

/// The part that is named at `at`, and the token after it.
pub(super) fn part(line: &Line<'_>, at: usize) -> Option<(Part, usize)> {
    adjective(line, at).or_else(|| noun(line, at))
}

fn adjective(line: &Line<'_>, at: usize) -> Option<(Part, usize)> {
    let join = |at: usize| if line.dash(at) { at + 1 } else { at };
    // "early-to-mid October"
    let blend = |first: &str, second: &str| {
        let to = join(at + 1);
        let last = join(to + 1);
        (line.is(at, first) && line.any(to, &["to", "or", "and"]) && line.is(last, second))
            .then(|| join(last + 1))
    };
    if let Some(next) = blend("early", "mid") {
        return Some((Part::EarlyToMid, next));
    }
    if let Some(next) = blend("mid", "late") {
        return Some((Part::MidToLate, next));
    }
    let next = join(at + 1);
    let next = if line.any(next, &["in", "on"]) { next + 1 } else { next };
    Some(match line.lower(at) {
        "early" => (Part::Early, next),
        "mid" => (Part::Mid, next),
        "late" => (Part::Late, next),
        "end" if line.dash(at + 1) => (Part::End, at + 2),
        "earlier" => (Part::Earlier, next),
        "later" => (Part::Later, next),
        "so" if line.is(at + 1, "far") => (Part::SoFar, line.skip(at + 2, &["in"])),
        _ => return None,
    })
}

fn noun(line: &Line<'_>, at: usize) -> Option<(Part, usize)> {
    let at = line.skip(line.skip(at, &["the"]), &["very"]);
    let of = |at: usize| line.is(at, "of").then_some(at + 1);
    let simple = match line.lower(at) {
        "end" | "close" | "conclusion" => Part::End,
        "beginning" | "start" | "outset" | "turn" => Part::Start,
        "middle" => Part::Mid,
        "rest" | "remainder" => Part::Later,
        _ => return ordinal(line, at),
    };
    Some((simple, of(at + 1)?))
}

/// "the first half of", "the second week of", "the last day of", "the first eight months of".
#[expect(clippy::match_same_arms, reason = "a table, a row a reading")]
fn ordinal(line: &Line<'_>, at: usize) -> Option<(Part, usize)> {
    let last = line.any(at, &["last", "final", "closing", "latter", "dying"]);
    let nth = match line.lower(at) {
        "opening" => 1,
        _ if last => 0,
        word => words::ordinal(word).filter(|nth| *nth <= 5)?,
    };
    let mut next = at + 1;
    let mut many = None;
    if let Some((count, after, _)) = pieces::count(line, next) {
        many = Some(count);
        next = after;
    }
    let noun = line.lower(next);
    let of = line.is(next + 1, "of").then_some(next + 2)?;
    let part = match (noun, many) {
        ("half", None) if nth == 1 => Part::FirstHalf,
        ("half", None) if last || nth == 2 => Part::SecondHalf,
        ("part", None) if nth == 1 => Part::Early,
        ("part", None) if last => Part::Late,
        ("day", None) if nth == 1 => Part::FirstDay,
        ("day", None) if last => Part::LastDay,
        ("days" | "weeks", _) if nth == 1 => Part::Early,
        ("days" | "weeks", _) if last => Part::Late,
        ("week", None) => Part::WeekOf(nth),
        ("months", many) if nth == 1 => Part::FirstMonths(many.unwrap_or(3)),
        ("months", many) if last => Part::LastMonths(many.unwrap_or(3)),
        ("month", None) if nth == 1 => Part::FirstMonths(1),
        ("month", None) if last => Part::LastMonths(1),
        _ => return None,
    };
    Some((part, of))
}

/// A part that is one word with its stretch: "year-end", "month-end", "mid-year", "midyear", "midweek".
pub(super) fn compound(line: &Line<'_>, at: usize) -> Option<(Part, Unit, usize)> {
    let unit = |at: usize| words::unit(line.lower(at)).filter(|(_, plural)| !plural).map(|(unit, _)| unit);
    if line.dash(at + 1) && line.is(at + 2, "end") && !line.is(at, "week") {
        return Some((Part::End, unit(at)?, at + 3));
    }
    if line.is(at, "mid") && line.dash(at + 1) {
        return Some((Part::Mid, unit(at + 2)?, at + 3));
    }
    Some(match line.lower(at) {
        "midyear" => (Part::Mid, Unit::Year, at + 1),
        "midweek" => (Part::Mid, Unit::Week, at + 1),
        _ => return None,
    })
}
