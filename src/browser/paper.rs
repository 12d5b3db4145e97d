//! The paper is the part of the document that the page is drawn on.

use js_sys::{Function, Object, Reflect};
use markup::Step;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlInputElement, Node, Range};

use super::{all, document, find, window};

/// Where the page is drawn, and what makes its markup.
pub(crate) struct Paper {
    place: Element,
    range: Range,
    /// The document's only maker of markup from text, where the browser wants one (Trusted Types).
    policy: Option<JsValue>,
}

impl Paper {
    /// The empty paper.
    pub(crate) fn find() -> Option<Self> {
        Some(Self { place: place()?, range: document()?.create_range().ok()?, policy: policy() })
    }

    /// Changes the page by these steps.
    pub(crate) fn take(&self, steps: Vec<Step>) {
        let mut within: Vec<Node> = Vec::new();
        let mut here: Node = self.place.clone().into();
        let mut next = here.first_child();
        for step in steps {
            match step {
                Step::Pass(count) => next = further(next, count),
                Step::Enter => {
                    if let Some(node) = next.take() {
                        next = node.first_child();
                        within.push(std::mem::replace(&mut here, node));
                    }
                }
                Step::Leave => {
                    next = here.next_sibling();
                    if let Some(outer) = within.pop() {
                        here = outer;
                    }
                }
                Step::Set(name, value) => drop(here.unchecked_ref::<Element>().set_attribute(name, &value)),
                Step::Unset(name) => drop(here.unchecked_ref::<Element>().remove_attribute(name)),
                Step::Write(text) => {
                    if let Some(node) = &next {
                        node.set_node_value(Some(&text));
                    }
                    next = further(next, 1);
                }
                Step::Remove(count) => {
                    for _ in 0..count {
                        let after = next.as_ref().and_then(Node::next_sibling);
                        let _ = next.map(|node| here.remove_child(&node));
                        next = after;
                    }
                }
                Step::Insert(html) => drop(self.insert(&html, &here, next.as_ref())),
                Step::Open(html) => {
                    if let Some(opened) = self.insert(&html, &here, next.as_ref()) {
                        within.push(std::mem::replace(&mut here, opened));
                        next = None;
                    }
                }
                Step::Pull(count) => {
                    if let Some(node) = further(next.clone(), count) {
                        let _ = here.insert_before(&node, next.as_ref());
                        next = Some(node);
                    }
                }
            }
        }
    }

    /// Puts markup before a node; gives the first node of it.
    fn insert(&self, html: &str, within: &Node, before: Option<&Node>) -> Option<Node> {
        let html = JsValue::from(html);
        let html = match &self.policy {
            Some(policy) => call(policy, "createHTML", &[&html])?,
            None => html,
        };
        // Read as what stands here: a row as a row, a mark as part of a drawing.
        self.range.select_node_contents(within).ok()?;
        let made: Node = call(&self.range, "createContextualFragment", &[&html])?.unchecked_into();
        let first = made.first_child();
        within.insert_before(&made, before).ok()?;
        first
    }
}

/// Says whether there is more to come of the page.
pub(crate) fn set_busy(busy: bool) {
    if let Some(place) = place() {
        let _ =
            if busy { place.set_attribute("aria-busy", "true") } else { place.remove_attribute("aria-busy") };
    }
}

fn place() -> Option<Element> {
    document()?.get_element_by_id("app")
}

/// Gives every box of the page its value, in order, also where the reader has typed something else since; the search
/// box apart, which is the first.
pub(crate) fn fill_boxes(values: &[&str]) {
    for (input, value) in all("#app input[value]").into_iter().zip(values).skip(1) {
        fill(input, value);
    }
}

/// Gives the search box its text.
pub(crate) fn fill_search_box(text: &str) {
    if let Some(input) = find("#query") {
        fill(input, text);
    }
}

fn fill(input: impl JsCast, value: &str) {
    let input: HtmlInputElement = input.unchecked_into();
    if input.value() != value {
        input.set_value(value);
    }
}

fn further(node: Option<Node>, count: u32) -> Option<Node> {
    (0..count).fold(node, |node, _| node?.next_sibling())
}

/// The maker of markup from text that the page's policy names: the text is this program's own, its parts escaped.
fn policy() -> Option<JsValue> {
    let types = Reflect::get(window()?.as_ref(), &"trustedTypes".into()).ok().filter(JsValue::is_object)?;
    let rules = Object::new();
    let same = Closure::<dyn FnMut(JsValue) -> JsValue>::new(|html| html).into_js_value();
    Reflect::set(&rules, &"createHTML".into(), &same).ok()?;
    call(&types, "createPolicy", &[&"markup".into(), &rules])
}

fn call(object: &JsValue, method: &str, arguments: &[&JsValue]) -> Option<JsValue> {
    let method: Function = Reflect::get(object, &method.into()).ok()?.dyn_into().ok()?;
    method.apply(object, &arguments.iter().copied().collect()).ok()
}
