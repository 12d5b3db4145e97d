//! Weekdays: the last one up to publication, or the next one when the verb points ahead.

use jiff::civil::Date;

use super::{Anchor, When, counted_from};
use crate::days::{Days, monday, plus, weekday as weekday_of};
use crate::expression::Precision;
use crate::meaning::Which;
use crate::tense::Tense;
use crate::words::weekday_name;

/// A weekday, so many weeks later.
pub(super) fn named(anchor: &Anchor, day: Date, from: &str, of: (i32, Which, i32)) -> When {
    let (weekday, which, weeks) = of;
    let back = (weekday_of(day) - weekday).rem_euclid(7);
    let last = plus(day, -back);
    let ahead = if back == 0 { day } else { plus(last, 7) };
    let name = weekday_name(weekday);
    let future = anchor.tense == Tense::Future;
    let (found, how) = match which {
        Which::Last => {
            (if back == 0 { plus(day, -7) } else { last }, format!("the last {name} before {from}"))
        }
        Which::Next => (plus(monday(day), 7 + weekday), format!("{name} of the week after {from}")),
        Which::Coming => {
            (if back == 0 { plus(day, 7) } else { ahead }, format!("the next {name} after {from}"))
        }
        Which::This if anchor.tense != Tense::Past => (ahead, format!("the next {name} from {from}")),
        Which::Bare if future => (ahead, format!("the next {name} from {from}")),
        _ => (last, format!("the last {name} up to {from}")),
    };
    let how = if weeks == 0 { how } else { format!("{how}, and a week later") };
    When::new(Days::one(plus(found, 7 * weeks)), Precision::Day, how)
}

/// "Monday of last week".
pub(super) fn of_week(day: Date, from: &str, weekday: i32, weeks: i32) -> When {
    let found = plus(monday(day), 7 * weeks + weekday);
    let which = match weeks {
        0 => "of",
        1.. => "after that of",
        -1 => "before that of",
        _ => "two before that of",
    };
    When::new(Days::one(found), Precision::Day, format!("in the week {which} {from}"))
}

/// "the following Monday".
pub(super) fn from_last(weekday: i32, after: bool, anchor: &Anchor) -> Option<When> {
    let last = anchor.last.filter(|last| last.count() <= 7)?;
    let found = if after {
        plus(last.to, (weekday - weekday_of(last.to) - 1).rem_euclid(7) + 1)
    } else {
        plus(last.from, -((weekday_of(last.from) - weekday - 1).rem_euclid(7) + 1))
    };
    Some(When::new(Days::one(found), Precision::Day, counted_from(last)))
}
