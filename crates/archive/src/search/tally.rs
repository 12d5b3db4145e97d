//! A tally counts up what each document earns, and strikes out those that a phrase rules out.

use super::hits::Hit;

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

/// What a document earned, and for what.
#[derive(Clone, Copy, Debug)]
pub(super) struct Gain {
    pub(super) reason: Reason,
    pub(super) earned: f32,
}

/// What a document earns something for. Words are numbered as they were asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reason {
    /// It holds a word.
    Word(usize),
    /// It holds two close together.
    Close(usize, usize),
    /// It is near in topic.
    Topic,
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

    /// A document earns something.
    pub(super) fn add(&mut self, document: u32, earned: f32, reason: Reason) {
        if self.watched == Some(document) {
            self.gains.push(Gain { reason, earned });
        }
        let at = document as usize;
        if let (Some(score), Some(words)) = (self.scores.get_mut(at), self.words.get_mut(at)) {
            *score += earned;
            if let Reason::Word(word) = reason {
                *words |= 1 << word.min(63);
            }
        }
    }

    /// Leaves only the documents to keep.
    pub(super) fn keep(&mut self, keep: &[bool]) {
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

    /// Every kept document earns more for its topic.
    pub(super) fn raise_each(&mut self, kept: &[bool], gain: impl Fn(u32) -> f32) {
        for (document, (score, kept)) in (0..).zip(self.scores.iter_mut().zip(kept)) {
            if *kept {
                let earned = gain(document);
                *score += earned;
                if self.watched == Some(document) {
                    self.gains.push(Gain { reason: Reason::Topic, earned });
                }
            }
        }
    }

    /// What every document has earned.
    pub(super) fn each(&self) -> impl Iterator<Item = (u32, f32)> {
        (0..).zip(self.scores.iter().copied())
    }

    /// Which of the words asked for a document holds, up to the 64th.
    pub(super) fn words(&self, document: u32) -> u64 {
        self.words.get(document as usize).copied().unwrap_or(0)
    }

    /// What the `n`-th best of the kept documents has earned; nothing is less when there are fewer, or where finding
    /// it out takes longer than it saves.
    pub(super) fn nth_best(&self, kept: &[bool], n: usize) -> f32 {
        let mut best: Vec<f32> = Vec::new();
        if n == 0 || n > self.scores.len() / 8 {
            return f32::NEG_INFINITY;
        }
        for (_, score) in self.held(kept) {
            let at = best.partition_point(|better| *better >= score);
            if at < n {
                best.truncate(n - 1);
                best.insert(at, score);
            }
        }
        best.get(n - 1).copied().unwrap_or(f32::NEG_INFINITY)
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
