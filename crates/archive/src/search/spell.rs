//! Spelling: which word did the reader mean? A noisy channel (Kernighan, Church and Gale 1990): the word that is
//! frequent in these articles and can become what was typed by few slips of the finger.
//!
//! Of the dictionary, only words with the first letter typed are walked through, in order, so that those with the same
//! beginning share the work and whole runs that are already too far off are passed over. The few words that a slip in
//! the first letter can come from are looked up.

use super::dictionary::Dictionary;
use super::distance::Distance;

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
    let mut table = Distance::new(typed, limit);
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
