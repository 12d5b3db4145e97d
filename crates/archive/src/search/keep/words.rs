//! Which documents hold words: all or any of them, in a row, or near each other.

use super::super::evidence::{Evidence, Places, in_a_row};
use super::super::field::Field as Place;
use super::super::slot::Slot;
use super::documents::Documents;
use super::keeper::Keeper;
use crate::Span;

impl Keeper<'_> {
    /// The slots of a piece that say something.
    pub(super) fn slots(&self, span: Span) -> impl Iterator<Item = &Slot> {
        self.plan.slots.iter().filter(move |slot| slot.piece == span.start as usize && !slot.stop)
    }

    /// What speaks for each of the slots of a piece.
    fn evidence(&self, span: Span) -> Vec<(u32, Evidence)> {
        self.slots(span).map(|slot| (slot.place, Evidence::of(self.index, &slot.word))).collect()
    }

    fn places(&self, words: &[(u32, Evidence)]) -> Vec<(u32, Places<'_>)> {
        words.iter().map(|(place, evidence)| (*place, evidence.places(self.index))).collect()
    }

    /// Whether any of these places of a document is in that part of it.
    fn inside(&self, document: u32, places: &[u32], part: Option<Place>) -> bool {
        let lengths = self.index.lengths(document);
        places.iter().any(|place| part.is_none_or(|part| Place::at(*place, lengths) == part))
    }

    /// The documents with all the words, or any, of a piece; in that part of them.
    pub(super) fn words(&self, span: Span, all: bool, part: Option<Place>) -> Documents {
        let mut counts = vec![0_usize; self.index.len()];
        let words = self.evidence(span);
        for (_, evidence) in &words {
            let mut places = evidence.places(self.index);
            for item in &evidence.items {
                if let Some(count) = counts.get_mut(item.document as usize)
                    && (part.is_none() || self.inside(item.document, places.of(item.document), part))
                {
                    *count += 1;
                }
            }
        }
        let least = if all { words.len() } else { 1 };
        counts.into_iter().map(|count| !words.is_empty() && count >= least).collect()
    }

    /// The documents with the words of a piece in a row.
    pub(super) fn phrase(&self, span: Span, part: Option<Place>) -> Documents {
        let mut kept = self.none();
        let words = self.evidence(span);
        let mut places = self.places(&words);
        for item in words.first().iter().flat_map(|(_, first)| &first.items) {
            let row = in_a_row(&mut places, item.document);
            if let Some(kept) = kept.get_mut(item.document as usize) {
                *kept = self.inside(item.document, &row, part);
            }
        }
        kept
    }

    /// The documents with each of the items near the next.
    pub(super) fn near(&self, spans: &[Span], within: u32) -> Documents {
        let mut kept = self.none();
        let words: Vec<Vec<(u32, Evidence)>> = spans.iter().map(|span| self.evidence(*span)).collect();
        let mut items: Vec<Vec<(u32, Places<'_>)>> =
            words.iter().filter(|words| !words.is_empty()).map(|words| self.places(words)).collect();
        for (kept, document) in kept.iter_mut().zip(0..) {
            let mut reached: Option<Vec<u32>> = None;
            for words in &mut items {
                let mut places = in_a_row(words, document);
                if let Some(before) = &reached {
                    places.retain(|place| {
                        let from = before.partition_point(|at| at.saturating_add(within) < *place);
                        before.get(from).is_some_and(|at| *at <= place.saturating_add(within))
                    });
                }
                reached = Some(places);
            }
            *kept = reached.is_some_and(|reached| !reached.is_empty());
        }
        kept
    }
}
