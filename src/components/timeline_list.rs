//! The timeline as a list by month: what a phone, a printer and a screen reader get, and everyone below the chart.

use archive::Outcome;
use archive::timeline::{Event, Telling, by_month};
use archive::view::{View, ViewState};
use yew::prelude::*;

use super::story::published;
use super::{CopyLink, note_card, passage};
use crate::hooks::{Explorer, use_explorer};
use crate::words::counted;

/// What to list.
#[derive(Properties, PartialEq)]
pub(crate) struct TimelineListProps {
    /// Numbers of the events in the library's list.
    pub(crate) events: Vec<usize>,
}

/// The events under the months in which they begin.
#[function_component]
pub(crate) fn TimelineList(props: &TimelineListProps) -> Html {
    let explorer = use_explorer();
    let all = &explorer.library.events;
    let events = props.events.iter().filter_map(|number| all.get(*number));
    let month = |(name, events): (String, Vec<&Event>)| {
        html! {
            <section class="month">
                <h2>{ name }</h2>
                <ol class="events">{ for events.into_iter().map(|event| row(&explorer, event)) }</ol>
            </section>
        }
    };
    by_month(events).into_iter().map(month).collect()
}

fn row(explorer: &Explorer, event: &Event) -> Html {
    // A link made for one of its sentences opens the event too.
    let open = explorer.view.open.as_ref();
    let open = open.is_some_and(|open| event.id == *open || event.tellings.iter().any(|one| one.id == *open));
    let to = ViewState { open: Some(event.id.clone()), ..explorer.view.with_view(View::Timeline) };
    let selected = |one: &&Telling| explorer.selection.matches(one.article);
    let told: Vec<&Telling> = event.tellings.iter().filter(selected).collect();
    let elsewhere = event.tellings.len() - told.len();
    let title =
        event.note.and_then(|note| explorer.library.archive.notes.get(note as usize)).map(|note| &note.title);
    html! {
        <li key={event.id.clone()} class={classes!("story-row", open.then_some("open"))} tabindex={open.then_some("-1")} data-arrival={open.then_some("center")}>
            <div class="when">
                <div>{ event.days.short() }</div>
                { outcome(event.outcome) }
                if event.caption { <div>{ "photo caption" }</div> }
            </div>
            <div>
                if let Some(title) = title { <h3 class="event-title">{ title.clone() }</h3> }
                { for told.iter().filter_map(|one| telling(explorer, one)) }
                if elsewhere > 0 {
                    <p class="basis">{ format!("Told in {} that this search leaves out, too.", counted(elsewhere, "more sentence")) }</p>
                }
                { for event.note.map(|note| note_card(explorer, note, true)) }
                <CopyLink {to} what="this event" />
            </div>
        </li>
    }
}

/// A sentence that tells of an event, with what its own words say of the day.
fn telling(explorer: &Explorer, telling: &Telling) -> Option<Html> {
    let article = explorer.library.archive.articles.get(telling.article as usize)?;
    let date = telling.date.and_then(|date| article.dates.get(date as usize));
    let basis = match date {
        Some(date) => format!("{}: {}", date.basis, date.days.short()),
        None => "The sentence gives no day.".to_owned(),
    };
    let lit: Vec<_> = date.into_iter().map(|date| date.span).collect();
    Some(html! {
        <div class="telling">
            <p class="event-text">
                { passage(explorer, telling.article, telling.sentence, &lit) }
            </p>
            <p class="basis">{ format!("{basis} · {}, {}", article.meta.outlet, published(article)) }</p>
        </div>
    })
}

fn outcome(outcome: Outcome) -> Html {
    match outcome {
        Outcome::Happened => Html::default(),
        Outcome::Planned => html! { <span class="outcome planned">{ "planned" }</span> },
        Outcome::Threatened => html! { <span class="outcome threatened">{ "threatened" }</span> },
        Outcome::DidNotHappen => html! { <span class="outcome struck">{ "did not happen" }</span> },
    }
}
