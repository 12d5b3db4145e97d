//! Values: the rows of the chart as named cells, alike for every format.

use archive::view::View;
use archive::{Day, Days, GoodsValue};

use crate::Shown;
use crate::compared::{compared, found};
use crate::rows::{claim_rows, lay_out, record_rows, stood_on};
use crate::spoken::stood;

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell {
    None,
    Text(String),
    Number(f32),
    Numbers(Vec<f32>),
}

/// A row: the cells in the order of [`COLUMNS`].
pub(super) type Row = [Cell; COLUMNS.len()];

/// What the columns are called. Values are in billions of US dollars, rates in percent. Later columns come last.
pub(super) const COLUMNS: [&str; 18] = [
    "layer",
    "id",
    "side",
    "list",
    "action",
    "announced",
    "effective",
    "ended",
    "published",
    "goods_usd_bn",
    "rates_from",
    "rates_to",
    "stood",
    "source",
    "text",
    "link",
    "stood_on",
    "overlaps",
];

/// The record's rows, then the articles' figures, as the table has them.
pub(super) fn rows(shown: &Shown<'_>, window: Days, base: &str) -> Vec<Row> {
    let archive = shown.archive();
    let known_on = shown.view.as_of;
    let at = stood_on(shown, window);
    let link = |id: &str| {
        let to = shown.view.with_open(View::Tariffs, id);
        text(&format!("{base}?{to}"))
    };
    let chart = lay_out(shown, window);
    let mut rows = Vec::new();
    for number in record_rows(shown, &chart) {
        let Some(step) = archive.record.get(number as usize) else { continue };
        let ended = step.ended.filter(|ended| known_on.is_none_or(|known_on| *ended <= known_on));
        let cited = match &step.url {
            Some(url) => format!("{} {url}", step.citation),
            None => step.citation.clone(),
        };
        rows.push([
            text("record"),
            text(&step.id),
            text(step.side.name()),
            text(&step.list),
            text(step.action.name()),
            day(Some(step.announced)),
            day(step.effective),
            day(ended),
            Cell::None,
            step.goods_usd_bn.map_or(Cell::None, Cell::Number),
            rates(&step.rates_from),
            rates(&step.rates_to),
            text(stood(&archive.record, step, known_on, at)),
            text(&cited),
            if step.confirmed { Cell::None } else { text("unverified") },
            link(&step.id),
            day(Some(at)),
            if step.overlaps.is_empty() { Cell::None } else { text(&step.overlaps) },
        ]);
    }
    for mark in claim_rows(shown, window) {
        let Some((article, claim)) = mark.of(archive) else { continue };
        let found = found(archive, &mark);
        let sentence = article.sentences.get(claim.sentence as usize);
        rows.push([
            text("articles"),
            text(&mark.id(archive)),
            text(claim.imposing.name()),
            Cell::None,
            text(claim.action.name()),
            Cell::None,
            Cell::None,
            Cell::None,
            article.meta.published.as_ref().map_or(Cell::None, |published| text(&published.edtf)),
            match claim.goods {
                Some(GoodsValue::UsdBn(value)) => Cell::Number(value),
                Some(GoodsValue::All) => text("all"),
                None => Cell::None,
            },
            rates(&claim.rates_from),
            rates(&claim.rates_to),
            found.map_or(Cell::None, |_| text(compared(claim, found).cell)),
            text(&format!("{}, {}", article.meta.outlet, article.meta.title)),
            sentence.map_or(Cell::None, |sentence| text(&article.clean(sentence.span))),
            link(&mark.id(archive)),
            Cell::None,
            Cell::None,
        ]);
    }
    rows
}

fn text(words: &str) -> Cell {
    Cell::Text(words.to_owned())
}

fn day(day: Option<Day>) -> Cell {
    day.map_or(Cell::None, |day| Cell::Text(day.to_string()))
}

fn rates(rates: &[f32]) -> Cell {
    if rates.is_empty() { Cell::None } else { Cell::Numbers(rates.to_vec()) }
}
