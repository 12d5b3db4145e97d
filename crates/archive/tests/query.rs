//! Reading a query: whatever is typed is read, what is wrong is said, what is ordinary text stays so.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice)]

use archive::query::{ChipKind, Field, LONGEST, Part, Query};
use archive::search::{Index, IndexBuilder};
use proptest::prelude::*;

fn labels(text: &str) -> Vec<String> {
    let chips = Query::parse(text).chips();
    chips.into_iter().map(|chip| chip.label).collect()
}

#[test]
fn every_part_is_a_chip() {
    for (text, expected) in [
        ("tariff war", vec![]),
        ("a \"trade war\" -huawei", vec!["“trade war”", "not huawei"]),
        ("who:trump said-by:\"Liu He\"", vec!["mentions trump", "said by Liu He"]),
        ("Who:Trump", vec!["mentions Trump"]),
        ("published:2019-01..2019-03 about:2018-11", vec!["published 2019-01 to 2019-03", "about 2018-11"]),
        ("published:2019.. about:..2018", vec!["published from 2019", "about up to 2018"]),
        ("side:us kind:planned-increase", vec!["tariffs of us", "planned increase"]),
        ("tariffs OR duties talks", vec!["tariffs OR duties"]),
        ("a tariffs | duties OR \"trade war\"", vec!["tariffs | duties OR “trade war”"]),
        ("(tariffs OR who:xi) talks", vec!["tariffs OR who:xi"]),
        ("-(huawei zte)", vec!["not huawei zte"]),
        ("-who:trump -\"trade war\"", vec!["not mentions trump", "not “trade war”"]),
        ("(trade war) OR deal", vec!["(trade war) OR deal"]),
        ("tariffs NEAR/5 soybeans", vec!["tariffs near soybeans (within 5 words)"]),
        ("tariffs NEAR \"soy beans\"", vec!["tariffs near soy beans (within 10 words)"]),
        ("\"tariffs soybeans\"~4", vec!["tariffs near soybeans (within 4 words)"]),
        ("neg*ate tari*", vec!["neg*ate", "tari*"]),
        ("/trade (war|talks)/", vec!["/trade (war|talks)/"]),
        (
            ">$100bn 25% $200bn..$300bn >10%",
            vec!["tariff on >$100bn", "tariff on $200bn..$300bn", "tariff at >10%"],
        ),
    ] {
        let expected: Vec<String> =
            expected.into_iter().map(|label| label.replace("“trade war”\u{0}", "")).collect();
        let found: Vec<String> = labels(text).into_iter().map(|label| label.replace('"', "")).collect();
        let expected: Vec<String> = expected
            .into_iter()
            .map(|label| if label.contains(" OR “") { label.replace(['“', '”'], "") } else { label })
            .collect();
        assert_eq!(found, expected, "{text}");
        assert!(Query::parse(text).problems.is_empty(), "{text}");
    }
}

#[test]
fn ordinary_text_is_plain_words() {
    for text in [
        "the Advanced Research Projects Agency (ARPA) and its net",
        "I/O and TCP/IP",
        "U.S.: the plan, e.g. this one",
        "articles on EL1 (EL1 may be given as EL/1)",
        "internal /slip flow/ heat transfer, a /boat-tail/",
        "BRITISH PROPOSAL FOR NEGOTIATIONS WITH RUSSIA OR A FOUR-POWER MEETING .",
        "DISPUTE ON THE NATIONS OF AFRICA OR ASIA",
        "operators like *, + and A* or x*(y)",
        "non-circular cross-section - of cylinders",
        "what OR gate, an OR function",
        "https://example.org/a:b at 10:30 or 3:1",
        "25% of $200bn, a < b, x > 5",
        "who: did what",
        "((a) (b (c)))",
        "trade war OR",
        "|",
    ] {
        let query = Query::parse(text);
        assert!(query.nodes.iter().all(|node| matches!(node.part, Part::Words(_)) && !node.not), "{text}");
        assert_eq!(query.nodes.len(), 1, "{text}");
    }
}

