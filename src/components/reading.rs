//! A sentence as text with its marks: lit words, dates, claims. The words are the article's own, noise left out.

use archive::reading::{Segment, segments};
use archive::tariffs::claim_text;
use archive::{Article, Side, Span};
use yew::prelude::*;

/// The words of `span`, with `lit` spans lit; dates and claims marked too when `marks` says so.
pub(crate) fn reading(article: &Article, span: Span, lit: &[Span], marks: bool) -> Html {
    let segments = segments(article, span, lit);
    segments.iter().map(|segment| draw(article, segment, marks)).collect()
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
