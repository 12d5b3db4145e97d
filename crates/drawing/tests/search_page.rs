//! What the head of the search page says, and what stands where nothing was found.

mod desk;

use desk::{Desk, of_class};
use markup::Element;

fn page(query: &str) -> String {
    let link =
        format!("?view=search&q={}", query.replace(' ', "%20").replace('<', "%3C").replace('/', "%2F"));
    Desk::of_seeds().page(&link, 1120.0).iter().map(Element::inner_text).collect()
}

#[test]
fn a_name_that_begins_wrong_and_two_words_typed_as_one_are_found() {
    for (query, says) in [
        ("uhawei ", "searched for “huawei” instead of “uhawei”"),
        ("tradewar ", "searched for “trade” instead of “tradewar”"),
        ("hua wei ", "searched for “huawei” instead of “hua wei”"),
    ] {
        let page = page(query);
        assert!(page.contains(says), "{query}: {}", page.get(..400).unwrap_or(&page));
    }
}

#[test]
fn nothing_says_what_was_asked_in_vain() {
    for (query, says) in [
        ("asdfgh", "No article has any of these words, or words spelt much like them."),
        ("-tariff", "Nothing in the articles is all of that."),
        ("/(a+)+$/", "Nothing in the articles is all of that."),
        ("asdfgh&from=2019-01&to=2019-02", "No article of these days has any of these words."),
    ] {
        let link = format!("?view=search&q={}", query.replace('+', "%2B").replace('/', "%2F"));
        let page = Desk::of_seeds().page(&link, 1120.0);
        assert_eq!(of_class(&page, "empty").len(), 1, "{query}");
        let text: String = page.iter().map(Element::inner_text).collect();
        assert!(text.contains(says), "{query}: {text}");
        assert!(!text.contains("Narrow the search"), "nothing can be narrowed: {query}");
    }
}

#[test]
fn what_means_nothing_in_a_query_leaves_all_articles() {
    for query in ["who:", "published:2019-13", "side:mars"] {
        let page = page(query);
        assert!(page.contains("5 articles to search"), "{query}: {}", page.get(..300).unwrap_or(&page));
    }
}

#[test]
fn a_word_that_no_article_has_is_said_once() {
    let page = page("tariff qwzx <qwzx>qwzx");
    assert_eq!(page.matches("“qwzx”").count(), 1, "{}", page.get(..300).unwrap_or(&page));
}
