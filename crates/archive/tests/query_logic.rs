//! Choices, groups, exclusions, phrases and nearness keep exactly the documents that reading them word by word does.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use archive::query::Query;
use archive::search::{Index, IndexBuilder};
use proptest::prelude::*;

const WORDS: [&str; 6] = ["alpha", "bravo", "delta", "gamma", "kilo", "lima"];

#[derive(Clone, Debug)]
enum Ask {
    Word(usize),
    Phrase(usize, usize),
    Near(usize, usize, usize),
    Any(Vec<Ask>),
    Group(Vec<Ask>),
    Not(Box<Ask>),
}

impl Ask {
    fn text(&self) -> String {
        let all = |asks: &[Self], link: &str| asks.iter().map(Self::text).collect::<Vec<_>>().join(link);
        match self {
            Self::Word(word) => WORDS[*word].to_owned(),
            Self::Phrase(a, b) => format!("\"{} {}\"", WORDS[*a], WORDS[*b]),
            Self::Near(a, b, within) => format!("({} NEAR/{within} {})", WORDS[*a], WORDS[*b]),
            Self::Any(asks) => format!("({})", all(asks, " OR ")),
            Self::Group(asks) => format!("({})", all(asks, " ")),
            Self::Not(ask) => format!("-{}", ask.text()),
        }
    }

    /// Parentheses around nothing but words are punctuation.
    fn is_plain(&self) -> bool {
        match self {
            Self::Word(_) => true,
            Self::Group(asks) => asks.iter().all(Self::is_plain),
            _ => false,
        }
    }

    fn holds(&self, story: &[usize]) -> bool {
        let at =
            |word: usize| story.iter().enumerate().filter(move |(_, one)| **one == word).map(|(at, _)| at);
        match self {
            Self::Word(word) => story.contains(word),
            Self::Phrase(a, b) => story.windows(2).any(|pair| pair == [*a, *b]),
            Self::Near(a, b, within) => at(*a).any(|one| at(*b).any(|other| one.abs_diff(other) <= *within)),
            Self::Any(asks) => asks.iter().any(|ask| ask.holds(story)),
            Self::Group(asks) => {
                let mut required = asks.iter().filter(|ask| !ask.is_plain()).peekable();
                if required.peek().is_some() {
                    required.all(|ask| ask.holds(story))
                } else {
                    asks.iter().any(|ask| ask.holds(story))
                }
            }
            Self::Not(ask) => !ask.holds(story),
        }
    }
}

fn ask() -> impl Strategy<Value = Ask> {
    let word = 0..WORDS.len();
    let leaf = prop_oneof![
        word.clone().prop_map(Ask::Word),
        (word.clone(), word.clone()).prop_map(|(a, b)| Ask::Phrase(a, b)),
        (word.clone(), word, 1usize..6).prop_map(|(a, b, within)| Ask::Near(a, b, within)),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 2..4).prop_map(Ask::Any),
            proptest::collection::vec(inner.clone(), 2..4).prop_map(Ask::Group),
            inner
                .prop_filter("one minus is enough", |ask| !matches!(ask, Ask::Not(_)))
                .prop_map(|ask| Ask::Not(Box::new(ask))),
        ]
    })
}

/// What stands by itself at the top of a query and is not merely preferred.
fn required() -> impl Strategy<Value = Ask> {
    ask().prop_map(|ask| match ask {
        Ask::Not(_) | Ask::Any(_) => ask,
        other => Ask::Any(vec![other.clone(), other]),
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]
    #[test]
    fn what_is_required_is_kept(
        stories in proptest::collection::vec(proptest::collection::vec(0..WORDS.len(), 0..12), 1..12),
        asks in proptest::collection::vec(required(), 1..3),
    ) {
        let mut builder = IndexBuilder::new();
        for story in &stories {
            let words: Vec<&str> = story.iter().map(|word| WORDS[*word]).collect();
            builder.add_text("", &words.join(" "));
        }
        let bytes = builder.finish();
        let text: String = asks.iter().map(|ask| ask.text() + " ").collect();
        prop_assert!(Query::parse(&text).problems.is_empty(), "{}", text);
        let hits = Index::open(&bytes).unwrap().search_as_typed(&text, usize::MAX);
        let mut found: Vec<usize> = hits.documents.iter().map(|hit| hit.document as usize).collect();
        found.sort_unstable();
        let expected: Vec<usize> =
            (0..stories.len()).filter(|n| asks.iter().all(|ask| ask.holds(&stories[*n]))).collect();
        prop_assert_eq!(found, expected, "{}", text);
    }
}
