//! Draws markup: every element of it becomes one of Yew's, which puts it on the page or changes what is there.

use markup::{Element, Node};
use yew::virtual_dom::{Key, VList, VNode, VTag, VText};

/// An element with all that is in it.
pub(crate) fn draw(element: Element) -> VNode {
    tag(element).into()
}

/// An element with one more child.
pub(crate) fn draw_around(element: Element, child: VNode) -> VNode {
    let mut tag = tag(element);
    tag.add_child(child);
    tag.into()
}

fn tag(element: Element) -> VTag {
    let is_input = element.name() == "input";
    let mut tag = VTag::new(element.name());
    tag.key = element.own_key().map(Key::from);
    let (attributes, nodes) = element.into_parts();
    for (name, value) in attributes {
        let value = yew::AttrValue::from(value);
        if is_input && name == "value" {
            // Also where the reader has typed something else since.
            tag.set_value(Some(value));
        } else {
            tag.add_attribute(name, value);
        }
    }
    let children = nodes.into_iter().map(|node| match node {
        Node::Element(element) => draw(element),
        Node::Text(text) => VText::new(yew::AttrValue::from(text)).into(),
    });
    tag.add_children(children);
    tag
}

/// Elements that belong together; with another key they are drawn anew, and nothing of what was there is kept.
pub(crate) fn draw_together(elements: Vec<Element>, key: &'static str) -> VNode {
    VList::with_children(elements.into_iter().map(draw).collect(), Some(Key::from(key))).into()
}
