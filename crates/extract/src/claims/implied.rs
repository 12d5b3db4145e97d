//! A tariff is implied where no noun says it: "tax another $200 billion of", "slapped 25 percent on", "the rate on".

use super::senses::{Act, Party, Sense};
use super::token::{Hint, Token};
use super::words::{Words, words};

/// Tariffs that are spoken of without a noun: "tax another $200 billion of", "slapped 25 percent on", "the rate on".
pub(super) fn implied(tokens: &mut [Token]) {
    for at in 0..tokens.len() {
        let Some(token) = tokens.get(at) else { break };
        let next = tokens.get(at + 1..tokens.len().min(at + 9)).unwrap_or_default();
        let goods = next
            .iter()
            .take_while(|token| {
                !matches!(token.sense, Sense::Act(_) | Sense::Mode(_) | Sense::Quantity | Sense::Break)
            })
            .any(|token| matches!(token.sense, Sense::Goods | Sense::Product | Sense::Money));
        // "Might ultimately tax"
        let adverb = at
            .checked_sub(1)
            .and_then(|at| tokens.get(at))
            .is_some_and(|before| before.word.ends_with("ly") && before.sense == Sense::Plain);
        let before = at.checked_sub(if adverb { 2 } else { 1 }).and_then(|at| tokens.get(at));
        let framed = framed(tokens, at);
        let sense = match token.word.as_str() {
            "tax" | "taxed" | "taxing" => {
                let passive = token.is("taxed")
                    && before.is_some_and(|before| {
                        before.among(words!("be, being, are, were, is, was, been, to be"))
                    });
                let verb = passive
                    || !token.is("tax")
                    || before.is_some_and(|before| {
                        before.among(words!("to, only, also")) || matches!(before.sense, Sense::Mode(_))
                    });
                let rate = next.iter().any(|token| token.sense == Sense::Rate);
                let goods = goods
                    || passive
                        && (tokens.get(at.saturating_sub(7)..at).unwrap_or_default().iter().any(|token| {
                            matches!(token.sense, Sense::Goods | Sense::Product | Sense::Money | Sense::Every)
                        }) || tokens
                            .get(at.saturating_sub(14)..at)
                            .unwrap_or_default()
                            .iter()
                            .any(|token| token.sense == Sense::Every && token.word.ends_with("everything")));
                (verb && (goods || rate)).then_some(if passive {
                    Sense::Act(Act::Bear)
                } else {
                    Sense::Act(Act::Levy)
                })
            }
            // "China penalized $60 billion of goods"
            "penalise" | "penalised" | "penalising" | "penalize" | "penalized" | "penalizing" => {
                let sum = next.iter().take(4).any(|token| token.sense == Sense::Money && token.value >= 0.5);
                (sum && goods).then_some(Sense::Act(Act::Levy))
            }
            // "Those placed in September on": the tariffs.
            "those" => next
                .first()
                .is_some_and(|next| {
                    next.among(words!("placed, imposed, levied, slapped, put, introduced, announced"))
                })
                .then_some(Sense::Tariff),
            "rate" | "rates" => {
                (next.first().is_some_and(|next| next.is("on")) && goods).then_some(Sense::Tariff)
            }
            _ => None,
        };
        let levied = (at.saturating_sub(5)..at)
            .any(|at| tokens.get(at).is_some_and(|token| token.sense == Sense::Act(Act::Levy)));
        // "Collects 25 percent on $250 billion worth of imports", "hit with 15 percent"
        let rate_on = token.sense == Sense::Rate
            && (next.first().is_some_and(|next| next.among(words!("on, onto")))
                && (before
                    .is_some_and(|before| before.among(words!("extra, additional, another, further")))
                    && goods
                    && next.iter().take(5).any(|next| next.sense == Sense::Money && next.value >= 0.5)
                    || levied
                        && next.iter().take(5).any(|next| next.sense == Sense::Money && next.value >= 0.5)
                    || goods && (levied || on_goods(next))
                    || levied
                        && next.get(1).is_some_and(|next| next.among(words!("it, them, those, these"))))
                || before
                    .is_some_and(|before| before.word.ends_with("hit with") || before.is("slapped with"))
                    && !next.iter().take(3).any(|next| matches!(next.sense, Sense::Quantity | Sense::Flow)));
        if let Some(token) = tokens.get_mut(at) {
            let implies = rate_on
                || matches!(sense, Some(Sense::Act(_)))
                || token.is("charges on") && token.sense == Sense::Act(Act::Levy);
            token.hint = match (implies, framed) {
                (true, _) => Hint::Tariff,
                (false, true) => Hint::Framed,
                _ => Hint::None,
            };
            if let Some(sense) = sense {
                token.sense = sense;
            }
        }
    }
}

