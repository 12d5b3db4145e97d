//! The index as bytes: a magic word, a checksum of the rest, the lengths of all sections but the last, the sections.

use core::fmt;
use core::ops::Range;

use super::bytes::u32_at;
use crate::store::checksum;

/// Raised whenever old bytes can no longer be read.
const MAGIC: &[u8; 8] = b"NEWSIX02";

/// Field lengths of documents; starts and blocks of the word dictionary; the same of the terms; posting lists; places
/// of documents among topics.
pub(super) const SECTIONS: usize = 7;

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
    let table = rest.get(..4 * (SECTIONS - 1)).ok_or(IndexError::Corrupt)?;
    let mut start = MAGIC.len() + 4 + table.len();
    let mut sections = [const { 0..0 }; SECTIONS];
    for (n, section) in sections.iter_mut().enumerate() {
        let end = u32_at(table, n).map_or(bytes.len(), |length| start.saturating_add(length as usize));
        *section = start..end;
        bytes.get(section.clone()).ok_or(IndexError::Corrupt)?;
        start = end;
    }
    Ok(sections)
}
