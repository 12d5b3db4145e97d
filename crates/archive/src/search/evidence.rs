//! Evidence is what speaks for one slot of a query: the documents that hold any of its terms, how much they hold of
//! it, and where.

use super::Word;
use super::field::{FIELDS, Field};
use super::index::Index;
use super::postings::Postings;
use super::stop::is_stop;
use super::token::term;

/// How a field's words count (BM25F: Robertson, Zaragoza and Taylor 2004): its weight, and how far long ones are
/// discounted.
const WEIGHTS: [(f32, f32); FIELDS] = [(3.0, 0.4), (2.0, 0.5), (1.0, 0.75)];

/// One document's part of the evidence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item {
    pub(super) document: u32,
    /// The occurrences, weighed by field, term and the length of the field.
    pub(super) frequency: f32,
    start: usize,
    end: usize,
}

/// The documents of a slot, in order.
#[derive(Clone, Debug, Default)]
pub(super) struct Evidence {
    pub(super) items: Vec<Item>,
    places: Vec<u32>,
}

impl Evidence {
    pub(super) fn of(index: &Index<'_>, word: &Word) -> Self {
        let mut evidence = Self::default();
        for (term, weight) in &word.terms {
            evidence.add(index, term, *weight);
        }
        if word.terms.len() > 1 {
            evidence.merge(index.len());
        }
        evidence
    }

    /// The places of the slot's terms in an item's document, in order.
    pub(super) fn places(&self, item: &Item) -> &[u32] {
        self.places.get(item.start..item.end).unwrap_or_default()
    }

    pub(super) fn find(&self, document: u32) -> Option<&Item> {
        let at = self.items.binary_search_by_key(&document, |item| item.document).ok()?;
        self.items.get(at)
    }

    fn add(&mut self, index: &Index<'_>, term: &str, weight: f32) {
        let Some(entry) = index.terms().get(term) else { return };
        let (start, end) = (entry.start as usize, entry.start.saturating_add(entry.length) as usize);
        let mut postings =
            Postings::new(index.postings().get(start..end).unwrap_or_default(), !is_stop(term));
        let mut places = Vec::new();
        while let Some(posting) = postings.next(&mut places) {
            if posting.document >= index.documents {
                return;
            }
            let lengths = index.lengths(posting.document);
            let mut counts = [0.0_f32; FIELDS];
            for place in &places {
                if let Some(count) = counts.get_mut(Field::at(*place, lengths) as usize) {
                    *count += 1.0;
                }
            }
            if let (true, [.., body]) = (places.is_empty(), &mut counts) {
                *body = posting.count as f32;
            }
            let frequency = weight * weigh(&counts, &lengths, &index.means);
            let start = self.places.len();
            self.places.extend_from_slice(&places);
            self.items.push(Item { document: posting.document, frequency, start, end: self.places.len() });
        }
    }

    /// Makes one item of those of the same document.
    fn merge(&mut self, documents: usize) {
        let items = core::mem::take(&mut self.items);
        let old = core::mem::take(&mut self.places);
        let (mut order, starts) = (vec![0_usize; items.len()], &mut vec![0_usize; documents + 1]);
        // Sorted by counting: documents are small numbers, and there may be many thousand items.
        for item in &items {
            if let Some(count) = starts.get_mut(item.document as usize + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for start in &mut *starts {
            sum += *start;
            *start = sum;
        }
        for (number, item) in items.iter().enumerate() {
            if let Some(start) = starts.get_mut(item.document as usize) {
                if let Some(place) = order.get_mut(*start) {
                    *place = number;
                }
                *start += 1;
            }
        }
        for item in order.iter().filter_map(|number| items.get(*number)) {
            if self.items.last().is_none_or(|last| last.document != item.document) {
                let start = self.places.len();
                self.items.push(Item { frequency: 0.0, start, ..*item });
            }
            let Some(last) = self.items.last_mut() else { continue };
            last.frequency += item.frequency;
            let places = old.get(item.start..item.end).unwrap_or_default();
            merge_in(&mut self.places, last.start, places);
            last.end = self.places.len();
        }
    }
}

/// Adds numbers in order to those from `start` on, which are in order too.
fn merge_in(all: &mut Vec<u32>, start: usize, more: &[u32]) {
    for place in more {
        let mut at = all.len();
        while at > start && all.get(at - 1).is_some_and(|last| last > place) {
            at -= 1;
        }
        all.insert(at, *place);
    }
}

/// Whether one word follows the other anywhere.
pub(super) fn stand_together(index: &Index<'_>, left: &str, right: &str) -> bool {
    let evidence =
        |word: &str| Evidence::of(index, &Word { terms: vec![(term(word), 1.0)], ..Word::default() });
    let (left, right) = (evidence(left), evidence(right));
    left.items.iter().any(|item| {
        let seconds = right.find(item.document).map(|item| right.places(item)).unwrap_or_default();
        left.places(item).iter().any(|place| seconds.binary_search(&(place + 1)).is_ok())
    })
}

pub(super) fn weigh(counts: &[f32; FIELDS], lengths: &[u32; FIELDS], means: &[f32; FIELDS]) -> f32 {
    let mut sum = 0.0;
    for (count, (length, (mean, (weight, discount)))) in
        counts.iter().zip(lengths.iter().zip(means.iter().zip(&WEIGHTS)))
    {
        if *count > 0.0 {
            sum += weight * count / (1.0 - discount + discount * *length as f32 / mean);
        }
    }
    sum
}
