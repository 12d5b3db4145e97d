//! Markup as plain data: elements with attributes, children and text, made without a browser.
//!
//! What draws something (a chart, a list, a card) gives an [`Element`]. It is then the same picture everywhere: written
//! as text ([`Element::to_html`], [`Element::to_svg`]) for files, prerendered pages and tests, or put on the page, of
//! which only what differs is changed ([`patch()`]). Text is escaped by the writers; there is no way to put raw markup in.
//!
//! An element is one pointer and its methods are not generic but for a conversion, so that a page full of them stays
//! small when compiled.

mod patch;
mod write;

pub use patch::{Step, patch};

use std::borrow::Cow;

/// Text: fixed, or put together.
pub type Text = Cow<'static, str>;

/// An element with its attributes and children.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element(Box<Parts>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Parts {
    name: &'static str,
    key: Option<Text>,
    attributes: Vec<(&'static str, Text)>,
    children: Vec<Node>,
}

/// A child of an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// An element.
    Element(Element),
    /// Text, as a reader sees it: not escaped.
    Text(Text),
}

/// An element without attributes and children.
#[inline(never)]
pub fn el(name: &'static str) -> Element {
    Element(Box::new(Parts { name, key: None, attributes: Vec::new(), children: Vec::new() }))
}

/// Stands for all that follows in a page that is not made yet: a patch stops there, and leaves what is drawn from there
/// on as it is.
pub fn to_come() -> Element {
    el(TO_COME)
}

const TO_COME: &str = "to-come";

