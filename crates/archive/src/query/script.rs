//! The script is the text that a reader typed, and what is noted on its margin: what could not be read.

use super::Problem;
use crate::Span;

/// A text being read.
pub(super) struct Script<'t> {
    pub(super) text: &'t str,
    pub(super) problems: Vec<Problem>,
}

impl<'t> Script<'t> {
    pub(super) fn between(&self, from: usize, to: usize) -> &'t str {
        self.text.get(from..to).unwrap_or_default()
    }

    pub(super) fn problem(&mut self, from: usize, to: usize, message: impl Into<String>) {
        self.problems.push(Problem { span: Span::new(from, to), message: message.into() });
    }
}
