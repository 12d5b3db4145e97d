//! Keys that work from wherever no text is being typed, unless they are switched off.

use archive::view::{View, ViewState};
use drawing::keys::{Deed, deed};
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;
use yew::prelude::*;

use crate::browser;
use crate::state::{Action, State};

/// How long a key waits for its second one, in milliseconds.
const WAITS: f64 = 1500.0;

/// What can be stepped through: the lists' items, and names in a chart.
const ITEMS: &str =
    "main :is(.events, .stories, .names, .told) > li, main .difference, .people-matrix svg > a:not(.mark)";

/// Does what [`drawing::keys`] says.
#[hook]
pub(crate) fn use_keys(state: &UseReducerHandle<State>) {
    let latest = use_mut_ref(|| state.clone());
    *latest.borrow_mut() = state.clone();
    use_effect_with((), move |()| {
        let mut awaited = f64::MIN;
        let for_switch = latest.clone();
        let pressed = browser::listen("keydown", move |event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
            let state = latest.borrow().clone();
            let plain = !(event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing());
            if !plain || event.default_prevented() || !state.keys || browser::is_typing() {
                return;
            }
            let second = event.time_stamp() - awaited < WAITS;
            awaited = f64::MIN;
            let Some(deed) = deed(&event.key(), second) else { return };
            if deed != Deed::Help && browser::is_dialog_open() {
                return;
            }
            match deed {
                Deed::Await => awaited = event.time_stamp(),
                deed if !act(&state, deed) => return,
                _ => {}
            }
            event.prevent_default();
        });
        let switched = browser::listen("change", move |event| {
            if let Some(on) = browser::switched(event, "keys") {
                browser::set_keys(on);
                for_switch.borrow().dispatch(Action::Keys(on));
            }
        });
        move || drop((pressed, switched))
    });
}

/// Does it; whether there was something to do.
fn act(state: &UseReducerHandle<State>, deed: Deed) -> bool {
    match deed {
        Deed::Search => browser::focus("#query"),
        Deed::Help => browser::turn_dialog("help"),
        Deed::Open(link) => {
            browser::remember_scroll();
            state.dispatch(Action::Go(state.view.with_view(ViewState::parse(link).state.view)));
            true
        }
        Deed::Next | Deed::Previous => {
            let on = deed == Deed::Next;
            match state.view.view {
                View::Article(_) => browser::click(if on { ".turn [rel=next]" } else { ".turn [rel=prev]" }),
                _ => browser::step(ITEMS, on),
            }
        }
        Deed::CopyLink => browser::click(".picked button"),
        Deed::CopyQuote => browser::click(".picked button + button"),
        Deed::Await => false,
    }
}
