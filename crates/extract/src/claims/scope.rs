//! The scope of a claim: its words, and how far from them the verbs are looked for that say what is done.

use std::ops::Range;

use super::token::Token;

/// Where a claim's words stand in a sentence.
pub(super) struct Scope<'t> {
    pub(super) tokens: &'t [Token],
    /// The clause.
    pub(super) clause: Range<usize>,
    /// The word for the tariff, or the figure where the clause has none.
    pub(super) anchor: usize,
    /// The figures of this claim.
    pub(super) own: &'t [usize],
    pub(super) title: bool,
}

/// Words between a mode and its verb at most.
pub(super) const VERB_GROUP: usize = 7;

/// Words that are looked at on one side of a tariff at most.
pub(super) const REACH: usize = 60;
