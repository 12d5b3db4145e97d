//! Months without their year, and days without their month.

use jiff::civil::Date;

use super::{Anchor, When, nearest, part_precision};
use crate::calendar;
use crate::days::{Days, date, month as month_of, plus_months, year};
use crate::expression::Precision;
use crate::meaning::{Part, Unit, Which};
use crate::tense::Tense;
use crate::words::month_name;

/// "late November", "last May", "this March".
pub(super) fn named(anchor: &Anchor, day: Date, from: &str, of: (u32, Part, Which)) -> Option<When> {
    let (month, part, which) = of;
    let (days, how) = nearest::chosen(anchor, day, which, |year| Days::month(year, month))?;
    Some(told(days, month, part, how, from))
}

/// "November of last year".
pub(super) fn of_year(day: Date, from: &str, of: (u32, Part, i32)) -> Option<When> {
    let (month, part, offset) = of;
    Some(told(Days::month(year(day) + offset, month)?, month, part, "in the year counted from", from))
}

fn told(days: Days, month: u32, part: Part, how: &str, from: &str) -> When {
    let some = calendar::part(days, Unit::Month, part);
    let how = format!("{} {}, {how} {from}", month_name(month), year(days.from));
    When::new(some, part_precision(part, Precision::Month), how)
}

/// "the 31st".
pub(super) fn day_of(anchor: &Anchor, day: Date, from: &str, of_month: u32) -> Option<When> {
    let at = |months: i32| {
        let first = plus_months(day.first_of_month(), months);
        date(year(first), month_of(first), of_month)
    };
    let ahead = anchor.tense == Tense::Future;
    let found = if ahead {
        (0..3).filter_map(at).find(|found| *found >= day)
    } else {
        (-2..=0).rev().filter_map(at).find(|found| *found <= day)
    };
    let how = if ahead { "the next one from" } else { "the last one up to" };
    Some(When::new(Days::one(found?), Precision::Day, format!("{how} {from}")))
}
