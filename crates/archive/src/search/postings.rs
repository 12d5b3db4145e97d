//! A posting list says which documents hold a term, and at which places in them.
//!
//! Per document: the step from the one before (times two, plus one when the term occurs just once), the number of
//! occurrences otherwise, and the steps between its places. Stop words have no places.

use super::bytes::{Reader, put};

/// Writes one term's list; documents and places come in order.
pub(super) struct PostingsWriter {
    pub(super) bytes: Vec<u8>,
    pub(super) documents: u32,
    next: u32,
    with_places: bool,
}

impl PostingsWriter {
    pub(super) fn new(with_places: bool) -> Self {
        Self { bytes: Vec::new(), documents: 0, next: 0, with_places }
    }

    pub(super) fn push(&mut self, document: u32, places: &[u32]) {
        let count = places.len() as u32;
        put(&mut self.bytes, (document - self.next) << 1 | u32::from(count == 1));
        if count != 1 {
            put(&mut self.bytes, count);
        }
        if self.with_places {
            let mut last = 0;
            for place in places {
                put(&mut self.bytes, place - last);
                last = *place;
            }
        }
        self.next = document + 1;
        self.documents += 1;
    }
}

/// One document of a posting list.
#[derive(Clone, Copy, Debug)]
pub(super) struct Posting {
    pub(super) document: u32,
    /// How often the term occurs in it.
    pub(super) count: u32,
}

/// Reads one term's list.
#[derive(Clone, Copy, Debug)]
pub(super) struct Postings<'a> {
    rest: Reader<'a>,
    next: u32,
    with_places: bool,
}

impl<'a> Postings<'a> {
    pub(super) fn new(bytes: &'a [u8], with_places: bool) -> Self {
        Self { rest: Reader(bytes), next: 0, with_places }
    }

    /// Moves on to the next document, writing the term's places in it over `places`.
    pub(super) fn next(&mut self, places: &mut Vec<u32>) -> Option<Posting> {
        places.clear();
        if self.rest.is_done() {
            return None;
        }
        let step = self.rest.number();
        let count = if step & 1 == 1 { 1 } else { self.rest.number() };
        let document = self.next.saturating_add(step >> 1);
        self.next = document.saturating_add(1);
        if self.with_places {
            let mut last = 0_u32;
            for _ in 0..count {
                if self.rest.is_done() {
                    break;
                }
                last = last.saturating_add(self.rest.number());
                places.push(last);
            }
        }
        Some(Posting { document, count })
    }
}
