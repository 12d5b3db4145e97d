//! An event is about a search when a sentence that tells of it, or its name, has a word or somebody searched for: an
//! article that has them tells of much else.

use super::{Corpus, Query};
use crate::search::{Hits, light};
use crate::select::Selection;
use crate::sort::sort_by_key;

impl Corpus<'_> {
    /// The same hits with the events that are about `query`.
    pub(super) fn with_events(&self, query: &Query, mut hits: Hits) -> Hits {
        let selection = Selection::of(query, Some(&hits), None);
        // Where events themselves are asked for, each one found is an answer.
        if selection.asks_for_facts() || hits.documents.is_empty() {
            return hits;
        }
        let archive = self.archive;
        let mut found = self.index.sentences(archive, &hits.matched);
        for (article, number) in
            archive.articles.iter().zip(0..).filter(|(_, number)| selection.matches(*number))
        {
            let mut proofs = Vec::new();
            for node in query.nodes.iter().filter(|node| !node.not) {
                self.prove(article, &node.part, &mut proofs);
            }
            found.extend(proofs.into_iter().map(|(sentence, _)| (number, sentence)));
        }
        let key = |(article, sentence): (u32, u32)| u64::from(article) << 32 | u64::from(sentence);
        sort_by_key(&mut found, |place| key(*place));
        let about = self.events.iter().map(|event| {
            let note = event.note.and_then(|note| archive.notes.get(note as usize));
            let named = note.is_some_and(|note| !light(&note.title, &hits.matched).is_empty());
            let mut own = event.tellings.iter().filter(|telling| selection.matches(telling.article));
            own.any(|own| {
                let place = key((own.article, own.sentence));
                named || found.binary_search_by_key(&place, |place| key(*place)).is_ok()
            })
        });
        let about: Vec<bool> = about.collect();
        hits.about = about.contains(&true).then_some(about);
        hits
    }
}
