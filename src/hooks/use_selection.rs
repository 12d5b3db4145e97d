//! What a reader selects in an article, so that it can be copied with its source.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::browser;
use crate::state::{Action, State};

/// How long a selection rests before it counts, in milliseconds: longer than a press on what it brings up.
const RESTS: u32 = 200;

/// Keeps the words that are selected.
#[hook]
pub(crate) fn use_selection(state: &UseReducerHandle<State>) {
    let dispatch = state.dispatcher();
    use_effect_with((), move |()| {
        let mut rest: Option<Timeout> = None;
        let listener = browser::listen_first("selectionchange", move |_| {
            let dispatch = dispatch.clone();
            let counts = move || dispatch.dispatch(Action::Pick(browser::picked()));
            if let Some(before) = rest.replace(Timeout::new(RESTS, counts)) {
                before.cancel();
            }
        });
        // What is pressed must not undo the selection that it is for.
        let kept = browser::listen("mousedown", |event| {
            if browser::is_in(event, ".picked") {
                event.prevent_default();
            }
        });
        move || drop((listener, kept))
    });
}
