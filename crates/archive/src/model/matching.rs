//! A match holds what a claim says against the official record: which lists make up its value, as of which day,
//! and whether the two agree.

use crate::Day;
use crate::wire::wire;

/// One claim beside the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// Which of the archive's articles.
    pub article: u32,
    /// Which of the article's claims.
    pub claim: u32,
    /// The rows of the record that it speaks of; several when their values are summed. Empty without a match.
    pub steps: Vec<u32>,
    /// The day as of which the record is read.
    pub on: Day,
    /// How the two compare.
    pub agreement: Agreement,
    /// The comparison for a reader, in a sentence.
    pub words: String,
}

wire!(Match { article, claim, steps, on, agreement, words });

/// How a claim compares with the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Agreement {
    /// One list has this value, and the rates agree where both are given.
    Same,
    /// Several lists together have this value.
    Sum,
    /// It speaks of a step of the record, but a figure is not the record's.
    Differs,
    /// It speaks of what was never adopted.
    NotAdopted,
    /// The record has nothing to hold it against.
    NoMatch,
    /// It is as in the record, but the record also told what its sentence leaves open: no second witness.
    Taken,
}

wire!(Agreement is Same | Sum | Differs | NotAdopted | NoMatch | Taken);
