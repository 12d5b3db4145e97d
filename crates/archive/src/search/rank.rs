//! Ranking: the documents that a reader most likely means come first.
//!
//! BM25F over the fields (Robertson and Zaragoza 2009), plus what neighbouring words of the query earn by standing
//! close together (after Büttcher, Clarke and Lushman 2006). Equal scores stay in the order of documents.

use super::evidence::Evidence;
use super::index::Index;
use super::plan::{Plan, Slot};
use super::{Hit, Matched};

/// How soon more of the same word stops counting.
const K1: f32 = 2.0;
/// What closeness is worth beside the words themselves.
const CLOSE: f32 = 0.3;
/// Words further apart than this are not close.
const WINDOW: u32 = 8;

/// The hits of a plan, best first, and the words that made them.
pub(super) fn rank(index: &Index<'_>, plan: &Plan, limit: usize) -> (Vec<Hit>, usize, Matched) {
    let wanted = wanted(plan);
    let evidence: Vec<Evidence> = wanted.iter().map(|slot| Evidence::of(index, &slot.word)).collect();
    let mut tally = Tally { scores: vec![0.0; index.len()], words: vec![0; index.len()] };
    let mut matched = Matched::default();
    let mut rarity = Vec::new();
    for (number, (slot, evidence)) in wanted.iter().zip(&evidence).enumerate() {
        let rare = idf(index.len(), evidence.items.len());
        rarity.push(rare);
        for item in &evidence.items {
            let gain = rare * item.frequency * (K1 + 1.0) / (item.frequency + K1);
            tally.add(item.document, gain, number);
        }
        matched.words.push(super::Word { weight: rare, ..slot.word.clone() });
    }
    for ((pair, slots), rare) in evidence.windows(2).zip(wanted.windows(2)).zip(rarity.windows(2)) {
        if let ([a, b], [first, second], [rare_a, rare_b]) = (pair, slots, rare) {
            let step = second.place.saturating_sub(first.place).max(1);
            close(&mut tally, a, b, step, CLOSE * rare_a.min(*rare_b));
        }
    }
    for piece in &plan.phrases {
        tally.keep_phrase(&wanted, &evidence, *piece);
    }
    for piece in &plan.without {
        tally.drop_all(index, plan, *piece);
    }
    let mut hits = tally.hits();
    let total = hits.len();
    let order = |a: &Hit, b: &Hit| b.score.total_cmp(&a.score).then(a.document.cmp(&b.document));
    if limit < total && limit > 0 {
        hits.select_nth_unstable_by(limit - 1, order);
    }
    hits.truncate(limit);
    hits.sort_unstable_by(order);
    (hits, total, matched)
}

/// The slots that documents are asked for: all but exclusions and stop words, unless there is nothing but stop words.
fn wanted(plan: &Plan) -> Vec<&Slot> {
    let asked: Vec<&Slot> = plan.slots.iter().filter(|slot| !plan.without.contains(&slot.piece)).collect();
    let telling: Vec<&Slot> = asked.iter().copied().filter(|slot| !slot.stop).collect();
    if telling.is_empty() { asked } else { telling }
}

/// How rare what `documents` of `all` hold is: the inverse document frequency, always above 0.
fn idf(all: usize, documents: usize) -> f32 {
    let (all, documents) = (all as f32, documents as f32);
    (1.0 + (all - documents + 0.5) / (documents + 0.5)).ln()
}

/// What each document has earned.
struct Tally {
    scores: Vec<f32>,
    words: Vec<u64>,
}

impl Tally {
    fn add(&mut self, document: u32, gain: f32, word: usize) {
        let at = document as usize;
        if let (Some(score), Some(words)) = (self.scores.get_mut(at), self.words.get_mut(at)) {
            *score += gain;
            *words |= 1 << word.min(63);
        }
    }

    /// Leaves only documents with the phrase; leaves all when none has it.
    fn keep_phrase(&mut self, slots: &[&Slot], evidence: &[Evidence], piece: usize) {
        let words: Vec<(u32, &Evidence)> = slots
            .iter()
            .zip(evidence)
            .filter(|(slot, _)| slot.piece == piece && !slot.stop)
            .map(|(slot, evidence)| (slot.place, evidence))
            .collect();
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
    fn drop_all(&mut self, index: &Index<'_>, plan: &Plan, piece: usize) {
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

    fn hits(&self) -> Vec<Hit> {
        let each = self.scores.iter().zip(&self.words).enumerate();
        each.filter(|(_, (_, words))| **words != 0)
            .map(|(document, (score, words))| Hit { document: document as u32, score: *score, words: *words })
            .collect()
    }
}

/// Adds what the words of two neighbouring slots earn by standing close in a document, best when as in the query.
fn close(tally: &mut Tally, first: &Evidence, second: &Evidence, step: u32, weight: f32) {
    let mut others = second.items.iter().peekable();
    for item in &first.items {
        while others.next_if(|other| other.document < item.document).is_some() {}
        let Some(other) = others.peek().filter(|other| other.document == item.document) else { continue };
        let mut sum = 0.0;
        let seconds = second.places(other);
        for place in first.places(item) {
            let from = seconds.partition_point(|at| *at + WINDOW < *place);
            for at in seconds.iter().skip(from).take_while(|at| **at <= *place + WINDOW) {
                let apart = at.abs_diff(place + step) + 1;
                sum += 1.0 / (apart * apart) as f32;
            }
        }
        if let Some(score) = tally.scores.get_mut(item.document as usize) {
            *score += weight * sum * (K1 + 1.0) / (sum + K1);
        }
    }
}
