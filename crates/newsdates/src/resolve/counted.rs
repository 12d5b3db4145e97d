//! Days counted from others: "three weeks ago", "the past month", "two days later", "a week from Friday".

use jiff::civil::Date;

use super::{Anchor, Resolved, When, counted_from, counted_precision, resolve, whole_precision};
use crate::calendar::{self, shifted};
use crate::days::{self, Days, long, plus, year};
use crate::expression::Precision;
use crate::meaning::{Meaning, Unit};

/// So far before or after publication. The further away, the less exactly people count.
pub(super) fn away(day: Date, from: &str, count: i32, unit: Unit, about: bool) -> Option<When> {
    let middle = shifted(day, count, unit);
    let (days, precision) = match unit {
        Unit::Day => (Days::one(middle), if about { Precision::Week } else { Precision::Day }),
        Unit::Week if count.abs() == 1 && !about => (Days::one(middle), Precision::Day),
        Unit::Week | Unit::Weekend | Unit::Fortnight => (Days::one(middle), Precision::Week),
        Unit::Month | Unit::Quarter => {
            let wide = Days::new(plus(middle, -7), plus(middle, 7));
            if count.abs() == 1 && unit == Unit::Month {
                (wide, Precision::Week)
            } else {
                let month = calendar::stretch(middle, Unit::Month, 0)?;
                (Days::new(wide.from.max(month.from), wide.to.min(month.to)), Precision::Month)
            }
        }
        Unit::Year if count.abs() == 1 => (Days::new(plus(middle, -15), plus(middle, 15)), Precision::Month),
        Unit::Year | Unit::Decade => (Days::years(year(middle), year(middle))?, Precision::Year),
    };
    let how = match (unit, count) {
        (Unit::Day, 0) => format!("the day of {from}"),
        (_, ..0) => format!("that long before {from}"),
        _ => format!("that long after {from}"),
    };
    Some(When::new(days, precision, how))
}

/// More than so long ago: up to twice as long for small counts, half as long again for others.
pub(super) fn beyond(day: Date, from: &str, count: i32, unit: Unit) -> When {
    let further = if count > 2 { count + count / 2 } else { count * 2 };
    let days = Days::new(shifted(day, -further, unit), shifted(day, -count, unit));
    When::new(days, counted_precision(unit), format!("longer ago than that before {from}"))
}

/// So long up to publication, or from it on.
pub(super) fn window(day: Date, from: &str, of: (i32, Unit, bool)) -> When {
    let (count, unit, ahead) = of;
    let far = shifted(day, if ahead { count } else { -count }, unit);
    let precision = match unit {
        Unit::Day if count <= 14 => Precision::Week,
        Unit::Day if count <= 62 => Precision::Month,
        Unit::Day => Precision::Quarter,
        Unit::Week | Unit::Weekend | Unit::Fortnight if count <= 2 => Precision::Week,
        Unit::Month if count > 1 => Precision::Quarter,
        Unit::Month | Unit::Week | Unit::Weekend | Unit::Fortnight => Precision::Month,
        unit => whole_precision(unit),
    };
    let side = if ahead { "from" } else { "up to" };
    When::new(Days::new(far, day), precision, format!("so long {side} {from}"))
}

/// "days ago", "weeks ago", "months ago".
pub(super) fn vaguely(day: Date, from: &str, unit: Unit) -> Option<When> {
    let (far, near, precision) = match unit {
        Unit::Day => (7, 1, Precision::Week),
        Unit::Week => (42, 10, Precision::Month),
        Unit::Month => (300, 45, Precision::Year),
        _ => return None,
    };
    let days = Days::new(plus(day, -far), plus(day, -near));
    Some(When::new(days, precision, format!("a while before {from}, no more exactly said")))
}

/// So far from the day last spoken of; without one, years are counted from publication.
pub(super) fn shift(count: i32, unit: Unit, anchor: &Anchor) -> Option<When> {
    let short_enough = |last: &Days| match unit {
        Unit::Day => last.count() <= 2,
        Unit::Week | Unit::Weekend | Unit::Fortnight => last.count() <= 7,
        _ => last.count() <= 31,
    };
    let Some(last) = anchor.last.filter(short_enough) else {
        let day = anchor.published.filter(|_| unit == Unit::Year && count == -1)?;
        return away(day, &format!("publication on {}", long(day)), count, unit, false);
    };
    let mut days = Days::new(shifted(last.from, count, unit), shifted(last.to, count, unit));
    if Some(last) == Days::month(year(last.from), days::month(last.from)) {
        days.to = days.from.last_of_month();
    }
    let precision = if unit == Unit::Day { Precision::Day } else { counted_precision(unit) };
    Some(When::new(days, precision.min(whole_precision(unit)), counted_from(last)))
}

/// The stretch of the day last spoken of, or one beside it.
pub(super) fn beside(unit: Unit, offset: i32, anchor: &Anchor) -> Option<When> {
    let fits = |last: &Days| match unit {
        Unit::Day => last.count() <= 2,
        Unit::Week | Unit::Weekend | Unit::Fortnight => last.count() <= 7,
        Unit::Month => last.count() <= 31,
        _ => last.count() <= 366,
    };
    let last = anchor.last.filter(fits)?;
    let days = match (unit, offset) {
        (Unit::Day, 0) => last,
        (Unit::Weekend, 1) if days::weekday(last.from) >= 5 => calendar::stretch(last.from, unit, 1)?,
        (Unit::Weekend, 1) => calendar::stretch(last.from, unit, 0)?,
        (unit, offset) => calendar::stretch(if offset < 0 { last.from } else { last.to }, unit, offset)?,
    };
    Some(When::new(days, whole_precision(unit), counted_from(last)))
}

/// The stretch that holds the first day of another expression.
pub(super) fn around(unit: Unit, base: &Meaning, anchor: &Anchor) -> Option<When> {
    let Resolved::When(base) = resolve(base, anchor) else { return None };
    let days = calendar::stretch(base.days.from, unit, 0)?;
    Some(When::new(days, whole_precision(unit), format!("around {}: {}", days::both(base.days), base.how)))
}

/// The day last spoken of that has come, or that of publication.
pub(super) fn in_the_day(anchor: &Anchor) -> Option<When> {
    let come =
        |last: &Days| last.count() == 1 && anchor.published.is_none_or(|published| last.to <= published);
    match (anchor.last.filter(come), anchor.published) {
        (Some(last), _) => Some(When::new(last, Precision::Day, counted_from(last))),
        (None, Some(day)) => Some(When::new(Days::one(day), Precision::Day, "the day of publication")),
        (None, None) => None,
    }
}

/// So far from what another expression means.
pub(super) fn from(count: i32, unit: Unit, base: &Meaning, anchor: &Anchor) -> Option<When> {
    let Resolved::When(base) = resolve(base, anchor) else { return None };
    let days = Days::new(shifted(base.days.from, count, unit), shifted(base.days.to, count, unit));
    Some(When::new(days, base.precision, format!("counted from {}: {}", days::both(base.days), base.how)))
}
