//! The outcome of a date is whether its clause tells what took place, what is planned, or what is threatened.

use std::ops::Range;

use archive::{Days, Outcome};

use super::tense::Tense;
use crate::pattern::pattern;
use crate::text::slice;

/// What the clause around `range` tells.
pub(super) fn outcome(
    sentence: &str,
    range: &Range<usize>,
    days: Days,
    published: Option<Days>,
    tense: Tense,
) -> Outcome {
    let ahead = published.is_some_and(|published| days.from > published.to);
    let over = published.is_some_and(|published| days.to < published.from);
    let clause = clause(sentence, range);
    // An impasse that "threatens a meeting" announces no threat; one threatens to act, or with tariffs.
    let threat = pattern!(
        r"(?i)\b(?:threat(?:s|en|ens|ened|ening)?\s+(?:of|to|that|with|more|further|new|another|additional|tariff\w*|dut(?:y|ies)|lev(?:y|ies)|sanctions?|retaliat\w+|\S*\d)|warn(?:s|ed|ing)? (?:of|that)|vow(?:s|ed)? to|unless)"
    )
    .is_match(clause);
    if over || (!ahead && tense != Tense::Future) {
        Outcome::Happened
    } else if threat {
        Outcome::Threatened
    } else {
        Outcome::Planned
    }
}

/// The words between the semicolons around it.
fn clause<'s>(sentence: &'s str, range: &Range<usize>) -> &'s str {
    let start = slice(sentence, 0..range.start).rfind(';').map_or(0, |at| at + 1);
    let end =
        slice(sentence, range.end..sentence.len()).find(';').map_or(sentence.len(), |at| range.end + at);
    slice(sentence, start..end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use archive::Day;

    #[test]
    fn a_meeting_in_danger_is_planned_and_a_tariff_announced_as_a_threat_is_one() {
        let published = Day::new(2018, 10, 25).map(Days::one);
        let november = Days::month(2018, 11).unwrap();
        let of = |sentence: &str| {
            let at = sentence.find("November").unwrap();
            outcome(sentence, &(at..at + 8), november, published, Tense::Open)
        };
        assert_eq!(of("The quarrel threatens a meeting in November between the two."), Outcome::Planned);
        assert_eq!(of("He threatened to raise the duties in November."), Outcome::Threatened);
        assert_eq!(of("Beijing threatened new duties on cars in November."), Outcome::Threatened);
    }

    #[test]
    fn what_is_over_has_happened_whatever_was_threatened() {
        let published = Day::new(2018, 12, 25).map(Days::one);
        let november = Days::month(2018, 11).unwrap();
        let sentence = "He threatened to raise them in November.";
        assert_eq!(outcome(sentence, &(31..39), november, published, Tense::Past), Outcome::Happened);
    }
}
