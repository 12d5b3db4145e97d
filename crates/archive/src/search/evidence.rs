//! Evidence is what speaks for one word of a query: the documents that hold any of its terms, how much they hold of
//! it, and where.

use super::Word;
use super::dictionary::Entry;
use super::index::Index;
use super::postings::Postings;
use super::token::term;

/// One document's part of the evidence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item {
    pub(super) document: u32,
    /// The occurrences, weighed by field, term and the length of the field.
    pub(super) frequency: f32,
}

/// The documents of a word, in order.
#[derive(Clone, Debug, Default)]
pub(super) struct Evidence {
    pub(super) items: Vec<Item>,
    terms: Vec<Entry>,
}

impl Evidence {
    pub(super) fn of(index: &Index<'_>, word: &Word) -> Self {
        let found = |(term, weight): &(String, f32)| Some((index.term(term)?, *weight));
        let terms: Vec<(Entry, f32)> = word.terms.iter().filter_map(found).collect();
        let items = match terms.as_slice() {
            [(entry, weight)] => {
                let mut items = Vec::with_capacity((entry.documents as usize).min(index.len()));
                each(index, entry, |document, weighed| {
                    items.push(Item { document, frequency: weight * weighed });
                });
                items
            }
            _ => sum(index, &terms),
        };
        Self { items, terms: terms.into_iter().map(|(entry, _)| entry).collect() }
    }

    pub(super) fn find(&self, document: u32) -> Option<&Item> {
        let at = self.items.binary_search_by_key(&document, |item| item.document).ok()?;
        self.items.get(at)
    }

    /// Which documents there are among `all`.
    pub(super) fn held(&self, all: usize) -> Vec<bool> {
        let mut held = vec![false; all];
        for item in &self.items {
            if let Some(held) = held.get_mut(item.document as usize) {
                *held = true;
            }
        }
        held
    }

    /// The places of its terms, to be asked for document by document.
    pub(super) fn places<'i>(&self, index: &'i Index<'_>) -> Places<'i> {
        Places { lists: self.terms.iter().map(|entry| index.postings(entry)).collect(), found: Vec::new() }
    }
}

/// Every document that holds a term, with what its occurrences weigh.
fn each(index: &Index<'_>, entry: &Entry, mut see: impl FnMut(u32, f32)) {
    let mut postings = index.postings(entry);
    while let Some(document) = postings.next() {
        let Some(weighed) = index.weigh(document, postings.counts()) else { return };
        see(document, weighed);
    }
}

/// One item for each document of several terms.
fn sum(index: &Index<'_>, terms: &[(Entry, f32)]) -> Vec<Item> {
    if terms.is_empty() {
        return Vec::new();
    }
    // Documents are small numbers: added up in a table of them all.
    let mut frequencies = vec![0.0_f32; index.len()];
    for (entry, weight) in terms {
        each(index, entry, |document, weighed| {
            if let Some(sum) = frequencies.get_mut(document as usize) {
                *sum += weight * weighed;
            }
        });
    }
    let each = (0..).zip(frequencies).filter(|(_, frequency)| *frequency > 0.0);
    each.map(|(document, frequency)| Item { document, frequency }).collect()
}

/// Where documents hold a word.
#[derive(Clone, Debug)]
pub(super) struct Places<'i> {
    lists: Vec<Postings<'i>>,
    found: Vec<u32>,
}

impl Places<'_> {
    /// The places in a document, in order. Documents are asked for in order, each once.
    pub(super) fn of(&mut self, document: u32) -> &[u32] {
        let found = &mut self.found;
        found.clear();
        for list in &mut self.lists {
            if list.reach(document) {
                list.each_place(|place| insert(found, place));
            }
        }
        found
    }
}

/// Adds a number where it belongs.
fn insert(all: &mut Vec<u32>, place: u32) {
    let mut at = all.len();
    while at > 0 && all.get(at - 1).is_some_and(|last| *last > place) {
        at -= 1;
    }
    all.insert(at, place);
}

/// Whether one word follows the other anywhere.
pub(super) fn stand_together(index: &Index<'_>, left: &str, right: &str) -> bool {
    let evidence = |word: &str| Evidence::of(index, &Word::of_term(term(word)));
    let (left, right) = (evidence(left), evidence(right));
    let (mut firsts, mut seconds) = (left.places(index), right.places(index));
    let both = left.items.iter().filter(|item| right.find(item.document).is_some());
    both.into_iter().any(|item| {
        let seconds = seconds.of(item.document);
        firsts.of(item.document).iter().any(|place| seconds.binary_search(&(place + 1)).is_ok())
    })
}

/// Whether a document has words in a row: each in the place that it has in the query.
pub(super) fn in_a_row(words: &mut [(u32, Places<'_>)], document: u32) -> Vec<u32> {
    let Some(((from, first), others)) = words.split_first_mut() else { return Vec::new() };
    let mut row = first.of(document).to_vec();
    for (place, places) in others {
        if row.is_empty() {
            break;
        }
        let step = place.saturating_sub(*from);
        let places = places.of(document);
        row.retain(|at| places.binary_search(&at.saturating_add(step)).is_ok());
    }
    row
}
