//! The one door to the browser: address bar and history, scroll and focus, clipboard, storage, downloads.
//!
//! Nothing else in the app touches a browser global. Everything here that a browser may refuse (storage denied, no
//! clipboard) gives an answer instead of failing.

mod address;
mod controls;
mod files;
mod focus;
mod paper;
mod pointer;
mod theme;

use gloo_events::{EventListener, EventListenerOptions};
use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, History, HtmlDialogElement, HtmlElement, HtmlMetaElement, Window};

pub(crate) use address::{
    full_address, push, query, remember_scroll, remembered_scroll, replace, scroll_to, scroll_to_top,
    take_over_scrolling,
};
pub(crate) use controls::{
    Pressed, Slid, caret, changed, is_pressed, paged, pressed, pressed_suggestion, search_box, set_caret,
    slid, switched,
};
pub(crate) use files::{base64, copy, download, download_picture, fetch};
pub(crate) use focus::{after_frame, arrive_at, as_task, focus, focus_soon, keep_focus, soon};
pub(crate) use paper::{Paper, fill_boxes, fill_search_box, set_busy};
pub(crate) use pointer::{
    Bar, Touch, bar_of, bar_under, plain_key, share_of, show_brush, touch_of, touch_on, zooming_wheel,
};
pub(crate) use theme::{is_dark, listen_to_system_theme, set_dark};

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

fn history() -> Option<History> {
    window()?.history().ok()
}

/// Writes a panic to the console; the trap that follows reaches the boot script, which tells the reader.
pub(crate) fn report_panics() {
    yew::set_custom_panic_hook(Box::new(|panic| report(&panic.to_string())));
}

fn report(message: &str) {
    let console = Reflect::get(&js_sys::global(), &"console".into());
    let error =
        console.as_ref().map_err(Clone::clone).and_then(|console| Reflect::get(console, &"error".into()));
    if let (Ok(console), Ok(error)) = (console, error)
        && let Ok(error) = error.dyn_into::<js_sys::Function>()
    {
        // Nobody is left to tell when even this fails.
        let _ = error.call1(&console, &message.into());
    }
}

/// Gives up with a message: the boot script shows what to do.
pub(crate) fn stop(why: &str) -> ! {
    wasm_bindgen::throw_str(why)
}

/// An element on no page, for a framework that has nothing to draw.
pub(crate) fn nowhere() -> Option<Element> {
    document()?.create_element("div").ok()
}

/// Puts away what was readable before the app was drawn, and leads the skip link to what will be.
pub(crate) fn put_static_away() {
    let Some(document) = document() else { return };
    if let Some(element) = document.get_element_by_id("static") {
        let _ = element.set_attribute("hidden", "");
    }
    if let Some(skip) = document.get_element_by_id("skip") {
        let _ = skip.set_attribute("href", "#main");
    }
}

fn meta(name: &str) -> String {
    let find = || document()?.query_selector(&format!("meta[name='{name}']")).ok()?;
    find()
        .and_then(|element| element.dyn_into::<HtmlMetaElement>().ok())
        .map(|meta| meta.content())
        .unwrap_or_default()
}

/// The site's name, from `index.html`.
pub(crate) fn site_name() -> String {
    meta("application-name")
}

/// What the site is, from `index.html`.
pub(crate) fn site_description() -> String {
    meta("description")
}

/// The window's title.
pub(crate) fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

fn find(selector: &str) -> Option<HtmlElement> {
    document()?.query_selector(selector).ok()??.dyn_into().ok()
}

/// The width that the page leaves for content, before anything is drawn: the window's, up to the widest page
/// (`--page` in tokens.css), less the padding on both sides.
pub(crate) fn content_width() -> f32 {
    const PAGE: f32 = 1152.0;
    // Before a window is laid out it may have no width at all.
    const LEAST: f32 = 320.0;
    const PADDING: f32 = 32.0;
    let root = document().and_then(|document| document.document_element());
    root.map_or(PAGE, |root| (root.client_width() as f32).clamp(LEAST, PAGE)) - PADDING
}

/// What is done when an event is heard.
pub(crate) type Hear = Box<dyn FnMut(&web_sys::Event)>;

/// Listens for an event of the window until the listener is dropped.
pub(crate) fn listen(event: &'static str, hear: Hear) -> Option<EventListener> {
    let options = EventListenerOptions::enable_prevent_default();
    window().map(|window| EventListener::new_with_options(&window, event, options, hear))
}

/// Listens as long as the page is there.
pub(crate) fn listen_always(event: &'static str, hear: Hear) {
    listen(event, hear).into_iter().for_each(EventListener::forget);
}

/// Listens likewise for what is told to the page's parts only and does not rise to the window.
pub(crate) fn listen_first(event: &'static str, hear: Hear) -> Option<EventListener> {
    let options = EventListenerOptions::run_in_capture_phase();
    window().map(|window| EventListener::new_with_options(&window, event, options, hear))
}

