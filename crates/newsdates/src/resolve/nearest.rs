//! A date without its year is the one that the tense points to, unless that is far and the other near.

use jiff::civil::Date;

use super::{Anchor, When, part_precision};
use crate::calendar;
use crate::days::{Days, between, date as day_of, year};
use crate::expression::Precision;
use crate::meaning::{Holiday, Part, Unit, Which};
use crate::tense::Tense;

/// So many days ahead, what a verb sets for the future is not meant when the same has just been: "a rise that had
/// been planned for Jan. 1".
const FAR_AHEAD: i32 = 240;
const NEAR_BEHIND: i32 = 120;

/// Nor is what a verb tells as past so long ago when the same is about to come: "set collection dates of Sept. 1",
/// in a report of Aug. 29.
const FAR_BEHIND: i32 = 270;
const NEAR_AHEAD: i32 = 45;

/// Of the same stretch in the years around, the one that the tense points to from `day`, and how that is said.
pub(super) fn nearest(
    anchor: &Anchor,
    day: Date,
    at: impl Fn(i32) -> Option<Days>,
) -> Option<(Days, &'static str)> {
    let around = || (year(day) - 4..=year(day) + 4).filter_map(&at);
    let past = around().filter(|days| days.from <= day).max_by_key(|days| days.from);
    let future = around().filter(|days| days.to >= day).min_by_key(|days| days.from);
    let (past, future) = (past?, future?);
    let behind = between(past.to, day).max(0);
    let ahead = between(day, future.from).max(0);
    let back = match anchor.tense {
        Tense::Past => anchor.years || !(behind > FAR_BEHIND && ahead < NEAR_AHEAD),
        Tense::Future => ahead > FAR_AHEAD && behind < NEAR_BEHIND,
        Tense::Open => behind <= ahead,
    };
    Some(if back { (past, "the last one up to") } else { (future, "the next one from") })
}

/// The last one that was over before `day`.
pub(super) fn last_before(day: Date, at: impl Fn(i32) -> Option<Days>) -> Option<Days> {
    (year(day) - 4..=year(day) + 1).filter_map(at).filter(|days| days.to < day).max_by_key(|days| days.from)
}

/// The next one that begins after `day`.
pub(super) fn next_after(day: Date, at: impl Fn(i32) -> Option<Days>) -> Option<Days> {
    (year(day) - 1..=year(day) + 4).filter_map(at).filter(|days| days.from > day).min_by_key(|days| days.from)
}

/// Which of the years' the words ask for.
pub(super) fn chosen(
    anchor: &Anchor,
    day: Date,
    which: Which,
    at: impl Fn(i32) -> Option<Days>,
) -> Option<(Days, &'static str)> {
    Some(match which {
        Which::Last | Which::Past => (last_before(day, at)?, "the last one over before"),
        Which::Next | Which::Coming => (next_after(day, at)?, "the next one after"),
        Which::This => (at(year(day))?, "of the year of"),
        Which::Bare => nearest(anchor, day, at)?,
    })
}

/// A day, or days, of a month.
pub(super) fn date(anchor: &Anchor, day: Date, from: &str, of: (u32, u32, Option<u32>)) -> Option<When> {
    let (month, first, last) = of;
    let at = |year| Some(Days::new(day_of(year, month, first)?, day_of(year, month, last.unwrap_or(first))?));
    let (days, how) = nearest(anchor, day, at)?;
    Some(When::new(days, Precision::Day, format!("{how} {from}")))
}

pub(super) fn holiday(anchor: &Anchor, day: Date, from: &str, name: Holiday, which: Which) -> Option<When> {
    let at = |year| calendar::holiday(name, year).map(Days::one);
    let (days, how) = chosen(anchor, day, which, at)?;
    Some(When::new(days, Precision::Day, format!("{how} {from}")))
}

pub(super) fn quarter(
    anchor: &Anchor,
    day: Date,
    from: &str,
    quarter: u32,
    offset: Option<i32>,
) -> Option<When> {
    let at = |year| calendar::quarter(year, quarter as i32 - 1);
    let (days, how) = match offset {
        Some(offset) => (at(year(day) + offset)?, "in the year counted from"),
        None => nearest(anchor, day, at)?,
    };
    Some(When::new(days, Precision::Quarter, format!("{how} {from}")))
}

pub(super) fn half(
    anchor: &Anchor,
    day: Date,
    from: &str,
    second: bool,
    offset: Option<i32>,
) -> Option<When> {
    let at = |year| calendar::half(year, second);
    let (days, how) = match offset {
        Some(offset) => (at(year(day) + offset)?, "in the year counted from"),
        None => nearest(anchor, day, at)?,
    };
    Some(When::new(days, Precision::Quarter, format!("{how} {from}")))
}

pub(super) fn season(anchor: &Anchor, day: Date, from: &str, of: (u32, Part, Which)) -> Option<When> {
    let (season, part, which) = of;
    let at = |year| calendar::season(year, season);
    let (whole, how) = match which {
        Which::This => nearest(anchor, day, at)?,
        which => chosen(anchor, day, which, at)?,
    };
    let days = calendar::part(whole, Unit::Quarter, part);
    let precision = part_precision(part, Precision::Quarter);
    Some(When::new(days, precision, format!("whole months by the meteorologists’ seasons, {how} {from}")))
}
