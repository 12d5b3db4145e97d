//! Building the index: articles in, bytes out. Done once, when the site is built.

use std::collections::HashMap;

use super::bytes::{Reader, put};
use super::dictionary::{DictionaryWriter, Entry};
use super::field::{FIELD_GAP, FIELDS, Field};
use super::format;
use super::postings::{Postings, PostingsWriter};
use super::stop::is_stop;
use super::survey::survey;
use super::token::{Reading, Role, term, tokens};
use crate::Article;

/// What is known of a folded word.
#[derive(Clone, Copy, Default)]
struct Known {
    /// How often it was seen; 0 for a stem that is no word.
    count: u32,
    /// The number of its term, once it was seen.
    term: usize,
    /// The number of the term that it is itself.
    own: Option<usize>,
}

/// Collects documents, in the order in which hits will number them.
#[derive(Default)]
pub struct IndexBuilder {
    /// Every folded word and every term.
    words: HashMap<String, Known>,
    /// Every term's list, and whether the term is a stop word.
    postings: Vec<(PostingsWriter, bool)>,
    /// Per document and field, its length in words.
    lengths: Vec<[u32; FIELDS]>,
    /// Per document and field, how many words its sentences have.
    sentences: Vec<u8>,
}

/// A sentence, or a headline that stands in no text, as the stretches of it that are read.
struct Piece<'a> {
    field: Field,
    in_text: bool,
    read: Vec<&'a str>,
}

impl IndexBuilder {
    /// An index of nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an article: its headline, summary and story with the captions; not what is left out of the reading view.
    pub fn add(&mut self, article: &Article) {
        let mut pieces = Vec::new();
        for sentence in &article.sentences {
            let Some(field) = Field::of(sentence.kind) else { continue };
            let read = article.readable(sentence.span).into_iter().map(|span| span.of(&article.text));
            pieces.push(Piece { field, in_text: true, read: read.collect() });
        }
        // A headline that only the catalogue knows is still what a reader looks for.
        if !pieces.iter().any(|piece| piece.field == Field::Title) {
            let read = vec![article.meta.title.as_str()];
            pieces.push(Piece { field: Field::Title, in_text: false, read });
        }
        self.add_pieces(&pieces);
    }

    /// Adds a plain text with its headline.
    pub fn add_text(&mut self, title: &str, text: &str) {
        let parts = [(Field::Title, title), (Field::Body, text)];
        self.add_pieces(&parts.map(|(field, text)| Piece { field, in_text: false, read: vec![text] }));
    }

    fn add_pieces(&mut self, pieces: &[Piece<'_>]) {
        let document = self.lengths.len() as u32;
        let mut places: Vec<(usize, u32)> = Vec::new();
        let mut lengths = [0; FIELDS];
        let mut start = 0;
        for (field, length) in Field::ALL.into_iter().zip(&mut lengths) {
            for piece in pieces.iter().filter(|piece| piece.field == field) {
                let before = *length;
                for text in &piece.read {
                    let mut words = 0;
                    for token in tokens(text, Reading::Text) {
                        places.push((self.term(&token.text), start + *length + token.position));
                        words = words.max(token.position + u32::from(token.role != Role::Whole));
                    }
                    *length += words;
                }
                if piece.in_text {
                    put(&mut self.sentences, *length - before);
                }
            }
            start += *length + FIELD_GAP;
        }
        self.lengths.push(lengths);
        places.sort_unstable();
        let mut of_term = Vec::new();
        for group in places.chunk_by(|a, b| a.0 == b.0) {
            let Some((term, _)) = group.first() else { continue };
            let Some((writer, bare)) = self.postings.get_mut(*term) else { continue };
            if *bare {
                writer.push_bare(document);
                continue;
            }
            of_term.clear();
            of_term.extend(group.iter().map(|(_, place)| *place));
            let mut counts = [0; FIELDS];
            for place in &of_term {
                if let Some(count) = counts.get_mut(Field::at(*place, lengths) as usize) {
                    *count += 1;
                }
            }
            writer.push(document, counts, &of_term);
        }
    }

    /// The number of a word's term.
    fn term(&mut self, word: &str) -> usize {
        if let Some(known) = self.words.get_mut(word).filter(|known| known.count > 0) {
            known.count += 1;
            return known.term;
        }
        let term = term(word);
        let (next, bare) = (self.postings.len(), is_stop(&term));
        let number = *self.words.entry(term).or_default().own.get_or_insert(next);
        if number == next {
            self.postings.push((PostingsWriter::default(), bare));
        }
        let known = self.words.entry(word.to_owned()).or_default();
        (known.count, known.term) = (1, number);
        number
    }

    /// The documents' places among the topics that its terms make.
    fn topics(&self, words: &[(&String, &Known)]) -> Vec<u8> {
        let terms = words.iter().filter_map(|(_, known)| self.postings.get(known.own?));
        let lists = terms.filter(|(_, bare)| !bare).map(|(list, _)| {
            let readers = [Reader(&list.steps), Reader(&list.amounts), Reader(&list.places)];
            Postings::new(list.documents, false, readers)
        });
        survey(lists, self.lengths.len())
    }

    /// The index as bytes, for [`super::Index::open`].
    pub fn finish(self) -> Vec<u8> {
        let mut words: Vec<(&String, &Known)> = self.words.iter().collect();
        words.sort_unstable_by_key(|(word, _)| *word);
        let mut dictionary = DictionaryWriter::default();
        let mut lists = [const { Vec::new() }; 3];
        for (word, known) in &words {
            let mut entry = Entry { count: known.count, ..Entry::default() };
            if let Some((list, bare)) = known.own.and_then(|number| self.postings.get(number)) {
                (entry.documents, entry.bare) = (list.documents, *bare);
                for (all, own) in lists.iter_mut().zip([&list.steps, &list.amounts, &list.places]) {
                    all.extend_from_slice(own);
                }
            }
            dictionary.push(word, entry, lists.each_ref().map(Vec::len));
        }
        let [blocks, heads, tails, counts] = dictionary.finish(lists.each_ref().map(Vec::len));
        let topics = self.topics(&words);
        let [steps, amounts, places] = lists;
        let lengths = self.lengths();
        let sentences = self.sentences;
        format::write(&[lengths, blocks, heads, tails, counts, steps, amounts, places, sentences, topics])
    }

    /// How many documents, and the lengths of their fields.
    fn lengths(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        put(&mut bytes, self.lengths.len() as u32);
        for field in 0..FIELDS {
            for length in self.lengths.iter().filter_map(|lengths| lengths.get(field)) {
                put(&mut bytes, *length);
            }
        }
        bytes
    }
}
