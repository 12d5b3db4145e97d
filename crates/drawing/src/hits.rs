//! The way through what a search found, from inside an article: to the passage before and after, to the result before
//! and after.

use archive::search::Hits;
use archive::sentence_key::SentenceLink;
use archive::sort::sort_by_key;
use archive::view::{ArticleView, View, ViewState};
use archive::{Article, search::Passage};
use markup::{Element, el};

use crate::link::go;
use crate::{Shown, command};

/// The bar for article `number`, where sentence `at` is the one that is lit.
pub(crate) fn hits_bar(
    shown: &Shown<'_>,
    number: u32,
    passages: &[Passage],
    at: Option<u32>,
) -> Option<Element> {
    let hits = shown.hits?;
    let text = shown.archive().articles.get(number as usize)?;
    let bar = el("nav").class("hits").fixed("aria-label", "What the search found");
    Some(bar.children(steps(shown, text, passages, at)).children(results(shown, hits, number)))
}

/// Passage before, which of how many, passage after, in reading order.
fn steps(shown: &Shown<'_>, text: &Article, passages: &[Passage], at: Option<u32>) -> Vec<Element> {
    let mut places: Vec<u32> = passages.iter().map(|passage| passage.sentence).collect();
    sort_by_key(&mut places, |place| u64::from(*place));
    if places.is_empty() {
        return Vec::new();
    }
    let here = at.and_then(|at| places.iter().position(|place| *place == at));
    let before = places.iter().rev().find(|place| at.is_some_and(|at| **place < at));
    let after = places.iter().find(|place| at.is_none_or(|at| **place > at));
    let to = |sentence: &u32| {
        let sentences = Some(SentenceLink::to(text, *sentence));
        let view = View::Article(ArticleView { id: text.id.clone(), sentences, received: false });
        shown.view.with_view(view)
    };
    let count = match here {
        Some(here) => format!("{} of {}", here + 1, places.len()),
        None => format!("{} here", crate::words::counted(places.len(), "passage")),
    };
    vec![
        step(before.map(to), "‹", "Passage before", "p"),
        el("span").class("count").fixed(command::SAYS, "").text(count),
        step(after.map(to), "›", "Next passage", "n"),
    ]
}

/// The results before and after, by how well they answer.
fn results(shown: &Shown<'_>, hits: &Hits, number: u32) -> Vec<Element> {
    let order: Vec<u32> = hits.documents.iter().map(|hit| hit.document).collect();
    let Some(here) = order.iter().position(|document| *document == number) else { return Vec::new() };
    let to = |document: &u32| {
        let article = shown.archive().articles.get(*document as usize)?;
        let view = View::Article(ArticleView { id: article.id.clone(), ..ArticleView::default() });
        Some(shown.view.with_view(view))
    };
    let before = here.checked_sub(1).and_then(|before| order.get(before)).and_then(to);
    let after = order.get(here + 1).and_then(to);
    vec![step(before, "« Result", "Result before", "["), step(after, "Result »", "Next result", "]")]
}

/// A step that a key takes as well; without a target, the place where it would be.
fn step(to: Option<ViewState>, sign: &'static str, name: &'static str, key: &'static str) -> Element {
    let link = match to {
        Some(to) => go(&to).fixed("aria-keyshortcuts", key),
        None => el("span").fixed("aria-disabled", "true").fixed("role", "link"),
    };
    let title = format!("{name} ({key})");
    link.class("step").set("title", title).fixed("aria-label", name).text(sign)
}
