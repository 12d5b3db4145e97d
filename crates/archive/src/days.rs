//! Days, a closed interval of them, are what a time expression in the news means: "last week" is seven days.

use crate::Day;
use crate::day::short_month;
use crate::wire::{Reader, Wire, Writer, wire};

/// How exactly something is dated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// To the day.
    Day,
    /// To about a week.
    Week,
    /// To about a month.
    Month,
    /// To about a quarter.
    Quarter,
    /// To about a year.
    Year,
}

wire!(Precision is Day | Week | Month | Quarter | Year);

impl Precision {
    /// The precision that an interval has by its length.
    pub fn of(days: Days) -> Self {
        match days.count() {
            ..=1 => Self::Day,
            2..=10 => Self::Week,
            11..=45 => Self::Month,
            46..=135 => Self::Quarter,
            _ => Self::Year,
        }
    }

    /// The name as exports write it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
        }
    }
}

/// A closed interval: every day from `from` to `to`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Days {
    /// First day.
    pub from: Day,
    /// Last day, not before the first.
    pub to: Day,
}

impl Wire for Days {
    fn write(&self, to: &mut Writer) {
        self.from.write(to);
        to.signed(self.to.number() - self.from.number());
    }

    fn read(from: &mut Reader<'_>) -> Self {
        let first = Day::read(from);
        Self { from: first, to: first.plus(from.signed()) }
    }
}

impl Days {
    /// The interval between two days, in either order.
    pub fn new(a: Day, b: Day) -> Self {
        Self { from: a.min(b), to: a.max(b) }
    }

    /// One day.
    pub fn one(day: Day) -> Self {
        Self { from: day, to: day }
    }

    /// A whole month.
    pub fn month(year: i32, month: u32) -> Option<Self> {
        Day::new(year, month, 1).map(|first| Self { from: first, to: first.month_end() })
    }

    /// A whole year.
    pub fn year(year: i32) -> Option<Self> {
        Some(Self { from: Day::new(year, 1, 1)?, to: Day::new(year, 12, 31)? })
    }

    /// Whether the two share a day.
    pub fn overlaps(self, other: Self) -> bool {
        self.from <= other.to && other.from <= self.to
    }

    /// Whether `day` is in it.
    pub fn contains(self, day: Day) -> bool {
        self.from <= day && day <= self.to
    }

    /// How many days.
    pub fn count(self) -> i32 {
        self.to.number() - self.from.number() + 1
    }

    /// Reads `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
    pub fn parse_iso(text: &str) -> Option<(Self, Precision)> {
        let number = |part: &str, digits: usize| {
            (part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit()))
                .then(|| part.parse::<u32>().ok())?
        };
        let mut parts = text.split('-');
        let year = number(parts.next()?, 4)? as i32;
        let Some(month) = parts.next() else { return Some((Self::year(year)?, Precision::Year)) };
        let month = number(month, 2)?;
        let Some(day) = parts.next() else { return Some((Self::month(year, month)?, Precision::Month)) };
        let day = Day::new(year, month, number(day, 2)?)?;
        parts.next().is_none().then_some((Self::one(day), Precision::Day))
    }

    /// For a reader: "25 Oct 2018", "Nov 2018", "2018", "21–30 Nov 2018", "6 May – 1 Jun 2019".
    pub fn short(self) -> String {
        let ((y1, m1, d1), (y2, m2, d2)) = (self.from.ymd(), self.to.ymd());
        if self.from == self.to {
            self.from.short()
        } else if Some(self) == Self::year(y1) {
            format!("{y1}")
        } else if Some(self) == Self::month(y1, m1) {
            format!("{} {y1}", short_month(m1))
        } else if (y1, m1) == (y2, m2) {
            format!("{d1}–{d2} {} {y1}", short_month(m1))
        } else if y1 == y2 {
            format!("{d1} {} – {d2} {} {y1}", short_month(m1), short_month(m2))
        } else {
            format!("{} – {}", self.from.short(), self.to.short())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn intervals_read_as_people_write_them() {
        let days = |a: &str, b: &str| Days::new(Day::parse(a).unwrap(), Day::parse(b).unwrap()).short();
        assert_eq!(days("2018-11-21", "2018-11-30"), "21–30 Nov 2018");
        assert_eq!(days("2018-11-01", "2018-11-30"), "Nov 2018");
        assert_eq!(days("2018-01-01", "2018-12-31"), "2018");
        assert_eq!(days("2019-05-06", "2019-06-01"), "6 May – 1 Jun 2019");
        assert_eq!(days("2018-12-31", "2019-01-01"), "31 Dec 2018 – 1 Jan 2019");
    }
}
