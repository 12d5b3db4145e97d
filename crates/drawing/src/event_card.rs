//! An event in full: its day and what that rests on, the sentences that tell of it, what editors add, and the way to
//! the events before and after.

use archive::timeline::{Event, Telling, articles, named, outcome_known};
use markup::{Element, el};

use crate::Shown;
use crate::cards::note_card;
use crate::charts::{event_text, opened};
use crate::link::{copy_quietly, go_with};
use crate::passage::passage;
use crate::words::{counted, outcome_words, published};

/// The card of an event among `events`, all that are shown.
pub(crate) fn event_card(shown: &Shown<'_>, event: &Event, events: &[&Event]) -> Element {
    let note = event.note.and_then(|note| shown.archive().notes.get(note as usize));
    let title = note.map(|note| el("h2").fixed("class", "event-title").text(note.title.clone()));
    let at = events.iter().position(|one| one.id == event.id);
    let beside = |by: isize, words: &'static str| {
        let other = events.get(at?.checked_add_signed(by)?)?;
        let title = event_text(shown.archive(), other).unwrap_or_default();
        let label = format!("{words}: {}: {title}", named(other.days));
        Some(go_with(&opened(shown, other), words).class("button").set("aria-label", label))
    };
    let turn = el("p")
        .fixed("class", "event-turn")
        .maybe(beside(-1, "Previous event"))
        .maybe(beside(1, "Next event"))
        .child(copy_quietly(&opened(shown, event), "this event"));
    el("section")
        .fixed("class", "detail event-card")
        .fixed("tabindex", "-1")
        .fixed("data-arrival", "nearest")
        .set("aria-label", format!("Event: {}", named(event.days)))
        .child(day(shown, event))
        .maybe(title)
        .children(told(shown, event))
        .maybe(event.note.and_then(|note| note_card(shown, note, true)))
        .child(turn)
}

/// The day and what became of the event.
fn day(shown: &Shown<'_>, event: &Event) -> Element {
    let outcome = outcome_words(outcome_known(shown.archive(), event, shown.view.as_of));
    let caption = if event.caption { " A photo’s caption, not the story." } else { "" };
    let told = format!(". {outcome} Told in {}.{caption}", counted(articles(event), "article"));
    let told = told.replace(".  ", ". ");
    el("p")
        .fixed("class", "kicker")
        .child(el("time").set("datetime", event.days.from.to_string()).text(named(event.days)))
        .text(told)
}

/// The sentences that tell of it, those of the search's articles; how many others there are.
pub(crate) fn told(shown: &Shown<'_>, event: &Event) -> Vec<Element> {
    let own = event.tellings.iter().filter(|one| shown.selection.matches(one.article));
    let mut told: Vec<Element> = own.filter_map(|one| telling(shown, one)).collect();
    let elsewhere = event.tellings.len() - told.len().min(event.tellings.len());
    if elsewhere > 0 {
        let words =
            format!("Told in {} that this search leaves out, too.", counted(elsewhere, "more sentence"));
        told.push(el("p").fixed("class", "basis").text(words));
    }
    told
}

/// A sentence that tells of an event, with what its own words say of the day.
fn telling(shown: &Shown<'_>, telling: &Telling) -> Option<Element> {
    let article = shown.archive().articles.get(telling.article as usize)?;
    let date = telling.date.and_then(|date| article.dates.get(date as usize));
    let lit: Vec<_> = date.into_iter().map(|date| date.span).collect();
    let quoted = passage(shown, telling.article, telling.sentence, &lit);
    let basis = format!("{} · {}, {}", basis(shown, telling), article.meta.outlet, published(article));
    Some(
        el("div")
            .fixed("class", "telling")
            .child(el("p").fixed("class", "event-text").maybe(quoted))
            .child(el("p").fixed("class", "basis").text(basis)),
    )
}

/// How a sentence's words became days: "“Thursday”: the last one up to publication on 2018-10-25: 25 Oct 2018".
pub(crate) fn basis(shown: &Shown<'_>, telling: &Telling) -> String {
    let article = shown.archive().articles.get(telling.article as usize);
    let date = article.zip(telling.date).and_then(|(article, date)| article.dates.get(date as usize));
    match date {
        Some(date) => format!("{}: {}", date.basis, date.days.short()),
        None => "The sentence gives no day.".to_owned(),
    }
}
