//! A tally counts up what each document earns, and strikes out those that a phrase or an exclusion rules out.

use super::Hit;
use super::asked::Asked;
use super::evidence::Evidence;

/// What each document has earned.
pub(super) struct Tally {
    scores: Vec<f32>,
    /// Which of the words asked for it holds; 0 strikes it out.
    words: Vec<u64>,
    /// A document whose every gain is kept.
    watched: Option<u32>,
    pub(super) gains: Vec<Gain>,
    /// Phrases that no document has.
    pub(super) absent: Vec<usize>,
}

/// What a document earned for a word, or for two that stand close.
#[derive(Clone, Copy, Debug)]
pub(super) struct Gain {
    pub(super) word: usize,
    pub(super) close_to: Option<usize>,
    pub(super) earned: f32,
}

impl Tally {
    pub(super) fn new(documents: usize, watched: Option<u32>) -> Self {
        Self {
            scores: vec![0.0; documents],
            words: vec![0; documents],
            watched,
            gains: Vec::new(),
            absent: Vec::new(),
        }
    }

    fn watch(&mut self, document: u32, word: usize, close_to: Option<usize>, gain: f32) {
        if self.watched == Some(document) {
            self.gains.push(Gain { word, close_to, earned: gain });
        }
    }

    /// A document holds a word.
    pub(super) fn add(&mut self, document: u32, gain: f32, word: usize) {
        self.watch(document, word, None, gain);
        let at = document as usize;
        if let (Some(score), Some(words)) = (self.scores.get_mut(at), self.words.get_mut(at)) {
            *score += gain;
            *words |= 1 << word.min(63);
        }
    }

    /// A document earns more for two words that stand close in it.
    pub(super) fn raise(&mut self, document: u32, gain: f32, (first, second): (usize, usize)) {
        self.watch(document, first, Some(second), gain);
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
        if !keep.contains(&true) {
            self.absent.push(piece);
            return;
        }
        for (words, keep) in self.words.iter_mut().zip(keep) {
            if !keep {
                *words = 0;
            }
        }
    }

    /// The kept documents with what they earned.
    pub(super) fn held(&self, kept: &[bool]) -> impl Iterator<Item = (u32, f32)> {
        let each = (0..).zip(self.scores.iter().zip(kept));
        each.filter(|(_, (_, kept))| **kept).map(|(document, (score, _))| (document, *score))
    }

    /// Every kept document earns more.
    pub(super) fn raise_each(&mut self, kept: &[bool], gain: impl Fn(u32) -> f32) {
        for (document, (score, kept)) in (0..).zip(self.scores.iter_mut().zip(kept)) {
            if *kept {
                *score += gain(document);
            }
        }
    }

    /// The documents that hold a word asked for.
    pub(super) fn holding(&self) -> Vec<bool> {
        self.words.iter().map(|words| *words != 0).collect()
    }

    /// The documents that are kept.
    pub(super) fn hits(&self, kept: &[bool]) -> Vec<Hit> {
        let each = self.scores.iter().zip(&self.words).zip(kept).enumerate();
        each.filter(|(_, (_, kept))| **kept)
            .map(|(document, ((score, words), _))| Hit {
                document: document as u32,
                score: *score,
                words: *words,
            })
            .collect()
    }
}
