//! A token is a word, a phrase, a figure or a mark of a sentence, with its sense.

use std::ops::Range;

use regex::Captures;

use super::amounts;
use super::senses::{Act, Mode, SIDES, Sense, WORDS};
use crate::pattern::{group, pattern};
use crate::text::slice;

/// Percentages before and after a change, or those in force.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Rates {
    pub(super) from: Vec<f32>,
    pub(super) to: Vec<f32>,
}

/// A word, phrase, figure or mark.
#[derive(Clone, Debug)]
pub(super) struct Token {
    /// Its bytes in the sentence.
    pub(super) range: Range<usize>,
    pub(super) sense: Sense,
    /// In small letters, without a possessive ending.
    pub(super) word: String,
    /// It ends in "’s".
    pub(super) possessive: bool,
    /// Billions of dollars, of money; the number, of a bare one.
    pub(super) value: f32,
    /// Of percentages.
    pub(super) rates: Rates,
    /// It speaks of a tariff without the word.
    pub(super) implies: bool,
    /// Money without a word or sign for dollars: "another 300 billion".
    pub(super) bare: bool,
}

impl Token {
    fn new(range: Range<usize>, sense: Sense, word: String) -> Self {
        Self {
            range,
            sense,
            word,
            possessive: false,
            value: 0.0,
            rates: Rates::default(),
            implies: false,
            bare: false,
        }
    }

    pub(super) fn is(&self, word: &str) -> bool {
        self.word == word
    }

    /// Whether it is one of some words or phrases, which are parted by commas.
    pub(super) fn among(&self, words: &str) -> bool {
        words.split(", ").any(|word| word == self.word)
    }
}

/// The tokens of a sentence, in order.
pub(super) fn tokens(sentence: &str) -> Vec<Token> {
    let pieces = pattern!(format!(
        r"{money}|{percent}|(?P<number>\b\d[\d,]*(?:\.\d+)?)(?:st|nd|rd|th|s)?\b|(?P<dotted>(?:\p{{Lu}}\.){{2,}}(?:[’']s\b)?)|(?P<word>\p{{L}}[\p{{L}}\p{{M}}\p{{N}}]*(?:[’']\p{{L}}+)?)|(?P<mark>[,;:()—]|\s[–-]+\s|--)",
        money = amounts::MONEY,
        percent = amounts::PERCENT,
    ));
    let mut raw: Vec<(Token, String)> = Vec::new();
    for found in pieces.captures_iter(sentence) {
        raw.extend(piece(&found));
    }
    let mut tokens = phrased(&raw, sentence);
    amounts::fold(&mut tokens, sentence);
    settled(&mut tokens);
    implied(&mut tokens);
    tokens
}

