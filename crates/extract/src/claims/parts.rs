//! A percentage without its tariff beside it is a part of one that was spoken of: "another 10 percent followed", "the
//! other 24 percent", "the increase from 10 to 25 percent".

use std::ops::Range;

use super::senses::{Act, Mode, Sense};
use super::token::Token;
use super::words::words;

/// "The 10 percent will go up to 25 percent": nothing but a tariff does so.
pub(super) fn steps(tokens: &[Token], clause: &Range<usize>) -> bool {
    let inside = tokens.get(clause.clone()).unwrap_or_default();
    let mut rates =
        inside.iter().enumerate().filter(|(_, token)| token.sense == Sense::Rate).map(|(at, _)| at);
    let (first, second) = (rates.next(), rates.next());
    // "The increase from 10 to 25 percent"
    if let (Some(first), None) = (first, second) {
        let change =
            inside.get(first).is_some_and(|token| !token.rates.from.is_empty() && !token.rates.to.is_empty());
        let moves = inside
            .get(first.saturating_sub(4)..first)
            .unwrap_or_default()
            .iter()
            .any(|token| matches!(token.sense, Sense::Act(Act::Raise | Act::Lower)));
        return change
            && moves
            && !inside
                .iter()
                .take(first + 4)
                .any(|token| matches!(token.sense, Sense::Quantity | Sense::Flow | Sense::Goods));
    }
    let (Some(first), Some(second)) = (first, second) else { return false };
    first <= 2
        && inside
            .get(first..second)
            .unwrap_or_default()
            .iter()
            .any(|token| token.sense == Sense::Act(Act::Raise))
        && !inside.iter().any(|token| matches!(token.sense, Sense::Quantity | Sense::Flow))
}

/// "The tariffs: 25 percent | on $250 billion, 15 percent on $112 billion".
pub(super) fn on_sum(tokens: &[Token], clause: &Range<usize>, at: usize) -> bool {
    let after = tokens.get(at + 1..clause.end.min(at + 5)).unwrap_or_default();
    after.first().is_some_and(|next| next.is("on"))
        && after.iter().any(|next| next.sense == Sense::Money && next.value >= 0.5)
}

/// "Another 10 percent followed in September".
pub(super) fn another(tokens: &[Token], clause: &Range<usize>, at: usize) -> bool {
    let before = tokens.get(clause.start.max(at.saturating_sub(2))..at).unwrap_or_default();
    let opens = at <= clause.start + 2
        && before.iter().any(|token| token.among(words!("another, further, additional, extra")));
    opens
        && tokens.get(at + 1..clause.end.min(at + 4)).unwrap_or_default().iter().any(|token| {
            token.sense == Sense::Act(Act::Levy)
                || token.among(words!("followed, came, comes, arrived, landed, will, was, is"))
        })
        && !tokens
            .get(clause.clone())
            .unwrap_or_default()
            .iter()
            .any(|token| matches!(token.sense, Sense::Quantity | Sense::Flow))
}

/// "The earlier | 10 percent increase".
pub(super) fn earlier(tokens: &[Token], at: usize) -> bool {
    at.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|before| {
        before.among(words!(
            "earlier, latest, previous, initial, original, first, recent, planned, threatened, new"
        ))
    }) && tokens.get(at + 1).is_some_and(|next| next.among(words!("increase, hike, rate")))
        && !tokens.get(at + 2).is_some_and(|next| next.among(words!("in, of")))
}

/// "The 10 percent | that has been collected since April": a tariff by what is done with it.
pub(super) fn collected(tokens: &[Token], at: usize) -> bool {
    let the = at
        .checked_sub(1)
        .and_then(|at| tokens.get(at))
        .is_some_and(|the| the.among(words!("the, remaining, other")));
    let that = tokens.get(at + 1).is_some_and(|that| that.among(words!("that, which, already, now, being")));
    the && that
        && tokens.iter().skip(at + 1).take(5).any(|token| {
            token.among(words!(
                "collected, levied, imposed, charged, introduced, in place, in force, added, applied"
            ))
        })
        && !tokens.iter().skip(at + 1).take(8).any(|token| token.is("of"))
}

