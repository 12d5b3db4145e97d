//! A patch is the way from what is drawn to what is wanted, as steps of a cursor that walks what is drawn.
//!
//! It can be cut short: a budget says how many nodes may be made or changed, the steps then end early, and what is drawn
//! by then is known exactly, so that the next patch goes on from there. A long page is so drawn from its top in several
//! short tasks, with the browser free in between. (React calls this concurrent rendering; here the drawn tree is the only
//! thing to remember.)
//!
//! New nodes are one piece of HTML for as many as stand together: a browser parses a thousand nodes several times as
//! fast as a program makes them one by one.

use crate::{Element, Node, Text};

/// One step. The cursor stands in an element, before one of its children or at its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Pass by so many children.
    Pass(u32),
    /// Go into the child at the cursor, to before its first child.
    Enter,
    /// Go out of the element, to after it.
    Leave,
    /// Give the element an attribute.
    Set(&'static str, Text),
    /// Take an attribute from the element.
    Unset(&'static str),
    /// Change the text at the cursor, and pass by it.
    Write(Text),
    /// Remove so many children from the cursor on.
    Remove(u32),
    /// Put these nodes, written as HTML, before the cursor.
    Insert(String),
    /// Put an element without children, written as HTML, before the cursor, and go into it.
    Open(String),
    /// Move the child that stands so many places after the cursor to the cursor, which is then before it.
    Pull(u32),
}

/// The steps from `drawn` to `wanted`, at most as far as `budget` nodes made or changed; `drawn` becomes what the steps
/// make of it. Whether that is all that was wanted comes with them.
///
/// Both are the element that holds the page: it stays itself, whatever it is called.
pub fn patch(drawn: &mut Element, wanted: &Element, budget: usize) -> (Vec<Step>, bool) {
    let mut patch = Patch { steps: Vec::new(), left: budget };
    patch.inside(drawn, wanted);
    (patch.steps, patch.left > 0)
}

struct Patch {
    steps: Vec<Step>,
    left: usize,
}

impl Patch {
    fn inside(&mut self, drawn: &mut Element, wanted: &Element) {
        for (name, value) in &wanted.0.attributes {
            if drawn.attribute(name) != Some(value) {
                self.pay(1);
                self.steps.push(Step::Set(name, value.clone()));
            }
        }
        for (name, _) in &drawn.0.attributes {
            if wanted.attribute(name).is_none() {
                self.steps.push(Step::Unset(name));
            }
        }
        if drawn.0.attributes != wanted.0.attributes {
            drawn.0.attributes.clone_from(&wanted.0.attributes);
        }
        self.children(&mut drawn.0.children, &wanted.0.children);
    }

    fn children(&mut self, drawn: &mut Vec<Node>, wanted: &[Node]) {
        for (at, node) in wanted.iter().enumerate() {
            if matches!(node, Node::Element(element) if element.is_to_come()) {
                self.left = 0;
            }
            if self.left == 0 {
                return;
            }
            self.clear(drawn, at, wanted.get(at..).unwrap_or_default());
            match drawn.iter().skip(at).position(|here| are_alike(here, node)) {
                None => self.insert(drawn, at, node),
                Some(far) => {
                    if far > 0 {
                        self.pay(1);
                        self.steps.push(Step::Pull(far as u32));
                        let pulled = drawn.remove(at + far);
                        drawn.insert(at, pulled);
                    }
                    if let Some(here) = drawn.get_mut(at) {
                        self.change(here, node);
                    }
                }
            }
        }
        let surplus = drawn.len().saturating_sub(wanted.len());
        self.remove(drawn, wanted.len(), surplus);
    }

    /// Removes what stands here and is not wanted further on.
    fn clear(&mut self, drawn: &mut Vec<Node>, at: usize, wanted: &[Node]) {
        let is_gone = |here: &&Node| !wanted.iter().any(|node| are_alike(here, node));
        let gone = drawn.iter().skip(at).take_while(is_gone).count();
        self.remove(drawn, at, gone);
    }

    fn remove(&mut self, drawn: &mut Vec<Node>, at: usize, count: usize) {
        if count > 0 {
            drawn.drain(at..at + count);
            self.steps.push(Step::Remove(count as u32));
        }
    }

    fn change(&mut self, drawn: &mut Node, wanted: &Node) {
        match (drawn, wanted) {
            (Node::Element(drawn), Node::Element(wanted)) => {
                self.steps.push(Step::Enter);
                self.inside(drawn, wanted);
                self.leave();
            }
            (Node::Text(drawn), Node::Text(text)) if drawn == text => self.pass(),
            (drawn, Node::Text(text)) => {
                self.pay(1);
                self.steps.push(Step::Write(text.clone()));
                *drawn = Node::Text(text.clone());
            }
            // Nodes of two kinds are never alike.
            (Node::Text(_), Node::Element(_)) => {}
        }
    }

    fn pass(&mut self) {
        match self.steps.last_mut() {
            Some(Step::Pass(count)) => *count += 1,
            _ => self.steps.push(Step::Pass(1)),
        }
    }

    /// Leaves an element; one in which nothing was done is passed by instead.
    fn leave(&mut self) {
        if matches!(self.steps.last(), Some(Step::Pass(_))) {
            self.steps.pop();
        }
        if matches!(self.steps.last(), Some(Step::Enter)) {
            self.steps.pop();
            self.pass();
        } else {
            self.steps.push(Step::Leave);
        }
    }

    fn insert(&mut self, drawn: &mut Vec<Node>, at: usize, node: &Node) {
        match node {
            Node::Element(element) if !element.is_within(self.left) => {
                let mut opened = element.without_children();
                self.pay(1);
                self.steps.push(Step::Open(opened.to_html()));
                self.children(&mut opened.0.children, &element.0.children);
                self.leave();
                drawn.insert(at, Node::Element(opened));
            }
            _ => {
                self.pay(node.size());
                if let Some(Step::Insert(html)) = self.steps.last_mut() {
                    node.write_html(html);
                } else {
                    let mut html = String::new();
                    node.write_html(&mut html);
                    self.steps.push(Step::Insert(html));
                }
                drawn.insert(at, node.clone());
            }
        }
    }

    fn pay(&mut self, nodes: usize) {
        self.left = self.left.saturating_sub(nodes);
    }
}

/// Whether one can become the other by changing what is on it and in it.
fn are_alike(a: &Node, b: &Node) -> bool {
    match (a, b) {
        (Node::Element(a), Node::Element(b)) => a.name() == b.name() && a.own_key() == b.own_key(),
        (Node::Text(_), Node::Text(_)) => true,
        _ => false,
    }
}
