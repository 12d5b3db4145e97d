//! How a sentence is cut into tokens: its words and figures one by one, then the phrases of the lexicons, then what
//! their neighbours make of them.

use std::borrow::Cow;
use std::ops::Range;

use regex::Captures;

use super::scan::{Piece, Pieces};
use super::senses::{SIDES, Sense, WORDS};
use super::token::Token;
use super::{amounts, folding, implied, modifiers, settling};
use crate::pattern::group;
use crate::text::slice;

/// A word as a token, and as it is written, dots and possessive ending aside; nothing is written for other tokens.
struct Raw<'s> {
    token: Token,
    written: Cow<'s, str>,
}

/// The tokens of a sentence, in order.
pub(super) fn tokens(sentence: &str) -> Vec<Token> {
    let mut raw: Vec<Raw<'_>> = Vec::new();
    for piece in Pieces::of(sentence) {
        match piece {
            Piece::Word(range) => words(sentence, range, &mut raw),
            Piece::Mark(range) => raw.push(mark(sentence, range)),
            Piece::Figure(found) => raw.extend(figure(&found)),
        }
    }
    // "TRUMP HITS CHINA": names in capitals.
    if !sentence.chars().any(char::is_lowercase) {
        for Raw { token, written } in &mut raw {
            let mut letters = token.word.chars();
            if let Some(first) = letters.next().filter(|_| written.len() > 3 || *written == "XI") {
                *written = first.to_uppercase().chain(letters).collect();
            }
        }
    }
    let mut tokens = phrased(raw, sentence);
    amounts::zero(&mut tokens);
    folding::fold(&mut tokens, sentence);
    settling::settled(&mut tokens);
    implied::implied(&mut tokens);
    modifiers::marked(&mut tokens);
    tokens
}

/// A word; of "we'll" and "I'd" the pronoun and the verb.
fn words<'s>(sentence: &'s str, range: Range<usize>, raw: &mut Vec<Raw<'s>>) {
    let straight = replaced(Cow::Borrowed(slice(sentence, range.clone())), '’', "'");
    let length = straight.len();
    let bare = match straight {
        Cow::Borrowed(word) => Cow::Borrowed(word.strip_suffix("'s").unwrap_or(word)),
        Cow::Owned(word) => Cow::Owned(word.strip_suffix("'s").map(str::to_owned).unwrap_or(word)),
    };
    let possessive = bare.len() < length;
    let written = replaced(bare, '.', "");
    let word = written.to_lowercase();
    if let Some((who, rest, verb)) = contraction(&word) {
        let middle = range.end.saturating_sub(rest.len());
        for (range, word) in [(range.start..middle, who), (middle..range.end, verb)] {
            let token = Token::new(range, Sense::Plain, word.to_owned());
            raw.push(Raw { token, written: Cow::Owned(word.to_owned()) });
        }
        return;
    }
    let mut token = Token::new(range, Sense::Plain, word);
    token.possessive = possessive;
    raw.push(Raw { token, written });
}

fn replaced<'s>(text: Cow<'s, str>, from: char, to: &str) -> Cow<'s, str> {
    if text.contains(from) { Cow::Owned(text.replace(from, to)) } else { text }
}

/// "We'll", "I'd": the pronoun, the letters of its verb, and the verb.
fn contraction(word: &str) -> Option<(&str, &str, &'static str)> {
    let (who, rest) = word.split_once('\'')?;
    let verb = match rest {
        "ll" => "will",
        "d" => "would",
        "ve" => "have",
        "re" => "are",
        "m" => "am",
        _ => return None,
    };
    let pronoun = matches!(who, "i" | "we" | "he" | "she" | "it" | "they" | "you" | "that" | "there" | "who");
    pronoun.then_some((who, rest, verb))
}

fn mark(sentence: &str, range: Range<usize>) -> Raw<'_> {
    let mark = slice(sentence, range.clone()).trim();
    let sense = match mark {
        "," => Sense::Comma,
        "(" => Sense::Open,
        ")" => Sense::Close,
        _ => Sense::Break,
    };
    Raw { token: Token::new(range, sense, mark.to_owned()), written: Cow::Borrowed("") }
}

fn figure(found: &Captures<'_>) -> Option<Raw<'static>> {
    let whole = found.get(0)?;
    let range = whole.range();
    let written = Cow::Borrowed("");
    if let Some(number) = group(found, "number") {
        let mut token = Token::new(range, Sense::Number, number.to_owned());
        token.value = number.replace(',', "").parse().ok()?;
        // "September 1st"
        if number.len() < whole.len() {
            token.sense = Sense::Plain;
        }
        return Some(Raw { token, written });
    }
    let mut token = Token::new(range, Sense::Plain, whole.as_str().to_lowercase());
    if let Some(percent) = amounts::percent(found) {
        token.sense = Sense::Rate;
        token.rates.to = vec![percent];
    } else if let Some((value, bare)) = amounts::dollars(found) {
        token.sense = Sense::Money;
        token.value = value;
        token.bare = bare;
    }
    Some(Raw { token, written })
}

/// Phrases of the lexicons as one token each.
fn phrased(mut raw: Vec<Raw<'_>>, sentence: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::with_capacity(raw.len());
    let mut at = 0;
    while let Some(Raw { token, written }) = raw.get(at) {
        let (sense, count) =
            if written.is_empty() { None } else { phrase(&raw, at, sentence) }.unwrap_or((token.sense, 1));
        let last = raw.get(at + count - 1).map_or(token, |last| &last.token);
        let (end, possessive) = (last.range.end, last.possessive);
        // The month and the modal verb.
        let month = count == 1 && token.is("may") && *written == "May" && at > 0;
        let mut rest = raw.get_mut(at..at + count).unwrap_or_default().iter_mut();
        let Some(first) = rest.next() else { break };
        let mut one = std::mem::replace(&mut first.token, Token::new(0..0, Sense::Plain, String::new()));
        for other in rest {
            one.word.push(' ');
            one.word.push_str(&other.token.word);
        }
        one.sense = if month { Sense::Plain } else { sense };
        one.range.end = end;
        one.possessive = possessive;
        tokens.push(one);
        at += count;
    }
    tokens
}

/// The sense of the longest phrase that begins with the word at `at`, and its number of words.
fn phrase(raw: &[Raw<'_>], at: usize, sentence: &str) -> Option<(Sense, usize)> {
    // Words of a phrase follow each other with a blank or hyphen between.
    let joined = |step: usize| {
        let (Some(one), Some(two)) = (raw.get(at + step - 1), raw.get(at + step)) else { return false };
        let gap = slice(sentence, one.token.range.end..two.token.range.start);
        gap.len() <= 2 || gap.chars().all(|mark| mark.is_whitespace() || "“”\"‘’".contains(mark))
    };
    let Raw { token, written } = raw.get(at)?;
    let name = SIDES.longest(written, |step, word| {
        raw.get(at + step).is_some_and(|next| next.written == word) && joined(step)
    });
    let plain = WORDS.longest(&token.word, |step, word| {
        raw.get(at + step).is_some_and(|next| next.token.word == word) && joined(step)
    });
    match (name, plain) {
        (Some(name), Some(plain)) if plain.1 > name.1 => Some(plain),
        (name, plain) => name.or(plain),
    }
}
