//! A run is a row of capitalised words. In it may stand roles, and after them a name.

use std::ops::Range;

use super::chinese::is_pinyin;
use super::forms::{PARTICLES, is_suffix};
use super::role_words::is_role;
use super::tokens::Token;
use crate::lexicon::{CHINESE_SURNAMES, GIVEN_NAMES, NOT_NAMES, OPENERS};
use crate::pattern::pattern;
use crate::text::capitalised;

/// What may be a name: its tokens, and the role word that goes before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Candidate {
    pub(super) name: Range<usize>,
    pub(super) title: Option<usize>,
}

/// No name has more words.
const MOST_WORDS: usize = 6;

/// Everything in a sentence that may be a name. `free` tells whether a token is not part of a body's or a place's name.
pub(super) fn candidates(tokens: &[Token<'_>], free: impl Fn(usize) -> bool) -> Vec<Candidate> {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.word);
    let joined = |at: usize| tokens.get(at).is_some_and(|token| token.joined);
    let mut found = Vec::new();
    let mut title: Option<usize> = None;
    let mut at = 0;
    while at < tokens.len() {
        // A role goes with the name directly after it.
        title = title.filter(|title| *title + 1 == at && joined(*title));
        if free(at) && is_title(tokens, at) {
            title = Some(at);
            at += 1;
            continue;
        }
        let starts = free(at)
            && ((is_name_word(word(at)) && !is_suffix(word(at))) || surname_particle(tokens, at, title))
            && !opens_only(tokens, at);
        if !starts {
            at += 1;
            continue;
        }
        let mut end = at + 1;
        while end < tokens.len()
            && end - at < MOST_WORDS
            && joined(end - 1)
            && free(end)
            && goes_on(tokens, at, end)
        {
            end += 1;
        }
        // No name ends with a small word.
        while end > at + 1 && PARTICLES.contains(&word(end - 1)) {
            end -= 1;
        }
        found.push(Candidate { name: at..end, title });
        at = end;
    }
    found
}

/// "said President de Blasio": after a title a surname may begin small.
fn surname_particle(tokens: &[Token<'_>], at: usize, title: Option<usize>) -> bool {
    let particle =
        |at: usize| tokens.get(at).is_some_and(|token| PARTICLES.contains(&token.word) && token.joined);
    let name = |at: usize| tokens.get(at).is_some_and(|token| is_name_word(token.word));
    title.is_some() && particle(at) && (name(at + 1) || (particle(at + 1) && name(at + 2)))
}

/// Whether a name that began at `start` has the token `at` too.
fn goes_on(tokens: &[Token<'_>], start: usize, at: usize) -> bool {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.word);
    let here = word(at);
    // "Abdel Fattah el-Sisi".
    if pattern!(r"^(?:el|al|ul|ad)-\p{Lu}").is_match(here) {
        return true;
    }
    if PARTICLES.contains(&here) {
        let next = if tokens.get(at).is_some_and(|token| token.joined) { word(at + 1) } else { "" };
        return is_name_word(next) || PARTICLES.contains(&next);
    }
    let given = GIVEN_NAMES.contains(word(at - 1));
    is_suffix(here)
        || is_name_word(here)
        || tokens.get(at).is_some_and(|token| token.nickname)
        // "Steve King", "Theresa May", "Jack London": also a name, after a given name.
        || (given && at == start + 1 && AFTER_GIVEN.contains(&here))
        || (at == start + 2 && here == "King")
}

/// Surnames that are titles, months or places elsewhere.
const AFTER_GIVEN: [&str; 32] = [
    "King",
    "Prince",
    "Judge",
    "Dean",
    "Pope",
    "Head",
    "Chef",
    "Farmer",
    "Marshal",
    "Major",
    "Driver",
    "Winner",
    "Worker",
    "Designer",
    "General",
    "May",
    "March",
    "Washington",
    "London",
    "Holland",
    "England",
    "Ireland",
    "Houston",
    "Cleveland",
    "French",
    "English",
    "German",
    "Israel",
    "Christian",
    "Jordan",
    "Dollar",
    "Cotton",
];

/// Whether a token is a role word before something else, and not itself a name.
fn is_title(tokens: &[Token<'_>], at: usize) -> bool {
    let Some(token) = tokens.get(at).filter(|token| is_role(token.word)) else { return false };
    // "Dean Baker" is somebody's name, "economist Dean Baker" too; "Dean of Yale" is no name.
    let given = GIVEN_NAMES.contains(token.word) && token.capitalised();
    !(given && token.joined && tokens.get(at + 1).is_some_and(|next| is_name_word(next.word)))
}

pub(super) fn is_name_word(word: &str) -> bool {
    if !capitalised(word) {
        return false;
    }
    if NOT_NAMES.contains(word) || is_role(word) {
        return GIVEN_NAMES.contains(word) && matches!(word, "Dean" | "Earl" | "Major" | "Duke");
    }
    pattern!(r"^(?:\p{Lu}\.){1,3}$|^\p{Lu}[\p{L}'’-]*\.?$").is_match(word)
        // Acronyms are no names; initials are.
        && (word.ends_with('.') && word.len() <= 6
            || word.chars().any(char::is_lowercase)
            || matches!(word, "J" | "JD" | "AJ" | "TJ" | "CJ" | "RJ" | "DJ" | "PJ" | "KT" | "BJ" | "MJ")
            || (word.chars().count() == 1))
}

/// Whether a word is capitalised only because it opens the sentence, or a quote in it.
fn opens_only(tokens: &[Token<'_>], at: usize) -> bool {
    let Some(token) = tokens.get(at) else { return false };
    let next = tokens.get(at + 1).map_or("", |next| next.word);
    token.opens
        && OPENERS.contains(token.word)
        && !(CHINESE_SURNAMES.contains(token.word)
            && is_pinyin(next)
            && next.chars().next().is_some_and(char::is_uppercase))
}
