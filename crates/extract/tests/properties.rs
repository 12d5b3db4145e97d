//! What holds for every text, whatever it says.

use archive::{Article, Days, Span};
use proptest::prelude::*;

/// Words that the rules look for, in every disorder.
const PIECES: [&str; 56] = [
    "tariffs",
    "$200 billion",
    "25 percent",
    "from 10% to",
    "Chinese goods",
    "U.S.",
    "Mr.",
    "Liu He",
    "said",
    "Thursday",
    "March 1",
    "last week",
    "\n",
    "\n\n",
    "“",
    "”",
    "\"",
    "’s",
    "•",
    "Key Points",
    "MORE",
    "TrumpDonald",
    "Trump",
    "the end of",
    "November",
    "2019",
    "a week ago",
    "will",
    "imposed",
    ";",
    ",",
    ".",
    "?",
    "…",
    "é",
    "中国",
    "\u{a0}",
    "\r\n",
    "(R)",
    "VIDEO0:56",
    "By",
    "between",
    "and",
    "which",
    "ruled out",
    "remove all",
    "President",
    "on",
    "Jan. 30-31",
    "99/99/2019",
    "0000-00-00",
    "the 31st",
    "in 999 years",
    "first quarter",
    "Related news",
    "\t",
];

/// A file of each format.
const FILES: [&str; 4] = ["b.txt", "b.md", "b.html", "b.jsonl"];

/// Files much like what comes in, to be damaged.
const REAL: [(&str, &str); 4] = [
    (
        "c.txt",
        "World News\n\nMills close as orders dry up\n\nBy Ann Example\n\nPublished 5:00 PM ET Thu, 25 Oct 2018\n\n\
         WASHINGTON (Wire) — The U.S. raised tariffs on $200 billion of Chinese goods from 10% to 25% on Friday, Mr. \
         Trump’s office said. “We’ll see,” Liu He told reporters last week.\n\nJo Doe | AFP | Getty Images\n",
    ),
    (
        "c.md",
        "---\ntitle: Mills close\ndate: 2019-05-10\noutlet: The Post\n---\n\n# Mills close\n\nMills &amp; docks *fell* \
         quiet on [Friday](x).\n\n- One\n- Two\n\n> “No,” he said.\n\n<p>Raw &mdash; words</p>\n",
    ),
    (
        "c.html",
        "<!doctype html><html><head><title>Mills close</title><meta property=\"og:site_name\" content=\"The Post\">\
         <script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Mills close\"}</script></head>\
         <body><nav><a href=/>Home</a></nav><article><h1>Mills close</h1><figure><figcaption>A mill.</figcaption>\
         </figure><p>Mills &amp; docks fell quiet on Friday, their owners said, after tariffs of 25&nbsp;percent.\
         <p>“Nobody buys,” said Jo Doe, who has run the mill for thirty years.<br>Nobody.</article></body></html>",
    ),
    (
        "c.jsonl",
        "{\"id\":\"a/1\",\"title\":\"Mills close\",\"text\":\"Mills \\u2014 and docks \\ud83d\\ude00 \\\"fell\\\" quiet.\\n\\nOn \
         Friday.\",\"published\":\"2019-05-10\",\"outlet\":\"The Post\",\"url\":\"https://post.example/1\"}",
    ),
];

/// What one damage does to a file: at a place, cuts some bytes out and puts others in.
fn damaged(text: &str, damages: &[(usize, usize, Vec<u8>)]) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    for (at, cut, put) in damages {
        let at = at % (bytes.len() + 1);
        let end = (at + cut).min(bytes.len());
        bytes.splice(at..end, put.iter().copied());
    }
    bytes
}

fn published() -> Option<Days> {
    archive::Day::parse("2019-05-17").map(Days::one)
}

fn spans(article: &Article) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    spans.extend(article.blocks.iter().map(|block| block.span));
    spans.extend(article.sentences.iter().map(|sentence| sentence.span));
    spans.extend(article.noise.iter().map(|noise| noise.span));
    spans.extend(article.dates.iter().map(|date| date.span));
    spans.extend(article.claims.iter().map(|claim| claim.span));
    spans.extend(article.claims.iter().filter_map(|claim| claim.goods_span));
    spans.extend(article.quotes.iter().map(|quote| quote.span));
    for entity in article.people.iter().chain(&article.organisations) {
        spans.extend(entity.mentions.iter().map(|mention| mention.span));
    }
    spans
}

