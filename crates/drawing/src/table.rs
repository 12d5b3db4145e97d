//! The tariff chart's rows as tables: the official record, and what the articles say.

use archive::number::decimal;
use archive::tariffs::{claim_marks, rates_text, standing};
use archive::view::{Layer, View, ViewState};
use archive::{Day, Days, GoodsValue};
use markup::{Element, el};

use crate::Shown;
use crate::cards::citation;
use crate::charts::swatch;
use crate::link::go_with;
use crate::passage::passage;
use crate::words::{or_dash, published};

/// Both tables, or the chosen layer's, of what the chart over `window` shows.
pub(crate) fn tariff_table(shown: &Shown<'_>, window: Days) -> Element {
    let layer = shown.view.layer;
    let record = (layer != Layer::Articles).then(|| record(shown, window));
    let claims = (layer != Layer::Record).then(|| claims(shown));
    el("div").maybe(record).maybe(claims)
}

fn record(shown: &Shown<'_>, window: Days) -> Element {
    let known_on = shown.view.as_of;
    let at = known_on.unwrap_or(window.to);
    let rows = shown.archive().record.iter();
    let rows = rows
        .filter(|step| known_on.is_none_or(|day| step.announced <= day) && step.announced <= window.to)
        .map(|step| {
            let unverified = if step.confirmed { "" } else { " (unverified)" };
            el("tr")
                .child(badge(step.announced.short()))
                .child(badge(step.effective.map_or_else(|| "–".to_owned(), Day::short)))
                .child(
                    el("td")
                        .fixed("class", "badge")
                        .child(swatch(&step.side))
                        .text(step.side.name().to_owned()),
                )
                .child(cell(step.list.clone()))
                .child(number(step.goods_usd_bn.map_or_else(|| "–".to_owned(), decimal)))
                .child(number(or_dash(rates_text(&step.rates_to))).class("badge"))
                .child(cell(step.action.name()))
                .child(cell(standing(step, known_on, at).name()))
                .child(el("td").child(citation(step)).text(unverified))
        });
    let head = ["Announced", "In effect", "Side", "Goods", "$bn", "Rate", "Action", "Stood", "Citation"];
    let caption = format!("The official record, as it stood on {}", at.long());
    table("Table of the official record", caption, &head, rows.collect())
}

fn claims(shown: &Shown<'_>) -> Element {
    let archive = shown.archive();
    let marks = claim_marks(archive, shown.view.as_of);
    let rows = marks.iter().filter_map(|mark| {
        let (article, claim) = mark.of(archive)?;
        let to =
            ViewState { open: Some(mark.id.clone()), table: true, ..shown.view.with_view(View::Tariffs) };
        let goods = match claim.goods {
            Some(GoodsValue::UsdBn(value)) => decimal(value),
            Some(GoodsValue::All) => "all".to_owned(),
            None => "–".to_owned(),
        };
        let rates = match (rates_text(&claim.rates_from), rates_text(&claim.rates_to)) {
            (from, to) if from.is_empty() => to,
            (from, to) => format!("{from} → {to}"),
        };
        let lit: Vec<_> = claim.goods_span.into_iter().collect();
        Some(
            el("tr")
                .child(el("td").fixed("class", "badge").child(go_with(&to, published(article))))
                .child(cell(article.meta.outlet.clone()))
                .child(
                    el("td")
                        .fixed("class", "badge")
                        .child(swatch(&claim.imposing))
                        .text(claim.imposing.name().to_owned()),
                )
                .child(number(goods))
                .child(number(or_dash(rates)).class("badge"))
                .child(cell(claim.action.name()))
                .child(el("td").maybe(passage(shown, mark.article, claim.sentence, &lit))),
        )
    });
    let head = ["Published", "Outlet", "Side", "$bn", "Rate", "Action", "Sentence"];
    let caption = "What the articles say".to_owned();
    table("Table of what the articles say", caption, &head, rows.collect())
}

/// A table that scrolls sideways where there is no room for it.
fn table(label: &'static str, caption: String, head: &[&'static str], rows: Vec<Element>) -> Element {
    let column = |name: &&'static str| {
        let numeric = matches!(*name, "$bn" | "Rate");
        el("th").fixed("scope", "col").class_if("number", numeric).text(*name)
    };
    let table = el("table")
        .child(el("caption").text(caption))
        .child(el("thead").child(el("tr").children(head.iter().map(column))))
        .child(el("tbody").children(rows));
    el("div")
        .fixed("class", "scroll-x")
        .fixed("tabindex", "0")
        .fixed("role", "region")
        .fixed("aria-label", label)
        .child(table)
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
