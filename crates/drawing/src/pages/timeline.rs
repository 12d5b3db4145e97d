//! The timeline: every dated event of the selection, as a chart and as a list.

use archive::timeline::{self, Event, on_axis};
use archive::view::{View, ViewState};
use archive::{Day, Days};
use markup::{Element, el};

use super::{headline, paragraph};
use crate::charts::{CHARTED, timeline_chart};
use crate::link::{copy_link, go_to, go_with};
use crate::timeline_list::timeline_list;
use crate::words::counted;
use crate::{Shown, command};

/// How many events the list draws: more would be neither readable nor quick.
const LISTED: usize = 300;

/// Pixels that an event's name may take on the chart.
const NAME: f32 = 230.0;

pub(super) fn timeline(shown: &Shown<'_>) -> Vec<Element> {
    let events = shown.selected_events();
    let mut content = vec![head(shown, &events), controls(shown)];
    if let Some(window) = window(shown) {
        content.push(edges(shown, &events, window));
        if events.len() <= CHARTED {
            let inside: Vec<&Event> =
                events.iter().copied().filter(|event| event.days.overlaps(window)).collect();
            content.push(timeline_chart(shown, &inside, window, NAME));
        }
    }
    let open = shown.view.open.as_ref();
    if open.is_some_and(|open| timeline::find(shown.events(), open).is_none()) {
        content.push(paragraph("notice", "The event that this link opens is not in this archive."));
    }
    if events.len() > LISTED {
        let words = format!("The first {LISTED} are listed. Choose days, or search, to narrow them down.");
        content.push(paragraph("meta", words));
    }
    if events.is_empty() {
        content.push(paragraph("empty", "No event falls on these days."));
    }
    let listed: Vec<&Event> = events.into_iter().take(LISTED).collect();
    content.extend(timeline_list(shown, &listed));
    content
}

fn head(shown: &Shown<'_>, events: &[&Event]) -> Element {
    let query = shown.view.query.trim();
    let of = if query.is_empty() { String::new() } else { format!(" in articles on “{query}”") };
    let mut count = paragraph("meta", format!("{}{of}", counted(events.len(), "event")));
    if shown.view.days().is_some() || !query.is_empty() {
        count = count.text(" · ").child(go_to(View::Timeline, "Show all"));
    }
    let dek = "Every dated event that the articles tell of. A bar covers all the days that the words allow.";
    el("header").child(headline("Timeline")).child(paragraph("dek", dek)).child(count.fixed("role", "status"))
}

fn controls(shown: &Shown<'_>) -> Element {
    el("div")
        .fixed("class", "controls")
        .child(day_box("From", "from", shown.view.from))
        .child(day_box("To", "to", shown.view.to))
        .child(copy_link(shown.view, "this timeline"))
}

/// A box for a typed day, which changes the view when the day is complete.
pub(super) fn day_box(name: &'static str, sets: &'static str, day: Option<Day>) -> Element {
    let value = day.map(|day| day.to_string()).unwrap_or_default();
    let input = el("input").fixed("type", "date").set("value", value).fixed(command::SET, sets);
    el("label").fixed("class", "control").child(el("span").text(name)).child(input)
}

/// The chosen days, else the whole axis.
fn window(shown: &Shown<'_>) -> Option<Days> {
    let whole = shown.window?;
    let from = shown.view.from.unwrap_or(whole.from);
    let to = shown.view.to.unwrap_or(whole.to);
    Some(Days::new(from, to))
}

/// What lies outside the axis, counted and linked, so that nothing is hidden silently.
fn edges(shown: &Shown<'_>, events: &[&Event], window: Days) -> Element {
    let sorted = on_axis(events.iter().copied(), window);
    let side = |events: &[&Event], name: &str| {
        let first = events.first()?;
        let to = ViewState { open: Some(first.id.clone()), ..shown.view.clone() };
        let days: Vec<String> = events.iter().map(|event| event.days.short()).collect();
        Some(go_with(&to, format!("{} {name}: {}", events.len(), days.join(", "))))
    };
    el("p")
        .fixed("class", "meta")
        .maybe(side(&sorted.before, "before this axis"))
        .text(" ")
        .maybe(side(&sorted.after, "after this axis"))
}