impl Element {
    /// The element's name.
    pub fn name(&self) -> &'static str {
        self.0.name
    }

    /// Its attributes, in the order in which they were set.
    pub fn attributes(&self) -> &[(&'static str, Text)] {
        &self.0.attributes
    }

    /// Its children.
    pub fn nodes(&self) -> &[Node] {
        &self.0.children
    }

    /// What tells it from its siblings when they change places.
    pub fn own_key(&self) -> Option<&str> {
        self.0.key.as_deref()
    }

    /// With a key, which a patch goes by; it is not written.
    #[must_use]
    #[inline(never)]
    pub fn key(mut self, key: impl Into<Text>) -> Self {
        self.0.key = Some(key.into());
        self
    }

    /// Takes it apart: attributes and children.
    pub fn into_parts(self) -> (Vec<(&'static str, Text)>, Vec<Node>) {
        (self.0.attributes, self.0.children)
    }

    /// How many nodes it is, with all that is inside.
    pub fn size(&self) -> usize {
        1 + self.0.children.iter().map(Node::size).sum::<usize>()
    }

    /// Whether it is at most so many nodes.
    pub fn is_within(&self, most: usize) -> bool {
        self.left_of(most).is_some()
    }

    /// Whether it stands for what follows.
    fn is_to_come(&self) -> bool {
        self.0.name == TO_COME
    }

    /// What it leaves of so many nodes.
    fn left_of(&self, most: usize) -> Option<usize> {
        if self.is_to_come() {
            return None;
        }
        self.0.children.iter().try_fold(most.checked_sub(1)?, |left, node| match node {
            Node::Element(element) => element.left_of(left),
            Node::Text(_) => left.checked_sub(1),
        })
    }

    /// The same element with nothing inside.
    #[must_use]
    pub fn without_children(&self) -> Self {
        let Parts { name, key, attributes, .. } = &*self.0;
        Self(Box::new(Parts { name, key: key.clone(), attributes: attributes.clone(), children: Vec::new() }))
    }

    /// Its first child element of that name.
    pub fn first_mut(&mut self, name: &str) -> Option<&mut Self> {
        self.0.children.iter_mut().find_map(|node| match node {
            Node::Element(element) if element.name() == name => Some(element),
            _ => None,
        })
    }

    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.0.attributes.iter().find(|(own, _)| *own == name).map(|(_, value)| value.as_ref())
    }

    /// With an attribute, added or changed.
    #[must_use]
    #[inline(never)]
    pub fn set(mut self, name: &'static str, value: impl Into<Text>) -> Self {
        self.put(name, value.into());
        self
    }

    /// With a fixed attribute.
    #[must_use]
    #[inline(never)]
    pub fn fixed(mut self, name: &'static str, value: &'static str) -> Self {
        self.put(name, Cow::Borrowed(value));
        self
    }

    /// With an attribute where there is a value.
    #[must_use]
    #[inline(never)]
    pub fn set_some(self, name: &'static str, value: Option<impl Into<Text>>) -> Self {
        match value {
            Some(value) => self.set(name, value),
            None => self,
        }
    }

    /// With an empty attribute, such as `hidden`, when `on`.
    #[must_use]
    pub fn flag(self, name: &'static str, on: bool) -> Self {
        if on { self.fixed(name, "") } else { self }
    }

    #[inline(never)]
    fn put(&mut self, name: &'static str, value: Text) {
        match self.0.attributes.iter_mut().find(|(own, _)| *own == name) {
            Some((_, old)) => *old = value,
            None => self.0.attributes.push((name, value)),
        }
    }

    /// With one more CSS class; an empty one is none.
    #[must_use]
    #[inline(never)]
    pub fn class(mut self, class: &'static str) -> Self {
        if class.is_empty() {
            return self;
        }
        match self.0.attributes.iter_mut().find(|(own, _)| *own == "class") {
            Some((_, classes)) => {
                let classes = classes.to_mut();
                classes.push(' ');
                classes.push_str(class);
            }
            None => self.0.attributes.push(("class", Cow::Borrowed(class))),
        }
        self
    }

    /// With one more CSS class when `on`.
    #[must_use]
    pub fn class_if(self, class: &'static str, on: bool) -> Self {
        if on { self.class(class) } else { self }
    }

    /// With text after what it has.
    #[must_use]
    #[inline(never)]
    pub fn text(mut self, text: impl Into<Text>) -> Self {
        self.add(Node::Text(text.into()));
        self
    }

    /// With a child after what it has.
    #[must_use]
    #[inline(never)]
    pub fn child(mut self, child: Element) -> Self {
        self.add(Node::Element(child));
        self
    }

    /// With a child where there is one.
    #[must_use]
    #[inline(never)]
    pub fn maybe(self, child: Option<Element>) -> Self {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }

    /// With children after what it has.
    #[must_use]
    #[inline(never)]
    pub fn children(mut self, children: impl IntoIterator<Item = Element>) -> Self {
        for child in children {
            self.add(Node::Element(child));
        }
        self
    }

    /// With nodes after what it has.
    #[must_use]
    #[inline(never)]
    pub fn with_nodes(mut self, nodes: Vec<Node>) -> Self {
        for node in nodes {
            self.add(node);
        }
        self
    }

    /// Texts that stand together are one, and an empty one is none, as when HTML is read.
    #[inline(never)]
    fn add(&mut self, node: Node) {
        match (self.0.children.last_mut(), node) {
            (_, Node::Text(text)) if text.is_empty() => {}
            (Some(Node::Text(before)), Node::Text(text)) => before.to_mut().push_str(&text),
            (_, node) => self.0.children.push(node),
        }
    }

    /// All text inside, as a reader would hear it without names and labels.
    pub fn inner_text(&self) -> String {
        let mut text = String::new();
        self.collect_text(&mut text);
        text
    }

    fn collect_text(&self, into: &mut String) {
        for node in &self.0.children {
            match node {
                Node::Element(element) => element.collect_text(into),
                Node::Text(text) => into.push_str(text),
            }
        }
    }
}

impl Node {
    /// How many nodes it is.
    pub fn size(&self) -> usize {
        match self {
            Self::Element(element) => element.size(),
            Self::Text(_) => 1,
        }
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

impl From<&'static str> for Node {
    fn from(text: &'static str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Node {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}
