//! What was just done is said for a few seconds.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::state::{Action, State};

/// How long it stays, in milliseconds, and how much longer per character.
const STAYS: u32 = 3000;
const PER_CHARACTER: u32 = 60;

/// Hushes what is said after a while.
#[hook]
pub(crate) fn use_toast(state: &UseReducerHandle<State>) {
    let dispatch = state.dispatcher();
    use_effect_with(state.said.clone(), move |said| {
        let timer = said.as_ref().map(|(number, text)| {
            let number = *number;
            let long = STAYS + PER_CHARACTER * text.chars().count() as u32;
            Timeout::new(long, move || dispatch.dispatch(Action::Hush(number)))
        });
        move || drop(timer)
    });
}
