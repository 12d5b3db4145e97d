//! The tariff chart's rows as tables: the official record, and what the articles say; and the average rates.

use archive::chart::tariff::TariffChart;
use archive::number::decimal;
use archive::tariffs::moved;
use archive::view::{Column, Layer, Sort, ViewState};
use archive::{AverageRate, Day, Days, GoodsValue};
use markup::{Element, Node, el};

use crate::Shown;
use crate::averages::{left_out, published_later, rates_shown};
use crate::cards::citation;
use crate::charts::swatch;
use crate::compared::{compared, found};
use crate::link::{go, go_with, out};
use crate::passage::passage;
use crate::rows::{claim_rows, on_tariffs, record_rows, stood_on};
use crate::spoken::stood;
use crate::words::{counted, done, or_dash, overlap, published};

/// How many rows a table draws: more would be neither readable nor quick. Its files have them all.
const DRAWN: usize = 80;

/// Both tables, or the chosen layer's, of what the chart over `window` shows.
pub(crate) fn tariff_table(shown: &Shown<'_>, window: Days, chart: &TariffChart) -> Element {
    let layer = shown.view.layer;
    let record = (layer != Layer::Articles).then(|| record(shown, window, chart));
    let claims = (layer != Layer::Record).then(|| claims(shown, window));
    el("div").maybe(record).maybe(claims)
}

fn record(shown: &Shown<'_>, window: Days, chart: &TariffChart) -> Element {
    let known_on = shown.view.as_of;
    let at = stood_on(shown, window);
    let all = record_rows(shown, chart);
    let rows = all.iter().take(DRAWN).filter_map(|number| shown.archive().record.get(*number as usize)).map(
        |step| {
            let unverified = if step.confirmed { "" } else { " (unverified)" };
            let to = ViewState { open: Some(step.id.clone()), table: true, ..on_tariffs(shown) };
            el("tr")
                .child(el("td").fixed("class", "badge").child(go_with(&to, step.announced.short())))
                .child(badge(step.effective.map_or_else(|| "–".to_owned(), Day::short)))
                .child(side(&step.side))
                .child(cell(step.list.clone() + &overlap(step)))
                .child(number(step.goods_usd_bn.map_or_else(|| "–".to_owned(), decimal)))
                .child(number(moves(&step.rates_from, &step.rates_to)).class("badge"))
                .child(cell(done(step.action)))
                .child(cell(stood(&shown.archive().record, step, known_on, at)))
                .child(el("td").child(citation(step)).text(unverified))
        },
    );
    let head = [
        ("Announced", Some(Column::Day)),
        ("In effect", Some(Column::Effective)),
        ("Side", Some(Column::Side)),
        ("Goods", None),
        ("$bn", Some(Column::Goods)),
        ("Rate", Some(Column::Rate)),
        ("Action", None),
        ("Stood", None),
        ("Citation", None),
    ];
    let caption = caption_of(format!("The official record, as it stood on {}", at.long()));
    let table = table(shown, "Table of the official record", caption, &head, rows.collect());
    el("div").child(table).maybe(rest(all.len()))
}

/// What is said below a table that does not draw all its rows.
fn rest(count: usize) -> Option<Element> {
    let words = || {
        format!(
            "The first {DRAWN} of {} are shown. Choose days to see others; CSV and JSON have them all.",
            counted(count, "row")
        )
    };
    (count > DRAWN).then(|| el("p").fixed("class", "meta").text(words()))
}

fn claims(shown: &Shown<'_>, window: Days) -> Element {
    let archive = shown.archive();
    let marks = claim_rows(shown, window);
    let rows = marks.iter().take(DRAWN).filter_map(|mark| {
        let (article, claim) = mark.of(archive)?;
        let to = ViewState { open: Some(mark.id(archive)), table: true, ..on_tariffs(shown) };
        let goods = match claim.goods {
            Some(GoodsValue::UsdBn(value)) => decimal(value),
            Some(GoodsValue::All) => "all".to_owned(),
            None => "–".to_owned(),
        };
        let lit: Vec<_> = claim.goods_span.into_iter().collect();
        let found = found(archive, mark);
        Some(
            el("tr")
                .child(el("td").fixed("class", "badge").child(go_with(&to, published(article))))
                .child(cell(article.meta.outlet.clone()))
                .child(side(&claim.imposing))
                .child(number(goods))
                .child(number(moves(&claim.rates_from, &claim.rates_to)).class("badge"))
                .child(cell(claim.action.name()))
                .child(cell(found.map_or("–", |_| compared(claim, found).cell)))
                .child(el("td").maybe(passage(shown, mark.article, claim.sentence, &lit))),
        )
    });
    let head = [
        ("Published", Some(Column::Day)),
        ("Outlet", None),
        ("Side", Some(Column::Side)),
        ("$bn", Some(Column::Goods)),
        ("Rate", Some(Column::Rate)),
        ("Action", None),
        ("Record", None),
        ("Sentence", None),
    ];
    let caption = caption_of("What the articles say");
    let table = table(shown, "Table of what the articles say", caption, &head, rows.collect());
    el("div").child(table).maybe(rest(marks.len()))
}

/// "10 % → 25 %", "stays 10 %".
fn moves(from: &[f32], to: &[f32]) -> String {
    or_dash(moved(from, to, ["", "", " → ", "stays "]))
}

