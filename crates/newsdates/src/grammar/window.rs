//! Windows up to publication or from it on: "over the past two weeks", "in recent days", "the next few months".

use super::{Read, pieces};
use crate::line::Line;
use crate::meaning::{Meaning, Unit};
use crate::words;

/// So many stretches back from publication, or ahead.
pub(super) fn window(line: &Line<'_>, at: usize) -> Read {
    let from = line.skip(at, &["in", "over", "within", "during"]);
    let next = line.skip(from, &["the", "this"]);
    if line.any(next, &["days", "weeks", "months"]) && next > from {
        let (unit, _) = words::unit(line.lower(next))?;
        let to_come = line.is(next + 1, "ahead") || line.all(next + 1, &["to", "come"]);
        let end = if line.is(next + 1, "ahead") { next + 2 } else { next + 3 };
        return to_come.then(|| (end, Meaning::Window { count: vague(unit), unit, ahead: true }));
    }
    let ahead = match line.lower(next) {
        "past" | "last" | "recent" | "preceding" => false,
        "next" | "coming" | "upcoming" | "following" => true,
        _ => return None,
    };
    let recent = line.is(next, "recent");
    let next = next + 1;
    if let Some((unit, plural)) = words::unit(line.lower(next)) {
        let opened = next > at + 1;
        // "the next day" and "the following week" hang on the day last spoken of.
        if !plural && (unit == Unit::Day || line.is(next.saturating_sub(1), "following")) {
            return None;
        }
        // "last week" is of the calendar; "the past week" is counted from publication.
        if !plural && !opened && !line.is(at, "past") || unit == Unit::Weekend {
            return None;
        }
        if recent && unit == Unit::Year {
            return Some((next + 1, Meaning::Duration));
        }
        if !plural && line.dash(next + 1) && line.tight(next + 1) {
            return None;
        }
        let count = if plural { vague(unit) } else { 1 };
        return Some((next + 1, Meaning::Window { count, unit, ahead }));
    }
    let (count, next, _) = pieces::count(line, next)?;
    let (unit, end) = pieces::unit(line, next).filter(|(unit, _)| *unit != Unit::Weekend)?;
    let half = line.all(end, &["and", "a", "half"]);
    let (count, unit, end) =
        if half && unit == Unit::Year { (count * 12 + 6, Unit::Month, end + 3) } else { (count, unit, end) };
    Some((end, Meaning::Window { count, unit, ahead }))
}

/// How many an uncounted plural may be.
fn vague(unit: Unit) -> i32 {
    match unit {
        Unit::Day => 7,
        Unit::Week | Unit::Month => 4,
        _ => 3,
    }
}
