//! The score counts, by one rule for all, what a tagger finds, what it has right and what it makes up.

use serde::Deserialize;

use super::cases::{Case, Wanted};

/// A date that a tagger gives: its bytes, first and last day (ISO, so that text compares as days do).
#[derive(Deserialize)]
pub(super) struct Given {
    start: usize,
    end: usize,
    from: String,
    to: String,
}

/// What a tagger says of all the cases.
#[derive(Deserialize)]
pub(super) struct Answer {
    pub(super) found: Vec<Vec<Given>>,
    pub(super) ms: f64,
}

/// Counts.
#[derive(Default)]
pub(super) struct Score {
    /// Dates in the text.
    pub(super) dates: usize,
    /// Of these, where the tagger gives one.
    pub(super) found: usize,
    /// Of these, where it names the days or some of them and none other.
    pub(super) right: usize,
    /// Dates that it gives where there is none.
    pub(super) made_up: usize,
    /// Sentences without any date.
    pub(super) dateless: usize,
    /// Of these, in which it gives one.
    pub(super) dateless_wrong: usize,
}

impl Score {
    /// Adds a case.
    pub(super) fn add(&mut self, case: &Case, given: &[Given]) {
        let laps =
            |given: &Given, wanted: &Wanted| given.start < wanted.range.end && wanted.range.start < given.end;
        for wanted in &case.wanted {
            let mut here = given.iter().filter(|given| laps(given, wanted)).peekable();
            self.dates += 1;
            self.found += usize::from(here.peek().is_some());
            // A day within "last week" is as right as the week; a week is not as right as a day.
            self.right += usize::from(here.any(|given| given.from >= wanted.from && given.to <= wanted.to));
        }
        let made_up =
            given.iter().filter(|given| !case.wanted.iter().any(|wanted| laps(given, wanted))).count();
        self.made_up += made_up;
        if case.wanted.is_empty() {
            self.dateless += 1;
            self.dateless_wrong += usize::from(made_up > 0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_the_days_is_right_and_more_than_them_is_wrong() {
        let case = |from: &str, to: &str| Case {
            text: "last week".into(),
            sentences: Vec::new(),
            published: String::new(),
            group: String::new(),
            wanted: vec![Wanted { range: 0..9, from: from.into(), to: to.into() }],
        };
        let given = |from: &str, to: &str| [Given { start: 0, end: 4, from: from.into(), to: to.into() }];
        let right = |case: Case, given: &[Given]| {
            let mut score = Score::default();
            score.add(&case, given);
            (score.found, score.right, score.made_up)
        };
        assert_eq!(right(case("2019-05-06", "2019-05-12"), &given("2019-05-10", "2019-05-10")), (1, 1, 0));
        assert_eq!(right(case("2019-05-10", "2019-05-10"), &given("2019-05-06", "2019-05-12")), (1, 0, 0));
        assert_eq!(right(case("2019-05-10", "2019-05-10"), &[]), (0, 0, 0));
    }
}
