//! `average-rates.csv` holds each side's average tariff on the other as published versions have it.

use archive::{AverageRate, Day, Side};

use super::csv_rows::each_row;
use super::tables::is_web_address;
use crate::finding::Finding;

const COLUMNS: [&str; 6] = ["day", "side", "rate", "version", "url", "note"];

pub(super) fn read(file: &str, text: &str, errors: &mut Vec<Finding>) -> Vec<AverageRate> {
    let mut rates = Vec::new();
    each_row(file, text, (&COLUMNS, 0), errors, |row, errors| {
        let day = row.need("day", "a day (YYYY-MM-DD)", errors, Day::parse);
        let side = row.need("side", "US or China", errors, |cell| match cell {
            "US" => Some(Side::Us),
            "China" => Some(Side::China),
            _ => None,
        });
        let rate = row
            .need("rate", "a number", errors, |cell| cell.parse().ok().filter(|rate: &f32| rate.is_finite()));
        let version = row.need("version", "the version’s name", errors, |cell| Some(cell.to_owned()));
        let url = row.need("url", "a web address (https://…)", errors, |cell| {
            is_web_address(cell).then(|| cell.to_owned())
        });
        let note = (!row.cell("note").is_empty()).then(|| row.cell("note").to_owned());
        if let (Some(day), Some(side), Some(rate), Some(version), Some(url)) = (day, side, rate, version, url)
        {
            rates.push(AverageRate { day, side, rate, version, url, note });
        }
    });
    rates.sort_by(|a, b| (a.day, &a.side).cmp(&(b.day, &b.side)));
    rates
}
