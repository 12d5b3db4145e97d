//! The calendar: stretches beside a day, parts of a stretch, seasons, holidays.

mod holidays;

pub(crate) use holidays::holiday;

use jiff::civil::Date;

use crate::days::{self, Days, date, monday, month, plus, plus_months, year};
use crate::meaning::{Part, Unit};

/// The stretch that `day` is in, or one so many away.
pub(crate) fn stretch(day: Date, unit: Unit, offset: i32) -> Option<Days> {
    Some(match unit {
        Unit::Day => Days::one(plus(day, offset)),
        Unit::Week | Unit::Fortnight => {
            let first = plus(monday(day), 7 * offset);
            Days::new(first, plus(first, 6))
        }
        Unit::Weekend => {
            let saturday = plus(monday(day), 7 * offset + 5);
            Days::new(saturday, plus(saturday, 1))
        }
        Unit::Month => {
            let first = plus_months(day.first_of_month(), offset);
            Days::new(first, first.last_of_month())
        }
        Unit::Quarter => quarter(year(day), (month(day) as i32 - 1) / 3 + offset)?,
        Unit::Year => Days::years(year(day) + offset, year(day) + offset)?,
        Unit::Decade => {
            let first = (year(day).div_euclid(10) + offset) * 10;
            Days::years(first, first + 9)?
        }
    })
}

/// Quarter 0 to 3 of a year; others count on into the years beside it.
pub(crate) fn quarter(year: i32, index: i32) -> Option<Days> {
    Some(months(date(year, 1, 1)?, 3 * index, 3))
}

/// Spring (0) to winter (3) that begins in `year`, by the meteorologists' calendar.
pub(crate) fn season(year: i32, season: u32) -> Option<Days> {
    Some(months(date(year, 3, 1)?, 3 * season as i32, 3))
}

/// So many whole months from the one so many after that of `from`.
fn months(from: Date, skipped: i32, count: i32) -> Days {
    let first = plus_months(from, skipped);
    Days::new(first, plus_months(first, count - 1).last_of_month())
}

/// A part of a whole stretch. "Early", "mid" and "late" are its thirds, as near as whole months and days allow; the
/// end of a year is December and its start January, since nobody says "the end" of four months.
#[expect(clippy::match_same_arms, reason = "a table, a row a reading")]
pub(crate) fn part(whole: Days, unit: Unit, part: Part) -> Days {
    let Days { from, to } = whole;
    let of = |first: i32, count: i32| months(from, first, count);
    match (unit, part) {
        (_, Part::FirstDay) => Days::one(from),
        (_, Part::LastDay) => Days::one(to),
        (Unit::Month, Part::Early | Part::Start) => Days::new(from, plus(from, 9)),
        (Unit::Month, Part::EarlyToMid) => Days::new(from, plus(from, 19)),
        (Unit::Month, Part::Mid) => Days::new(plus(from, 9), plus(from, 19)),
        (Unit::Month, Part::MidToLate) => Days::new(plus(from, 9), to),
        (Unit::Month, Part::Late | Part::End) => Days::new(plus(from, 20), to),
        (Unit::Month, Part::FirstHalf) => Days::new(from, plus(from, 14)),
        (Unit::Month, Part::SecondHalf) => Days::new(plus(from, 15), to),
        (_, Part::WeekOf(0)) => Days::new(plus(to, -6).max(from), to),
        (_, Part::WeekOf(nth)) => {
            let first = plus(from, 7 * (nth as i32 - 1));
            Days::new(first.min(to), plus(first, 6).min(to))
        }
        (Unit::Week, Part::Early | Part::Start) => Days::new(from, plus(from, 1)),
        (Unit::Week, Part::Mid) => Days::new(plus(from, 1), plus(from, 3)),
        (Unit::Week, Part::Late | Part::End) => Days::new(plus(from, 3), plus(from, 4)),
        (Unit::Year, Part::Start) => of(0, 1),
        (Unit::Year, Part::Early) => of(0, 3),
        (Unit::Year, Part::EarlyToMid) => of(0, 8),
        (Unit::Year, Part::Mid) => of(4, 4),
        (Unit::Year, Part::MidToLate) => of(4, 8),
        (Unit::Year, Part::Late) => of(9, 3),
        (Unit::Year, Part::End) => of(11, 1),
        (Unit::Year, Part::FirstHalf) => of(0, 6),
        (Unit::Year, Part::SecondHalf) => of(6, 6),
        (Unit::Year, Part::FirstMonths(count)) => of(0, count.clamp(1, 12)),
        (Unit::Year, Part::LastMonths(count)) => of(12 - count.clamp(1, 12), count.clamp(1, 12)),
        (Unit::Quarter, Part::Early | Part::Start | Part::FirstMonths(1)) => of(0, 1),
        (Unit::Quarter, Part::Mid) => of(1, 1),
        (Unit::Quarter, Part::Late | Part::End | Part::LastMonths(1)) => of(2, 1),
        (Unit::Quarter, Part::FirstMonths(2)) => of(0, 2),
        (Unit::Quarter, Part::LastMonths(2)) => of(1, 2),
        (Unit::Decade, Part::Early | Part::Start) => of(0, 48),
        (Unit::Decade, Part::Mid) => of(48, 36),
        (Unit::Decade, Part::Late | Part::End) => of(84, 36),
        _ => whole,
    }
}

/// Half a year.
pub(crate) fn half(year: i32, second: bool) -> Option<Days> {
    Some(months(date(year, 1, 1)?, if second { 6 } else { 0 }, 6))
}

/// A day so many stretches away.
pub(crate) fn shifted(day: Date, count: i32, unit: Unit) -> Date {
    let count = count.clamp(-9000, 9000);
    match unit {
        Unit::Day => days::plus(day, count),
        Unit::Week | Unit::Weekend => days::plus(day, 7 * count),
        Unit::Fortnight => days::plus(day, 14 * count),
        Unit::Month => plus_months(day, count),
        Unit::Quarter => plus_months(day, 3 * count),
        Unit::Year => plus_months(day, 12 * count),
        Unit::Decade => plus_months(day, 120 * count),
    }
}
