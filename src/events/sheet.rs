//! A sheet, as a phone shows a dialog, follows the finger that pulls it down by its head, and closes when it was pulled
//! far enough or thrown. What is below the head scrolls as ever.

use super::Desk;
use crate::browser;

/// The head of a sheet, by which it is pulled.
const HEAD: &str = ".dialog-head";
/// How far it is pulled, in pixels, before letting go closes it.
const FAR: f64 = 90.0;
/// How fast it is thrown to close from anywhere, in pixels a millisecond, and how far it must have come by then.
const FAST: f64 = 0.5;
const THROWN: f64 = 20.0;

/// The finger that pulls: which, from what height, since when in milliseconds.
#[derive(Clone, Copy)]
pub(super) struct Pull {
    finger: i32,
    from: f64,
    since: f64,
}

impl Desk {
    /// A finger was put down, moved, lifted or taken over by the browser.
    pub(super) fn pulled(&self, event: &web_sys::Event) {
        let Some(touch) = browser::touch_of(event) else { return };
        let now = event.time_stamp();
        if event.type_() == "pointerdown" {
            if self.pull.get().is_none() && browser::is_in(event, HEAD) && !browser::is_in(event, "button") {
                self.pull.set(Some(Pull { finger: touch.id, from: touch.y, since: now }));
            }
            return;
        }
        let Some(pull) = self.pull.get().filter(|pull| pull.finger == touch.id) else { return };
        let far = (touch.y - pull.from).max(0.0);
        if event.type_() == "pointermove" {
            return browser::pull_dialog(far);
        }
        self.pull.set(None);
        let thrown = far > THROWN && far > FAST * (now - pull.since);
        browser::let_dialog_go(event.type_() == "pointerup" && (far > FAR || thrown));
    }
}
