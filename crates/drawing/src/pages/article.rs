//! An article: the text as a good newspaper would set it, or the file exactly as received.

mod body;
mod facts;
mod found;
mod margin;

use archive::view::{ArticleView, View, ViewState};
use archive::{Article as Text, BlockKind};
use markup::{Element, el};

use self::body::body;
use self::facts::facts;
use self::found::found;
use super::{headline, paragraph};
use crate::alike::{alike, elsewhere};
use crate::hits::hits_bar;
use crate::link::{button, copy_link, go_with};
use crate::quote::cite;
use crate::{Shown, command};

/// Pixels of page from which there is room for the margin beside the text; in less it is shown when asked for.
const BESIDE: f32 = 880.0;

pub(super) fn article(shown: &Shown<'_>, asked: &ArticleView) -> Element {
    let articles = &shown.archive().articles;
    let Some(number) = articles.iter().position(|article| article.id == asked.id) else {
        return missing(&asked.id);
    };
    let Some(text) = articles.get(number) else { return missing(&asked.id) };
    let located = asked.sentences.map(|link| link.locate(text));
    let first = located.flatten().and_then(|located| text.sentences.get(located.first as usize));
    let in_title = first.is_some_and(|first| first.kind == BlockKind::Title);
    let moved = located.is_some_and(|located| located.is_none_or(|located| !located.same_words));
    let margin = shown.margin.unwrap_or(shown.width >= BESIDE);
    let passages = shown.hits.map(|hits| shown.corpus.passages(shown.query, hits, number as u32));
    let passages = passages.unwrap_or_default();
    let query = shown.view.query.trim();
    let back = (!query.is_empty()).then(|| {
        let to = shown.view.with_view(View::Search);
        el("p").class("kicker").child(go_with(&to, format!("← Results for “{query}”")))
    });
    let at = located.flatten().map(|located| located.first);
    let hits = hits_bar(shown, number as u32, &passages, at);
    let lit = in_title.then_some("sentence lit");
    let title = headline("")
        .set_some("data-arrival", in_title.then_some("center"))
        .child(el("span").set_some("class", lit).text(text.meta.title.clone()));
    let words =
        "The sentence that this link was made for is no longer in the article; this is where it stood.";
    let whole = el("article")
        .class("article")
        .key(text.id.clone())
        .maybe(back)
        .child(title)
        .child(facts(text))
        .child(tools(asked, text, margin))
        .maybe(moved.then(|| paragraph("notice", words)));
    let whole = if asked.received {
        whole.child(received(text))
    } else {
        let lit = passages.into_iter().flat_map(|passage| passage.lit).collect();
        let whole = whole.children(body(shown, number as u32, located.flatten(), lit, margin));
        let elsewhere = at.and_then(|at| elsewhere(shown, number as u32, at));
        whole.maybe(elsewhere).child(found(shown, text, number as u32))
    };
    whole.maybe(alike(shown, number as u32, "h2")).maybe(hits).child(turn(articles, number))
}

fn tools(asked: &ArticleView, text: &Text, margin: bool) -> Element {
    let here = ViewState::article(&text.id);
    let tools = el("div").class("tools").child(copy_link(&here, "this article"));
    let tools = tools.child(cite(text, "", &here));
    if asked.received {
        return tools.child(go_with(&here, "Reading view").class("button"));
    }
    let received =
        ViewState::of(View::Article(ArticleView { received: true, sentences: None, ..asked.clone() }));
    let pressed = if margin { "true" } else { "false" };
    tools
        .child(go_with(&received, "As received").class("button"))
        .child(button(command::MARGIN, "Marks").fixed("aria-pressed", pressed))
}

fn missing(id: &str) -> Element {
    let id: String = id.chars().take(80).collect();
    let words = format!("This archive has no article “{id}”. It may have been renamed or taken out.");
    el("div")
        .class("empty")
        .child(headline("No such article"))
        .child(el("p").text(words))
        .child(el("p").child(go_with(&ViewState::of(View::Search), "See all articles")))
}

/// The file exactly as received, byte for byte.
fn received(text: &Text) -> Element {
    let bytes = text.as_received();
    let mut words = format!("The file {} exactly as received, {} bytes. ", text.file, bytes.len());
    if std::str::from_utf8(bytes).is_err() {
        words.push_str("It was not UTF-8: shown decoded, downloaded as it was. ");
    }
    let download = button(command::RECEIVED, "Download the file").class("quiet");
    let exact =
        el("pre").fixed("id", "received").fixed("tabindex", "0").text(text.received_text().to_owned());
    el("section")
        .fixed("aria-label", "As received")
        .child(paragraph("meta", words).child(download))
        .child(exact)
}

/// The articles before and after, by date.
fn turn(articles: &[Text], number: usize) -> Element {
    let link = |text: &Text, way: &str, rel: &'static str| {
        let words = format!("{way}: {}", text.meta.title);
        go_with(&ViewState::article(&text.id), words).fixed("rel", rel)
    };
    let before = number.checked_sub(1).and_then(|before| articles.get(before));
    el("nav")
        .class("turn")
        .fixed("aria-label", "Articles by date")
        .maybe(before.map(|text| link(text, "Earlier", "prev")))
        .maybe(articles.get(number + 1).map(|text| link(text, "Later", "next")))
}
