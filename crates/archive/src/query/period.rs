//! A period is a stretch of days as a query writes it: `2018`, `2018-11`, `2018-11-30`, `2019-01..2019-03`, `2019..`.

use crate::{Day, Days};

/// The days, or what is wrong with them.
pub(super) fn parse(text: &str) -> Result<Days, String> {
    let one = |part: &str| {
        Days::parse_iso(part).map(|(days, _)| days).ok_or_else(|| {
            format!(
                "“{part}” is no date: write 2018, 2018-11 or 2018-11-30, and 2019-01..2019-03 for a stretch"
            )
        })
    };
    let Some((from, to)) = text.split_once("..") else { return one(text) };
    let first = if from.is_empty() { Day::default().plus(i32::MIN) } else { one(from)?.from };
    let last = if to.is_empty() { Day::default().plus(i32::MAX) } else { one(to)?.to };
    if from.is_empty() && to.is_empty() {
        return one("..");
    }
    if first > last {
        return Err(format!("“{text}” ends before it begins"));
    }
    Ok(Days { from: first, to: last })
}

/// For a reader: "2019-01 to 2019-03", "from 2019", "up to 2019-03".
pub(super) fn words(text: &str) -> String {
    match text.split_once("..") {
        Some((from, "")) => format!("from {from}"),
        Some(("", to)) => format!("up to {to}"),
        Some((from, to)) => format!("{from} to {to}"),
        None => text.to_owned(),
    }
}
