//! A sentence as text with its marks: lit words, dates, claims. The words are the article's own, noise left out.

use archive::reading::{Segment, segments};
use archive::tariffs::claim_text;
use archive::{Article, Side, Span};
use yew::prelude::*;

use crate::hooks::use_explorer;

/// Which words.
#[derive(Properties, PartialEq)]
pub(crate) struct ReadingProps {
    /// Which of the archive's articles.
    pub(crate) article: u32,
    /// Which bytes of it.
    pub(crate) span: Span,
    /// What to light.
    #[prop_or_default]
    pub(crate) lit: Vec<Span>,
    /// Whether dates and claims are marked too.
    #[prop_or_default]
    pub(crate) marks: bool,
}

/// The words.
#[function_component]
pub(crate) fn Reading(props: &ReadingProps) -> Html {
    let explorer = use_explorer();
    let Some(article) = explorer.library.archive.articles.get(props.article as usize) else {
        return Html::default();
    };
    let segments = segments(article, props.span, &props.lit);
    segments.iter().map(|segment| draw(article, segment, props.marks)).collect()
}

fn draw(article: &Article, segment: &Segment, marks: bool) -> Html {
    // The DOM keeps line ends inside a sentence; a browser folds them.
    let text = segment.span.of(&article.text).to_owned();
    let mut content = html! { { text } };
    if segment.lit {
        content = html! { <mark>{ content }</mark> };
    }
    if !marks {
        return content;
    }
    if let Some(date) = segment.date.and_then(|number| article.dates.get(number as usize)) {
        content = html! { <span class="date" title={format!("{}: {}", date.days.short(), date.basis)}>{ content }</span> };
    }
    if let Some(claim) = segment.claim.and_then(|number| article.claims.get(number as usize)) {
        let title =
            format!("{} tariffs, {}: {}", claim.imposing.name(), claim.action.name(), claim_text(claim));
        content =
            html! { <span class={classes!("claim", side_class(&claim.imposing))} {title}>{ content }</span> };
    }
    content
}

/// The class that gives a side its hue.
pub(crate) fn side_class(side: &Side) -> &'static str {
    match side {
        Side::Us => "us",
        Side::China => "cn",
        Side::Both | Side::Other(_) => "talks",
    }
}
