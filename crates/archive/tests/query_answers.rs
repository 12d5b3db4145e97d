//! What a query finds, and by which sentences.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

#[path = "query_fixture/mod.rs"]
mod query_fixture;

use archive::query::Query;
use query_fixture::{Desk, article, desk};

fn passages(desk: &Desk, text: &str, id: &str) -> Vec<String> {
    let query = Query::parse(text);
    let number = desk.archive.articles.iter().position(|article| article.id == id).unwrap();
    let article = &desk.archive.articles[number];
    let found = desk.ask(|corpus| corpus.passages(&query, &corpus.search(&query, 9), number as u32));
    let sentence = |n: u32| article.clean(article.sentences[n as usize].span);
    found
        .iter()
        .map(|passage| {
            let lit: Vec<&str> = passage.lit.iter().map(|span| span.of(&article.text)).collect();
            format!("{} [{}]", sentence(passage.sentence), lit.join(", "))
        })
        .collect()
}

#[test]
fn queries_find_what_they_say() {
    let desk = desk();
    for (text, expected) in [
        ("", vec![]),
        // Filters alone: by date.
        ("who:trump", vec!["plan", "stall"]),
        ("who:tru", vec!["plan", "stall"]),
        ("who:tru ", vec![]),
        ("who:\"Donald Trump\"", vec!["plan", "stall"]),
        ("who:donald-trump who:liu", vec!["plan", "theft", "stall"]),
        ("who:trump org:huawei", vec!["stall"]),
        ("-who:trump", vec!["theft", "offer"]),
        ("said-by:liu", vec!["theft"]),
        ("place:beijing", vec!["offer"]),
        ("outlet:cnbc", vec!["plan", "stall"]),
        ("outlet:CNBC outlet:reuters", vec!["plan", "theft", "offer", "stall"]),
        ("published:2019", vec!["theft", "offer", "stall"]),
        ("published:..2019-01", vec!["plan", "theft"]),
        ("published:2019-02..2019-04", vec!["offer"]),
        ("about:2018-11", vec!["plan"]),
        ("about:2019..", vec!["theft"]),
        ("title:talks ", vec!["plan", "theft", "stall"]),
        ("title:stal", vec!["stall"]),
        ("title:tal", vec!["plan", "theft", "stall"]),
        ("title:\"deep differences\"", vec!["theft"]),
        ("title:\"differences deep\"", vec![]),
        ("side:china", vec!["plan"]),
        ("kind:imposed", vec!["plan"]),
        ("kind:threatened", vec!["theft"]),
        ("kind:planned", vec!["plan"]),
        (">$100bn", vec!["plan", "stall"]),
        ("<$100bn", vec!["plan"]),
        (">10%", vec!["theft", "stall"]),
        ("$150bn..$250bn <=10%", vec!["plan"]),
        // One claim must be all that is asked of claims.
        ("side:china >$100bn", vec![]),
        ("side:us >$100bn kind:increased", vec!["stall"]),
        // Words order what filters leave.
        ("soybeans published:2018..2019", vec!["theft", "plan"]),
        ("huawei who:trump", vec!["stall"]),
        // Choices, groups, exclusions.
        ("soybeans OR beijing ", vec!["offer", "theft", "plan"]),
        ("beijing OR who:liu ", vec!["offer", "theft"]),
        ("(beijing OR huawei) -blacklist ", vec!["offer", "theft"]),
        ("talks -(soybeans blacklist) ", vec![]),
        ("-huawei -beijing", vec!["plan"]),
        ("huawei (side:us -kind:increased)", vec!["theft"]),
        ("\"trade war\" ", vec!["theft"]),
        ("-\"trade war\" war ", vec!["stall"]),
        ("trade NEAR/3 war ", vec!["theft", "stall"]),
        ("\"war trade\"~1 ", vec!["theft"]),
        ("huawei NEAR tensions ", vec!["theft"]),
        ("huawei NEAR/1 tensions ", vec![]),
        ("\"raised duties\" NEAR goods ", vec!["stall"]),
        ("black* ", vec!["stall"]),
        ("s*ns ", vec!["plan", "theft"]),
        ("/hua\\w+ (on|added)/", vec!["theft", "stall"]),
        ("/^talks/", vec!["theft", "stall"]),
        ("-/huawei.*/", vec!["plan", "offer"]),
        // What is wrong breaks nothing.
        ("kind:nothing who:liu huawei ", vec!["theft"]),
        ("who:nobody ", vec![]),
    ] {
        let mut found = desk.found(text);
        let mut expected = expected;
        if text.contains(" OR ") || text.contains("NEAR") || text.contains('*') && !text.contains('/') {
            found.sort();
            expected.sort_unstable();
        }
        assert_eq!(found, expected, "{text}");
    }
    for unanswered in ["who:nobody ", "zzz* ", "\"offer of talks\" "] {
        assert_eq!(desk.hits(unanswered).problems.len(), 1, "{unanswered}");
    }
    let talks = Query::parse("talks ");
    desk.ask(|corpus| {
        let counts: Vec<usize> =
            (0..4).map(|n| corpus.passages(&talks, &corpus.search(&talks, 9), n).len()).collect();
        assert_eq!(counts, [1, 1, 0, 1]);
        assert_eq!(counts, corpus.passage_counts(&talks, &corpus.search(&talks, 9), &[0, 1, 2, 3]));
    });
}