/// Whether an event happened inside what the selector names.
pub(crate) fn is_in(event: &web_sys::Event, selector: &str) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.closest(selector).is_ok_and(|found| found.is_some()))
}

/// Every element that matches, in order.
fn all(selector: &str) -> Vec<HtmlElement> {
    let list = document().and_then(|document| document.query_selector_all(selector).ok());
    let list = list.iter().flat_map(|list| (0..list.length()).filter_map(|number| list.item(number)));
    // An element of a drawing is none of HTML's, but takes the focus as well.
    list.map(JsCast::unchecked_into).collect()
}

/// Presses the first element that matches; whether there was one.
pub(crate) fn click(selector: &str) -> bool {
    find(selector).as_ref().map(HtmlElement::click).is_some()
}

/// Moves the focus to the next of the elements that match, or the one before: from the one that has it, else from what is
/// seen first; whether there was one.
pub(crate) fn step(selector: &str, on: bool) -> bool {
    let items = all(selector);
    let active = document().and_then(|document| document.active_element());
    let here = items.iter().position(|item| item.contains(active.as_deref()));
    let next = match here {
        Some(here) if on => here.checked_add(1),
        Some(here) => here.checked_sub(1),
        None => items.iter().position(|item| item.get_bounding_client_rect().bottom() > 0.0),
    };
    let Some(item) = next.and_then(|next| items.get(next)) else { return false };
    let link = item.query_selector("a[href]").ok().flatten().map(JsCast::unchecked_into);
    let own = item.has_attribute("href").then(|| item.clone());
    own.or(link).is_some_and(|link: HtmlElement| link.focus().is_ok())
}

/// The words of the article shown that are selected, if any are.
pub(crate) fn picked() -> Option<drawing::Picked> {
    let selection = window()?.get_selection().ok()?.filter(|selection| !selection.is_collapsed())?;
    let inside = |sentence: &HtmlElement| {
        selection.contains_node_with_allow_partial_containment(sentence, true).unwrap_or_default()
    };
    let number = |sentence: HtmlElement| sentence.id().get(1..)?.parse::<u32>().ok()?.checked_sub(1);
    let mut sentences = all(".article .sentence[id]").into_iter().filter(inside).filter_map(number);
    let first = sentences.next()?;
    let last = sentences.last().unwrap_or(first);
    let words = String::from(selection.to_string());
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    (!words.is_empty()).then_some(drawing::Picked { first, last, words })
}

/// Opens the dialog of that id, or closes it; whether there is one.
pub(crate) fn turn_dialog(id: &str) -> bool {
    let dialog = document().and_then(|document| document.get_element_by_id(id));
    let Some(dialog) = dialog.and_then(|dialog| dialog.dyn_into::<HtmlDialogElement>().ok()) else {
        return false;
    };
    if dialog.open() {
        dialog.close();
        true
    } else {
        dialog.show_modal().is_ok()
    }
}

/// Draws the open dialog so many pixels further down, while a finger pulls it.
pub(crate) fn pull_dialog(by: f64) {
    let Some(dialog) = find(OPEN) else { return };
    let _ = dialog.class_list().add_1("pulled");
    let _ = dialog.style().set_property("translate", &format!("0 {}px", archive::number::tenths(by as f32)));
}

/// Lets it go: to where it belongs, or closed.
pub(crate) fn let_dialog_go(close: bool) {
    let Some(dialog) = find(OPEN) else { return };
    let _ = dialog.class_list().remove_1("pulled");
    // Only what may move by the styles drawn last glides out of the page; asking for a height has them applied.
    let _ = dialog.offset_height();
    if close {
        close_dialogs();
    }
    let _ = dialog.style().remove_property("translate");
}

const OPEN: &str = "dialog[open]";

/// Whether a dialog is open.
pub(crate) fn is_dialog_open() -> bool {
    find(OPEN).is_some()
}

/// Closes what is open; the focus goes back to where it was.
pub(crate) fn close_dialogs() {
    for dialog in all(OPEN) {
        turn_dialog(&dialog.id());
    }
}

/// Whether the reader left single keys on here.
pub(crate) fn are_keys_on() -> bool {
    storage().and_then(|storage| storage.get_item("keys").ok().flatten()).is_none_or(|keys| keys != "off")
}

/// Remembers whether single keys are on, where storage allows.
pub(crate) fn set_keys(on: bool) {
    let _ = storage().map(|storage| storage.set_item("keys", if on { "on" } else { "off" }));
}

fn storage() -> Option<web_sys::Storage> {
    window().and_then(|window| window.local_storage().ok().flatten())
}

/// Whether the reader is typing somewhere, so that a single key is not a command.
pub(crate) fn is_typing() -> bool {
    let name = document().and_then(|document| document.active_element()).map(|element| element.tag_name());
    matches!(name.as_deref(), Some("INPUT" | "TEXTAREA" | "SELECT"))
}
