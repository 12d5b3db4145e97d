//! Weeks, months, quarters and years beside the one of publication, and parts of them.

use jiff::civil::Date;

use super::{Anchor, When, part_precision, whole_precision};
use crate::calendar;
use crate::days::{Days, monday, plus};
use crate::expression::Precision;
use crate::meaning::{Part, Unit, Which};
use crate::tense::Tense;

/// "last week", "earlier this month", "the end of next year".
pub(super) fn beside(anchor: &Anchor, day: Date, from: &str, of: (Unit, i32, Part, bool)) -> Option<When> {
    let (unit, offset, part, fiscal) = of;
    let whole = calendar::stretch(day, unit, offset)?;
    let running = offset == 0;
    let (days, how) = match part {
        Part::Earlier if running => {
            (Days::new(whole.from, plus(day, -1).max(whole.from)), "up to the day before publication")
        }
        Part::SoFar if running => (Days::new(whole.from, day), "up to publication"),
        Part::Later if running => {
            (Days::new(plus(day, 1).min(whole.to), whole.to), "from the day after publication")
        }
        Part::Whole if running && anchor.tense == Tense::Past => {
            (Days::new(whole.from, day), "up to publication")
        }
        Part::Whole if running && anchor.tense == Tense::Future => {
            (Days::new(day, whole.to), "from publication on")
        }
        _ => (calendar::part(whole, unit, part), ""),
    };
    let how = format!("{} {} {from} {how}", name(unit, fiscal), away(offset));
    Some(When::new(days, part_precision(part, whole_precision(unit)), how.trim_end()))
}

fn name(unit: Unit, fiscal: bool) -> &'static str {
    match unit {
        _ if fiscal => "the calendar year, since whose fiscal year it is, is not known,",
        Unit::Week | Unit::Fortnight => "the week, Monday to Sunday,",
        Unit::Month => "the calendar month",
        Unit::Quarter => "the quarter",
        Unit::Year => "the calendar year",
        _ => "the ten years",
    }
}

fn away(offset: i32) -> &'static str {
    match offset {
        0 => "of",
        1 => "after that of",
        -1 => "before that of",
        2.. => "two after that of",
        _ => "two before that of",
    }
}

/// "this weekend", "over the weekend", "last weekend".
pub(super) fn weekend(anchor: &Anchor, day: Date, from: &str, which: Which) -> When {
    let this = plus(monday(day), 5);
    let inside = day >= this;
    let (saturday, how) = match which {
        Which::Last | Which::Past => (plus(this, -7), "the last one over before"),
        Which::Next => (plus(this, 7), "the one after that of the week of"),
        Which::This if anchor.tense == Tense::Past && !inside => (plus(this, -7), "the last one up to"),
        Which::This | Which::Coming => (this, "the one of the week of"),
        Which::Bare if anchor.tense == Tense::Future || inside => (this, "the next one from"),
        Which::Bare => (plus(this, -7), "the last one up to"),
    };
    When::new(
        Days::new(saturday, plus(saturday, 1)),
        Precision::Day,
        format!("Saturday and Sunday, {how} {from}"),
    )
}
