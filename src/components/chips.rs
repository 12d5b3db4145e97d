//! Chips: the parts of a query that are more than plain words, each with its meaning, its mistake and its way out.

use archive::query::Chip;
use archive::view::ViewState;
use yew::prelude::*;

use super::Go;
use crate::hooks::Explorer;

/// The chips of the present query, and what is wrong with it; nothing when it is plain words.
pub(crate) fn chips(explorer: &Explorer) -> Html {
    let query = &explorer.query;
    let chips = query.chips();
    let shown: Vec<&str> = chips.iter().filter_map(|chip| chip.problem.as_deref()).collect();
    let found = explorer.hits.iter().flat_map(|hits| &hits.problems);
    let others: Vec<&str> =
        query.problems.iter().chain(found).map(|problem| problem.message.as_str()).collect();
    let others: Vec<&str> = others.into_iter().filter(|message| !shown.contains(message)).collect();
    if chips.is_empty() && others.is_empty() {
        return Html::default();
    }
    let one = |chip: &Chip| {
        let to = ViewState { query: query.without(chip), ..(*explorer.view).clone() };
        let label = format!("Take away: {}", chip.label);
        html! {
            <li class={classes!("chip", chip.problem.is_some().then_some("wrong"))}>
                <span>{ chip.label.clone() }</span><Go {to} {label}>{ "×" }</Go>
                if let Some(problem) = &chip.problem { <span class="chip-problem">{ problem.clone() }</span> }
            </li>
        }
    };
    html! {
        <div class="chips">
            <ul aria-label="Parts of the search">{ for chips.iter().map(one) }</ul>
            { for others.iter().map(|message| html! { <p class="chip-problem">{ (*message).to_owned() }</p> }) }
        </div>
    }
}
