//! A dictionary is a sorted list of words, each with a count and (for terms) a piece of the posting lists.
//!
//! Words come in blocks of [`BLOCK`]; the first of a block is written whole, the others as what differs from
//! the one before. A table of where blocks start makes it searchable in place by halving.

use core::cmp::Ordering;

use super::bytes::{Reader, put, u32_at};

const BLOCK: usize = 16;

/// A word's count and its posting list: bytes `start..start + length`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) count: u32,
    pub(super) start: u32,
    pub(super) length: u32,
}

/// Writes words that are given in order.
#[derive(Default)]
pub(super) struct DictionaryWriter {
    starts: Vec<u8>,
    data: Vec<u8>,
    last: Vec<u8>,
    words: usize,
    postings: u32,
}

impl DictionaryWriter {
    pub(super) fn push(&mut self, word: &str, count: u32, length: u32) {
        let word = word.as_bytes();
        if self.words.is_multiple_of(BLOCK) {
            self.starts.extend((self.data.len() as u32).to_le_bytes());
            put(&mut self.data, self.postings);
            self.last.clear();
        }
        let shared = common(&self.last, word);
        put(&mut self.data, shared as u32);
        put(&mut self.data, (word.len() - shared) as u32);
        self.data.extend(word.iter().skip(shared));
        put(&mut self.data, count);
        put(&mut self.data, length);
        self.last = word.to_vec();
        self.words += 1;
        self.postings += length;
    }

    /// The table of blocks, and the blocks.
    pub(super) fn finish(self) -> [Vec<u8>; 2] {
        [self.starts, self.data]
    }
}

/// A dictionary read in place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Dictionary<'a> {
    starts: &'a [u8],
    data: &'a [u8],
}

impl<'a> Dictionary<'a> {
    pub(super) fn new(starts: &'a [u8], data: &'a [u8]) -> Self {
        Self { starts, data }
    }

    pub(super) fn get(&self, word: &str) -> Option<Entry> {
        let mut cursor = self.before(word.as_bytes());
        while let Some(entry) = cursor.next() {
            match cursor.word().cmp(word.as_bytes()) {
                Ordering::Less => {}
                Ordering::Equal => return Some(entry),
                Ordering::Greater => return None,
            }
        }
        None
    }

    /// All words from the first that is not below `word`.
    pub(super) fn from(&self, word: &[u8]) -> Cursor<'a> {
        let mut cursor = self.before(word);
        loop {
            let here = cursor.clone();
            match cursor.next() {
                Some(_) if cursor.word() < word => {}
                _ => return here,
            }
        }
    }

    /// The block that would hold `word`.
    fn before(&self, word: &[u8]) -> Cursor<'a> {
        let (mut low, mut high) = (0, self.starts.len() / 4);
        while low < high {
            let middle = usize::midpoint(low, high);
            if self.first_of(middle) <= word { low = middle + 1 } else { high = middle }
        }
        self.block(low.saturating_sub(1))
    }

    /// All words.
    pub(super) fn words(&self) -> Cursor<'a> {
        self.block(0)
    }

    fn block(&self, block: usize) -> Cursor<'a> {
        let start = u32_at(self.starts, block).map_or(self.data.len(), |start| start as usize);
        let rest = Reader(self.data.get(start..).unwrap_or_default());
        Cursor { rest, word: Vec::new(), shared: 0, at: block * BLOCK, postings: 0 }
    }

    /// Moves a cursor between two blocks past those whose words all share more than `dead - 1` bytes with its word.
    pub(super) fn leap(&self, cursor: &mut Cursor<'a>, dead: usize) {
        let Some(beginning) = cursor.word.get(..dead).filter(|_| cursor.at.is_multiple_of(BLOCK)) else {
            return;
        };
        let mut block = cursor.at / BLOCK;
        while block + 1 < self.starts.len() / 4 && self.first_of(block + 1).starts_with(beginning) {
            block += 1;
        }
        if block > cursor.at / BLOCK {
            cursor.at = block * BLOCK;
            cursor.rest = self.block(block).rest;
        }
    }

    fn first_of(&self, block: usize) -> &'a [u8] {
        let mut reader = self.block(block).rest;
        reader.number();
        reader.number();
        let length = reader.number() as usize;
        reader.take(length)
    }
}

/// A place in a dictionary, on its way from one word to the next.
#[derive(Clone, Debug)]
pub(super) struct Cursor<'a> {
    rest: Reader<'a>,
    word: Vec<u8>,
    shared: usize,
    at: usize,
    postings: u32,
}

impl Cursor<'_> {
    /// Moves on to the next word.
    pub(super) fn next(&mut self) -> Option<Entry> {
        if self.rest.is_done() {
            return None;
        }
        if self.at.is_multiple_of(BLOCK) {
            self.postings = self.rest.number();
        }
        let kept = self.rest.number() as usize;
        let length = self.rest.number() as usize;
        let tail = self.rest.take(length);
        // A block starts with a whole word; what it shares with the one before is found by looking.
        let old = self.word.get(kept..).unwrap_or_default();
        self.shared = kept.min(self.word.len()) + common(old, tail);
        self.word.truncate(kept);
        self.word.extend_from_slice(tail);
        self.at += 1;
        let entry = Entry { count: self.rest.number(), start: self.postings, length: self.rest.number() };
        self.postings = self.postings.saturating_add(entry.length);
        Some(entry)
    }

    /// The word that `next` came to, as UTF-8.
    pub(super) fn word(&self) -> &[u8] {
        &self.word
    }

    pub(super) fn text(&self) -> &str {
        core::str::from_utf8(&self.word).unwrap_or_default()
    }

    /// How many bytes it shares with the word before.
    pub(super) fn shared(&self) -> usize {
        self.shared
    }
}

fn common(a: &[u8], b: &[u8]) -> usize {
    a.iter().zip(b).take_while(|(a, b)| a == b).count()
}
