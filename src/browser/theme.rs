//! The theme: the reader's choice, else the system's.

use super::{Hear, document, storage, window};
use gloo_events::{EventListener, EventListenerOptions};

/// The theme that the page has now: the reader's choice, else the system's.
pub(crate) fn is_dark() -> bool {
    let root = document().and_then(|document| document.document_element());
    let chosen = root.and_then(|root| root.get_attribute("data-theme"));
    chosen.map_or_else(system_is_dark, |theme| theme == "dark")
}

fn system_theme() -> Option<web_sys::MediaQueryList> {
    window()?.match_media("(prefers-color-scheme: dark)").ok()?
}

fn system_is_dark() -> bool {
    system_theme().is_some_and(|query| query.matches())
}

/// Listens for changes of the system's theme until the listener is dropped.
pub(crate) fn listen_to_system_theme(hear: Hear) -> Option<EventListener> {
    let options = EventListenerOptions::default();
    system_theme().map(|query| EventListener::new_with_options(&query, "change", options, hear))
}

/// Changes the theme, and remembers it where storage allows.
pub(crate) fn set_dark(dark: bool) {
    let theme = if dark { "dark" } else { "light" };
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute("data-theme", theme);
    }
    let _ = storage().map(|storage| storage.set_item("theme", theme));
}
