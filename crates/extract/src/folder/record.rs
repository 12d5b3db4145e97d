//! `tariff-record.csv` is the official record: one row an action that a government took, with its citation.
//!
//! Its last column, `overlaps`, may be missing: the side's lists, separated by `;`, that share goods with the row's own,
//! so that its value can't be added to theirs.

use std::collections::HashSet;

use archive::{Day, RecordAction, RecordStep, Side};

use super::csv_rows::{Row, each_row, numbers};
use super::tables::is_web_address;
use crate::finding::Finding;

const COLUMNS: [&str; 14] = [
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
    "overlaps",
];

pub(super) fn read(file: &str, text: &str, errors: &mut Vec<Finding>) -> Vec<RecordStep> {
    let mut steps = Vec::new();
    let mut ids = HashSet::new();
    each_row(file, text, (&COLUMNS, 1), errors, |row, errors| {
        if !ids.insert(row.cell("id").to_owned()) {
            row.error(errors, format!("“{}” stands in column id of another row", row.cell("id")));
        }
        steps.extend(step(row, errors).map(|step| (row.line, step)));
    });
    for (line, step) in &steps {
        for list in step.overlaps.split(';').filter(|_| !step.overlaps.is_empty()) {
            let is = |(_, one): &(u32, RecordStep)| one.side == step.side && one.list == list;
            if list == step.list || !steps.iter().any(is) {
                let message = format!("“{list}” in column overlaps is no other list of {}", step.side.name());
                errors.push(Finding::new(file, Some(*line), message));
            }
        }
    }
    let mut steps: Vec<RecordStep> = steps.into_iter().map(|(_, step)| step).collect();
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
        overlaps: row.read("overlaps", "lists separated by “;”", errors, lists).unwrap_or_default(),
    })
}

/// Names of lists separated by `;`, without blanks around them.
fn lists(cell: &str) -> Option<String> {
    let lists: Vec<&str> = cell.split(';').map(str::trim).collect();
    lists.iter().all(|list| !list.is_empty()).then(|| lists.join(";"))
}
