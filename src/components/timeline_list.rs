//! The timeline as a list by month: what a phone, a printer and a screen reader get, and everyone below the chart.

use archive::Outcome;
use archive::timeline::{Event, by_month};
use archive::view::{View, ViewState};
use yew::prelude::*;

use super::story::published;
use super::{CopyLink, Passage};
use crate::hooks::{Explorer, use_explorer};

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
                <ol class="events">{ for events.into_iter().filter_map(|event| row(&explorer, event)) }</ol>
            </section>
        }
    };
    by_month(events).into_iter().map(month).collect()
}

fn row(explorer: &Explorer, event: &Event) -> Option<Html> {
    let article = explorer.library.archive.articles.get(event.article as usize)?;
    let mention = article.dates.get(event.date as usize)?;
    let open = explorer.view.open.as_ref() == Some(&event.id);
    let to = ViewState { open: Some(event.id.clone()), ..explorer.view.with_view(View::Timeline) };
    Some(html! {
        <li key={event.id.clone()} class={classes!("story-row", open.then_some("open"))} tabindex={open.then_some("-1")} data-arrival={open.then_some("center")}>
            <div class="when">
                <div>{ event.days.short() }</div>
                { outcome(event.outcome) }
                if event.caption { <div>{ "photo caption" }</div> }
            </div>
            <div>
                <p class="event-text">
                    <Passage article={event.article} sentence={event.sentence} lit={vec![mention.span]} />
                </p>
                <div class="row-foot">
                    <span class="basis">{ format!("{} · {}, {}", mention.basis, article.meta.outlet, published(article)) }</span>
                    <CopyLink {to} what="this event" />
                </div>
            </div>
        </li>
    })
}

fn outcome(outcome: Outcome) -> Html {
    match outcome {
        Outcome::Happened => Html::default(),
        Outcome::Planned => html! { <span class="outcome planned">{ "planned" }</span> },
        Outcome::Threatened => html! { <span class="outcome threatened">{ "threatened" }</span> },
    }
}
