//! A day is a date of the proleptic Gregorian calendar.

use core::fmt;

use crate::wire::{Reader, Wire, Writer};
use crate::{Days, Precision};

/// A date, counted in days since 1970-01-01. Years 1 to 9999.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

/// Names of the months, January first.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Names of the weekdays, Monday first.
pub const WEEKDAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

impl Day {
    /// The day of a year, month (1–12) and day of month; `None` when there is no such day.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        ((1..=9999).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_in_month(year, month)).contains(&day))
        .then(|| Self(days_from_civil(year, month, day)))
    }

    /// The day so many days after 1970-01-01; `None` outside years 1 to 9999.
    pub fn from_number(days: i32) -> Option<Self> {
        let (year, _, _) = civil_from_days(days);
        (1..=9999).contains(&year).then_some(Self(days))
    }

    /// Days since 1970-01-01.
    pub fn number(self) -> i32 {
        self.0
    }

    /// Year, month (1–12), day of month.
    pub fn ymd(self) -> (i32, u32, u32) {
        civil_from_days(self.0)
    }

    /// 0 for Monday to 6 for Sunday.
    pub fn weekday(self) -> u32 {
        (self.0 + 3).rem_euclid(7) as u32
    }

    /// The weekday's English name.
    pub fn weekday_name(self) -> &'static str {
        WEEKDAYS.get(self.weekday() as usize).copied().unwrap_or_default()
    }

    /// So many days later (earlier when negative), kept within years 1 to 9999.
    #[must_use]
    pub fn plus(self, days: i32) -> Self {
        // 0001-01-01 and 9999-12-31.
        Self(self.0.saturating_add(days).clamp(-719_162, 2_932_896))
    }

    /// So many months later (earlier when negative), the day of month cut to the month's length.
    #[must_use]
    pub fn plus_months(self, months: i32) -> Self {
        let (year, month, day) = self.ymd();
        let index = year * 12 + month as i32 - 1 + months;
        let (year, month) = (index.div_euclid(12), index.rem_euclid(12) as u32 + 1);
        Self::new(year, month, day.min(days_in_month(year, month))).unwrap_or(self)
    }

    /// The Monday of its ISO week.
    #[must_use]
    pub fn week_start(self) -> Self {
        self.plus(-(self.weekday() as i32))
    }

    /// The first of its month.
    #[must_use]
    pub fn month_start(self) -> Self {
        let (_, _, day) = self.ymd();
        self.plus(1 - day as i32)
    }

    /// The last of its month.
    #[must_use]
    pub fn month_end(self) -> Self {
        let (year, month, day) = self.ymd();
        self.plus((days_in_month(year, month) - day) as i32)
    }

    /// Reads `YYYY-MM-DD`, nothing more and nothing less.
    pub fn parse(text: &str) -> Option<Self> {
        match Days::parse_iso(text)? {
            (days, Precision::Day) => Some(days.from),
            _ => None,
        }
    }

    /// "25 October 2018".
    pub fn long(self) -> String {
        let (year, month, day) = self.ymd();
        format!("{day} {} {year}", month_name(month))
    }

    /// "25 Oct 2018".
    pub fn short(self) -> String {
        let (year, month, day) = self.ymd();
        format!("{day} {} {year}", short_month(month))
    }
}

impl Wire for Day {
    fn write(&self, to: &mut Writer) {
        to.signed(self.0);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        Self(0).plus(from.signed())
    }
}

/// `YYYY-MM-DD`.
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

/// The English name of month 1–12.
pub fn month_name(month: u32) -> &'static str {
    MONTHS.get((month as usize).wrapping_sub(1)).copied().unwrap_or_default()
}

/// Its first three letters.
pub fn short_month(month: u32) -> &'static str {
    month_name(month).get(..3).unwrap_or_default()
}

/// How many days a month has.
pub fn days_in_month(year: i32, month: u32) -> u32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
fn days_from_civil(year: i32, month: u32, day: u32) -> i32 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * (month as i32 + if month > 2 { -3 } else { 9 }) + 2) / 5 + day as i32 - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

/// Hinnant, as above, `civil_from_days`.
fn civil_from_days(days: i32) -> (i32, u32, u32) {
    let days = days.saturating_add(719_468);
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_index = (5 * day_of_year + 2) / 153;
    let day = (day_of_year - (153 * month_index + 2) / 5 + 1) as u32;
    let month = if month_index < 10 { month_index + 3 } else { month_index - 9 } as u32;
    (year_of_era + era * 400 + i32::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn known_days_have_their_weekdays() {
        for (text, weekday) in
            [("2018-10-25", "Thursday"), ("2019-05-17", "Friday"), ("1970-01-01", "Thursday")]
        {
            assert_eq!(Day::parse(text).unwrap().weekday_name(), weekday, "{text}");
        }
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for text in [
            "2019-02-29",
            "2019-13-01",
            "2019-00-10",
            "0000-01-01",
            "19-01-01",
            "2019-1-1",
            "2019-01-01x",
            "",
            "-",
        ] {
            assert_eq!(Day::parse(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_day_survives_its_text(number in -719_162i32..=2_932_896) {
            let day = Day::from_number(number).unwrap();
            prop_assert_eq!(Day::parse(&day.to_string()), Some(day));
            let (year, month, of_month) = day.ymd();
            prop_assert_eq!(Day::new(year, month, of_month), Some(day));
        }

        #[test]
        fn months_stay_in_step(number in -600_000i32..=2_800_000, months in -500i32..500) {
            let day = Day::from_number(number).unwrap();
            let moved = day.plus_months(months);
            let index = |day: Day| { let (year, month, _) = day.ymd(); year * 12 + month as i32 };
            prop_assert_eq!(index(moved) - index(day), months);
        }
    }
}
