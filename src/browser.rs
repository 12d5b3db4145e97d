//! The one door to the browser: address bar and history, scroll and focus, clipboard, storage, downloads.
//!
//! Nothing else in the app touches a browser global. Everything here that a browser may refuse (storage denied, no
//! clipboard) gives an answer instead of failing.

use gloo_events::{EventListener, EventListenerOptions};
use js_sys::{Array, Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, Document, Element, History, HtmlAnchorElement, HtmlElement, HtmlMetaElement, MouseEvent, Url,
    Window,
};

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

/// Where the app is drawn.
pub(crate) fn root() -> Option<Element> {
    document()?.get_element_by_id("app")
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
    if let (Some(history), Some(y)) = (history(), window().and_then(|window| window.scroll_y().ok())) {
        let _ = history.replace_state(&JsValue::from_f64(y), "");
    }
}

/// The scroll position kept in the current history entry.
pub(crate) fn remembered_scroll() -> Option<f64> {
    history()?.state().ok()?.as_f64()
}

/// Scrolls to a height at once; whether the page is long enough for it.
pub(crate) fn scroll_to(y: f64) -> bool {
    let Some(window) = window() else { return false };
    window.scroll_to_with_x_and_y(0.0, y);
    window.scroll_y().is_ok_and(|now| (now - y).abs() < 1.0)
}

/// Does what depends on the page being drawn: now, and again at each frame until it held for some frames in a row. A
/// page is drawn piece by piece, so that what was there at first (the page before, half of the new one) may go again.
pub(crate) fn soon(done: impl FnMut() -> bool + 'static) {
    soon_within(FRAMES, 0, done);
}

/// Moves the focus soon, and again where drawing lost it; once it is there and the reader moves it, it is the reader's.
pub(crate) fn focus_soon(mut go: impl FnMut() -> bool + 'static) {
    let mut there = false;
    soon(move || {
        if there && !is_focus_lost() {
            return true;
        }
        there = go();
        there
    });
}

/// Whether nothing has the focus, as when what had it was taken off the page.
fn is_focus_lost() -> bool {
    let name = document().and_then(|document| document.active_element()).map(|element| element.tag_name());
    name.is_none_or(|name| name == "BODY")
}

/// How many frames in a row it must hold.
const HELD: u32 = 4;
/// After how many frames nothing more is to be expected: a quarter of a second.
const FRAMES: u32 = 15;

fn soon_within(frames: u32, held: u32, mut done: impl FnMut() -> bool + 'static) {
    let held = if done() { held + 1 } else { 0 };
    if held >= HELD || frames == 0 {
        return;
    }
    let next = Closure::once_into_js(move |_: f64| soon_within(frames - 1, held, done));
    let _ = window().map(|window| window.request_animation_frame(next.unchecked_ref()));
}

