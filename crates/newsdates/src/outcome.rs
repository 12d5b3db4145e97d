//! The outcome of a date is whether its clause tells what took place, what is planned, or what is threatened.

use std::ops::Range;

use jiff::civil::Date;

use crate::days::Days;
use crate::expression::Outcome;
use crate::line::{Kind, Line};
use crate::tense::Tense;

/// What the clause around some tokens tells.
pub(crate) fn outcome(
    line: &Line<'_>,
    tokens: &Range<usize>,
    days: Days,
    published: Option<Date>,
    tense: Tense,
) -> Outcome {
    let ahead = published.is_some_and(|published| days.from > published);
    let over = published.is_some_and(|published| days.to < published);
    if over || (!ahead && tense != Tense::Future) {
        Outcome::Happened
    } else if threatens(line, tokens) {
        Outcome::Threatened
    } else {
        Outcome::Planned
    }
}

/// So many tokens to either side are looked at for a threat.
const REACH: usize = 60;

/// An impasse that "threatens a meeting" announces no threat; one threatens to act, or with tariffs.
fn threatens(line: &Line<'_>, tokens: &Range<usize>) -> bool {
    let semicolon = |at: &usize| line.is(*at, ";");
    let start = (tokens.start.saturating_sub(REACH)..tokens.start)
        .rev()
        .find(semicolon)
        .unwrap_or(tokens.start.saturating_sub(REACH));
    let end = (tokens.end..line.len().min(tokens.end + REACH))
        .find(semicolon)
        .unwrap_or(line.len().min(tokens.end + REACH));
    (start..end).any(|at| {
        let next = at + 1;
        match line.lower(at) {
            "threat" | "threats" | "threaten" | "threatens" | "threatened" | "threatening" => {
                with_what(line, next)
            }
            "warn" | "warns" | "warned" | "warning" => line.any(next, &["of", "that"]),
            "vow" | "vows" | "vowed" => line.is(next, "to"),
            "unless" => true,
            _ => false,
        }
    })
}

/// What is threatened with, or to be done.
fn with_what(line: &Line<'_>, at: usize) -> bool {
    const WITH: [&str; 9] = ["of", "to", "that", "with", "more", "further", "new", "another", "additional"];
    let word = line.lower(at);
    WITH.contains(&word)
        || ["tariff", "dut", "lev", "sanction", "retaliat"].iter().any(|stem| word.starts_with(stem))
        || matches!(line.kind(at), Some(Kind::Number | Kind::Figure))
        || line.is(at, "$")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::days::date;

    fn of(sentence: &str, published: (i32, u32, u32), tense: Tense) -> Outcome {
        let line = Line::new(sentence);
        let at = (0..line.len()).find(|at| line.is(*at, "november")).unwrap();
        let published = date(published.0, published.1, published.2);
        outcome(&line, &(at..at + 1), Days::month(2018, 11).unwrap(), published, tense)
    }

    #[test]
    fn a_meeting_in_danger_is_planned_and_a_tariff_announced_as_a_threat_is_one() {
        let of = |sentence| of(sentence, (2018, 10, 25), Tense::Open);
        assert_eq!(of("The quarrel threatens a meeting in November between the two."), Outcome::Planned);
        assert_eq!(of("He threatened to raise the duties in November."), Outcome::Threatened);
        assert_eq!(of("Beijing threatened new duties on cars in November."), Outcome::Threatened);
    }

    #[test]
    fn what_is_over_has_happened_whatever_was_threatened() {
        let outcome = of("He threatened to raise them in November.", (2018, 12, 25), Tense::Past);
        assert_eq!(outcome, Outcome::Happened);
    }
}
