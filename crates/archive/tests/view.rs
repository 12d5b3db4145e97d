//! Links: every state survives its own link, and no link, however broken, fails.

use archive::Day;
use archive::sentence_key::{SentenceKey, SentenceLink};
use archive::strip::{Counted, Unit};
use archive::view::{ArticleView, Column, Layer, MAX_QUERY, Sort, View, ViewState};
use proptest::option;
use proptest::prelude::*;

fn day() -> impl Strategy<Value = Day> {
    (-700_000i32..2_900_000).prop_filter_map("outside the calendar", Day::from_number)
}

fn sentence_link() -> impl Strategy<Value = SentenceLink> {
    (0u32..10_000, 0u32..100, option::of(".*")).prop_map(|(first, more, words)| SentenceLink {
        first,
        last: first + more,
        key: words.map(|words: String| SentenceKey::of(&words)),
    })
}

fn view() -> impl Strategy<Value = View> {
    prop_oneof![
        Just(View::Front),
        Just(View::Search),
        Just(View::Timeline),
        Just(View::Tariffs),
        Just(View::About),
        Just(View::Disagreements),
        option::of("\\PC{1,40}").prop_map(View::People),
        ("\\PC{1,40}", option::of(sentence_link()), any::<bool>())
            .prop_map(|(id, sentences, received)| View::Article(ArticleView { id, sentences, received })),
    ]
}

fn state() -> impl Strategy<Value = ViewState> {
    let layer = prop_oneof![Just(Layer::Both), Just(Layer::Record), Just(Layer::Articles)];
    let days = (option::of(day()), option::of(day())).prop_map(|(a, b)| match (a, b) {
        (Some(a), Some(b)) => (Some(a.min(b)), Some(a.max(b))),
        open => open,
    });
    let by = option::of(prop_oneof![Just(Counted::Published), Just(Counted::Meant)]);
    let unit = option::of(proptest::sample::select(Unit::ALL.to_vec()));
    let columns = [Column::Day, Column::Effective, Column::Side, Column::Goods, Column::Rate];
    let column = proptest::sample::select(columns.to_vec());
    let sort = option::of((column, any::<bool>()).prop_map(|(by, down)| Sort { by, down }));
    let strip = (by, unit, any::<bool>(), any::<bool>(), sort);
    let flags = any::<(bool, bool, bool)>();
    (view(), "(?s).{0,60}", days, option::of(day()), layer, flags, option::of("\\PC{1,40}"), strip).prop_map(
        |(view, query, (from, to), as_of, layer, (table, later, as_typed), open, strip)| ViewState {
            view,
            query,
            as_typed,
            from,
            to,
            as_of,
            layer,
            table,
            later,
            open,
            by: strip.0,
            unit: strip.1,
            by_kind: strip.2,
            all_events: strip.3,
            sort: strip.4,
        },
    )
}

proptest! {
    #[test]
    fn every_state_survives_its_link(state in state()) {
        let link = state.to_string();
        let parsed = ViewState::parse(&link);
        prop_assert_eq!(&parsed.state, &state, "{}", link);
        prop_assert!(parsed.notices.is_empty(), "{:?}", parsed.notices);
    }

    #[test]
    fn any_garbage_is_read_as_something_and_what_was_read_survives(garbage in "(?s).{0,200}") {
        let state = ViewState::parse(&garbage).state;
        prop_assert_eq!(ViewState::parse(&state.to_string()).state, state);
    }

    #[test]
    fn any_value_of_a_known_key_is_read_as_something(
        key in "view|q|typed|from|to|asof|article|s|text|who|layer|form|later|open|by|unit|lanes",
        value in "[-0-9a-z.%+&=é~]{0,30}"
    ) {
        let state = ViewState::parse(&format!("?{key}={value}")).state;
        prop_assert_eq!(ViewState::parse(&state.to_string()).state, state);
    }
}

