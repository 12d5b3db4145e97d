//! An index is opened on bytes, which may lie in the page's binary or be its own, and is read where it lies: opening
//! checks, it does not unpack.

use std::borrow::Cow;
use std::ops::Range;

use super::bytes::u32_at;
use super::dictionary::Dictionary;
use super::field::FIELDS;
use super::format::{self, IndexError, SECTIONS};
use super::stop::is_stop;
use super::token::term;
use crate::sort::sort_by_key;

/// The words of all documents and where they stand.
#[derive(Clone, Debug)]
pub struct Index<'a> {
    bytes: Cow<'a, [u8]>,
    sections: [Range<usize>; SECTIONS],
    /// How many documents there are.
    pub(super) documents: u32,
    /// The mean length of each field, over the documents that have it.
    pub(super) means: [f32; FIELDS],
}

impl<'a> Index<'a> {
    /// The index that `bytes` are.
    ///
    /// # Errors
    /// When the bytes are of another format, cut short or changed.
    pub fn open(bytes: impl Into<Cow<'a, [u8]>>) -> Result<Self, IndexError> {
        let bytes = bytes.into();
        let sections = format::read(&bytes)?;
        let documents = (sections.first().map_or(0, Range::len) / (4 * FIELDS)) as u32;
        let mut index = Self { bytes, sections, documents, means: [1.0; FIELDS] };
        index.means = index.mean_lengths();
        Ok(index)
    }

    fn section(&self, number: usize) -> &[u8] {
        let range = self.sections.get(number).cloned().unwrap_or_default();
        self.bytes.get(range).unwrap_or_default()
    }

    /// Words as they are spelled, folded, with how often they occur.
    pub(super) fn words(&self) -> Dictionary<'_> {
        Dictionary::new(self.section(1), self.section(2))
    }

    /// Terms, with the number of documents that hold them and their posting lists.
    pub(super) fn terms(&self) -> Dictionary<'_> {
        Dictionary::new(self.section(3), self.section(4))
    }

    pub(super) fn postings(&self) -> &[u8] {
        self.section(5)
    }

    /// Places of documents among the topics; empty when there are few documents.
    pub(super) fn topics(&self) -> &[u8] {
        self.section(6)
    }

    /// How many documents there are.
    pub fn len(&self) -> usize {
        self.documents as usize
    }

    /// Whether there is no document.
    pub fn is_empty(&self) -> bool {
        self.documents == 0
    }

    /// A document's length in words, by field.
    pub(super) fn lengths(&self, document: u32) -> [u32; FIELDS] {
        let cell = |field| u32_at(self.section(0), document as usize * FIELDS + field).unwrap_or(0);
        [cell(0), cell(1), cell(2)]
    }

    /// At most `limit` words that begin so, each with the number of documents that hold it in some form; the most frequent first.
    pub(crate) fn words_from(&self, beginning: &str, limit: usize) -> Vec<(String, u32)> {
        let mut found = Vec::new();
        let mut cursor = self.words().from(beginning.as_bytes());
        while let Some(entry) = cursor.next() {
            if !cursor.text().starts_with(beginning) {
                break;
            }
            if !is_stop(cursor.text()) {
                found.push((cursor.text().to_owned(), entry.count));
            }
        }
        sort_by_key(&mut found, |(_, count)| u64::from(!*count));
        found.truncate(limit);
        for (word, count) in &mut found {
            *count = self.terms().get(&term(word)).map_or(0, |entry| entry.count);
        }
        found
    }

    fn mean_lengths(&self) -> [f32; FIELDS] {
        let mut sums = [(0_u64, 0_u32); FIELDS];
        for document in 0..self.documents {
            for (sum, length) in sums.iter_mut().zip(self.lengths(document)) {
                sum.0 += u64::from(length);
                sum.1 += u32::from(length > 0);
            }
        }
        sums.map(|(sum, count)| if count == 0 { 1.0 } else { sum as f32 / count as f32 })
    }
}
