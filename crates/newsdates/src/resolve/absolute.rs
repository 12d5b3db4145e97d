//! What is dated in full, year and all.

use super::{When, part_precision};
use crate::calendar;
use crate::days::{Days, date};
use crate::expression::Precision;
use crate::meaning::{Meaning, Part, Unit};

/// The days of a meaning that has its year.
pub(super) fn absolute(meaning: &Meaning) -> Option<When> {
    let said = "as the text says";
    Some(match *meaning {
        Meaning::Date { year: Some(year), month, day, last } => {
            let days = Days::new(date(year, month, day)?, date(year, month, last.unwrap_or(day))?);
            When::new(days, Precision::Day, said)
        }
        Meaning::Month { year: Some(year), month, part, .. } => {
            let days = calendar::part(Days::month(year, month)?, Unit::Month, part);
            When::new(days, part_precision(part, Precision::Month), said_part(part))
        }
        Meaning::Year { year, part, fiscal } => {
            let days = calendar::part(Days::years(year, year)?, Unit::Year, part);
            let how = if fiscal { FISCAL } else { said_part(part) };
            When::new(days, part_precision(part, Precision::Year), how)
        }
        Meaning::Years { first, last } => When::new(Days::years(first, last)?, Precision::Year, said),
        Meaning::Quarter { quarter, year: Some(year), .. } => {
            When::new(calendar::quarter(year, quarter as i32 - 1)?, Precision::Quarter, said)
        }
        Meaning::Half { second, year: Some(year), .. } => {
            When::new(calendar::half(year, second)?, Precision::Quarter, said)
        }
        Meaning::Season { season, part, year: Some(year), .. } => {
            let days = calendar::part(calendar::season(year, season)?, Unit::Quarter, part);
            When::new(
                days,
                part_precision(part, Precision::Quarter),
                "whole months by the meteorologists’ seasons",
            )
        }
        Meaning::Holiday { name, year: Some(year), .. } => {
            When::new(Days::one(calendar::holiday(name, year)?), Precision::Day, "that year’s holiday")
        }
        _ => return None,
    })
}

/// What is told of a fiscal year.
pub(super) const FISCAL: &str = "the calendar year of that number; whose fiscal year it is, is not known";

/// What is told of a part.
fn said_part(part: Part) -> &'static str {
    match part {
        Part::Early | Part::Mid | Part::Late | Part::Start | Part::End => {
            "about a third of it or less, as the text says no more exactly"
        }
        Part::EarlyToMid | Part::MidToLate => "about two thirds of it, as the text says no more exactly",
        _ => "as the text says",
    }
}
