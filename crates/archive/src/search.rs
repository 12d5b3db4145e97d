//! Search finds the articles, and the sentences in them, that answer what a reader typed: half typed, misspelt, in
//! other words' forms.
//!
//! When the site is built, [`IndexBuilder`] makes an index of the articles. The page opens it in place
//! ([`Index::open`]), asks it ([`Index::search`]), and lights what answered ([`passages()`], [`light`]). Texts and
//! queries go through the same analysis: scan, tokens (one token for "U.S." and "United States"), stems.
//!
//! Each layer knows those before it: analysis; the index's bytes and how they are built; what documents hold of a word
//! (evidence); which words are meant (spelling, plan); which documents come first (rank, topics) and which are kept;
//! answers.

// Analysis.
pub(crate) mod distance;
pub(crate) mod fold;
mod scan;
mod stem;
pub(crate) mod stop;
mod token;

// The index.
mod bytes;
mod dictionary;
mod field;
mod format;
mod index;
mod postings;

// Building it.
mod build;
mod survey;
mod svd;

// What is meant by a query, and what speaks for it.
mod context;
mod evidence;
mod hits;
mod piece;
mod plan;
mod planner;
mod slot;
mod spell;
mod vocabulary;

// Which documents, in which order.
mod asked;
mod clause;
mod close;
mod keep;
mod rank;
mod tally;
mod topics;

// Answers.
mod answer;
mod explain;
mod passage;
mod sentences;
mod similar;

pub use build::IndexBuilder;
pub(crate) use clause::clauses;
pub use explain::Share;
pub use format::IndexError;
pub use hits::{Correction, Hit, Hits, Matched, Word};
pub use index::Index;
pub(crate) use passage::apart;
pub use passage::{Passage, light, passages};
pub use similar::{Related, Similar};
pub use token::{Reading, Role, Token, tokens};
