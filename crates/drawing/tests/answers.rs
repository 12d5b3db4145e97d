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
    items.map(|item| inside(&item).iter().map(desk::text).collect::<Vec<_>>().join(": ")).collect()
}

#[test]
fn a_query_that_is_after_one_thing_is_answered_with_it() {
    let cases = include_str!("cases/answers.txt");
    let mut problems = Vec::new();
    for case in cases.split("\n\n").filter(|case| !case.starts_with('#') && !case.trim().is_empty()) {
        let (query, wanted) = case.trim().split_once('\n').unwrap_or((case.trim(), ""));
        let found = lines(query);
        let wanted: Vec<&str> = wanted.lines().collect();
        let holds = wanted.len() <= found.len()
            && wanted.iter().zip(&found).all(|(wanted, line)| line.starts_with(wanted))
            && (!wanted.is_empty() || found.is_empty());
        if !holds {
            problems.push(format!("{query}\n  wanted {wanted:#?}\n  found {found:#?}\n"));
        }
    }
    assert!(problems.is_empty(), "{}", problems.concat());
}

/// What the page says of how much was found.
fn said(link: &str) -> String {
    let page = Desk::of_seeds().page(link, 1120.0);
    of_class(&page, "meta").first().map(Element::inner_text).unwrap_or_default()
}

#[test]
fn where_no_passage_has_a_word_but_something_is_known_by_it_the_page_says_both() {
    for query in ["cnbc", "ustr", "aluminium", "list%204", "zte"] {
        let typed = query.replace("%20", " ");
        assert_eq!(
            said(&format!("?view=search&q={query}")),
            format!("No passage has “{typed}”. What is known by it:")
        );
    }
}

#[test]
fn where_passages_have_a_word_or_something_is_left_out_the_page_counts_articles() {
    for (query, words) in [
        ("10%20may%202019", "1 article for “10 may 2019”"),
        ("xylophone%20tariffs", "5 articles for “xylophone tariffs” · no article has “xylophone”"),
        ("cnbc%20tariffs", "5 articles for “cnbc tariffs” · no article has “cnbc”"),
        // Nothing answers.
        ("xylophone", "0 articles for “xylophone”"),
        // Something is left out, or required.
        ("cnbc%20-tariffs", "0 articles for “cnbc -tariffs”"),
        ("cnbc%20who:nobody", "0 articles for “cnbc who:nobody”"),
        ("kudlow%20-who:kudlow", "0 articles for “kudlow -who:kudlow”"),
        ("%22cnbc%22", "0 articles for “\"cnbc\"”"),
        ("cnbc&from=2018-08-01&to=2018-08-31", "0 articles for “cnbc”"),
        ("kudlow&from=2019-05-01&to=2019-05-31", "0 articles for “kudlow”"),
    ] {
        assert_eq!(said(&format!("?view=search&q={query}")), words);
    }
}
