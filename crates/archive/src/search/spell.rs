//! Spelling: which word did the reader mean? A noisy channel (Kernighan, Church and Gale 1990): the word that is
//! frequent in these articles and can become what was typed by few slips of the finger.
//!
//! Slips are counted as the optimal string alignment distance: a letter dropped, added, changed, or two swapped.
//! The dictionary is walked in order, so that words with the same beginning share the work on it, and whole runs of
//! words whose beginning is already too far off are passed over.

use super::dictionary::Dictionary;

/// What one slip costs, in nats of word frequency.
const SLIP: f32 = 5.0;
/// What a slip in the first letter costs on top.
const FIRST: f32 = 2.5;
/// Words seen less often than this are not guessed when they begin otherwise.
const SURE: u32 = 4;
/// What a different ending costs on top, which is small: it mostly tells "tariff" from "tariffs".
const LAST: f32 = 0.5;

/// So many of the likeliest are kept.
const MOST: usize = 8;

/// A word that may have been meant.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Candidate {
    pub(super) word: String,
    /// The logarithm of how likely, up to a constant.
    pub(super) score: f32,
    pub(super) slips: u8,
}

/// How many slips are forgiven in a word of so many bytes.
pub(super) fn slips_allowed(length: usize) -> u8 {
    match length {
        0..=2 => 0,
        3..=5 => 1,
        _ => 2,
    }
}

/// The words within reach of `typed`, the likeliest first; `unfinished` lets any word through that begins like one.
pub(super) fn candidates(words: &Dictionary<'_>, typed: &str, unfinished: bool) -> Vec<Candidate> {
    let typed = typed.as_bytes();
    let limit = slips_allowed(typed.len());
    if limit == 0 {
        return Vec::new();
    }
    let mut table = Table::new(typed);
    let mut found = Vec::new();
    let mut cursor = words.words();
    // Words that share more than this with the one before are as far off as that was.
    let mut dead = usize::MAX;
    while let Some(entry) = cursor.next() {
        if cursor.shared() < dead {
            dead = usize::MAX;
            table.keep(cursor.shared());
            for (depth, letter) in cursor.word().iter().enumerate().skip(table.depth()) {
                let least = table.push(*letter);
                // People seldom miss the first letter: a word that begins otherwise must be one slip nearer.
                let farther = u8::from(limit > 1 && cursor.word().first() != typed.first());
                if least + farther > limit {
                    dead = depth + 1;
                    break;
                }
            }
        }
        let (begins, ends) = (cursor.word().first(), cursor.word().last());
        let farther = u8::from(limit > 1 && begins != typed.first());
        let slips = match (unfinished, dead) {
            (true, _) => table.least(),
            (false, usize::MAX) => table.distance(),
            _ => u8::MAX,
        };
        if slips.saturating_add(farther) > limit {
            words.leap(&mut cursor, dead);
        } else if cursor.word().iter().all(|b| !b.is_ascii_digit()) {
            let mut score = (entry.count as f32 + 0.5).ln() - SLIP * f32::from(slips);
            if begins != typed.first() {
                // Rather a word that is in no article ("nuclear") than a rare one misspelt so ("unclear").
                if entry.count < SURE {
                    continue;
                }
                score -= FIRST;
            }
            if ends != typed.last() && !unfinished {
                score -= LAST;
            }
            let at = found.partition_point(|better: &Candidate| better.score >= score);
            if at < MOST {
                found.truncate(MOST - 1);
                found.insert(at, Candidate { word: cursor.text().to_owned(), score, slips });
            }
        }
    }
    found
}

/// The alignment of the typed word with the beginning of a dictionary word: a row of distances for each letter, the
/// rows one after the other.
struct Table<'t> {
    typed: &'t [u8],
    width: usize,
    cells: Vec<u8>,
    letters: Vec<u8>,
}

impl<'t> Table<'t> {
    fn new(typed: &'t [u8]) -> Self {
        let cells = (0..=typed.len() as u8).collect();
        Self { typed, width: typed.len() + 1, cells, letters: Vec::new() }
    }

    fn depth(&self) -> usize {
        self.letters.len()
    }

    fn keep(&mut self, depth: usize) {
        self.letters.truncate(depth);
        self.cells.truncate((depth + 1) * self.width);
    }

    /// Adds a letter; returns the least distance that any continuation can still have.
    fn push(&mut self, letter: u8) -> u8 {
        let depth = self.letters.len();
        let previous = self.letters.last().copied();
        self.letters.push(letter);
        let mut left = (depth + 1) as u8;
        let mut least = left;
        self.cells.push(left);
        // The cell above the one being filled is a whole row back, now that the row's first is there.
        let row_above = depth * self.width + 1;
        let mut diagonal = depth as u8;
        let mut before = None;
        for (up_at, typed) in (row_above..).zip(self.typed) {
            let up = self.cells.get(up_at).copied().unwrap_or(u8::MAX - 1);
            let mut value = (diagonal + u8::from(*typed != letter)).min(up + 1).min(left + 1);
            if before == Some(letter) && previous == Some(*typed) {
                let swapped = up_at.checked_sub(self.width + 2).and_then(|at| self.cells.get(at));
                value = value.min(swapped.map_or(u8::MAX, |cell| cell + 1));
            }
            self.cells.push(value);
            least = least.min(value);
            (left, diagonal, before) = (value, up, Some(*typed));
        }
        least
    }

    /// The distance of the typed word to all letters pushed.
    fn distance(&self) -> u8 {
        self.cells.last().copied().unwrap_or(u8::MAX)
    }

    /// The least distance of the typed word to any beginning of the letters pushed.
    fn least(&self) -> u8 {
        let ends = self.cells.iter().skip(self.typed.len()).step_by(self.width);
        ends.min().copied().unwrap_or(u8::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_counted() {
        for (typed, word, slips) in [
            ("tariff", "tariff", 0),
            ("tarrif", "tariff", 2),
            ("huawie", "huawei", 1),
            ("trde", "trade", 1),
            ("trrade", "trade", 1),
            ("ca", "abc", 3),
            ("beijign", "beijing", 1),
            ("kitten", "sitting", 3),
        ] {
            let mut table = Table::new(typed.as_bytes());
            for letter in word.bytes() {
                table.push(letter);
            }
            assert_eq!(table.distance(), slips, "{typed} {word}");
        }
    }

    #[test]
    fn a_beginning_is_enough_for_a_word_half_typed() {
        let mut table = Table::new(b"negto");
        for letter in b"negotiations" {
            table.push(*letter);
        }
        assert_eq!(table.least(), 1);
    }
}
