//! The front: the story in one screen: what this is, the tariffs, the events, the articles in order.

use archive::Days;
use archive::view::{View, ViewState};
use markup::{Element, el};

use super::{headline, paragraph};
use crate::Shown;
use crate::charts::{CHARTED, tariff_chart, timeline_chart};
use crate::link::{copy_quietly, go_to};
use crate::story::story;
use crate::words::counted;

/// How many articles the front lists.
const LISTED: usize = 50;

pub(super) fn front(shown: &Shown<'_>) -> Vec<Element> {
    let mut content = vec![head(shown)];
    if let Some(window) = shown.window {
        content.push(tariffs(shown, window));
        content.push(events(shown, window));
    }
    content.push(articles(shown));
    content
}

fn head(shown: &Shown<'_>) -> Element {
    let archive = shown.archive();
    let articles = &archive.articles;
    let published = articles.iter().filter_map(|article| article.meta.published.as_ref()).map(|at| at.days);
    let span = published.reduce(|a, b| Days { from: a.from.min(b.from), to: a.to.max(b.to) });
    let span = span.map(|span| format!(", {} to {}", span.from.short(), span.to.short())).unwrap_or_default();
    let claims: usize = articles.iter().map(|article| article.claims.len()).sum();
    el("header").child(headline(shown.site.to_owned())).child(paragraph("dek", shown.about.to_owned())).child(
        paragraph("meta", counted(articles.len(), "article"))
            .text(span)
            .text(" · ")
            .child(go_to(View::Timeline, counted(shown.events().len(), "dated event")))
            .text(" · ")
            .child(go_to(View::Tariffs, counted(claims, "tariff claim")))
            .text(" · ")
            .text(counted(archive.record.len(), "official action")),
    )
}

/// A section of the front, with the way to all of it.
fn section(id: &'static str, name: &'static str, tools: Element) -> Element {
    let head =
        el("div").fixed("class", "section-head").child(el("h2").fixed("id", id).text(name)).child(tools);
    el("section").fixed("class", "section").fixed("aria-labelledby", id).child(head)
}

fn tariffs(shown: &Shown<'_>, window: Days) -> Element {
    let tools = el("span")
        .child(go_to(View::Tariffs, "All figures"))
        .child(copy_quietly(&ViewState::of(View::Tariffs), "the tariff chart"));
    let key = "Blocks: the official record, list by list. Diamonds: figures in the articles, at the day of publication; hollow when planned, threatened, asked or refused. Each opens its source.";
    section("front-tariffs", "Goods under tariffs, and what the articles said of them", tools)
        .child(tariff_chart(shown, window))
        .child(paragraph("note", key).class("chart-note"))
}

fn events(shown: &Shown<'_>, window: Days) -> Element {
    let all = counted(shown.events().len(), "dated event");
    let charted = shown.width >= CHARTED;
    let tools = el("span")
        .child(go_to(View::Timeline, "All events"))
        .child(copy_quietly(&ViewState::of(View::Timeline), "the timeline"));
    section("front-events", "What happened when", tools)
        .maybe(charted.then(|| timeline_chart(shown, &shown.selected_events(), window, (4, 150.0))))
        .child(el("p").child(go_to(View::Timeline, format!("{all}, month by month"))))
}

fn articles(shown: &Shown<'_>) -> Element {
    let count = shown.archive().articles.len();
    let stories = (0..count as u32).take(LISTED).filter_map(|article| story(shown, article, "h3", None));
    let more = (count > LISTED).then(|| {
        let all = go_to(View::Search, format!("All {}", counted(count, "article")));
        el("p").fixed("class", "meta").child(all)
    });
    let tools = copy_quietly(&ViewState::default(), "this page");
    section("front-articles", "The articles, in order", tools)
        .child(el("ol").fixed("class", "stories").children(stories))
        .maybe(more)
}
