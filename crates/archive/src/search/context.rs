//! Context decides between spellings: of words that may have been meant, the one that stands in the same documents as
//! its neighbours in the query.

use super::Word;
use super::evidence::Evidence;
use super::index::Index;
use super::slot::Slot;
use super::spell::Candidate;
use super::token::term;
use crate::sort::{highest_first, sort_by_key};

/// Spellings less likely than the best by more than this (in nats) are not weighed again.
const OPEN: f32 = 3.0;
/// So many neighbours on either side are asked.
const NEAR: usize = 2;

/// Puts the spellings of the slot numbered `at` in the order of their likelihood beside its neighbours.
pub(super) fn weigh_again(index: &Index<'_>, slots: &[Slot], at: usize, found: &mut Vec<Candidate>) {
    let best = found.first().map_or(0.0, |best| best.score);
    found.retain(|candidate| candidate.score > best - OPEN);
    if found.len() < 2 {
        return;
    }
    let near = slots.iter().enumerate().skip(at.saturating_sub(NEAR)).take(2 * NEAR + 1);
    let near: Vec<(Vec<bool>, usize)> = near
        .filter(|(number, slot)| *number != at && !slot.stop)
        .map(|(_, slot)| Evidence::of(index, &slot.word))
        .map(|evidence| (evidence.held(index.len()), evidence.items.len()))
        .collect();
    for candidate in found.iter_mut() {
        let own = Evidence::of(index, &Word::of_term(term(&candidate.word))).items;
        for (held, count) in &near {
            let shared = own.iter().filter(|item| held.get(item.document as usize) == Some(&true)).count();
            let by_chance = (own.len() * count) as f32 / index.len().max(1) as f32;
            candidate.score += ((shared as f32 + 1.0) / (by_chance + 1.0)).ln();
        }
    }
    sort_by_key(found, |candidate| highest_first(candidate.score));
}
