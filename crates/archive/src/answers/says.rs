//! What editors say: where no title has a query's words, a note that has all of them may be what was sought: "truce",
//! "indictments"; or an event of which a sentence with all of them tells.

use super::{Answer, Ranked};
use crate::case::lower;
use crate::query::Corpus;
use crate::search::{Hits, Reading, Token, tokens};

/// Of more notes than this that have the words, none is the one sought.
const FEW: usize = 3;

/// The events and disagreements whose notes have all of the words, events also in the sentences that tell of them.
/// Of four words or more, one may be in no article.
pub(super) fn having(corpus: &Corpus<'_>, words: &[Token], hits: &Hits) -> Ranked {
    let (mut wanted, mut missing) = (Vec::new(), false);
    for word in words {
        let searched = hits.matched.words.iter().find(|searched| lower(&searched.typed) == word.text);
        match searched.map(|searched| searched.terms.first()) {
            Some(None) if words.len() > 3 && !missing => missing = true,
            Some(Some((meant, _))) => wanted.push(meant.clone()),
            _ => wanted.push(word.term()),
        }
    }
    let mut found = Vec::new();
    if wanted.is_empty() {
        return found;
    }
    for (note, number) in corpus.archive.notes.iter().zip(0..) {
        let mut said = [&note.title, " ", &note.says, " ", &note.source].concat();
        let event = corpus.events.iter().zip(0..).find(|(event, _)| event.note == Some(number));
        for telling in event.iter().flat_map(|(event, _)| &event.tellings) {
            let article = corpus.archive.articles.get(telling.article as usize);
            let sentence = article.and_then(|article| {
                Some(article.sentences.get(telling.sentence as usize)?.span.of(&article.text))
            });
            said += " ";
            said += sentence.unwrap_or_default();
        }
        let said: Vec<String> = tokens(&said, Reading::Text).iter().map(Token::term).collect();
        if wanted.iter().all(|word| said.contains(word)) {
            let answer = event.map_or(Answer::Disagreement(number), |(_, event)| Answer::Event(event));
            found.push((answer, 1.0));
        }
    }
    if found.len() > FEW { Vec::new() } else { found }
}
