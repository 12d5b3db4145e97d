//! The vocabulary of the articles says what a typed word is in them: itself, the beginning of others, a slip of the
//! finger, two words in one or half of one.

use super::evidence::stand_together;
use super::index::Index;
use super::spell::{Candidate, candidates};
use super::stop::is_stop;
use super::token::{Role, Token, term};

/// What a word half typed may become, at most, for each of its first letters: the less is typed, the less is known.
const COMPLETIONS: usize = 6;
/// Letters beyond these give no more.
const TELLING: usize = 4;
/// What a completion counts for, beside the word itself, when what was typed is a word already.
const COMPLETION: f32 = 0.2;
/// Spellings that may have been meant are searched together with the best one, if they are at least so likely.
const DOUBT: f32 = 0.25;
const SPELLINGS: usize = 3;

/// What answers a word.
pub(super) struct Answer {
    pub(super) terms: Vec<(String, f32)>,
    pub(super) prefix: Option<String>,
    /// Whether it was, or was meant to be, a stop word.
    pub(super) stop: bool,
    /// What was meant by a word that is in no article, the likeliest first; these are what the terms are of.
    pub(super) guesses: Vec<Candidate>,
}

impl Answer {
    /// A word that is in the articles.
    pub(super) fn word(word: &str) -> Self {
        Self { terms: vec![(term(word), 1.0)], prefix: None, stop: is_stop(word), guesses: Vec::new() }
    }
}

/// Fewer articles than this hold few of the words there are: a word with a letter changed is then likely another word.
const FEW: usize = 100;
/// Longer words are seldom one letter away from another.
const SHORT: usize = 6;
/// The first of two words typed as one has so many letters at least, the second so many.
const WHOLE: usize = 5;
const HALF: usize = 3;
/// The rows of a keyboard.
const ROWS: [&str; 3] = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

/// Whether a word was more likely meant as it is than as its best spelling: one letter away from "was" lie "war",
/// "gas" and "wax", from "being" lies "boeing". Swapped letters ("teh") make no word; a letter beside the right one
/// ("trunp") seldom does.
fn is_word_of_its_own(typed: &str, best: &Candidate, few: bool) -> bool {
    let Candidate { word: best, slips, .. } = best;
    let same_length = typed.len() == best.len();
    let swapped = same_length && typed.bytes().all(|letter| best.bytes().any(|other| other == letter));
    let letters = typed.bytes().zip(best.bytes()).filter(|(a, b)| a != b).count();
    // A finger misses two letters less often than two words are alike: "central" and "control".
    let changed =
        few && letters == usize::from(*slips) && (same_length && typed.len() <= SHORT || letters > 1);
    // Nor does it take two to make the beginning of a longer one: "speech" and "specific".
    let begun = few && *slips > 1 && best.len() > typed.len() + 1;
    (is_stop(best)
        || looks_short(typed)
        || begun
        || changed && !typed.bytes().zip(best.bytes()).all(|(a, b)| a == b || is_beside(a, b)))
        && !swapped
}

/// Whether a word looks like letters that stand for words: short, and begun as no word is: "zte", "wsj".
fn looks_short(word: &str) -> bool {
    word.len() <= 3 && !word.bytes().take(2).any(|letter| b"aeiouy".contains(&letter))
}

/// Whether two letters lie side by side on a keyboard.
fn is_beside(one: u8, other: u8) -> bool {
    let place = |letter: u8| {
        let rows = ROWS.iter().zip(0i32..);
        rows.clone().find_map(|(row, y)| Some((row.bytes().position(|key| key == letter)? as i32, y)))
    };
    let (Some((x1, y1)), Some((x2, y2))) = (place(one), place(other)) else { return false };
    // Each row begins half a key to the right of the one above.
    ((2 * x1 + y1) - (2 * x2 + y2)).abs() <= 2 && (y1 - y2).abs() <= 1
}

/// The words of an index.
#[derive(Clone, Copy)]
pub(super) struct Vocabulary<'i, 'a> {
    pub(super) index: &'i Index<'a>,
}

impl Vocabulary<'_, '_> {
    /// What answers a word; with `forgive`, a misspelt one too.
    pub(super) fn answer(self, word: &str, unfinished: bool, forgive: bool) -> Answer {
        let known = self.known(word);
        let mut answer = Answer { terms: Vec::new(), prefix: None, stop: is_stop(word), guesses: Vec::new() };
        if known {
            answer.terms.push((term(word), 1.0));
        }
        if unfinished {
            let weight = if known { COMPLETION } else { 1.0 };
            for (completion, _) in self.completions(word) {
                add(&mut answer.terms, term(&completion), weight);
            }
            if !answer.terms.is_empty() {
                answer.prefix = Some(word.to_owned());
                return answer;
            }
        }
        if !known && forgive && correctable(word) {
            // Of three letters and a slip nearly anything may become.
            answer.guesses = candidates(&self.index.dictionary(), word, unfinished && word.len() > 3);
            let few = self.index.len() < FEW;
            if answer.guesses.first().is_some_and(|best| is_word_of_its_own(word, best, few)) {
                answer.guesses.clear();
            }
            answer.terms = likely(&answer.guesses);
            answer.stop = answer.guesses.first().is_some_and(|best| is_stop(&best.word));
        }
        answer
    }

