//! Keys: those of the search box, and where nothing is being typed `/` and those that a link on the page names as its
//! own (`aria-keyshortcuts`).

use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

use super::Desk;
use crate::browser;

impl Desk {
    pub(super) fn key_pressed(&self, event: &web_sys::Event) {
        let Some(pressed) = event.dyn_ref::<KeyboardEvent>() else { return };
        if pressed.ctrl_key() || pressed.meta_key() || pressed.alt_key() {
            return;
        }
        let key = pressed.key();
        let taken = if let Some(input) = browser::search_box(event) {
            self.key_in_box(&key, &input)
        } else if browser::is_typing() {
            false
        } else if key == "/" {
            browser::focus("#query")
        } else {
            key.len() == 1 && browser::follow_key(&key)
        };
        if taken {
            event.prevent_default();
        }
    }
}
