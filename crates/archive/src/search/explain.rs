//! Why a document was found: what each word of the query, each of its terms, each part of the document and standing
//! close together had in its score.

use super::Index;
use super::answer::Answered;
use super::field::{FIELDS, Field};
use super::hits::Word;
use super::planner::plan;
use super::tally::Reason;
use crate::query::{Corpus, Query};

/// A share of a document's score.
#[derive(Clone, Debug, PartialEq)]
pub struct Share {
    /// The word of the query as typed; two words for what they earn by standing close; empty for the topic.
    pub word: String,
    /// The term that answered it, as the index has it; empty for closeness and the topic.
    pub term: String,
    /// Where in the document: "headline", "summary", "story"; "close together"; "near in topic", for being about what
    /// the best of the others are about.
    pub field: &'static str,
    /// How much of the score.
    pub share: f32,
}

impl Index<'_> {
    /// Why `document` was found for `query`: shares that add up to its score. None when it was not found.
    pub fn explain(&self, query: &Query, document: u32) -> Vec<Share> {
        self.explain_in(None, query, document)
    }

    pub(crate) fn explain_in(&self, corpus: Option<&Corpus<'_>>, query: &Query, document: u32) -> Vec<Share> {
        let plan = plan(self, corpus, query, true);
        let answered = Answered::of((self, corpus), query, &plan, (usize::MAX, Some(document)));
        if answered.shown.get(document as usize) != Some(&true) {
            return Vec::new();
        }
        let word = |number: usize| answered.asked.get(number).map(|asked| &asked.slot.word);
        let typed = |number: usize| word(number).map_or("", |word| word.typed.as_str());
        let mut shares = Vec::new();
        for gain in &answered.tally.gains {
            let (of, field) = match gain.reason {
                Reason::Close(one, other) => (format!("{} {}", typed(one), typed(other)), "close together"),
                Reason::Topic => (String::new(), "near in topic"),
                Reason::Word(number) => {
                    let parts = word(number).map(|word| self.parts(word, document)).unwrap_or_default();
                    let whole: f32 = parts.iter().map(|part| part.2).sum();
                    shares.extend(parts.into_iter().map(|(term, field, part)| Share {
                        word: typed(number).to_owned(),
                        term,
                        field,
                        share: gain.earned * part / whole,
                    }));
                    continue;
                }
            };
            if gain.earned > 0.0 {
                shares.push(Share { word: of, term: String::new(), field, share: gain.earned });
            }
        }
        shares
    }

    /// What each term of a word weighs in each field of a document.
    fn parts(&self, word: &Word, document: u32) -> Vec<(String, &'static str, f32)> {
        let mut parts = Vec::new();
        for (term, weight) in &word.terms {
            let Some(entry) = self.term(term) else { continue };
            let mut postings = self.postings(&entry);
            if !postings.reach(document) {
                continue;
            }
            for (field, count) in Field::ALL.into_iter().zip(postings.counts()) {
                let mut one = [0; FIELDS];
                if let Some(one) = one.get_mut(field as usize) {
                    *one = count;
                }
                let weighed = self.weigh(document, one).unwrap_or(0.0);
                if weighed > 0.0 {
                    parts.push((term.clone(), field.name(), weight * weighed));
                }
            }
        }
        parts
    }
}
