//! When holidays are.

use std::collections::HashMap;
use std::sync::LazyLock;

use jiff::civil::Date;

use crate::days::{date, plus, weekday};
use crate::meaning::Holiday;

/// The days of the Chinese calendar that news speaks of, by year, in the columns of the table.
static LUNAR: LazyLock<HashMap<i32, Vec<(u32, u32)>>> = LazyLock::new(|| {
    let row = |line: &str| {
        let mut cells = line.split_whitespace();
        let year = cells.next()?.parse().ok()?;
        let days = cells.filter_map(|cell| {
            let (month, day) = cell.split_once('-')?;
            Some((month.parse().ok()?, day.parse().ok()?))
        });
        Some((year, days.collect()))
    };
    include_str!("../lexicon/lunar.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(row)
        .collect()
});

/// The holiday's day in a year, if the calendar is known that far.
pub(crate) fn holiday(name: Holiday, year: i32) -> Option<Date> {
    match name {
        Holiday::Fixed { month, day } => date(year, month, day),
        Holiday::Nth { month, weekday: wanted, nth: 0, after } => {
            let last = date(year, month, 1)?.last_of_month();
            Some(plus(last, after - (weekday(last) - wanted).rem_euclid(7)))
        }
        Holiday::Nth { month, weekday: wanted, nth, after } => {
            let first = date(year, month, 1)?;
            Some(plus(first, after + (wanted - weekday(first)).rem_euclid(7) + 7 * (nth - 1)))
        }
        Holiday::Easter(after) => Some(plus(easter(year)?, after)),
        Holiday::Lunar(column) => {
            let (month, day) = *LUNAR.get(&year)?.get(column.checked_sub(1)?)?;
            date(year, month, day)
        }
    }
}

/// Easter Sunday of the Gregorian calendar (Meeus, "Astronomical Algorithms").
fn easter(year: i32) -> Option<Date> {
    let golden = year % 19;
    let (century, rest) = (year / 100, year % 100);
    let moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    let sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    let late = (golden + 11 * moon + 22 * sunday) / 451;
    let number = moon + sunday - 7 * late + 114;
    date(year, (number / 31) as u32, (number % 31 + 1) as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moving_feasts_are_on_their_days() {
        let on = |name, year| holiday(name, year).unwrap().to_string();
        assert_eq!(on(Holiday::Lunar(1), 2018), "2018-02-16");
        assert_eq!(on(Holiday::Lunar(1), 2019), "2019-02-05");
        assert_eq!(on(Holiday::Lunar(3), 2018), "2018-09-24");
        assert_eq!(on(Holiday::Easter(0), 2018), "2018-04-01");
        assert_eq!(on(Holiday::Easter(-2), 2019), "2019-04-19");
        let thanksgiving = Holiday::Nth { month: 11, weekday: 3, nth: 4, after: 0 };
        assert_eq!(on(thanksgiving, 2018), "2018-11-22");
        let memorial = Holiday::Nth { month: 5, weekday: 0, nth: 0, after: 0 };
        assert_eq!(on(memorial, 2019), "2019-05-27");
        let election = Holiday::Nth { month: 11, weekday: 0, nth: 1, after: 1 };
        assert_eq!(on(election, 2016), "2016-11-08");
    }
}
