//! The timeline: every dated event of the selection, as a chart and as a list. Zooming it is choosing days.

use archive::Days;
use archive::timeline::{self, Event, on_axis, panned, summary, zoomed};
use archive::view::View;
use markup::{Element, el};

use super::{headline, paragraph};
use crate::charts::{choice, is_open, timeline_chart};
use crate::event_card::event_card;
use crate::link::{copy_link, day_box, go_to, go_with};
use crate::timeline_list::timeline_list;
use crate::words::counted;
use crate::{Shown, command};

/// Rows that a lane may have, and pixels that an event's name may take.
const ROOM: (usize, f32) = (6, 360.0);

pub(super) fn timeline(shown: &Shown<'_>) -> Vec<Element> {
    let events = shown.selected_events();
    let mut content = vec![head(shown, &events)];
    // On a phone there is the list alone.
    let charted = !shown.is_phone();
    let open = shown.view.open.as_ref().map(|open| timeline::find(shown.events(), open));
    let window = |whole| timeline::shown(whole, shown.view.from, shown.view.to);
    let mut says = shown.window.map(|whole| edges(shown, &events, window(whole)));
    if let Some(whole) = shown.window.filter(|_| charted) {
        content.push(controls(shown, whole, window(whole)));
        content.extend(says.take());
        if !events.is_empty() {
            content.push(timeline_chart(shown, &events, window(whole), ROOM));
        }
    }
    match open {
        Some(None) => {
            content.push(paragraph("notice", "The event that this link opens is not in this archive."));
        }
        // On a phone the card stands in the event's row, unless the chosen days leave the event out.
        Some(Some(event)) if charted || !events.iter().any(|one| is_open(shown.view, one)) => {
            content.push(event_card(shown, event, &events));
        }
        _ => {}
    }
    if events.is_empty() {
        let none = shown.events().is_empty();
        let words =
            if none { "The articles tell of no dated event." } else { "No event falls on these days." };
        content.push(paragraph("empty", words));
    }
    content.extend(timeline_list(shown, &events, !charted));
    content.extend(says);
    content
}

fn head(shown: &Shown<'_>, events: &[&Event]) -> Element {
    let view = shown.view;
    let query = view.query.trim();
    let archive = shown.archive();
    let about = shown.hits.and_then(|hits| hits.about.as_ref());
    let of = match about {
        _ if query.is_empty() => String::new(),
        Some(_) if !view.all_events => format!(" about “{query}”"),
        _ => format!(" in articles on “{query}”"),
    };
    let mut count = paragraph("meta", format!("{}{of}", counted(events.len(), "event")));
    if about.is_some() {
        let words = if view.all_events {
            format!("only those about “{query}”")
        } else {
            let told =
                |event: &&Event| shown.is_told(event) && shown.selection.could_have_event(archive, event);
            format!("all {} of these articles", counted(shown.events().iter().filter(told).count(), "event"))
        };
        count = count.text(" · ").child(go_with(&view.but(|to| to.all_events = !to.all_events), words));
    }
    if view.days().is_some() || !query.is_empty() {
        count = count.text(" · ").child(go_to(View::Timeline, "Show all"));
    }
    let later = shown.events().iter().filter(|event| shown.selection.has_event(archive, event));
    let later = later.count().saturating_sub(events.len());
    if let Some(known_on) = view.as_of.filter(|_| later > 0) {
        let those = if later == 1 { "1 that is" } else { &format!("{later} that are") };
        let words = format!(" · without {those} told only after {}: ", known_on.short());
        count = count.text(words).child(go_with(&view.but(|to| to.as_of = None), "everything known"));
    }
    let dek = "Every dated event that the articles tell of. A bar covers all the days that the words allow; its ends taper where they leave the day open. Dashed: planned. Dotted: threatened. Struck: did not happen.";
    el("header")
        .child(headline("Timeline"))
        .maybe((!shown.is_phone()).then(|| paragraph("dek", dek)))
        .child(count.fixed(command::SAYS, ""))
}

fn controls(shown: &Shown<'_>, whole: Days, window: Days) -> Element {
    let view = shown.view;
    let lanes = |name, by_kind| (name, view.but(|to| to.by_kind = by_kind), view.by_kind == by_kind);
    el("div")
        .class("controls timeline-tools")
        .child(zoom(shown, whole, window))
        .child(choice("Lanes", [lanes("Who acts", false), lanes("What became of it", true)].into_iter()))
        .children(settings(shown))
}

/// What a list can be told as well as a chart.
pub(super) fn settings(shown: &Shown<'_>) -> Vec<Element> {
    let view = shown.view;
    let mut settings = vec![day_box("As known on", "asof", view.as_of)];
    settings.extend(
        view.as_of.map(|_| go_with(&view.but(|to| to.as_of = None), "Everything known").class("button")),
    );
    settings.push(copy_link(view, "this timeline"));
    settings
}

/// Closer, wider, earlier, later: links to other days, which keys press too.
fn zoom(shown: &Shown<'_>, whole: Days, window: Days) -> Element {
    let all = shown.view.days().is_none();
    let there = |days: Option<Days>| shown.view.with_days(days.filter(|days| *days != whole));
    let kept = |days: Days| (!all).then_some(days);
    let buttons = [
        ("ArrowLeft", "Earlier", "◂", there(kept(panned(whole, window, -0.5)))),
        ("-", "Zoom out", "−", there(zoomed(whole, window, 2.0, 0.5).filter(|_| !all))),
        ("+", "Zoom in", "+", there(zoomed(whole, window, 0.5, 0.5))),
        ("ArrowRight", "Later", "▸", there(kept(panned(whole, window, 0.5)))),
    ];
    let buttons = buttons.map(|(key, name, sign, to)| {
        // Nothing to go to is said, and the focus kept.
        let idle = (to.from, to.to) == (shown.view.from, shown.view.to);
        go_with(&to, sign)
            .fixed(command::KEY, key)
            .fixed("aria-label", name)
            .fixed("title", name)
            .set_some("aria-disabled", idle.then_some("true"))
    });
    el("div")
        .class("control")
        .child(el("span").text("Move"))
        .child(el("div").class("choice").children(buttons))
}

/// The window in words, and what lies outside it, counted and linked, so that nothing is hidden silently.
fn edges(shown: &Shown<'_>, events: &[&Event], window: Days) -> Element {
    let sorted = on_axis(events.iter().copied(), window);
    let side = |events: &[&Event], name: &str| {
        let days = events.iter().map(|event| event.days);
        let days = days.reduce(|a, b| Days { from: a.from.min(b.from), to: a.to.max(b.to) })?;
        let words = format!("{} {name}: {}", events.len(), days.short());
        Some(go_with(&shown.view.with_days(Some(days)), words))
    };
    let words = summary(shown.archive(), &sorted.inside, window, shown.view.as_of).words();
    let words = format!("{}: {words} ", timeline::named(window));
    paragraph("meta timeline-says", words)
        .maybe(side(&sorted.before, "before this axis"))
        .text(" ")
        .maybe(side(&sorted.after, "after this axis"))
}
