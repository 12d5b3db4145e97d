//! A proof is the place in an article that makes it answer a filter: the mention, the quotation, the claim, the date.

use super::fact::{Item, each_of};
use super::register::entities;
use super::{Corpus, Field, Filter, Meaning, Node, Part, Query};
use crate::search::{Hits, Passage, apart, passages};
use crate::select::Selection;
use crate::sort::{highest_first, sort_by_key};
use crate::{Article, SentenceKind, Span};

/// What looking through one article with a regular expression may cost.
const STEPS: u32 = 300_000;

impl Corpus<'_> {
    /// The sentences of an article that answer a query, the best first: those with its words, and those that prove
    /// its filters.
    pub fn passages(&self, query: &Query, hits: &Hits, article: u32) -> Vec<Passage> {
        let Some(text) = self.archive.articles.get(article as usize) else { return Vec::new() };
        let mut found = passages(text, &hits.matched);
        let mut proofs = Vec::new();
        for node in query.nodes.iter().filter(|node| !node.not) {
            self.prove(text, &node.part, &mut proofs);
        }
        let selection = Selection::of(query, None, None);
        if selection.asks_for_facts() {
            each_of(self, article, |item| {
                if selection.has_fact(self.archive, item) {
                    proofs.extend(places(self, article, item));
                }
            });
        }
        for (sentence, span) in proofs {
            let told = text.sentences.get(sentence as usize).filter(|told| told.kind != SentenceKind::Noise);
            let Some(told) = told.map(|told| told.span) else { continue };
            let inside = |span: Span| Span { start: span.start.max(told.start), end: span.end.min(told.end) };
            let span = span.map(inside).filter(|span| span.start < span.end);
            let at = found.iter().position(|passage| passage.sentence == sentence).unwrap_or_else(|| {
                found.push(Passage { sentence, score: 0.0, lit: Vec::new() });
                found.len() - 1
            });
            if let Some(passage) = found.get_mut(at) {
                passage.score += 1.0;
                passage.lit.extend(span);
                passage.lit = apart(core::mem::take(&mut passage.lit));
            }
        }
        sort_by_key(&mut found, |passage| u64::from(passage.sentence));
        sort_by_key(&mut found, |passage| highest_first(passage.score));
        found
    }

    /// How many sentences of each article answer a query.
    pub fn passage_counts(&self, query: &Query, hits: &Hits, articles: &[u32]) -> Vec<usize> {
        articles.iter().map(|article| self.passages(query, hits, *article).len()).collect()
    }

    /// What proves a part that asks for no fact and no word.
    pub(super) fn prove(&self, article: &Article, part: &Part, out: &mut Vec<(u32, Option<Span>)>) {
        match part {
            Part::Group(nodes) | Part::Any(nodes) => {
                let wanted = nodes.iter().filter(|node: &&Node| !node.not);
                wanted.for_each(|node| self.prove(article, &node.part, out));
            }
            Part::Regex(pattern) => {
                let mut budget = STEPS;
                for (sentence, number) in article.sentences.iter().zip(0..) {
                    for piece in article.readable(sentence.span) {
                        if let Some((from, to)) = pattern.find(piece.of(&article.text), &mut budget) {
                            let start = piece.start as usize;
                            out.push((number, Some(Span::new(start + from, start + to))));
                        }
                    }
                }
            }
            Part::Filter(filter @ Filter { meaning: Meaning::Name(name), .. }) => {
                let meant = self.register.meant(filter.field, name, filter.quoted, filter.open);
                let is = |name: &str| {
                    let name = super::key(name);
                    meant.iter().any(|meant| meant.key == name)
                };
                for entity in entities(article, filter.field).iter().filter(|entity| is(&entity.name)) {
                    out.extend(entity.mentions.iter().map(|mention| (mention.sentence, Some(mention.span))));
                }
                if filter.field == Field::SaidBy {
                    let said = article.quotes.iter().filter(|quote| quote.speaker.as_deref().is_some_and(is));
                    out.extend(said.map(|quote| (quote.sentence, Some(quote.span))));
                }
            }
            Part::Filter(Filter { meaning: Meaning::Title, .. }) => {
                let title = |number: &u32| {
                    let sentence = article.sentences.get(*number as usize);
                    sentence.is_some_and(|sentence| sentence.kind == SentenceKind::Title)
                };
                out.extend((0..article.sentences.len() as u32).filter(title).map(|number| (number, None)));
            }
            _ => {}
        }
    }
}

/// Where an article states a fact.
fn places(corpus: &Corpus<'_>, article: u32, item: Item<'_>) -> Vec<(u32, Option<Span>)> {
    match item {
        Item::Claim(_, claim) => vec![(claim.sentence, Some(claim.span))],
        Item::Event(event) => {
            let text = corpus.archive.articles.get(article as usize);
            let here = event.tellings.iter().filter(|telling| telling.article == article);
            let date = |date: u32| text?.dates.get(date as usize).map(|date| date.span);
            here.map(|telling| (telling.sentence, telling.date.and_then(date))).collect()
        }
    }
}
