//! What a query found, as plain data.

use crate::query::Problem;

/// What a query found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hits {
    /// The documents, best first.
    pub documents: Vec<Hit>,
    /// How many documents were found, be they listed or beyond the limit.
    pub total: usize,
    /// What to light in them.
    pub matched: Matched,
    /// The events that are about it, by number; `None` when none is, or it asks for what
    /// no sentence can have.
    pub about: Option<Vec<bool>>,
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

impl Word {
    /// The word that only its own stem answers.
    pub(super) fn of_term(term: String) -> Self {
        Self { terms: vec![(term, 1.0)], ..Self::default() }
    }
}
