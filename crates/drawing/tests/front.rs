//! The front with days chosen on its strip: what happened on them is told, and the articles are those of these days.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod desk;

use archive::view::ViewState;
use desk::{Desk, of_class, of_name};
use markup::Element;

const MAY: &str = "?from=2019-05&to=2019-05";
const WIDE: f32 = 1120.0;

fn hrefs(elements: &[Element], words: &str) -> Vec<String> {
    let links = of_name(elements, "a").into_iter().filter(|link| link.inner_text() == words);
    links.filter_map(|link| link.attribute("href").map(str::to_owned)).collect()
}

#[test]
fn what_happened_on_the_chosen_days_stands_right_below_the_strip() {
    let desk = Desk::of_seeds();
    for width in [WIDE, 358.0] {
        let page = desk.page(MAY, width);
        assert_eq!(page[2].attribute("class"), Some("chosen-days"), "below the strip and its tools");
        let told = of_name(&page[2..3], "li");
        let selected = desk.show(MAY, width, |shown| shown.selected_events().len());
        assert!(selected > 6 && told.len() == 6, "{} of {selected}", told.len());
        for (line, event) in told.iter().zip(
            desk.show(MAY, width, |shown| shown.selected_events().into_iter().cloned().collect::<Vec<_>>()),
        ) {
            let text = line.inner_text();
            assert!(text.starts_with(&event.days.short()), "its day: {text}");
            let source = &desk.archive.articles[event.tellings[0].article as usize].meta.outlet;
            assert!(text.contains(&format!(" {source}, ")), "its source: {text}");
            let to = of_name(std::slice::from_ref(line), "a")[0].attribute("href").unwrap().to_owned();
            assert_eq!(ViewState::parse(&to).state.open, Some(event.id));
            assert!(to.starts_with(MAY), "on the same days: {to}");
        }
        let all = format!("All {selected} events of these days");
        assert_eq!(hrefs(&page[2..3], &all), [format!("{MAY}&view=timeline")]);
    }
}

#[test]
fn what_did_not_happen_says_so_and_days_without_events_as_well() {
    let desk = Desk::of_seeds();
    let section = |link: &str| of_class(&desk.page(link, WIDE), "chosen-days");
    let march = section("?from=2019-03-01&to=2019-03-02")[0].inner_text();
    assert!(march.contains("1–2 Mar 2019 (did not happen)"), "{march}");
    assert!(section("?from=1850&to=1851")[0].inner_text().contains("No article tells of an event"));
    assert!(section("").is_empty());
}

#[test]
fn the_count_of_events_keeps_the_chosen_days() {
    let desk = Desk::of_seeds();
    let all = desk.events.len();
    assert_eq!(hrefs(&desk.page("", WIDE), &format!("{all} dated events")), ["?view=timeline"]);
    let may = desk.show(MAY, WIDE, |shown| shown.selected_events().len());
    let words = format!("{may} of {all} dated events");
    assert_eq!(hrefs(&desk.page(MAY, WIDE), &words), [format!("{MAY}&view=timeline")]);
}

#[test]
fn the_articles_are_those_published_on_the_chosen_days_or_telling_of_them() {
    let desk = Desk::of_seeds();
    let listed = |link: &str| {
        let stories = of_class(&desk.page(link, WIDE), "stories");
        of_name(&stories, "h3").iter().map(Element::inner_text).collect::<Vec<_>>()
    };
    let headline = |number: usize| desk.archive.articles[number].meta.title.clone();
    assert_eq!(listed("").len(), 5);
    // Published in May, and nothing of it told before.
    assert_eq!(listed(MAY), [headline(4)]);
    // 1999 is told of in one article, and none is as old.
    assert_eq!(listed("?from=1999&to=1999"), [headline(1)]);
    let page = desk.page(MAY, WIDE);
    let said: Vec<String> = of_class(&page, "meta").iter().map(Element::inner_text).collect();
    let expected = "1 of 5 articles: published on these days, or telling of them. Show all articles";
    assert!(said.iter().any(|words| words == expected), "{said:?}");
    assert_eq!(hrefs(&page, "Show all articles"), ["?"]);
    // A search that goes along narrows them likewise.
    assert_eq!(listed("?q=huawei&view=front"), [headline(2), headline(4)]);
}
