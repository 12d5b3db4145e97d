//! A pair is the figures of one claim: the value of goods with the rate that goes with it, or either alone.

use super::senses::{Act, Sense};
use super::token::{Rates, Token};
use super::words::words;

/// The figures of one claim, as places in the sentence's tokens.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Pair {
    /// Money, or the words for "all".
    pub(super) goods: Option<usize>,
    /// Its first rate.
    pub(super) rate: Option<usize>,
    pub(super) rates: Rates,
}

impl Pair {
    /// Its places, in order.
    pub(super) fn places(&self) -> Vec<usize> {
        let mut places: Vec<usize> = self.goods.into_iter().chain(self.rate).collect();
        places.sort_unstable();
        places
    }
}

/// The pairs of a clause's figures, which are in order.
pub(super) fn pairs(tokens: &[Token], figures: &[usize]) -> Vec<Pair> {
    let rates = changes(tokens, figures);
    let goods: Vec<usize> = figures.iter().copied().filter(|at| !is_rate(tokens, *at)).collect();
    if goods.is_empty() {
        return rates.into_iter().map(|(at, rates)| Pair { goods: None, rate: Some(at), rates }).collect();
    }
    let rate_first = rates.first().zip(goods.first()).is_some_and(|((rate, _), goods)| rate < goods);
    let mut used = vec![false; rates.len()];
    // "A 5 percent tariff in response to tariffs on $75 billion": each has its own.
    let apart = |one: usize, two: usize| {
        let between = tokens.get(one.min(two)..one.max(two)).unwrap_or_default();
        let tariffs = between.windows(2).filter(
            |pair| matches!(pair, [one, two] if one.sense == Sense::Tariff && two.sense != Sense::Tariff),
        );
        tariffs.count() + usize::from(between.last().is_some_and(|token| token.sense == Sense::Tariff)) >= 2
    };
    let mut pairs: Vec<Pair> = Vec::new();
    for (number, at) in goods.iter().enumerate() {
        let next = goods.get(number + 1).copied().unwrap_or(usize::MAX);
        let previous = number.checked_sub(1).and_then(|number| goods.get(number)).copied();
        let before = rates.iter().rposition(|(rate, _)| {
            rate < at && previous.is_none_or(|previous| *rate > previous) && !apart(*rate, *at)
        });
        let after = rates.iter().position(|(rate, _)| rate > at && *rate < next && !apart(*rate, *at));
        // "25 percent on $34 billion and $16 billion", "$34 billion and $16 billion at 25 percent"
        let shared_before = previous
            .filter(|previous| at - previous <= 9 && listed(tokens, *previous, *at))
            .and_then(|_| pairs.last()?.rate.and_then(|rate| rates.iter().position(|(at, _)| *at == rate)));
        let shared_after = (next != usize::MAX && next - at <= 9 && listed(tokens, *at, next))
            .then(|| {
                rates.iter().position(|(rate, _)| {
                    *rate > next && goods.get(number + 2).is_none_or(|beyond| rate < beyond)
                })
            })
            .flatten();
        let chosen = if rate_first {
            before.or(shared_before).or(if rates.len() == goods.len() { None } else { after })
        } else {
            after.or(before).or(shared_after).or(shared_before)
        };
        let chosen = chosen.or(if number == 0 && rate_first { after } else { None });
        let found = chosen.and_then(|chosen| rates.get(chosen));
        if let Some(mark) = chosen.and_then(|chosen| used.get_mut(chosen)) {
            *mark = true;
        }
        pairs.push(Pair {
            goods: Some(*at),
            rate: found.map(|(at, _)| *at),
            rates: found.map(|(_, rates)| rates.clone()).unwrap_or_default(),
        });
    }
    // "10 percent on $200 billion, rising to 25 percent": a second step on the same goods.
    for (unused, (rate, step)) in used.iter().zip(&rates) {
        if *unused {
            continue;
        }
        let goods = goods
            .iter()
            .rev()
            .find(|at| *at < rate)
            .or(goods.first())
            .copied()
            .filter(|at| !apart(*at, *rate));
        pairs.push(Pair { goods, rate: Some(*rate), rates: step.clone() });
    }
    if rate_first {
        pairs.sort_by_key(|pair| pair.places().first().copied());
    }
    pairs
}

fn is_rate(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| token.sense == Sense::Rate)
}

/// The rates with those of one change joined: "raise the 10 percent tariff on … to 25 percent".
fn changes(tokens: &[Token], figures: &[usize]) -> Vec<(usize, Rates)> {
    let mut found: Vec<(usize, Rates)> = Vec::new();
    for at in figures.iter().copied().filter(|at| is_rate(tokens, *at)) {
        let Some(token) = tokens.get(at) else { continue };
        let rates = token.rates.clone();
        if let Some((first, before)) = found.last_mut() {
            let to = at
                .checked_sub(1)
                .and_then(|at| tokens.get(at))
                .is_some_and(|token| token.is("to") || token.word.ends_with(" to"));
            let moved = tokens
                .iter()
                .take(at)
                .skip(first.saturating_sub(12))
                .any(|token| matches!(token.sense, Sense::Act(Act::Raise | Act::Lower | Act::Drop)));
            let instead = tokens.get(*first..at).unwrap_or_default().iter().any(|token| token.is("instead"));
            if before.to.is_empty() && rates.from.is_empty() {
                before.to = rates.to;
                continue;
            }
            if rates.to.is_empty() && before.from.is_empty() {
                before.from = rates.from;
                continue;
            }
            // "… to 100 percent and doubled that on chips to 50 percent": each its own.
            let target =
                first.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|token| token.is("to"))
                    && tokens
                        .get(*first..at)
                        .unwrap_or_default()
                        .iter()
                        .any(|token| token.among(words!("and, while, but")));
            if (to && moved && !target || instead) && before.from.is_empty() && rates.from.is_empty() {
                before.from = std::mem::replace(&mut before.to, rates.to);
                continue;
            }
        }
        found.push((at, rates));
    }
    found
}

/// Whether two sums are members of one list: "and another", "plus".
fn listed(tokens: &[Token], one: usize, two: usize) -> bool {
    let between = tokens.get(one + 1..two).unwrap_or_default();
    between.iter().any(|token| token.among(words!("and, plus, or")) || token.sense == Sense::Comma)
        && !between.iter().any(|token| matches!(token.sense, Sense::Act(_) | Sense::Mode(_) | Sense::Tariff))
}
