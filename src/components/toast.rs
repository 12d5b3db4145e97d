//! What was just done, said for a few seconds.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::hooks::use_explorer;
use crate::state::Action;

/// How long it stays, in milliseconds, and how much longer per character.
const STAYS: u32 = 3000;
const PER_CHARACTER: u32 = 60;

/// What to say.
#[derive(Properties, PartialEq)]
pub(crate) struct ToastProps {
    /// The text and its number.
    pub(crate) said: Option<(u32, String)>,
}

/// The text, announced and shown, then gone.
#[function_component]
pub(crate) fn Toast(props: &ToastProps) -> Html {
    let explorer = use_explorer();
    use_effect_with(props.said.clone(), move |said| {
        let timer = said.as_ref().map(|(number, text)| {
            let number = *number;
            let long = STAYS + PER_CHARACTER * text.chars().count() as u32;
            Timeout::new(long, move || explorer.dispatch.dispatch(Action::Hush(number)))
        });
        move || drop(timer)
    });
    html! {
        <div class="toast" role="status">
            if let Some((_, text)) = &props.said {
                <p>{ text.clone() }</p>
            }
        </div>
    }
}
