//! Wherever somebody can be chosen, their page is one step away.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod desk;

use archive::people::slug;
use archive::view::{View, ViewState};
use desk::{Desk, of_class, of_name};
use markup::Element;

const WIDE: f32 = 1120.0;

/// Whose pages the links of some elements lead to.
fn pages_of(elements: &[Element]) -> Vec<String> {
    let links =
        of_name(elements, "a").into_iter().filter_map(|link| link.attribute("href").map(str::to_owned));
    let who = links.filter_map(|to| match ViewState::parse(&to).state.view {
        View::People(Some(who)) => Some(who),
        _ => None,
    });
    who.collect()
}

#[test]
fn whoever_is_searched_for_has_their_page_at_the_head_of_the_results() {
    let desk = Desk::of_seeds();
    for (query, whose) in [
        ("who:%22Liu+He%22", vec!["liu-he"]),
        ("said-by:lighthizer", vec!["robert-lighthizer"]),
        ("org:reuters", vec!["reuters"]),
        ("kudlow", vec!["larry-kudlow"]),
        ("Larry+Kudlow", vec!["larry-kudlow"]),
        ("who:kudlow+who:%22Lu+Kang%22", vec!["larry-kudlow", "lu-kang"]),
        ("-who:kudlow", vec![]),
        ("tariffs", vec![]),
    ] {
        let page = desk.page(&format!("?q={query}"), WIDE);
        assert_eq!(pages_of(&of_class(&page, "asked")), whose, "{query}");
    }
}

#[test]
fn every_name_that_narrows_a_search_has_its_page_beside_it() {
    let page = Desk::of_seeds().page("?view=search", WIDE);
    let fields = of_name(&of_class(&page, "facets"), "details");
    for name in ["People", "Organisations"] {
        let field = fields.iter().rfind(|field| field.inner_text().starts_with(name)).unwrap();
        let values = of_name(std::slice::from_ref(field), "li");
        assert!(values.len() > 3);
        for value in values {
            let count = of_class(std::slice::from_ref(&value), "count")[0].inner_text();
            let named = of_name(std::slice::from_ref(&value), "a")[0].inner_text();
            let named = named.strip_suffix(&count).unwrap().to_owned();
            assert_eq!(pages_of(&[value]), [slug(&named)]);
        }
    }
}

#[test]
fn every_name_in_an_articles_margin_has_its_page_beside_it() {
    let desk = Desk::of_seeds();
    for article in &desk.archive.articles {
        let page = desk.page(&format!("?article={}", article.id), WIDE);
        let marks = of_class(&page, "margin-mark");
        let people = marks.iter().filter(|mark| mark.inner_text().starts_with("person "));
        let mut named: Vec<String> = people.flat_map(|mark| pages_of(std::slice::from_ref(mark))).collect();
        named.sort();
        named.dedup();
        let mut all: Vec<String> = article.people.iter().map(|person| slug(&person.name)).collect();
        all.sort();
        assert_eq!(named, all, "{}", article.id);
    }
}
