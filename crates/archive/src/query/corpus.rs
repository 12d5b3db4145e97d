//! A corpus is what a query is asked of: the articles, their index, their events and the register of their names.

use super::{Query, Register};
use crate::Archive;
use crate::search::{Hits, Index, Share};
use crate::timeline::Event;

/// The articles with everything that follows from them.
#[derive(Clone, Copy, Debug)]
pub struct Corpus<'a> {
    /// The articles.
    pub archive: &'a Archive,
    /// Their search index, in the same order.
    pub index: &'a Index<'a>,
    /// Their events, as [`crate::timeline::events`] has them.
    pub events: &'a [Event],
    /// Their names.
    pub register: &'a Register,
}

impl Corpus<'_> {
    /// The articles that answer `query`: those that its filters leave, by how well its words are answered; by date
    /// where there are none.
    pub fn search(&self, query: &Query, limit: usize) -> Hits {
        self.with_events(query, self.index.answer(Some(self), query, limit, true))
    }

    /// The same with every word taken as typed.
    pub fn search_as_typed(&self, query: &Query, limit: usize) -> Hits {
        self.with_events(query, self.index.answer(Some(self), query, limit, false))
    }

    /// Why an article was found for `query`: shares that add up to its score. None when it was not found.
    pub fn explain(&self, query: &Query, article: u32) -> Vec<Share> {
        self.index.explain_in(Some(self), query, article)
    }
}
