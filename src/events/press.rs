//! What a reader presses in the drawing: links to views, buttons with a command, boxes for a day.

use archive::Day;
use archive::view::{View, ViewState};
use drawing::command;
use yew::platform::spawn_local;
use yew::prelude::*;

use super::Desk;
use crate::browser::{self, Pressed};
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
                    browser::keep_search(&state.view.query);
                }
                state.dispatch(Action::Go(ViewState::parse(&query).state));
            }
            Pressed::Copy(query, words) => copy(&state, browser::full_address(&query), words),
            Pressed::Dialog(name) => {
                browser::close_dialogs();
                if !name.is_empty() {
                    browser::turn_dialog(&name);
                }
            }
            Pressed::Do(name) => match name.as_str() {
                command::MARGIN => state.dispatch(Action::ShowMargin(!browser::is_pressed(command::MARGIN))),
                command::DISMISS => state.dispatch(Action::Dismiss),
                command::RECEIVED => self.hand_out(&state),
                command::THEME => {
                    browser::set_dark(!browser::is_dark());
                    state.dispatch(Action::Dark(browser::is_dark()));
                }
                _ => {}
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

    /// A box was changed: a day was typed or picked, single keys were switched on or off.
    pub(super) fn changed(&self, event: &web_sys::Event) {
        if let Some(on) = browser::switched(event, "keys") {
            browser::set_keys(on);
            self.dispatch(Action::Keys(on));
        }
        let Some((name, value)) = browser::changed(event, command::SET) else { return };
        let mut to = self.state().view.clone();
        let day = Day::parse(&value);
        match name.as_str() {
            "from" => to.from = day,
            "to" => to.to = day,
            _ => to.as_of = day,
        }
        if name != "asof" {
            to.open = None;
        }
        // The same rules as for a link: days the wrong way round are turned.
        self.dispatch(Action::Refine(ViewState::parse(&to.to_string()).state));
    }
}

/// Copies a link, below the words that it is for if there are any.
fn copy(state: &UseReducerHandle<State>, address: String, words: Option<String>) {
    let state = state.clone();
    spawn_local(async move {
        let what = if words.is_some() { "Quote" } else { "Link" };
        let text = words.map_or_else(|| address.clone(), |words| format!("{words}\n{address}"));
        let said = if browser::copy(&text).await {
            format!("{what} copied")
        } else {
            format!("This browser keeps its clipboard closed. The link: {address}")
        };
        state.dispatch(Action::Say(said));
    });
}
