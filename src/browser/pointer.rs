//! Pointers: the parts of the time strip that they are over, fingers on the timeline, a wheel that zooms.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

use super::document;
use super::focus::focus_quietly;

/// The element that an event is about, or one around it, that matches.
fn around(event: &web_sys::Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok()?
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

/// The part of the time strip that matches and that the main button, a finger or a key presses.
pub(crate) fn bar_of(event: &web_sys::Event, parts: &str) -> Option<Bar> {
    let other = event.dyn_ref::<MouseEvent>().is_some_and(|mouse| mouse.button() != 0 || mouse.ctrl_key());
    around(event, parts).filter(|_| !other).map(Bar)
}

/// The part of the strip that matches and above or below which the pointer is.
pub(crate) fn bar_under(event: &web_sys::Event, strip: &str, parts: &str) -> Option<Bar> {
    let area = find_any(strip)?.get_bounding_client_rect();
    let x = f64::from(event.dyn_ref::<MouseEvent>()?.client_x()).clamp(area.left() + 1.0, area.right() - 1.0);
    let there = document()?.element_from_point(x as f32, (area.top() + area.height() / 3.0) as f32)?;
    there.closest(parts).ok()?.map(Bar)
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
    pub(crate) id: i32,
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
    Some(Touch { id: id as i32, x: number(event, "clientX")?, y: number(event, "clientY")? })
}

/// The same, when it is put on something that matches.
pub(crate) fn touch_on(event: &web_sys::Event, selector: &str) -> Option<Touch> {
    touch_of(event).filter(|_| super::is_in(event, selector))
}

/// How far the wheel was turned, and where, over something that matches; nothing without Ctrl or ⌘, when it scrolls.
pub(crate) fn zooming_wheel(event: &web_sys::Event, selector: &str) -> Option<(f64, f64)> {
    let mouse = event.dyn_ref::<MouseEvent>()?;
    let asked = (mouse.ctrl_key() || mouse.meta_key()) && super::is_in(event, selector);
    Some((number(event, "deltaY").filter(|_| asked)?, f64::from(mouse.client_x())))
}

/// At which share of the width of what matches a place of the window is.
pub(crate) fn share_of(selector: &str, x: f64) -> f32 {
    let area = find_any(selector).map(|element| element.get_bounding_client_rect());
    area.map_or(0.5, |area| ((x - area.left()) / area.width().max(1.0)) as f32)
}
