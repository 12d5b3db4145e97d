//! Which sentences hold a word that was asked for: by the places of the index, without reading the texts.

use super::Matched;
use super::evidence::{Evidence, Places};
use super::field::{FIELD_GAP, Field};
use super::index::Index;
use crate::Archive;

impl Index<'_> {
    /// Which sentences hold one of the words: `see` gets the article and its sentence, article by article.
    pub(crate) fn sentences(&self, archive: &Archive, matched: &Matched, see: &mut dyn FnMut(u32, u32)) {
        let evidence = matched.words.iter().map(|word| Evidence::of(self, word));
        let mut words: Vec<Places<'_>> = evidence.map(|evidence| evidence.places(self)).collect();
        let mut lengths = self.sentence_lengths();
        for (article, document) in archive.articles.iter().zip(0..) {
            let mut places = Vec::new();
            for word in &mut words {
                places.extend_from_slice(word.of(document));
            }
            let mut start = 0;
            for (field, length) in Field::ALL.into_iter().zip(self.lengths(document)) {
                let mut at = start;
                for (sentence, number) in article.sentences.iter().zip(0..) {
                    if Field::of(sentence.kind) != Some(field) {
                        continue;
                    }
                    let end = at + lengths.number();
                    if places.iter().any(|place| (at..end).contains(place)) {
                        see(document, number);
                    }
                    at = end;
                }
                start += length + FIELD_GAP;
            }
        }
    }
}
