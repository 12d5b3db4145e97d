//! A piece is a run of words in a query, with what is asked of them.

use crate::query::Wild;

/// What a piece of a query asks for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Ask<'q> {
    /// Words, preferred.
    Words,
    /// Words in a row, required if they occur.
    Phrase,
    /// Words of a choice or a group.
    Choice,
    /// A word with stars.
    Wild(&'q Wild),
    /// Words of the headline, which are not ranked by.
    Title,
    /// Words that must not be there.
    Without,
}

/// A piece of a query: a run of words. Its number is where it begins.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece<'q> {
    pub(super) ask: Ask<'q>,
    pub(super) text: &'q str,
    /// Whether the query ends here, so that the last word may still be being typed.
    pub(super) open: bool,
    pub(super) number: usize,
}
