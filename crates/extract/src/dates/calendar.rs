//! Calendar arithmetic that expressions need: the part of a stretch, seasons, the nth weekday of a month.

use archive::{Day, Days};

use super::meaning::Holiday;
use super::meaning::{Part, Unit};

/// The stretch that `day` is in, so many stretches away.
pub(super) fn stretch(day: Day, unit: Unit, offset: i32) -> Option<Days> {
    let (year, month, _) = day.ymd();
    Some(match unit {
        Unit::Day => Days::one(day.plus(offset)),
        Unit::Week => {
            let monday = day.week_start().plus(7 * offset);
            Days::new(monday, monday.plus(6))
        }
        Unit::Weekend => {
            let saturday = day.week_start().plus(7 * offset + 5);
            Days::new(saturday, saturday.plus(1))
        }
        Unit::Month => {
            let first = day.month_start().plus_months(offset);
            Days::new(first, first.month_end())
        }
        Unit::Quarter => quarter(year, (month - 1) as i32 / 3 + offset)?,
        Unit::Year => Days::year(year + offset)?,
        Unit::Decade => {
            let first = year.div_euclid(10) * 10 + 10 * offset;
            Days::new(Days::year(first)?.from, Days::year(first + 9)?.to)
        }
    })
}

/// Quarter 0 to 3 of a year; others count on into the years beside it.
pub(super) fn quarter(year: i32, index: i32) -> Option<Days> {
    let first = Day::new(year, 1, 1)?.plus_months(3 * index);
    Some(Days::new(first, first.plus_months(2).month_end()))
}

/// Spring (0) to winter (3) that begins in `year`, by the meteorologists' calendar.
pub(super) fn season(year: i32, season: u32) -> Option<Days> {
    let first = Day::new(year, 3, 1)?.plus_months(3 * season as i32);
    Some(Days::new(first, first.plus_months(2).month_end()))
}

/// The part of a whole stretch; "early", "mid" and "late" are its thirds.
pub(super) fn part(whole: Days, unit: Unit, part: Part) -> Days {
    let (from, to) = (whole.from, whole.to);
    let months = |first: i32, count: i32| {
        let start = from.plus_months(first);
        Days::new(start, start.plus_months(count - 1).month_end())
    };
    match (unit, part) {
        (Unit::Month, Part::Early) => Days::new(from, from.plus(9)),
        (Unit::Month, Part::Mid) => Days::new(from.plus(9), from.plus(19)),
        (Unit::Month, Part::Late) => Days::new(from.plus(20), to),
        (Unit::Month, Part::FirstHalf) => Days::new(from, from.plus(14)),
        (Unit::Month, Part::SecondHalf) => Days::new(from.plus(15), to),
        (Unit::Week, Part::Early) => Days::new(from, from.plus(1)),
        (Unit::Week, Part::Mid) => Days::new(from.plus(1), from.plus(3)),
        (Unit::Week, Part::Late) => Days::new(from.plus(3), from.plus(4)),
        (Unit::Year, Part::Early) => months(0, 3),
        (Unit::Year, Part::Mid) => months(4, 4),
        (Unit::Year, Part::Late) => months(9, 3),
        (Unit::Year, Part::FirstHalf) => months(0, 6),
        (Unit::Year, Part::SecondHalf) => months(6, 6),
        (Unit::Quarter, Part::Early) => months(0, 1),
        (Unit::Quarter, Part::Mid) => months(1, 1),
        (Unit::Quarter, Part::Late) => months(2, 1),
        _ => whole,
    }
}

/// The holiday in a year.
pub(super) fn holiday(name: Holiday, year: i32) -> Option<Day> {
    match name {
        Holiday::Fixed { month, day } => Day::new(year, month, day),
        Holiday::Nth { month, weekday, nth: 0 } => {
            let last = Day::new(year, month, 1)?.month_end();
            Some(last.plus(-((last.weekday() + 7 - weekday) as i32 % 7)))
        }
        Holiday::Nth { month, weekday, nth } => {
            let first = Day::new(year, month, 1)?;
            let ahead = (weekday + 7 - first.weekday()) % 7;
            Some(first.plus(ahead as i32 + 7 * (nth as i32 - 1)))
        }
    }
}
