//! Why a document was found: what each word of the query, each of its terms, each part of the document and standing
//! close together had in its score.

use super::Index;
use super::evidence::Evidence;
use super::field::Field;
use super::{Word, plan, rank};
use crate::query::Query;

/// A share of a document's score.
#[derive(Clone, Debug, PartialEq)]
pub struct Share {
    /// The word of the query as typed; two words for what they earn by standing close.
    pub word: String,
    /// The term that answered it, as the index has it; empty for closeness.
    pub term: String,
    /// Where in the document: "headline", "summary", "story"; "close together".
    pub field: &'static str,
    /// How much of the score.
    pub share: f32,
}

impl Index<'_> {
    /// Why `document` was found for `query`: shares that add up to its score.
    pub fn explain(&self, query: &Query, document: u32) -> Vec<Share> {
        let plan = plan::plan(self, query, true);
        let (tally, asked) = rank::rank(self, &plan, Some(document));
        let typed = |number: usize| asked.get(number).map_or("", |asked| asked.slot.word.typed.as_str());
        let mut shares = Vec::new();
        for gain in &tally.gains {
            if let Some(other) = gain.close_to {
                let word = format!("{} {}", typed(gain.word), typed(other));
                shares.push(Share { word, term: String::new(), field: "close together", share: gain.earned });
                continue;
            }
            let Some(asked) = asked.get(gain.word) else { continue };
            let parts = self.parts(&asked.slot.word, document);
            let whole: f32 = parts.iter().map(|part| part.2).sum();
            for (term, field, part) in parts {
                let share = gain.earned * part / whole;
                shares.push(Share { word: typed(gain.word).to_owned(), term, field, share });
            }
        }
        shares
    }

    /// What each term of a word weighs in each field of a document.
    fn parts(&self, word: &Word, document: u32) -> Vec<(String, &'static str, f32)> {
        let mut parts = Vec::new();
        for (term, weight) in &word.terms {
            let alone = Word { terms: vec![(term.clone(), *weight)], ..Word::default() };
            let evidence = Evidence::of(self, &alone);
            let Some(item) = evidence.find(document) else { continue };
            let lengths = self.lengths(document);
            let mut counts = [0.0_f32; 3];
            for place in evidence.places(item) {
                if let Some(count) = counts.get_mut(Field::at(*place, lengths) as usize) {
                    *count += 1.0;
                }
            }
            // Stop words have no places; what they weigh is the story's.
            if let (true, [.., body]) = (evidence.places(item).is_empty(), &mut counts) {
                *body = 1.0;
            }
            let weights = Field::ALL.map(|field| {
                let mut one = [0.0; 3];
                if let (Some(one), Some(count)) = (one.get_mut(field as usize), counts.get(field as usize)) {
                    *one = *count;
                }
                super::evidence::weigh(&one, &lengths, &self.means)
            });
            let whole: f32 = weights.iter().sum();
            for (name, of) in ["headline", "summary", "story"].into_iter().zip(weights) {
                if of > 0.0 {
                    parts.push((term.clone(), name, item.frequency * of / whole));
                }
            }
        }
        parts
    }
}
