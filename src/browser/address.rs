//! The address bar and the history: where the explorer is, and where each entry was scrolled.

use super::{history, window};
use wasm_bindgen::JsValue;

/// The address's query string.
pub(crate) fn query() -> String {
    window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// The address of a view: the page's own with another query.
fn address(query: &str) -> String {
    let path = window().and_then(|window| window.location().pathname().ok()).unwrap_or_default();
    if query.is_empty() { path } else { format!("{path}?{query}") }
}

/// The full address of a view, to be handed out.
pub(crate) fn full_address(query: &str) -> String {
    let location = window().map(|window| window.location());
    let origin = location.and_then(|location| location.origin().ok()).filter(|origin| origin != "null");
    format!("{}{}", origin.unwrap_or_else(|| "file://".to_owned()), address(query))
}

/// Adds an entry to the history.
pub(crate) fn push(query: &str) {
    let _ = history().map(|history| history.push_state_with_url(&JsValue::NULL, "", Some(&address(query))));
}

/// Rewrites the current entry.
pub(crate) fn replace(query: &str) {
    let _ =
        history().map(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(&address(query))));
}

/// Takes scrolling on going back from the browser, which would do it before the page is drawn.
pub(crate) fn take_over_scrolling() {
    if let Some(history) = history() {
        let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    }
}

/// Keeps the scroll position in the current history entry.
pub(crate) fn remember_scroll() {
    // Writing takes the browser much longer than reading.
    if let (Some(history), Some(y)) = (history(), window().and_then(|window| window.scroll_y().ok()))
        && (remembered_scroll().unwrap_or_default() - y).abs() >= 1.0
    {
        let _ = history.replace_state(&JsValue::from_f64(y), "");
    }
}

/// The scroll position kept in the current history entry.
pub(crate) fn remembered_scroll() -> Option<f64> {
    history()?.state().ok()?.as_f64()
}

/// Scrolls to the top. Unlike any other place, the browser need not lay out the page first to know where that is.
pub(crate) fn scroll_to_top() {
    let _ = window().map(|window| window.scroll_to_with_x_and_y(0.0, 0.0));
}

/// Scrolls to a height at once; whether the page is long enough for it.
pub(crate) fn scroll_to(y: f64) -> bool {
    let Some(window) = window() else { return false };
    window.scroll_to_with_x_and_y(0.0, y);
    window.scroll_y().is_ok_and(|now| (now - y).abs() < 1.0)
}
