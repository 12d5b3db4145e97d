//! A plan is what a query comes to in the words of these articles: one slot for each word asked, with the terms that
//! answer it (its own stem; for a word half typed, what it may become; for a misspelt one, what was meant).

use super::hits::Correction;
use super::slot::Slot;

/// What a query comes to.
#[derive(Clone, Debug, Default)]
pub(super) struct Plan {
    pub(super) slots: Vec<Slot>,
    /// Pieces that are required if they occur.
    pub(super) phrases: Vec<usize>,
    /// Pieces that are looked up but not ranked by.
    pub(super) aside: Vec<usize>,
    /// Pieces of which a document must have some word.
    pub(super) preferred: Vec<usize>,
    pub(super) corrections: Vec<Correction>,
}
