//! What holds for every text, whatever it says.

use newsdates::{Date, Expression, inherited, tag};
use proptest::prelude::*;

/// Words that the rules look for, in every disorder.
const PIECES: [&str; 96] = [
    "May",
    "March",
    "Nov.",
    "Sept",
    "9",
    "9th",
    "31",
    "30",
    "2018",
    "2019",
    "1999",
    "1990",
    "s",
    "-",
    "–",
    "/",
    ",",
    ".",
    "(",
    ")",
    "’s",
    "'s",
    "'",
    "the",
    "a",
    "an",
    "of",
    "in",
    "on",
    "by",
    "from",
    "to",
    "through",
    "and",
    "between",
    "until",
    "since",
    "last",
    "next",
    "this",
    "past",
    "coming",
    "week",
    "weeks",
    "month",
    "months",
    "year",
    "years",
    "day",
    "days",
    "quarter",
    "decade",
    "weekend",
    "ago",
    "later",
    "earlier",
    "before",
    "after",
    "following",
    "same",
    "that",
    "Monday",
    "Tuesday",
    "Fri.",
    "Sundays",
    "yesterday",
    "today",
    "tomorrow",
    "tonight",
    "early",
    "late",
    "mid",
    "end",
    "beginning",
    "first",
    "second",
    "half",
    "two",
    "999",
    "every",
    "each",
    "Christmas",
    "Lunar New Year",
    "Q3",
    "fiscal",
    "FY",
    "spring",
    "fall",
    "said",
    "will",
    "would",
    "to meet",
    "\n",
    "é",
    "中国",
    "\u{a0}",
];

fn check(text: &str, sentences: &[std::ops::Range<usize>], published: Option<Date>) {
    let found = tag(text, sentences, published);
    assert_eq!(found, tag(text, sentences, published), "the same twice");
    let mut last = (0, 0);
    for one in &found {
        let words = text.get(one.range.clone());
        assert!(words.is_some_and(|words| !words.trim().is_empty()), "{one:?} in {text:?}");
        let sentence = sentences.get(one.sentence);
        assert!(
            sentence.is_some_and(|range| range.start <= one.range.start && one.range.end <= range.end),
            "{one:?} is not in {sentence:?}"
        );
        assert!((one.sentence, one.range.start) >= last, "{found:?} are out of order");
        last = (one.sentence, one.range.end);
        dated(one);
    }
    for one in inherited(text, sentences, |number| number % 3 == 0, &found) {
        assert!(
            sentences.get(one.sentence).is_some()
                && found.get(one.expression).is_some_and(|one| one.dated().is_some())
        );
        assert!(found.iter().all(|own| own.sentence != one.sentence || own.dated().is_none()));
    }
}

#[expect(clippy::panic, reason = "a test’s own failure")]
/// The days are in order and the EDTF says the same days.
fn dated(one: &Expression) {
    let Some(dated) = one.dated() else { return };
    assert!(dated.from <= dated.to, "{one:?}");
    let edtf = edtf_core::Edtf::parse(&dated.edtf);
    let bounds = edtf.as_ref().map(edtf_core::Edtf::bounds);
    let bounds = bounds.unwrap_or_else(|error| panic!("{}: {error}", dated.edtf));
    let same = |bound: edtf_core::Bound, date: Date| {
        matches!(bound, edtf_core::Bound::Date(day)
            if day.year == i64::from(date.year())
                && i32::from(day.month) == i32::from(date.month())
                && i32::from(day.day) == i32::from(date.day()))
    };
    assert!(same(bounds.earliest, dated.from) && same(bounds.latest, dated.to), "{one:?}");
}

fn published() -> impl Strategy<Value = Option<Date>> {
    proptest::option::of(
        (1i16..=9999, 1i8..=12, 1i8..=28).prop_map(|(year, month, day)| Date::constant(year, month, day)),
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn any_text_is_read(text in "(?s).{0,300}", published in published()) {
        check(&text, std::slice::from_ref(&(0..text.len())), published);
    }

    #[test]
    fn newslike_text_is_read(
        pieces in proptest::collection::vec(proptest::sample::select(PIECES.to_vec()), 0..60),
        glue in proptest::collection::vec(proptest::sample::select(vec![" ", " ", " ", ""]), 60),
        published in published(),
    ) {
        let mut text = String::new();
        let mut sentences = Vec::new();
        for (pieces, glue) in pieces.chunks(9).zip(glue.chunks(9)) {
            let start = text.len();
            text.extend(pieces.iter().zip(glue).flat_map(|(piece, glue)| [*piece, *glue]));
            sentences.push(start..text.len());
        }
        check(&text, &sentences, published);
        check(&text, std::slice::from_ref(&(0..text.len())), published);
    }

    #[test]
    fn any_ranges_are_taken(text in ".{0,60}", ranges in proptest::collection::vec((0usize..90, 0usize..90), 0..6)) {
        let sentences: Vec<_> = ranges.into_iter().map(|(start, end)| start..end).collect();
        for one in tag(&text, &sentences, None) {
            prop_assert!(text.get(one.range).is_some());
        }
    }
}
