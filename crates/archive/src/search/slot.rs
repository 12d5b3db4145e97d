//! A slot is a word that a query asks for, at its place in it.

use super::Word;

/// A word asked for.
#[derive(Clone, Debug)]
pub(super) struct Slot {
    pub(super) word: Word,
    /// Its place among the query's words.
    pub(super) place: u32,
    /// Whether it is a stop word and no more.
    pub(super) stop: bool,
    /// The piece of the query that it stands in.
    pub(super) piece: usize,
}
