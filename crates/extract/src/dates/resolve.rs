//! Resolving makes days of a meaning: from the publication day, the tense, and the day last spoken of.

use archive::{Day, Days, Precision, day::month_name};

use super::calendar;
use super::meaning::{Meaning, Part, Unit, Which};
use super::tense::Tense;

/// What an expression counts from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Anchor {
    pub(super) published: Option<Day>,
    /// The days last spoken of.
    pub(super) last: Option<Days>,
    pub(super) tense: Tense,
}

/// An expression resolved.
#[derive(Clone, Debug)]
pub(super) struct When {
    pub(super) days: Days,
    pub(super) precision: Precision,
    pub(super) basis: String,
}

/// The days that `meaning` names, if they can be known. `words` are the expression's own.
pub(super) fn resolve(meaning: &Meaning, anchor: &Anchor, words: &str) -> Option<When> {
    let (days, precision, how) = absolute(meaning).or_else(|| relative(meaning, anchor))?;
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    Some(When { days, precision, basis: format!("“{words}”: {how}") })
}

type Reading = (Days, Precision, String);

/// What is dated in full.
fn absolute(meaning: &Meaning) -> Option<Reading> {
    let said = || "as the text says".to_owned();
    Some(match *meaning {
        Meaning::Date { year, month, day } => {
            (Days::one(Day::new(year, month, day)?), Precision::Day, said())
        }
        Meaning::MonthDays { year: Some(year), month, first, last } => {
            (Days::new(Day::new(year, month, first)?, Day::new(year, month, last)?), Precision::Day, said())
        }
        Meaning::Month { year: Some(year), month, part, .. } => {
            let days = calendar::part(Days::month(year, month)?, Unit::Month, part);
            (days, part_precision(part, Precision::Month), said_part(part))
        }
        Meaning::Year { year, part } => {
            let days = calendar::part(Days::year(year)?, Unit::Year, part);
            (days, part_precision(part, Precision::Year), said_part(part))
        }
        Meaning::Years { first, last } => {
            (Days::new(Days::year(first)?.from, Days::year(last)?.to), Precision::Year, said())
        }
        Meaning::Quarter { quarter, year: Some(year), .. } => {
            (calendar::quarter(year, quarter as i32 - 1)?, Precision::Quarter, said())
        }
        Meaning::Season { season, year: Some(year), .. } => (
            calendar::season(year, season)?,
            Precision::Quarter,
            "the three months of that season by the calendar".to_owned(),
        ),
        Meaning::Holiday { name, year: Some(year) } => {
            (Days::one(calendar::holiday(name, year)?), Precision::Day, "that year’s holiday".to_owned())
        }
        _ => return None,
    })
}

fn said_part(part: Part) -> String {
    match part {
        Part::Whole => "as the text says",
        Part::Early | Part::Mid | Part::Late => "a third of it, as the text says no more exactly",
        _ => "that half of it, as the text says",
    }
    .to_owned()
}

fn part_precision(part: Part, whole: Precision) -> Precision {
    match (part, whole) {
        (Part::Whole, whole) => whole,
        (_, Precision::Year) => Precision::Quarter,
        (_, Precision::Quarter) => Precision::Month,
        (_, Precision::Month) => Precision::Week,
        (_, finer) => finer,
    }
}

