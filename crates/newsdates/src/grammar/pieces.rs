//! Pieces are what several rules have in common: a month's name, a day's number, a year, a count.

use super::quantity::counts;
use crate::line::{Kind, Line};
use crate::meaning::{Unit, Which};
use crate::words;

/// A month's name at a token.
pub(super) struct MonthName {
    pub(super) month: u32,
    /// The token after it and its full stop.
    pub(super) next: usize,
    /// Written out, or shortened with a full stop: it can stand without a day.
    pub(super) whole: bool,
}

pub(super) fn month_name(line: &Line<'_>, at: usize) -> Option<MonthName> {
    let (month, written_out) = words::month(line.lower(at)).filter(|_| line.capital(at))?;
    let stop = !written_out && line.is(at + 1, ".") && line.tight(at + 1);
    Some(MonthName { month, next: at + 1 + usize::from(stop), whole: written_out || stop })
}

/// A weekday's name: its number, the token after it, whether it is written out.
pub(super) fn weekday_name(line: &Line<'_>, at: usize) -> Option<(i32, usize, bool)> {
    let (weekday, written_out) = words::weekday(line.lower(at)).filter(|_| line.capital(at))?;
    let stop = !written_out && line.is(at + 1, ".") && line.tight(at + 1);
    Some((weekday, at + 1 + usize::from(stop), written_out))
}

/// The day of a month, "9", "9th" or "first", and the token after it.
pub(super) fn day(line: &Line<'_>, at: usize) -> Option<(u32, usize)> {
    if let Some(day) = words::ordinal(line.lower(at)) {
        return Some((day, at + 1));
    }
    let day = line.number(at).filter(|day| (1..=31).contains(day) && line.text(at).len() <= 2)?;
    let ending = line.tight(at + 1) && line.any(at + 1, &["st", "nd", "rd", "th"]);
    Some((day, at + 1 + usize::from(ending)))
}

/// A year of four digits that is no sum, size or part of a longer number.
pub(super) fn year(line: &Line<'_>, at: usize) -> Option<i32> {
    let year = line.number(at).filter(|year| (1700..=2099).contains(year) && line.text(at).len() == 4)?;
    let glued = line.tight(at)
        && at.checked_sub(1).is_some_and(|before| {
            !line.dash(before) && !line.any(before, &[",", "(", "“", "\"", "/", "‘", "'", ".", "["])
        });
    let counted = line.tight(at + 1)
        && (line.any(at + 1, &["%", ":", "°"])
            || line.kind(at + 1) == Some(Kind::Word) && !line.is(at + 1, "s"));
    (!glued && !counted).then_some(year as i32)
}

/// A year after a month or day: ", 2019", "2019", "of 2019", and the token after it.
pub(super) fn year_after(line: &Line<'_>, at: usize) -> Option<(i32, usize)> {
    let at = line.skip(at, &[",", "of"]);
    let year = year(line, at).filter(|_| !counts(line, at + 1))?;
    Some((year, at + 1))
}

/// How many, the token after it, and whether it is said loosely: "two", "90", "a few", "a couple of".
pub(super) fn count(line: &Line<'_>, at: usize) -> Option<(i32, usize, bool)> {
    let opened = line.skip(at, &["a", "an"]);
    if opened > at || line.any(at, &["couple", "few", "several", "dozen"]) {
        let vague = match line.lower(opened) {
            "couple" => Some((2, line.skip(opened + 1, &["of"]))),
            "few" => Some((3, opened + 1)),
            "several" => Some((4, opened + 1)),
            "dozen" => Some((12, opened + 1)),
            _ => None,
        };
        return vague
            .map(|(count, next)| (count, line.skip(next, &["more", "short"]), true))
            .or_else(|| (opened > at).then(|| (1, line.skip(opened, &["full", "whole"]), false)));
    }
    let count = match words::cardinal(line.lower(at)) {
        Some(count) => count,
        None => line.number(at).filter(|count| *count <= 999).map(|count| count as i32)?,
    };
    // "twenty-one"
    if count >= 20
        && count % 10 == 0
        && line.word(at)
        && line.dash(at + 1)
        && let Some(ones) = words::cardinal(line.lower(at + 2)).filter(|ones| *ones < 10)
    {
        return Some((count + ones, at + 3, false));
    }
    Some((count, line.skip(at + 1, &["more", "full", "short", "whole", "consecutive", "straight"]), false))
}

/// A stretch's name, "day" to "decade", and the token after it and its apostrophe.
pub(super) fn unit(line: &Line<'_>, at: usize) -> Option<(Unit, usize)> {
    let at = line.skip(at, &["calendar", "trading", "working", "business", "fiscal"]);
    let (unit, _) = words::unit(line.lower(at))?;
    Some((unit, at + 1))
}

/// "last", "this past", "next" and their like, and the token after them.
pub(super) fn which(line: &Line<'_>, at: usize) -> Option<(Which, usize)> {
    Some(match line.lower(at) {
        "last" => (Which::Last, at + 1),
        "next" => (Which::Next, at + 1),
        "coming" => (Which::Coming, at + 1),
        "this" if line.any(at + 1, &["past", "last"]) => (Which::Past, at + 2),
        "this" if line.any(at + 1, &["coming", "next"]) => (Which::Coming, at + 2),
        "this" => (Which::This, line.skip(at + 1, &["very"])),
        _ => return None,
    })
}
