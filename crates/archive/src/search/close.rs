//! Closeness is what documents earn for words that are neighbours in the query and stand close in them (after Büttcher,
//! Clarke and Lushman 2006).
//!
//! To read where words stand is dear, and what a document can earn by it is bounded. So only contenders are read:
//! documents that could come to the first places by what they might still earn.

use super::asked::Asked;
use super::evidence::Places;
use super::index::Index;
use super::rank::{K1, saturate};
use super::tally::{Reason, Tally};

/// What closeness is worth beside the words themselves.
const CLOSE: f32 = 0.2;
/// Words further apart than this are not close.
const WINDOW: u32 = 8;

/// Two words that follow each other in the query.
struct Pair {
    one: usize,
    other: usize,
    /// From the place of the one to that of the other.
    step: u32,
    weight: f32,
}

impl Pair {
    /// Whether a document that holds these words may hold both.
    fn is_in(&self, words: u64) -> bool {
        words >> self.one.min(63) & words >> self.other.min(63) & 1 == 1
    }
}

/// What standing close may earn.
pub(super) struct Closeness<'w, 'i> {
    index: &'i Index<'i>,
    asked: &'w [Asked<'w>],
    pairs: Vec<Pair>,
    /// The documents that have been read.
    read: Vec<bool>,
}

impl<'w, 'i> Closeness<'w, 'i> {
    /// Of the words `asked`; `order` has the number of each as the query says it, and its place.
    pub(super) fn new(index: &'i Index<'i>, asked: &'w [Asked<'w>], order: &[(usize, u32)]) -> Self {
        let mut pairs: Vec<Pair> = Vec::new();
        for pair in order.windows(2) {
            let [(one, from), (other, to)] = *pair else { continue };
            let step = to.saturating_sub(from).max(1);
            let (Some(first), Some(second)) = (asked.get(one), asked.get(other)) else { continue };
            let weight = CLOSE * first.rarity.min(second.rarity);
            let same = |pair: &&mut Pair| (pair.one, pair.other, pair.step) == (one, other, step);
            match pairs.iter_mut().find(same) {
                _ if one == other => {}
                Some(pair) => pair.weight += weight,
                None => pairs.push(Pair { one, other, step, weight }),
            }
        }
        Self { index, asked, pairs, read: vec![false; index.len()] }
    }

    /// Reads the kept documents that may be among the `first` best, and has them earn what they do.
    pub(super) fn settle(&mut self, tally: &mut Tally, kept: &[bool], first: usize) {
        let least = tally.nth_best(kept, first);
        let mut contenders = vec![false; kept.len()];
        for ((document, score), contender) in tally.each().zip(&mut contenders) {
            let at = document as usize;
            let unread = kept.get(at) == Some(&true) && self.read.get(at) == Some(&false);
            *contender = unread && score + self.most(tally.words(document)) >= least;
        }
        for pair in &self.pairs {
            self.raise(tally, pair, &contenders);
        }
        for (read, contender) in self.read.iter_mut().zip(contenders) {
            *read |= contender;
        }
    }

    /// The most that a document with these words can earn.
    fn most(&self, words: u64) -> f32 {
        let mut most = 0.0;
        for pair in &self.pairs {
            if pair.is_in(words) {
                most += pair.weight * (K1 + 1.0);
            }
        }
        // A little more, for the rounding of sums.
        most * 1.001
    }

    fn raise(&self, tally: &mut Tally, pair: &Pair, contenders: &[bool]) {
        let places = |number: usize| self.asked.get(number).map(|asked| asked.evidence.places(self.index));
        let mut both: Option<(Places<'_>, Places<'_>)> = None;
        for (document, contender) in (0..).zip(contenders) {
            if !contender || !pair.is_in(tally.words(document)) {
                continue;
            }
            // Lists are opened for whoever needs them first.
            both = both.or_else(|| places(pair.one).zip(places(pair.other)));
            let Some((firsts, seconds)) = &mut both else { return };
            let sum = closeness(firsts.of(document), seconds.of(document), pair.step);
            if sum > 0.0 {
                tally.add(document, pair.weight * saturate(sum), Reason::Close(pair.one, pair.other));
            }
        }
    }
}

/// How close the places of two words are, both in order; 1 for a pair that stands as in the query.
fn closeness(firsts: &[u32], seconds: &[u32], step: u32) -> f32 {
    let mut sum = 0.0;
    let mut rest = seconds;
    for place in firsts {
        while let Some((at, more)) = rest.split_first()
            && at.saturating_add(WINDOW) < *place
        {
            rest = more;
        }
        for at in rest.iter().take_while(|at| **at <= place.saturating_add(WINDOW)) {
            let apart = at.abs_diff(place.saturating_add(step)) + 1;
            sum += 1.0 / (apart * apart) as f32;
        }
    }
    sum
}
