//! Keys: those of the search box, and where nothing is being typed, unless they are switched off, what
//! [`drawing::keys`] says and what a link on the page names as its own (`aria-keyshortcuts`).

use archive::view::{View, ViewState};
use drawing::keys::{Deed, deed};
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

use super::Desk;
use crate::browser;
use crate::state::Action;

/// How long a key waits for its second one, in milliseconds.
const WAITS: f64 = 1500.0;

/// What can be stepped through: the lists' items, and names in a chart.
const ITEMS: &str = "main :is(.answers > ul, .events, .stories, .names, .told) > li, main .difference, .people-matrix svg > a:not(.mark)";

impl Desk {
    pub(super) fn key_pressed(&self, event: &web_sys::Event) {
        let Some(pressed) = event.dyn_ref::<KeyboardEvent>() else { return };
        let held = pressed.ctrl_key() || pressed.meta_key() || pressed.alt_key() || pressed.is_composing();
        if held || event.default_prevented() {
            return;
        }
        let key = pressed.key();
        let taken = if self.paged(event) {
            true
        } else if let Some(input) = browser::search_box(event) {
            self.key_in_box(&key, &input)
        } else {
            walk(event, &key)
                || self.state().keys && !browser::is_typing() && self.single_key(&key, event.time_stamp())
        };
        if taken {
            event.prevent_default();
        }
    }

    /// Does what a single key does; whether there was something to do.
    fn single_key(&self, key: &str, now: f64) -> bool {
        let second = now - self.awaited.replace(f64::MIN) < WAITS;
        let Some(deed) = deed(key, second) else {
            // A quotation mark would end the selector.
            let own = key.len() == 1 && key != "'" && key != "\\" && !browser::is_dialog_open();
            return own && !second && browser::click(&format!("a[aria-keyshortcuts='{key}']"));
        };
        if deed != Deed::Help && browser::is_dialog_open() {
            return false;
        }
        match deed {
            Deed::Await => {
                self.awaited.set(now);
                true
            }
            Deed::Search => browser::focus("#query"),
            Deed::Help => browser::turn_dialog("help"),
            Deed::Open(link) => {
                browser::remember_scroll();
                let view = ViewState::parse(link).state.view;
                self.dispatch_later(Action::Go(self.state().view.with_view(view)));
                true
            }
            Deed::Next | Deed::Previous => {
                let on = deed == Deed::Next;
                match self.state().view.view {
                    View::Article(_) => {
                        browser::click(if on { ".turn [rel=next]" } else { ".turn [rel=prev]" })
                    }
                    _ => browser::step(ITEMS, on),
                }
            }
            Deed::CopyLink => browser::click(".picked button"),
            Deed::CopyQuote => browser::click(".picked button + button"),
            Deed::Cite => browser::click(".picked button:last-child"),
        }
    }
}

/// Walks by arrows from mark to mark of a chart; on the timeline those to the left and right move its days.
fn walk(event: &web_sys::Event, key: &str) -> bool {
    let (chart, on) = match key {
        "ArrowDown" => (".chart", true),
        "ArrowUp" => (".chart", false),
        "ArrowRight" => (".tariff-chart", true),
        "ArrowLeft" => (".tariff-chart", false),
        _ => return false,
    };
    browser::is_in(event, &format!("{chart} svg a")) && browser::step(&format!("{chart} svg a"), on)
}
