//! Lines are how an editor finds a place in a file.

use archive::Span;
use extract::Found;

/// Where the lines of an article's file begin.
pub(super) struct Lines<'f> {
    found: &'f Found,
    breaks: Vec<usize>,
}

impl<'f> Lines<'f> {
    pub(super) fn of(found: &'f Found) -> Self {
        let bytes = found.article.as_received().iter().enumerate();
        Self { found, breaks: bytes.filter(|(_, byte)| **byte == b'\n').map(|(at, _)| at).collect() }
    }

    /// The number of the line, from 1, that a span begins on in the file as received.
    pub(super) fn number(&self, span: Span) -> usize {
        let at = self.found.article.in_file(span).start;
        let first = self.found.line.map_or(1, |line| line as usize);
        first + self.breaks.partition_point(|newline| *newline < at)
    }
}
