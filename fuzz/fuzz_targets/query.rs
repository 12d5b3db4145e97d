//! Queries, parsed and asked of a small archive: `cargo +nightly fuzz run query` in the project's folder.

#![no_main]

use std::sync::LazyLock;

use archive::facets::Facets;
use archive::query::{Corpus, Node, Part, Query, Register};
use archive::search::{Index, IndexBuilder, light};
use archive::suggest::suggest;
use archive::timeline::{self, Event};
use archive::{Archive, Days};

struct Desk {
    archive: Archive,
    index: Index<'static>,
    events: Vec<Event>,
    register: Register,
}

const TEXTS: [&str; 3] = [
    "U.S. won't talk until it gets a plan\n\nThe U.S. has slapped tariffs of 10 percent on $200 billion of Chinese goods, Donald \
     Trump said on Nov. 14, 2018.\n\nNegotiators saw no progress.",
    "Talks amid deep differences\n\n\"It is a trade war,\" said Liu He in Beijing. China may raise tariffs to 25% on $60bn of \
     goods on March 1.\n\nCharges against Huawei Technologies Co. added to it.",
    "Soybeans\n\nA major concession was offered, Reuters reported. 中美贸易战 е́жик.",
];

static DESK: LazyLock<Desk> = LazyLock::new(|| {
    let published = Days::parse_iso("2019-01-31").map(|(days, _)| days);
    let read = |text: &&str| extract::articles("a.txt", text.as_bytes(), published).0;
    let articles = TEXTS.iter().flat_map(read).map(|found| found.article).collect();
    let archive = Archive { articles, ..Archive::default() };
    let mut builder = IndexBuilder::new();
    archive.articles.iter().for_each(|article| builder.add(article));
    let index = Index::open(builder.finish()).unwrap();
    let (events, register) = (timeline::events(&archive), Register::of(&archive));
    Desk { archive, index, events, register }
});

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let query = Query::parse(&text);
    nodes(&query, &query.nodes);
    for problem in &query.problems {
        assert!(query.text().get(problem.span.start as usize..problem.span.end as usize).is_some());
    }
    for chip in query.chips() {
        assert!(Query::parse(&query.without(&chip)).text().len() <= query.text().len());
    }
    let desk = &*DESK;
    let corpus =
        Corpus { archive: &desk.archive, index: &desk.index, events: &desk.events, register: &desk.register };
    let hits = corpus.search(&query, usize::MAX);
    let few = corpus.search(&query, 2);
    assert_eq!(few.documents, hits.documents[..hits.documents.len().min(2)]);
    for hit in &hits.documents {
        let sum: f32 = corpus.explain(&query, hit.document).iter().map(|share| share.share).sum();
        assert!((sum - hit.score).abs() <= 1e-3 * hit.score.max(1.0), "{sum} is not {}", hit.score);
        let article = &desk.archive.articles[hit.document as usize];
        let mut end = 0;
        for span in light(&article.text, &hits.matched) {
            assert!(span.start >= end && !article.text[span.start as usize..span.end as usize].is_empty());
            end = span.end;
        }
    }
    corpus.search_as_typed(&query, 3);
    Facets::of(&corpus, &query, None);
    suggest(&corpus, &text, text.len(), &[]);
});

/// Every part stands in the text, within its parent.
fn nodes(query: &Query, all: &[Node]) {
    for node in all {
        assert!(query.text().get(node.span.start as usize..node.span.end as usize).is_some());
        if let Part::Group(inner) | Part::Any(inner) = &node.part {
            for one in inner {
                assert!(node.span.start <= one.span.start && one.span.end <= node.span.end);
            }
            nodes(query, inner);
        }
    }
}
