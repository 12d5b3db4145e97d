//! Lists of goods are asked for by their numbers: "list 3", "lists 1 to 3", "lists 1-3", "list 4a and 4b".

use super::{Answer, is_asking};
use crate::query::{Corpus, key};
use crate::search::Token;
use crate::search::stop::is_stop;
use crate::{RecordAction, RecordStep, Side};

/// What may be asked of a list.
const BESIDE: [&str; 15] = [
    "begin",
    "big",
    "cover",
    "effect",
    "effective",
    "force",
    "goods",
    "rate",
    "rates",
    "size",
    "start",
    "started",
    "take",
    "tariff",
    "tariffs",
];

/// The steps of the lists that a query names, list by list: those that changed what was levied, or all where none of a
/// list did. None for a query that names none, or asks for anything else.
pub(super) fn steps(corpus: &Corpus<'_>, words: &[Token], text: &str) -> Vec<Answer> {
    let mut lists: Vec<&str> = Vec::new();
    let (mut sides, mut named) = (Vec::new(), false);
    for word in words {
        // "List3", "list-3".
        let close = word.text.strip_prefix("list").map(|rest| rest.trim_start_matches('s'));
        let word = close.filter(|rest| rest.is_empty() || is_number(rest)).unwrap_or(&word.text);
        named |= close.is_some();
        match word {
            "" => {}
            "us" | "usa" | "american" => sides.push(Side::Us),
            "china" | "chinas" | "chinese" => sides.push(Side::China),
            number if named && is_number(number) => lists.push(number),
            other if is_stop(other) || is_asking(other) || BESIDE.contains(&other) => {}
            _ => return Vec::new(),
        }
    }
    let whole = |number: &str| number.parse::<u8>().ok();
    let range = ["-", "–", " to ", " through "].iter().any(|mark| text.contains(mark));
    let mut wanted: Vec<String> = match *lists {
        [first, last] if range && let (Some(first), Some(last)) = (whole(first), whole(last)) => {
            (first..=last).map(|number| number.to_string()).collect()
        }
        _ => lists.iter().map(|number| (*number).to_owned()).collect(),
    };
    wanted.dedup();
    let mut found = Vec::new();
    for number in wanted {
        let of = |step: &RecordStep| {
            key(&step.list) == format!("list {number}") && (sides.is_empty() || sides.contains(&step.side))
        };
        let moves = |step: &RecordStep| {
            use RecordAction::{Imposed, Increased, Reduced};
            matches!(step.action, Imposed | Increased | Reduced)
        };
        let record = &corpus.archive.record;
        let some = record.iter().any(|step| of(step) && moves(step));
        for (step, number) in record.iter().zip(0..) {
            if of(step) && (moves(step) || !some) {
                found.push(Answer::Step(number));
            }
        }
    }
    found
}

/// "3", "4a".
fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
}
