//! What a verb or a noun of change says of the tariff beside it, if of that at all.

use super::senses::{Act, Mode, Sense};
use super::token::Token;
use super::words::{Words, words};

/// "The increase in", "a delay of": an act that is a noun.
pub(super) fn action_noun(tokens: &[Token], at: usize) -> bool {
    let word = tokens.get(at).is_some_and(|token| {
        token.among(words!(
            "increase, increases, hike, hikes, rise, cut, cuts, reduction, reductions, removal, \
                rollback, imposition, suspension, delay, jump, boost"
        ))
    });
    word && tokens
        .get(at + 1)
        .is_some_and(|next| next.among(words!("in, of, to, on, from")) || next.modifies())
        && at.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|before| {
            before.among(words!("the, a, an, another, further, tariff, rate, this, that"))
                || matches!(before.sense, Sense::Mode(Mode::Plan | Mode::Threat))
        })
}

/// "Rise", "fall": verbs that a tariff is never the object of.
pub(super) fn intransitive(word: &str) -> bool {
    const VERBS: &Words = words!(
        "rise, rises, rose, risen, rising, fall, falls, fell, fallen, falling, climb, climbs, climbed, \
        climbing, jump, jumps, jumped, jumping, soar, leap, leaps, leapt, leaped, leaping, balloon, ballooned, \
        ballooning, go up, goes up, went up, going up, gone up, come down, came down, go down, went down"
    );
    VERBS.contain(word)
}

/// "Come", "arrive": a tariff does so when it is levied.
pub(super) fn arrives(tokens: &[Token], at: usize) -> bool {
    let away = tokens.get(at + 1).is_some_and(|next| next.among(words!("back, again, off, down, from")));
    !away
        && tokens.get(at).is_some_and(|token| {
            token.among(words!(
                "come, arrive, happen, begin, start, land, materialize, materialise, return, kick"
            ))
        })
}

/// "Higher tariffs", "the increased rate": said of the tariff in passing.
pub(super) fn adjectival(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| token.among(words!("higher, steeper, stiffer, matching, added")))
        && tokens
            .get(at + 1)
            .is_some_and(|next| matches!(next.sense, Sense::Tariff | Sense::RateWord | Sense::Measure))
}

/// "Lift to 25 percent" raises, "lift the tariffs" ends; "drop to 5 percent" lowers.
pub(super) fn resolved(tokens: &[Token], at: usize, act: Act) -> Act {
    if act != Act::Drop {
        return act;
    }
    let to = tokens.iter().enumerate().skip(at + 1).take(14).any(|(place, token)| {
        token.sense == Sense::Rate
            && !token.rates.to.is_empty()
            && (!token.rates.from.is_empty() || goes_to(tokens, place))
    });
    let lift = tokens.get(at).is_some_and(|token| token.word.starts_with("lift"));
    // "Lifting the rates on" raises too.
    let rate = tokens
        .iter()
        .skip(at + 1)
        .take(4)
        .take_while(|token| token.sense != Sense::Comma)
        .any(|token| token.among(words!("rate, rates")));
    match (to || rate && lift, lift) {
        (true, true) => Act::Raise,
        (true, false) => Act::Lower,
        _ => Act::Remove,
    }
}

/// Whether a verb after a tariff says what becomes of it, and not of prices: "rose to 25 percent", "were cut".
pub(super) fn of_the_tariff(tokens: &[Token], at: usize) -> bool {
    let before = tokens.iter().take(at).rev().take(3).any(|token| {
        token.among(words!("be, been, being, is, are, was, were, get, it, he, they, that, to be"))
            || matches!(
                token.sense,
                Sense::Name(_) | Sense::Person(_) | Sense::Mode(Mode::Will | Mode::Could)
            )
    });
    let after = tokens.get(at + 1).is_none_or(|next| {
        matches!(next.sense, Sense::Rate | Sense::Comma | Sense::Break | Sense::Close | Sense::Number)
            || next.among(words!(
                "to, up to, by, from, on, in, at, further, next, last, again, sharply, as high as, as"
            ))
    });
    let participle = tokens.get(at).is_some_and(|token| token.word.ends_with("ed"))
        && at.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|before| {
            matches!(before.sense, Sense::Tariff | Sense::Goods | Sense::Product | Sense::Money)
                || before.among(words!("them, these, those"))
        });
    let passive = at
        .checked_sub(1)
        .and_then(|at| tokens.get(at))
        .is_some_and(|before| before.among(words!("be, been, being, to be")));
    participle
        || passive
        || before && after
        || after
            && tokens
                .get(at + 1)
                .is_some_and(|next| next.among(words!("to, from, on")) || next.sense == Sense::Rate)
}

/// "To 25 percent", "to as much as 25 percent".
fn goes_to(tokens: &[Token], rate: usize) -> bool {
    tokens
        .iter()
        .take(rate)
        .rev()
        .take(5)
        .take_while(|token| token.sense == Sense::Plain)
        .any(|token| token.is("to") || token.word.ends_with(" to"))
}
