//! What a reader selects in an article, so that it can be copied with its source.

use gloo_timers::callback::Timeout;

use super::Desk;
use crate::browser;
use crate::state::Action;

/// How long a selection rests before it counts, in milliseconds: longer than a press on what it brings up.
const RESTS: u32 = 200;

impl Desk {
    pub(super) fn selection_changed(&self) {
        let state = self.state();
        let counts = move || state.dispatch(Action::Pick(browser::picked()));
        if let Some(before) = self.picking.replace(Some(Timeout::new(RESTS, counts))) {
            before.cancel();
        }
    }

    /// A mouse button went down: on a suggestion, or on what a selection brought up, which must not undo it.
    pub(super) fn held_down(&self, event: &web_sys::Event) {
        self.suggestion_pressed(event);
        if browser::is_in(event, ".picked") {
            event.prevent_default();
        }
    }
}
