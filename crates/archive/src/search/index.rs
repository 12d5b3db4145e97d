//! An index is opened on bytes, which may lie in the page's binary or be its own, and is read where it lies: opening
//! checks, it does not unpack.

use std::borrow::Cow;
use std::ops::Range;

use super::bytes::Reader;
use super::dictionary::{BLOCK, Block, Dictionary, Entry};
use super::field::{FIELDS, Field};
use super::format::{self, IndexError, SECTIONS, Section};
use super::postings::Postings;
use super::stop::is_stop;
use super::token::term;

/// The words of all documents and where they stand.
#[derive(Clone, Debug)]
pub struct Index<'a> {
    bytes: Cow<'a, [u8]>,
    sections: [Range<usize>; SECTIONS],
    blocks: Vec<Block>,
    /// Every document's length in words, by field.
    lengths: Vec<[u32; FIELDS]>,
    /// What an occurrence counts for, by document and field.
    gains: Vec<[f32; FIELDS]>,
}

impl<'a> Index<'a> {
    /// The index that `bytes` are.
    ///
    /// # Errors
    /// When the bytes are of another format, cut short or changed.
    pub fn open(bytes: impl Into<Cow<'a, [u8]>>) -> Result<Self, IndexError> {
        let bytes = bytes.into();
        let sections = format::read(&bytes)?;
        let mut index = Self { bytes, sections, blocks: Vec::new(), lengths: Vec::new(), gains: Vec::new() };
        index.blocks = Block::table(index.section(Section::Blocks));
        index.lengths = index.read_lengths();
        let means = mean_lengths(&index.lengths);
        let gains = |lengths: &[u32; FIELDS]| {
            let mut gains = [0.0; FIELDS];
            for (gain, (field, (length, mean))) in
                gains.iter_mut().zip(Field::ALL.into_iter().zip(lengths.iter().zip(means)))
            {
                *gain = field.gain(*length as f32 / mean);
            }
            gains
        };
        index.gains = index.lengths.iter().map(gains).collect();
        Ok(index)
    }

    fn section(&self, section: Section) -> &[u8] {
        let range = self.sections.get(section as usize).cloned().unwrap_or_default();
        self.bytes.get(range).unwrap_or_default()
    }

    /// All words and terms.
    pub(super) fn dictionary(&self) -> Dictionary<'_> {
        Dictionary {
            blocks: &self.blocks,
            heads: self.section(Section::Heads),
            tails: self.section(Section::Tails),
            counts: self.section(Section::Counts),
        }
    }

    /// How often a folded word occurs as it is spelled, if it does.
    pub(super) fn word(&self, word: &str) -> Option<u32> {
        self.dictionary().get(word).map(|entry| entry.count).filter(|count| *count > 0)
    }

    /// The entry of a term that documents hold.
    pub(super) fn term(&self, term: &str) -> Option<Entry> {
        self.dictionary().get(term).filter(|entry| entry.documents > 0)
    }

    /// The posting list of a term.
    pub(super) fn postings(&self, entry: &Entry) -> Postings<'_> {
        let block = self.blocks.get(entry.at / BLOCK).copied().unwrap_or_default();
        let mut counts = Reader::from(self.section(Section::Counts), block.counts);
        let mut lists = Postings::new(
            0,
            false,
            [
                Reader::from(self.section(Section::Steps), block.steps),
                Reader::from(self.section(Section::Amounts), block.amounts),
                Reader::from(self.section(Section::Places), block.places),
            ],
        );
        // Only blocks know where their lists begin; those before it in its block are passed over.
        for _ in 0..entry.at % BLOCK {
            counts.number();
            let documents = counts.number();
            (lists.left, lists.bare) = (documents >> 1, documents & 1 == 1);
            lists.pass();
        }
        (lists.left, lists.bare) = (entry.documents, entry.bare);
        lists
    }

    /// Places of documents among the topics; empty when there are few documents.
    pub(super) fn topics(&self) -> &[u8] {
        self.section(Section::Topics)
    }

    /// How many words sentences have.
    pub(super) fn sentence_lengths(&self) -> Reader<'_> {
        Reader(self.section(Section::Sentences))
    }

    /// How many documents there are.
    pub fn len(&self) -> usize {
        self.lengths.len()
    }

    /// Whether there is no document.
    pub fn is_empty(&self) -> bool {
        self.lengths.is_empty()
    }

    /// A document's length in words, by field.
    pub(super) fn lengths(&self, document: u32) -> [u32; FIELDS] {
        self.lengths.get(document as usize).copied().unwrap_or_default()
    }

    /// What occurrences in a document weigh; `None` for one that there is not.
    pub(super) fn weigh(&self, document: u32, counts: [u32; FIELDS]) -> Option<f32> {
        let [title, summary, body] = self.gains.get(document as usize)?;
        let [in_title, in_summary, in_body] = counts;
        let story = body * in_body as f32;
        Some(if in_title + in_summary == 0 {
            story
        } else {
            title * in_title as f32 + summary * in_summary as f32 + story
        })
    }

    /// At most `limit` words that begin so, each with the number of documents that hold it in some form; the most frequent first.
    pub(crate) fn words_from(&self, beginning: &str, limit: usize) -> Vec<(String, u32)> {
        let mut found = self.beginning(beginning, limit);
        for (word, count) in &mut found {
            *count = self.term(&term(word)).map_or(0, |entry| entry.documents);
        }
        found
    }

    /// The most frequent words that begin so, but for stop words, at most `limit`, each with how often it occurs.
    pub(super) fn beginning(&self, beginning: &str, limit: usize) -> Vec<(String, u32)> {
        let mut found: Vec<(String, u32)> = Vec::new();
        let mut cursor = self.dictionary().from(beginning.as_bytes());
        while let Some(entry) = cursor.next_word() {
            if !cursor.word().starts_with(beginning.as_bytes()) {
                break;
            }
            // The first of equals stays first.
            let at = found.partition_point(|(_, count)| *count >= entry.count);
            if at < limit && !is_stop(cursor.text()) {
                found.truncate(limit - 1);
                found.insert(at, (cursor.text().to_owned(), entry.count));
            }
        }
        found
    }

    fn read_lengths(&self) -> Vec<[u32; FIELDS]> {
        let mut reader = Reader(self.section(Section::Lengths));
        let mut lengths = Vec::new();
        // As many documents as there are numbers for: damage can't ask for more memory than it takes itself.
        let documents = (reader.number() as usize).min(reader.0.len() / FIELDS);
        lengths.resize(documents, [0; FIELDS]);
        for field in 0..FIELDS {
            for of in &mut lengths {
                if let Some(length) = of.get_mut(field) {
                    *length = reader.number();
                }
            }
        }
        lengths
    }
}

/// The mean length of each field, over the documents that have it.
fn mean_lengths(lengths: &[[u32; FIELDS]]) -> [f32; FIELDS] {
    let mut sums = [(0_u64, 0_u32); FIELDS];
    for lengths in lengths {
        for (sum, length) in sums.iter_mut().zip(lengths) {
            sum.0 += u64::from(*length);
            sum.1 += u32::from(*length > 0);
        }
    }
    sums.map(|(sum, count)| if count == 0 { 1.0 } else { sum as f32 / count as f32 })
}
