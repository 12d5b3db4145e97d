//! Building the index: articles in, bytes out. Done once, when the site is built.

use std::collections::BTreeMap;

use super::dictionary::DictionaryWriter;
use super::field::{FIELD_GAP, FIELDS, Field};
use super::format;
use super::postings::{Postings, PostingsWriter};
use super::stop::is_stop;
use super::survey::survey;
use super::token::{Reading, Role, term, tokens};
use crate::{Article, SentenceKind};

/// Collects documents, in the order in which hits will number them.
#[derive(Default)]
pub struct IndexBuilder {
    /// Every folded word: how often it was seen, and the number of its term.
    words: BTreeMap<String, (u32, usize)>,
    /// Every term: its number.
    terms: BTreeMap<String, usize>,
    postings: Vec<PostingsWriter>,
    /// Per document and field, its length in words.
    lengths: Vec<[u32; FIELDS]>,
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
            let field = match sentence.kind {
                SentenceKind::Title => Field::Title,
                SentenceKind::Summary => Field::Summary,
                SentenceKind::Body | SentenceKind::Caption => Field::Body,
                SentenceKind::Noise => continue,
            };
            pieces.extend(article.readable(sentence.span).into_iter().map(|s| (field, s.of(&article.text))));
        }
        // A headline that only the catalogue knows is still what a reader looks for.
        if !pieces.iter().any(|(field, _)| *field == Field::Title) {
            pieces.push((Field::Title, &article.meta.title));
        }
        self.add_pieces(&pieces);
    }

    /// Adds a plain text with its headline.
    pub fn add_text(&mut self, title: &str, text: &str) {
        self.add_pieces(&[(Field::Title, title), (Field::Body, text)]);
    }

    fn add_pieces(&mut self, pieces: &[(Field, &str)]) {
        let document = self.lengths.len() as u32;
        let mut places: Vec<(usize, u32)> = Vec::new();
        let mut lengths = [0; FIELDS];
        let mut start = 0;
        for (field, length) in Field::ALL.into_iter().zip(&mut lengths) {
            for (_, text) in pieces.iter().filter(|(of, _)| *of == field) {
                let mut words = 0;
                for token in tokens(text, Reading::Text) {
                    places.push((self.term(token.text), start + *length + token.position));
                    words = words.max(token.position + u32::from(token.role != Role::Whole));
                }
                *length += words;
            }
            start += *length + FIELD_GAP;
        }
        self.lengths.push(lengths);
        places.sort_unstable();
        for group in places.chunk_by(|a, b| a.0 == b.0) {
            let Some((term, _)) = group.first() else { continue };
            let Some(writer) = self.postings.get_mut(*term) else { continue };
            let places: Vec<u32> = group.iter().map(|(_, place)| *place).collect();
            writer.push(document, &places);
        }
    }

    /// The number of a word's term.
    fn term(&mut self, word: String) -> usize {
        if let Some((count, number)) = self.words.get_mut(&word) {
            *count += 1;
            return *number;
        }
        let next = self.postings.len();
        let term = term(&word);
        let with_places = !is_stop(&term);
        let number = *self.terms.entry(term).or_insert(next);
        if number == next {
            self.postings.push(PostingsWriter::new(with_places));
        }
        self.words.insert(word, (1, number));
        number
    }

    /// The documents' places among the topics that its terms make.
    fn topics(&self) -> Vec<u8> {
        let lists = self.terms.iter().filter(|(term, _)| !is_stop(term)).filter_map(|(_, number)| {
            self.postings.get(*number).map(|writer| Postings::new(&writer.bytes, true))
        });
        survey(lists, self.lengths.len())
    }

    /// The index as bytes, for [`super::Index::open`].
    pub fn finish(self) -> Vec<u8> {
        let mut words = DictionaryWriter::default();
        for (word, (count, _)) in &self.words {
            words.push(word, *count, 0);
        }
        let mut terms = DictionaryWriter::default();
        let mut postings = Vec::new();
        for (term, number) in &self.terms {
            let Some(writer) = self.postings.get(*number) else { continue };
            terms.push(term, writer.documents, writer.bytes.len() as u32);
            postings.extend_from_slice(&writer.bytes);
        }
        let topics = self.topics();
        let lengths = self.lengths.iter().flatten().flat_map(|length| length.to_le_bytes()).collect();
        let [word_starts, words] = words.finish();
        let [term_starts, terms] = terms.finish();
        format::write(&[lengths, word_starts, words, term_starts, terms, postings, topics])
    }
}
