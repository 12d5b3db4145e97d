//! Search as a reader meets it, on a few small articles.
// Clippy's leave to unwrap in tests does not reach the helpers of an integration test.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use archive::search::{Hits, Index, IndexBuilder, light, passages};
use archive::{Article, Block, BlockKind, Noise, Sentence, Span};
use proptest::prelude::*;

/// An article of one sentence a line; `# ` starts the headline, `* ` a summary, `! ` noise.
fn article(id: &str, lines: &str) -> Article {
    let mut article = Article { id: id.into(), ..Article::default() };
    for line in lines.trim().lines() {
        let line = line.trim();
        let (kind, text) = match line.split_at_checked(2) {
            Some(("# ", text)) => (BlockKind::Title, text),
            Some(("* ", text)) => (BlockKind::Summary, text),
            Some(("! ", text)) => (BlockKind::Noise, text),
            _ => (BlockKind::Body, line),
        };
        let start = article.text.len();
        article.text.push_str(text);
        let span = Span::new(start, article.text.len());
        article.text.push('\n');
        let number = article.sentences.len() as u32;
        article.sentences.push(Sentence { span, kind });
        article.blocks.push(Block { kind, span, sentences: (number, number + 1) });
        if kind == BlockKind::Noise {
            article.noise.push(Noise { span, why: "said so".into() });
        }
    }
    article
}

fn articles() -> Vec<Article> {
    vec![
        article(
            "plan",
            "# US won't talk until it gets a plan\n* Trade tensions simmer.\nThe U.S. has slapped tariffs on $200 billion \
             worth of goods.\nNegotiators saw no progress. People told us so.\n! Huawei: read more about Huawei",
        ),
        article(
            "theft",
            "# Talks amid deep differences\nCharges against Huawei added to the tensions.\nIt is a trade war, said Liu He.\n\
             From 10 percent to 25 percent, a tariff for all.",
        ),
        article(
            "stall",
            "# Talks have stalled\nThe administration put Huawei on a blacklist.\nThe United States raised duties on \
             $60bn of goods at the G-20.",
        ),
        article(
            "offer",
            "# A major concession\nReuters reported an offer on technology transfer in Beijing.",
        ),
    ]
}

