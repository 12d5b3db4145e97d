//! A page as a browser keeps it, changed by a patch's steps, becomes what was wanted, however often it is cut short.

use markup::{Element, Node, Step, el, patch, to_come};
use proptest::prelude::*;

/// A node of the page.
#[derive(Clone, Debug, PartialEq)]
enum Page {
    Element(String, Vec<(String, String)>, Vec<Page>),
    Text(String),
}

impl Page {
    fn of(node: &Node) -> Self {
        match node {
            Node::Text(text) => Self::Text(text.to_string()),
            Node::Element(element) => {
                let attributes =
                    element.attributes().iter().map(|(name, value)| (name.to_string(), value.to_string()));
                Self::Element(
                    element.name().to_owned(),
                    attributes.collect(),
                    element.nodes().iter().map(Self::of).collect(),
                )
            }
        }
    }

    /// Attributes have no order on a page.
    fn sorted(mut self) -> Self {
        if let Self::Element(_, attributes, children) = &mut self {
            attributes.sort();
            *children = std::mem::take(children).into_iter().map(Self::sorted).collect();
        }
        self
    }
}

/// Reads what the writer writes.
#[expect(clippy::unwrap_used, reason = "a test that can't read what was written has failed")]
fn parse(html: &mut &str) -> Vec<Page> {
    let mut nodes = Vec::new();
    while !html.is_empty() && !html.starts_with("</") {
        if let Some(rest) = html.strip_prefix('<') {
            let (tag, rest) = rest.split_once('>').unwrap();
            let mut parts = tag.split(' ');
            let name = parts.next().unwrap().to_owned();
            let attributes = parts.map(|part| {
                let (name, value) = part.split_once('=').unwrap();
                (name.to_owned(), value.trim_matches('"').to_owned())
            });
            let attributes = attributes.collect();
            *html = rest;
            let children = parse(html);
            *html = html.strip_prefix("</").and_then(|html| html.strip_prefix(name.as_str())).unwrap();
            *html = html.strip_prefix('>').unwrap();
            nodes.push(Page::Element(name, attributes, children));
        } else {
            let end = html.find('<').unwrap_or(html.len());
            let (text, rest) = html.split_at(end);
            nodes.push(Page::Text(text.to_owned()));
            *html = rest;
        }
    }
    nodes
}

/// The children of the element that the cursor is in, and where in them it is.
type Place = (Vec<usize>, usize);

#[expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a wrong step fails the test"
)]
fn take(page: &mut Page, steps: Vec<Step>) {
    let (mut path, mut at): Place = (Vec::new(), 0);
    for step in steps {
        let mut here = &mut *page;
        for turn in &path {
            let Page::Element(_, _, children) = here else { panic!("a step led into a text") };
            here = &mut children[*turn];
        }
        let Page::Element(_, attributes, children) = here else { panic!("a step led into a text") };
        match step {
            Step::Pass(count) => at += count as usize,
            Step::Enter => {
                path.push(at);
                at = 0;
            }
            Step::Leave => at = path.pop().unwrap() + 1,
            Step::Set(name, value) => {
                attributes.retain(|(own, _)| own != name);
                attributes.push((name.to_owned(), value.into_owned()));
            }
            Step::Unset(name) => attributes.retain(|(own, _)| own != name),
            Step::Write(text) => {
                assert!(matches!(children[at], Page::Text(_)));
                children[at] = Page::Text(text.into_owned());
                at += 1;
            }
            Step::Remove(count) => drop(children.drain(at..at + count as usize)),
            Step::Insert(html) => {
                for node in parse(&mut html.as_str()) {
                    children.insert(at, node);
                    at += 1;
                }
            }
            Step::Open(html) => {
                children.insert(at, parse(&mut html.as_str()).remove(0));
                path.push(at);
                at = 0;
            }
            Step::Pull(far) => {
                let pulled = children.remove(at + far as usize);
                children.insert(at, pulled);
            }
        }
    }
}

fn an_element() -> impl Strategy<Value = Element> {
    let name = prop::sample::select(vec!["a", "b", "p"]);
    let key = prop::option::of(prop::sample::select(vec!["1", "2", "3", "4"]));
    let attributes = prop::collection::vec((prop::sample::select(vec!["id", "class"]), "[x-z]{0,2}"), 0..3);
    let bare = (name, key, attributes).prop_map(|(name, key, attributes)| {
        let element =
            attributes.into_iter().fold(el(name), |element, (name, value)| element.set(name, value));
        match key {
            Some(key) => element.key(key),
            None => element,
        }
    });
    let text = "[a-c]{0,2}".prop_map(Node::from);
    let leaf = bare.clone().boxed();
    leaf.prop_recursive(4, 40, 6, move |inner| {
        let node = prop_oneof![2 => inner.prop_map(Node::from), 1 => text.clone()];
        (bare.clone(), prop::collection::vec(node, 0..6))
            .prop_map(|(element, nodes)| element.with_nodes(nodes))
    })
}

