//! Keys that work from wherever no text is being typed.

use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;
use yew::prelude::*;

use crate::browser;

/// `/` goes to the search box.
#[hook]
pub(crate) fn use_keys() {
    use_effect_with((), move |()| {
        let pressed = browser::listen("keydown", move |event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
            let plain = !(event.ctrl_key() || event.meta_key() || event.alt_key());
            if event.key() == "/" && plain && !browser::is_typing() {
                event.prevent_default();
                browser::focus("#query");
            }
        });
        move || drop(pressed)
    });
}
