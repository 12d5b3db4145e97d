//! The tariffs: what the articles say and what the official record has, on one time axis, as chart or table.

use archive::Days;
use archive::tariffs::{claim_marks, find_mark};
use archive::view::{Layer, ViewState};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::components::{ClaimCard, CopyLink, Go, RecordCard, TariffChart, TariffTable};
use crate::hooks::{Explorer, use_explorer};
use crate::words::counted;

/// The chart or the table, and what is open on it.
#[function_component]
pub(crate) fn Tariffs() -> Html {
    let explorer = use_explorer();
    let view = &explorer.view;
    html! {
        <>
            <header>
                <h1 tabindex="-1">{ "Tariffs" }</h1>
                <p class="dek">{ "What was in force, scheduled or threatened, and what the articles said of it." }</p>
            </header>
            <div class="controls">
                { as_of(&explorer) }
                { choice(&explorer, "Show", &[
                    ("Both", ViewState { layer: Layer::Both, ..(**view).clone() }),
                    ("Official record", ViewState { layer: Layer::Record, ..(**view).clone() }),
                    ("Articles", ViewState { layer: Layer::Articles, ..(**view).clone() }),
                ]) }
                { choice(&explorer, "As", &[
                    ("Chart", ViewState { table: false, ..(**view).clone() }),
                    ("Table", ViewState { table: true, ..(**view).clone() }),
                ]) }
                <CopyLink to={(**view).clone()} what="this chart" quiet={false} />
            </div>
            if let Some(window) = window(&explorer) {
                if view.table { <TariffTable {window} /> } else { <TariffChart {window} /> }
                { open_item(&explorer) }
                { later(&explorer) }
            } else {
                <p class="empty">{ "No article of this archive is dated, so there is no axis to draw on." }</p>
            }
            <p class="note chart-note">
                { "Blocks are the official record: each list of goods from the day it came under a tariff, darker at higher rates, dashed when only scheduled. Diamonds are figures that articles state, at the day of publication; hollow when planned, threatened, asked or refused. Values are the approximate yearly trade that the notices and articles give. Tariffs on every country's steel and aluminium are not in the sums." }
            </p>
        </>
    }
}

/// The axis: to the last article, or on asking to the last row of the record.
fn window(explorer: &Explorer) -> Option<Days> {
    let window = explorer.library.window?;
    let record =
        explorer.library.archive.record.iter().flat_map(|step| [step.effective, Some(step.announced)]);
    let last = record.flatten().max().filter(|_| explorer.view.later);
    Some(last.map_or(window, |last| Days { to: window.to.max(last.plus(30).month_end()), ..window }))
}

fn as_of(explorer: &Explorer) -> Html {
    let value = explorer.view.as_of.map(|day| day.to_string()).unwrap_or_default();
    let onchange = {
        let explorer = explorer.clone();
        Callback::from(move |event: yew::Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            explorer
                .refine(ViewState { as_of: archive::Day::parse(&input.value()), ..(*explorer.view).clone() });
        })
    };
    html! {
        <>
            <label class="control"><span>{ "As known on" }</span><input type="date" {value} {onchange} /></label>
            if explorer.view.as_of.is_some() {
                <Go to={ViewState { as_of: None, ..(*explorer.view).clone() }} class="button">{ "Everything known" }</Go>
            }
        </>
    }
}

fn choice(explorer: &Explorer, name: &'static str, options: &[(&'static str, ViewState)]) -> Html {
    html! {
        <div class="control">
            <span>{ name }</span>
            <div class="choice">
                { for options.iter().map(|(label, to)| html! {
                    <Go to={to.clone()} current={*to == *explorer.view}>{ *label }</Go>
                }) }
            </div>
        </div>
    }
}

/// What the link has open: a claim, an action, or nothing that this archive has.
fn open_item(explorer: &Explorer) -> Html {
    let Some(open) = &explorer.view.open else { return Html::default() };
    let archive = &explorer.library.archive;
    let marks = claim_marks(archive, None);
    if let Some(mark) = find_mark(&marks, open) {
        return html! { <ClaimCard mark={mark.clone()} /> };
    }
    match archive.record.iter().zip(0..).find(|(step, _)| step.id == *open) {
        Some((_, step)) => html! { <RecordCard {step} /> },
        None => html! { <p class="notice">{ "The figure that this link opens is not in this archive." }</p> },
    }
}

fn later(explorer: &Explorer) -> Html {
    let Some(window) = explorer.library.window else { return Html::default() };
    let count = explorer.library.archive.record.iter().filter(|step| step.announced > window.to).count();
    if count == 0 {
        return Html::default();
    }
    let to = ViewState { later: !explorer.view.later, ..(*explorer.view).clone() };
    let words = if explorer.view.later {
        "Leave out the record after the last article".to_owned()
    } else {
        format!("Show the record after the last article ({})", counted(count, "action"))
    };
    html! { <p class="meta"><Go {to}>{ words }</Go></p> }
}
