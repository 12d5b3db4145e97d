//! A search shows the events that are about it: the timeline, the strip and the front's counts have the same ones, and
//! offer all others that its articles tell of.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod desk;

use archive::search::light;
use archive::strip::{Unit, strip};
use desk::{Desk, of_class, of_name};
use drawing::Shown;
use markup::Element;

const WIDE: f32 = 1120.0;
const SEARCHES: [&str; 11] = [
    "huawei ",
    "huawe",
    "tarrifs ",
    "tech",
    "kudlow ",
    "subsidies lighthizer ",
    "g-20 ",
    "who:\"Xi Jinping\"",
    "said-by:lighthizer",
    "topic:\"Huawei and ZTE\"",
    "org:reuters",
];

fn link(query: &str, more: &str) -> String {
    format!("?q={}&view=timeline{more}", query.replace(' ', "+").replace('"', "%22"))
}

/// The numbers of the events with a passage of the query in a sentence that tells of them, or with it in their name: read
/// from the texts, sentence by sentence.
fn about(shown: &Shown<'_>) -> Vec<u32> {
    let hits = shown.hits.unwrap();
    let is_about = |event: &&archive::timeline::Event| {
        let note = event.note.map(|note| &shown.archive().notes[note as usize].title);
        let mut own =
            event.tellings.iter().filter(|one| hits.documents.iter().any(|hit| hit.document == one.article));
        own.any(|one| {
            let passages = shown.corpus.passages(shown.query, hits, one.article);
            passages.iter().any(|passage| passage.sentence == one.sentence)
                || note.is_some_and(|title| !light(title, &hits.matched).is_empty())
        })
    };
    shown.events().iter().filter(is_about).map(|event| event.number).collect()
}

fn numbers(shown: &Shown<'_>) -> Vec<u32> {
    shown.selected_events().iter().map(|event| event.number).collect()
}

#[test]
fn a_search_shows_the_events_whose_own_sentence_or_name_has_it() {
    for query in SEARCHES {
        Desk::of_seeds().show(&link(query, ""), WIDE, |shown| {
            assert_eq!(numbers(shown), about(shown), "{query}");
            assert!(!numbers(shown).is_empty(), "{query}");
        });
    }
}

#[test]
fn strip_and_timeline_count_the_same_events_for_either_choice() {
    let desk = Desk::of_seeds();
    for query in SEARCHES {
        for more in ["", "&events=all", "&from=2019-01&to=2019-05", "&events=all&to=2019-02"] {
            desk.show(&link(query, more), WIDE, |shown| {
                let window = shown.window.unwrap();
                let counts = strip(shown.archive(), shown.events(), shown.selection, window, Unit::Month);
                let listed = of_class(&drawing::page(shown), "events")
                    .iter()
                    .map(|list| list.nodes().len())
                    .sum::<usize>();
                assert_eq!(counts.left.1 as usize, numbers(shown).len(), "{query}{more}");
                assert_eq!(listed, numbers(shown).len(), "{query}{more}");
            });
        }
    }
}

#[test]
fn all_events_of_the_articles_are_counted_and_offered() {
    let desk = Desk::of_seeds();
    let head = |link: &str| of_name(&desk.page(link, WIDE), "header")[0].clone();
    let all = desk.show(&link("huawei", "&events=all"), WIDE, |shown| numbers(shown).len());
    let narrow = head(&link("huawei", ""));
    let words = narrow.inner_text();
    assert!(words.contains(" events about “huawei” · "), "{words}");
    let offer = format!("all {all} events of these articles");
    let to = |head: &Element, words: &str| {
        let links = of_name(std::slice::from_ref(head), "a");
        let found = links.iter().find(|link| link.inner_text() == words);
        found.and_then(|link| link.attribute("href")).map(str::to_owned)
    };
    assert_eq!(to(&narrow, &offer).as_deref(), Some("?q=huawei&view=timeline&events=all"));
    let wide = head(&link("huawei", "&events=all"));
    assert!(wide.inner_text().contains(&format!("{all} events in articles on “huawei”")));
    assert_eq!(to(&wide, "only those about “huawei”").as_deref(), Some("?q=huawei&view=timeline"));
}

#[test]
fn a_search_that_no_event_is_about_shows_all_of_its_articles() {
    let desk = Desk::of_seeds();
    for query in ["outlet:reuters OR outlet:cnbc", "published:2019-03", "kind:planned", "title:talks"] {
        desk.show(&link(query, ""), WIDE, |shown| {
            assert_eq!(shown.hits.unwrap().about, None, "{query}");
            let could =
                |event: &&archive::timeline::Event| shown.selection.could_have_event(shown.archive(), event);
            assert_eq!(numbers(shown).len(), shown.events().iter().filter(could).count());
            assert!(!drawing::page(shown).iter().any(|part| part.inner_text().contains("of these articles")));
        });
    }
}
