//! The front: the story in one screen: what this is, the tariffs, the events, the articles in order.

use archive::number::decimal;
use archive::tariffs::{Known, claim_marks, known, last_known, rates_text};
use archive::timeline::{self, Event};
use archive::view::{Layer, View, ViewState};
use archive::{Day, Days, RecordStep, Side};
use markup::{Element, el};

use super::{headline, paragraph};
use crate::Shown;
use crate::cards::sum_id;
use crate::charts::{CHARTED, chosen_words, draw_tariffs, timeline_chart};
use crate::event_brief::event_brief;
use crate::known::{rates_in_force, turn};
use crate::link::{copy_quietly, go, go_to, go_with};
use crate::rows::{lay_out, tariff_window};
use crate::scrub::scrub;
use crate::story::story;
use crate::words::{counted, is_out, side_class, unbroken};

/// How many articles the front lists, the newest, when there are more.
const LISTED: usize = 12;

/// How many events of chosen days are told below them.
const TOLD: usize = 6;

pub(super) fn front(shown: &Shown<'_>) -> Vec<Element> {
    let events = shown.selected_events();
    let mut content: Vec<Element> = chosen(shown, &events).into_iter().collect();
    content.push(head(shown, &events));
    if shown.archive().articles.is_empty() {
        content.push(paragraph("empty", "There is no article in this archive yet. Put one into its folder and build the site again: dates, tariff figures and people are found by themselves."));
        return content;
    }
    content.extend(figures(shown));
    if let Some(window) = shown.window {
        content.extend(tariffs(shown));
        content.push(when(shown, &events, window));
    }
    content.push(articles(shown, &events));
    content
}

/// What happened on the chosen days, right below them: some of it, and the way to the rest.
fn chosen(shown: &Shown<'_>, events: &[&Event]) -> Option<Element> {
    let days = shown.view.days()?;
    let words = if events.is_empty() {
        el("p").text("No article tells of an event on these days.")
    } else {
        let few = events.len() <= TOLD;
        let all = counted(events.len(), "event");
        let words = if few { "On the timeline".to_owned() } else { format!("All {all} of these days") };
        el("p").child(go_with(&shown.view.with_view(View::Timeline), words))
    };
    let told = events.iter().take(TOLD).filter_map(|event| event_brief(shown, event));
    let title = format!("What happened: {}", chosen_words(shown.view, days));
    let section = el("section").key("chosen-days").class("chosen-days");
    Some(
        section
            .fixed("aria-labelledby", "chosen-days")
            .child(el("h2").fixed("id", "chosen-days").text(title))
            .child(el("ul").class("told").children(told))
            .child(words),
    )
}

fn head(shown: &Shown<'_>, events: &[&Event]) -> Element {
    let articles = &shown.archive().articles;
    let known_on = shown.view.as_of;
    let out = || articles.iter().filter(|article| known_on.is_none_or(|day| is_out(article, day)));
    let published = out().filter_map(|article| article.meta.published.as_ref()).map(|at| at.days);
    let span = published.reduce(|a, b| Days { from: a.from.min(b.from), to: a.to.max(b.to) });
    let span = span.map(|span| {
        if span.from == span.to {
            return format!(", {}", span.from.short());
        }
        format!(", {} to {}", span.from.short(), span.to.short())
    });
    let span = span.unwrap_or_default();
    let known = known_on.map(|day| format!("Known on {}: ", day.short())).unwrap_or_default();
    let figures = |known_on| claim_marks(shown.archive(), known_on).len();
    let record = &shown.archive().record;
    let announced = record.iter().filter(|step| known_on.is_none_or(|day| step.announced <= day)).count();
    let in_articles =
        ViewState { layer: Layer::Articles, table: true, ..shown.view.with_view(View::Tariffs) };
    let all_figures = go_with(&in_articles, of_all(figures(known_on), figures(None), "tariff figure"));
    let all_events = of_all(events.len(), shown.events().len(), "dated event");
    el("header").child(headline(shown.site.to_owned())).child(paragraph("dek", shown.about.to_owned())).child(
        paragraph("meta", known)
            .text(of_all(out().count(), articles.len(), "article"))
            .text(span)
            .text(" · ")
            .child(go_with(&shown.view.with_view(View::Timeline), all_events))
            .text(" · ")
            .child(all_figures)
            .text(" · ")
            .text(of_all(announced, record.len(), "official action")),
    )
}