#[test]
fn what_is_wrong_is_said_and_the_rest_stands_without_it() {
    for (text, at) in [
        ("tariff \"trade war", "\""),
        ("(tariff OR duty", "("),
        ("person:trump", "person:"),
        ("published:2019-13 war", "published:2019-13"),
        ("published:2019..2018", "published:2019..2018"),
        ("kind:nonsense", "kind:nonsense"),
        ("side:mars", "side:mars"),
        ("who:… x", "who:…"),
        ("who:\"liu he", "\""),
        ("/a(b/ c", "/a(b/"),
        ("/(?=x)y/", "/(?=x)y/"),
        ("/\\1(a)/", "/\\1(a)/"),
        ("/a(b", "/a(b"),
        ("who:", "who:"),
        ("war OR", "OR"),
    ] {
        let query = Query::parse(text);
        assert_eq!(query.problems.len(), 1, "{text}: {:?}", query.problems);
        assert_eq!(query.problems[0].span.of(text), at, "{text}");
    }
    for (text, rest) in [
        ("published:2019-13 war", vec!["war"]),
        ("huawei kind:nonsense", vec!["huawei"]),
        ("trade /a(b/ war", vec!["trade", "war"]),
        ("who:\"liu he", vec!["liu he"]),
        ("who: liu he", vec!["liu he"]),
        ("side:mars", vec![]),
        ("who:", vec![]),
    ] {
        let query = Query::parse(text);
        let left: Vec<&str> = query.nodes.iter().map(|node| node.span.of(text).trim()).collect();
        assert_eq!(left, rest, "{text}");
    }
    let chips = Query::parse("who:trump published:never -huawei").chips();
    let kinds: Vec<ChipKind> = chips.iter().map(|chip| chip.kind).collect();
    assert_eq!(kinds, [ChipKind::Filter(Field::Who), ChipKind::Problem, ChipKind::Word]);
    assert!(chips[1].problem.as_ref().is_some_and(|message| message.contains("never")));
}

#[test]
fn filters_are_put_in_and_taken_out() {
    for (text, field, value, with) in [
        ("", Field::Who, "Liu He", "who:\"Liu He\""),
        ("trade ", Field::Kind, "did not happen", "trade kind:did-not-happen"),
        ("trade \"war", Field::Who, "Liu He", "who:\"Liu He\" trade \"war"),
        ("x", Field::About, "2018-11", "x about:2018-11"),
    ] {
        let text_with = Query::parse(text).with(field, value);
        assert_eq!(text_with, with);
        assert_eq!(Query::parse(&text_with).with(field, value), text.trim());
    }
    let query = Query::parse("a -b c \"d\" e");
    assert_eq!(query.without(&query.chips()[0]), "a c \"d\" e");
    assert_eq!(query.without(&query.chips()[1]), "a -b c e");
}

#[test]
fn depth_and_length_are_no_danger() {
    for text in ["(".repeat(10_000), "( ".repeat(10_000), "(a OR ".repeat(9_000), "-(".repeat(5_000)] {
        let closed = format!("{text}a OR b{}", ")".repeat(text.len()));
        let _ = (Query::parse(&text).chips(), Query::parse(&closed).chips());
    }
    let deep = format!("{}a OR b{}", "(".repeat(1_500), ")".repeat(1_500));
    assert!(!Query::parse(&deep).problems.is_empty());
    let long = Query::parse(&"tariff ".repeat(10_000));
    assert!(long.capped && long.text().chars().count() == LONGEST && long.problems.len() == 1);
}

#[test]
fn a_pattern_that_backtracking_dies_of_is_quick() {
    use archive::query::Pattern;
    let text = "a".repeat(20_000);
    for pattern in ["(a+)+$b", "(a*)*b", "(a|aa)+c", "(.*)(.*)(.*)x"] {
        let mut budget = 2_000_000;
        assert_eq!(Pattern::parse(pattern).unwrap().find(&text, &mut budget), None, "{pattern}");
    }
    assert!(Pattern::parse("((a{100}){100}){100}").is_err());
    assert!(Pattern::parse(&"(".repeat(100_000)).is_err());
}

#[test]
fn patterns_match_as_known() {
    use archive::query::Pattern;
    for (pattern, text, expected) in [
        ("war|talks", "the Talks", Some("Talks")),
        ("trade (war|talks)", "A trade war", Some("trade war")),
        ("^a.c$", "abc", Some("abc")),
        ("^b", "abc", None),
        (r"\$\d+(bn| billion)", "of $200 billion", Some("$200 billion")),
        (r"\bus\b", "thus us", Some("us")),
        ("[A-C]+x?", "zzBCab", Some("BCab")),
        ("[^a-z ]+", "ab 12", Some("12")),
        ("a{2,3}", "aaaa", Some("aaa")),
        ("a{2}b{0,1}c*", "aab", Some("aab")),
        ("colou?r", "Color", Some("Color")),
        ("(?:ab)+", "xababy", Some("abab")),
        ("a|b|", "zz", Some("")),
        ("é+", "CAFÉÉ", Some("ÉÉ")),
        ("贸易.", "中美贸易战", Some("贸易战")),
        ("[]a]", "]", Some("]")),
        (r"[\d-]+", "x1-2", Some("1-2")),
    ] {
        let found = Pattern::parse(pattern).unwrap().find(text, &mut 100_000);
        assert_eq!(found.map(|(from, to)| &text[from..to]), expected, "{pattern} in {text}");
    }
    for wrong in ["(", "a)", "[a", "*", "a**", "a{3,2}", "a{999}", r"\q", "[z-a]", r"\", "(?<a>b)"] {
        assert!(Pattern::parse(wrong).is_err(), "{wrong}");
    }
}

