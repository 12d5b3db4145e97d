//! A sentence that is being read.

use super::clause::Clause;
use super::heard::Heard;
use super::prior::Prior;
use super::statement::Before;
use super::token::Token;
use crate::page::Place;

/// A sentence that is being read.
pub(super) struct Sentence<'s> {
    pub(super) place: &'s Place,
    pub(super) words: &'s str,
    pub(super) tokens: Vec<Token>,
    pub(super) before: Before,
    /// What the official record had by then.
    pub(super) prior: &'s Prior,
    /// What has been heard of whose goods are, up to this sentence.
    pub(super) heard: Heard,
}

impl Sentence<'_> {
    /// The tokens of a clause.
    pub(super) fn of(&self, clause: &Clause) -> &[Token] {
        self.tokens.get(clause.range.clone()).unwrap_or_default()
    }
}
