//! The tariff chart's rows as tables: the official record, and what the articles say.

use archive::number::decimal;
use archive::tariffs::rates_text;
use archive::tariffs::{claim_marks, standing};
use archive::view::{Layer, View, ViewState};
use archive::{Days, GoodsValue};
use yew::prelude::*;

use super::record_card::citation;
use super::story::published;
use super::tariff_chart::swatch;
use super::{Go, passage};
use crate::hooks::{Explorer, use_explorer};

/// The days shown.
#[derive(Properties, PartialEq)]
pub(crate) struct TariffTableProps {
    /// The time axis of the chart that this stands for.
    pub(crate) window: Days,
}

/// Both tables, or the chosen layer's.
#[function_component]
pub(crate) fn TariffTable(props: &TariffTableProps) -> Html {
    let explorer = use_explorer();
    let layer = explorer.view.layer;
    html! {
        <>
            if layer != Layer::Articles { { record(&explorer, props.window) } }
            if layer != Layer::Record { { claims(&explorer) } }
        </>
    }
}

fn record(explorer: &Explorer, window: Days) -> Html {
    let known_on = explorer.view.as_of;
    let at = known_on.unwrap_or(window.to);
    let rows = explorer
        .library
        .archive
        .record
        .iter()
        .filter(|step| known_on.is_none_or(|day| step.announced <= day) && step.announced <= window.to);
    html! {
        <div class="scroll-x" tabindex="0" role="region" aria-label="Table of the official record">
            <table>
                <caption>{ format!("The official record, as it stood on {}", at.long()) }</caption>
                <thead><tr>
                    <th scope="col">{ "Announced" }</th><th scope="col">{ "In effect" }</th><th scope="col">{ "Side" }</th>
                    <th scope="col">{ "Goods" }</th><th scope="col" class="number">{ "$bn" }</th>
                    <th scope="col" class="number">{ "Rate" }</th><th scope="col">{ "Action" }</th>
                    <th scope="col">{ "Stood" }</th><th scope="col">{ "Citation" }</th>
                </tr></thead>
                <tbody>
                    { for rows.map(|step| html! {
                        <tr>
                            <td class="badge">{ step.announced.short() }</td>
                            <td class="badge">{ step.effective.map_or_else(|| "–".to_owned(), archive::Day::short) }</td>
                            <td class="badge">{ swatch(&step.side) }{ step.side.name().to_owned() }</td>
                            <td>{ step.list.clone() }</td>
                            <td class="number">{ step.goods_usd_bn.map_or_else(|| "–".to_owned(), decimal) }</td>
                            <td class="number badge">{ some_or_dash(rates_text(&step.rates_to)) }</td>
                            <td>{ step.action.name() }</td>
                            <td>{ standing(step, known_on, at).name() }</td>
                            <td>{ citation(step) }if !step.confirmed { { " (unverified)" } }</td>
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

fn claims(explorer: &Explorer) -> Html {
    let archive = &explorer.library.archive;
    let marks = claim_marks(archive, explorer.view.as_of);
    html! {
        <div class="scroll-x" tabindex="0" role="region" aria-label="Table of what the articles say">
            <table>
                <caption>{ "What the articles say" }</caption>
                <thead><tr>
                    <th scope="col">{ "Published" }</th><th scope="col">{ "Outlet" }</th><th scope="col">{ "Side" }</th>
                    <th scope="col" class="number">{ "$bn" }</th><th scope="col" class="number">{ "Rate" }</th>
                    <th scope="col">{ "Action" }</th><th scope="col">{ "Sentence" }</th>
                </tr></thead>
                <tbody>
                    { for marks.iter().filter_map(|mark| {
                        let (article, claim) = mark.of(archive)?;
                        let to = ViewState { open: Some(mark.id.clone()), table: true, ..explorer.view.with_view(View::Tariffs) };
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
                        Some(html! {
                            <tr>
                                <td class="badge"><Go {to}>{ published(article) }</Go></td>
                                <td>{ article.meta.outlet.clone() }</td>
                                <td class="badge">{ swatch(&claim.imposing) }{ claim.imposing.name().to_owned() }</td>
                                <td class="number">{ goods }</td>
                                <td class="number badge">{ some_or_dash(rates) }</td>
                                <td>{ claim.action.name() }</td>
                                <td>{ passage(explorer, mark.article, claim.sentence, &lit) }</td>
                            </tr>
                        })
                    }) }
                </tbody>
            </table>
        </div>
    }
}

fn some_or_dash(text: String) -> String {
    if text.is_empty() { "–".to_owned() } else { text }
}
