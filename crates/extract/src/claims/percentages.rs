//! Which percentages of a clause are a tariff's, and not a share's, a growth rate's or a market's.

use std::ops::Range;

use super::belongs::{Spoken, levied};
use super::parts::{acted, another, collected, earlier, its_own, known, on_sum, paid, steps};
use super::senses::{Act, Party, Sense};
use super::token::Token;
use super::words::{Words, words};

/// Verbs of markets and trade that have a percentage of their own.
const MOVES: &Words = words!(
    "fell, fall, falls, falling, fallen, rose, rise, rises, rising, grew, grow, grows, \
    growing, gained, gain, gains, lost, lose, slid, slipped, dropped, drop, down, \
    tumbled, jumped, climbed, shrank, surged, plunged, cut, expanded, contracted, \
    declined, decline, up, increased, soared, dipped, slumped, sank"
);

/// Whether the percentage at `at` is a tariff's rate.
pub(super) fn rate(tokens: &[Token], clause: &Range<usize>, at: usize, spoken: Spoken) -> bool {
    let after = tokens.get(at + 1..clause.end).unwrap_or_default();
    if tokens.get(at).is_some_and(Token::implies) {
        return true;
    }
    if collected(tokens, at) {
        return true;
    }
    // A share's move, an effect: no tariff is so low.
    if tokens.get(at).is_some_and(|token| {
        token.rates.from.is_empty() && token.rates.to.iter().all(|rate| *rate > 0.0 && *rate < 2.0)
    }) {
        return false;
    }
    // "Put the odds of the increase going through at 40%"
    if tokens
        .get(clause.start..at)
        .unwrap_or_default()
        .iter()
        .any(|token| token.among(words!("odds, chance, chances, probability, likelihood")))
        && at
            .checked_sub(1)
            .and_then(|at| tokens.get(at))
            .is_some_and(|before| before.among(words!("at, to, a, about")))
        && !after.iter().take(2).any(|next| next.sense == Sense::Tariff)
    {
        return false;
    }
    // "Was borne to 95 percent", "approximately 100 percent passed on"
    if tokens
        .get(at.saturating_sub(4)..tokens.len().min(at + 4))
        .unwrap_or_default()
        .iter()
        .any(|token| token.among(words!("borne, passed on, passed, pass through")))
        && !after.iter().take(2).any(|next| next.sense == Sense::Tariff)
    {
        return false;
    }
    // "The ordinary 3 percent duty" is no part of the dispute.
    let ordinary = |token: &Token| {
        token.among(words!(
            "ordinary, normal, regular, standard, mfn, most favored nation, most favoured nation, favored, \
             favoured, baseline, everyday, usual"
        ))
    };
    if tokens.get(clause.start.max(at.saturating_sub(3))..at).unwrap_or_default().iter().any(ordinary)
        || after.iter().take(2).any(ordinary)
    {
        return false;
    }
    // "25 percent of imports", "7 percent growth"
    if after.first().is_some_and(|next| {
        next.among(words!(
            "of, lower, higher, drop, chance, more, less, increase, rise, gain, decline, fall, \
                jump, cheaper, stake"
        ))
    }) && !after.get(1).is_some_and(|next| matches!(next.sense, Sense::Tariff | Sense::Mode(_)))
        && !after.iter().take(3).any(|next| next.sense == Sense::Tariff)
    {
        if spoken == Spoken::Lately && earlier(tokens, at) {
            return true;
        }
        return after.first().is_some_and(|next| next.among(words!("increase, rise, hike, jump, higher")))
            && after.get(1).is_some_and(|next| next.among(words!("in, on")))
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
    if spoken != Spoken::Here && known(tokens, clause, at) {
        return true;
    }
    for token in after.iter().take(5) {
        match token.sense {
            Sense::Tariff => return true,
            Sense::Quantity => return false,
            // "Up 17 percent even with tariffs"
            _ if token.among(words!("with, as, even, despite, after, amid, because, since, while, when")) => {
                break;
            }
            Sense::Act(Act::Raise | Act::Lower) if token.among(words!("increase, hike, rise, cut")) => {}
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

/// Whether what stands before a percentage makes it a tariff's.
fn governed(tokens: &[Token], clause: &Range<usize>, at: usize, spoken: Spoken) -> bool {
    let one = at.checked_sub(1).and_then(|at| tokens.get(at));
    let moves = (clause.start.max(at.saturating_sub(4))..at).rev().find_map(|place| {
        let token = tokens.get(place)?;
        token.among(MOVES).then_some(place)
    });
    let to = one
        .is_some_and(|token| token.among(words!("to, at, from, of, up to")) || token.word.ends_with(" to"))
        || (clause.start.max(at.saturating_sub(5))..at)
            .rev()
            .take_while(|place| tokens.get(*place).is_some_and(|token| token.sense == Sense::Plain))
            .any(|place| tokens.get(place).is_some_and(|token| token.among(words!("to, from, up to"))))
        || tokens.get(at).is_some_and(|token| !token.rates.from.is_empty());
    if spoken != Spoken::Lately && on_sum(tokens, clause, at) {
        return true;
    }
    let from = clause.start.max(at.saturating_sub(30));
    if change_of_tariff(tokens, from, at) {
        return true;
    }
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
        .is_some_and(|token| token.among(words!("which, that, ranging, rising, starting, to")))
        || tokens.get(clause.start + 1).is_some_and(|token| token.among(words!("those, increasing")))
        || tokens.get(clause.start + 1).is_some_and(|token| token.among(words!("ranging, rising, which")));
    match spoken {
        Spoken::Here => {
            to || acts && moves.is_none()
                || one.is_some_and(|token| token.among(words!("a, the, another"))) && moves.is_none()
        }
        Spoken::Before if included(tokens, clause, at) => true,
        Spoken::Before => {
            to && (acts || its_own(tokens, clause)) || relative || acted(tokens, at) || paid(tokens, at)
        }
        Spoken::Lately => {
            acted(tokens, at)
                || paid(tokens, at)
                || proposed(tokens, clause, at)
                || to && beside(tokens, clause)
                || earlier(tokens, at)
                || steps(tokens, clause)
                || another(tokens, clause, at)
                || to
                    && acts
                    && tokens
                        .get(clause.start..at)
                        .unwrap_or_default()
                        .iter()
                        .any(|token| token.among(words!("it, they, which, those, that, this")))
        }
    }
}

/// "The first, at 25%, was placed on $34 billion in Chinese products": the sum tells what the rate is.
fn beside(tokens: &[Token], clause: &Range<usize>) -> bool {
    clause.clone().any(|at| {
        tokens.get(at).is_some_and(|token| token.sense == Sense::Money) && levied(tokens, clause, at)
    })
}

/// "Levies on much, | including an extra 30 percent on soybeans and 60 percent on pork".
fn included(tokens: &[Token], clause: &Range<usize>, at: usize) -> bool {
    let opens = tokens.get(clause.start).is_some_and(|token| token.among(words!("including, with")));
    let after = tokens.get(at + 1..clause.end.min(at + 4)).unwrap_or_default();
    opens
        && after.first().is_some_and(|on| on.is("on"))
        && after.iter().any(|next| matches!(next.sense, Sense::Goods | Sense::Product))
}

/// "It suggested 25 percent | on American pork": what is neither a share nor a price is a tariff.
fn proposed(tokens: &[Token], clause: &Range<usize>, at: usize) -> bool {
    let after = tokens.get(at + 1..clause.end.min(at + 5)).unwrap_or_default();
    let inside = tokens.get(clause.clone()).unwrap_or_default();
    after.first().is_some_and(|on| on.is("on"))
        && after.iter().any(|next| {
            matches!(next.sense, Sense::Goods | Sense::Product | Sense::Adjective(Party::Us | Party::China))
        })
        && inside.iter().any(|token| matches!(token.sense, Sense::Act(_) | Sense::Mode(_)))
        && !inside.iter().any(|token| matches!(token.sense, Sense::Quantity | Sense::Flow))
}

/// "Would lower tariffs that were imposed for its selling of chemicals | from 20% to 10%": a change, of what the verb
/// has for its object.
fn change_of_tariff(tokens: &[Token], from: usize, at: usize) -> bool {
    let both = tokens.get(at).is_some_and(|token| !token.rates.from.is_empty() && !token.rates.to.is_empty());
    both && (from..at).any(|place| {
        tokens.get(place).is_some_and(|verb| matches!(verb.sense, Sense::Act(Act::Raise | Act::Lower)))
            && tokens.iter().skip(place + 1).take(3).any(|token| token.sense == Sense::Tariff)
    })
}
