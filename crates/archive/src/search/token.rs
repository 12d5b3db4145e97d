//! A token is a word as the index knows it: folded, with its stem as *term*, and where in the text it stands.
//!
//! What is one thing to a reader is one token whatever its spelling: "U.S.", "US", "USA" and "United States" are
//! `usa`; "$200 billion", "$200bn" and "200 billion" are `200bn`; "25 percent", "25 per cent" and "25%" are
//! `25%`; "e-mail" and "email" are `email`. Such a *whole* comes beside its parts, so that "200" finds it too.

use super::scan::{Form, Written, scan};
use super::stem::stem;
use super::stop::is_stop;
use crate::Span;

/// Whether a text is to be found, or asks. Only "us" differs: in an article it is a pronoun, in a query the country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// A text to be found.
    Text,
    /// A reader's question.
    Query,
}

/// What a token is to its neighbours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A word by itself.
    Word,
    /// One token for the parts that follow it.
    Whole,
    /// A word that the whole before it also stands for.
    Part,
}

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// The word, folded.
    pub text: String,
    /// Where it is, in bytes, on character boundaries.
    pub span: Span,
    /// Its place among the words, counted from 0; a whole has that of its first part.
    pub position: u32,
    /// What it is to its neighbours.
    pub role: Role,
}

impl Token {
    /// What the index files it under: its stem.
    pub fn term(&self) -> String {
        term(&self.text)
    }
}

/// What the index files a folded word under.
pub(super) fn term(word: &str) -> String {
    if is_stop(word) { word.to_owned() } else { stem(word) }
}

/// The tokens of `text`, in order.
pub fn tokens(text: &str, reading: Reading) -> Vec<Token> {
    let words = scan(text);
    let mut tokens = Vec::with_capacity(words.len());
    let mut at = 0;
    while let Some(first) = words.get(at) {
        let rest = words.get(at..).unwrap_or_default();
        let (whole, count) = whole(text, rest, reading).unwrap_or_default();
        let parts = rest.iter().take(count.max(1));
        let end = parts.clone().next_back().map_or(first.end, |last| last.end);
        let end = if whole.ends_with('%') { end.max(percent_sign(text, end)) } else { end };
        let position = at as u32;
        let role = if whole.is_empty() {
            Role::Word
        } else {
            // A word that is a whole all by itself ("US") has no parts worth finding.
            let role = if count == 1 && number_of(first).is_none() { Role::Word } else { Role::Whole };
            tokens.push(Token { text: whole, span: Span::new(first.start, end), position, role });
            Role::Part
        };
        let lone = role == Role::Part && count == 1;
        for (n, word) in parts.enumerate() {
            if let Some(text) = if lone { number_of(word) } else { Some(word.text.clone()) } {
                let span = Span::new(word.start, word.end);
                tokens.push(Token { text, span, position: position + n as u32, role });
            }
        }
        at += count.max(1);
    }
    tokens
}

/// The whole that `rest` begins with, and of how many written words it consists.
fn whole(text: &str, rest: &[Written], reading: Reading) -> Option<(String, usize)> {
    let (first, second, third) = (rest.first()?, rest.get(1), rest.get(2));
    if is_country(first, reading) {
        return Some(("usa".to_owned(), 1));
    }
    let second = second.filter(|second| joined(text, first, second));
    if first.text == "united" && second.is_some_and(|second| second.text == "states") {
        return Some(("usa".to_owned(), 2));
    }
    if first.text.starts_with(|c: char| c.is_ascii_digit()) {
        return number(text, first, second, third);
    }
    let second = second?;
    let hyphen = text.get(first.end..second.start) == Some("-");
    let short = first.text.len() <= 2 && first.form == Form::Word && second.form != Form::Initials;
    let numbered = second.form == Form::Number && first.form == Form::Word;
    let chained = text.get(second.end..).is_some_and(|after| after.starts_with('-'));
    (hyphen && !chained && (short || numbered) && !is_stop_part(&first.text))
        .then(|| (format!("{}{}", first.text, second.text), 2))
}

/// "a-", "re-" and "co-" begin words; "in-", "of-" and "to-" join them.
fn is_stop_part(word: &str) -> bool {
    word != "a" && word != "i" && is_stop(word)
}

fn is_country(word: &Written, reading: Reading) -> bool {
    match word.text.as_str() {
        "us" => word.form == Form::Initials || word.capitals || reading == Reading::Query,
        "usa" => true,
        _ => false,
    }
}

fn number(
    text: &str,
    first: &Written,
    second: Option<&Written>,
    third: Option<&Written>,
) -> Option<(String, usize)> {
    let digits = digits(&first.text);
    let unit = first.text.get(digits.len()..).unwrap_or_default();
    if unit.is_empty() {
        if percent_sign(text, first.end) > first.end {
            return Some((format!("{digits}%"), 1));
        }
        let second = second?;
        return match (second.text.as_str(), third.map(|third| third.text.as_str())) {
            ("percent" | "pct", _) => Some((format!("{digits}%"), 2)),
            ("per", Some("cent")) => Some((format!("{digits}%"), 3)),
            (word, _) => Some((format!("{digits}{}", scale(word)?), 2)),
        };
    }
    if unit == "pct" {
        return Some((format!("{digits}%"), 1));
    }
    let money = text.get(..first.start).is_some_and(|before| before.ends_with(['$', '€', '£', '¥']));
    let scale = match unit {
        "b" if money => "bn",
        "m" if money => "mn",
        "t" if money => "tn",
        _ => scale(unit)?,
    };
    Some((format!("{digits}{scale}"), 1))
}

fn digits(word: &str) -> &str {
    word.trim_end_matches(|c: char| !c.is_ascii_digit())
}

fn scale(word: &str) -> Option<&'static str> {
    match word {
        "million" | "millions" | "mn" | "mln" => Some("mn"),
        "billion" | "billions" | "bn" | "bln" => Some("bn"),
        "trillion" | "trillions" | "tn" | "trn" => Some("tn"),
        _ => None,
    }
}

/// The digits of a number that is written with its unit: 200 in "200bn".
fn number_of(word: &Written) -> Option<String> {
    let digits = digits(&word.text);
    (!digits.is_empty() && word.text.starts_with(|c: char| c.is_ascii_digit())).then(|| digits.to_owned())
}

/// Where a percent sign after byte `end`, and after one space at most, ends; `end` when there is none.
fn percent_sign(text: &str, end: usize) -> usize {
    let after = text.get(end..).unwrap_or_default();
    let rest = after.strip_prefix([' ', '\u{a0}', '\u{202f}']).unwrap_or(after);
    match rest.strip_prefix(['%', '％', '٪']) {
        Some(left) => text.len() - left.len(),
        None => end,
    }
}

/// Whether nothing but a little white space or a hyphen stands between.
fn joined(text: &str, first: &Written, second: &Written) -> bool {
    let between = text.get(first.end..second.start).unwrap_or("?");
    !between.is_empty() && between.len() <= 4 && between.chars().all(|c| c.is_whitespace() || c == '-')
}
