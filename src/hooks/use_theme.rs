//! The page follows the system's theme until the reader chooses one.

use yew::prelude::*;

use crate::browser;
use crate::state::{Action, State};

/// Keeps the state in step with the system's theme.
#[hook]
pub(crate) fn use_theme(state: &UseReducerHandle<State>) {
    let dispatch = state.dispatcher();
    use_effect_with((), move |()| {
        let listener =
            browser::listen_to_system_theme(move || dispatch.dispatch(Action::Theme(browser::is_dark())));
        move || drop(listener)
    });
}
