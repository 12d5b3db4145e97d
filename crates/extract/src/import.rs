//! Import makes text of a file's bytes. It never fails: what is not UTF-8 is read as what it most likely is,
//! said so, and kept beside the text as received.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

/// A file as text.
pub(crate) struct Imported {
    pub(crate) text: String,
    /// The bytes, when they are not those of `text`.
    pub(crate) received: Option<Vec<u8>>,
    /// What was odd about them.
    pub(crate) problem: Option<String>,
}

pub(crate) fn import(bytes: &[u8]) -> Imported {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Imported { text: text.to_owned(), received: None, problem: None };
    }
    // A byte order mark says what it is; without one, Windows' Latin script is what the web falls back to.
    let encoding = Encoding::for_bom(bytes).map_or(WINDOWS_1252, |(encoding, _)| encoding);
    let (text, _, damaged) = encoding.decode(bytes);
    let read = if encoding == UTF_8 { "damaged UTF-8" } else { encoding.name() };
    let damage = if damaged { "; some characters could not be read" } else { "" };
    Imported {
        text: text.into_owned(),
        received: Some(bytes.to_vec()),
        problem: Some(format!("This file is not UTF-8. It was read as {read}{damage}.")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_utf8_is_read_and_kept() {
        let imported = import(b"Tariffs \x96 \x93again\x94");
        assert_eq!(imported.text, "Tariffs – “again”");
        assert_eq!(imported.received.as_deref(), Some(b"Tariffs \x96 \x93again\x94".as_slice()));
        assert!(imported.problem.unwrap().contains("windows-1252"));
    }

    #[test]
    fn a_byte_order_mark_decides() {
        let imported = import(&[0xff, 0xfe, b'H', 0, b'i', 0, 0x1c, 0x20]);
        assert_eq!(imported.text, "Hi“");
    }
}
