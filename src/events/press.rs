//! What a reader presses in the drawing: links to views, buttons with a command, boxes for a day.

use archive::Day;
use archive::view::{View, ViewState};
use drawing::command;
use yew::platform::spawn_local;
use yew::prelude::*;

use super::Desk;
use crate::browser::{self, Pressed, Slid};
use crate::exports;
use crate::state::{Action, State};

impl Desk {
    pub(super) fn pressed(&self, event: &web_sys::Event) {
        let Some(pressed) = browser::pressed(event) else { return };
        event.prevent_default();
        let state = self.state();
        match pressed {
            Pressed::Link(query) => {
                browser::close_dialogs();
                browser::remember_scroll();
                if state.view.view == View::Search {
                    // A search whose result was looked at was a good one.
                    self.keep_search();
                }
                self.dispatch_later(Action::Go(ViewState::parse(&query).state));
            }
            Pressed::Copy(query, words, what) => {
                copy(&state, browser::full_address(&query), words, what.unwrap_or_else(|| "Link".to_owned()));
            }
            Pressed::Dialog(name) => {
                browser::close_dialogs();
                if !name.is_empty() {
                    browser::turn_dialog(&name);
                }
            }
            Pressed::Do(name) => match name.as_str() {
                command::MARGIN => state.dispatch(Action::ShowMargin(!browser::is_pressed(command::MARGIN))),
                command::MORE => {
                    let first_new = drawing::results_drawn(state.more) + 1;
                    state.dispatch(Action::More);
                    let result = format!(".stories > li:nth-child({first_new}) a");
                    browser::focus_soon(move || browser::focus(&result));
                }
                command::DISMISS => state.dispatch(Action::Dismiss),
                command::RECEIVED => self.hand_out(&state),
                command::CSV | command::JSON | command::SVG | command::PNG => {
                    exports::hand_out(&state, &self.library, &name);
                }
                command::THEME => {
                    browser::set_dark(!browser::is_dark());
                    state.dispatch(Action::Dark(browser::is_dark()));
                }
                month => {
                    browser::arrive_at(&format!("[data-month='{month}']"));
                }
            },
        }
    }

    /// The file of the article that is shown, as received.
    fn hand_out(&self, state: &UseReducerHandle<State>) {
        let View::Article(shown) = &state.view.view else { return };
        let Some(article) = self.library.archive.article(&shown.id) else { return };
        if !browser::download(&article.file, article.as_received()) {
            state.dispatch(Action::Say("This browser did not take the file.".to_owned()));
        }
    }

    /// The slider of the day of knowing is being dragged; whether it was it.
    pub(super) fn dragged(&self, event: &web_sys::Event) -> bool {
        let slid = browser::slid(event, command::KNOWING);
        let state = self.state();
        slid.map(|slid| state.dispatch(Action::Preview(known_at(&state, &slid, 0)))).is_some()
    }

    /// A key moves the slider by months; whether it was one.
    pub(super) fn paged(&self, event: &web_sys::Event) -> bool {
        let paged = browser::paged(event, command::KNOWING);
        let state = self.state();
        paged.map(|(slid, months)| state.dispatch(Action::Refine(known_at(&state, &slid, months)))).is_some()
    }

    /// A box was changed: a day was typed or picked, the slider let go, single keys were switched on or off.
    pub(super) fn changed(&self, event: &web_sys::Event) {
        if let Some(slid) = browser::slid(event, command::KNOWING) {
            let state = self.state();
            state.dispatch(Action::Refine(known_at(&state, &slid, 0)));
            return;
        }
        if let Some(on) = browser::switched(event, "keys") {
            browser::set_keys(on);
            self.dispatch(Action::Keys(on));
        }
        let Some((name, value)) = browser::changed(event, command::SET) else { return };
        let state = self.state();
        let mut to = if name == "asof" { state.view.clone() } else { state.view.with_days(None) };
        let day = Day::parse(&value);
        let (from, until) = (state.view.from, state.view.to);
        match name.as_str() {
            "from" => (to.from, to.to) = (day, until),
            "to" => (to.from, to.to) = (from, day),
            _ => to.as_of = day,
        }
        // The same rules as for a link: days the wrong way round are turned.
        let to = ViewState::parse(&to.to_string()).state;
        let same = to.view == state.view.view;
        state.dispatch(if same { Action::Refine(to) } else { Action::Go(to) });
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

/// Copies a link, below the words that it is for if there are any, and says what was copied.
fn copy(state: &UseReducerHandle<State>, address: String, words: Option<String>, what: String) {
    let state = state.clone();
    spawn_local(async move {
        let text = words.map_or_else(|| address.clone(), |words| format!("{words}\n{address}"));
        let said = if browser::copy(&text).await {
            format!("{what} copied")
        } else {
            format!("This browser keeps its clipboard closed. The link: {address}")
        };
        state.dispatch(Action::Say(said));
    });
}
