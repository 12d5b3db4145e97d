//! Focus and what waits for the page to be drawn.

use super::{document, find, window};
use gloo_timers::callback::Timeout;
use js_sys::Reflect;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

/// Does what depends on the page being drawn: now, and again at each frame until it held for some frames in a row. A
/// page is drawn piece by piece, so that what was there at first (the page before, half of the new one) may go again.
pub(crate) fn soon(done: impl FnMut() -> bool + 'static) {
    soon_within(FRAMES, 0, Box::new(done));
}

/// Moves the focus soon, again when all is drawn that may push it away, and where drawing lost it; once it is there and
/// the reader moves it, it is the reader's.
///
/// Not at once: to move the focus, the browser must have laid out the page, and doing that is a task of its own.
pub(crate) fn focus_soon(mut go: impl FnMut() -> bool + 'static) {
    let (mut there, mut whole, mut at) = (false, false, None);
    after_frame(move || {
        soon(move || {
            let drawn = !is_busy();
            if there && (whole == drawn || at != focused()) && !is_focus_lost() {
                return drawn;
            }
            whole = drawn;
            there = go();
            at = focused();
            there
        });
    });
}

/// Whether nothing has the focus, as when what had it was taken off the page.
pub(super) fn is_focus_lost() -> bool {
    focused().is_none_or(|element| element.tag_name() == "BODY")
}

fn focused() -> Option<Element> {
    document()?.active_element()
}

/// Whether there is more to come of the page.
fn is_busy() -> bool {
    find("#app[aria-busy]").is_some()
}

/// How many frames in a row it must hold.
const HELD: u32 = 4;

/// After how many frames nothing more is to be expected: a quarter of a second.
const FRAMES: u32 = 15;

fn soon_within(frames: u32, held: u32, mut done: Box<dyn FnMut() -> bool>) {
    let held = if done() { held + 1 } else { 0 };
    if held >= HELD || frames == 0 {
        return;
    }
    // What is not drawn yet is waited for as long as it takes.
    let left = if is_busy() { FRAMES } else { frames - 1 };
    at_frame(move || soon_within(left, held, done));
}

fn at_frame(then: impl FnOnce() + 'static) {
    let next = Closure::once_into_js(move |_: f64| then());
    let _ = window().map(|window| window.request_animation_frame(next.unchecked_ref()));
}

/// Does it in a task of its own after the next frame; on a page that is not seen there are no frames, so soon.
pub(crate) fn after_frame(then: impl FnOnce() + 'static) {
    let is_hidden = document().is_some_and(|document| document.hidden());
    if is_hidden { as_task(then) } else { at_frame(|| as_task(then)) }
}

/// Does it in a task of its own.
pub(crate) fn as_task(then: impl FnOnce() + 'static) {
    Timeout::new(0, then).forget();
}

/// Brings the first element that matches into view and gives it the focus; whether there was one.
pub(crate) fn arrive_at(selector: &str) -> bool {
    let Some(element) = find(selector) else { return false };
    let options = web_sys::ScrollIntoViewOptions::new();
    // The element says how: a sentence in the middle of the screen, a card only as far as needed.
    let nearest = element.get_attribute("data-arrival").is_some_and(|how| how == "nearest");
    let block = if nearest {
        web_sys::ScrollLogicalPosition::Nearest
    } else {
        web_sys::ScrollLogicalPosition::Center
    };
    options.set_block(block);
    element.scroll_into_view_with_scroll_into_view_options(&options);
    focus_quietly(&element);
    true
}

/// Gives the first element that matches the focus without scrolling to it; whether there was one.
pub(crate) fn focus(selector: &str) -> bool {
    let element = find(selector);
    element.as_ref().map(|element| focus_quietly(element)).is_some()
}

pub(super) fn focus_quietly(element: &Element) {
    // web-sys hides FocusOptions behind an unstable flag in older releases; the plain object works in all.
    let options = js_sys::Object::new();
    let _ = Reflect::set(&options, &"preventScroll".into(), &JsValue::TRUE);
    if let Ok(focus) = Reflect::get(element, &"focus".into())
        && let Ok(focus) = focus.dyn_into::<js_sys::Function>()
    {
        let _ = focus.call1(element, &options);
    }
}

/// Gives the focus to what matches where drawing lost it.
pub(crate) fn keep_focus(selector: String) {
    soon(move || !is_focus_lost() || focus(&selector));
}
