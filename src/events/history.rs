//! Back and forward, and where each history entry was scrolled.

use archive::view::{Notice, ViewState};
use gloo_timers::callback::Timeout;

use super::Desk;
use crate::browser;
use crate::state::Action;

/// How long the scroll rests before it is kept in the history, in milliseconds.
const SCROLL_RESTS: u32 = 150;

impl Desk {
    pub(super) fn returned(&self) {
        let parsed = ViewState::parse(&browser::query());
        let notices = parsed.notices.iter().map(Notice::text).collect();
        let scroll = browser::remembered_scroll().unwrap_or_default();
        self.dispatch(Action::Return { view: parsed.state, notices, scroll });
    }

    pub(super) fn scrolled(&self) {
        let rest = Timeout::new(SCROLL_RESTS, browser::remember_scroll);
        if let Some(before) = self.rest.replace(Some(rest)) {
            before.cancel();
        }
    }
}
