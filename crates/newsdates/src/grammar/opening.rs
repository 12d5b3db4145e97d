//! An opening is a word that an expression may begin with. Few words are any; at the others no rule need be asked.

use super::holiday;
use crate::line::{Kind, Line};
use crate::words;

/// Whether any rule may read an expression from `at` on.
pub(super) fn opens(line: &Line<'_>, at: usize) -> bool {
    match line.kind(at) {
        Some(Kind::Number) => true,
        Some(Kind::Word) => {
            let word = line.lower(at);
            places(word) || counts(word) || names(word) || line.capital(at) && holiday::opens(word)
        }
        // No expression opens with a mark.
        _ => false,
    }
}

/// Words that say which stretch of time is meant, or which part of it: "next", "late", "the end of", "in", "every".
fn places(word: &str) -> bool {
    matches!(
        word,
        "the"
            | "this"
            | "that"
            | "last"
            | "next"
            | "coming"
            | "upcoming"
            | "current"
            | "past"
            | "recent"
            | "preceding"
            | "following"
            | "early"
            | "mid"
            | "late"
            | "earlier"
            | "later"
            | "so"
            | "very"
            | "end"
            | "close"
            | "conclusion"
            | "beginning"
            | "start"
            | "outset"
            | "turn"
            | "middle"
            | "rest"
            | "remainder"
            | "final"
            | "closing"
            | "latter"
            | "dying"
            | "opening"
            | "back"
            | "midday"
            | "midnight"
            | "noon"
            | "midyear"
            | "midweek"
            | "every"
            | "each"
            | "in"
            | "over"
            | "within"
            | "during"
    )
}

/// Words that a count begins with: "more than two weeks", "a few days", "per week".
fn counts(word: &str) -> bool {
    matches!(
        word,
        "a" | "an"
            | "per"
            | "half"
            | "couple"
            | "few"
            | "several"
            | "dozen"
            | "just"
            | "only"
            | "mere"
            | "many"
            | "barely"
            | "exactly"
            | "some"
            | "more"
            | "longer"
            | "less"
            | "fewer"
            | "well"
            | "at"
            | "nearly"
            | "almost"
            | "about"
            | "around"
            | "roughly"
            | "approximately"
    ) || words::cardinal(word).is_some()
        || words::ordinal(word).is_some()
}

/// Names of days, months and stretches: "Tuesday", "Tuesdays", "March", "weeks", "fiscal", "daily".
fn names(word: &str) -> bool {
    matches!(
        word,
        "yesterday"
            | "tomorrow"
            | "tonight"
            | "today"
            | "q"
            | "h"
            | "fy"
            | "fiscal"
            | "financial"
            | "calendar"
            | "daily"
            | "weekly"
            | "monthly"
            | "quarterly"
            | "annually"
            | "yearly"
            | "annual"
            | "fortnightly"
            | "nightly"
    ) || words::month(word).is_some()
        || words::weekday(word.strip_suffix('s').unwrap_or(word)).is_some()
        || words::weekday(word).is_some()
        || words::unit(word).is_some()
        || words::short_unit(word)
        || words::season(word).is_some()
}

#[cfg(test)]
mod tests {
    use super::super::RULES;
    use super::*;

    /// Sentences with every sort of expression.
    const CASES: [&str; 9] = [
        include_str!("../../tests/cases/absolute.txt"),
        include_str!("../../tests/cases/durations-and-sets.txt"),
        include_str!("../../tests/cases/inherited.txt"),
        include_str!("../../tests/cases/months.txt"),
        include_str!("../../tests/cases/no-dates.txt"),
        include_str!("../../tests/cases/ranges.txt"),
        include_str!("../../tests/cases/relative.txt"),
        include_str!("../../tests/cases/spoken-of-before.txt"),
        include_str!("../../tests/cases/weekdays.txt"),
    ];

    #[test]
    fn no_rule_reads_anything_where_none_opens() {
        for cases in CASES {
            let text = cases.replace("[[", "").replace("]]", "");
            let line = Line::new(&text);
            for at in 0..line.len() {
                let read = RULES.iter().find_map(|rule| rule(&line, at));
                assert!(read.is_none() || opens(&line, at), "{}: {read:?}", line.text(at));
            }
        }
    }
}
