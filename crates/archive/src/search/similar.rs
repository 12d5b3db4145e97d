//! What is like an article, or like one of its sentences: the articles and sentences with its most telling words
//! (often here, rarely elsewhere).

use super::evidence::Evidence;
use super::index::Index;
use super::stop::is_stop;
use super::token::{Reading, Role, tokens};
use super::{Matched, Passage, Word, passages};
use crate::sort::{highest_first, sort_by_key};
use crate::{Archive, SentenceKind};

/// How many words tell what an article is about.
const TELLING: usize = 25;
/// How many of them are named.
const NAMED: usize = 5;
/// How many articles a related passage is looked for in.
const LOOKED_THROUGH: usize = 12;

/// An article like another.
#[derive(Clone, Debug, PartialEq)]
pub struct Similar {
    /// Which of the archive's articles.
    pub article: u32,
    /// How alike, for comparison with others; at most 1.
    pub score: f32,
    /// The words that both have and that made it, as they are written in the first, the weightiest first.
    pub words: Vec<String>,
}

/// A sentence of another article, like one of this.
#[derive(Clone, Debug, PartialEq)]
pub struct Related {
    /// Which of the archive's articles.
    pub article: u32,
    /// The sentence, with the words that both have.
    pub passage: Passage,
}

impl Index<'_> {
    /// The articles most like one, the most alike first, at most `limit`.
    pub fn similar(&self, archive: &Archive, article: u32, limit: usize) -> Vec<Similar> {
        let Some(of) = archive.articles.get(article as usize) else { return Vec::new() };
        let sentences = of.sentences.iter().filter(|sentence| sentence.kind != SentenceKind::Noise);
        let pieces: Vec<&str> = sentences
            .flat_map(|sentence| of.readable(sentence.span))
            .map(|piece| piece.of(&of.text))
            .collect();
        let words = self.telling(&pieces, TELLING);
        let mut found = self.alike(&words, article);
        found.truncate(limit);
        found
    }

    /// The sentences in other articles most like one, the most alike first, at most `limit`, one an article.
    pub fn related(&self, archive: &Archive, article: u32, sentence: u32, limit: usize) -> Vec<Related> {
        let of = archive.articles.get(article as usize);
        let Some(text) = of.and_then(|of| Some(of.clean(of.sentences.get(sentence as usize)?.span))) else {
            return Vec::new();
        };
        let words = self.telling(&[&text], TELLING);
        let articles = self.alike(&words, article).into_iter().take(LOOKED_THROUGH);
        let matched = Matched { words };
        let mut found: Vec<Related> = articles
            .filter_map(|similar| {
                let passage = passages(archive.articles.get(similar.article as usize)?, &matched);
                let passage = passage.into_iter().find(|passage| passage.lit.len() > 1)?;
                Some(Related { article: similar.article, passage })
            })
            .collect();
        sort_by_key(&mut found, |related| highest_first(related.passage.score));
        found.truncate(limit);
        found
    }

    /// The most telling words of a text, the weightiest first: frequent in it, rare elsewhere.
    fn telling(&self, pieces: &[&str], most: usize) -> Vec<Word> {
        let mut terms: Vec<(String, String, u32)> = Vec::new();
        for piece in pieces {
            for token in tokens(piece, Reading::Text) {
                if token.role != Role::Part && !is_stop(&token.text) {
                    let term = token.term();
                    match terms.binary_search_by(|known| known.0.cmp(&term)) {
                        Ok(at) => terms.get_mut(at).into_iter().for_each(|known| known.2 += 1),
                        Err(at) => terms.insert(at, (term, token.span.of(piece).to_owned(), 1)),
                    }
                }
            }
        }
        let mut words = Vec::new();
        for (term, typed, count) in terms {
            // What no other article has makes none alike.
            let Some(entry) = self.term(&term).filter(|entry| entry.documents > 1) else { continue };
            let rarity = (self.len() as f32 / entry.documents as f32).ln();
            let weight = (1.0 + (count as f32).ln()) * rarity;
            words.push(Word { typed, terms: vec![(term, 1.0)], prefix: None, weight });
        }
        sort_by_key(&mut words, |word| highest_first(word.weight));
        words.truncate(most);
        words
    }

    /// The documents with those words, but for one, the most alike first.
    fn alike(&self, words: &[Word], but: u32) -> Vec<Similar> {
        let whole: f32 = words.iter().map(|word| word.weight).sum();
        let mut earned: Vec<(f32, Vec<(f32, usize)>)> = vec![(0.0, Vec::new()); self.len()];
        for (number, word) in words.iter().enumerate() {
            for item in &Evidence::of(self, word).items {
                let gain = word.weight * item.frequency / (item.frequency + 1.0) / whole;
                if let Some((score, from)) = earned.get_mut(item.document as usize) {
                    *score += gain;
                    from.push((gain, number));
                }
            }
        }
        let mut found = Vec::new();
        for ((score, mut from), article) in earned.into_iter().zip(0..) {
            if score > 0.0 && article != but {
                sort_by_key(&mut from, |(gain, _)| highest_first(*gain));
                let named = from.iter().take(NAMED).filter_map(|(_, number)| words.get(*number));
                found.push(Similar { article, score, words: named.map(|word| word.typed.clone()).collect() });
            }
        }
        sort_by_key(&mut found, |similar| highest_first(similar.score));
        found
    }
}
