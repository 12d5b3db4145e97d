//! Charts as SVG: writes down what [`archive::chart`] laid out. Every block and mark is a link that says what it is.

mod people;
mod strip;
mod tariffs;
mod timeline;

use archive::number::tenths;
use markup::{Element, el};

pub(crate) use people::people_matrix;
pub(crate) use strip::{choice, chosen_words, time_strip};
pub(crate) use tariffs::{draw_tariffs, swatch};
pub(crate) use timeline::{CHARTED, event_text, is_open, opened, timeline_chart, whole};

/// A figure with a drawing of that size in it.
pub(crate) fn figure(
    class: &'static str,
    size: (f32, f32),
    label: &'static str,
    drawing: Vec<Element>,
) -> Element {
    let svg = el("svg")
        .set("viewBox", format!("0 0 {} {}", tenths(size.0), tenths(size.1)))
        .fixed("role", "group")
        .fixed("aria-label", label)
        .children(drawing);
    el("figure").class("chart").class(class).child(svg)
}

/// An upright or level line.
pub(crate) fn line(class: &'static str, (x1, y1): (f32, f32), (x2, y2): (f32, f32)) -> Element {
    let line = el("line").class(class);
    at(line, "x1", x1, "y1", y1).set("x2", tenths(x2)).set("y2", tenths(y2))
}

pub(crate) fn text(x: f32, y: f32, words: impl Into<markup::Text>) -> Element {
    at(el("text"), "x", x, "y", y).text(words)
}

fn rect(class: &'static str, (x, y): (f32, f32), (width, height): (f32, f32)) -> Element {
    at(at(el("rect").class(class), "x", x, "y", y), "width", width, "height", height)
}

#[inline(never)]
fn at(element: Element, x: &'static str, left: f32, y: &'static str, top: f32) -> Element {
    element.set(x, tenths(left)).set(y, tenths(top))
}

/// What only the eye needs: each mark says for itself what it is.
fn for_the_eye() -> Element {
    el("g").fixed("aria-hidden", "true")
}
