//! Decoding makes text of bytes, and keeps which bytes each letter was. What is not UTF-8 is read as what it most
//! likely is, and said so.

use archive::SourceMap;
use encoding_rs::{CoderResult, Encoding, UTF_8, WINDOWS_1252};

use crate::pattern::pattern;
use crate::text::slice;

/// Bytes as text.
pub(crate) struct Decoded {
    pub(crate) text: String,
    pub(crate) source: SourceMap,
    /// What was odd about them.
    pub(crate) problem: Option<String>,
}

/// UTF-8's byte order mark, which is no part of the text.
const MARK: &str = "\u{feff}";

/// Plain text: its byte order mark says what it is; without one it is UTF-8, or else what the web falls back to.
pub(crate) fn decoded(bytes: &[u8]) -> Decoded {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return utf8(text);
    }
    match Encoding::for_bom(bytes) {
        Some((encoding, _)) if encoding != UTF_8 => other(bytes, encoding),
        _ if mostly_utf8(bytes) => other(bytes, UTF_8),
        _ => other(bytes, WINDOWS_1252),
    }
}

/// A page, which may name its encoding in its head.
pub(super) fn page(bytes: &[u8]) -> Decoded {
    let head = String::from_utf8_lossy(bytes.get(..1024).unwrap_or(bytes)).into_owned();
    let named = pattern!(r#"(?i)<meta[^>]{0,200}charset\s*=\s*["']?(?P<name>[a-z0-9_:.-]+)"#)
        .captures(&head)
        .and_then(|found| Encoding::for_label(found.name("name")?.as_str().as_bytes()));
    match named {
        Some(encoding)
            if encoding != UTF_8
                && Encoding::for_bom(bytes).is_none()
                && std::str::from_utf8(bytes).is_err() =>
        {
            Decoded { problem: None, ..other(bytes, encoding) }
        }
        _ => decoded(bytes),
    }
}

fn utf8(text: &str) -> Decoded {
    let mut source = SourceMap::default();
    let words = text.strip_prefix(MARK).unwrap_or(text);
    if words.len() < text.len() {
        source.push(0, MARK.len()..text.len(), true);
    }
    Decoded { text: words.to_owned(), source, problem: None }
}

/// Whether a few bytes are damaged in what is UTF-8 otherwise.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut letters, mut damaged) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        letters += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        damaged += usize::from(!chunk.invalid().is_empty());
    }
    letters > damaged
}

fn other(bytes: &[u8], encoding: &'static Encoding) -> Decoded {
    let mut text = String::new();
    let mut source = SourceMap::default();
    let mut decoder = encoding.new_decoder_with_bom_removal();
    let mut damaged = false;
    // Byte by byte: what comes out after one is what the bytes since the last letter stand for.
    let mut since = 0;
    let mut room = [0; 16];
    for (at, byte) in bytes.iter().enumerate() {
        let (result, _, written, replaced) =
            decoder.decode_to_utf8(std::slice::from_ref(byte), &mut room, at + 1 == bytes.len());
        damaged |= replaced || result == CoderResult::OutputFull;
        if written == 0 {
            continue;
        }
        let letters = room.get(..written).and_then(|room| std::str::from_utf8(room).ok()).unwrap_or_default();
        let came_from = bytes.get(since..=at).unwrap_or_default();
        source.push(text.len(), since..at + 1, letters.as_bytes() == came_from);
        text.push_str(letters);
        since = at + 1;
    }
    if source.is_identity() {
        // Not one letter came of it; the bytes are kept all the same.
        source.push(0, 0..bytes.len(), false);
    }
    let read = if encoding == UTF_8 { "damaged UTF-8" } else { encoding.name() };
    let damage = if damaged { "; some characters could not be read" } else { "" };
    Decoded { text, source, problem: Some(format!("This file is not UTF-8. It was read as {read}{damage}.")) }
}

/// The number of the line, from 1, that holds byte `at`.
pub(super) fn line_at(text: &str, at: usize) -> u32 {
    slice(text, 0..at).bytes().filter(|byte| *byte == b'\n').count() as u32 + 1
}

#[cfg(test)]
mod tests {
    use archive::Span;

    use super::*;

    #[test]
    fn what_is_not_utf8_is_read_and_every_letter_found_again() {
        let bytes = b"Tariffs \x96 \x93again\x94";
        let decoded = decoded(bytes);
        assert_eq!(decoded.text, "Tariffs – “again”");
        assert!(decoded.problem.unwrap().contains("windows-1252"));
        let at = decoded.text.find("again").unwrap();
        assert_eq!(&bytes[decoded.source.in_file(Span::new(at, at + 5))], b"again");
    }

    #[test]
    fn a_byte_order_mark_decides() {
        let wide = decoded(&[0xff, 0xfe, b'H', 0, b'i', 0, 0x1c, 0x20]);
        assert_eq!(wide.text, "Hi“");
        assert_eq!(wide.source.in_file(Span::new(1, 2)), 4..6);
        let marked = decoded("\u{feff}Hi".as_bytes());
        assert_eq!((marked.text.as_str(), marked.source.in_file(Span::new(0, 2))), ("Hi", 3..5));
    }

    #[test]
    fn one_damaged_byte_does_not_spoil_the_other_letters() {
        let read = decoded(b"\xe2\x80\x9cTariffs\xe2\x80\x9d rose \xff caf\xc3\xa9");
        assert_eq!(read.text, "“Tariffs” rose \u{fffd} café");
        assert!(read.problem.unwrap().contains("damaged UTF-8"));
    }

    #[test]
    fn a_page_names_its_encoding() {
        let read = page(b"<meta charset=\"gbk\"><p>\xd6\xd0\xb9\xfa");
        assert!(read.text.ends_with("中国") && read.problem.is_none());
    }
}
