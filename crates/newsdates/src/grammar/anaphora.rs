//! What counts from the day last spoken of: "the same day", "the following week", "the day before", "that month".

use super::{Read, base};
use crate::line::Line;
use crate::meaning::{Meaning, Unit};
use crate::words;

/// A stretch beside the last one spoken of.
pub(super) fn anaphora(line: &Line<'_>, at: usize) -> Read {
    if line.any(at, &["earlier", "later"]) {
        return later_that_day(line, at);
    }
    let that = line.is(at, "that");
    if !that && !line.is(at, "the") {
        return None;
    }
    let offset = match line.lower(at + 1) {
        "same" => 0,
        "following" | "next" => 1,
        "previous" | "prior" | "preceding" => -1,
        "very" if line.is(at + 2, "next") => return beside(line, at + 3, 1),
        _ if that => return that_stretch(line, at + 1),
        _ => return before_or_after(line, at + 1),
    };
    // "the next month" is counted from publication; "the next day" from the day told of.
    if line.is(at + 1, "next") && !line.any(at + 2, &["day", "morning", "evening", "night"]) {
        return None;
    }
    beside(line, at + 2, offset)
}

fn beside(line: &Line<'_>, at: usize, offset: i32) -> Read {
    if let Some((weekday, true)) = words::weekday(line.lower(at)) {
        return (offset != 0).then_some((at + 1, Meaning::WeekdayFrom { weekday, after: offset > 0 }));
    }
    let unit = match line.lower(at) {
        "morning" | "afternoon" | "evening" | "night" => Unit::Day,
        word => words::unit(word).filter(|(_, plural)| !plural)?.0,
    };
    // "the same year-ago period", "the previous day's close"
    if line.dash(at + 1) && line.tight(at + 1) {
        return None;
    }
    let end = if line.possessive(at + 1) { at + 2 } else { at + 1 };
    Some((end, Meaning::Beside { unit, offset }))
}

/// "that day", "that week", "that Friday".
fn that_stretch(line: &Line<'_>, at: usize) -> Read {
    let at = line.skip(at, &["same"]);
    // "said that week after week"
    let unit = match line.lower(at) {
        "evening" | "night" | "morning" | "afternoon" | "day" => Unit::Day,
        "week" | "month" | "year" => words::unit(line.lower(at))?.0,
        _ => return None,
    };
    let end = at + 1;
    (!line.any(end, &["after", "by", "when"]) && !line.possessive(end))
        .then_some((end, Meaning::Beside { unit, offset: 0 }))
}

/// "the day before", "the week after"; "the day after Christmas".
fn before_or_after(line: &Line<'_>, at: usize) -> Read {
    let unit = match line.lower(at) {
        "night" | "morning" | "evening" => Unit::Day,
        word => words::unit(word).filter(|(_, plural)| !plural)?.0,
    };
    // "the week of July 8"
    if unit == Unit::Week && line.any(at + 1, &["of", "beginning", "starting", "ending"]) {
        let (end, base) = base(line, line.skip(at + 2, &["on"]))?;
        return Some((end, Meaning::Around { unit, base: Box::new(base) }));
    }
    let sign = match line.lower(at + 1) {
        "before" => -1,
        "after" => 1,
        _ => return None,
    };
    let end = at + 2;
    if let Some((end, base)) = base(line, end) {
        return Some((end, Meaning::From { count: sign, unit, base: Box::new(base) }));
    }
    // "the day before the vote" hangs on something that has no date.
    let noun = line.word(end)
        && !line
            .any(end, &["in", "at", "and", "but", "that", "by", "with", "on", "when", "was", "were", "had"]);
    (!noun).then_some((end, Meaning::Beside { unit, offset: sign }))
}

/// "later in the day", "earlier that day", "later that week", "earlier the same month".
fn later_that_day(line: &Line<'_>, at: usize) -> Read {
    let in_the = line.all(at + 1, &["in", "the"]);
    let that = line.is(at + 1, "that") || line.all(at + 1, &["the", "same"]);
    let mut next = if in_the || line.is(at + 1, "the") { at + 3 } else { at + 2 };
    next = line.skip(next, &["same"]);
    match line.lower(next) {
        "day" | "evening" | "afternoon" | "morning" | "session" if in_the => {
            Some((next + 1, Meaning::InTheDay))
        }
        "day" | "evening" | "afternoon" | "morning" if that => {
            Some((next + 1, Meaning::Beside { unit: Unit::Day, offset: 0 }))
        }
        "week" | "month" | "year" if that => {
            Some((next + 1, Meaning::Beside { unit: words::unit(line.lower(next))?.0, offset: 0 }))
        }
        _ => None,
    }
}
