//! `tariff-record.csv` is the official record: one row an action that a government took, with its citation.

use std::collections::HashSet;

use archive::{Day, RecordAction, RecordStep, Side};

use super::csv_rows::{Row, each_row, numbers};
use super::tables::is_web_address;
use crate::finding::Finding;

const COLUMNS: [&str; 13] = [
    "id",
    "side",
    "list",
    "action",
    "announced",
    "effective",
    "ended",
    "goods_usd_bn",
    "rates_from",
    "rates_to",
    "status",
    "citation",
    "url",
];

pub(super) fn read(file: &str, text: &str, errors: &mut Vec<Finding>) -> Vec<RecordStep> {
    let mut steps = Vec::new();
    let mut ids = HashSet::new();
    each_row(file, text, &COLUMNS, errors, |row, errors| {
        if !ids.insert(row.cell("id").to_owned()) {
            row.error(errors, format!("“{}” stands in column id of another row", row.cell("id")));
        }
        steps.extend(step(row, errors));
    });
    steps.sort_by(|a, b| (a.announced, a.effective, &a.id).cmp(&(b.announced, b.effective, &b.id)));
    steps
}

fn step(row: &Row<'_>, errors: &mut Vec<Finding>) -> Option<RecordStep> {
    let text = |cell: &str| Some(cell.to_owned());
    let names = RecordAction::NAMES.map(|(_, name)| name).join(", ");
    let id = row.need("id", "a short name", errors, text);
    let side = row.need("side", "US, China or both", errors, |cell| match cell {
        "US" => Some(Side::Us),
        "China" => Some(Side::China),
        "both" => Some(Side::Both),
        _ => None,
    });
    let action = row.need("action", &format!("one of {names}"), errors, RecordAction::parse);
    let announced = row.need("announced", "a day (YYYY-MM-DD)", errors, Day::parse);
    let effective = row.read("effective", "a day (YYYY-MM-DD)", errors, Day::parse);
    let ended = row.read("ended", "a day (YYYY-MM-DD)", errors, Day::parse);
    let goods_usd_bn = row.read("goods_usd_bn", "a number", errors, |cell| cell.parse().ok());
    let rates_from = row.read("rates_from", "numbers separated by “;”", errors, numbers);
    let rates_to = row.read("rates_to", "numbers separated by “;”", errors, numbers);
    let confirmed = row.need("status", "“confirmed” or “unverified”", errors, |cell| match cell {
        "confirmed" => Some(true),
        "unverified" => Some(false),
        _ => None,
    });
    let url = row.read("url", "a web address (https://…)", errors, |cell| {
        is_web_address(cell).then(|| cell.to_owned())
    });
    if let (Some(announced), Some(ended)) = (announced, ended)
        && ended < announced
    {
        row.error(errors, format!("it ended on {ended}, before it was announced on {announced}"));
    }
    Some(RecordStep {
        id: id?,
        side: side?,
        list: row.cell("list").to_owned(),
        action: action?,
        announced: announced?,
        effective,
        ended,
        goods_usd_bn,
        rates_from: rates_from.unwrap_or_default(),
        rates_to: rates_to.unwrap_or_default(),
        confirmed: confirmed?,
        citation: row.cell("citation").to_owned(),
        url,
    })
}
