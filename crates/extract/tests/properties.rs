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

fn check(text: &str) {
    let article = extract::article("a.txt", text.as_bytes(), published());
    assert_eq!(article, extract::article("a.txt", text.as_bytes(), published()), "the same twice");
    for span in spans(&article) {
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
        let article = extract::article("b.txt", &bytes, None);
        prop_assert_eq!(article.as_received(), bytes.as_slice());
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
