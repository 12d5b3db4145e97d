//! The packed form is the index with the documents' names before it: a magic word, the length and the checksum of the
//! names, the names (JSON as UTF-8), the index.

use core::fmt;

/// Raised whenever old bytes can no longer be read.
const MAGIC: &[u8; 8] = b"SEARCH01";

/// Why bytes are not a packed index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PackError {
    /// They do not begin as one of this version does.
    Foreign,
    /// They begin so, but something in them is damaged or missing.
    Corrupt,
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Foreign => "these bytes are no index of this version of the search module",
            Self::Corrupt => "the index is damaged: bytes are missing or changed",
        })
    }
}

impl core::error::Error for PackError {}

/// Names and index as one.
pub fn pack(names: &str, index: &[u8]) -> Vec<u8> {
    let mut bytes = MAGIC.to_vec();
    bytes.extend((names.len() as u32).to_le_bytes());
    bytes.extend(archive::checksum(names.as_bytes()).to_le_bytes());
    bytes.extend(names.as_bytes());
    bytes.extend(index);
    bytes
}

/// The names, and the bytes of the index, which are still to be checked.
///
/// # Errors
/// When the bytes are of another format, or the names cut short or changed.
pub fn unpack(mut bytes: Vec<u8>) -> Result<(String, Vec<u8>), PackError> {
    let rest = bytes.strip_prefix(MAGIC).ok_or(PackError::Foreign)?;
    let (length, rest) = rest.split_first_chunk::<4>().ok_or(PackError::Corrupt)?;
    let (sum, rest) = rest.split_first_chunk::<4>().ok_or(PackError::Corrupt)?;
    let names = rest.get(..u32::from_le_bytes(*length) as usize).ok_or(PackError::Corrupt)?;
    if archive::checksum(names) != u32::from_le_bytes(*sum) {
        return Err(PackError::Corrupt);
    }
    let names = String::from_utf8(names.to_vec()).map_err(|_| PackError::Corrupt)?;
    // What stands before the index goes, so that the memory is not held twice.
    bytes.drain(..MAGIC.len() + 8 + names.len());
    Ok((names, bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_is_unpacked() {
        let bytes = pack("[\"a\",2]", b"index");
        assert_eq!(unpack(bytes), Ok(("[\"a\",2]".to_owned(), b"index".to_vec())));
    }

    #[test]
    fn foreign_bytes_are_told_from_damaged_ones() {
        let bytes = pack("[\"a\",2]", b"index");
        assert_eq!(unpack(b"something else".to_vec()), Err(PackError::Foreign));
        for at in 0..bytes.len() - b"index".len() {
            let mut bytes = bytes.clone();
            bytes[at] ^= 1;
            assert!(unpack(bytes).is_err(), "{at}");
        }
        for length in 0..bytes.len() - b"index".len() {
            assert!(unpack(bytes[..length].to_vec()).is_err(), "{length}");
        }
    }
}
