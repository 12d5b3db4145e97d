//! The timeline as a list by month: what a phone, a printer and a screen reader get, and everyone below the chart.

use archive::Outcome;
use archive::timeline::{Event, Telling, by_month};
use archive::view::{View, ViewState};
use markup::{Element, el};

use crate::Shown;
use crate::cards::note_card;
use crate::charts::is_open;
use crate::link::copy_quietly;
use crate::passage::passage;
use crate::words::{counted, published};

/// The events under the months in which they begin.
pub(crate) fn timeline_list(shown: &Shown<'_>, events: &[&Event]) -> Vec<Element> {
    let month = |(name, events): (String, Vec<&Event>)| {
        let rows = events.into_iter().map(|event| row(shown, event));
        el("section")
            .fixed("class", "month")
            .child(el("h2").text(name))
            .child(el("ol").fixed("class", "events").children(rows))
    };
    by_month(events.iter().copied()).into_iter().map(month).collect()
}

fn row(shown: &Shown<'_>, event: &Event) -> Element {
    // A link made for one of its sentences opens the event too.
    let open = is_open(shown.view, event);
    let to = ViewState { open: Some(event.id.clone()), ..shown.view.with_view(View::Timeline) };
    let told: Vec<&Telling> =
        event.tellings.iter().filter(|one| shown.selection.matches(one.article)).collect();
    let elsewhere = event.tellings.len() - told.len();
    let note = event.note.and_then(|note| shown.archive().notes.get(note as usize));
    let title = note.map(|note| el("h3").fixed("class", "event-title").text(note.title.clone()));
    let left_out = (elsewhere > 0).then(|| {
        let words =
            format!("Told in {} that this search leaves out, too.", counted(elsewhere, "more sentence"));
        el("p").fixed("class", "basis").text(words)
    });
    let when = el("div")
        .fixed("class", "when")
        .child(el("div").text(event.days.short()))
        .maybe(outcome(event.outcome))
        .maybe(event.caption.then(|| el("div").text("photo caption")));
    let what = el("div")
        .maybe(title)
        .children(told.iter().filter_map(|one| telling(shown, one)))
        .maybe(left_out)
        .maybe(event.note.and_then(|note| note_card(shown, note, true)))
        .child(copy_quietly(&to, "this event"));
    el("li")
        .fixed("class", "story-row")
        .key(event.id.clone())
        .class_if("open", open)
        .set_some("tabindex", open.then_some("-1"))
        .set_some("data-arrival", open.then_some("center"))
        .child(when)
        .child(what)
}

/// A sentence that tells of an event, with what its own words say of the day.
fn telling(shown: &Shown<'_>, telling: &Telling) -> Option<Element> {
    let article = shown.archive().articles.get(telling.article as usize)?;
    let date = telling.date.and_then(|date| article.dates.get(date as usize));
    let basis = match date {
        Some(date) => format!("{}: {}", date.basis, date.days.short()),
        None => "The sentence gives no day.".to_owned(),
    };
    let lit: Vec<_> = date.into_iter().map(|date| date.span).collect();
    let quoted = passage(shown, telling.article, telling.sentence, &lit);
    let basis = format!("{basis} · {}, {}", article.meta.outlet, published(article));
    Some(
        el("div")
            .fixed("class", "telling")
            .child(el("p").fixed("class", "event-text").maybe(quoted))
            .child(el("p").fixed("class", "basis").text(basis)),
    )
}

fn outcome(outcome: Outcome) -> Option<Element> {
    let (class, words) = match outcome {
        Outcome::Happened => return None,
        Outcome::Planned => ("planned", "planned"),
        Outcome::Threatened => ("threatened", "threatened"),
        Outcome::DidNotHappen => ("struck", "did not happen"),
    };
    Some(el("span").fixed("class", "outcome").class(class).text(words))
}
