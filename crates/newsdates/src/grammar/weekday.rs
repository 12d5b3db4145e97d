//! Weekdays: "on Tuesday", "late Wednesday", "last Friday", "Monday of next week", "Monday week", "Tuesdays".

use super::{Read, pieces};
use crate::line::Line;
use crate::meaning::{Meaning, Which};
use crate::words;

/// A weekday, or one that comes every week.
pub(super) fn weekday(line: &Line<'_>, at: usize) -> Read {
    if TITLES_BEFORE.contains(&line.back(at, 1))
        && at.checked_sub(1).is_some_and(|before| line.capital(before))
    {
        return None;
    }
    let next = line.skip(at, &["early", "late", "later", "earlier", "midday", "midnight", "noon"]);
    let next = if next > at { line.skip(next, &["on"]) } else { next };
    let every = line.any(next, &["every", "each"]);
    let (which, next) = pieces::which(line, line.skip(next, &["every", "each"]))
        .unwrap_or((Which::Bare, line.skip(next, &["every", "each"])));
    let other = every && line.is(next, "other");
    let next = next + usize::from(other);
    if plural(line, next) {
        return Some((next + 1, Meaning::Set));
    }
    let (weekday, next, written_out) = pieces::weekday_name(line, next)?;
    // "Sun" and "Sat" are words, "Mon" a name: shortened, a weekday needs its full stop.
    if !written_out && !line.is(next.saturating_sub(1), ".") {
        return None;
    }
    if line.capital(next) && TITLES_AFTER.contains(&line.lower(next)) {
        return None;
    }
    let end = if line.possessive(next) { next + 1 } else { next };
    let end = line.skip(end, &["morning", "afternoon", "evening", "night", "lunchtime"]);
    if every || line.any(end, &["mornings", "afternoons", "evenings", "nights"]) {
        return Some((line.skip(end, &["mornings", "afternoons", "evenings", "nights"]), Meaning::Set));
    }
    if let Some((weeks, end)) = of_week(line, end) {
        return Some((end, Meaning::WeekdayOf { weekday, weeks }));
    }
    // "Monday week" is British for the Monday after the next.
    if line.is(end, "week") && which == Which::Bare {
        return Some((end + 1, Meaning::Weekday { weekday, which: Which::Coming, weeks: 1 }));
    }
    if line.is(end, "last") && !line.word(end + 1) && which == Which::Bare {
        return Some((end + 1, Meaning::Weekday { weekday, which: Which::Last, weeks: 0 }));
    }
    Some((end, Meaning::Weekday { weekday, which, weeks: 0 }))
}

/// "of last week", "last week", "of the week before last" after a weekday.
fn of_week(line: &Line<'_>, at: usize) -> Option<(i32, usize)> {
    let next = line.skip(at, &["of"]);
    if line.is(next + 1, "week") {
        let weeks = match line.lower(next) {
            "last" => -1,
            "this" => 0,
            "next" => 1,
            _ => return None,
        };
        return Some((weeks, next + 2));
    }
    line.all(next, &["the", "week", "before", "last"]).then_some((-2, next + 4))
}

/// "Tuesdays".
fn plural(line: &Line<'_>, at: usize) -> bool {
    let name = line.lower(at).strip_suffix('s').unwrap_or_default();
    words::weekday(name).is_some_and(|(_, written_out)| written_out && line.capital(at))
}

/// Names that end in a weekday.
const TITLES_BEFORE: [&str; 13] = [
    "black", "good", "super", "cyber", "ash", "holy", "palm", "fat", "ruby", "easter", "shrove", "bloody",
    "giving",
];

/// Names that begin with one.
const TITLES_AFTER: [&str; 16] = [
    "times",
    "telegraph",
    "night",
    "post",
    "herald",
    "express",
    "mirror",
    "mail",
    "independent",
    "journal",
    "review",
    "agreement",
    "club",
    "magazine",
    "today",
    "group",
];
