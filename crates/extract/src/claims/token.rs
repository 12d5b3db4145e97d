//! A token is a word, a phrase, a figure or a mark of a sentence, with its sense.

use std::ops::Range;

use super::senses::Sense;
use super::words::Words;

/// Percentages before and after a change, or those in force.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Rates {
    pub(super) from: Vec<f32>,
    pub(super) to: Vec<f32>,
}

/// What a word is there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Tells,
    /// It only tells which tariff is meant.
    Modifies,
}

/// Whether a word without "tariff" in it speaks of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hint {
    None,
    /// Where tariffs have been spoken of: "hit $60 billion of U.S. goods".
    Framed,
    /// Anywhere: "tax $60 billion of U.S. goods".
    Tariff,
}

/// A word, phrase, figure or mark.
#[derive(Clone, Debug)]
pub(super) struct Token {
    /// Its bytes in the sentence.
    pub(super) range: Range<usize>,
    pub(super) sense: Sense,
    /// In small letters, without a possessive ending.
    pub(super) word: String,
    /// It ends in "’s".
    pub(super) possessive: bool,
    /// Billions of dollars, of money; the number, of a bare one.
    pub(super) value: f32,
    /// Of percentages.
    pub(super) rates: Rates,
    /// Whether it speaks of a tariff without the word.
    pub(super) hint: Hint,
    /// Money without a word or sign for dollars: "another 300 billion".
    pub(super) bare: bool,
    pub(super) role: Role,
    /// A value or rates that the official record had a list of.
    pub(super) listed: bool,
}

impl Token {
    pub(super) fn new(range: Range<usize>, sense: Sense, word: String) -> Self {
        Self {
            range,
            sense,
            word,
            possessive: false,
            value: 0.0,
            rates: Rates::default(),
            hint: Hint::None,
            bare: false,
            role: Role::Tells,
            listed: false,
        }
    }

    /// Whether it speaks of a tariff without the word.
    pub(super) fn implies(&self) -> bool {
        self.hint == Hint::Tariff
    }

    pub(super) fn modifies(&self) -> bool {
        self.role == Role::Modifies
    }

    pub(super) fn is(&self, word: &str) -> bool {
        self.word == word
    }

    /// Whether it is one of some words or phrases.
    pub(super) fn among(&self, words: &Words) -> bool {
        words.contain(&self.word)
    }
}
