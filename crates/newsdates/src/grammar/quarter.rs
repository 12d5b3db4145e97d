//! Quarters and halves of a year: "the third quarter of last year", "Q3 2019", "first-half sales".

use super::{Read, pieces};
use crate::line::Line;
use crate::meaning::Meaning;
use crate::words;

/// A quarter.
pub(super) fn quarter(line: &Line<'_>, at: usize) -> Read {
    if line.is(at, "q") && line.tight(at + 1) && line.capital(at) {
        let quarter = line.number(at + 1).filter(|quarter| (1..=4).contains(quarter))?;
        let (year, offset, end) = of_year(line, at + 2);
        return Some((end, Meaning::Quarter { quarter, year, offset }));
    }
    let next = line.skip(at, &["the"]);
    if line.any(at.wrapping_sub(1), &["fiscal"]) {
        return None;
    }
    let (quarter, next) = match line.lower(next) {
        "final" => (4, next + 1),
        _ => pieces::day(line, next).filter(|(quarter, _)| *quarter <= 4)?,
    };
    // A bare "3 quarters" is a count.
    if line.number(next.saturating_sub(1)).is_some() {
        return None;
    }
    let next = if line.dash(next) { next + 1 } else { next };
    let next = line.skip(next, &["calendar"]);
    if !line.is(next, "quarter") {
        return None;
    }
    let (year, offset, end) = of_year(line, next + 1);
    Some((end, Meaning::Quarter { quarter, year, offset }))
}

/// A half of a year.
pub(super) fn half(line: &Line<'_>, at: usize) -> Read {
    if line.is(at, "h") && line.capital(at) && line.tight(at + 1) {
        let half = line.number(at + 1).filter(|half| (1..=2).contains(half))?;
        let (year, offset, end) = of_year(line, at + 2);
        return (year.is_some() || offset.is_some())
            .then_some((end, Meaning::Half { second: half == 2, year, offset }));
    }
    let next = line.skip(at, &["the"]);
    let second = match line.lower(next) {
        "first" => false,
        "second" | "latter" | "back" => true,
        _ => return None,
    };
    let hyphen = line.dash(next + 1);
    let next = next + 1 + usize::from(hyphen);
    if !line.is(next, "half") {
        return None;
    }
    let (year, offset, end) = of_year(line, next + 1);
    let placed = ["in", "during", "by", "over", "for"].contains(&line.back(at, 1)) && !line.is(end, "of");
    let profit = hyphen
        && line.any(
            end,
            &["profit", "profits", "sales", "revenue", "results", "earnings", "growth", "loss", "output"],
        );
    (year.is_some() || offset.is_some() || placed || profit)
        .then_some((end, Meaning::Half { second, year, offset }))
}

/// "of 2019", "of last year", "2019" after a quarter or half, and the token after it.
fn of_year(line: &Line<'_>, at: usize) -> (Option<i32>, Option<i32>, usize) {
    if let Some((year, end)) = pieces::year_after(line, at) {
        return (Some(year), None, end);
    }
    let next = line.skip(at, &["of", "in"]);
    let offset = match line.lower(next) {
        "last" => -1,
        "this" | "the" | "the current" => 0,
        "next" => 1,
        _ => return (None, None, at),
    };
    let unit = line.skip(next + 1, &["current", "same"]);
    let named = words::unit(line.lower(unit)).is_some_and(|(unit, _)| unit == crate::meaning::Unit::Year);
    let said = next > at || !line.is(next, "the");
    if named && said && line.is(unit, "year") { (None, Some(offset), unit + 1) } else { (None, None, at) }
}
