//! What editors say: where no title has a query's words, a note that has all of them may be what was sought: "truce",
//! "indictments".

use super::{Answer, Ranked};
use crate::query::Corpus;
use crate::search::{Reading, Token, tokens};

/// Of more notes than this that have the words, none is the one sought.
const FEW: usize = 3;

/// The events and disagreements whose notes have all of the words.
pub(super) fn having(corpus: &Corpus<'_>, words: &[Token]) -> Ranked {
    let wanted: Vec<String> = words.iter().map(Token::term).collect();
    let mut found = Vec::new();
    if wanted.is_empty() {
        return found;
    }
    for (note, number) in corpus.archive.notes.iter().zip(0..) {
        let said = tokens(&[&note.title, " ", &note.says, " ", &note.source].concat(), Reading::Text);
        let said: Vec<String> = said.iter().map(Token::term).collect();
        if !wanted.iter().all(|word| said.contains(word)) {
            continue;
        }
        let event = corpus.events.iter().zip(0..).find(|(event, _)| event.note == Some(number));
        let answer = event.map_or(Answer::Disagreement(number), |(_, event)| Answer::Event(event));
        found.push((answer, 1.0));
    }
    if found.len() > FEW { Vec::new() } else { found }
}
