//! EDTF (Extended Date/Time Format, ISO 8601-2) is how editors write dates that are not known to the day.

use archive::{Day, Days};
use edtf_core::{Bound, Edtf};

/// The days that an EDTF date may mean; it must have two ends.
///
/// # Errors
/// What is wrong with it, in words for an editor.
pub(super) fn days(edtf: &str) -> Result<Days, String> {
    let parsed = Edtf::parse(edtf).map_err(|error| {
        format!("“{edtf}” is no EDTF date ({error}); write 2018-10-25, 2018-10 or 2019-01-31/2019-02-01")
    })?;
    let bounds = parsed.bounds();
    let day = |bound: Bound| match bound {
        Bound::Date(date) => Day::new(i32::try_from(date.year).ok()?, date.month.into(), date.day.into()),
        _ => None,
    };
    match (day(bounds.earliest), day(bounds.latest)) {
        (Some(from), Some(to)) => Ok(Days::new(from, to)),
        _ => Err(format!("“{edtf}” has an open end; a date here needs both")),
    }
}