/// Checks a file of any format; the article's own text is what its spans count.
fn check_file(file: &str, bytes: &[u8]) {
    let article = extract::article(file, bytes, published());
    assert_eq!(article, extract::article(file, bytes, published()), "the same twice");
    assert_eq!(article.as_received(), bytes, "not one byte is lost");
    for span in spans(&article) {
        let place = article.in_file(span);
        assert!(bytes.get(place.clone()).is_some(), "{span:?} at {place:?} of {bytes:?}");
    }
    check_article(&article);
}

fn check(text: &str) {
    check_file("a.txt", text.as_bytes());
}

fn check_article(article: &Article) {
    let text = article.text.as_str();
    for span in spans(article) {
        let words = text.get(span.start as usize..span.end as usize);
        assert!(words.is_some_and(|words| !words.is_empty()), "{span:?} in {text:?}");
    }
    let mut at = 0;
    for sentence in &article.sentences {
        let gap = text.get(at..sentence.span.start as usize);
        assert!(gap.is_some_and(|gap| gap.trim().is_empty()), "lost {gap:?} before {sentence:?} of {text:?}");
        at = sentence.span.end as usize;
    }
    assert!(text.get(at..).is_some_and(|rest| rest.trim().is_empty()), "the end of {text:?} is lost");
    let mut first = 0;
    for block in &article.blocks {
        assert_eq!(block.sentences.0, first);
        first = block.sentences.1;
        let inside = article.sentences.get(block.sentences.0 as usize..block.sentences.1 as usize);
        assert!(inside.is_some(), "{text:?}");
        for sentence in inside.unwrap_or_default() {
            assert!(block.span.contains(sentence.span) && block.kind == sentence.kind, "{text:?}");
        }
    }
    assert_eq!(first as usize, article.sentences.len());
    for (span, number) in article
        .dates
        .iter()
        .map(|date| (date.span, date.sentence))
        .chain(article.claims.iter().map(|claim| (claim.span, claim.sentence)))
        .chain(article.people.iter().flat_map(|person| person.mentions.iter().map(|m| (m.span, m.sentence))))
    {
        let sentence = article.sentences.get(number as usize);
        assert!(sentence.is_some_and(|sentence| sentence.span.contains(span)), "{span:?} of {text:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn any_text_is_read_whole(text in "(?s).{0,400}") {
        check(&text);
    }

    #[test]
    fn newslike_text_is_read_whole(
        pieces in proptest::collection::vec(proptest::sample::select(PIECES.to_vec()), 0..60),
        glue in proptest::collection::vec(proptest::sample::select(vec![" ", "", "\n"]), 60),
    ) {
        let text: String = pieces.iter().zip(&glue).flat_map(|(piece, glue)| [*piece, *glue]).collect();
        check(&text);
    }

    #[test]
    fn any_bytes_are_an_article(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        for file in FILES {
            check_file(file, &bytes);
        }
    }

    #[test]
    fn damaged_files_are_articles(
        damages in proptest::collection::vec((any::<usize>(), 0..40usize, proptest::collection::vec(any::<u8>(), 0..6)), 0..6),
    ) {
        for (file, text) in REAL {
            check_file(file, &damaged(text, &damages));
        }
    }

    #[test]
    fn lines_of_any_bytes_are_articles_or_said_to_be_none(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let line = REAL[3].1.as_bytes();
        let file = [line, b"\n", &bytes, b"\n", line].concat();
        let (found, _) = extract::articles("d.jsonl", &file, None);
        prop_assert!(found.len() >= 2);
        for one in &found {
            let line = file.get(one.offset..one.offset + one.article.as_received().len());
            prop_assert_eq!(line, Some(one.article.as_received()));
        }
    }

    #[test]
    fn any_seed_files_build_or_say_why(catalogue in "(?s).{0,200}", record in "(?s).{0,200}") {
        let files: [(&str, &[u8]); 3] = [
            ("a.txt", b"Text."),
            ("catalogue.toml", catalogue.as_bytes()),
            ("tariff-record.csv", record.as_bytes()),
        ];
        if let Err(errors) = extract::build(files) {
            prop_assert!(!errors.is_empty());
        }
    }
}