/// The headline figures: how the tariffs stood as known on the chosen day, by default the last article's. Each leads
/// to the rows that it rests on. Nothing where the archive has no record.
fn figures(shown: &Shown<'_>) -> Option<Element> {
    let record = &shown.archive().record;
    let known_on = shown.view.as_of.or_else(|| last_known(shown.archive())).filter(|_| !record.is_empty())?;
    let sides = [Side::Us, Side::China].map(|side| {
        let told = known(record, &side, known_on);
        (side, told)
    });
    let mut all: Vec<Element> =
        sides.iter().map(|(side, told)| in_force(shown, side, told, known_on)).collect();
    for (side, told) in &sides {
        let next = told.scheduled.first().and_then(|row| record.get(*row as usize));
        all.extend(next.map(|step| {
            let day = step.effective.map(Day::short).unwrap_or_default();
            let rates = rates_text(&step.rates_to);
            let words = format!(
                "of {} goods: {} tariffs {} {rates} on {day}",
                other(side),
                adjective(side),
                turn(record, told, step)
            );
            // Lists that change alike on one day are one figure.
            let rows = told.scheduled.iter().filter_map(|row| record.get(*row as usize));
            let alike = rows.filter(|row| row.effective == step.effective && row.rates_to == step.rates_to);
            let goods: Option<Vec<f32>> = alike.map(|row| row.goods_usd_bn).collect();
            let (count, sum) =
                goods.map_or((1, step.goods_usd_bn), |goods| (goods.len(), Some(goods.iter().sum())));
            figure(shown, side, (count == 1).then_some(step), known_on, &amount(sum), &words)
        }));
    }
    for (side, told) in &sides {
        let last = told.threatened.last().and_then(|row| record.get(*row as usize));
        all.extend(last.map(|step| {
            let rates = rates_text(&step.rates_to);
            let words =
                format!("of {} goods threatened with {} tariffs, at {rates}", other(side), adjective(side));
            figure(shown, side, Some(step), known_on, &amount(step.goods_usd_bn), &words)
        }));
    }
    all.truncate(4);
    if all.len() < 4 {
        let events = shown.selected_events().iter().filter(|event| event.days.from <= known_on).count();
        let words = if events == 1 { "dated event until then" } else { "dated events until then" };
        let to = ViewState { to: Some(known_on), as_of: shown.view.as_of, ..ViewState::of(View::Timeline) };
        all.push(item(go(&to), "", &events.to_string(), words));
    }
    let list = el("ul").class("figures").children(all);
    let known =
        paragraph("meta", format!("As known on {}. Each figure opens what it rests on.", known_on.long()));
    let mut told = [list, known.class("figures-day")];
    // Other days stand right above.
    if shown.view.days().is_some() {
        told.reverse();
    }
    Some(el("section").fixed("aria-label", "Headline figures").children(told))
}

fn in_force(shown: &Shown<'_>, side: &Side, told: &Known, day: Day) -> Element {
    let rates = rates_in_force(&shown.archive().record, told);
    let at = if rates.is_empty() { rates } else { format!(", at {rates}") };
    let words = format!("of {} goods under additional {} tariffs{at}", other(side), adjective(side));
    let sum = shown.view.with_open(View::Tariffs, &sum_id(side));
    item(go(&ViewState { as_of: Some(day), ..sum }), side_class(side), &amount(Some(told.total)), &words)
}

/// A figure with its words, leading to a row of the record, or to all of that day.
fn figure(
    shown: &Shown<'_>,
    side: &Side,
    step: Option<&RecordStep>,
    day: Day,
    value: &str,
    words: &str,
) -> Element {
    let base = ViewState { as_of: Some(day), ..shown.view.with_view(View::Tariffs) };
    let to = match step {
        Some(step) => ViewState { open: Some(step.id.clone()), ..base },
        None => ViewState { layer: Layer::Record, table: true, ..base },
    };
    item(go(&to), side_class(side), value, words)
}

fn item(link: Element, class: &'static str, value: &str, words: &str) -> Element {
    let told = el("strong").text(value.to_owned());
    el("li").class(class).child(link.child(told).text(" ").child(el("span").text(unbroken(words))))
}

