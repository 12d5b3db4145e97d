//! What the strip counts is what choosing the days leaves, counted one by one.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

#[path = "query_fixture/mod.rs"]
mod query_fixture;

use archive::strip::{Beyond, Unit, strip};
use archive::timeline::window;
use archive::{Article, Day, Days, Outcome};
use proptest::prelude::*;
use query_fixture::{Desk, article, date};

/// An article with events on days, in months and years, some of them far away.
fn random_article() -> impl Strategy<Value = Article> {
    let when = (0i32..800, 0usize..5);
    (proptest::option::of(0i32..500), proptest::collection::vec(when, 0..5)).prop_map(|(published, dates)| {
        let first = Day::new(2018, 3, 5).unwrap();
        let lines: Vec<String> =
            (0..5).map(|n| format!("s{n} {}", ["soy", "steel", "cars"][n % 3])).collect();
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let published = published.map_or(String::new(), |at| first.plus(at).to_string());
        let mut one = article(&format!("a{published}"), &published, "CNBC", &lines);
        for (number, (at, form)) in dates.into_iter().enumerate() {
            let day = first.plus(at - 100).to_string();
            let text = match form {
                0 => day.get(..7).unwrap().to_owned(),
                1 => day.get(..4).unwrap().to_owned(),
                2 => "1999-04".to_owned(),
                _ => day,
            };
            let outcome = if at % 2 == 0 { Outcome::Planned } else { Outcome::Happened };
            date(&mut one, &format!("s{number}"), &text, outcome);
        }
        one
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]
    #[test]
    fn every_count_is_what_choosing_its_days_leaves(
        articles in proptest::collection::vec(random_article(), 1..8),
        text in proptest::sample::select(vec!["", "soy", "steel -cars", "kind:planned", "published:2018", "about:2019", "none"]),
        chosen in proptest::option::of((0i32..700, 0i32..200)),
        unit in proptest::sample::select(Unit::ALL.to_vec()),
    ) {
        let desk = Desk::of(articles);
        let Some(window) = window(&desk.archive, &desk.events) else { return Ok(()) };
        let chosen = chosen.map(|(from, length)| {
            let from = Day::new(2018, 1, 1).unwrap().plus(from);
            Days::new(from, from.plus(length))
        });
        let selection = desk.selection(text, chosen);
        let counted = strip(&desk.archive, &desk.events, &selection, window, unit);
        let left = |days: Option<Days>| {
            let of_days = desk.selection(text, days);
            let articles = of_days.articles(&desk.archive).len() as u32;
            (articles, desk.events.iter().filter(|event| of_days.has_event(&desk.archive, event)).count() as u32)
        };
        for bin in &counted.bins {
            prop_assert_eq!((bin.articles, bin.events), left(Some(bin.days)), "{:?} {:?}", unit, bin.days);
        }
        prop_assert_eq!(counted.left, left(chosen));
        prop_assert_eq!(counted.whole, left(None));
        for pair in counted.bins.windows(2) {
            prop_assert_eq!(pair[0].days.to.plus(1), pair[1].days.from, "no gap");
        }
        prop_assert!(counted.bins[0].days.contains(window.from) && counted.bins.last().unwrap().days.contains(window.to));
        // What lies outside: nothing is lost between the axis and its ends.
        let all = desk.selection(text, None);
        let events: Vec<Days> =
            desk.events.iter().filter(|event| all.has_event(&desk.archive, event)).map(|event| event.days).collect();
        let before = events.iter().filter(|days| days.to < window.from).count() as u32;
        let after = events.iter().filter(|days| days.from > window.to).count() as u32;
        let events_of = |beyond: Option<Beyond>| beyond.map_or(0, |beyond| beyond.events);
        prop_assert_eq!((events_of(counted.before), events_of(counted.after)), (before, after));
    }
}