#[test]
fn a_quoted_name_is_that_name() {
    let mut one = article("one", "2019", "", &["Liu spoke."]);
    one.people = vec![query_fixture::entity(&one, "Liu", "Liu")];
    let mut two = article("two", "2019", "", &["Liu He spoke."]);
    two.people = vec![query_fixture::entity(&two, "Liu He", "Liu He")];
    let desk = Desk::of(vec![one, two]);
    assert_eq!(desk.found("who:liu "), ["one", "two"]);
    assert_eq!(desk.found("who:\"liu\" "), ["one"]);
}

#[test]
fn passages_prove_filters() {
    let desk = desk();
    assert_eq!(
        passages(&desk, "who:kudlow", "plan"),
        ["President Trump and Larry Kudlow wait for Xi Jinping. [Larry Kudlow]"]
    );
    assert_eq!(
        passages(&desk, "said-by:liu", "theft"),
        ["“We agreed on soybeans,” said Liu He. [We agreed on soybeans,]"]
    );
    assert_eq!(
        passages(&desk, "side:china", "plan"),
        ["China answered with duties on $60 billion of goods, soybeans among them. [duties on $60 billion]"]
    );
    assert_eq!(
        passages(&desk, "about:2018-11 meet ", "plan"),
        ["They will meet at the G-20 at the end of November. [meet, the end of November]"]
    );
    assert_eq!(
        passages(&desk, "/\\$\\d+ billion/", "stall"),
        [
            "The United States raised duties on $200 billion of goods from 10 percent to 25 percent. [$200 billion]"
        ]
    );
    assert_eq!(passages(&desk, "published:2019", "offer"), Vec::<String>::new());
}

#[test]
fn facts_obey_the_query_themselves() {
    let desk = desk();
    let shown = |text: &str| {
        let selection = desk.selection(text, None);
        desk.ask(|corpus| selection.facts(corpus))
    };
    assert_eq!(shown(""), (4, 3));
    assert_eq!(shown("side:china"), (1, 0));
    assert_eq!(shown("about:2018-11"), (0, 1));
    assert_eq!(shown("kind:imposed"), (2, 1));
    assert_eq!(shown("-kind:imposed"), (2, 1));
    assert_eq!(shown("outlet:cnbc"), (3, 2));
    assert_eq!(shown(">20%"), (2, 1));
}

#[test]
fn alike_articles_and_passages_are_found() {
    let desk = desk();
    desk.ask(|corpus| {
        let similar = corpus.index.similar(corpus.archive, 0, 3);
        assert_eq!(similar[0].article, 3, "{similar:?}");
        assert!(
            !similar[0].words.is_empty() && similar.iter().all(|one| one.article != 0 && one.score <= 1.0)
        );
        let related = corpus.index.related(corpus.archive, 0, 1, 3);
        assert_eq!((related[0].article, related[0].passage.sentence), (3, 2));
        assert!(corpus.index.similar(corpus.archive, 99, 3).is_empty());
    });
}

#[test]
fn a_score_is_explained() {
    let desk = desk();
    desk.ask(|corpus| {
        let query = Query::parse("trade war talks ");
        for hit in corpus.search(&query, 9).documents {
            let shares = corpus.index.explain(&query, hit.document);
            let sum: f32 = shares.iter().map(|share| share.share).sum();
            assert!((sum - hit.score).abs() < 1e-4);
            if hit.document == 1 {
                assert!(shares.iter().any(|share| share.field == "headline" && share.word == "talks"));
                assert!(
                    shares.iter().any(|share| share.field == "close together" && share.word == "trade war")
                );
            }
        }
    });
}
