//! An event is about a search when a sentence that tells of it, or its name, has a word or somebody searched for: an
//! article that has them tells of much else.

use super::{Corpus, Query};
use crate::search::{Hits, light};
use crate::select::Selection;
use crate::timeline::Telling;

impl Corpus<'_> {
    /// The same hits with the events that are about `query`.
    pub(super) fn with_events(&self, query: &Query, mut hits: Hits) -> Hits {
        let selection = Selection::of(query, Some(&hits), None);
        // Where events themselves are asked for, each one found is an answer.
        if selection.asks_for_facts() || hits.documents.is_empty() {
            return hits;
        }
        let archive = self.archive;
        // Sentences are numbered through all articles.
        let mut count = 0;
        let mut firsts: Vec<usize> = Vec::new();
        for article in &archive.articles {
            firsts.push(count);
            count += article.sentences.len();
        }
        let mut held = vec![false; count];
        let place = |article: u32, sentence: u32| Some(firsts.get(article as usize)? + sentence as usize);
        let mut mark = |article: u32, sentence: u32| {
            if let Some(held) = place(article, sentence).and_then(|place| held.get_mut(place)) {
                *held = true;
            }
        };
        self.index.sentences(archive, &hits.matched, &mut mark);
        let mut proofs = Vec::new();
        for number in hits.documents.iter().map(|hit| hit.document) {
            let Some(article) = archive.articles.get(number as usize) else { continue };
            for node in query.nodes.iter().filter(|node| !node.not) {
                self.prove(article, &node.part, &mut proofs);
            }
            proofs.drain(..).for_each(|(sentence, _)| mark(number, sentence));
        }
        let about = self.events.iter().map(|event| {
            let note = event.note.and_then(|note| archive.notes.get(note as usize));
            let named = note.is_some_and(|note| !light(&note.title, &hits.matched).is_empty());
            let has_it = |own: &Telling| {
                let held = || held.get(place(own.article, own.sentence)?).copied();
                named || held() == Some(true)
            };
            event.tellings.iter().any(|own| selection.matches(own.article) && has_it(own))
        });
        let about: Vec<bool> = about.collect();
        hits.about = about.contains(&true).then_some(about);
        hits
    }
}
