//! A source map says which bytes of the file, as received, each byte of an article's text came from: the text of a
//! page of HTML or of a line of JSON is not the file's own bytes, but every word of it stands somewhere in them.

use std::ops::Range;

use super::Span;
use crate::wire::wire;

/// How a text lies in its file. Without segments the two are the same, byte for byte.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceMap {
    segments: Vec<Segment>,
}

wire!(SourceMap { segments });

/// A run of the text that goes up to the next one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Segment {
    /// Its first byte in the text.
    text: u32,
    /// Its first byte in the file.
    file: u32,
    /// How many bytes of the file it stands for; none when it was put in (a paragraph break).
    len: u32,
    /// Whether the two are the same bytes; else the run is one thing (`&amp;`, `\u2014`, a letter in another encoding).
    same: bool,
}

wire!(Segment { text, file, len, same });

impl SourceMap {
    /// Whether text and file are the same bytes.
    pub fn is_identity(&self) -> bool {
        self.segments.is_empty()
    }

    /// Adds the run of text from byte `text` on, which stands for `file`; runs must come in the order of the text.
    pub fn push(&mut self, text: usize, file: Range<usize>, same: bool) {
        let number = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let (text, start, len) = (number(text), number(file.start), number(file.len()));
        if let Some(last) = self.segments.last_mut() {
            let follows = last.file + last.len == start && last.text + last.len == text;
            if same && last.same && follows {
                last.len += len;
                return;
            }
        }
        self.segments.push(Segment { text, file: start, len, same });
    }

    /// The bytes of the file that a span of the text came from.
    pub fn in_file(&self, span: Span) -> Range<usize> {
        let start = self.start(span.start);
        if span.is_empty() {
            return start..start;
        }
        start..self.end(span.end).max(start)
    }

    fn start(&self, at: u32) -> usize {
        let Some(segment) = self.holding(at) else { return at as usize };
        let inside = if segment.same { (at - segment.text).min(segment.len) } else { 0 };
        (segment.file + inside) as usize
    }

    fn end(&self, at: u32) -> usize {
        let Some(segment) = self.holding(at.saturating_sub(1)) else { return at as usize };
        let inside = if segment.same { (at - segment.text).min(segment.len) } else { segment.len };
        (segment.file + inside) as usize
    }

    /// The last run that begins at or before byte `at`.
    fn holding(&self, at: u32) -> Option<&Segment> {
        let after = self.segments.partition_point(|segment| segment.text <= at);
        self.segments.get(after.saturating_sub(1))
    }

    /// This map, of a text made from a text that itself was made from the file by `first`.
    #[must_use]
    pub fn over(self, first: &Self) -> Self {
        if first.is_identity() {
            return self;
        }
        if self.is_identity() {
            return first.clone();
        }
        let mut whole = Self::default();
        for segment in self.segments {
            if !segment.same {
                let file = first.in_file(Span { start: segment.file, end: segment.file + segment.len });
                whole.push(segment.text as usize, file, false);
                continue;
            }
            // A run of the same bytes is cut where the first map's runs are.
            let end = segment.file + segment.len;
            let mut at = segment.file;
            let mut next = first.segments.partition_point(|one| one.text <= at);
            while at < end {
                let until = first.segments.get(next).map_or(end, |one| one.text.min(end));
                let same = first.holding(at).is_some_and(|one| one.same);
                let file = first.in_file(Span { start: at, end: until });
                whole.push((segment.text + at - segment.file) as usize, file, same);
                at = until;
                next += 1;
            }
        }
        whole
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(start: u32, end: u32) -> Span {
        Span { start, end }
    }

    #[test]
    fn without_runs_text_and_file_are_the_same() {
        assert_eq!(SourceMap::default().in_file(span(3, 9)), 3..9);
    }

    #[test]
    fn a_run_that_is_one_thing_is_taken_whole() {
        // "A&amp;B" read as "A&B".
        let mut map = SourceMap::default();
        map.push(0, 0..1, true);
        map.push(1, 1..6, false);
        map.push(2, 6..7, true);
        assert_eq!(map.in_file(span(0, 3)), 0..7);
        assert_eq!(map.in_file(span(1, 2)), 1..6);
        assert_eq!(map.in_file(span(0, 1)), 0..1);
    }

    #[test]
    fn maps_are_laid_over_one_another() {
        // The file has one byte for "é" (two in UTF-8) at byte 3; the text skips a tag of three bytes before it.
        let mut bytes = SourceMap::default();
        bytes.push(0, 0..3, true);
        bytes.push(3, 3..4, false);
        bytes.push(5, 4..6, true);
        let mut words = SourceMap::default();
        words.push(0, 3..7, true);
        let whole = words.over(&bytes);
        assert_eq!(whole.in_file(span(0, 2)), 3..4);
        assert_eq!(whole.in_file(span(2, 4)), 4..6);
    }
}
