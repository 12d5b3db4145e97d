//! Which percentages of a clause are a tariff's, and not a share's, a growth rate's or a market's.

use std::ops::Range;

use super::belongs::Spoken;
use super::senses::{Act, Mode, Sense};
use super::tokens::Token;

/// Verbs of markets and trade that have a percentage of their own.
const MOVES: &str = "fell, fall, falls, falling, fallen, rose, rise, rises, rising, grew, grow, grows, \
    growing, gained, gain, gains, lost, lose, slid, slipped, dropped, drop, down, \
    tumbled, jumped, climbed, shrank, surged, plunged, cut, expanded, contracted, \
    declined, decline, up, increased, soared, dipped, slumped, sank";

/// Whether the percentage at `at` is a tariff's rate.
pub(super) fn rate(tokens: &[Token], clause: &Range<usize>, at: usize, spoken: Spoken) -> bool {
    let after = tokens.get(at + 1..clause.end).unwrap_or_default();
    if tokens.get(at).is_some_and(|token| token.implies) {
        return true;
    }
    // "The ordinary 3 percent duty" is no part of the dispute.
    let ordinary = |token: &Token| {
        token.among(
            "ordinary, normal, regular, standard, mfn, most favored nation, most favoured nation, favored, \
             favoured, baseline, everyday, usual",
        )
    };
    if tokens.get(clause.start.max(at.saturating_sub(3))..at).unwrap_or_default().iter().any(ordinary)
        || after.iter().take(2).any(ordinary)
    {
        return false;
    }
    // "25 percent of imports", "7 percent growth"
    if after.first().is_some_and(|next| {
        next.among(
            "of, lower, higher, drop, chance, more, less, increase, rise, gain, decline, fall, \
                jump, cheaper, stake",
        )
    }) && !after.get(1).is_some_and(|next| matches!(next.sense, Sense::Tariff | Sense::Mode(_)))
        && !after.iter().take(3).any(|next| next.sense == Sense::Tariff)
    {
        if spoken == Spoken::Lately && earlier(tokens, at) {
            return true;
        }
        return after.first().is_some_and(|next| next.among("increase, rise, hike, jump, higher"))
            && after.get(1).is_some_and(|next| next.among("in, on"))
            && after.iter().take(4).any(|next| next.sense == Sense::Tariff);
    }
    // "Tariffs of 25 percent already collected"
    if let (Some(tariff), Some(of)) =
        (at.checked_sub(2).and_then(|at| tokens.get(at)), at.checked_sub(1).and_then(|at| tokens.get(at)))
        && of.is("of")
        && tariff.sense == Sense::Tariff
    {
        return true;
    }
    for token in after.iter().take(5) {
        match token.sense {
            Sense::Tariff => return true,
            Sense::Quantity => return false,
            // "Up 17 percent even with tariffs"
            _ if token.among("with, as, even, despite, after, amid, because, since, while, when") => break,
            Sense::Act(Act::Raise | Act::Lower) if token.among("increase, hike, rise, cut") => {}
            Sense::Act(_) | Sense::Mode(_) | Sense::Comma | Sense::Break | Sense::Money | Sense::Rate => {
                break;
            }
            _ => {}
        }
    }
    // "Pressing for the 25 percent rate to be cut"
    if spoken != Spoken::Lately && after.first().is_some_and(|next| next.is("rate")) {
        return true;
    }
    governed(tokens, clause, at, spoken)
}

/// "The 10 percent will go up to 25 percent": nothing but a tariff does so.
fn steps(tokens: &[Token], clause: &Range<usize>) -> bool {
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
fn on_sum(tokens: &[Token], clause: &Range<usize>, at: usize) -> bool {
    let after = tokens.get(at + 1..clause.end.min(at + 5)).unwrap_or_default();
    after.first().is_some_and(|next| next.is("on"))
        && after.iter().any(|next| next.sense == Sense::Money && next.value >= 0.5)
}

/// "Another 10 percent followed in September".
fn another(tokens: &[Token], clause: &Range<usize>, at: usize) -> bool {
    let before = tokens.get(clause.start.max(at.saturating_sub(2))..at).unwrap_or_default();
    let opens = at <= clause.start + 2
        && before.iter().any(|token| token.among("another, further, additional, extra"));
    opens
        && tokens.get(at + 1..clause.end.min(at + 4)).unwrap_or_default().iter().any(|token| {
            token.sense == Sense::Act(Act::Levy)
                || token.among("followed, came, comes, arrived, landed, will, was, is")
        })
        && !tokens
            .get(clause.clone())
            .unwrap_or_default()
            .iter()
            .any(|token| matches!(token.sense, Sense::Quantity | Sense::Flow))
}

/// "The earlier | 10 percent increase".
fn earlier(tokens: &[Token], at: usize) -> bool {
    at.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|before| {
        before.among("earlier, latest, previous, initial, original, first, recent, planned, threatened, new")
    }) && tokens.get(at + 1).is_some_and(|next| next.among("increase, hike, rate"))
        && !tokens.get(at + 2).is_some_and(|next| next.among("in, of"))
}

