//! A piece is a sum that is a tariff's by what it is part of, with no goods beside it: of a list that grows, a package,
//! a whole trade.

use std::ops::Range;

use super::senses::{Act, Sense};
use super::token::Token;
use super::words::{Words, words};

/// Verbs that say a tariff without its name: "hit $34 billion of goods".
pub(super) const LEVIED: &Words = words!(
    "hit, hits, hitting, target, targets, targeted, targeting, cover, covers, covering, \
    hit back, retaliate, retaliated, hits back, taxing, strike"
);

/// "The American list had grown to $250 billion", "the second piece of a $50 billion package".
pub(super) fn grown(tokens: &[Token], clause: &Range<usize>, at: usize) -> bool {
    let mut inside = tokens.get(clause.start..at).unwrap_or_default().iter().rev().take(8);
    let list = |token: &Token| {
        token.among(words!("list, lists, total, tally, tranche, package, round, pile"))
            || token.word.ends_with("the total")
    };
    let to = inside
        .by_ref()
        .take_while(|token| matches!(token.sense, Sense::Plain | Sense::Mode(_) | Sense::Act(Act::Raise)))
        .any(|token| {
            token.among(words!("to, reached, exceeded, reach, topped, exceed, surpass, top"))
                || matches!(token.sense, Sense::Act(Act::Raise)) && token.among(words!("reached"))
        });
    let listed = tokens.get(clause.start..at).unwrap_or_default().iter().rev().take(8).any(list);
    // "The final tariff total could exceed $500 billion"
    let taxed = tokens.get(clause.start..at).unwrap_or_default().windows(2).any(|pair| {
        matches!(pair, [tariff, total] if tariff.sense == Sense::Tariff && total.among(words!("total, tally, list")))
    });
    let first = taxed
        || tokens.get(clause.start..at).unwrap_or_default().iter().take(5).any(|token| {
            (matches!(token.sense, Sense::Name(_) | Sense::Adjective(_) | Sense::Measure)
                || token.is("total")
                || token.word.ends_with("the total"))
                && !token.among(words!("action, actions, step, measure, measures, sanctions"))
        });
    to && listed
        && first
        && !tokens
            .get(at + 1..clause.end.min(at + 5))
            .unwrap_or_default()
            .iter()
            .any(|token| matches!(token.sense, Sense::Quantity | Sense::Flow))
}

/// "Levies touch two-thirds of what the United States buys from China, or more than | $335 billion".
pub(super) fn share_of_trade(tokens: &[Token], at: usize) -> bool {
    let inside = tokens.get(at.saturating_sub(30)..at).unwrap_or_default();
    let apposed =
        inside.iter().rev().take(5).any(|token| token.sense == Sense::Comma || token.sense == Sense::Break);
    let what = inside.windows(2).position(
        |pair| matches!(pair, [of, what] if of.word.ends_with("of") && what.among(words!("what, everything"))),
    );
    let covers = |token: &Token| token.sense == Sense::Act(Act::Levy);
    apposed && what.is_some_and(|what| inside.iter().take(what).any(covers))
}

/// "The second piece of a | $50 billion package".
pub(super) fn piece_of(tokens: &[Token], at: usize) -> bool {
    let before = tokens.get(at.saturating_sub(5)..at).unwrap_or_default();
    before.iter().any(|token| token.sense == Sense::Measure) && before.iter().any(|token| token.is("of"))
}

/// "Retaliated against $60bn": what a tariff is set against is goods.
pub(super) fn opposed(tokens: &[Token], at: usize) -> bool {
    let before = tokens.get(at.saturating_sub(5)..at).unwrap_or_default();
    before
        .iter()
        .skip_while(|token| !token.among(LEVIED) && !token.is("countermeasures"))
        .any(|token| token.among(words!("against, on")))
}

/// "The first piece, $34 billion, went into force".
pub(super) fn piece(tokens: &[Token], clause: &Range<usize>, at: usize) -> bool {
    let part = |place: usize| {
        tokens.get(place).is_some_and(|token| {
            token.sense == Sense::Measure
                && token.among(words!("piece, portion, slice, instalment, installment, round, tranche, batch, list, phase, wave, salvo"))
        })
    };
    let bound = at.checked_sub(2).is_some_and(part)
        && tokens.get(at.saturating_sub(1)).is_some_and(|token| {
            matches!(token.sense, Sense::Comma | Sense::Break) || token.among(words!("of, on, worth"))
        });
    let plain = tokens.get(at + 1).is_none_or(|next| next.sense != Sense::Quantity);
    bound
        && plain
        && tokens.get(clause.start..tokens.len().min(clause.end + 8)).unwrap_or_default().iter().any(
            |token| matches!(token.sense, Sense::Act(Act::Levy | Act::Postpone | Act::Suspend | Act::Remove)),
        )
}
