//! The index as bytes: a magic word, a checksum of the rest, the lengths of all sections but the last, the sections.
//!
//! Each section holds one kind of number or letters, in the order in which they are read: so it compresses best, and
//! nothing has to be moved to be read.

use core::fmt;
use core::ops::Range;

use crate::store::checksum;

/// Raised whenever old bytes can no longer be read.
const MAGIC: &[u8; 8] = b"NEWSIX04";

/// How many sections there are; [`Section`] numbers them.
pub(super) const SECTIONS: usize = 10;

/// What a section holds.
#[derive(Clone, Copy, Debug)]
pub(super) enum Section {
    /// Lengths of documents, field by field, then document by document.
    Lengths,
    /// Where blocks of the dictionary and their posting lists are.
    Blocks,
    /// How words differ from the ones before.
    Heads,
    /// The letters in which they do.
    Tails,
    /// How often words occur, and in how many documents.
    Counts,
    /// Steps from one document of a posting list to the next.
    Steps,
    /// How often a document holds a term.
    Amounts,
    /// Where in the document.
    Places,
    /// How many words sentences have, document by document, field by field.
    Sentences,
    /// Where documents are among the topics.
    Topics,
}

/// Why bytes are no index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IndexError {
    /// They do not begin as one of this version does.
    Foreign,
    /// They begin so, but something in them is damaged or missing.
    Corrupt,
}

impl fmt::Display for IndexError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Foreign => "these bytes are no search index of this version",
            Self::Corrupt => "the search index is damaged",
        })
    }
}

impl core::error::Error for IndexError {}

pub(super) fn write(sections: &[Vec<u8>; SECTIONS]) -> Vec<u8> {
    let mut rest = Vec::new();
    for section in sections.iter().take(SECTIONS - 1) {
        rest.extend((section.len() as u32).to_le_bytes());
    }
    for section in sections {
        rest.extend_from_slice(section);
    }
    let mut bytes = MAGIC.to_vec();
    bytes.extend(checksum(&rest).to_le_bytes());
    bytes.extend(rest);
    bytes
}

/// Where in `bytes` the sections are.
pub(super) fn read(bytes: &[u8]) -> Result<[Range<usize>; SECTIONS], IndexError> {
    let rest = bytes.strip_prefix(MAGIC).ok_or(IndexError::Foreign)?;
    let (sum, rest) = rest.split_first_chunk::<4>().ok_or(IndexError::Corrupt)?;
    if checksum(rest) != u32::from_le_bytes(*sum) {
        return Err(IndexError::Corrupt);
    }
    let (table, _) = rest.split_at_checked(4 * (SECTIONS - 1)).ok_or(IndexError::Corrupt)?;
    let mut lengths = table.chunks_exact(4).filter_map(|bytes| bytes.first_chunk::<4>());
    let mut start = MAGIC.len() + 4 + table.len();
    let mut sections = [const { 0..0 }; SECTIONS];
    for section in &mut sections {
        let length = lengths.next().map(|bytes| u32::from_le_bytes(*bytes) as usize);
        let end = length.map_or(bytes.len(), |length| start.saturating_add(length));
        *section = start..end;
        bytes.get(section.clone()).ok_or(IndexError::Corrupt)?;
        start = end;
    }
    Ok(sections)
}