fn amount(value: Option<f32>) -> String {
    value.map(|value| format!("${}bn", decimal(value))).unwrap_or_default()
}

fn adjective(side: &Side) -> &'static str {
    if *side == Side::China { "Chinese" } else { "US" }
}

/// Whose goods a side's tariffs are on.
fn other(side: &Side) -> &'static str {
    if *side == Side::China { "American" } else { "Chinese" }
}

/// A section of the front, with the way to all of it.
fn section(id: &'static str, name: &'static str, tools: Element) -> Element {
    let head = el("div").class("section-head").child(el("h2").fixed("id", id).text(name)).child(tools);
    el("section").class("section").fixed("aria-labelledby", id).child(head)
}

fn tariffs(shown: &Shown<'_>) -> Option<Element> {
    let window = tariff_window(shown)?;
    let chart = lay_out(shown, window);
    if chart.marks.is_empty() && chart.blocks.is_empty() {
        return None;
    }
    let all = shown.view.with_view(View::Tariffs);
    let tools = el("span").child(go_with(&all, "All figures")).child(copy_quietly(&all, "the tariff chart"));
    let key = "Blocks: the official record, list by list. Diamonds: figures in the articles, at the day of publication, tied to the step that they speak of; hollow when planned, threatened, asked or refused. Each opens its source.";
    let name = if chart.blocks.is_empty() {
        "Tariffs in the articles"
    } else {
        "Goods under tariffs, and what the articles said of them"
    };
    Some(
        section("front-tariffs", name, tools)
            .child(scrub(shown, window, Some(chart.wide)))
            .child(draw_tariffs(shown, &chart))
            .child(paragraph("note", key).class("chart-note")),
    )
}

/// "34 dated events", "10 of 34 dated events".
fn of_all(some: usize, all: usize, what: &str) -> String {
    let words = counted(all, what);
    if some == all { words } else { format!("{some} of {words}") }
}

fn when(shown: &Shown<'_>, events: &[&Event], window: Days) -> Element {
    let charted = shown.width >= CHARTED;
    let days = timeline::shown(window, shown.view.from, shown.view.to);
    let all = shown.view.with_view(View::Timeline);
    let tools = el("span").child(go_with(&all, "All events")).child(copy_quietly(&all, "the timeline"));
    let words = format!("{}, month by month", of_all(events.len(), shown.events().len(), "dated event"));
    section("front-events", "What happened when", tools)
        .maybe(charted.then(|| timeline_chart(shown, events, days, (4, 150.0))))
        .child(el("p").child(go_with(&shown.view.with_view(View::Timeline), words)))
}

/// The articles in order: with days chosen those that were published on them or tell of them.
fn articles(shown: &Shown<'_>, events: &[&Event]) -> Element {
    let count = shown.archive().articles.len();
    let told =
        |article: u32| events.iter().flat_map(|event| &event.tellings).any(|one| one.article == article);
    let mut numbers: Vec<u32> = (0..count as u32)
        .filter(|article| shown.selection.has_article(shown.archive(), *article) || told(*article))
        .collect();
    let left = numbers.len();
    let (some, on_days) = (left < count, shown.view.days().is_some());
    let said = some.then(|| {
        let why = if on_days { ": published on these days, or telling of them" } else { "" };
        let words = format!("{left} of {}{why}. ", counted(count, "article"));
        let all = shown.view.with_days(None).with_query("");
        paragraph("meta", words).child(go_with(&all, "Show all articles"))
    });
    let few = left <= LISTED;
    if !few {
        numbers = numbers.into_iter().rev().take(LISTED).collect();
    }
    let stories = numbers.into_iter().filter_map(|article| story(shown, article, "h3", None));
    let more = (!few).then(|| {
        let all = go_to(View::Search, format!("All {}", counted(count, "article")));
        el("p").class("meta").child(all)
    });
    let name = match count {
        1 => "The article",
        _ if some && on_days => "The articles of these days",
        _ if few => "The articles, in order",
        _ => "The newest articles",
    };
    let tools = copy_quietly(shown.view, "this page");
    section("front-articles", name, tools)
        .maybe(said)
        .child(el("ol").class("stories").children(stories))
        .maybe(more)
}
