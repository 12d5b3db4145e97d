//! Which articles have a sentence that a regular expression matches.

use super::super::evidence::Evidence;
use super::super::hits::Word;
use super::super::token::term;
use super::documents::Documents;
use super::keeper::Keeper;
use crate::query::{Pattern, Problem};
use crate::{SentenceKind, Span};

impl Keeper<'_> {
    /// The articles with a sentence that matches.
    pub(super) fn regex(&mut self, pattern: &Pattern, span: Span) -> Documents {
        let mut kept = vec![self.corpus.is_none(); self.index.len()];
        let Some(corpus) = self.corpus else { return kept };
        let likely = self.with_literal(&pattern.literal);
        for (number, article) in corpus.archive.articles.iter().enumerate() {
            if likely.as_ref().is_some_and(|likely| likely.get(number) != Some(&true)) {
                continue;
            }
            let mut pieces = article
                .sentences
                .iter()
                .filter(|sentence| sentence.kind != SentenceKind::Noise)
                .flat_map(|sentence| article.readable(sentence.span));
            let found = pieces.any(|piece| pattern.find(piece.of(&article.text), &mut self.budget).is_some());
            if let Some(kept) = kept.get_mut(number) {
                *kept = found;
            }
            if self.budget == 0 {
                let message = format!(
                    "This regular expression takes long: only {number} articles were looked through."
                );
                self.problems.push(Problem { span, message });
                break;
            }
        }
        kept
    }

    /// The documents with a word that holds these letters; `None` when that would say little.
    fn with_literal(&self, letters: &str) -> Option<Documents> {
        // "200billion" is a word of the index without its unit.
        let units = ["millions", "billions", "trillions", "mln", "bln", "trn", "pct"];
        if letters.len() < 3 || units.iter().any(|unit| unit.contains(letters)) {
            return None;
        }
        let mut terms: Vec<(String, f32)> = Vec::new();
        let mut cursor = self.index.dictionary().all();
        while cursor.next_word().is_some() {
            if cursor.text().contains(letters) {
                terms.push((term(cursor.text()), 1.0));
            }
        }
        let word = Word { terms, ..Word::default() };
        Some(Evidence::of(self.index, &word).held(self.index.len()))
    }
}
