//! A posting list says which documents hold a term, how often in which field, and at which places.
//!
//! Three sections share it: steps from one document to the next; amounts (occurrences less one, times three; plus one
//! when just one of them is in the headline and none in the summary, plus two when it is otherwise with these, and then how
//! many in each); the steps between the places. Stop words have
//! steps only.

use super::bytes::{Reader, put};
use super::field::FIELDS;

/// Writes one term's list; documents and places come in order.
#[derive(Default)]
pub(super) struct PostingsWriter {
    pub(super) steps: Vec<u8>,
    pub(super) amounts: Vec<u8>,
    pub(super) places: Vec<u8>,
    pub(super) documents: u32,
    next: u32,
}

impl PostingsWriter {
    /// Adds a document that holds the term only as a stop word.
    pub(super) fn push_bare(&mut self, document: u32) {
        put(&mut self.steps, document - self.next);
        self.next = document + 1;
        self.documents += 1;
    }

    /// Adds a document, with how often each field holds the term, and where.
    pub(super) fn push(&mut self, document: u32, [title, summary, body]: [u32; FIELDS], places: &[u32]) {
        self.push_bare(document);
        let kind = match (title, summary) {
            (0, 0) => 0,
            (1, 0) => 1,
            _ => 2,
        };
        put(&mut self.amounts, (title + summary + body - 1) * 3 + kind);
        if kind == 2 {
            put(&mut self.amounts, title);
            put(&mut self.amounts, summary);
        }
        let mut last = 0;
        for place in places {
            put(&mut self.places, place - last);
            last = *place;
        }
    }
}

/// Reads one term's list, document by document.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Postings<'a> {
    /// Documents still to come.
    pub(super) left: u32,
    pub(super) bare: bool,
    pub(super) steps: Reader<'a>,
    pub(super) amounts: Reader<'a>,
    pub(super) places: Reader<'a>,
    /// The document come to, one more; 0 before the first.
    next: u32,
    /// Its occurrences by field.
    counts: [u32; FIELDS],
    /// Places of documents before it that have not been read, and how many it has itself.
    unread: u32,
    own: u32,
}

impl<'a> Postings<'a> {
    pub(super) fn new(left: u32, bare: bool, [steps, amounts, places]: [Reader<'a>; 3]) -> Self {
        Self { left, bare, steps, amounts, places, ..Self::default() }
    }

    /// Moves on to the next document.
    pub(super) fn next(&mut self) -> Option<u32> {
        if self.left == 0 || self.steps.is_done() {
            return None;
        }
        self.left -= 1;
        let document = self.next.saturating_add(self.steps.number());
        self.next = document.saturating_add(1);
        if self.bare {
            self.counts = [0, 0, 1];
            return Some(document);
        }
        self.unread = self.unread.saturating_add(self.own);
        (self.own, self.counts) = amount(&mut self.amounts);
        Some(document)
    }

    /// Moves on to that document; whether the list has it. Documents are asked for in order.
    pub(super) fn reach(&mut self, document: u32) -> bool {
        while self.next <= document {
            if self.next().is_none() {
                return false;
            }
        }
        self.next == document + 1
    }

    /// How often each field of the document come to holds the term.
    pub(super) fn counts(&self) -> [u32; FIELDS] {
        self.counts
    }

    /// Where it does: `see` gets each place, in order. To be asked for once a document.
    pub(super) fn each_place(&mut self, mut see: impl FnMut(u32)) {
        self.places.skip(core::mem::take(&mut self.unread));
        let mut place = 0_u32;
        for _ in 0..core::mem::take(&mut self.own) {
            if self.places.is_done() {
                return;
            }
            place = place.saturating_add(self.places.number());
            see(place);
        }
    }

    /// Passes over the rest of the list, to where the next one begins; `left` and `bare` stay to be set.
    pub(super) fn pass(&mut self) {
        self.steps.skip(self.left);
        if !self.bare {
            let mut places = 0_u32;
            for _ in 0..self.left {
                if self.amounts.is_done() {
                    break;
                }
                places = places.saturating_add(amount(&mut self.amounts).0);
            }
            self.places.skip(places);
        }
        self.left = 0;
    }
}

/// The occurrences in a document, in all and by field.
fn amount(amounts: &mut Reader<'_>) -> (u32, [u32; FIELDS]) {
    let amount = amounts.number();
    let all = amount / 3 + 1;
    let (title, summary) = match amount % 3 {
        0 => return (all, [0, 0, all]),
        1 => (1, 0),
        _ => (amounts.number(), amounts.number()),
    };
    (all, [title, summary, all.saturating_sub(title).saturating_sub(summary)])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list() -> PostingsWriter {
        let mut writer = PostingsWriter::default();
        writer.push(3, [0, 0, 2], &[70, 300]);
        writer.push(4, [1, 0, 0], &[2]);
        writer.push(900, [1, 2, 1], &[0, 40, 41, 9000]);
        writer.push(901, [0, 0, 1], &[64]);
        writer
    }

    fn places(postings: &mut Postings<'_>) -> Vec<u32> {
        let mut out = Vec::new();
        postings.each_place(|place| out.push(place));
        out
    }

    #[test]
    fn what_is_written_is_read_and_passed_over() {
        let (first, second) = (list(), list());
        let [steps, amounts, all_places] = [
            [first.steps.as_slice(), &second.steps].concat(),
            [first.amounts.as_slice(), &second.amounts].concat(),
            [first.places.as_slice(), &second.places].concat(),
        ];
        let mut postings = Postings::new(4, false, [Reader(&steps), Reader(&amounts), Reader(&all_places)]);
        postings.pass();
        let mut postings = Postings::new(4, false, [postings.steps, postings.amounts, postings.places]);
        assert_eq!(postings.next(), Some(3));
        // Places that nobody asks for are passed over.
        assert_eq!(postings.next(), Some(4));
        assert_eq!((postings.counts(), places(&mut postings)), ([1, 0, 0], vec![2]));
        assert!(!postings.reach(899));
        assert!(postings.reach(900));
        assert_eq!((postings.counts(), places(&mut postings)), ([1, 2, 1], vec![0, 40, 41, 9000]));
        assert!(postings.reach(901));
        assert_eq!(places(&mut postings), [64]);
        assert_eq!(postings.next(), None);
    }
}