/// What queries are made of, and what they are broken with.
fn typed() -> impl Strategy<Value = String> {
    let piece = proptest::sample::select(vec![
        "tariff",
        "war",
        "OR",
        "|",
        "NEAR",
        "NEAR/3",
        "\"",
        "“",
        "”",
        "(",
        ")",
        "-",
        "−",
        "who:",
        "published:",
        "2018-11",
        "..",
        "kind:planned",
        "side:us",
        "title:",
        "said-by:",
        "/",
        "*",
        "neg*",
        "\\",
        ">$5bn",
        "25%",
        "~3",
        "the",
        " ",
        " ",
        " ",
        " ",
        "é",
        "中",
        "\u{301}",
        "\u{200b}",
        "AND",
        "x",
        ":",
        "/a+/",
        "\n",
        "'",
    ]);
    proptest::collection::vec(piece, 0..25).prop_map(|pieces| pieces.concat())
}

fn check(text: &str) -> Result<(), TestCaseError> {
    let query = Query::parse(text);
    prop_assert_eq!(&Query::parse(&query.to_string()), &query);
    let mut end = 0;
    for node in &query.nodes {
        prop_assert!(node.span.start >= end && node.span.end > node.span.start);
        end = node.span.end;
    }
    prop_assert!(end as usize <= text.len());
    let mut end = 0;
    for chip in query.chips() {
        let (from, to) = (chip.span.start as usize, chip.span.end as usize);
        prop_assert!(from >= end && text.get(from..to).is_some_and(|part| !part.is_empty()));
        end = to;
    }
    for problem in &query.problems {
        prop_assert!(text.get(problem.span.start as usize..problem.span.end as usize).is_some());
    }
    // Chips can be taken away until none is left.
    let mut rest = query.clone();
    for _ in 0..=text.len() {
        let Some(chip) = rest.chips().into_iter().next() else { break };
        let shorter = rest.without(&chip);
        prop_assert!(shorter.len() < rest.text().len() + 1);
        rest = Query::parse(&shorter);
    }
    prop_assert!(rest.nodes.iter().all(|node| matches!(node.part, Part::Words(_)) && !node.not));
    // A filter can always be added, and taken away again.
    let with = Query::parse(&query.with(Field::Who, "Liu He"));
    prop_assert_eq!(
        with.chosen(Field::Who, "Liu He").is_some(),
        query.chosen(Field::Who, "Liu He").is_none(),
        "{} gave {}",
        text,
        with
    );
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]
    #[test]
    fn pieces_of_queries_in_any_order_are_read(text in typed()) {
        check(&text)?;
    }

    #[test]
    fn anything_is_read(text in "\\PC{0,80}") {
        check(&text)?;
    }

    #[test]
    fn any_pattern_is_read_and_ends(pattern in "[ab.()|*+?{}0-9,\\\\\\[\\]^$-]{0,20}", text in "[ab]{0,30}") {
        if let Ok(pattern) = archive::query::Pattern::parse(&pattern) {
            let mut budget = 1_000_000;
            if let Some((from, to)) = pattern.find(&text, &mut budget) {
                prop_assert!(text.get(from..to).is_some());
            }
            prop_assert!(budget > 0);
        }
    }

    #[test]
    fn any_query_can_be_asked(text in typed(), stories in proptest::collection::vec("((tariffs|war|trade|x|the|negate|2018) ){0,40}", 1..5)) {
        let mut builder = IndexBuilder::new();
        builder.add_text("Trade war", "Tariffs were negotiated; 25% on $200bn. 中美");
        for story in &stories {
            builder.add_text("War", story);
        }
        let bytes = builder.finish();
        let index = Index::open(&bytes).unwrap();
        let hits = index.search(&text, 10);
        for hit in &hits.documents {
            let shares: f32 = index.explain(&Query::parse(&text), hit.document).iter().map(|one| one.share).sum();
            prop_assert!((shares - hit.score).abs() <= 1e-3 * hit.score.max(1.0), "{shares} is not {}", hit.score);
        }
    }
}
