//! What a reader presses in the drawing: links to views, buttons with a command, boxes for a day. Listened to once, on
//! the window, however many there are.

use archive::Day;
use archive::view::{View, ViewState};
use drawing::command;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::browser::{self, Pressed};
use crate::library::Shared;
use crate::state::{Action, State};

/// Follows what is pressed, in the state as it is then.
#[hook]
pub(crate) fn use_commands(state: &UseReducerHandle<State>, library: &Shared) {
    let latest = use_mut_ref(|| state.clone());
    *latest.borrow_mut() = state.clone();
    let library = library.clone();
    use_effect_with((), move |()| {
        let for_boxes = latest.clone();
        let pressed = browser::listen("click", move |event| {
            let Some(pressed) = browser::pressed(event) else { return };
            event.prevent_default();
            let state = latest.borrow().clone();
            press(&state, &library, pressed);
        });
        let changed = browser::listen("change", move |event| {
            let Some((name, value)) = browser::changed(event, command::SET) else { return };
            let state = for_boxes.borrow().clone();
            set_day(&state, &name, &value);
        });
        move || drop((pressed, changed))
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

fn set_day(state: &UseReducerHandle<State>, name: &str, value: &str) {
    let mut to = if name == "asof" { state.view.clone() } else { state.view.with_days(None) };
    let day = Day::parse(value);
    let (from, until) = (state.view.from, state.view.to);
    match name {
        "from" => (to.from, to.to) = (day, until),
        "to" => (to.from, to.to) = (from, day),
        _ => to.as_of = day,
    }
    // The same rules as for a link: days the wrong way round are turned.
    let to = ViewState::parse(&to.to_string()).state;
    let same = to.view == state.view.view;
    state.dispatch(if same { Action::Refine(to) } else { Action::Go(to) });
}
