//! An answer is what a query comes to: a plan of its words, what documents earn by it, which of them are kept, and the
//! best of these.

use super::asked::Asked;
use super::close::Closeness;
use super::hits::Hits;
use super::index::Index;
use super::keep::{Documents, Kept};
use super::plan::Plan;
use super::planner::plan;
use super::tally::Tally;
use super::{rank, topics};
use crate::query::{Corpus, Query};

/// What documents earned, and which are kept.
pub(super) struct Answered<'p, 'q> {
    pub(super) tally: Tally,
    pub(super) asked: Vec<Asked<'p>>,
    kept: Kept<'q>,
    pub(super) shown: Documents,
}

impl<'p, 'q> Answered<'p, 'q> {
    /// What the `first` best documents have earned is exact, for others may miss closeness. With every gain of the
    /// `watched` document noted.
    pub(super) fn of(
        (index, corpus): (&Index<'_>, Option<&Corpus<'_>>),
        query: &'q Query,
        plan: &'p Plan,
        (first, watched): (usize, Option<u32>),
    ) -> Self {
        let (mut tally, (asked, order)) = rank::rank(index, plan, watched);
        let kept = Kept::of((index, corpus), query, plan, (&tally, &asked));
        let shown = kept.documents(index, corpus, None);
        let mut closeness = Closeness::new(index, &asked, &order);
        closeness.settle(&mut tally, &shown, topics::LEADERS);
        topics::lean(index.topics(), &mut tally, &shown);
        closeness.settle(&mut tally, &shown, first);
        Self { tally, asked, kept, shown }
    }
}

impl Index<'_> {
    /// The documents that answer `query`, at most `limit` of them; none for an empty query.
    ///
    /// All words are preferred, none is required; a "phrase" is, if it occurs at all; operators are as [`Query`] has
    /// them. A last word with nothing after it is taken to be still being typed. Words that no article holds are
    /// taken for those that were most likely meant. Filters on what articles tell need a [`Corpus`] and are passed
    /// over here.
    pub fn search(&self, query: &str, limit: usize) -> Hits {
        self.answer(None, &Query::parse(query), limit, true)
    }

    /// The same with every word taken as typed.
    pub fn search_as_typed(&self, query: &str, limit: usize) -> Hits {
        self.answer(None, &Query::parse(query), limit, false)
    }

    pub(crate) fn answer(
        &self,
        corpus: Option<&Corpus<'_>>,
        query: &Query,
        limit: usize,
        forgive: bool,
    ) -> Hits {
        let plan = plan(self, corpus, query, forgive);
        let answered = Answered::of((self, corpus), query, &plan, (limit, None));
        let (documents, total) = rank::best(&answered.tally, &answered.shown, limit);
        let matched = rank::matched(&answered.asked);
        let problems = answered.kept.problems;
        Hits {
            documents,
            total,
            matched,
            about: None,
            corrections: plan.corrections,
            problems,
            capped: query.capped,
        }
    }

    /// What each clause of a query keeps.
    pub(crate) fn kept<'q>(&self, corpus: &Corpus<'_>, query: &'q Query) -> Kept<'q> {
        let plan = plan(self, Some(corpus), query, true);
        let (tally, (asked, _)) = rank::rank(self, &plan, None);
        Kept::of((self, Some(corpus)), query, &plan, (&tally, &asked))
    }
}
