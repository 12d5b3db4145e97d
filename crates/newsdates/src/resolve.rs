//! Resolving makes days of a meaning: from the publication day, the tense, and the day last spoken of.

mod absolute;
mod counted;
mod month;
mod nearest;
mod stretch;
mod weekday;

use jiff::civil::Date;

use crate::days::{self, Days, long};
use crate::expression::Precision;
use crate::meaning::{Meaning, Part, Unit};
use crate::tense::Tense;

/// What an expression counts from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Anchor {
    pub(crate) published: Option<Date>,
    /// The days last spoken of.
    pub(crate) last: Option<Days>,
    pub(crate) tense: Tense,
    /// The sentence looks back over years.
    pub(crate) years: bool,
}

/// Days, how exactly they are meant, and how they were found.
#[derive(Clone, Debug)]
pub(crate) struct When {
    pub(crate) days: Days,
    pub(crate) precision: Precision,
    pub(crate) how: String,
}

impl When {
    pub(crate) fn new(days: Days, precision: Precision, how: impl Into<String>) -> Self {
        Self { days, precision, how: how.into() }
    }
}

/// What becomes of a meaning.
pub(crate) enum Resolved {
    When(When),
    Duration,
    Set,
    /// It names days, but which cannot be known.
    Unknown,
}

/// The days that `meaning` names, if it names any and they can be known.
pub(crate) fn resolve(meaning: &Meaning, anchor: &Anchor) -> Resolved {
    match meaning {
        Meaning::Duration => return Resolved::Duration,
        Meaning::Set => return Resolved::Set,
        // "in two weeks" is a date only when something is to come; told of the past it is a length of time.
        Meaning::Away { count, unit, .. }
            if anchor.tense != Tense::Future && (*count > 1 || *count == 1 && *unit != Unit::Day) =>
        {
            return Resolved::Duration;
        }
        _ => {}
    }
    absolute::absolute(meaning)
        .or_else(|| relative(meaning, anchor))
        .map_or(Resolved::Unknown, Resolved::When)
}

/// What counts from publication or from the day last spoken of.
fn relative(meaning: &Meaning, anchor: &Anchor) -> Option<When> {
    match meaning {
        Meaning::Shift { count, unit } => return counted::shift(*count, *unit, anchor),
        Meaning::Beside { unit, offset } => return counted::beside(*unit, *offset, anchor),
        Meaning::Around { unit, base } => return counted::around(*unit, base, anchor),
        Meaning::InTheDay => return counted::in_the_day(anchor),
        Meaning::WeekdayFrom { weekday, after } => return weekday::from_last(*weekday, *after, anchor),
        Meaning::From { count, unit, base } => return counted::from(*count, *unit, base, anchor),
        _ => {}
    }
    let day = anchor.published?;
    let from = &format!("publication on {}", long(day));
    match *meaning {
        Meaning::Date { month, day: first, last, .. } => {
            nearest::date(anchor, day, from, (month, first, last))
        }
        Meaning::Holiday { name, which, .. } => nearest::holiday(anchor, day, from, name, which),
        Meaning::DayOfMonth(of_month) => month::day_of(anchor, day, from, of_month),
        Meaning::Month { month, part, which, .. } => month::named(anchor, day, from, (month, part, which)),
        Meaning::MonthOf { month, part, offset } => month::of_year(day, from, (month, part, offset)),
        Meaning::Weekday { weekday, which, weeks } => {
            Some(weekday::named(anchor, day, from, (weekday, which, weeks)))
        }
        Meaning::WeekdayOf { weekday, weeks } => Some(weekday::of_week(day, from, weekday, weeks)),
        Meaning::Stretch { unit, offset, part, fiscal } => {
            stretch::beside(anchor, day, from, (unit, offset, part, fiscal))
        }
        Meaning::Weekend(which) => Some(stretch::weekend(anchor, day, from, which)),
        Meaning::Away { count, unit, about } => counted::away(day, from, count, unit, about),
        Meaning::Beyond { count, unit } => Some(counted::beyond(day, from, count, unit)),
        Meaning::Window { count, unit, ahead } => Some(counted::window(day, from, (count, unit, ahead))),
        Meaning::Vaguely(unit) => counted::vaguely(day, from, unit),
        Meaning::Quarter { quarter, offset, .. } => nearest::quarter(anchor, day, from, quarter, offset),
        Meaning::Half { second, offset, .. } => nearest::half(anchor, day, from, second, offset),
        Meaning::Season { season, part, which, .. } => {
            nearest::season(anchor, day, from, (season, part, which))
        }
        _ => None,
    }
}

/// How exactly a part of something is dated.
#[expect(clippy::match_same_arms, reason = "a table, a row a reading")]
fn part_precision(part: Part, whole: Precision) -> Precision {
    match (part, whole) {
        (Part::Whole | Part::Earlier | Part::Later | Part::SoFar, whole) => whole,
        (Part::FirstDay | Part::LastDay, _) => Precision::Day,
        (Part::WeekOf(_), _) => Precision::Week,
        (Part::Start | Part::End, Precision::Year) => Precision::Month,
        (_, Precision::Year) => Precision::Quarter,
        (_, Precision::Quarter) => Precision::Month,
        (_, Precision::Month) => Precision::Week,
        (_, finer) => finer,
    }
}

/// What a stretch is dated to when it is whole.
fn whole_precision(unit: Unit) -> Precision {
    match unit {
        Unit::Day | Unit::Weekend => Precision::Day,
        Unit::Week | Unit::Fortnight => Precision::Week,
        Unit::Month => Precision::Month,
        Unit::Quarter => Precision::Quarter,
        Unit::Year | Unit::Decade => Precision::Year,
    }
}

/// How exactly a day counted in such stretches is meant.
fn counted_precision(unit: Unit) -> Precision {
    match unit {
        Unit::Day | Unit::Week | Unit::Weekend | Unit::Fortnight => Precision::Week,
        Unit::Month | Unit::Quarter => Precision::Month,
        Unit::Year | Unit::Decade => Precision::Year,
    }
}

/// For a reader, with its verb: "counted from 6 July 2018".
fn counted_from(days: Days) -> String {
    format!("counted from {}, spoken of before", days::both(days))
}
