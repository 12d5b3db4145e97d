//! People and differences as they are drawn, of the seeds: counts by hand, links that are read, exact pictures.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use std::path::Path;

use archive::query::{Corpus, Query, Register};
use archive::search::{Index, IndexBuilder};
use archive::select::Selection;
use archive::view::ViewState;
use archive::{Archive, timeline};
use drawing::{Shown, page};
use markup::{Element, Node};

/// Set to write the pictures anew.
const UPDATE: &str = "UPDATE_SNAPSHOTS";

fn seeds() -> Archive {
    let files = seeds::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds")).unwrap();
    extract::build(files.iter().map(|file| (file.name.as_str(), file.bytes.as_slice()))).unwrap().archive
}

/// The page that a link opens, at that width.
fn drawn(archive: &Archive, link: &str, width: f32) -> Vec<Element> {
    let mut builder = IndexBuilder::new();
    archive.articles.iter().for_each(|article| builder.add(article));
    let bytes = builder.finish();
    let index = Index::open(&bytes).unwrap();
    let events = timeline::events(archive);
    let register = Register::of(archive, &events);
    let corpus = Corpus { archive, index: &index, events: &events, register: &register };
    let view = ViewState::parse(link).state;
    let query = Query::parse(&view.query);
    let hits = (!query.is_empty()).then(|| corpus.search(&query, usize::MAX));
    page(&Shown {
        corpus,
        window: timeline::window(archive, &events),
        view: &view,
        query: &query,
        hits: hits.as_ref(),
        selection: &Selection::of(&query, hits.as_ref(), view.days()).with_all_events(view.all_events),
        width,
        more: 0,
        brief: false,
        margin: None,
        site: "Site",
        about: "About.",
    })
}

/// Every element below, in order.
fn all(elements: &[Element]) -> Vec<&Element> {
    fn walk<'e>(element: &'e Element, into: &mut Vec<&'e Element>) {
        into.push(element);
        for node in element.nodes() {
            if let Node::Element(child) = node {
                walk(child, into);
            }
        }
    }
    let mut found = Vec::new();
    for element in elements {
        walk(element, &mut found);
    }
    found
}

fn has_class(element: &Element, class: &str) -> bool {
    element.attribute("class").is_some_and(|classes| classes.split(' ').any(|one| one == class))
}

fn compare(name: &str, picture: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots").join(name);
    // One element a line, so that a change shows where it is.
    let picture = picture.replace("><", ">\n<") + "\n";
    if std::env::var_os(UPDATE).is_some() {
        std::fs::write(&path, picture).unwrap();
        return;
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == picture, "{name} is drawn otherwise; look at it, and set {UPDATE}=1 to keep it");
}

#[test]
fn the_matrix_is_drawn_as_it_was() {
    let archive = seeds();
    for width in [1120.0f32, 640.0] {
        let page = drawn(&archive, "view=people", width);
        let charts: Vec<_> = all(&page).into_iter().filter(|one| has_class(one, "people-matrix")).collect();
        assert_eq!(charts.len(), 2, "people and organisations");
        for (chart, name) in charts.into_iter().zip(["people", "organisations"]) {
            compare(&format!("{name}-{width}.svg"), &chart.to_svg());
        }
    }
}

#[test]
fn every_link_of_these_pages_is_read_and_every_mark_is_spoken() {
    let archive = seeds();
    for link in ["view=people", "who=donald-trump", "who=liu-he", "who=white-house", "view=disagreements"] {
        for element in all(&drawn(&archive, link, 1120.0)) {
            let to = element.attribute("href").filter(|to| to.starts_with('?'));
            if let Some(to) = to {
                let parsed = ViewState::parse(to);
                assert_eq!(parsed.notices, [], "{to}");
                assert_eq!(format!("?{}", parsed.state), to);
                let spoken =
                    element.attribute("aria-label").map_or_else(|| element.inner_text(), str::to_owned);
                assert!(!spoken.trim().is_empty(), "{to} has no name");
            }
        }
    }
}

#[test]
fn whoever_is_named_has_a_page_with_all_their_quotations() {
    let archive = seeds();
    for name in ["Donald Trump", "Robert Lighthizer", "Lu Kang", "China's Commerce Ministry"] {
        let link = format!("who={}", archive::people::slug(name));
        let page = drawn(&archive, &link, 1120.0);
        let drawn = all(&page).into_iter().filter(|one| one.name() == "blockquote").count();
        let quotes = archive.articles.iter().flat_map(|article| &article.quotes);
        let said = quotes.filter(|quote| quote.speaker.as_deref() == Some(name)).count();
        assert!(said > 0, "{name} is quoted");
        assert_eq!(drawn, said, "{name}");
    }
}

#[test]
fn a_persons_roles_are_all_that_the_articles_state_each_with_its_sentence() {
    let archive = seeds();
    let roles = |slug: &str| -> Vec<String> {
        let page = drawn(&archive, &format!("who={slug}"), 1120.0);
        let heading =
            |one: &&Element| one.name() == "section" && one.inner_text().starts_with("Described as");
        let sections: Vec<Element> = all(&page).into_iter().filter(heading).cloned().collect();
        let items = all(&sections).into_iter().filter(|one| has_class(one, "told"));
        let items = items.flat_map(|list| list.nodes().iter()).filter_map(|node| match node {
            Node::Element(item) => Some(item.inner_text()),
            Node::Text(_) => None,
        });
        items.collect()
    };
    let note = "Editor’s note: this archive’s list of people";
    assert_eq!(
        roles("liu-he"),
        [
            format!("Vice Premier of China{note}; no article says so in these words."),
            "Chinese Vice MinisterThe Wall Street Journal, 23–24 Aug 2018".to_owned(),
            "China's chief trade negotiatorUnknown (aggregator), 31 Jan – 1 Feb 2019".to_owned(),
            "Chinese Vice PremierUnknown (aggregator), 31 Jan – 1 Feb 2019".to_owned(),
        ]
    );
    assert_eq!(
        roles("lu-kang"),
        [
            format!("Spokesperson of China's Foreign Ministry{note}; no article says so in these words."),
            "spokesperson for China's Foreign MinistryCNBC, 17 May 2019".to_owned(),
            "spokespersonCNBC, 17 May 2019".to_owned(),
        ]
    );
}

#[test]
fn an_empty_archive_has_nobody_and_no_difference_and_says_so() {
    let archive = Archive::default();
    for (link, words) in [
        ("view=people", "no articles yet"),
        ("view=disagreements", "Nothing was found"),
        ("who=a", "Nobody of that name"),
    ] {
        let page = drawn(&archive, link, 320.0);
        let text: String = page.iter().map(Element::inner_text).collect();
        assert!(text.contains(words), "{link}: {text}");
    }
}

#[test]
fn every_difference_has_its_sources_and_an_explanation_by_name() {
    let archive = seeds();
    let page = drawn(&archive, "view=disagreements", 1120.0);
    let differences: Vec<_> = all(&page).into_iter().filter(|one| has_class(one, "difference")).collect();
    assert_eq!(differences.len(), archive::disagreements::disagreements(&archive).len());
    for one in differences {
        let inside: Vec<Element> = vec![one.clone()];
        let inside = all(&inside);
        assert!(inside.iter().any(|part| has_class(part, "side")));
        let explained = |part: &&Element| has_class(part, "editors-note") || has_class(part, "computed");
        assert!(inside.iter().any(explained), "{}", one.inner_text());
    }
}
