//! Dates in digits: "2018-09-24", "9/24/2018".

use super::Read;
use crate::days;
use crate::line::Line;
use crate::meaning::Meaning;

/// A date in digits. With slashes the month comes first, as in American news, unless it can't.
pub(super) fn numeric(line: &Line<'_>, at: usize) -> Read {
    let first = line.number(at).filter(|_| !inside(line, at))?;
    let mark = line.lower(at + 1);
    let (second, third) = (line.number(at + 2)?, line.number(at + 4)?);
    let tight = (at + 1..=at + 4).all(|at| line.tight(at));
    let digits = |at: usize| line.text(at).len();
    if !tight
        || line.lower(at + 3) != mark
        || digits(at + 2) > 2
        || (line.is(at + 5, mark) && line.tight(at + 5))
    {
        return None;
    }
    let (year, month, day) = match (mark, digits(at), digits(at + 4)) {
        ("-" | "/", 4, 1 | 2) => (first, second, third),
        ("/", 1 | 2, 4) if first > 12 => (third, second, first),
        ("/", 1 | 2, 4) => (third, first, second),
        ("/", 1 | 2, 2) if first <= 12 => (2000 + third, first, second),
        _ => return None,
    };
    let year = i32::try_from(year).ok().filter(|year| (1700..=2099).contains(year))?;
    days::date(year, month, day)?;
    Some((at + 5, Meaning::Date { year: Some(year), month, day, last: None }))
}

/// Whether the number goes on to the left: part of a longer code.
fn inside(line: &Line<'_>, at: usize) -> bool {
    line.tight(at)
        && at.checked_sub(1).is_some_and(|before| !line.any(before, &["(", "\"", "“", "[", "'", "‘", ","]))
}
