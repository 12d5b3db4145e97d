//! An official action in full, with its citation.

use archive::number::decimal;
use archive::tariffs::rates_text;
use archive::tariffs::standing;
use archive::view::{View, ViewState};
use archive::{Day, RecordStep};
use yew::prelude::*;

use super::CopyLink;
use crate::hooks::use_explorer;

/// Which action.
#[derive(Properties, PartialEq)]
pub(crate) struct RecordCardProps {
    /// Number in the archive's record.
    pub(crate) step: u32,
}

/// The action.
#[function_component]
pub(crate) fn RecordCard(props: &RecordCardProps) -> Html {
    let explorer = use_explorer();
    let Some(step) = explorer.library.archive.record.get(props.step as usize) else { return Html::default() };
    let to = ViewState { open: Some(step.id.clone()), ..explorer.view.with_view(View::Tariffs) };
    let known_on = explorer.view.as_of;
    html! {
        <section class="detail" tabindex="-1" data-arrival="nearest" aria-label="The official record">
            <p class="kicker">{ format!("Official record: {}, {}", step.side.name(), step.list) }</p>
            <p>{ record_words(step, known_on) }</p>
            if let Some(day) = known_on {
                <p>{ format!("As known on {}: {}.", day.long(), standing(step, Some(day), day).name()) }</p>
            }
            <p class="meta">
                { citation(step) }
                if !step.confirmed { { " · unverified: not confirmed in a looked-up source" } }
            </p>
            <CopyLink {to} what="this action" />
        </section>
    }
}

/// The notice, linked where a primary source is known.
pub(crate) fn citation(step: &RecordStep) -> Html {
    match &step.url {
        Some(url) => html! { <a href={url.clone()} rel="noreferrer">{ step.citation.clone() }</a> },
        None => html! { { step.citation.clone() } },
    }
}

/// An action as a sentence: "Tariff imposed on $200bn of goods at 10 %. Announced 17 September 2018, in effect …"
///
/// The end is left out where it was not known yet on `known_on`.
pub(crate) fn record_words(step: &RecordStep, known_on: Option<Day>) -> String {
    let ended = step.ended.filter(|ended| known_on.is_none_or(|known_on| *ended <= known_on));
    let goods =
        step.goods_usd_bn.map(|value| format!(" on ${}bn of goods", decimal(value))).unwrap_or_default();
    let rates = match (rates_text(&step.rates_from), rates_text(&step.rates_to)) {
        (_, to) if to.is_empty() => String::new(),
        (from, to) if from.is_empty() || from == "0 %" => format!(" at {to}"),
        (from, to) => format!(" from {from} to {to}"),
    };
    let long =
        |word: &str, day: Option<Day>| day.map(|day| format!(", {word} {}", day.long())).unwrap_or_default();
    let action = step.action.name();
    let action = action.split_at_checked(1).map_or_else(String::new, |(a, rest)| a.to_uppercase() + rest);
    format!(
        "{action}{goods}{rates}: announced {}{}{}.",
        step.announced.long(),
        long("to take effect", step.effective),
        long("until", ended)
    )
}
