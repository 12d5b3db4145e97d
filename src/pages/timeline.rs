//! The timeline: every dated event of the selection, as a chart and as a list.

use archive::Days;
use archive::timeline::{self, Event, on_axis};
use archive::view::{View, ViewState};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::components::{CHARTED, CopyLink, Go, TimelineChart, TimelineList};
use crate::hooks::{Explorer, use_explorer};
use crate::words::counted;

/// How many events the list draws: more would be neither readable nor quick.
const LISTED: usize = 300;

/// The events.
#[function_component]
pub(crate) fn Timeline() -> Html {
    let explorer = use_explorer();
    let all = &explorer.library.events;
    let shown: Vec<usize> = (0..all.len())
        .filter(|number| {
            all.get(*number)
                .is_some_and(|event| explorer.selection.has_event(&explorer.library.archive, event))
        })
        .collect();
    let query = explorer.view.query.trim();
    let of = if query.is_empty() { String::new() } else { format!(" in articles on “{query}”") };
    html! {
        <>
            <header>
                <h1 tabindex="-1">{ "Timeline" }</h1>
                <p class="dek">{ "Every dated event that the articles tell of. A bar covers all the days that the words allow." }</p>
                <p class="meta" role="status">
                    { format!("{}{of}", counted(shown.len(), "event")) }
                    if *explorer.view != ViewState::of(View::Timeline) && (explorer.view.days().is_some() || !query.is_empty()) {
                        { " · " }<Go to={ViewState::of(View::Timeline)}>{ "Show all" }</Go>
                    }
                </p>
            </header>
            <div class="controls">
                { day_input(&explorer, "From", explorer.view.from.map(|day| day.to_string()), |view, day| view.from = day) }
                { day_input(&explorer, "To", explorer.view.to.map(|day| day.to_string()), |view, day| view.to = day) }
                <CopyLink to={(*explorer.view).clone()} what="this timeline" quiet={false} />
            </div>
            if let Some(window) = window(&explorer) {
                { edges(&explorer, &shown, window) }
                if shown.len() <= CHARTED {
                    <TimelineChart {window} events={explorer.events_inside(window)} />
                }
            }
            if explorer.view.open.as_ref().is_some_and(|open| timeline::find(all, open).is_none()) {
                <p class="notice">{ "The event that this link opens is not in this archive." }</p>
            }
            if shown.len() > LISTED {
                <p class="meta">{ format!("The first {LISTED} are listed. Choose days, or search, to narrow them down.") }</p>
            }
            if shown.is_empty() { <p class="empty">{ "No event falls on these days." }</p> }
            <TimelineList events={shown.into_iter().take(LISTED).collect::<Vec<_>>()} />
        </>
    }
}

/// The chosen days, else the whole axis.
fn window(explorer: &Explorer) -> Option<Days> {
    let whole = explorer.library.window?;
    let from = explorer.view.from.unwrap_or(whole.from);
    let to = explorer.view.to.unwrap_or(whole.to);
    Some(Days::new(from, to))
}

/// A box for a typed day, which rewrites the view when the day is complete.
fn day_input(
    explorer: &Explorer,
    name: &'static str,
    value: Option<String>,
    change: fn(&mut ViewState, Option<archive::Day>),
) -> Html {
    let onchange = {
        let explorer = explorer.clone();
        Callback::from(move |event: Event_| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let mut to = (*explorer.view).clone();
            change(&mut to, archive::Day::parse(&input.value()));
            to.open = None;
            // The same rules as for a link: days the wrong way round are turned.
            explorer.refine(ViewState::parse(&to.to_string()).state);
        })
    };
    html! {
        <label class="control"><span>{ name }</span><input type="date" value={value.unwrap_or_default()} {onchange} /></label>
    }
}

/// The browser's event, told apart from the timeline's.
type Event_ = yew::Event;

/// What lies outside the axis, counted and linked, so that nothing is hidden silently.
fn edges(explorer: &Explorer, shown: &[usize], window: Days) -> Html {
    let events = shown.iter().filter_map(|number| explorer.library.events.get(*number));
    let sorted = on_axis(events, window);
    let side = |events: &[&Event], name: &str| {
        let first = events.first().map(|event| event.id.clone());
        let to = ViewState { open: first, ..(*explorer.view).clone() };
        let days: Vec<String> = events.iter().map(|event| event.days.short()).collect();
        (!events.is_empty())
            .then(|| html! { <Go {to}>{ format!("{} {name}: {}", events.len(), days.join(", ")) }</Go> })
    };
    let (before, after) = (side(&sorted.before, "before this axis"), side(&sorted.after, "after this axis"));
    html! { <p class="meta">{ for before }{ " " }{ for after }</p> }
}
