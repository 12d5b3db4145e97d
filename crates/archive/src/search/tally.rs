//! A tally counts up what each document earns, and strikes out those that a phrase or an exclusion rules out.

use super::Hit;
use super::asked::Asked;
use super::evidence::Evidence;
use super::index::Index;
use super::plan::Plan;

/// What each document has earned.
pub(super) struct Tally {
    scores: Vec<f32>,
    /// Which of the words asked for it holds; 0 strikes it out.
    words: Vec<u64>,
}

impl Tally {
    pub(super) fn new(documents: usize) -> Self {
        Self { scores: vec![0.0; documents], words: vec![0; documents] }
    }

    /// A document holds a word.
    pub(super) fn add(&mut self, document: u32, gain: f32, word: usize) {
        let at = document as usize;
        if let (Some(score), Some(words)) = (self.scores.get_mut(at), self.words.get_mut(at)) {
            *score += gain;
            *words |= 1 << word.min(63);
        }
    }

    /// A document earns more for words that it holds.
    pub(super) fn raise(&mut self, document: u32, gain: f32) {
        if let Some(score) = self.scores.get_mut(document as usize) {
            *score += gain;
        }
    }

    /// Leaves only documents with the phrase; leaves all when none has it.
    pub(super) fn keep_phrase(&mut self, asked: &[Asked<'_>], piece: usize) {
        let of_phrase = asked.iter().filter(|asked| asked.slot.piece == piece && !asked.slot.stop);
        let words: Vec<(u32, &Evidence)> =
            of_phrase.map(|asked| (asked.slot.place, &asked.evidence)).collect();
        let Some(((place, first), others)) = words.split_first() else { return };
        let mut keep = vec![false; self.scores.len()];
        for item in &first.items {
            let there = first.places(item).iter().any(|at| {
                others.iter().all(|(other, evidence)| {
                    let wanted = at + other.saturating_sub(*place);
                    let found = evidence.find(item.document);
                    found.is_some_and(|item| evidence.places(item).binary_search(&wanted).is_ok())
                })
            });
            if let Some(keep) = keep.get_mut(item.document as usize) {
                *keep = there;
            }
        }
        if keep.contains(&true) {
            for (words, keep) in self.words.iter_mut().zip(keep) {
                if !keep {
                    *words = 0;
                }
            }
        }
    }

    /// Drops the documents that hold every word of an excluded piece.
    pub(super) fn drop_all(&mut self, index: &Index<'_>, plan: &Plan, piece: usize) {
        let mut words = plan.slots.iter().filter(|slot| slot.piece == piece && !slot.stop);
        let Some(first) = words.next() else { return };
        let others: Vec<Evidence> = words.map(|slot| Evidence::of(index, &slot.word)).collect();
        for item in &Evidence::of(index, &first.word).items {
            if others.iter().all(|other| other.find(item.document).is_some())
                && let Some(words) = self.words.get_mut(item.document as usize)
            {
                *words = 0;
            }
        }
    }

    /// The documents that are in, with what they earned.
    pub(super) fn held(&self) -> impl Iterator<Item = (u32, f32)> {
        let each = (0..).zip(self.scores.iter().zip(&self.words));
        each.filter(|(_, (_, words))| **words != 0).map(|(document, (score, _))| (document, *score))
    }

    /// Every document that is in earns more.
    pub(super) fn raise_each(&mut self, gain: impl Fn(u32) -> f32) {
        for (document, (score, words)) in (0..).zip(self.scores.iter_mut().zip(&self.words)) {
            if *words != 0 {
                *score += gain(document);
            }
        }
    }

    pub(super) fn hits(&self) -> Vec<Hit> {
        let each = self.scores.iter().zip(&self.words).enumerate();
        each.filter(|(_, (_, words))| **words != 0)
            .map(|(document, (score, words))| Hit { document: document as u32, score: *score, words: *words })
            .collect()
    }
}