/// "Has hit | $110 billion of US goods", "the increase | on $250 billion of Chinese products", "a list | of $50 billion
/// of U.S. goods": what is done to billions of one side's goods is a tariff.
fn framed(tokens: &[Token], at: usize) -> bool {
    let Some(token) = tokens.get(at) else { return false };
    let hits = matches!(token.sense, Sense::Act(Act::Levy)) && token.among(HITS)
        || matches!(token.sense, Sense::Mode(_)) && token.among(words!("eyeing, eyes, eyed, already eyeing"));
    let change = token.among(CHANGES) && tokens.get(at + 1).is_some_and(|next| next.among(words!("on, for")));
    let list = token.among(words!("list, lists"))
        && tokens.get(at + 1).is_some_and(|next| next.among(words!("of, covering")));
    if !(hits || change || list) {
        return false;
    }
    let next = tokens.get(at + 1..tokens.len().min(at + 14)).unwrap_or_default();
    let Some(money) = next
        .iter()
        .take(5)
        .take_while(|token| !matches!(token.sense, Sense::Comma | Sense::Break | Sense::Rate))
        .position(|token| token.sense == Sense::Money)
    else {
        return false;
    };
    let of = next.get(money + 1).is_some_and(|next| {
        next.among(words!("of, in, worth")) || matches!(next.sense, Sense::Adjective(_) | Sense::Goods)
    });
    let whose = next.iter().skip(money + 1).take(6).any(|token| {
        matches!(
            token.sense,
            Sense::Adjective(Party::Us | Party::China) | Sense::Name(Party::Us | Party::China)
        )
    });
    of && whose
        && next.get(money).is_some_and(|token| token.value >= 0.5)
        && next
            .iter()
            .skip(money + 1)
            .take(5)
            .any(|token| matches!(token.sense, Sense::Goods | Sense::Product))
        && !next.iter().any(|token| matches!(token.sense, Sense::Quantity | Sense::Flow))
}

/// Verbs that goods are the object of when they are taxed.
const HITS: &Words = words!(
    "hit, hits, hitting, target, targets, targeted, targeting, strike, struck, go after, went after, \
    going after, take aim at, took aim at, taking aim at, retaliated against, slam, slammed, wallop, walloped, whack, \
    whacked, clobber, clobbered, punish, punished, penalize, penalized"
);

/// Nouns for what is done with a tariff.
const CHANGES: &Words = words!(
    "increase, increases, hike, hikes, rise, delay, suspension, reprieve, relief, exemption, \
    exemptions, penalties, sanctions, measures, countermeasures, retaliation"
);

/// "… | on $250 billion worth of imports": billions of goods, which nothing but a tariff has a rate on.
fn on_goods(next: &[Token]) -> bool {
    let Some(money) = next.iter().take(5).position(|token| token.sense == Sense::Money) else { return false };
    next.get(money).is_some_and(|token| token.value >= 0.5)
        && next
            .iter()
            .skip(money + 1)
            .take(4)
            .any(|token| matches!(token.sense, Sense::Goods | Sense::Product))
        && !next.iter().any(|token| matches!(token.sense, Sense::Quantity | Sense::Flow))
}
