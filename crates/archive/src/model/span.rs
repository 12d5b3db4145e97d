//! A span is a half-open byte range in one article's text, always on character boundaries.

use crate::wire::{Reader, Wire, Writer};

/// Bytes `start..end` of an article's text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Wire for Span {
    fn write(&self, to: &mut Writer) {
        to.place(self.start);
        to.place(self.end);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        let start = from.place();
        Self { start, end: from.place().max(start) }
    }
}

impl Span {
    /// The span of `start..end`; an inverted pair becomes empty at `start`.
    pub fn new(start: usize, end: usize) -> Self {
        let start = u32::try_from(start).unwrap_or(u32::MAX);
        Self { start, end: u32::try_from(end).unwrap_or(u32::MAX).max(start) }
    }

    /// The words themselves; empty when the span does not fit `text`.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize).unwrap_or_default()
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether no byte is in it.
    pub fn is_empty(self) -> bool {
        self.end == self.start
    }

    /// Whether the two share a byte.
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies within.
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}
