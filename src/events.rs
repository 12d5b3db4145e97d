//! Events: what the browser tells the app. Each is listened to once, on the window, however much is drawn; what it was
//! about is read from the element that it happened to.

mod days;
mod history;
mod keys;
mod press;
mod search_box;
mod selection;
mod sheet;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::browser;
use crate::library::Shared;
use crate::state::{Action, State};
use crate::turns::{Turns, When};

/// What is listened to.
const EVENTS: [&str; 14] = [
    "click",
    "mousedown",
    "input",
    "change",
    "submit",
    "keydown",
    "focusout",
    "popstate",
    "scroll",
    "resize",
    "pointerdown",
    "pointermove",
    "pointerup",
    "pointercancel",
];

/// The state as it was last drawn.
type Latest = Rc<RefCell<UseReducerHandle<State>>>;

/// Where events are dealt with: in the state as it is by then.
struct Desk {
    state: Latest,
    library: Shared,
    turns: Turns,
    /// Waits for the scroll to rest.
    rest: RefCell<Option<Timeout>>,
    /// Waits for the selection of words to rest.
    picking: RefCell<Option<Timeout>>,
    /// When a key was pressed that waits for a second one, in milliseconds.
    awaited: Cell<f64>,
    /// The finger that pulls a sheet down.
    pull: Cell<Option<sheet::Pull>>,
    /// The searches of this visit, the last one first; they are kept nowhere else.
    past: RefCell<Vec<String>>,
}

impl Desk {
    fn state(&self) -> UseReducerHandle<State> {
        self.state.borrow().clone()
    }

    fn dispatch(&self, action: Action) {
        self.state().dispatch(action);
    }

    /// Draws in a task of its own, so that what the event itself costs and what the browser then lays out do not add up
    /// to one long wait.
    fn dispatch_later(&self, action: Action) {
        let state = self.state();
        self.turns.add(When::Soon, move || state.dispatch(action));
    }

    fn hear(&self, event: &web_sys::Event) {
        match event.type_().as_str() {
            "click" => self.pressed(event),
            "mousedown" => self.held_down(event),
            "input" => self.typed(event),
            "change" => self.changed(event),
            "submit" => self.submitted(event),
            "keydown" => self.key_pressed(event),
            "focusout" => self.box_left(event),
            "popstate" => self.returned(),
            "scroll" => self.scrolled(),
            "pointerdown" | "pointermove" | "pointerup" | "pointercancel" => self.pulled(event),
            _ => self.dispatch(Action::Width(browser::content_width())),
        }
    }
}

/// Listens as long as the page is there.
#[hook]
pub(crate) fn use_events(state: &UseReducerHandle<State>, library: &Shared, turns: &Turns) {
    let latest = use_mut_ref(|| state.clone());
    *latest.borrow_mut() = state.clone();
    let (library, turns) = (library.clone(), turns.clone());
    use_effect_with((), move |()| {
        browser::take_over_scrolling();
        let (rest, picking, awaited) = (RefCell::default(), RefCell::default(), Cell::new(f64::MIN));
        let (pull, past) = (Cell::default(), RefCell::default());
        let chosen = days::listen(latest.clone(), library.window);
        let desk = Rc::new(Desk { state: latest, library, turns, rest, picking, awaited, pull, past });
        let mut listeners: Vec<_> = EVENTS
            .iter()
            .map(|name| {
                let desk = desk.clone();
                browser::listen(name, Box::new(move |event| desk.hear(event)))
            })
            .collect();
        let selecting = desk.clone();
        let selected = Box::new(move |_: &web_sys::Event| selecting.selection_changed());
        listeners.push(browser::listen_first("selectionchange", selected));
        let themed = Box::new(move |_: &web_sys::Event| desk.dispatch(Action::Dark(browser::is_dark())));
        listeners.push(browser::listen_to_system_theme(themed));
        listeners.extend(chosen);
        move || drop(listeners)
    });
}
