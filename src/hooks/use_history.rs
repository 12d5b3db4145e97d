//! Back and forward, and where each history entry was scrolled.

use archive::view::ViewState;
use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::browser;
use crate::state::{Action, State};

/// How long the scroll rests before it is kept in the history, in milliseconds.
const SCROLL_RESTS: u32 = 150;

/// Listens to back and forward, and keeps the scroll position with each history entry.
#[hook]
pub(crate) fn use_history(state: &UseReducerHandle<State>) {
    let dispatch = state.dispatcher();
    use_effect_with((), move |()| {
        browser::take_over_scrolling();
        let returned = browser::listen("popstate", move |_| {
            let parsed = ViewState::parse(&browser::query());
            let notices = parsed.notices.iter().map(archive::view::Notice::text).collect();
            let scroll = browser::remembered_scroll().unwrap_or_default();
            dispatch.dispatch(Action::Return { view: parsed.state, notices, scroll });
        });
        let mut rest: Option<Timeout> = None;
        let scrolled = browser::listen("scroll", move |_| {
            if let Some(before) = rest.replace(Timeout::new(SCROLL_RESTS, browser::remember_scroll)) {
                before.cancel();
            }
        });
        move || drop((returned, scrolled))
    });
}
