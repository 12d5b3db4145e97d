//! The timeline as a list by month: what a phone, a printer and a screen reader get, and everyone below the chart. A
//! row is a day and a line; what it rests on is folded away. Of many events some months are drawn, the others counted.

use archive::timeline::{Event, by_month, outcome_known};
use archive::{Day, Days, Outcome, Precision};
use markup::{Element, el};

use crate::cards::note_card;
use crate::charts::{is_open, opened};
use crate::event_card::{basis, event_card, told};
use crate::link::{copy_quietly, go_with};
use crate::passage::whole_passage;
use crate::words::counted;
use crate::{Shown, command};

/// How many events are drawn in full: more would be neither readable nor quick.
const DRAWN: usize = 150;
/// How many of one month, when no more than a month is shown.
const OF_A_MONTH: usize = 600;
/// How many months can be jumped to, each by itself; of more, the first of each year.
const JUMPS: usize = 24;

/// The events under the months in which they begin; `in_place` when an open event's card stands in its row. The list
/// alone, as on a phone, begins with the axis: what is older is folded, and each month can be jumped to.
pub(crate) fn timeline_list(shown: &Shown<'_>, events: &[&Event], in_place: bool) -> Vec<Element> {
    let months = by_month(events.iter().copied());
    let most = if months.len() == 1 { OF_A_MONTH } else { DRAWN };
    let begins = shown.window.map(|window| window.from);
    let begins = begins.filter(|_| in_place && shown.view.days().is_none());
    let mut drawn = 0;
    let mut list = Vec::new();
    let (mut older, mut olds, mut unfold) = (Vec::new(), 0, false);
    let mut ways: Vec<Element> = Vec::new();
    let mut year = 0;
    for (name, members) in &months {
        let first = members.first().map_or(Day::default(), |event| event.days.from).month_start();
        let days = Days { from: first, to: first.month_end() };
        let head = el("h2").set("data-month", name.clone()).fixed("tabindex", "-1").text(name.clone());
        let section = el("section").class("month").key(name.clone());
        let has_open = members.iter().any(|event| is_open(shown.view, event));
        let is_older = begins.is_some_and(|begins| members.iter().all(|event| event.days.to < begins));
        if !is_older && (months.len() <= JUMPS || first.ymd().0 != year) {
            year = first.ymd().0;
            let way = el("button").fixed("type", "button").set(command::DO, name.clone());
            ways.push(el("li").child(way.text(days.short())));
        }
        // A month is drawn whole or counted; the first one, however long, as far as there is room.
        // Of what is older than the axis nothing is drawn where that would leave no room for what is on it.
        let crowded = drawn > 0 && drawn + members.len() > most || is_older && events.len() > most;
        if crowded && !has_open {
            let section = section.class("folded").child(head).child(folded(shown, members, days));
            if is_older {
                older.push(section);
                olds += members.len();
            } else {
                list.push(section);
            }
            continue;
        }
        drawn += members.len();
        let rest = members.len().saturating_sub(OF_A_MONTH);
        let rows = members.iter().take(OF_A_MONTH).map(|event| row(shown, event, events, in_place));
        let rest = (rest > 0).then(|| {
            let words = format!("And {rest} more: choose days to see them.");
            el("p").class("meta").text(words)
        });
        let section = section.child(head).child(el("ol").class("events").children(rows)).maybe(rest);
        if is_older {
            older.push(section);
            olds += members.len();
            unfold |= has_open;
        } else {
            list.push(section);
        }
    }
    let mut before = Vec::new();
    if let Some(begins) = begins {
        if ways.len() > 2 {
            let summary = el("summary").text("Jump to a month");
            let ways = el("ul").children(ways);
            before.push(el("details").class("months").key("months").child(summary).child(ways));
        }
        if olds > 0 {
            let words = format!("{} before {}", counted(olds, "event"), begins.long());
            let folded = el("details").class("older").key("older").flag("open", unfold || list.is_empty());
            before.push(folded.child(el("summary").text(words)).children(older));
        }
    }
    before.append(&mut list);
    before
}

/// A month that is only counted, with the way to it.
fn folded(shown: &Shown<'_>, events: &[&Event], days: Days) -> Element {
    let words = counted(events.len(), "event");
    el("p").class("meta").child(go_with(&shown.view.with_days(Some(days)), words))
}

fn row(shown: &Shown<'_>, event: &Event, events: &[&Event], in_place: bool) -> Element {
    let archive = shown.archive();
    // A link made for one of its sentences opens the event too.
    let open = is_open(shown.view, event);
    let when = el("div")
        .class("when")
        .child(el("span").text(short(event)))
        .maybe(outcome(outcome_known(archive, event, shown.view.as_of)))
        .maybe(event.caption.then(|| el("span").text("photo caption")));
    let item = el("li").key(event.id.clone()).class_if("open", open);
    if open && in_place {
        return item.child(event_card(shown, event, events));
    }
    let note = event.note.and_then(|note| archive.notes.get(note as usize));
    let own = event.tellings.iter().find(|one| shown.selection.matches(one.article)).or(event.lead());
    let quoted = || own.and_then(|own| whole_passage(shown, own.article, own.sentence, &[]));
    let line = match note {
        Some(note) => go_with(&opened(shown, event), note.title.clone()).class("event-title"),
        None => quoted().unwrap_or(el("span")),
    };
    let outlet = own.and_then(|own| archive.articles.get(own.article as usize));
    let outlet = outlet.map(|article| el("span").class("outlet").text(article.meta.outlet.clone()));
    let more = el("details").class("event-more").child(el("summary").text(summary(event)));
    let more = match note {
        Some(_) => {
            more.children(told(shown, event)).maybe(event.note.and_then(|note| note_card(shown, note, true)))
        }
        None => more.children(own.map(|own| el("p").class("basis").text(basis(shown, own)))),
    };
    let tools = el("p")
        .class("row-foot")
        .child(go_with(&opened(shown, event), "Open the event").class("quiet").class("button"))
        .child(copy_quietly(&opened(shown, event), "this event"));
    let line = el("p").class("event-line").child(line).text(" ").maybe(outlet);
    item.child(when).child(el("div").child(line).child(more.child(tools)))
}

/// The day without what the month's name says already.
fn short(event: &Event) -> String {
    let days = event.days;
    if days.from == days.to { format!("{} {}", weekday(days.from), days.short()) } else { days.short() }
}

fn weekday(day: Day) -> &'static str {
    day.weekday_name().get(..3).unwrap_or_default()
}

/// What is folded away.
fn summary(event: &Event) -> String {
    match (event.note, event.tellings.len()) {
        (Some(_), count) => format!("{} and an editor’s note", counted(count, "sentence")),
        (None, _) if event.precision > Precision::Day => "Which days, and why".to_owned(),
        _ => "Why this day".to_owned(),
    }
}

fn outcome(outcome: Outcome) -> Option<Element> {
    let (class, words) = match outcome {
        Outcome::Happened => return None,
        Outcome::Planned => ("planned", "planned"),
        Outcome::Threatened => ("threatened", "threatened"),
        Outcome::DidNotHappen => ("struck", "did not happen"),
    };
    Some(el("span").class("outcome").class(class).text(words))
}