/// What counts from publication or from the day last spoken of.
fn relative(meaning: &Meaning, anchor: &Anchor) -> Option<Reading> {
    if let Meaning::Shift { count, unit } = *meaning {
        return shift(count, unit, anchor);
    }
    let day = anchor.published?;
    let from = format!("publication on {}", day.long());
    match *meaning {
        Meaning::MonthDay { month, day: of_month } => {
            month_day(anchor, day, &from, |year| Day::new(year, month, of_month).map(Days::one))
        }
        Meaning::MonthDays { month, first, last, .. } => month_day(anchor, day, &from, |year| {
            Some(Days::new(Day::new(year, month, first)?, Day::new(year, month, last)?))
        }),
        Meaning::Holiday { name, .. } => {
            month_day(anchor, day, &from, |year| calendar::holiday(name, year).map(Days::one))
        }
        Meaning::DayOfMonth(of_month) => day_of_month(anchor, day, &from, of_month),
        Meaning::Month { month, part, which, .. } => named_month(anchor, day, &from, month, part, which),
        Meaning::Weekday { weekday, which } => Some(named_weekday(anchor, day, &from, weekday, which)),
        Meaning::WeekdayOf { weekday, weeks } => Some((
            Days::one(day.week_start().plus(7 * weeks + weekday as i32)),
            Precision::Day,
            format!("in the week {} of {from}", ["before that", "", "after that"].get((weeks + 1) as usize)?)
                .replace("  ", " "),
        )),
        Meaning::Stretch { unit, offset, part } => stretch(anchor, day, &from, unit, offset, part),
        Meaning::Weekend(which) => Some(weekend(anchor, day, &from, which)),
        Meaning::Away { count, unit, about } => away(anchor, day, &from, count, unit, about),
        Meaning::Beyond { count, unit } => {
            let far = |times: i32| shifted(day, -count * times, unit);
            let (near, far) =
                (far(1), if count > 2 { shifted(day, -count - count / 2, unit) } else { far(2) });
            Some((Days::new(far, near), coarser(unit), format!("longer ago than that before {from}")))
        }
        Meaning::Quarter { quarter, offset, .. } => {
            let year = day.ymd().0;
            let at = |year| calendar::quarter(year, quarter as i32 - 1);
            let (days, how) = match offset {
                Some(offset) => (at(year + offset)?, "of the year that the text says".to_owned()),
                None => nearest(anchor, day, at, year)?,
            };
            Some((days, Precision::Quarter, format!("{how}, from {from}")))
        }
        Meaning::Season { season, which, .. } => {
            let year = day.ymd().0;
            let at = |year| calendar::season(year, season);
            let (days, how) = match which {
                Which::Last => (last_before(day, at, year)?, "the last one over before".to_owned()),
                Which::Next => (next_after(day, at, year)?, "the next one after".to_owned()),
                _ => nearest(anchor, day, at, year)?,
            };
            Some((days, Precision::Quarter, format!("{how}, from {from}")))
        }
        Meaning::Around(span) => {
            let days = Days::new(day, day.plus(span));
            let precision = if span.abs() <= 14 { Precision::Week } else { Precision::Month };
            let side = if span < 0 { "before" } else { "after" };
            Some((days, precision, format!("the days {side} {from}, no more exactly said")))
        }
        _ => None,
    }
}

fn coarser(unit: Unit) -> Precision {
    match unit {
        Unit::Day | Unit::Week | Unit::Weekend => Precision::Week,
        Unit::Month | Unit::Quarter => Precision::Month,
        Unit::Year | Unit::Decade => Precision::Year,
    }
}

fn shifted(day: Day, count: i32, unit: Unit) -> Day {
    let count = count.clamp(-9000, 9000);
    match unit {
        Unit::Day => day.plus(count),
        Unit::Week | Unit::Weekend => day.plus(7 * count),
        Unit::Month => day.plus_months(count),
        Unit::Quarter => day.plus_months(3 * count),
        Unit::Year => day.plus_months(12 * count),
        Unit::Decade => day.plus_months(120 * count),
    }
}

fn shift(count: i32, unit: Unit, anchor: &Anchor) -> Option<Reading> {
    let last = anchor.last?;
    let days = Days::new(shifted(last.from, count, unit), shifted(last.to, count, unit));
    let precision = if unit == Unit::Day { Precision::Day } else { coarser(unit) };
    Some((days, precision, format!("counted from {}, the day spoken of before", last.short())))
}

/// A day of the year without its year: the nearest that the tense allows.
fn month_day(anchor: &Anchor, day: Day, from: &str, at: impl Fn(i32) -> Option<Days>) -> Option<Reading> {
    let (days, how) = nearest(anchor, day, at, day.ymd().0)?;
    Some((days, Precision::Day, format!("{how} {from}")))
}

