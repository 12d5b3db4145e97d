//! What a passage faces is the country whose goods its tariffs are on: China or America, or a third one, which a claim
//! that names nobody is then about.

use super::senses::{Act, Party, Sense};
use super::subject::subject;
use super::token::Token;
use super::words::words;

/// Sentences that a third country stays in mind.
const REACH: u32 = 3;

/// Who has been spoken of so far.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Facing {
    /// Mentions of China.
    china: u32,
    /// Mentions of other countries, but for America.
    others: u32,
    /// The last sentence that spoke of a third country's tariffs, or of tariffs on its goods, and not of China.
    third: Option<u32>,
}

impl Facing {
    /// Takes a sentence in.
    pub(super) fn read(&mut self, tokens: &[Token], number: u32, tariff: bool) {
        let china = tokens.iter().filter(|token| is_china(token)).count();
        self.china += china as u32;
        self.others += tokens.iter().filter(|token| is_other(token)).count() as u32;
        if china > 0 {
            self.third = None;
        } else if tariff && foreign(tokens) {
            self.third = Some(number);
        }
    }

    /// Whether a claim in this sentence, the next to be read, is about a third country's trade unless it says more.
    pub(super) fn third(&self, tokens: &[Token], number: u32) -> bool {
        let lately = self.third.is_some_and(|third| number - third <= REACH);
        let mostly = self.others > 2 * self.china + 3;
        !tokens.iter().any(is_china) && (lately || mostly || foreign(tokens))
    }
}

/// A word for China, or for both sides.
pub(super) fn is_china(token: &Token) -> bool {
    matches!(
        token.sense,
        Sense::Name(Party::China | Party::Both)
            | Sense::Person(Party::China)
            | Sense::Adjective(Party::China)
    )
}

/// A country of its own, and not "trading partners".
fn is_other(token: &Token) -> bool {
    matches!(token.sense, Sense::Name(Party::Other) | Sense::Adjective(Party::Other))
        && !token.is("foreign")
        && !token.word.contains("countr")
        && !token.word.contains("nation")
        && !token.word.contains("partner")
        && !token.word.contains("world")
}

/// Whether a tariff of the sentence is levied by a third country or on what comes from there: "EU tariffs", "tariffs
/// on Mexico", "Canada taxes", "boats shipped to Canada".
fn foreign(tokens: &[Token]) -> bool {
    (0..tokens.len()).any(|at| {
        let Some(token) = tokens.get(at).filter(|token| is_other(token)) else { return false };
        let next = tokens.get(at + 1..tokens.len().min(at + 5)).unwrap_or_default();
        let before = tokens.get(at.saturating_sub(8)..at).unwrap_or_default();
        let taxed = |token: &Token| {
            matches!(token.sense, Sense::Goods | Sense::Product | Sense::Metal | Sense::Tariff)
        };
        let adjective = token.possessive || matches!(token.sense, Sense::Adjective(_));
        let object = before.iter().rev().take(4).any(|token| {
            token.sense == Sense::Tariff
                || token.among(words!("on, against, hit, hitting, hits, tax, taxes, taxing"))
        });
        let whose = adjective
            && (next.iter().any(|token| token.sense == Sense::Tariff) || object && next.iter().any(taxed))
            || next.first().is_some_and(|next| next.sense == Sense::Tariff);
        let levies = subject(tokens, at)
            && next.iter().any(|verb| {
                matches!(verb.sense, Sense::Act(Act::Levy | Act::Raise | Act::Lower | Act::Announce))
                    || verb.among(words!("charges, charge, taxes, tax"))
            });
        let on = before
            .iter()
            .rev()
            .find(|token| !token.is("the"))
            .is_some_and(|token| token.among(words!("on, against, from, to")))
            && before.iter().any(taxed);
        whose || levies || on
    })
}
