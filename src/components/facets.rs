//! Facets: what the articles shown could be narrowed by, with how many articles would be left.

use archive::facets::{Count, Facets};
use archive::query::Field;
use archive::view::{View, ViewState};
use yew::prelude::*;

use super::Go;
use crate::browser;
use crate::hooks::Explorer;

/// Values of a field that are shown.
const SHOWN: usize = 10;

/// Pixels of page from which there is room for them beside the results; in less they are folded away.
const BESIDE: f32 = 800.0;

/// The fields, in the order in which readers ask.
const FIELDS: [(Field, &str); 9] = [
    (Field::Who, "People"),
    (Field::SaidBy, "Quoted"),
    (Field::Org, "Organisations"),
    (Field::Topic, "Topics"),
    (Field::Place, "Places"),
    (Field::Outlet, "Outlets"),
    (Field::Kind, "Tariff actions and events"),
    (Field::Published, "Published"),
    (Field::About, "Tells of"),
];

/// What the present selection can be narrowed by; nothing where there is nothing to choose between.
pub(crate) fn facets(explorer: &Explorer) -> Html {
    let facets = Facets::of(&explorer.library.corpus(), &explorer.query, explorer.view.days());
    let field = |(field, name): (Field, &'static str)| {
        let counts = facets.values(field);
        // Those in use stay in sight however rare they are.
        let mut shown: Vec<&Count> = counts.iter().filter(|count| count.chosen).collect();
        shown.extend(counts.iter().filter(|count| !count.chosen).take(SHOWN.saturating_sub(shown.len())));
        let open = counts.iter().any(|count| count.chosen);
        (!counts.is_empty()).then(|| {
            html! {
                <details {open}>
                    <summary>{ name }{ format!(" ({})", counts.len()) }</summary>
                    <ul>{ for shown.iter().map(|count| value(explorer, field, count)) }</ul>
                    if counts.len() > shown.len() {
                        <p class="meta">{ format!("and {} more: type {}: and a name", counts.len() - shown.len(), field.name()) }</p>
                    }
                </details>
            }
        })
    };
    html! {
        <details class="facets" open={browser::content_width() >= BESIDE}>
            <summary>{ "Narrow the search" }</summary>
            { for FIELDS.into_iter().filter_map(field) }
        </details>
    }
}

fn value(explorer: &Explorer, field: Field, count: &Count) -> Html {
    let query = explorer.query.with(field, &count.value);
    let to = ViewState { query, ..explorer.view.with_view(View::Search) };
    let articles = if count.count == 1 { "article" } else { "articles" };
    let verb = if count.chosen { "Leave out" } else { "Narrow to" };
    let label = format!("{verb} {}, {} {articles}", count.value, count.count);
    html! {
        <li class={classes!(count.chosen.then_some("chosen"))}>
            <Go {to} {label}>{ count.value.clone() }<span class="count">{ count.count }</span></Go>
        </li>
    }
}
