//! A pattern is a regular expression, ready to run: linear in the text, case and nothing else ignored.

use super::program::Program;
use super::{machine, regex};

/// A regular expression, ready to run.
#[derive(Clone, Debug, PartialEq)]
pub struct Pattern {
    program: Program,
    /// The ASCII characters that a match may begin with, a bit for each.
    first: u128,
    /// Letters that stand in a row in whatever matches; empty when none are known.
    pub(crate) literal: String,
}

impl Pattern {
    /// The pattern that `text` is.
    ///
    /// # Errors
    /// What is wrong with it, for a reader.
    pub fn parse(text: &str) -> Result<Self, &'static str> {
        let (program, literal) = regex::read(text)?;
        let first = machine::first(&program);
        Ok(Self { program, first, literal })
    }

    /// Where in `text` it first matches, as bytes. Every step is taken from `budget`; with none left, nothing does.
    pub fn find(&self, text: &str, budget: &mut u32) -> Option<(usize, usize)> {
        machine::run(&self.program, self.first, text, budget)
    }
}
