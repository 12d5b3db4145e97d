//! The one door to the browser: address bar and history, scroll and focus, clipboard, storage, downloads.
//!
//! Nothing else in the app touches a browser global. Everything here that a browser may refuse (storage denied, no
//! clipboard) gives an answer instead of failing.

mod pointer;

use gloo_events::{EventListener, EventListenerOptions};
use js_sys::{Array, Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, Document, Element, History, HtmlAnchorElement, HtmlDialogElement, HtmlElement, HtmlInputElement,
    HtmlMetaElement, MouseEvent, Url, Window,
};

pub(crate) use pointer::{
    Bar, Touch, bar_of, bar_under, plain_key, share_of, show_brush, touch_of, touch_on, zooming_wheel,
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
    soon_within(FRAMES, 0, Box::new(done));
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

fn soon_within(frames: u32, held: u32, mut done: Box<dyn FnMut() -> bool>) {
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

/// Whether a dialog is open.
pub(crate) fn is_dialog_open() -> bool {
    find("dialog[open]").is_some()
}

/// Closes what is open; the focus goes back to where it was.
pub(crate) fn close_dialogs() {
    for dialog in all("dialog[open]") {
        turn_dialog(&dialog.id());
    }
}

/// Whether the checkbox of that id is on now, when it was it that changed.
pub(crate) fn switched(event: &web_sys::Event, id: &str) -> Option<bool> {
    let input: web_sys::HtmlInputElement = event.target()?.dyn_into().ok()?;
    (input.id() == id).then(|| input.checked())
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

/// What a reader pressed in the drawing.
pub(crate) enum Pressed {
    /// A link to a view: its query, with the question mark.
    Link(String),
    /// A button that copies the link of a view, with the words that it is for.
    Copy(String, Option<String>),
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
    let quote = || pressed.get_attribute("data-quote");
    let copy = || pressed.get_attribute("data-copy").map(|query| Pressed::Copy(query, quote()));
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

/// Bytes as base64.
pub(crate) fn base64(bytes: &[u8]) -> Option<String> {
    let letters: String = bytes.iter().map(|byte| char::from(*byte)).collect();
    window()?.btoa(&letters).ok()
}

/// A file of the site.
pub(crate) async fn fetch(path: &str) -> Option<Vec<u8>> {
    let answer = wasm_bindgen_futures::JsFuture::from(window()?.fetch_with_str(path)).await.ok()?;
    let answer: web_sys::Response = answer.dyn_into().ok()?;
    if !answer.ok() {
        return None;
    }
    let bytes = wasm_bindgen_futures::JsFuture::from(answer.array_buffer().ok()?).await.ok()?;
    Some(Uint8Array::new(&bytes).to_vec())
}

/// Hands the reader a drawing as a picture of so many pixels; whether the browser could.
pub(crate) async fn download_picture(name: &str, svg: &str, (width, height): (f32, f32)) -> bool {
    let draw = async {
        let image = web_sys::HtmlImageElement::new().ok()?;
        image.set_src(&format!("data:image/svg+xml;base64,{}", base64(svg.as_bytes())?));
        wasm_bindgen_futures::JsFuture::from(image.decode()).await.ok()?;
        let canvas: web_sys::HtmlCanvasElement =
            document()?.create_element("canvas").ok()?.dyn_into().ok()?;
        canvas.set_width(width as u32);
        canvas.set_height(height as u32);
        let context: web_sys::CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        context
            .draw_image_with_html_image_element_and_dw_and_dh(
                &image,
                0.0,
                0.0,
                f64::from(width),
                f64::from(height),
            )
            .ok()?;
        save(name, &canvas.to_data_url_with_type("image/png").ok()?)
    };
    draw.await.is_some()
}

/// Saves what is at an address as a file of that name.
fn save(name: &str, address: &str) -> Option<()> {
    let link: HtmlAnchorElement = document()?.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(address);
    link.set_download(name);
    link.click();
    Some(())
}

/// Whether the button of that command is pressed down.
pub(crate) fn is_pressed(command: &str) -> bool {
    let button = find(&format!("[data-do='{command}']"));
    button.and_then(|button| button.get_attribute("aria-pressed")).is_some_and(|pressed| pressed == "true")
}

/// Gives the focus to what matches where drawing lost it.
pub(crate) fn keep_focus(selector: String) {
    soon(move || !is_focus_lost() || focus(&selector));
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

/// Copies text; whether the browser let us.
pub(crate) async fn copy(text: &str) -> bool {
    let Some(window) = window() else { return false };
    // Outside secure contexts there is no clipboard at all.
    let navigator = window.navigator();
    let there = Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|clipboard| clipboard.is_object());
    there && wasm_bindgen_futures::JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}

/// Hands the reader a file.
pub(crate) fn download(name: &str, bytes: &[u8]) -> bool {
    let save = || -> Option<()> {
        let parts = Array::of1(&Uint8Array::from(bytes));
        let blob = Blob::new_with_u8_array_sequence(&parts).ok()?;
        let url = Url::create_object_url_with_blob(&blob).ok()?;
        save(name, &url)?;
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