/// So many days away, a year that the tense points to is not meant when the other is near.
const FAR: i32 = 240;
const NEAR: i32 = 120;

/// Of the same stretch in the years around `year`, the one that the tense points to from `day`.
fn nearest(anchor: &Anchor, day: Day, at: impl Fn(i32) -> Option<Days>, year: i32) -> Option<(Days, String)> {
    let around = || (year - 4..=year + 4).filter_map(&at);
    let past = around().filter(|days| days.from <= day).max_by_key(|days| days.from);
    let future = around().filter(|days| days.to >= day).min_by_key(|days| days.from);
    let (past, future) = (past?, future?);
    let behind = (day.number() - past.to.number()).max(0);
    let ahead = (future.from.number() - day.number()).max(0);
    let back = match anchor.tense {
        Tense::Past => !(behind > FAR && ahead < NEAR),
        Tense::Future => ahead > FAR && behind < NEAR,
        Tense::Open => behind <= ahead,
    };
    Some(if back {
        (past, "the last one up to".to_owned())
    } else {
        (future, "the next one from".to_owned())
    })
}

fn last_before(day: Day, at: impl Fn(i32) -> Option<Days>, year: i32) -> Option<Days> {
    (year - 4..=year + 1).filter_map(at).filter(|days| days.to < day).max_by_key(|days| days.from)
}

fn next_after(day: Day, at: impl Fn(i32) -> Option<Days>, year: i32) -> Option<Days> {
    (year - 1..=year + 4).filter_map(at).filter(|days| days.from > day).min_by_key(|days| days.from)
}

fn day_of_month(anchor: &Anchor, day: Day, from: &str, of_month: u32) -> Option<Reading> {
    let at = |months: i32| {
        let (year, month, _) = day.month_start().plus_months(months).ymd();
        Day::new(year, month, of_month)
    };
    let ahead = anchor.tense == Tense::Future;
    let found = if ahead {
        (0..3).filter_map(at).find(|found| *found >= day)
    } else {
        (-2..=0).rev().filter_map(at).find(|found| *found <= day)
    };
    let how = if ahead { "the next one from" } else { "the last one up to" };
    Some((Days::one(found?), Precision::Day, format!("{how} {from}")))
}

fn named_month(
    anchor: &Anchor,
    day: Day,
    from: &str,
    month: u32,
    part: Part,
    which: Which,
) -> Option<Reading> {
    let at = |year| Days::month(year, month);
    let year = day.ymd().0;
    let (days, how) = match which {
        Which::Last => (last_before(day, at, year)?, "the last one over before".to_owned()),
        Which::Next => (next_after(day, at, year)?, "the next one after".to_owned()),
        Which::This => (at(year)?, "of the year of".to_owned()),
        Which::Bare => nearest(anchor, day, at, year)?,
    };
    let some = calendar::part(days, Unit::Month, part);
    let how = format!("{} {}, {how} {from}", month_name(month), days.from.ymd().0);
    Some((some, part_precision(part, Precision::Month), how))
}

fn named_weekday(anchor: &Anchor, day: Day, from: &str, weekday: u32, which: Which) -> Reading {
    let back = (day.weekday() as i32 - weekday as i32).rem_euclid(7);
    let last = day.plus(-back);
    let ahead = if back == 0 { day } else { last.plus(7) };
    let name = last.weekday_name();
    let (found, how) = match which {
        Which::Last => {
            (if back == 0 { day.plus(-7) } else { last }, format!("the last {name} before {from}"))
        }
        Which::Next => {
            (day.week_start().plus(7 + weekday as i32), format!("{name} of the week after {from}"))
        }
        Which::This if anchor.tense != Tense::Past => (ahead, format!("the next {name} from {from}")),
        Which::Bare if anchor.tense == Tense::Future => (ahead, format!("the next {name} from {from}")),
        _ => (last, format!("the last {name} up to {from}")),
    };
    (Days::one(found), Precision::Day, how)
}

