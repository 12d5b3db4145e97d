//! Search finds the articles, and the sentences in them, that answer what a reader typed: half typed, misspelt, in
//! other words' forms.
//!
//! When the site is built, [`IndexBuilder`] makes an index of the articles. The page opens it in place
//! ([`Index::open`]), asks it ([`Index::search`]), and lights what answered ([`passages()`], [`light`]). Texts and
//! queries go through the same analysis: scan, tokens (one token for "U.S." and "United States"), stems.

mod asked;
mod build;
mod bytes;
mod clause;
mod context;
mod dictionary;
mod evidence;
mod explain;
mod field;
pub(crate) mod fold;
mod format;
mod index;
mod keep;
mod passage;
mod plan;
mod postings;
mod rank;
mod scan;
mod similar;
mod spell;
mod stem;
pub(crate) mod stop;
mod survey;
mod svd;
mod tally;
mod token;
mod topics;

use crate::query::{Corpus, Problem, Query};

pub use build::IndexBuilder;
pub(crate) use clause::clauses;
pub use explain::Share;
pub use format::IndexError;
pub use index::Index;
pub(crate) use passage::apart;
pub use passage::{Passage, light, passages};
pub use similar::{Related, Similar};
pub use token::{Reading, Role, Token, tokens};

/// What a query found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hits {
    /// The documents, best first.
    pub documents: Vec<Hit>,
    /// How many documents were found, be they listed or beyond the limit.
    pub total: usize,
    /// What to light in them.
    pub matched: Matched,
    /// The words that were taken for others.
    pub corrections: Vec<Correction>,
    /// What a part of the query could not do: a name that nobody has, an expression that takes too long.
    pub problems: Vec<Problem>,
    /// Whether the query was too long to be read to its end.
    pub capped: bool,
}

/// A document found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// Its number, in the order in which the builder was given it.
    pub document: u32,
    /// How well it answers, for comparison within one query.
    pub score: f32,
    /// Which words of the query it holds: bit n for the n-th of [`Matched::words`], up to the 64th.
    pub words: u64,
}

/// A word that is in no article, and what was searched for instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// As typed.
    pub typed: String,
    /// As searched, folded.
    pub used: String,
}

/// The words of a query as they were searched.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Matched {
    /// In the order typed; exclusions and, unless there is nothing else, stop words left out.
    pub words: Vec<Word>,
}

/// One word of a query as it was searched.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Word {
    /// As typed; the halves of two words that were typed as one.
    pub typed: String,
    /// The terms that answer it, each with what it counts for (1 for the word itself). None when nothing does.
    pub terms: Vec<(String, f32)>,
    /// The word was still being typed: whatever begins so answers it.
    pub prefix: Option<String>,
    /// How rare it is in these articles.
    pub weight: f32,
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
        let plan = plan::plan(self, query, forgive);
        let (mut tally, asked) = rank::rank(self, &plan, None);
        let kept = keep::Kept::of((self, corpus), query, &plan, (&tally, &asked));
        let shown = kept.documents(self, corpus, None);
        topics::lean(self.topics(), &mut tally, &shown);
        let (documents, total) = rank::best(&tally, &shown, limit);
        let matched = rank::matched(&asked);
        let (corrections, problems) = (plan.corrections.clone(), kept.problems);
        Hits { documents, total, matched, corrections, problems, capped: query.capped }
    }

    /// What each clause of a query keeps.
    pub(crate) fn kept<'q>(&self, corpus: &Corpus<'_>, query: &'q Query) -> keep::Kept<'q> {
        let plan = plan::plan(self, query, true);
        let (tally, asked) = rank::rank(self, &plan, None);
        keep::Kept::of((self, Some(corpus)), query, &plan, (&tally, &asked))
    }
}
