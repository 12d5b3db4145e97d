//! The counts beside a selection are what counting by hand gives.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

#[path = "query_fixture/mod.rs"]
mod query_fixture;

use archive::facets::{COUNTED, Facets};
use archive::query::{ChipKind, Field, Query};
use archive::{Action, Article, Day, Days, Outcome, Side};
use proptest::prelude::*;
use query_fixture::{Desk, article, claim, date, desk, entity, quote};

/// The query with `value` as the only one of its field.
fn only(text: &str, field: Field, value: &str) -> String {
    let mut query = Query::parse(text);
    while let Some(chip) = query
        .chips()
        .into_iter()
        .find(|chip| chip.kind == ChipKind::Filter(field) && !chip.label.starts_with("not "))
    {
        query = Query::parse(&query.without(&chip));
    }
    query.with(field, value)
}

fn shown(desk: &Desk, text: &str, days: Option<Days>) -> usize {
    desk.selection(text, days).articles(&desk.archive).len()
}

/// Every value that any count could have.
fn values(desk: &Desk, field: Field) -> Vec<String> {
    match field {
        Field::Kind => archive::query::Kind::all().map(|kind| kind.name().to_owned()).collect(),
        Field::Published | Field::About => {
            (0..24).map(|n| format!("{}-{:02}", 2018 + n / 12, n % 12 + 1)).collect()
        }
        _ => desk.register.names(field).iter().map(|name| name.name.clone()).collect(),
    }
}

fn compare(desk: &Desk, text: &str, days: Option<Days>) -> Result<(), TestCaseError> {
    let facets = desk.ask(|corpus| Facets::of(corpus, &Query::parse(text), days));
    for field in COUNTED {
        let counts = facets.values(field);
        for value in values(desk, field) {
            let counted = counts.iter().find(|one| one.value == value).map_or(0, |one| one.count as usize);
            let by_hand = shown(desk, &only(text, field, &value), days);
            prop_assert_eq!(counted, by_hand, "{} for {:?} {}", text, field, value);
        }
        if !matches!(field, Field::Published | Field::About) {
            let sorted = counts.windows(2).all(|pair| {
                (std::cmp::Reverse(pair[0].count), &pair[0].value.to_lowercase())
                    <= (std::cmp::Reverse(pair[1].count), &pair[1].value.to_lowercase())
            });
            prop_assert!(sorted, "{:?}", counts);
        }
    }
    Ok(())
}

#[test]
fn counts_are_right_by_hand() {
    let desk = desk();
    let facets = |text: &str| desk.ask(|corpus| Facets::of(corpus, &Query::parse(text), None));
    let values = |text: &str, field| -> Vec<(String, u32)> {
        facets(text).values(field).iter().map(|one| (one.value.clone(), one.count)).collect()
    };
    let pairs = |pairs: &[(&str, u32)]| -> Vec<(String, u32)> {
        pairs.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect()
    };
    assert_eq!(values("", Field::Outlet), pairs(&[("CNBC", 2), ("Reuters", 2)]));
    assert_eq!(values("outlet:\"CNBC\"", Field::Outlet), pairs(&[("CNBC", 2), ("Reuters", 2)]));
    assert_eq!(values("outlet:\"CNBC\"", Field::Org), pairs(&[("Huawei", 1)]));
    assert_eq!(values("huawei ", Field::Who), pairs(&[("Donald Trump", 1), ("Liu He", 1)]));
    assert_eq!(values("", Field::About), pairs(&[("2018-09", 1), ("2018-11", 1), ("2019-03", 1)]));
    assert!(facets("outlet:\"CNBC\"").values(Field::Outlet)[0].chosen);
}

const PEOPLE: [&str; 5] = ["Donald Trump", "Trump", "Liu He", "Xi Jinping", "Ana Liu"];

fn random_article() -> impl Strategy<Value = Article> {
    let facts = proptest::collection::vec((0usize..4, 0usize..14, 0u32..24, 0usize..4, 1u32..5), 0..5);
    let people = proptest::collection::vec(0usize..PEOPLE.len(), 0..4);
    (people, facts, 0u32..24, 0usize..3, any::<bool>()).prop_map(|(people, facts, month, outlet, dated)| {
        let lines: Vec<String> = (0..4)
            .map(|n| {
                format!("s{n} tariff{} war about Donald Trump, Liu He, Huawei and Beijing", ["", "s"][n % 2])
            })
            .collect();
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let name = |month: u32| format!("{}-{:02}", 2018 + month / 12, month % 12 + 1);
        let published = if dated { format!("{}-15", name(month)) } else { String::new() };
        let mut one = article(&format!("a{month}"), &published, ["CNBC", "Reuters", ""][outlet], &lines);
        one.people = people.iter().map(|n| entity(&one, PEOPLE[*n], "Trump")).collect();
        if outlet == 1 {
            one.topics = vec![entity(&one, "Trade", "war")];
            quote(&mut one, "s1", PEOPLE[month as usize % 5]);
        }
        for (sentence, action, month, side, goods) in facts {
            let words = format!("s{sentence}");
            if side == 3 {
                let outcomes =
                    [Outcome::Happened, Outcome::Planned, Outcome::Threatened, Outcome::DidNotHappen];
                date(&mut one, &words, &name(month), outcomes[action % 4]);
            } else {
                let side = [Side::Us, Side::China, Side::Both][side].clone();
                claim(
                    &mut one,
                    &words,
                    side,
                    Action::ALL[action],
                    Some(goods as f32 * 50.0),
                    &[goods as f32 * 5.0],
                );
            }
        }
        one
    })
}

fn random_query() -> impl Strategy<Value = String> {
    let part = proptest::sample::select(vec![
        "tariff ",
        "war",
        "\"tariffs war\"",
        "who:trump",
        "who:\"Trump\"",
        "who:\"Liu He\"",
        "-who:liu",
        "outlet:\"CNBC\"",
        "outlet:reuters ",
        "kind:planned",
        "kind:imposed",
        "-kind:threatened",
        "side:us",
        "side:china",
        ">$100bn",
        "<=10%",
        "about:2018-05..2018-09",
        "about:2019-01",
        "published:2018",
        "-published:2018-03",
        "topic:trade ",
        "(who:xi OR kind:reduced)",
        "who:xi OR outlet:cnbc ",
        "-(side:us kind:imposed)",
        "said-by:liu ",
        "title:none ",
        "tariff OR nothing ",
        "s1 NEAR war ",
    ]);
    proptest::collection::vec(part, 0..4).prop_map(|parts| parts.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]
    #[test]
    fn counts_are_what_counting_by_hand_gives(
        articles in proptest::collection::vec(random_article(), 1..8),
        text in random_query(),
        days in proptest::option::of((0i32..700, 0i32..300)),
    ) {
        let days = days.map(|(from, length)| {
            let from = Day::new(2018, 1, 1).unwrap().plus(from);
            Days::new(from, from.plus(length))
        });
        compare(&Desk::of(articles), &text, days)?;
    }
}