    /// Whether a word, or another form of it, is in these articles.
    pub(super) fn known(self, word: &str) -> bool {
        is_stop(word) || self.index.word(word).is_some() || self.index.term(&term(word)).is_some()
    }

    /// Whether any word begins so.
    pub(super) fn begins(self, typed: &str) -> bool {
        let mut cursor = self.index.dictionary().from(typed.as_bytes());
        cursor.next_word().is_some() && cursor.text().starts_with(typed)
    }

    /// The most frequent words that begin so.
    fn completions(self, typed: &str) -> Vec<(String, u32)> {
        self.index.beginning(typed, COMPLETIONS * typed.chars().count().clamp(1, TELLING))
    }

    /// One word that was typed as two ("hua wei"): the word, and its second half.
    pub(super) fn joined<'t>(self, first: &Token, second: &'t Token) -> Option<(String, &'t Token)> {
        let plain = first.role == Role::Word && second.role == Role::Word;
        if !plain || (self.known(&first.text) && self.known(&second.text)) {
            return None;
        }
        let whole = format!("{}{}", first.text, second.text);
        (whole.len() > 4 && self.index.word(&whole).is_some()).then_some((whole, second))
    }

    /// Two words that were typed as one ("tradewar"): a pair that stands so in an article ("cyber-theft"), or else two
    /// frequent words, if no slip explains it better; of several, the one whose rarer word is the most frequent.
    pub(super) fn split(self, typed: &str) -> Option<(String, String)> {
        if typed.len() < 7 || !correctable(typed) {
            return None;
        }
        let count = |word: &str| self.index.word(word);
        let halves = (3..=typed.len().saturating_sub(3)).filter_map(|at| typed.split_at_checked(at));
        let (together, rarer, left, right) = halves
            .filter(|(left, right)| !is_stop(left) && !is_stop(right))
            .filter_map(|(left, right)| {
                let rarer = count(left)?.min(count(right)?);
                Some((stand_together(self.index, left, right), rarer, left, right))
            })
            .max_by_key(|(together, rarer, left, _)| (*together, *rarer, left.len()))?;
        let slipped =
            || candidates(&self.index.dictionary(), typed, false).first().is_some_and(|best| best.slips < 2);
        (together || rarer > 1 && !slipped()).then(|| (left.to_owned(), right.to_owned()))
    }

    /// In few articles, the word with which begins what seems to be two, though only the first stands in them
    /// ("tradewar" where nobody says "war"); none where a single slip explains it.
    pub(super) fn begun(self, typed: &str, guesses: &[Candidate]) -> Option<String> {
        if self.index.len() >= FEW
            || !correctable(typed)
            || guesses.first().is_some_and(|best| best.slips < 2)
        {
            return None;
        }
        let ends = (WHOLE..=typed.len().saturating_sub(HALF)).rev();
        let mut halves = ends.filter_map(|end| typed.get(..end));
        halves.find(|half| self.index.word(half).is_some()).map(str::to_owned)
    }

    /// Words of the articles that typed with a slip in the first letter, or in the first two, would be this one. The
    /// speller passes over those that are rare, as "unclear" need not mean "nuclear": ask whether they are names.
    pub(super) fn begun_otherwise(self, typed: &str) -> Vec<String> {
        let Some(([first, second], rest)) = typed.as_bytes().split_first_chunk::<2>() else {
            return Vec::new();
        };
        let mut meant = vec![[&[*second, *first], rest].concat()];
        meant.extend((b'a'..=b'z').map(|letter| [&[letter], typed.as_bytes()].concat()));
        let words = meant.into_iter().filter_map(|word| String::from_utf8(word).ok());
        words.filter(|word| self.index.len() < FEW && self.index.word(word).is_some()).collect()
    }
}

/// Whether spelling applies: words of letters, not numbers or names of standards.
fn correctable(word: &str) -> bool {
    word.chars().all(char::is_alphabetic)
}

/// The terms of the likeliest spellings, the first for 1 and the others for what they are worth beside it.
pub(super) fn likely(found: &[Candidate]) -> Vec<(String, f32)> {
    let best = found.first().map_or(0.0, |best| best.score);
    let mut terms = Vec::new();
    for candidate in found.iter().take(SPELLINGS) {
        let weight = (candidate.score - best).exp();
        if weight >= DOUBT {
            add(&mut terms, term(&candidate.word), weight);
        }
    }
    terms
}

fn add(terms: &mut Vec<(String, f32)>, term: String, weight: f32) {
    if !terms.iter().any(|(known, _)| *known == term) {
        terms.push((term, weight));
    }
}