/// Tariffs that are spoken of without a noun: "tax another $200 billion of", "slapped 25 percent on", "the rate on".
fn implied(tokens: &mut [Token]) {
    for at in 0..tokens.len() {
        let Some(token) = tokens.get(at) else { break };
        let next = tokens.get(at + 1..tokens.len().min(at + 9)).unwrap_or_default();
        let goods = next
            .iter()
            .take_while(|token| {
                !matches!(token.sense, Sense::Act(_) | Sense::Mode(_) | Sense::Quantity | Sense::Break)
            })
            .any(|token| matches!(token.sense, Sense::Goods | Sense::Product | Sense::Money));
        let before = at.checked_sub(1).and_then(|at| tokens.get(at));
        let sense = match token.word.as_str() {
            "tax" | "taxed" | "taxing" => {
                let passive = token.is("taxed")
                    && before
                        .is_some_and(|before| before.among("be, being, are, were, is, was, been, to be"));
                let verb = passive
                    || !token.is("tax")
                    || before.is_some_and(|before| {
                        before.among("to, only, also") || matches!(before.sense, Sense::Mode(_))
                    });
                let rate = next.iter().any(|token| token.sense == Sense::Rate);
                (verb && (goods || rate)).then_some(if passive {
                    Sense::Act(Act::Bear)
                } else {
                    Sense::Act(Act::Levy)
                })
            }
            "rate" | "rates" => {
                (next.first().is_some_and(|next| next.is("on")) && goods).then_some(Sense::Tariff)
            }
            _ => None,
        };
        let rate_on = token.sense == Sense::Rate
            && next.first().is_some_and(|next| next.is("on"))
            && goods
            && (at.saturating_sub(5)..at)
                .any(|at| tokens.get(at).is_some_and(|token| token.sense == Sense::Act(Act::Levy)));
        if let Some(token) = tokens.get_mut(at) {
            token.implies = rate_on || matches!(sense, Some(Sense::Act(_)));
            if let Some(sense) = sense {
                token.sense = sense;
            }
        }
    }
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
            slice(sentence, one.range.end..two.range.start).len() <= 2
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

/// "Exports | of $130 billion", "| to China worth $12 billion": trade itself.
fn trade_figure(tokens: &[Token], from: usize) -> bool {
    let after = tokens.get(from..tokens.len().min(from + 6)).unwrap_or_default();
    let Some(money) = after.iter().position(|token| token.sense == Sense::Money) else { return false };
    let between = after.get(..money).unwrap_or_default();
    let to = between.first().is_some_and(|token| token.is("to"));
    between.iter().all(|token| {
        token.among(
            "of, were, was, reached, about, some, only, just, nearly, more, than, totaled, \
                totalled, roughly, hit",
        ) || to && (token.among("to, the, worth") || matches!(token.sense, Sense::Name(_)))
    })
}

/// Words that their neighbours decide: "to levy", "a duty".
fn settled(tokens: &mut [Token]) {
    for at in 0..tokens.len() {
        let before = at.checked_sub(1).and_then(|at| tokens.get(at));
        let after = tokens.get(at + 1);
        let Some(token) = tokens.get(at) else { break };
        let sense = match token.word.as_str() {
            "levy" | "levies" | "duty" if token.sense == Sense::Tariff => {
                let verb = before.is_some_and(|before| {
                    before.is("to")
                        || matches!(before.sense, Sense::Mode(Mode::Will | Mode::Could) | Sense::Person(_))
                }) || token.is("levies")
                    && before.is_some_and(|before| matches!(before.sense, Sense::Name(_)));
                (verb && !token.is("duty")).then_some(Sense::Act(Act::Levy))
            }
            // "The end of", "year-end" are no ends of a tariff.
            "ended" | "ending" => {
                let passive = before.is_some_and(|before| before.among("be, been, being"));
                let tariff = tokens
                    .get(at + 1..tokens.len().min(at + 6))
                    .unwrap_or_default()
                    .iter()
                    .any(|token| token.sense == Sense::Tariff);
                let away = after.is_some_and(|after| after.among("on, in, at, with, without, late, up"));
                (!passive && (!tariff || away)).then_some(Sense::Plain)
            }
            "end" | "ends" => (after.is_some_and(|after| after.is("of"))
                || before.is_some_and(|before| before.among("the, year, an, by, week, month")))
            .then_some(Sense::Plain),
            // "Increased tariffs", "a further increase in": as they are; "hits" of a song are no matter here.
            "left" | "leave" | "leaves" => after
                .is_some_and(|after| matches!(after.sense, Sense::Name(_) | Sense::Person(_)))
                .then_some(Sense::Plain),
            // "China is paying tariffs": it bears them.
            "pay" | "pays" | "paid" | "paying" => tokens
                .get(at + 1..at + 4)
                .unwrap_or_default()
                .iter()
                .take_while(|token| token.sense != Sense::Money)
                .any(|token| token.sense == Sense::Tariff)
                .then_some(Sense::Act(Act::Bear)),
            "tax" | "taxes" | "penalty" | "charge" => {
                before.is_some_and(|before| before.sense == Sense::Rate).then_some(Sense::Tariff)
            }
            // "Goods bought from China" are made there.
            "bought" | "sold" => {
                before.is_some_and(|before| before.sense == Sense::Goods).then_some(Sense::Made)
            }
            // "Add 5 percent to existing duties"
            "add" | "adds" | "added" | "adding" => {
                let next = tokens.get(at + 1..at + 5).unwrap_or_default();
                let rate = next.iter().position(|token| token.sense == Sense::Rate);
                rate.and_then(|rate| next.get(rate + 1))
                    .is_some_and(|token| token.is("to"))
                    .then_some(Sense::Act(Act::Raise))
            }
            // "The United States has imported $505 billion": trade; "imported goods": goods.
            "imported" | "shipped" => {
                after.is_some_and(|after| matches!(after.sense, Sense::Money)).then_some(Sense::Flow)
            }
            "imports" | "exports" => trade_figure(tokens, at + 1).then_some(Sense::Flow),
            _ => None,
        };
        if let (Some(sense), Some(token)) = (sense, tokens.get_mut(at)) {
            token.sense = sense;
        }
    }
}