fn stretch(anchor: &Anchor, day: Day, from: &str, unit: Unit, offset: i32, part: Part) -> Option<Reading> {
    let whole = calendar::stretch(day, unit, offset)?;
    let name = match unit {
        Unit::Week => "the week, Monday to Sunday,",
        Unit::Month => "the calendar month",
        Unit::Quarter => "the quarter",
        Unit::Year => "the calendar year",
        _ => "the ten years",
    };
    let beside =
        ["before that of", "of", "after that of"].get((offset + 1) as usize).copied().unwrap_or("of");
    let (days, how) = match part {
        Part::Earlier => {
            (Days::new(whole.from, day.plus(-1).max(whole.from)), "up to the day before publication")
        }
        Part::Later => (Days::new(day.plus(1).min(whole.to), whole.to), "from the day after publication"),
        Part::Whole if offset == 0 && anchor.tense == Tense::Past => {
            (Days::new(whole.from, day), "up to publication")
        }
        Part::Whole if offset == 0 && anchor.tense == Tense::Future => {
            (Days::new(day, whole.to), "from publication on")
        }
        _ => (calendar::part(whole, unit, part), ""),
    };
    let precision = match unit {
        Unit::Week => Precision::Week,
        Unit::Month => Precision::Month,
        Unit::Quarter => Precision::Quarter,
        _ => Precision::Year,
    };
    let precision = match part {
        Part::Earlier | Part::Later => precision,
        part => part_precision(part, precision),
    };
    let how = format!("{name} {beside} {from} {how}");
    Some((days, precision, how.trim_end().to_owned()))
}

fn weekend(anchor: &Anchor, day: Day, from: &str, which: Which) -> Reading {
    let this = day.week_start().plus(5);
    let inside = day >= this;
    let (saturday, how) = match which {
        Which::Last => (this.plus(-7), "the last one over before"),
        Which::Next => (this.plus(7), "the one after next from"),
        Which::This if anchor.tense == Tense::Past && !inside => (this.plus(-7), "the last one up to"),
        Which::This => (this, "the one of the week of"),
        Which::Bare if anchor.tense == Tense::Future || inside => (this, "the next one from"),
        Which::Bare => (this.plus(-7), "the last one up to"),
    };
    (Days::new(saturday, saturday.plus(1)), Precision::Day, format!("Saturday and Sunday, {how} {from}"))
}

fn away(anchor: &Anchor, day: Day, from: &str, count: i32, unit: Unit, about: bool) -> Option<Reading> {
    // "in two weeks" is a date only when something is to come; told of the past it is a duration.
    if count > 0 && unit != Unit::Day && anchor.tense != Tense::Future {
        return None;
    }
    if count > 1 && unit == Unit::Day && anchor.tense != Tense::Future {
        return None;
    }
    let middle = shifted(day, count, unit);
    let (days, precision) = match unit {
        Unit::Day => (Days::one(middle), if about { Precision::Week } else { Precision::Day }),
        Unit::Week if count.abs() == 1 && !about => (Days::one(middle), Precision::Day),
        Unit::Week => (Days::one(middle), Precision::Week),
        Unit::Month => {
            let wide = Days::new(middle.plus(-7), middle.plus(7));
            if count.abs() == 1 {
                (wide, Precision::Week)
            } else {
                let month = calendar::stretch(middle, Unit::Month, 0)?;
                (Days::new(wide.from.max(month.from), wide.to.min(month.to)), Precision::Month)
            }
        }
        _ if count.abs() == 1 => (Days::new(middle.plus(-15), middle.plus(15)), Precision::Month),
        _ => (Days::year(middle.ymd().0)?, Precision::Year),
    };
    let how = match (unit, count) {
        (Unit::Day, 0) => format!("the day of {from}"),
        (_, count) if count < 0 => format!("that long before {from}"),
        _ => format!("that long after {from}"),
    };
    Some((days, precision, how))
}
