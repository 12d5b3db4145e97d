//! How a sentence is cut into tokens: its words and figures one by one, then the phrases of the lexicons, then what
//! their neighbours make of them.

use regex::Captures;

use super::senses::{SIDES, Sense, WORDS};
use super::token::Token;
use super::{amounts, folding, implied, modifiers, settling};
use crate::pattern::{group, pattern};
use crate::text::slice;

/// The tokens of a sentence, in order.
pub(super) fn tokens(sentence: &str) -> Vec<Token> {
    let pieces = pattern!(format!(
        r"{money}|{percent}|(?P<number>\b\d[\d,]*(?:\.\d+)?)(?:st|nd|rd|th|s)?\b|(?P<dotted>(?:\p{{Lu}}\.){{2,}}(?:[’']s\b)?)|(?P<word>\p{{L}}[\p{{L}}\p{{M}}\p{{N}}]*(?:[’']\p{{L}}+)?)|(?P<mark>[,;:()—]|\s[–-]+\s|--)",
        money = amounts::MONEY,
        percent = amounts::PERCENT,
    ));
    let mut raw: Vec<(Token, String)> = Vec::new();
    for found in pieces.captures_iter(sentence) {
        raw.extend(piece(&found).map(contraction).into_iter().flatten());
    }
    // "TRUMP HITS CHINA": names in capitals.
    if !sentence.chars().any(char::is_lowercase) {
        for (token, written) in &mut raw {
            let mut letters = token.word.chars();
            if let Some(first) = letters.next().filter(|_| written.len() > 3 || written == "XI") {
                *written = first.to_uppercase().chain(letters).collect();
            }
        }
    }
    let mut tokens = phrased(&raw, sentence);
    amounts::zero(&mut tokens);
    folding::fold(&mut tokens, sentence);
    settling::settled(&mut tokens);
    implied::implied(&mut tokens);
    modifiers::marked(&mut tokens);
    tokens
}

/// "We'll", "I'd": a pronoun and its verb.
fn contraction((token, written): (Token, String)) -> Vec<(Token, String)> {
    let parts = token.word.split_once('\'').filter(|(who, _)| {
        matches!(*who, "i" | "we" | "he" | "she" | "it" | "they" | "you" | "that" | "there" | "who")
    });
    let verb = match parts.map(|(_, verb)| verb) {
        Some("ll") => "will",
        Some("d") => "would",
        Some("ve") => "have",
        Some("re") => "are",
        Some("m") => "am",
        _ => return vec![(token, written)],
    };
    let Some((who, rest)) = parts else { return vec![(token, written)] };
    let middle = token.range.end.saturating_sub(rest.len());
    let one = Token::new(token.range.start..middle, Sense::Plain, who.to_owned());
    let two = Token::new(middle..token.range.end, Sense::Plain, verb.to_owned());
    vec![(one, who.to_owned()), (two, verb.to_owned())]
}

/// One raw token with its words as written, dots and possessive ending aside.
fn piece(found: &Captures<'_>) -> Option<(Token, String)> {
    let whole = found.get(0)?;
    let range = whole.range();
    if let Some(written) = group(found, "word").or_else(|| group(found, "dotted")) {
        let straight = written.replace('’', "'");
        let bare = straight.strip_suffix("'s").unwrap_or(&straight);
        let plain = bare.replace('.', "");
        let mut token = Token::new(range, Sense::Plain, plain.to_lowercase());
        token.possessive = bare.len() < straight.len();
        return Some((token, plain));
    }
    if let Some(mark) = group(found, "mark") {
        let sense = match mark.trim() {
            "," => Sense::Comma,
            "(" => Sense::Open,
            ")" => Sense::Close,
            _ => Sense::Break,
        };
        return Some((Token::new(range, sense, mark.trim().to_owned()), String::new()));
    }
    if let Some(number) = group(found, "number") {
        let mut token = Token::new(range, Sense::Number, number.to_owned());
        token.value = number.replace(',', "").parse().ok()?;
        // "September 1st"
        if number.len() < whole.len() {
            token.sense = Sense::Plain;
        }
        return Some((token, String::new()));
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
    Some((token, String::new()))
}

/// Phrases of the lexicons as one token each.
fn phrased(raw: &[(Token, String)], sentence: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut at = 0;
    while let Some((token, written)) = raw.get(at) {
        if written.is_empty() {
            tokens.push(token.clone());
            at += 1;
            continue;
        }
        // Words of a phrase follow each other with a blank or hyphen between.
        let joined = |step: usize| {
            let (Some((one, _)), Some((two, _))) = (raw.get(at + step - 1), raw.get(at + step)) else {
                return false;
            };
            let gap = slice(sentence, one.range.end..two.range.start);
            gap.len() <= 2 || gap.chars().all(|mark| mark.is_whitespace() || "“”\"‘’".contains(mark))
        };
        let name = SIDES.longest(written, |step, word| {
            joined(step) && raw.get(at + step).is_some_and(|(_, written)| written == word)
        });
        let plain = WORDS.longest(&token.word, |step, word| {
            joined(step) && raw.get(at + step).is_some_and(|(token, _)| token.word == word)
        });
        let best = match (name, plain) {
            (Some(name), Some(plain)) if plain.1 > name.1 => Some(plain),
            (name, plain) => name.or(plain),
        };
        let (sense, count) = best.unwrap_or((Sense::Plain, 1));
        let last = raw.get(at + count - 1).map_or(token, |(token, _)| token);
        let mut one = Token::new(token.range.start..last.range.end, sense, String::new());
        one.word = raw
            .get(at..at + count)
            .unwrap_or_default()
            .iter()
            .map(|(token, _)| token.word.as_str())
            .collect::<Vec<_>>()
            .join(" ");
        one.possessive = last.possessive;
        // The month and the modal verb.
        if one.is("may") && written == "May" && at > 0 {
            one.sense = Sense::Plain;
        }
        tokens.push(one);
        at += count;
    }
    tokens
}
