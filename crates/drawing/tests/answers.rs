//! What stands above the passages: `cases/answers.txt` has queries, and the lines that each is to be answered with.

mod desk;

use desk::{Desk, of_class};
use markup::{Element, Node};

/// The lines of the answers, as read: kind, title and what is said of it.
fn lines(query: &str) -> Vec<String> {
    let link =
        format!("?view=search&q={}", query.replace('%', "%25").replace(' ', "%20").replace('&', "%26"));
    let page = Desk::of_seeds().page(&link, 1120.0);
    let section = of_class(&page, "answers");
    let inside = |element: &Element| -> Vec<Element> {
        let nodes = element.nodes().iter();
        nodes
            .filter_map(|node| if let Node::Element(inner) = node { Some(inner.clone()) } else { None })
            .collect()
    };
    let lists = section.iter().flat_map(inside);
    let items = lists.flat_map(|list| inside(&list));
    items.map(|item| inside(&item).iter().map(Element::inner_text).collect::<Vec<_>>().join(": ")).collect()
}

#[test]
fn a_query_that_is_after_one_thing_is_answered_with_it() {
    let cases = include_str!("cases/answers.txt");
    let mut problems = Vec::new();
    for case in cases.split("\n\n").filter(|case| !case.starts_with('#') && !case.trim().is_empty()) {
        let (query, wanted) = case.trim().split_once('\n').unwrap_or((case.trim(), ""));
        let found = lines(query);
        let wanted: Vec<&str> = wanted.lines().collect();
        let holds = wanted.len() <= found.len().max(1)
            && wanted.iter().zip(&found).all(|(wanted, line)| line.starts_with(wanted))
            && (!wanted.is_empty() || found.is_empty());
        if !holds {
            problems.push(format!("{query}\n  wanted {wanted:#?}\n  found {found:#?}\n"));
        }
    }
    assert!(problems.is_empty(), "{}", problems.concat());
}