fn with_index<T>(check: impl FnOnce(&[Article], &Index<'_>) -> T) -> T {
    let articles = articles();
    let mut builder = IndexBuilder::new();
    for article in &articles {
        builder.add(article);
    }
    let bytes = builder.finish();
    let index = Index::open(&bytes).unwrap();
    check(&articles, &index)
}

fn found(query: &str) -> Vec<String> {
    with_index(|articles, index| names(articles, &index.search(query, 10)))
}

fn names(articles: &[Article], hits: &Hits) -> Vec<String> {
    let mut names: Vec<String> =
        hits.documents.iter().map(|hit| articles[hit.document as usize].id.clone()).collect();
    names.sort();
    names
}

/// What is lit of `id` for `query`, sentence by sentence in the order of the text.
fn lit(query: &str, id: &str) -> Vec<String> {
    with_index(|articles, index| {
        let matched = index.search(query, 10).matched;
        let article = articles.iter().find(|article| article.id == id).unwrap();
        let mut passages = passages(article, &matched);
        passages.sort_by_key(|passage| passage.sentence);
        let spans = passages.into_iter().flat_map(|passage| passage.lit);
        spans.map(|span| span.of(&article.text).to_owned()).collect()
    })
}

#[test]
fn a_name_finds_exactly_the_articles_that_hold_it() {
    assert_eq!(found("huawei"), ["stall", "theft"]);
    assert_eq!(found("Huawei "), ["stall", "theft"]);
}

#[test]
fn nothing_is_found_for_nothing() {
    assert!(found("").is_empty());
    assert!(found("  \u{200b} … \" - ").is_empty());
    assert!(found("zzzyyyxxx").is_empty());
}

#[test]
fn misspelt_words_are_forgiven_and_said() {
    for (typed, used, ids) in [
        ("tarrif ", "tariff", vec!["plan", "theft"]),
        ("tarrifs ", "tariffs", vec!["plan", "theft"]),
        ("negotaitors ", "negotiators", vec!["plan"]),
        ("huawie ", "huawei", vec!["stall", "theft"]),
        ("hua wei ", "huawei", vec!["stall", "theft"]),
    ] {
        with_index(|articles, index| {
            let hits = index.search(typed, 10);
            assert_eq!(names(articles, &hits), ids, "{typed}");
            assert_eq!(hits.corrections.iter().map(|c| c.used.as_str()).collect::<Vec<_>>(), [used]);
            assert!(index.search_as_typed(typed, 10).corrections.is_empty());
        });
    }
}

#[test]
fn two_words_typed_as_one_are_found() {
    let mut builder = IndexBuilder::new();
    for text in ["The trade war began.", "A war on trade, said some.", "Talks."] {
        builder.add_text("", text);
    }
    let bytes = builder.finish();
    let hits = Index::open(&bytes).unwrap().search("tradewar ", 10);
    assert_eq!(hits.documents.iter().map(|hit| hit.document).collect::<Vec<_>>(), [0, 1]);
    assert_eq!(hits.corrections[0].used, "trade war");
}

#[test]
fn a_pair_that_stands_in_an_article_is_found_as_one_word() {
    let mut builder = IndexBuilder::new();
    for text in ["Talks on cyber-theft stalled.", "An unclear deal.", "Soybeans."] {
        builder.add_text("", text);
    }
    let bytes = builder.finish();
    let index = Index::open(&bytes).unwrap();
    for typed in ["cybertheft", "cybertheft ", "cybertheft talks"] {
        let hits = index.search(typed, 10);
        assert_eq!(hits.documents.iter().map(|hit| hit.document).collect::<Vec<_>>(), [0], "{typed}");
        assert_eq!(hits.corrections[0].used, "cyber theft");
    }
    // A word that merely is in no article is not taken for a rare one that begins otherwise.
    assert!(index.search("nuclear ", 10).documents.is_empty());
}

#[test]
fn a_short_word_is_not_taken_for_a_stop_word_one_letter_away() {
    let mut builder = IndexBuilder::new();
    builder.add_text("", "It was said that talks were off. The deal was dead.");
    let bytes = builder.finish();
    let index = Index::open(&bytes).unwrap();
    assert_eq!(index.search("trade war ", 10).corrections, []);
    assert_eq!(index.search("teh deal ", 10).corrections[0].used, "the");
}

#[test]
fn in_few_articles_a_word_with_another_letter_is_another_word_unless_the_letters_are_neighbours() {
    let mut builder = IndexBuilder::new();
    builder.add_text("", "Being asked, Kang would not say what Trump is saying of tariffs.");
    let bytes = builder.finish();
    let index = Index::open(&bytes).unwrap();
    for typed in ["boeing", "soy", "hong kong", "spying"] {
        assert_eq!(index.search(&format!("{typed} "), 10).corrections, [], "{typed}");
    }
    for (typed, used) in [("trunp", "trump"), ("tarrifs", "tariffs"), ("sayin", "saying")] {
        let corrections = index.search(&format!("{typed} "), 10).corrections;
        assert_eq!(corrections.first().map(|one| one.used.as_str()), Some(used), "{typed}");
    }
}

#[test]
fn two_words_typed_as_one_are_found_by_the_first_where_no_article_has_the_second() {
    let mut builder = IndexBuilder::new();
    builder.add_text("", "Traders fear for trade and for the tradition of it.");
    let bytes = builder.finish();
    let index = Index::open(&bytes).unwrap();
    for (typed, used) in [("tradewar", "trade"), ("tradres", "traders"), ("traditoin", "tradition")] {
        let corrections = index.search(&format!("{typed} "), 10).corrections;
        assert_eq!(corrections.first().map(|one| one.used.as_str()), Some(used), "{typed}");
    }
}

#[test]
fn neighbours_decide_what_was_meant() {
    let mut builder = IndexBuilder::new();
    // In fewer articles a word that no article has is rather another word than a misspelt one.
    for _ in 0..40 {
        builder.add_text("", "The court weighed the plane crash.");
        builder.add_text("", "The plant makes steel.");
        builder.add_text("", "A plan for talks.");
    }
    let bytes = builder.finish();
    let index = Index::open(&bytes).unwrap();
    for (typed, used) in [
        ("talks plann ", "plan"),
        ("plabt steel ", "plant"),
        ("plank crash ", "plane"),
        ("steel plank ", "plant"),
    ] {
        assert_eq!(index.search(typed, 10).corrections[0].used, used, "{typed}");
    }
}

#[test]
fn a_word_half_typed_finds_what_it_may_become() {
    assert_eq!(found("hua"), ["stall", "theft"]);
    assert_eq!(found("blackl"), ["stall"]);
    assert_eq!(lit("blackl", "stall"), ["blacklist"]);
}

#[test]
fn one_thing_is_found_by_all_its_spellings() {
    for query in ["us ", "U.S. ", "usa ", "United States "] {
        assert_eq!(found(query), ["plan", "stall"], "{query}");
    }
    for query in ["$200 billion ", "200bn ", "$200bn ", "200 billion "] {
        assert_eq!(found(query), ["plan"], "{query}");
    }
    assert_eq!(found("25% "), ["theft"]);
    assert_eq!(found("G20 "), ["stall"]);
    assert_eq!(lit("us $200bn ", "plan"), ["US", "U.S.", "200 billion"]);
    assert_eq!(lit("U.S. g20 ", "stall"), ["United States", "G-20"]);
}

#[test]
fn a_phrase_is_required_and_an_exclusion_obeyed() {
    assert_eq!(found("\"trade war\" "), ["theft"]);
    assert_eq!(found("huawei -blacklist "), ["theft"]);
    assert_eq!(found("huawei -blaklist "), ["stall", "theft"]);
    assert_eq!(found("\"nowhere said so\" huawei "), ["stall", "theft"]);
}

#[test]
fn stop_words_are_asked_for_only_alone() {
    assert_eq!(found("it is a "), ["offer", "plan", "stall", "theft"]);
    assert_eq!(found("it is a concession "), ["offer"]);
}

#[test]
fn a_correction_quotes_what_was_typed() {
    with_index(|_, index| {
        let hits = index.search("Negotaitors in Bejing ", 10);
        let said: Vec<(&str, &str)> =
            hits.corrections.iter().map(|c| (c.typed.as_str(), c.used.as_str())).collect();
        assert_eq!(said, [("Negotaitors", "negotiators"), ("Bejing", "beijing")]);
    });
}

#[test]
fn long_queries_are_cut_and_say_so() {
    with_index(|_, index| {
        assert!(index.search(&"tariff ".repeat(10_000), 10).capped);
        assert!(!index.search("tariff", 10).capped);
    });
}

#[test]
fn light_shines_on_any_text() {
    with_index(|_, index| {
        let matched = index.search("tarrif negotiations ", 10).matched;
        let text = "Tariffs, negotiating: no ta\u{301}riff.";
        let words: Vec<&str> = light(text, &matched).into_iter().map(|span| span.of(text)).collect();
        assert_eq!(words, ["Tariffs", "negotiating", "ta\u{301}riff"]);
    });
}

proptest! {
    /// Light falls within its sentence, on whole characters, from left to right and nowhere twice; the words are the
    /// article's own.
    #[test]
    fn what_is_lit_is_in_its_sentence(
        lines in proptest::collection::vec("(U\\.S\\.|Tariffs|ta\u{301}riff|\\$200 billion|25 per cent|中美贸易|don’t|e-mail|🙂|[ ,.\u{200b}]){1,12}", 1..6),
        query in "(us |tariff|tarifs |200bn |25% |贸易|\"us tariffs\" |email |do|-25% ){1,5}",
    ) {
        let lines: Vec<String> = lines.into_iter().filter(|line| !line.trim().is_empty()).collect();
        prop_assume!(!lines.is_empty());
        let article = article("any", &lines.join("\n"));
        let mut builder = IndexBuilder::new();
        builder.add(&article);
        let bytes = builder.finish();
        let matched = Index::open(&bytes).unwrap().search(&query, 10).matched;
        let received = article.text.clone();
        for passage in passages(&article, &matched) {
            let sentence = article.sentences[passage.sentence as usize].span;
            let mut end = sentence.start;
            prop_assert!(!passage.lit.is_empty() && passage.score > 0.0);
            for span in passage.lit {
                prop_assert!(span.start >= end && span.end <= sentence.end && !span.is_empty());
                prop_assert!(article.text.get(span.start as usize..span.end as usize).is_some());
                end = span.end;
            }
        }
        prop_assert_eq!(article.text, received);
    }
}
