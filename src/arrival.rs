//! A view that was reached takes the address bar, the title, the scroll and the focus along.
//!
//! Address and title are a task of their own: a browser takes longer over them than over a letter's search.

use yew::prelude::*;

use crate::browser;
use crate::state::{Arrival, State};
use crate::turns::{Turns, When};

/// Moves address bar, title, scroll and focus to what was reached.
#[hook]
pub(crate) fn use_arrival(state: &UseReducerHandle<State>, title: String, turns: &Turns) {
    let (link, arrival, entries) = (state.view.to_string(), state.arrival, state.entries);
    let leads_somewhere = state.view.leads_somewhere();
    let written = use_mut_ref(|| entries);
    let turns = turns.clone();
    use_effect_with(state.arrivals, move |_| {
        if arrival == Arrival::Searched {
            turns.add(When::Soon, browser::scroll_to_top);
        }
        turns.add(When::Soon, move || {
            browser::set_title(&title);
            if written.replace(entries) != entries {
                browser::push(&link);
            } else if arrival == Arrival::Refined {
                browser::replace(&link);
            }
        });
        match arrival {
            Arrival::Start => match browser::remembered_scroll() {
                Some(y) => browser::soon(move || browser::scroll_to(y)),
                None if leads_somewhere => browser::focus_soon(|| browser::arrive_at(ARRIVAL)),
                None => {}
            },
            Arrival::Page => {
                browser::scroll_to_top();
                browser::focus_soon(move || {
                    if leads_somewhere {
                        // To the headline meanwhile, and for good where the place is no more.
                        let arrived = browser::arrive_at(ARRIVAL);
                        if !arrived {
                            browser::focus("h1");
                        }
                        arrived
                    } else {
                        browser::focus("h1")
                    }
                });
            }
            Arrival::Opened if leads_somewhere => browser::focus_soon(|| browser::arrive_at(ARRIVAL)),
            // What was pressed may be gone, as a button that cleared the days.
            Arrival::Opened => browser::keep_focus("h1".to_owned()),
            Arrival::Searched | Arrival::Refined => {}
            Arrival::Returned(y) => {
                browser::focus_soon(|| browser::focus("h1"));
                browser::soon(move || browser::scroll_to(y));
            }
        }
    });
}

/// What a link leads to on its page: a lit sentence, an open event or mark.
const ARRIVAL: &str = "[data-arrival]";
