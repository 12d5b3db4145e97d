//! A writer puts a text together from pieces of a file and keeps, for each, where it came from.

use std::ops::Range;

use archive::SourceMap;

use crate::text::slice;

/// A text in the making.
pub(super) struct Writer<'f> {
    file: &'f str,
    pub(super) text: String,
    pub(super) source: SourceMap,
    /// White space that counts only when a word follows it.
    space: Option<Range<usize>>,
}

impl<'f> Writer<'f> {
    pub(super) fn new(file: &'f str) -> Self {
        Self { file, text: String::new(), source: SourceMap::default(), space: None }
    }

    /// Words of the file as they stand there.
    pub(super) fn copy(&mut self, range: Range<usize>) {
        let words = slice(self.file, range.clone());
        if !words.is_empty() {
            self.source.push(self.text.len(), range, true);
            self.text.push_str(words);
        }
    }

    /// Words that stand for `range` of the file.
    pub(super) fn put(&mut self, words: &str, range: Range<usize>) {
        if slice(self.file, range.clone()) == words {
            self.copy(range);
        } else if !words.is_empty() {
            self.source.push(self.text.len(), range, false);
            self.text.push_str(words);
        }
    }

    /// Words with their white space folded to single spaces, none at the start of a line.
    pub(super) fn fold(&mut self, range: Range<usize>) {
        let words = slice(self.file, range.clone());
        let mut from = 0;
        while from < words.len() {
            let rest = slice(words, from..words.len());
            let white = rest.len() - rest.trim_start_matches(is_space).len();
            if white > 0 {
                let here = range.start + from..range.start + from + white;
                self.space = Some(self.space.take().map_or(here.clone(), |before| before.start..here.end));
                from += white;
                continue;
            }
            let end = rest.find(is_space).unwrap_or(rest.len());
            self.open();
            self.copy(range.start + from..range.start + from + end);
            from += end;
        }
    }

    /// Writes the white space before a word.
    pub(super) fn open(&mut self) {
        if let Some(space) = self.space.take().filter(|_| !self.text.is_empty() && !self.text.ends_with('\n'))
        {
            self.put(" ", space);
        }
    }

    /// Ends the paragraph; `at` is where in the file.
    pub(super) fn end(&mut self, at: usize) {
        self.space = None;
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            let missing = if self.text.ends_with('\n') { "\n" } else { "\n\n" };
            self.source.push(self.text.len(), at..at, false);
            self.text.push_str(missing);
        }
    }

    /// The text and its map. An empty map would mean that text and file are the same.
    pub(super) fn finish(mut self) -> (String, SourceMap) {
        if self.source.is_identity() {
            self.source.push(0, 0..self.file.len(), false);
        }
        (self.text, self.source)
    }
}

/// White space that mark-up folds; a no-break space is a letter to it.
fn is_space(letter: char) -> bool {
    letter.is_ascii_whitespace()
}
