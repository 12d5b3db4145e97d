//! Lists of goods are asked for by their numbers: "list 3", "lists 1 to 3", "lists 1-3", "list 4a and 4b".

use super::{Answer, is_asking};
use crate::query::{Corpus, key};
use crate::search::Token;
use crate::search::stop::is_stop;
use crate::{RecordAction, RecordStep, Side};

/// "The third list".
const ORDINALS: [(&str, &str); 4] = [("first", "1"), ("second", "2"), ("third", "3"), ("fourth", "4")];
/// What may be asked of a list.
const BESIDE: [&str; 17] = [
    "begin",
    "big",
    "cover",
    "effect",
    "effective",
    "force",
    "goods",
    "list",
    "lists",
    "rate",
    "rates",
    "size",
    "start",
    "started",
    "take",
    "tariff",
    "tariffs",
];
/// Words for the sides.
const SIDES: [(&str, Side); 5] = [
    ("usa", Side::Us),
    ("american", Side::Us),
    ("china", Side::China),
    ("chinas", Side::China),
    ("chinese", Side::China),
];

/// The steps of the lists that a query names: those that changed what was levied, or all where none of a
/// list did. None for a query that names none, or asks for anything else.
pub(super) fn steps(corpus: &Corpus<'_>, words: &[Token], text: &str) -> Vec<Answer> {
    let (mut lists, mut sides): (Vec<&str>, Vec<&Side>) = (Vec::new(), Vec::new());
    let mut named = false;
    for (word, at) in words.iter().zip(1..) {
        let word = word.text.as_str();
        let before_list = words.get(at).is_some_and(|next| next.text.starts_with("list"));
        if let Some((_, list)) = ORDINALS.iter().find(|(name, _)| before_list && *name == word) {
            lists.push(list);
            continue;
        }
        // "List3", "list-3".
        let close = word.strip_prefix("list").unwrap_or(word);
        named |= close.len() < word.len();
        if named && close.starts_with(|c: char| c.is_ascii_digit()) {
            lists.push(close);
        } else if let Some((_, side)) = SIDES.iter().find(|(name, _)| *name == word) {
            sides.push(side);
        } else if !is_stop(word) && !is_asking(word) && !BESIDE.contains(&word) {
            return Vec::new();
        }
    }
    let range = ["-", "–", " to ", " through "].iter().any(|mark| text.contains(mark));
    let is_wanted = |list: &str| match lists.as_slice() {
        [first, last] if range => list.len() == 1 && *first <= list && list <= *last,
        _ => lists.contains(&list),
    };
    let moves = |step: &RecordStep| {
        use RecordAction::{Imposed, Increased, Reduced};
        matches!(step.action, Imposed | Increased | Reduced)
    };
    let record = &corpus.archive.record;
    let mut found = Vec::new();
    for (step, number) in record.iter().zip(0..) {
        let of = key(&step.list).strip_prefix("list ").is_some_and(is_wanted)
            && (sides.is_empty() || sides.contains(&&step.side));
        if of && (moves(step) || !record.iter().any(|other| other.list == step.list && moves(other))) {
            found.push(Answer::Step(number));
        }
    }
    found
}