/// "Would pay an additional 25%", "had split the original 10 per cent": rates of the record, where tariffs have been
/// spoken of and the words make nothing else of them.
pub(super) fn known(tokens: &[Token], clause: &Range<usize>, at: usize) -> bool {
    let before = tokens.get(clause.start.max(at.saturating_sub(5))..at).unwrap_or_default();
    let one = before.last();
    let which = one.is_some_and(|one| {
        one.among(words!(
            "the, that, this, original, old, older, new, current, existing, same, extra, additional, initial"
        ))
    });
    let borne = before.iter().any(|token| {
        matches!(token.sense, Sense::Act(Act::Levy | Act::Bear))
            || token.among(words!(
                "pay, pays, paid, paying, charge, charges, charged, charging, taxed, became, become, becomes"
            ))
    });
    // "It isn't the 25 percent"
    let not = before.iter().any(|token| token.sense == Sense::Mode(Mode::Not));
    let alone = tokens.get(at + 1..clause.end).unwrap_or_default().first().is_none_or(|next| {
        matches!(
            next.sense,
            Sense::Comma | Sense::Break | Sense::Close | Sense::Mode(_) | Sense::RateWord | Sense::Back
        ) || next.among(words!(
            "on, in, at, from, to, until, till, since, when, that, which, with, and, or, now, already, is, \
                 was, has, have, had, there, they, it, he, she, we, importers, by, under, after, before"
        ))
    });
    tokens.get(at).is_some_and(|rate| rate.listed)
        && (which && !not || borne)
        && alone
        && !tokens.get(clause.clone()).unwrap_or_default().iter().any(|token| token.sense == Sense::Quantity)
}

/// "… and China its own to 10 percent": the verb is left out.
pub(super) fn its_own(tokens: &[Token], clause: &Range<usize>) -> bool {
    let inside = tokens.get(clause.clone()).unwrap_or_default();
    inside.iter().take(4).any(|token| token.among(words!("its own, their own")))
}

/// "Gas from Louisiana, which pays | 10 percent in China"
pub(super) fn paid(tokens: &[Token], at: usize) -> bool {
    let extra = at
        .checked_sub(1)
        .and_then(|at| tokens.get(at))
        .is_some_and(|extra| extra.among(words!("additional, extra, further, another")));
    // "An additional": with its article.
    let article = extra
        && at
            .checked_sub(2)
            .and_then(|at| tokens.get(at))
            .is_some_and(|article| article.among(words!("a, an")));
    let verb = at.checked_sub(1 + usize::from(extra) + usize::from(article));
    verb.and_then(|at| tokens.get(at))
        .is_some_and(|pays| pays.among(words!("pay, pays, paid, paying, charged")))
        && tokens.get(at + 1).is_none_or(|next| {
            next.sense == Sense::Comma
                || next.among(words!("in, when, on, until, since, to, at, and, now, there, from, for"))
        })
        && tokens.iter().take(at).any(|token| matches!(token.sense, Sense::Goods | Sense::Product))
}

/// "Suspends | the other 24 percent", "threatened | a further 50%": a percentage that is the object of a tariff's verb.
pub(super) fn acted(tokens: &[Token], at: usize) -> bool {
    let before = tokens.get(at.saturating_sub(2)..at).unwrap_or_default();
    let part = before
        .iter()
        .any(|token| token.among(words!("other, another, further, additional, extra, remaining")));
    let verb = at.checked_sub(before.len() + 1).and_then(|at| tokens.get(at));
    let acts = |token: &Token| {
        matches!(
            token.sense,
            Sense::Act(Act::Levy | Act::Suspend | Act::Postpone | Act::Bear | Act::Announce)
                | Sense::Mode(Mode::Threat | Mode::Plan)
        )
    };
    let done = tokens.get(at + 1..tokens.len().min(at + 4)).unwrap_or_default().iter().any(|token| {
        token.among(words!("added, imposed, levied, slapped")) || token.sense == Sense::Act(Act::Levy)
    });
    // "Hit in April with | an additional 15 per cent"
    let with = tokens.get(at.saturating_sub(10)..at).unwrap_or_default();
    let hit = with
        .iter()
        .position(|token| token.among(words!("hit, slapped, struck, saddled, burdened")))
        .is_some_and(|hit| with.iter().skip(hit).any(|token| token.is("with")));
    part && (hit || verb.is_some_and(acts) || before.iter().any(acts) || done)
        && !tokens
            .iter()
            .skip(at + 1)
            .take(4)
            .any(|token| matches!(token.sense, Sense::Quantity | Sense::Flow) || token.is("of"))
}
