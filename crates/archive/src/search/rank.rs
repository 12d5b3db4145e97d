//! Ranking: the documents that a reader most likely means come first.
//!
//! BM25F over the fields (Robertson and Zaragoza 2009), plus what neighbouring words of the query earn by standing
//! close together (after Büttcher, Clarke and Lushman 2006), plus what a document earns by being near the best ones in
//! topic. Equal scores stay in the order of documents.
//!
//! The weights were chosen on three judged collections (news, aeronautics, computing) so that each change helped, or
//! did not hurt, every one of them, written well or with typos.

use super::asked::Asked;
use super::evidence::{Evidence, Places, in_a_row};
use super::hits::{Hit, Matched, Word};
use super::index::Index;
use super::plan::Plan;
use super::tally::{Reason, Tally};
use crate::sort::{highest_first, sort_by_key};

/// How soon more of the same word stops counting.
pub(super) const K1: f32 = 2.0;

/// The words asked for, and where in the query each is said.
pub(super) type Words<'p> = (Vec<Asked<'p>>, Vec<(usize, u32)>);

/// What each document earns by the words of a plan, and the words that it was asked for, with the order in which the
/// query says them: the number of the word, and its place. Every gain of the `watched` document is kept.
pub(super) fn rank<'p>(index: &Index<'_>, plan: &'p Plan, watched: Option<u32>) -> (Tally, Words<'p>) {
    let (asked, order) = asked(index, plan);
    let mut tally = Tally::new(index.len(), watched);
    for (number, asked) in asked.iter().enumerate() {
        for item in &asked.evidence.items {
            let gain = asked.times * asked.rarity * saturate(item.frequency);
            tally.add(item.document, gain, Reason::Word(number));
        }
    }
    for piece in &plan.phrases {
        keep_phrase(index, &mut tally, &asked, *piece);
    }
    (tally, (asked, order))
}

/// The words that documents were asked for, with how rare they are.
pub(super) fn matched(asked: &[Asked<'_>]) -> Matched {
    let words = asked.iter().map(|asked| Word { weight: asked.rarity, ..asked.slot.word.clone() }).collect();
    Matched { words }
}

/// The kept documents, best first, at most `limit`, and how many there are.
pub(super) fn best(tally: &Tally, kept: &[bool], limit: usize) -> (Vec<Hit>, usize) {
    let hits = tally.hits(kept);
    let total = hits.len();
    (first(hits, limit), total)
}

/// The best `limit` hits, in order.
fn first(mut hits: Vec<Hit>, limit: usize) -> Vec<Hit> {
    // A short list of many is filled as they come; anything else is sorted.
    if let Some(last) = limit.checked_sub(1).filter(|_| limit < hits.len() / 8) {
        let mut best: Vec<Hit> = Vec::with_capacity(limit);
        for hit in hits {
            if best.get(last).is_none_or(|last| last.score < hit.score) {
                best.truncate(last);
                best.insert(best.partition_point(|better| better.score >= hit.score), hit);
            }
        }
        return best;
    }
    sort_by_key(&mut hits, |hit| highest_first(hit.score));
    hits.truncate(limit);
    hits
}

/// The different words that documents are asked for: all but exclusions and stop words, unless there is nothing but
/// stop words. And the order in which the query says them: the number of the word, and its place.
fn asked<'p>(index: &Index<'_>, plan: &'p Plan) -> Words<'p> {
    let wanted = || plan.slots.iter().filter(|slot| !plan.aside.contains(&slot.piece));
    let only_stops = wanted().all(|slot| slot.stop);
    let mut asked: Vec<Asked<'_>> = Vec::new();
    let mut order = Vec::new();
    for slot in wanted().filter(|slot| only_stops || !slot.stop) {
        // A phrase needs each of its words in its own place, so these are never taken for an earlier one.
        let again = !plan.phrases.contains(&slot.piece) && !slot.word.terms.is_empty();
        let known = asked.iter().position(|known| again && known.slot.word.terms == slot.word.terms);
        if let Some(known) = known.and_then(|known| asked.get_mut(known)) {
            known.times += 1.0;
        } else {
            let evidence = Evidence::of(index, &slot.word);
            let rarity = idf(index.len(), evidence.items.len());
            asked.push(Asked { slot, evidence, times: 1.0, rarity });
        }
        order.push((known.unwrap_or(asked.len() - 1), slot.place));
    }
    (asked, order)
}

/// How rare what `documents` of `all` hold is: the inverse document frequency, always above 0.
fn idf(all: usize, documents: usize) -> f32 {
    let (all, documents) = (all as f32, documents as f32);
    (1.0 + (all - documents + 0.5) / (documents + 0.5)).ln()
}

/// From 0 for none to K1 + 1 for any number of occurrences.
pub(super) fn saturate(frequency: f32) -> f32 {
    frequency * (K1 + 1.0) / (frequency + K1)
}

/// Leaves only documents with the phrase; leaves all when none has it.
fn keep_phrase(index: &Index<'_>, tally: &mut Tally, asked: &[Asked<'_>], piece: usize) {
    let words = asked.iter().filter(|asked| asked.slot.piece == piece && !asked.slot.stop);
    let mut places: Vec<(u32, Places<'_>)> =
        words.clone().map(|asked| (asked.slot.place, asked.evidence.places(index))).collect();
    let Some(first) = words.into_iter().next() else { return };
    let mut keep = vec![false; index.len()];
    for item in &first.evidence.items {
        if let Some(keep) = keep.get_mut(item.document as usize) {
            *keep = !in_a_row(&mut places, item.document).is_empty();
        }
    }
    if keep.contains(&true) {
        tally.keep(&keep);
    } else {
        tally.absent.push(piece);
    }
}
