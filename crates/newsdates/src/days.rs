//! Days are a closed interval of the calendar, and the arithmetic that expressions need of it.
//!
//! Everything saturates: text can say "999 decades ago", and what lies beyond the calendar is its end.

use jiff::{Span, civil::Date};

/// Every day from `from` to `to`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Days {
    pub(crate) from: Date,
    pub(crate) to: Date,
}

impl Days {
    /// The interval between two days, in either order.
    pub(crate) fn new(a: Date, b: Date) -> Self {
        Self { from: a.min(b), to: a.max(b) }
    }

    pub(crate) fn one(day: Date) -> Self {
        Self { from: day, to: day }
    }

    /// A whole month, 1 to 12.
    pub(crate) fn month(year: i32, month: u32) -> Option<Self> {
        let first = date(year, month, 1)?;
        Some(Self { from: first, to: first.last_of_month() })
    }

    /// All the days from the first of one year to the end of another.
    pub(crate) fn years(first: i32, last: i32) -> Option<Self> {
        Some(Self { from: date(first, 1, 1)?, to: date(last, 12, 31)? })
    }

    /// How many days it holds.
    pub(crate) fn count(self) -> i32 {
        between(self.from, self.to) + 1
    }
}

/// The day of a year of our era, if there is one.
pub(crate) fn date(year: i32, month: u32, day: u32) -> Option<Date> {
    let year = i16::try_from(year).ok().filter(|year| *year > 0)?;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// How many days `b` is after `a`.
pub(crate) fn between(a: Date, b: Date) -> i32 {
    a.until(b).map_or(0, |span| span.get_days())
}

/// So many days later.
pub(crate) fn plus(day: Date, days: i32) -> Date {
    moved(day, Span::new().try_days(days))
}

/// So many months later, the day of the month cut to the month's length.
pub(crate) fn plus_months(day: Date, months: i32) -> Date {
    moved(day, Span::new().try_months(months))
}

/// Years 1 to 9999 are those that every calendar library and EDTF write with four digits.
fn moved(day: Date, span: Result<Span, jiff::Error>) -> Date {
    let first = date(1, 1, 1).unwrap_or(Date::MIN);
    span.map_or(day, |span| day.saturating_add(span)).max(first)
}

/// 0 for Monday to 6 for Sunday.
pub(crate) fn weekday(day: Date) -> i32 {
    i32::from(day.weekday().to_monday_zero_offset())
}

/// The Monday of its ISO week.
pub(crate) fn monday(day: Date) -> Date {
    plus(day, -weekday(day))
}

/// Its year.
pub(crate) fn year(day: Date) -> i32 {
    i32::from(day.year())
}

/// Its month, 1 to 12.
pub(crate) fn month(day: Date) -> u32 {
    day.month().unsigned_abs().into()
}

/// "25 October 2018".
pub(crate) fn long(day: Date) -> String {
    format!("{} {} {}", day.day(), crate::words::month_name(month(day)), day.year())
}

/// "25 October 2018", or "21 to 30 …" with both days in full.
pub(crate) fn both(days: Days) -> String {
    if days.from == days.to { long(days.from) } else { format!("{} to {}", long(days.from), long(days.to)) }
}
