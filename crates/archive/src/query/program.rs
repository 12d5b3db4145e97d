//! A program is what a regular expression comes to: steps that the [`super::machine`] follows.

use crate::case::upper;

/// A step of a program; numbers are places in it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Step {
    Char(char),
    /// A character of that set.
    In(usize),
    Start,
    End,
    /// The edge of a word, or none.
    Edge(bool),
    Fork(usize, usize),
    Jump(usize),
    Done,
}

impl Step {
    /// The same step so many places further on.
    pub(super) fn moved(self, by: usize) -> Self {
        match self {
            Self::Fork(a, b) => Self::Fork(a + by, b + by),
            Self::Jump(a) => Self::Jump(a + by),
            other => other,
        }
    }
}

/// A set of characters.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Set {
    pub(super) not: bool,
    pub(super) ranges: Vec<(char, char)>,
}

impl Set {
    pub(super) fn has(&self, c: char) -> bool {
        let inside = |c: char| self.ranges.iter().any(|(from, to)| (*from..=*to).contains(&c));
        (inside(c) || inside(lower(c)) || inside(upper(c))) != self.not
    }
}

/// Steps, and the sets that they speak of.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Program {
    pub(super) steps: Vec<Step>,
    pub(super) sets: Vec<Set>,
}

/// One letter for both cases.
pub(super) fn lower(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}