/// Each side's average tariff, point by point, each by the version that has it; nothing when the archive has none.
pub(crate) fn average_table(shown: &Shown<'_>, window: Days) -> Option<Element> {
    if shown.archive().averages.is_empty() {
        return None;
    }
    let points = rates_shown(shown, window);
    let at = stood_on(shown, window);
    let in_force = in_force(&points, at);
    let rows = points.iter().map(|point| {
        let later = if published_later(shown, point) { ", not published yet by then" } else { "" };
        let is = in_force.iter().any(|one| core::ptr::eq(*one, *point));
        let stood =
            (is || point.day > at).then(|| el("strong").text(if is { " in force" } else { " later" }));
        el("tr")
            .child(badge(point.day.short()).maybe(stood))
            .child(side(&point.side))
            .child(number(format!("{} %", decimal(point.rate))).class("badge"))
            .child(el("td").child(source(point)).text(later))
            .child(cell(point.note.clone().unwrap_or_default()))
    });
    let head = ["From", "Side", "Rate", "Version", "Remark"].map(|name| (name, None));
    let caption = caption_of("Average tariffs between the two, as published versions have them");
    // What was in force comes first: there may be later points.
    let mut lead = ["In force on ", &at.short()].concat();
    let mut sign = ": ";
    for point in &in_force {
        lead += &[sign, point.side.name(), " ", &decimal(point.rate), " %"].concat();
        sign = ", ";
    }
    let lead = (!in_force.is_empty()).then(|| el("p").fixed("class", "kicker").text(lead));
    let said = match left_out(shown, window) {
        0 => None,
        count => Some(
            el("p")
                .fixed("class", "meta")
                .text(format!("{} of later days left out.", counted(count, "point"))),
        ),
    };
    let table =
        (!points.is_empty()).then(|| table(shown, "Table of average rates", caption, &head, rows.collect()));
    Some(el("div").fixed("class", "averages").maybe(lead).maybe(table).maybe(said))
}

/// The point of each side that was in force on a day: the last one that begins by then.
fn in_force<'a>(points: &[&'a AverageRate], on: Day) -> Vec<&'a AverageRate> {
    let mut last: Vec<&AverageRate> = Vec::new();
    for point in points.iter().filter(|point| point.day <= on) {
        match last.iter_mut().find(|one| one.side == point.side) {
            Some(one) if one.day > point.day => {}
            Some(one) => *one = point,
            None => last.push(point),
        }
    }
    last
}

fn source(point: &AverageRate) -> Element {
    out(Some(&point.url).filter(|url| !url.is_empty()), &point.version)
}

/// A column of a table: what it is called, and what its rows can be sorted by.
type Head = (&'static str, Option<Column>);

/// A table that scrolls sideways where there is no room for it; on a phone each row is a card of its own, and a table
/// to who listens: roles are named, as a browser forgets them where a table is not set as one. The names of columns by
/// which it can be sorted are links that do.
fn table(
    shown: &Shown<'_>,
    label: &'static str,
    caption: Element,
    head: &[Head],
    rows: Vec<Element>,
) -> Element {
    let column = |(name, by): &Head| {
        let numeric = matches!(*name, "$bn" | "Rate");
        let th = el("th").fixed("scope", "col").fixed("role", "columnheader").class_if("number", numeric);
        match by {
            Some(by) => sorting(shown, th, name, *by),
            None => th.text(*name),
        }
    };
    let titles = el("tr").fixed("role", "row").children(head.iter().map(column));
    let rows = rows.into_iter().map(|row| {
        let (_, mut cells) = row.into_parts();
        for (cell, (name, _)) in cells.iter_mut().zip(head) {
            if let Node::Element(cell) = cell {
                *cell = std::mem::replace(cell, el("td")).fixed("role", "cell").fixed("data-name", name);
            }
        }
        el("tr").fixed("role", "row").with_nodes(cells)
    });
    let table = el("table")
        .fixed("role", "table")
        .child(caption)
        .child(el("thead").child(titles))
        .child(el("tbody").children(rows));
    if shown.is_phone() {
        return el("div").fixed("class", "cards").child(table);
    }
    el("div")
        .fixed("class", "scroll-x")
        .fixed("tabindex", "0")
        .fixed("role", "region")
        .fixed("aria-label", label)
        .child(table)
}

/// The head of a column that sorts: amounts from the most down at first, all else from the first up; once more the
/// other way. As the rows come by themselves, by day, no link need say.
fn sorting(shown: &Shown<'_>, th: Element, name: &'static str, by: Column) -> Element {
    let first = Sort { by, down: matches!(by, Column::Goods | Column::Rate) };
    let now = shown.view.sort.unwrap_or(Sort { by: Column::Day, down: false });
    let here = now.by == by;
    let next = if here { Sort { by, down: !now.down } } else { first };
    let to = shown.view.but(|to| {
        to.sort = Some(next).filter(|next| *next != Sort { by: Column::Day, down: false });
        to.open = None;
    });
    let order = if now.down { "descending" } else { "ascending" };
    let th = th.child(go(&to).text(name));
    if here { th.fixed("aria-sort", order) } else { th }
}

fn caption_of(text: impl Into<markup::Text>) -> Element {
    el("caption").text(text)
}

fn cell(text: impl Into<markup::Text>) -> Element {
    el("td").text(text)
}

fn badge(text: String) -> Element {
    cell(text).class("badge")
}

fn number(text: String) -> Element {
    cell(text).class("number")
}

fn side(side: &archive::Side) -> Element {
    el("td").fixed("class", "badge").child(swatch(side)).text(side.name().to_owned())
}
