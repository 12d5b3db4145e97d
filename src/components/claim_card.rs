//! A claim in full: the sentence that makes it, word for word, and what the explorer makes of it.

use archive::number::decimal;
use archive::tariffs::ClaimMark;
use archive::tariffs::{claim_text, rates_text};
use archive::view::{View, ViewState};
use archive::{Claim, GoodsValue};
use yew::prelude::*;

use super::story::published;
use super::{CopyLink, passage};
use crate::hooks::use_explorer;

/// Which claim.
#[derive(Properties, PartialEq)]
pub(crate) struct ClaimCardProps {
    /// Its mark.
    pub(crate) mark: ClaimMark,
}

/// The claim with its sentence.
#[function_component]
pub(crate) fn ClaimCard(props: &ClaimCardProps) -> Html {
    let explorer = use_explorer();
    let Some((article, claim)) = props.mark.of(&explorer.library.archive) else { return Html::default() };
    let matches = &explorer.library.archive.matches;
    let found = matches.iter().find(|one| (one.article, one.claim) == (props.mark.article, props.mark.claim));
    let lit: Vec<_> = claim.goods_span.into_iter().collect();
    let to = ViewState { open: Some(props.mark.id.clone()), ..explorer.view.with_view(View::Tariffs) };
    html! {
        <section class="detail" tabindex="-1" data-arrival="nearest" aria-label="What the article says">
            <p class="kicker">{ format!("{} said: {}", article.meta.outlet, claim_text(claim)) }</p>
            <blockquote>{ passage(&explorer, props.mark.article, claim.sentence, &lit) }</blockquote>
            <p class="meta">{ format!(
                "{}, {}. {}", article.meta.title, published(article), claim_words(claim)
            ) }</p>
            if let Some(found) = found {
                <p class="beside"><span class="kicker">{ "Beside the record" }</span>{ " " }{ found.words.clone() }</p>
            }
            <CopyLink {to} what="this claim" />
        </section>
    }
}

/// A claim as a sentence: "US tariffs on $200bn of goods (Chinese imports), 10 % → 25 %: planned increase."
pub(crate) fn claim_words(claim: &Claim) -> String {
    let goods = match claim.goods {
        Some(GoodsValue::UsdBn(value)) => format!(" on ${}bn of goods", decimal(value)),
        Some(GoodsValue::All) => " on all goods".to_owned(),
        None => String::new(),
    };
    let target = claim.target.as_ref().map(|target| format!(" (“{target}”)")).unwrap_or_default();
    let rates = match (rates_text(&claim.rates_from), rates_text(&claim.rates_to)) {
        (from, to) if from.is_empty() && to.is_empty() => String::new(),
        (from, to) if from.is_empty() => format!(", at {to}"),
        (from, to) => format!(", from {from} to {to}"),
    };
    let when = claim.days.map(|days| format!(", {}", archive::timeline::spoken(days))).unwrap_or_default();
    format!("{} tariffs{goods}{target}{rates}{when}: {}.", claim.imposing.name(), claim.action.name())
}
