//! Writing a dictionary, when the index is built.

use super::super::bytes::put;
use super::{BLOCK, Entry, LONG, common};

/// Writes words that are given in order.
#[derive(Default)]
pub(in crate::search) struct DictionaryWriter {
    heads: Vec<u8>,
    tails: Vec<u8>,
    counts: Vec<u8>,
    last: Vec<u8>,
    /// How long the parts of the blocks so far are.
    ends: [usize; 6],
    blocks: Vec<u8>,
    words: usize,
}

impl DictionaryWriter {
    /// Adds a word; its posting list comes to these lengths of the sections of posting lists.
    pub(in crate::search) fn push(&mut self, word: &str, entry: Entry, lists: [usize; 3]) {
        let word = word.as_bytes();
        if self.words.is_multiple_of(BLOCK) {
            self.last.clear();
        }
        let shared = common(&self.last, word);
        let more = word.len() - shared;
        self.heads.push((shared.min(LONG) << 4 | more.min(LONG)) as u8);
        for length in [shared, more].into_iter().filter(|length| *length >= LONG) {
            put(&mut self.heads, length as u32);
        }
        self.tails.extend(word.iter().skip(shared));
        put(&mut self.counts, entry.count);
        put(&mut self.counts, entry.documents << 1 | u32::from(entry.bare));
        self.last = word.to_vec();
        self.words += 1;
        if self.words.is_multiple_of(BLOCK) {
            self.end_block(lists);
        }
    }

    fn end_block(&mut self, [steps, amounts, places]: [usize; 3]) {
        let ends = [self.heads.len(), self.tails.len(), self.counts.len(), steps, amounts, places];
        for (end, before) in ends.iter().zip(self.ends) {
            put(&mut self.blocks, (end - before) as u32);
        }
        self.ends = ends;
    }

    /// The sections: blocks, heads, tails, counts.
    pub(in crate::search) fn finish(mut self, lists: [usize; 3]) -> [Vec<u8>; 4] {
        if !self.words.is_multiple_of(BLOCK) {
            self.end_block(lists);
        }
        [self.blocks, self.heads, self.tails, self.counts]
    }
}
