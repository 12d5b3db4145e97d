//! The keeper says of each part of a query which documents meet it.

use super::super::field::Field as Place;
use super::super::index::Index;
use super::super::plan::Plan;
use super::documents::{Documents, and};
use crate::query::{Corpus, FactClause, Field, Filter, Meaning, Node, Part, Problem, Query, fact_articles};

/// What a query's regular expressions may cost over all articles: about as long as a page takes to be drawn.
const STEPS: u32 = 1_500_000;

/// Works through the parts of a query.
pub(super) struct Keeper<'k> {
    pub(super) index: &'k Index<'k>,
    pub(super) corpus: Option<&'k Corpus<'k>>,
    pub(super) plan: &'k Plan,
    pub(super) query: &'k Query,
    /// Steps that regular expressions may still take.
    pub(super) budget: u32,
    pub(super) problems: Vec<Problem>,
}

impl<'k> Keeper<'k> {
    pub(super) fn new(
        index: &'k Index<'k>,
        corpus: Option<&'k Corpus<'k>>,
        plan: &'k Plan,
        query: &'k Query,
    ) -> Self {
        Self { index, corpus, plan, query, budget: STEPS, problems: Vec::new() }
    }

    pub(super) fn none(&self) -> Documents {
        vec![false; self.index.len()]
    }

    pub(super) fn any<'n>(&mut self, nodes: impl Iterator<Item = &'n Node>) -> Documents {
        let mut kept = self.none();
        for node in nodes {
            for (kept, more) in kept.iter_mut().zip(self.node(node)) {
                *kept |= more;
            }
        }
        kept
    }

    fn node(&mut self, node: &Node) -> Documents {
        let mut kept = match &node.part {
            Part::Words(span) => self.words(*span, true, None),
            Part::Wild(span, _) => {
                if self.slots(*span).all(|slot| slot.word.terms.is_empty()) {
                    let message = format!("No word looks like “{}”.", span.of(self.query.text()));
                    self.problems.push(Problem { span: node.span, message });
                }
                self.words(*span, true, None)
            }
            Part::Phrase(span) => self.phrase(*span, None),
            Part::Near(spans, within) => self.near(spans, *within),
            Part::Regex(pattern) => self.regex(pattern, node.span),
            Part::Filter(filter) => self.filter(filter, node),
            Part::Amount(_) => self.fact(node),
            Part::Any(nodes) => self.any(nodes.iter()),
            Part::Group(nodes) => self.group(nodes),
        };
        if node.not {
            for kept in &mut kept {
                *kept = !*kept;
            }
        }
        kept
    }

    /// All that a group requires; where it requires nothing, any of its words.
    fn group(&mut self, nodes: &[Node]) -> Documents {
        let mut kept: Option<Documents> = None;
        for node in nodes.iter().filter(|node| node.not || !matches!(node.part, Part::Words(_))) {
            let more = self.node(node);
            match &mut kept {
                Some(kept) => and(kept, &more),
                None => kept = Some(more),
            }
        }
        kept.unwrap_or_else(|| {
            let mut kept = self.none();
            for node in nodes {
                if let Part::Words(span) = &node.part {
                    for (kept, more) in kept.iter_mut().zip(self.words(*span, false, None)) {
                        *kept |= more;
                    }
                }
            }
            kept
        })
    }

    fn fact(&self, node: &Node) -> Documents {
        let clause = FactClause { field: None, not: false, nodes: vec![Node { not: false, ..node.clone() }] };
        self.corpus.map_or_else(|| vec![true; self.index.len()], |corpus| fact_articles(corpus, &[&clause]))
    }

    fn filter(&mut self, filter: &Filter, node: &Node) -> Documents {
        let Some(corpus) = self.corpus.filter(|_| filter.field != Field::Title) else {
            return match filter.field {
                Field::Title if filter.quoted => self.phrase(filter.value, Some(Place::Title)),
                Field::Title => self.words(filter.value, true, Some(Place::Title)),
                _ => vec![true; self.index.len()],
            };
        };
        let mut kept = self.none();
        match &filter.meaning {
            Meaning::Name(name) => {
                let names = corpus.register.meant(filter.field, name, filter.quoted, filter.open);
                if names.is_empty() {
                    let message = format!("No article has “{}”.", node.span.of(self.query.text()));
                    self.problems.push(Problem { span: node.span, message });
                }
                for article in names.iter().flat_map(|name| &name.articles) {
                    if let Some(kept) = kept.get_mut(*article as usize) {
                        *kept = true;
                    }
                }
            }
            Meaning::Days(days) if filter.field == Field::Published => {
                for (kept, article) in kept.iter_mut().zip(&corpus.archive.articles) {
                    let published = article.meta.published.as_ref();
                    *kept = published.is_some_and(|published| published.days.overlaps(*days));
                }
            }
            _ => return self.fact(node),
        }
        kept
    }
}
