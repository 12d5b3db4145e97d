//! An inherited date is a neighbour's: a sentence that names no day of its own often goes on telling of one.
//!
//! "Negotiators met on Tuesday. They broke up without a deal." Nothing in the second sentence says when, and every
//! reader knows. That is inference, not reading, so it is kept apart from what the words say, and made only when the
//! neighbour tells of a day that is over, and the sentence tells of the past as well or goes on with a quotation.

use std::collections::HashSet;
use std::ops::Range;

use crate::expression::{Expression, Outcome, Precision};
use crate::line::Line;
use crate::tense::told_as_past;

/// A sentence without a date, and the expression whose days it takes over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Inherited {
    /// The sentence's number.
    pub sentence: usize,
    /// The expression's place among those given.
    pub expression: usize,
    /// What makes them hang together.
    pub how: How,
}

/// Why a sentence takes over a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// It goes on telling in the same paragraph.
    Paragraph,
    /// It quotes the speaker of the sentence before.
    Quotation,
}

/// The sentences that take over a neighbour's date.
///
/// `opens` tells whether the sentence of a number opens a paragraph; `expressions` are those that [`tag`](crate::tag)
/// found in the same text and sentences.
pub fn inherited(
    text: &str,
    sentences: &[Range<usize>],
    opens: impl Fn(usize) -> bool,
    expressions: &[Expression],
) -> Vec<Inherited> {
    let mut found = Vec::new();
    let mut own = expressions.iter().enumerate().peekable();
    // The date that the sentence before tells of, its own or taken over, and that sentence's words.
    let mut before: Option<(usize, &str)> = None;
    for (number, range) in sentences.iter().enumerate() {
        let words = text.get(range.clone()).unwrap_or_default();
        let mut mine = Vec::new();
        let mut none = true;
        while let Some((at, one)) = own.next_if(|(_, one)| one.sentence <= number) {
            if one.sentence == number && one.dated().is_some() {
                none = false;
                mine.push((at, one));
            }
        }
        if !none {
            before = told_of(&mine).map(|at| (at, words));
            continue;
        }
        let how = before.and_then(|(_, dated)| goes_on(words, dated, opens(number)));
        before = how.zip(before).map(|(how, (expression, dated))| {
            found.push(Inherited { sentence: number, expression, how });
            (expression, if how == How::Paragraph { words } else { dated })
        });
    }
    found
}

/// Of a sentence's own dates the one that it tells of: its only day that is over.
fn told_of(own: &[(usize, &Expression)]) -> Option<usize> {
    let over: Vec<usize> = own
        .iter()
        .filter(|(_, one)| {
            one.dated()
                .is_some_and(|dated| dated.outcome == Outcome::Happened && dated.precision <= Precision::Week)
        })
        .map(|(at, _)| *at)
        .collect();
    match *over.as_slice() {
        [only] => Some(only),
        _ => None,
    }
}

/// Whether a sentence goes on with what the one before it told.
fn goes_on(words: &str, dated: &str, opens: bool) -> Option<How> {
    let line = Line::new(words);
    let quoting = (0..line.len()).any(|at| line.any(at, &["“", "\"", "”"]));
    if quoting && same_speaker(&line, dated, opens) {
        return Some(How::Quotation);
    }
    (!opens && told_as_past(&line)).then_some(How::Paragraph)
}

/// Whether "he said" or "Kudlow said" speaks of somebody in the sentence before.
fn same_speaker(line: &Line<'_>, dated: &str, opens: bool) -> bool {
    let told: HashSet<&str> = dated.split(|letter: char| !letter.is_alphabetic()).collect();
    let speaks = ["said", "told", "added"].iter().any(|verb| told.contains(verb));
    (1..line.len()).filter(|at| line.any(*at, &["said", "added", "told", "continued"])).any(|at| {
        let speaker = at - 1;
        let pronoun = line.any(speaker, &["he", "she", "they"]);
        let name = line.word(speaker) && line.capital(speaker) && told.contains(line.text(speaker));
        name || pronoun && (speaks || !opens)
    })
}