/// "… and China its own to 10 percent": the verb is left out.
fn its_own(tokens: &[Token], clause: &Range<usize>) -> bool {
    let inside = tokens.get(clause.clone()).unwrap_or_default();
    inside.iter().take(4).any(|token| token.among("its own, their own"))
}

/// "Suspends | the other 24 percent", "threatened | a further 50%": a percentage that is the object of a tariff's verb.
fn acted(tokens: &[Token], at: usize) -> bool {
    let before = tokens.get(at.saturating_sub(2)..at).unwrap_or_default();
    let part = before.iter().any(|token| token.among("other, another, further, additional, extra, remaining"));
    let verb = at.checked_sub(before.len() + 1).and_then(|at| tokens.get(at));
    let acts = |token: &Token| {
        matches!(
            token.sense,
            Sense::Act(Act::Levy | Act::Suspend | Act::Postpone | Act::Bear | Act::Announce)
                | Sense::Mode(Mode::Threat | Mode::Plan)
        )
    };
    let done = tokens
        .get(at + 1..tokens.len().min(at + 4))
        .unwrap_or_default()
        .iter()
        .any(|token| token.among("added, imposed, levied, slapped") || token.sense == Sense::Act(Act::Levy));
    part && (verb.is_some_and(acts) || before.iter().any(acts) || done)
        && !tokens
            .iter()
            .skip(at + 1)
            .take(4)
            .any(|token| matches!(token.sense, Sense::Quantity | Sense::Flow) || token.is("of"))
}

/// Whether what stands before a percentage makes it a tariff's.
fn governed(tokens: &[Token], clause: &Range<usize>, at: usize, spoken: Spoken) -> bool {
    let one = at.checked_sub(1).and_then(|at| tokens.get(at));
    let moves = (clause.start.max(at.saturating_sub(4))..at).rev().find_map(|place| {
        let token = tokens.get(place)?;
        token.among(MOVES).then_some(place)
    });
    let to = one.is_some_and(|token| token.among("to, at, from, of, up to") || token.word.ends_with(" to"))
        || (clause.start.max(at.saturating_sub(5))..at)
            .rev()
            .take_while(|place| tokens.get(*place).is_some_and(|token| token.sense == Sense::Plain))
            .any(|place| tokens.get(place).is_some_and(|token| token.among("to, from, up to")))
        || tokens.get(at).is_some_and(|token| !token.rates.from.is_empty());
    if spoken != Spoken::Lately && on_sum(tokens, clause, at) {
        return true;
    }
    let from = clause.start.max(at.saturating_sub(30));
    for place in (from..at).rev() {
        let Some(token) = tokens.get(place) else { break };
        match token.sense {
            Sense::Tariff | Sense::RateWord => {
                // "Tariffs pushed exports down 8 percent"
                return moves.is_none_or(|verb| verb < place || to);
            }
            Sense::Money => {
                return to || tokens.get(at + 1).is_none_or(|next| !next.is("of")) && spoken == Spoken::Here;
            }
            Sense::Quantity | Sense::Flow => return false,
            _ => {}
        }
    }
    let acts = (from..at).any(|place| {
        tokens.get(place).is_some_and(|token| {
            matches!(token.sense, Sense::Act(Act::Raise | Act::Lower | Act::Drop | Act::Levy | Act::Bear))
        })
    });
    let relative = tokens
        .get(clause.start)
        .is_some_and(|token| token.among("which, that, ranging, rising, starting, to"))
        || tokens.get(clause.start + 1).is_some_and(|token| token.among("those, increasing"))
        || tokens.get(clause.start + 1).is_some_and(|token| token.among("ranging, rising, which"));
    match spoken {
        Spoken::Here => {
            to || acts && moves.is_none()
                || one.is_some_and(|token| token.among("a, the, another")) && moves.is_none()
        }
        Spoken::Before => to && (acts || its_own(tokens, clause)) || relative || acted(tokens, at),
        Spoken::Lately => {
            acted(tokens, at)
                || earlier(tokens, at)
                || steps(tokens, clause)
                || another(tokens, clause, at)
                || to
                    && acts
                    && tokens
                        .get(clause.start..at)
                        .unwrap_or_default()
                        .iter()
                        .any(|token| token.among("it, they, which, those"))
        }
    }
}
