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
    if slips_allowed(typed.len()) == 0 {
        return Vec::new();
    }
    let mut found = Found::default();
    begun_alike(words, typed, unfinished, &mut found);
    begun_otherwise(words, typed, unfinished, &mut found);
    found.0
}

/// The best so far.
#[derive(Default)]
struct Found(Vec<Candidate>);

impl Found {
    fn add(&mut self, word: &[u8], score: f32, slips: u8) {
        let at = self.0.partition_point(|better| better.score >= score);
        let Ok(text) = core::str::from_utf8(word) else { return };
        let known = || self.0.iter().any(|known| known.word == text);
        if at < MOST && !text.bytes().any(|b| b.is_ascii_digit()) && !known() {
            self.0.truncate(MOST - 1);
            self.0.insert(at, Candidate { word: text.to_owned(), score, slips });
        }
    }
}

/// How likely a word is that occurs so often, `slips` away.
fn likelihood(count: u32, slips: u8) -> f32 {
    (count as f32 + 0.5).ln() - SLIP * f32::from(slips)
}

/// The words with the same first letter.
fn begun_alike(words: &Dictionary<'_>, typed: &[u8], unfinished: bool, found: &mut Found) {
    let limit = slips_allowed(typed.len());
    let mut table = Table::new(typed, limit);
    let first = typed.get(..1).unwrap_or_default();
    let mut cursor = words.from(first);
    // Words that share more than this with the one before are as far off as that was.
    let mut dead = usize::MAX;
    while let Some(entry) = cursor.next_word() {
        if !cursor.word().starts_with(first) {
            return;
        }
        if cursor.shared() < dead {
            dead = usize::MAX;
            table.keep(cursor.shared());
            for (depth, letter) in cursor.word().iter().enumerate().skip(table.depth()) {
                if table.push(*letter) > limit {
                    dead = depth + 1;
                    break;
                }
            }
        }
        let slips = match (unfinished, dead) {
            (true, _) => table.least(),
            (false, usize::MAX) => table.distance(),
            _ => u8::MAX,
        };
        if slips > limit {
            words.leap(&mut cursor, dead);
        } else {
            let other_end = cursor.word().last() != typed.last() && !unfinished;
            let score = likelihood(entry.count, slips) - if other_end { LAST } else { 0.0 };
            found.add(cursor.word(), score, slips);
        }
    }
}

/// The words with another first letter: people seldom miss it, so that it must be the only slip. There are four ways to
/// miss it, and the words that come of them are looked up.
fn begun_otherwise(words: &Dictionary<'_>, typed: &[u8], unfinished: bool, found: &mut Found) {
    let Some(([first, second], after)) = typed.split_first_chunk::<2>() else { return };
    let rest = typed.get(1..).unwrap_or_default();
    // Left out; typed before another; typed after the one that follows it; mistaken.
    let mut meant = vec![rest.to_vec(), [&[*second, *first], after].concat()];
    for letter in b'a'..=b'z' {
        meant.push([&[letter], typed].concat());
        meant.push([&[letter], rest].concat());
    }
    for beginning in meant.into_iter().filter(|meant| meant.first() != Some(first)) {
        let mut cursor = words.from(&beginning);
        while let Some(entry) = cursor.next_word() {
            let is = cursor.word() == beginning || unfinished && cursor.word().starts_with(&beginning);
            if !is {
                break;
            }
            // Rather a word that is in no article ("nuclear") than a rare one misspelt so ("unclear").
            if entry.count >= SURE {
                let other_end = cursor.word().last() != typed.last() && !unfinished;
                let score = likelihood(entry.count, 1) - FIRST - if other_end { LAST } else { 0.0 };
                found.add(cursor.word(), score, 1);
            }
        }
    }
}

/// The alignment of the typed word with the beginning of a dictionary word: a row of distances for each letter, the
/// rows one after the other.
struct Table<'t> {
    typed: &'t [u8],
    /// Greater distances are not told apart.
    limit: u8,
    width: usize,
    cells: Vec<u8>,
    letters: Vec<u8>,
}

/// A distance beyond any limit.
const FAR: u8 = 100;

impl<'t> Table<'t> {
    fn new(typed: &'t [u8], limit: u8) -> Self {
        let cells = (0..=typed.len().min(FAR as usize) as u8).collect();
        Self { typed, limit, width: typed.len() + 1, cells, letters: Vec::new() }
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
        let (above, row) = (depth * self.width, (depth + 1) * self.width);
        self.cells.resize(row + self.width, FAR);
        // Cells further off the diagonal than the limit are beyond it.
        let reach = usize::from(self.limit);
        let mut least = FAR;
        let mut left = FAR;
        if depth < reach {
            left = (depth + 1) as u8;
            least = left;
            self.set(row, left);
        }
        let from = depth.saturating_sub(reach);
        let to = (depth + reach + 1).min(self.typed.len());
        for at in from..to {
            let Some(typed) = self.typed.get(at) else { break };
            let (diagonal, up) = (self.cell(above + at), self.cell(above + at + 1));
            let mut value = (diagonal + u8::from(*typed != letter)).min(up + 1).min(left.saturating_add(1));
            let before = at.checked_sub(1).and_then(|at| self.typed.get(at));
            if before == Some(&letter) && previous == Some(*typed) {
                value = value.min(self.cell((above + at).wrapping_sub(self.width + 1)) + 1);
            }
            self.set(row + at + 1, value);
            least = least.min(value);
            left = value;
        }
        least
    }

    fn cell(&self, at: usize) -> u8 {
        self.cells.get(at).copied().unwrap_or(FAR)
    }

    fn set(&mut self, at: usize, value: u8) {
        if let Some(cell) = self.cells.get_mut(at) {
            *cell = value;
        }
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
            let mut table = Table::new(typed.as_bytes(), 3);
            for letter in word.bytes() {
                table.push(letter);
            }
            assert_eq!(table.distance(), slips, "{typed} {word}");
        }
    }

    #[test]
    fn a_beginning_is_enough_for_a_word_half_typed() {
        let mut table = Table::new(b"negto", 2);
        for letter in b"negotiations" {
            table.push(*letter);
        }
        assert_eq!(table.least(), 1);
    }
}
