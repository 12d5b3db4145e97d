//! A sense is what a word or phrase tells about a tariff: an act, how sure it is, whose it is, what it is on, or
//! that the words beside it are of something else.

use std::sync::LazyLock;

use super::forms::forms;
use crate::dictionary::Dictionary;
use crate::lexicon::entries;

/// Who a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Party {
    Us,
    China,
    Both,
    /// Any other country.
    Other,
}

/// What is done with a tariff.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Act {
    Levy,
    /// Goods or their sellers bear it: "face", "subject to".
    Bear,
    Announce,
    Raise,
    Lower,
    /// "Drop" and "lift": ended, or moved to a rate.
    Drop,
    Remove,
    Postpone,
    Suspend,
    Keep,
    /// A plan or threat is turned into deed: "follow through on".
    Realise,
}

/// How an act is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    Will,
    Could,
    Plan,
    Threat,
    If,
    Ask,
    Refuse,
    Not,
    Avert,
}

/// What a word tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sense {
    /// Nothing of tariffs.
    Plain,
    Comma,
    /// `;`, `:` or a dash.
    Break,
    Open,
    Close,
    /// A value in US dollars.
    Money,
    /// One or more percentages.
    Rate,
    /// A bare number.
    Number,
    Tariff,
    /// "Rate".
    RateWord,
    /// "Measures", "the list": a tariff's other names, in a text that has spoken of one.
    Measure,
    Act(Act),
    Mode(Mode),
    Name(Party),
    Person(Party),
    Adjective(Party),
    /// "Retaliatory", "in response".
    Back,
    Goods,
    Product,
    /// Goods that are taxed whoever sends them: "steel".
    Metal,
    /// "Made", before "in China".
    Made,
    Every,
    /// Those who act for a country: "officials".
    Office,
    /// Something else that has a value or a percentage: "deficit".
    Quantity,
    /// Trade itself: "bought".
    Flow,
}

/// A phrase's words after the first, and its sense.
type Phrases = Dictionary<String, Vec<(Vec<String>, Sense)>>;

/// Phrases by their first word, the longest first.
pub(super) struct Vocabulary(Phrases);

impl Vocabulary {
    fn of(file: &'static str, verbs: &'static str, sense: fn(&str) -> Option<Sense>) -> Self {
        let mut phrases = Phrases::default();
        for (sense, member) in listed(file, sense) {
            let mut words = member.split_whitespace().map(str::to_owned);
            if let Some(first) = words.next() {
                phrases.entry(first).or_default().push((words.collect(), sense));
            }
        }
        for (sense, verb) in listed(verbs, sense) {
            for form in forms(verb) {
                let mut words = form.split_whitespace().map(str::to_owned);
                if let Some(first) = words.next() {
                    phrases.entry(first).or_default().push((words.collect(), sense));
                }
            }
        }
        for known in phrases.values_mut() {
            known.sort_by_key(|(rest, _)| std::cmp::Reverse(rest.len()));
        }
        Self(phrases)
    }

    /// The sense of the longest phrase that `words` begins with, and its number of words.
    pub(super) fn longest<'w>(
        &self,
        first: &str,
        follows: impl Fn(usize, &str) -> bool + 'w,
    ) -> Option<(Sense, usize)> {
        let (rest, sense) = self
            .0
            .get(first)?
            .iter()
            .find(|(rest, _)| rest.iter().enumerate().all(|(at, word)| follows(at + 1, word)))?;
        Some((*sense, rest.len() + 1))
    }
}

/// The members of every class of a lexicon file.
fn listed(
    file: &'static str,
    sense: fn(&str) -> Option<Sense>,
) -> impl Iterator<Item = (Sense, &'static str)> {
    entries(file).filter_map(|line| line.split_once(':')).flat_map(move |(class, members)| {
        let sense = sense(class);
        debug_assert!(sense.is_some(), "{class}");
        sense.into_iter().flat_map(move |sense| members.split(',').map(move |member| (sense, member.trim())))
    })
}

/// Words in small letters.
pub(super) static WORDS: LazyLock<Vocabulary> = LazyLock::new(|| {
    let words = include_str!("../lexicon/claim-words.txt");
    Vocabulary::of(words, include_str!("../lexicon/claim-verbs.txt"), word_sense)
});

/// Names as they are written, dots aside.
pub(super) static SIDES: LazyLock<Vocabulary> =
    LazyLock::new(|| Vocabulary::of(include_str!("../lexicon/claim-sides.txt"), "", side_sense));

fn word_sense(class: &str) -> Option<Sense> {
    Some(match class {
        "blank" => Sense::Plain,
        "tariff" => Sense::Tariff,
        "rate" => Sense::RateWord,
        "measure" => Sense::Measure,
        "levy" => Sense::Act(Act::Levy),
        "bear" => Sense::Act(Act::Bear),
        "announce" => Sense::Act(Act::Announce),
        "raise" => Sense::Act(Act::Raise),
        "lower" => Sense::Act(Act::Lower),
        "drop" => Sense::Act(Act::Drop),
        "remove" => Sense::Act(Act::Remove),
        "postpone" => Sense::Act(Act::Postpone),
        "suspend" => Sense::Act(Act::Suspend),
        "keep" => Sense::Act(Act::Keep),
        "realise" => Sense::Act(Act::Realise),
        "will" => Sense::Mode(Mode::Will),
        "could" => Sense::Mode(Mode::Could),
        "plan" => Sense::Mode(Mode::Plan),
        "threat" => Sense::Mode(Mode::Threat),
        "if" => Sense::Mode(Mode::If),
        "ask" => Sense::Mode(Mode::Ask),
        "refuse" => Sense::Mode(Mode::Refuse),
        "not" => Sense::Mode(Mode::Not),
        "avert" => Sense::Mode(Mode::Avert),
        "back" => Sense::Back,
        "goods" => Sense::Goods,
        "product" => Sense::Product,
        "metal" => Sense::Metal,
        "made" => Sense::Made,
        "every" => Sense::Every,
        "office" => Sense::Office,
        "quantity" => Sense::Quantity,
        "flow" => Sense::Flow,
        _ => return None,
    })
}

fn side_sense(class: &str) -> Option<Sense> {
    let (side, sort) = class.split_once(' ')?;
    let party = match side {
        "us" => Party::Us,
        "china" => Party::China,
        "both" => Party::Both,
        "other" => Party::Other,
        "blank" => return Some(Sense::Plain),
        _ => return None,
    };
    Some(match sort {
        "name" => Sense::Name(party),
        "person" => Sense::Person(party),
        "adjective" => Sense::Adjective(party),
        _ => return None,
    })
}