/// Brings the first element that matches into view and gives it the focus; whether there was one.
pub(crate) fn arrive_at(selector: &str) -> bool {
    let Some(element) = find(selector) else { return false };
    // Once there, the page is the reader's to scroll.
    let focused = document().and_then(|document| document.active_element());
    if focused.is_some_and(|focused| focused == *element) {
        return true;
    }
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

fn find(selector: &str) -> Option<HtmlElement> {
    document()?.query_selector(selector).ok()??.dyn_into().ok()
}

fn focus_quietly(element: &Element) {
    // web-sys hides FocusOptions behind an unstable flag in older releases; the plain object works in all.
    let options = js_sys::Object::new();
    let _ = Reflect::set(&options, &"preventScroll".into(), &JsValue::TRUE);
    if let Ok(focus) = Reflect::get(element, &"focus".into())
        && let Ok(focus) = focus.dyn_into::<js_sys::Function>()
    {
        let _ = focus.call1(element, &options);
    }
}

/// The width that the page leaves for content, before anything is drawn: the window's, up to the widest page
/// (`--page` in tokens.css), less the padding on both sides.
pub(crate) fn content_width() -> f32 {
    const PAGE: f32 = 1152.0;
    const PADDING: f32 = 32.0;
    let root = document().and_then(|document| document.document_element());
    root.map_or(PAGE, |root| (root.client_width() as f32).min(PAGE)) - PADDING
}

/// Listens for an event of the window until the listener is dropped.
pub(crate) fn listen(
    event: &'static str,
    mut heard: impl FnMut(&web_sys::Event) + 'static,
) -> Option<EventListener> {
    let options = EventListenerOptions::enable_prevent_default();
    window().map(|window| EventListener::new_with_options(&window, event, options, move |event| heard(event)))
}

/// Whether the reader is typing somewhere, so that a single key is not a command.
pub(crate) fn is_typing() -> bool {
    let name = document().and_then(|document| document.active_element()).map(|element| element.tag_name());
    matches!(name.as_deref(), Some("INPUT" | "TEXTAREA" | "SELECT"))
}

/// What a reader pressed in the drawing.
pub(crate) enum Pressed {
    /// A link to a view: its query, with the question mark.
    Link(String),
    /// A button that copies the link of a view.
    Copy(String),
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
    let pressed = target.closest("a[href^='?'],button[data-copy],button[data-do]").ok()??;
    let link = pressed.get_attribute("href").map(Pressed::Link);
    let copy = || pressed.get_attribute("data-copy").map(Pressed::Copy);
    link.or_else(copy).or_else(|| pressed.get_attribute("data-do").map(Pressed::Do))
}

/// The name and value of a box that was changed, when it has a name in that attribute.
pub(crate) fn changed(event: &web_sys::Event, attribute: &str) -> Option<(String, String)> {
    let input: web_sys::HtmlInputElement = event.target()?.dyn_into().ok()?;
    Some((input.get_attribute(attribute)?, input.value()))
}

/// Whether the button of that command is pressed down.
pub(crate) fn is_pressed(command: &str) -> bool {
    let button = find(&format!("[data-do='{command}']"));
    button.and_then(|button| button.get_attribute("aria-pressed")).is_some_and(|pressed| pressed == "true")
}

/// The element that an event is about, or one around it, that matches.
fn around(event: &web_sys::Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok()?
}

/// Whether an event is about something within an element that matches.
pub(crate) fn is_within(event: &web_sys::Event, selector: &str) -> bool {
    around(event, selector).is_some()
}

/// Presses the first element that matches; whether there is one.
pub(crate) fn click(selector: &str) -> bool {
    find(selector).map(|element| element.click()).is_some()
}

/// Gives the focus to what matches where drawing lost it.
pub(crate) fn keep_focus(selector: String) {
    soon(move || !is_focus_lost() || focus(&selector));
}

/// A key pressed without those that ask the browser for something else, and whether with Shift.
pub(crate) fn plain_key(event: &web_sys::Event) -> Option<(String, bool)> {
    let event = event.dyn_ref::<web_sys::KeyboardEvent>()?;
    let plain = !(event.ctrl_key() || event.meta_key() || event.alt_key());
    plain.then(|| (event.key(), event.shift_key()))
}

/// A part of the time strip.
#[derive(Clone, PartialEq)]
pub(crate) struct Bar(Element);

/// The part of the time strip that the main button, a finger or a key presses.
pub(crate) fn bar_of(event: &web_sys::Event, attribute: &str) -> Option<Bar> {
    let other = event.dyn_ref::<MouseEvent>().is_some_and(|mouse| mouse.button() != 0 || mouse.ctrl_key());
    around(event, &format!("[{attribute}]")).filter(|_| !other).map(Bar)
}

/// The part of the strip above or below which the pointer is.
pub(crate) fn bar_under(event: &web_sys::Event, strip: &str, attribute: &str) -> Option<Bar> {
    let area = find_any(strip)?.get_bounding_client_rect();
    let x = f64::from(event.dyn_ref::<MouseEvent>()?.client_x()).clamp(area.left() + 1.0, area.right() - 1.0);
    let there = document()?.element_from_point(x as f32, (area.top() + area.height() / 3.0) as f32)?;
    there.closest(&format!("[{attribute}]")).ok()?.map(Bar)
}

/// Shows which parts of the strip are being drawn over, from one to the other.
pub(crate) fn show_brush(strip: &str, parts: Option<(&Bar, &Bar)>) {
    let Some((strip, brush)) = find_any(strip).zip(find_any(&format!("{strip} .brush"))) else { return };
    let (x, width) = parts.map_or((0.0, 0.0), |(a, b)| {
        let (a, b) = (a.0.get_bounding_client_rect(), b.0.get_bounding_client_rect());
        let left = a.left().min(b.left());
        (left - strip.get_bounding_client_rect().left(), a.right().max(b.right()) - left)
    });
    let _ = brush.set_attribute("x", &archive::number::tenths(x as f32));
    let _ = brush.set_attribute("width", &archive::number::tenths(width as f32));
}

/// An element of whatever kind, drawn ones too.
fn find_any(selector: &str) -> Option<Element> {
    document()?.query_selector(selector).ok()?
}

impl Bar {
    /// Its days, as it has them.
    pub(crate) fn days(&self, attribute: &str) -> Option<String> {
        self.0.get_attribute(attribute)
    }

    /// The next one with something on it.
    pub(crate) fn after(&self) -> Option<Self> {
        Self::link(self.0.next_element_sibling(), Element::next_element_sibling)
    }

    /// The one before with something on it.
    pub(crate) fn before(&self) -> Option<Self> {
        Self::link(self.0.previous_element_sibling(), Element::previous_element_sibling)
    }

    /// The first with something on it.
    pub(crate) fn first(&self) -> Option<Self> {
        Self::link(self.0.parent_element()?.first_element_child(), Element::next_element_sibling)
    }

    /// The last with something on it.
    pub(crate) fn last(&self) -> Option<Self> {
        Self::link(self.0.parent_element()?.last_element_child(), Element::previous_element_sibling)
    }

    fn link(mut at: Option<Element>, next: fn(&Element) -> Option<Element>) -> Option<Self> {
        while let Some(element) = at {
            if element.tag_name() == "a" {
                return Some(Self(element));
            }
            at = next(&element);
        }
        None
    }

    /// Takes the focus over from another, and with it the strip's one stop of the Tab key.
    pub(crate) fn take_focus(&self, from: &Self) {
        let _ = from.0.set_attribute("tabindex", "-1");
        let _ = self.0.set_attribute("tabindex", "0");
        focus_quietly(&self.0);
    }
}

/// A finger on the screen.
#[derive(Clone, Copy)]
pub(crate) struct Touch {
    /// Which.
    pub(crate) id: f64,
    /// Where, in pixels of the window.
    pub(crate) x: f64,
    /// Where.
    pub(crate) y: f64,
}

fn number(event: &web_sys::Event, name: &str) -> Option<f64> {
    Reflect::get(event, &name.into()).ok()?.as_f64()
}

/// The finger that an event of the pointer is about.
pub(crate) fn touch_of(event: &web_sys::Event) -> Option<Touch> {
    let kind = Reflect::get(event, &"pointerType".into()).ok()?;
    let touch = kind.as_string().is_some_and(|kind| kind == "touch");
    let id = number(event, "pointerId").filter(|_| touch)?;
    Some(Touch { id, x: number(event, "clientX")?, y: number(event, "clientY")? })
}

/// The same, when it is put on something that matches.
pub(crate) fn touch_on(event: &web_sys::Event, selector: &str) -> Option<Touch> {
    touch_of(event).filter(|_| is_within(event, selector))
}

/// How far the wheel was turned, and where, over something that matches; nothing without Ctrl or ⌘, when it scrolls.
pub(crate) fn zooming_wheel(event: &web_sys::Event, selector: &str) -> Option<(f64, f64)> {
    let mouse = event.dyn_ref::<MouseEvent>()?;
    let asked = (mouse.ctrl_key() || mouse.meta_key()) && is_within(event, selector);
    Some((number(event, "deltaY").filter(|_| asked)?, f64::from(mouse.client_x())))
}

/// At which share of the width of what matches a place of the window is.
pub(crate) fn share_of(selector: &str, x: f64) -> f32 {
    let area = find_any(selector).map(|element| element.get_bounding_client_rect());
    area.map_or(0.5, |area| ((x - area.left()) / area.width().max(1.0)) as f32)
}

/// Copies text; whether the browser let us.
pub(crate) async fn copy(text: String) -> bool {
    let Some(window) = window() else { return false };
    // Outside secure contexts there is no clipboard at all.
    let navigator = window.navigator();
    let there = Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|clipboard| clipboard.is_object());
    there && wasm_bindgen_futures::JsFuture::from(navigator.clipboard().write_text(&text)).await.is_ok()
}

/// Hands the reader a file.
pub(crate) fn download(name: &str, bytes: &[u8]) -> bool {
    let save = || -> Option<()> {
        let parts = Array::of1(&Uint8Array::from(bytes));
        let blob = Blob::new_with_u8_array_sequence(&parts).ok()?;
        let url = Url::create_object_url_with_blob(&blob).ok()?;
        let link: HtmlAnchorElement = document()?.create_element("a").ok()?.dyn_into().ok()?;
        link.set_href(&url);
        link.set_download(name);
        link.click();
        Url::revoke_object_url(&url).ok()
    };
    save().is_some()
}

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
pub(crate) fn listen_to_system_theme(mut changed: impl FnMut() + 'static) -> Option<EventListener> {
    system_theme().map(|query| EventListener::new(&query, "change", move |_| changed()))
}

/// Changes the theme, and remembers it where storage allows.
pub(crate) fn set_dark(dark: bool) {
    let theme = if dark { "dark" } else { "light" };
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute("data-theme", theme);
    }
    let storage = window().and_then(|window| window.local_storage().ok().flatten());
    let _ = storage.map(|storage| storage.set_item("theme", theme));
}
