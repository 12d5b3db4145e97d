//! EDTF (ISO 8601-2) is how days are written down: as coarsely as whole months, years and decades allow.

use crate::days::{self, Days};

/// The days in EDTF, level 0 or 1; reading it back gives the same days.
pub(crate) fn written(days: Days) -> String {
    let (year, month) = (days::year(days.from), days::month(days.from));
    let decade = year.div_euclid(10);
    if days.from == days.to {
        days.from.to_string()
    } else if Some(days) == Days::month(year, month) {
        format!("{year:04}-{month:02}")
    } else if Some(days) == Days::years(year, year) {
        format!("{year:04}")
    } else if Some(days) == Days::years(decade * 10, decade * 10 + 9) {
        format!("{decade:03}X")
    } else {
        format!("{}/{}", days.from, days.to)
    }
}