proptest! {
    #[test]
    fn what_is_drawn_becomes_what_is_wanted(drawn in an_element(), wanted in an_element()) {
        let mut page = Page::of(&Node::from(drawn.clone()));
        let mut known = drawn;
        let (steps, whole) = patch(&mut known, &wanted, usize::MAX);
        take(&mut page, steps);
        let Page::Element(_, attributes, children) = page.sorted() else { panic!() };
        let Page::Element(_, wanted_attributes, wanted_children) = Page::of(&Node::from(wanted.clone())).sorted() else { panic!() };
        prop_assert!(whole);
        prop_assert_eq!((attributes, children), (wanted_attributes, wanted_children));
        prop_assert_eq!(known.nodes(), wanted.nodes());
        prop_assert_eq!(patch(&mut known, &wanted, 1).0.iter().filter(|step| !matches!(step, Step::Pass(_))).count(), 0);
    }

    #[test]
    fn a_patch_cut_short_goes_on_from_what_it_left(drawn in an_element(), wanted in an_element(), budget in 1_usize..6) {
        let mut page = Page::of(&Node::from(drawn.clone()));
        let mut known = drawn;
        let most = (known.size() + wanted.size()) * 3;
        for round in 0.. {
            prop_assert!(round < most, "never done");
            let (steps, whole) = patch(&mut known, &wanted, budget);
            take(&mut page, steps);
            let Page::Element(_, _, children) = page.clone().sorted() else { panic!() };
            let Page::Element(_, _, drawn) = Page::of(&Node::from(known.clone())).sorted() else { panic!() };
            prop_assert_eq!(children, drawn, "what is drawn is known at every time");
            if whole {
                break;
            }
        }
        prop_assert_eq!(known.nodes(), wanted.nodes());
    }
}

#[test]
fn siblings_with_keys_keep_their_nodes_when_they_change_places() {
    let list =
        |keys: &[&'static str]| el("ul").children(keys.iter().map(|key| el("li").key(*key).text(*key)));
    let mut drawn = list(&["a", "b", "c", "d"]);
    let (steps, whole) = patch(&mut drawn, &list(&["d", "a", "x", "c"]), usize::MAX);
    assert!(whole);
    assert_eq!(
        steps,
        [Step::Pull(3), Step::Pass(2), Step::Remove(1), Step::Insert("<li>x</li>".to_owned()), Step::Pass(1)]
    );
}

#[test]
fn a_long_list_is_drawn_from_its_top() {
    let list = el("ul").children((0..5).map(|number| el("li").text(number.to_string())));
    let mut drawn = el("ul");
    let (steps, whole) = patch(&mut drawn, &list, 4);
    assert!(!whole);
    assert_eq!(steps, [Step::Insert("<li>0</li><li>1</li>".to_owned())]);
    let (steps, whole) = patch(&mut drawn, &list, 7);
    assert!(whole);
    let rest = "<li>2</li><li>3</li><li>4</li>";
    assert_eq!(steps, [Step::Pass(2), Step::Insert(rest.to_owned())]);
}

#[test]
fn what_is_to_come_leaves_what_is_drawn_from_there_on() {
    let page = |first: &[&'static str], rest: Option<&'static str>| {
        let item = |word: &&'static str| el("li").key(*word).text(*word);
        let list =
            el("ul").children(first.iter().map(item)).child(rest.map_or_else(to_come, |rest| item(&rest)));
        el("div").child(list).child(el("p").text("after"))
    };
    let mut drawn = page(&["a"], Some("z"));
    let (steps, whole) = patch(&mut drawn, &page(&["b", "a"], None), usize::MAX);
    assert!(!whole);
    assert_eq!(steps, [Step::Enter, Step::Insert("<li>b</li>".to_owned()), Step::Leave]);
    assert_eq!(drawn, page(&["b", "a"], Some("z")));
    // Where nothing is drawn yet, nothing of it is written.
    let mut drawn = el("div");
    let (steps, whole) = patch(&mut drawn, &page(&["b"], None), usize::MAX);
    assert!(!whole);
    assert_eq!(
        steps,
        [Step::Open("<ul></ul>".to_owned()), Step::Insert("<li>b</li>".to_owned()), Step::Leave]
    );
    assert_eq!(drawn, el("div").child(el("ul").child(el("li").key("b").text("b"))));
}
