//! The days around publication: "yesterday", "tonight", "this morning", "the day after tomorrow".

use super::Read;
use crate::line::Line;
use crate::meaning::{Meaning, Unit};

/// A day named from the writer's own.
pub(super) fn today(line: &Line<'_>, at: usize) -> Read {
    let away = |end: usize, count: i32| {
        let end = if line.possessive(end) { end + 1 } else { end };
        Some((end, Meaning::Away { count, unit: Unit::Day, about: false }))
    };
    let next = line.skip(at, &["early", "late", "earlier", "later"]);
    if line.all(at, &["the", "day", "before", "yesterday"]) {
        return away(at + 4, -2);
    }
    if line.all(at, &["the", "day", "after", "tomorrow"]) {
        let today = Meaning::Away { count: 0, unit: Unit::Day, about: false };
        return Some((at + 4, Meaning::From { count: 2, unit: Unit::Day, base: Box::new(today) }));
    }
    match line.lower(next) {
        "yesterday" => away(line.skip(next + 1, &["morning", "afternoon", "evening"]), -1),
        "tomorrow" => away(line.skip(next + 1, &["morning", "afternoon", "evening", "night"]), 1),
        "tonight" if !titled(line, next) => away(next + 1, 0),
        "today" if !titled(line, next) && !of_the_times(line, next) => away(next + 1, 0),
        "last" if line.is(next + 1, "night") => away(next + 2, -1),
        "this" if line.any(next + 1, &["morning", "afternoon", "evening"]) => away(next + 2, 0),
        _ => None,
    }
}

/// "USA Today", "the Today show", "China Today".
fn titled(line: &Line<'_>, at: usize) -> bool {
    line.capital(at)
        && (at
            .checked_sub(1)
            .is_some_and(|before| line.word(before) && (line.capital(before) || line.is(before, "the")))
            || line.any(at + 1, &["show", "programme", "program"]))
}

/// "today's economy": an age, not a day, unless what is owned takes place on one.
fn of_the_times(line: &Line<'_>, at: usize) -> bool {
    line.possessive(at + 1)
        && !line.any(
            at + 2,
            &[
                "meeting",
                "announcement",
                "decision",
                "talks",
                "vote",
                "report",
                "data",
                "session",
                "hearing",
                "statement",
                "news",
                "action",
                "actions",
                "ruling",
                "move",
                "deal",
                "deadline",
                "summit",
                "event",
                "figures",
                "agreement",
                "signing",
                "release",
                "trading",
                "call",
                "letter",
                "speech",
                "order",
            ],
        )
}
