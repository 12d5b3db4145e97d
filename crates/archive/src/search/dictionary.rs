//! The dictionary is the sorted list of all words and terms: how often each occurs as a word, and in how many documents
//! as a term; most are both.
//!
//! They come in blocks of [`BLOCK`]; the first of a block is written whole, the others as what differs from the one
//! before. A table of where blocks start makes it searchable in place by halving.

mod writer;

use core::cmp::Ordering;

use super::bytes::Reader;
pub(super) use writer::DictionaryWriter;

/// Words in a block.
pub(super) const BLOCK: usize = 16;
/// What of a head fits into half a byte; this and more is written behind it.
const LONG: usize = 15;

/// What the dictionary says of a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Entry {
    /// How often it occurs as it is spelled; 0 for a stem that is no word.
    pub(super) count: u32,
    /// How many documents hold it as a term; 0 for a word that is filed under its stem.
    pub(super) documents: u32,
    /// Whether its posting list says no more than in which documents it is.
    pub(super) bare: bool,
    /// Its number.
    pub(super) at: usize,
}

/// Where a block's parts begin in their sections.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Block {
    heads: u32,
    tails: u32,
    pub(super) counts: u32,
    pub(super) steps: u32,
    pub(super) amounts: u32,
    pub(super) places: u32,
}

impl Block {
    fn parts(&mut self) -> [&mut u32; 6] {
        let Self { heads, tails, counts, steps, amounts, places } = self;
        [heads, tails, counts, steps, amounts, places]
    }

    /// The table that [`DictionaryWriter`] wrote.
    pub(super) fn table(bytes: &[u8]) -> Vec<Self> {
        let mut reader = Reader(bytes);
        let (mut at, mut blocks) = (Self::default(), Vec::new());
        while !reader.is_done() {
            blocks.push(at);
            for part in at.parts() {
                *part = part.saturating_add(reader.number());
            }
        }
        blocks
    }
}

/// A dictionary read in place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Dictionary<'a> {
    pub(super) blocks: &'a [Block],
    pub(super) heads: &'a [u8],
    pub(super) tails: &'a [u8],
    pub(super) counts: &'a [u8],
}

impl<'a> Dictionary<'a> {
    /// The very word.
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

    /// All words.
    pub(super) fn all(&self) -> Cursor<'a> {
        self.block(0)
    }

    /// The block that would hold `word`.
    fn before(&self, word: &[u8]) -> Cursor<'a> {
        let (mut low, mut high) = (0, self.blocks.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            if self.first_of(middle) <= word { low = middle + 1 } else { high = middle }
        }
        self.block(low.saturating_sub(1))
    }

    fn block(&self, number: usize) -> Cursor<'a> {
        let (heads, tails, counts) = self.blocks.get(number).map_or_else(Default::default, |block| {
            let heads = Reader::from(self.heads, block.heads);
            (heads, Reader::from(self.tails, block.tails), Reader::from(self.counts, block.counts))
        });
        Cursor { heads, tails, counts, word: Vec::new(), shared: 0, at: number * BLOCK }
    }

    /// Moves a cursor between two blocks past those whose words all share more than `dead - 1` bytes with its word.
    pub(super) fn leap(&self, cursor: &mut Cursor<'a>, dead: usize) {
        let Some(beginning) = cursor.word.get(..dead).filter(|_| cursor.at.is_multiple_of(BLOCK)) else {
            return;
        };
        let here = cursor.at / BLOCK;
        let mut block = here;
        while block + 1 < self.blocks.len() && self.first_of(block + 1).starts_with(beginning) {
            block += 1;
        }
        if block > here {
            *cursor = Cursor { word: core::mem::take(&mut cursor.word), ..self.block(block) };
        }
    }

    fn first_of(&self, block: usize) -> &'a [u8] {
        let mut cursor = self.block(block);
        let (_, length) = cursor.head();
        cursor.tails.take(length)
    }
}

/// A place in a dictionary, on its way from one word to the next.
#[derive(Clone, Debug)]
pub(super) struct Cursor<'a> {
    heads: Reader<'a>,
    tails: Reader<'a>,
    counts: Reader<'a>,
    word: Vec<u8>,
    shared: usize,
    at: usize,
}

impl Cursor<'_> {
    /// Moves on to the next word.
    pub(super) fn next(&mut self) -> Option<Entry> {
        if self.heads.is_done() {
            return None;
        }
        let (kept, length) = self.head();
        let tail = self.tails.take(length);
        // A block starts with a whole word; what it shares with the one before is found by looking.
        let old = self.word.get(kept..).unwrap_or_default();
        self.shared = kept.min(self.word.len()) + common(old, tail);
        self.word.truncate(kept);
        self.word.extend_from_slice(tail);
        let (count, documents) = (self.counts.number(), self.counts.number());
        let entry = Entry { count, documents: documents >> 1, bare: documents & 1 == 1, at: self.at };
        self.at += 1;
        Some(entry)
    }

    /// Moves on to the next that is a word of the documents and not merely a stem.
    pub(super) fn next_word(&mut self) -> Option<Entry> {
        // What is passed over may be nearer to the word before, and the next one as far from it.
        let mut shared = usize::MAX;
        loop {
            let entry = self.next()?;
            shared = shared.min(self.shared);
            if entry.count > 0 {
                self.shared = shared;
                return Some(entry);
            }
        }
    }

    fn head(&mut self) -> (usize, usize) {
        let head = usize::from(self.heads.byte());
        let mut long = |half: usize| if half < LONG { half } else { self.heads.number() as usize };
        (long(head >> 4), long(head & LONG))
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
