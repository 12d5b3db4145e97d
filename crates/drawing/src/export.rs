//! What the tariff chart shows, as files to take along: values, JSON, and a drawing that stands on its own. Each is a
//! pure function of what is shown, with the very rows and shapes of the page.

mod csv;
mod json;
mod svg;
mod values;

use archive::Days;

use crate::Shown;
use crate::rows::tariff_window;

pub use svg::{Around, svg};

/// The rows as comma-separated values (RFC 4180, with a line of names); `None` when no axis can be drawn. `base` is
/// the address of the page, for the links in it.
pub fn csv(shown: &Shown<'_>, base: &str) -> Option<String> {
    Some(csv::write(&values::rows(shown, tariff_window(shown)?, base)))
}

/// The rows as JSON, with what they are a part of.
pub fn json(shown: &Shown<'_>, base: &str) -> Option<String> {
    let window = tariff_window(shown)?;
    Some(json::write(shown, window, base, &values::rows(shown, window, base)))
}

/// The name of a file, without its ending: "tariffs-2018-07-01-2019-06-30-known-2018-10-25".
pub fn file_name(shown: &Shown<'_>) -> String {
    let days = tariff_window(shown).map(|Days { from, to }| format!("-{from}-{to}")).unwrap_or_default();
    let known = shown.view.as_of.map(|day| format!("-known-{day}")).unwrap_or_default();
    format!("tariffs{days}{known}")
}
