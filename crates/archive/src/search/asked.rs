//! What is asked of the documents: a word of the query, with the evidence for it.

use super::evidence::Evidence;
use super::slot::Slot;

/// A word that documents are asked for, and what speaks for it.
pub(super) struct Asked<'p> {
    pub(super) slot: &'p Slot,
    pub(super) evidence: Evidence,
    /// How often the query says it.
    pub(super) times: f32,
    /// How rare it is: the inverse document frequency.
    pub(super) rarity: f32,
}