/// Links that were handed out: each keeps its meaning for ever. Only ever add to this list.
#[test]
fn links_once_given_keep_their_meaning() {
    let cases = [
        ("", ViewState::default()),
        ("?q=huawei", ViewState { query: "huawei".into(), ..ViewState::of(View::Search) }),
        (
            "q=huawei+ban&view=timeline",
            ViewState { query: "huawei ban".into(), ..ViewState::of(View::Timeline) },
        ),
        ("article=000_a", ViewState::article("000_a")),
        (
            "article=000_a&s=12-14.k3f9a",
            ViewState::sentence(
                "000_a",
                SentenceLink { first: 11, last: 13, key: SentenceKey::parse("k3f9a") },
            ),
        ),
        ("article=000_a&s=12", ViewState::sentence("000_a", SentenceLink { first: 11, last: 11, key: None })),
        (
            "view=timeline&from=2018-08&to=2019-05",
            ViewState {
                from: Day::new(2018, 8, 1),
                to: Day::new(2019, 5, 31),
                ..ViewState::of(View::Timeline)
            },
        ),
        ("view=people", ViewState::of(View::People(None))),
        ("view=people&who=liu-he", ViewState::of(View::People(Some("liu-he".into())))),
        ("who=liu-he", ViewState::of(View::People(Some("liu-he".into())))),
        (
            "view=disagreements&open=us-200-or-250",
            ViewState { open: Some("us-200-or-250".into()), ..ViewState::of(View::Disagreements) },
        ),
        (
            "view=timeline&open=buenos-aires-dinner",
            ViewState { open: Some("buenos-aires-dinner".into()), ..ViewState::of(View::Timeline) },
        ),
        (
            "article=000&s=14&open=date.0",
            ViewState {
                open: Some("date.0".into()),
                ..ViewState::of(View::Article(ArticleView {
                    id: "000".into(),
                    sentences: SentenceLink::parse("14"),
                    received: false,
                }))
            },
        ),
        (
            "q=tarrif&typed=1",
            ViewState { query: "tarrif".into(), as_typed: true, ..ViewState::of(View::Search) },
        ),
        (
            "view=tariffs&asof=2019-01-31&layer=record&form=table&later=1&open=US-L3",
            ViewState {
                as_of: Day::new(2019, 1, 31),
                layer: Layer::Record,
                table: true,
                later: true,
                open: Some("US-L3".into()),
                ..ViewState::of(View::Tariffs)
            },
        ),
        (
            "view=timeline&by=published&unit=week&lanes=kind",
            ViewState {
                by: Some(Counted::Published),
                unit: Some(Unit::Week),
                by_kind: true,
                ..ViewState::of(View::Timeline)
            },
        ),
        (
            "q=soy&view=timeline&events=all",
            ViewState { query: "soy".into(), all_events: true, ..ViewState::of(View::Timeline) },
        ),
        (
            "view=tariffs&form=table&sort=-goods",
            ViewState {
                table: true,
                sort: Some(Sort { by: Column::Goods, down: true }),
                ..ViewState::of(View::Tariffs)
            },
        ),
        (
            "q=soy&by=meant",
            ViewState { query: "soy".into(), by: Some(Counted::Meant), ..ViewState::of(View::Search) },
        ),
    ];
    for (link, state) in cases {
        let parsed = ViewState::parse(link);
        assert_eq!((parsed.state, parsed.notices), (state, vec![]), "{link}");
    }
}

#[test]
fn what_makes_no_sense_is_named_and_the_rest_still_works() {
    let parsed = ViewState::parse("?view=tarifs&q=soy&from=2018-13&s=0&utm_source=mail");
    assert_eq!(parsed.state, ViewState { query: "soy".into(), ..ViewState::of(View::Search) });
    assert_eq!(parsed.notices.len(), 3, "{:?}", parsed.notices);
    assert!(parsed.notices.iter().all(|notice| !notice.text().is_empty()));
}

#[test]
fn a_query_of_fifty_thousand_characters_is_cut_with_a_notice() {
    let parsed = ViewState::parse(&format!("q={}", "é".repeat(50_000)));
    assert_eq!(parsed.state.query.chars().count(), MAX_QUERY);
    assert_eq!(parsed.notices.len(), 1);
}

#[test]
fn days_the_wrong_way_round_are_turned() {
    let state = ViewState::parse("view=timeline&from=2019-05-17&to=2018-08-23").state;
    assert_eq!(
        state.days().map(|days| days.to_string_pair()),
        Some(("2018-08-23".into(), "2019-05-17".into()))
    );
}

/// Two texts are easier to read in a failure than two numbers.
trait Pair {
    fn to_string_pair(&self) -> (String, String);
}

impl Pair for archive::Days {
    fn to_string_pair(&self) -> (String, String) {
        (self.from.to_string(), self.to.to_string())
    }
}
