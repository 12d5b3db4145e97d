//! The store is the archive as bytes: a header, the facts (postcard) and the search index (read in place).

use core::fmt;
use serde::{Deserialize, Serialize};

use crate::{Article, AverageRate, Match, Note, RecordStep};

/// Raised whenever old bytes can no longer be read.
const MAGIC: &[u8; 8] = b"NEWSAR03";

/// Everything that the page knows.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Archive {
    /// Articles by publication, oldest first, the undated last; then by file name.
    pub articles: Vec<Article>,
    /// The official record, by the day announced.
    pub record: Vec<RecordStep>,
    /// Average rates, by day.
    pub averages: Vec<AverageRate>,
    /// Claims held against the record, by article and claim.
    pub matches: Vec<Match>,
    /// What editors add, events first, then disagreements; each by its days, then as written.
    pub notes: Vec<Note>,
}

/// Why bytes are not an archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArchiveError {
    /// They do not begin as one of this version does.
    Foreign,
    /// They begin so, but something in them is damaged or missing.
    Corrupt,
}

impl fmt::Display for ArchiveError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Foreign => "these bytes are no archive of this version",
            Self::Corrupt => "the archive is damaged",
        })
    }
}

impl core::error::Error for ArchiveError {}

impl Archive {
    /// The archive and its search index as one file: magic, length and checksum of the facts, facts, index.
    ///
    /// # Errors
    /// When a fact does not fit its encoding, which no archive read from files does.
    pub fn encode(&self, index: &[u8]) -> Result<Vec<u8>, ArchiveError> {
        let facts = postcard::to_allocvec(self).map_err(|_| ArchiveError::Corrupt)?;
        let mut bytes = MAGIC.to_vec();
        bytes.extend((facts.len() as u32).to_le_bytes());
        bytes.extend(checksum(&facts).to_le_bytes());
        bytes.extend(facts);
        bytes.extend(index);
        Ok(bytes)
    }

    /// The archive, and the bytes of its search index.
    ///
    /// # Errors
    /// When the bytes are of another format, cut short or changed.
    pub fn decode(bytes: &[u8]) -> Result<(Self, &[u8]), ArchiveError> {
        let rest = bytes.strip_prefix(MAGIC).ok_or(ArchiveError::Foreign)?;
        let (length, rest) = rest.split_first_chunk::<4>().ok_or(ArchiveError::Corrupt)?;
        let (sum, rest) = rest.split_first_chunk::<4>().ok_or(ArchiveError::Corrupt)?;
        let (facts, index) =
            rest.split_at_checked(u32::from_le_bytes(*length) as usize).ok_or(ArchiveError::Corrupt)?;
        if checksum(facts) != u32::from_le_bytes(*sum) {
            return Err(ArchiveError::Corrupt);
        }
        let archive = postcard::from_bytes(facts).map_err(|_| ArchiveError::Corrupt)?;
        Ok((archive, index))
    }

    /// The article of that name.
    pub fn article(&self, id: &str) -> Option<&Article> {
        self.articles.iter().find(|article| article.id == id)
    }
}

/// A sum over words of eight bytes that changes whenever one of them does: catches damage, not malice.
pub fn checksum(bytes: &[u8]) -> u32 {
    let mut sum = bytes.len() as u64;
    for chunk in bytes.chunks(8) {
        let word = match chunk.first_chunk::<8>() {
            Some(word) => u64::from_le_bytes(*word),
            None => chunk.iter().fold(0, |word, byte| word << 8 | u64::from(*byte)),
        };
        sum = (sum ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        sum ^= sum >> 32;
    }
    sum as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sample() -> Archive {
        let article = Article { id: "a".into(), text: "Tariffs rose.".into(), ..Article::default() };
        Archive { articles: vec![article], ..Archive::default() }
    }

    #[test]
    fn what_is_encoded_is_decoded() {
        let bytes = sample().encode(b"index").unwrap();
        assert_eq!(Archive::decode(&bytes), Ok((sample(), b"index".as_slice())));
    }

    proptest! {
        #[test]
        fn damage_is_an_error_not_a_panic(at in 0usize..60, flip in 1u8..=255) {
            let mut bytes = sample().encode(b"").unwrap();
            if let Some(byte) = bytes.get_mut(at) {
                *byte ^= flip;
                prop_assert!(Archive::decode(&bytes).is_err());
            }
        }

        #[test]
        fn any_bytes_are_refused_quietly(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = Archive::decode(&bytes);
        }
    }
}
