//! What a reader presses in the drawing: links to views, buttons with a command, boxes for a day. Listened to once, on
//! the window, however many there are.

use archive::Day;
use archive::view::{View, ViewState};
use drawing::command;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::browser::{self, Pressed, Slid};
use crate::exports;
use crate::library::Shared;
use crate::state::{Action, State};

/// Follows what is pressed, in the state as it is then.
#[hook]
pub(crate) fn use_commands(state: &UseReducerHandle<State>, library: &Shared) {
    let latest = use_mut_ref(|| state.clone());
    *latest.borrow_mut() = state.clone();
    let library = library.clone();
    use_effect_with((), move |()| {
        let (for_boxes, for_slider, for_keys) = (latest.clone(), latest.clone(), latest.clone());
        let pressed = browser::listen("click", move |event| {
            let Some(pressed) = browser::pressed(event) else { return };
            event.prevent_default();
            let state = latest.borrow().clone();
            press(&state, &library, pressed);
        });
        let changed = browser::listen("change", move |event| {
            let state = for_boxes.borrow().clone();
            if let Some(slid) = browser::slid(event, command::KNOWING) {
                state.dispatch(Action::Refine(known_at(&state, &slid, 0)));
            } else if let Some((name, value)) = browser::changed(event, command::SET) {
                set_day(&state, &name, &value);
            }
        });
        let dragged = browser::listen("input", move |event| {
            if let Some(slid) = browser::slid(event, command::KNOWING) {
                let state = for_slider.borrow().clone();
                state.dispatch(Action::Preview(known_at(&state, &slid, 0)));
            }
        });
        let keyed = browser::listen("keydown", move |event| {
            if let Some((slid, months)) = browser::paged(event, command::KNOWING) {
                event.prevent_default();
                let state = for_keys.borrow().clone();
                state.dispatch(Action::Refine(known_at(&state, &slid, months)));
            }
        });
        move || drop((pressed, changed, dragged, keyed))
    });
}

fn press(state: &UseReducerHandle<State>, library: &Shared, pressed: Pressed) {
    match pressed {
        Pressed::Link(query) => {
            browser::remember_scroll();
            state.dispatch(Action::Go(ViewState::parse(&query).state));
        }
        Pressed::Copy(query) => copy(state, browser::full_address(&query)),
        Pressed::Do(name) => match name.as_str() {
            command::MARGIN => state.dispatch(Action::ShowMargin(!browser::is_pressed(command::MARGIN))),
            command::DISMISS => state.dispatch(Action::Dismiss),
            command::RECEIVED => hand_out(state, library),
            command::CSV | command::JSON | command::SVG | command::PNG => {
                exports::hand_out(state, library, &name)
            }
            _ => {}
        },
    }
}

fn copy(state: &UseReducerHandle<State>, address: String) {
    let state = state.clone();
    spawn_local(async move {
        let said = if browser::copy(address.clone()).await {
            "Link copied".to_owned()
        } else {
            format!("This browser keeps its clipboard closed. The link: {address}")
        };
        state.dispatch(Action::Say(said));
    });
}

/// The file of the article that is shown, as received.
fn hand_out(state: &UseReducerHandle<State>, library: &Shared) {
    let View::Article(shown) = &state.view.view else { return };
    let Some(article) = library.archive.article(&shown.id) else { return };
    if !browser::download(&article.file, article.as_received()) {
        state.dispatch(Action::Say("This browser did not take the file.".to_owned()));
    }
}

/// The view with the day of knowing at which a slider stands, so many months on. At the slider's end everything is
/// known; what was open stays behind.
fn known_at(state: &State, slid: &Slid, months: i32) -> ViewState {
    let day = Day::from_number(slid.value).map(|day| day.plus_months(months));
    let as_of = day.filter(|day| day.number() < slid.end).map(|day| {
        let first = Day::from_number(slid.start).unwrap_or(day);
        day.max(first)
    });
    ViewState { as_of, open: None, ..state.view.clone() }
}

fn set_day(state: &UseReducerHandle<State>, name: &str, value: &str) {
    let mut to = state.view.clone();
    let day = Day::parse(value);
    match name {
        "from" => to.from = day,
        "to" => to.to = day,
        _ => to.as_of = day,
    }
    if name != "asof" {
        to.open = None;
    }
    // The same rules as for a link: days the wrong way round are turned.
    state.dispatch(Action::Refine(ViewState::parse(&to.to_string()).state));
}
