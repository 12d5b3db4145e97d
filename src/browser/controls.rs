//! Controls: what a reader presses, types and sets, read from the elements that it happened to.

use super::{document, find};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, MouseEvent};

/// Whether the checkbox of that id is on now, when it was it that changed.
pub(crate) fn switched(event: &web_sys::Event, id: &str) -> Option<bool> {
    let input: web_sys::HtmlInputElement = event.target()?.dyn_into().ok()?;
    (input.id() == id).then(|| input.checked())
}

/// What a reader pressed in the drawing.
pub(crate) enum Pressed {
    /// A link to a view: its query, with the question mark.
    Link(String),
    /// A button that copies the link of a view, with the words that it is for, and what these are called.
    Copy(String, Option<String>, Option<String>),
    /// A button that opens the dialog of that name; without one, that closes its own.
    Dialog(String),
    /// A button with a command.
    Do(String),
}

/// What was pressed with the main button and no key that asks the browser for something else.
pub(crate) fn pressed(event: &web_sys::Event) -> Option<Pressed> {
    let mouse = event.dyn_ref::<MouseEvent>()?;
    let plain = !(mouse.ctrl_key() || mouse.meta_key() || mouse.shift_key() || mouse.alt_key());
    if !plain || mouse.button() != 0 || event.default_prevented() {
        return None;
    }
    let target: Element = event.target()?.dyn_into().ok()?;
    let pressed =
        target.closest("a[href^='?'],button[data-copy],button[data-dialog],button[data-do]").ok()??;
    let link = pressed.get_attribute("href").map(Pressed::Link);
    let named = |name| pressed.get_attribute(name);
    let copy =
        || named("data-copy").map(|query| Pressed::Copy(query, named("data-quote"), named("data-copied")));
    let dialog = || pressed.get_attribute("data-dialog").map(Pressed::Dialog);
    link.or_else(copy).or_else(dialog).or_else(|| pressed.get_attribute("data-do").map(Pressed::Do))
}

/// The name and value of a box that was changed, when it has a name in that attribute.
pub(crate) fn changed(event: &web_sys::Event, attribute: &str) -> Option<(String, String)> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    Some((input.get_attribute(attribute)?, input.value()))
}

/// A slider where it was moved to.
pub(crate) struct Slid {
    /// Where it stands.
    pub(crate) value: i32,
    /// Where it begins.
    pub(crate) start: i32,
    /// Where it ends.
    pub(crate) end: i32,
}

/// The slider of that name, if it was the one.
pub(crate) fn slid(event: &web_sys::Event, name: &str) -> Option<Slid> {
    let input: web_sys::HtmlInputElement = event.target()?.dyn_into().ok()?;
    let own = input.get_attribute(drawing::command::SET).is_some_and(|own| own == name);
    let number = |text: String| text.parse().ok();
    (own && input.type_() == "range").then(|| {
        Some(Slid { value: number(input.value())?, start: number(input.min())?, end: number(input.max())? })
    })?
}

/// The slider of that name and the months by which a key moves it: Page Up goes on, Page Down goes back.
pub(crate) fn paged(event: &web_sys::Event, name: &str) -> Option<(Slid, i32)> {
    let months = match event.dyn_ref::<web_sys::KeyboardEvent>()?.key().as_str() {
        "PageUp" => 1,
        "PageDown" => -1,
        _ => return None,
    };
    Some((slid(event, name)?, months))
}

/// Whether the button of that command is pressed down.
pub(crate) fn is_pressed(command: &str) -> bool {
    let button = find(&format!("[data-do='{command}']"));
    button.and_then(|button| button.get_attribute("aria-pressed")).is_some_and(|pressed| pressed == "true")
}

/// The search box, when the event is its.
pub(crate) fn search_box(event: &web_sys::Event) -> Option<HtmlInputElement> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    (input.id() == "query").then_some(input)
}

/// The number of the suggestion that was pressed, and the box that it is for.
pub(crate) fn pressed_suggestion(event: &web_sys::Event) -> Option<(usize, HtmlInputElement)> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let id = target.closest("[role='option']").ok()??.id();
    let number = id.strip_prefix("suggestion-")?.parse().ok()?;
    Some((number, document()?.get_element_by_id("query")?.dyn_into().ok()?))
}

/// Where the caret stands in a box with this text, in bytes of it: at its end where the browser doesn't say.
pub(crate) fn caret(input: &HtmlInputElement, text: &str) -> usize {
    let units = input.selection_start().ok().flatten();
    units.map_or(text.len(), |units| {
        let mut before = 0;
        let inside = text.char_indices().find(|(_, letter)| {
            before += letter.len_utf16() as u32;
            before > units
        });
        inside.map_or(text.len(), |(at, _)| at)
    })
}

/// Puts the caret at a byte of the box's text.
pub(crate) fn set_caret(input: &HtmlInputElement, text: &str, caret: usize) {
    let units = text.get(..caret).map_or(0, |before| before.encode_utf16().count() as u32);
    let _ = input.set_selection_range(units, units);
}
