//! Recognising is to know a figure by the record: the value of a list, or a rate of one, and who pays it.

use super::prior::Prior;
use super::senses::{Act, Sense};
use super::token::{Rates, Token};
use super::words::words;

/// Words between a sum and the rate on it at most.
const PAIRED: usize = 10;

/// Marks the figures that the record has lists of.
pub(super) fn recognise(prior: &Prior, tokens: &mut [Token]) {
    let rates: Vec<(usize, Rates)> = (0..)
        .zip(tokens.iter())
        .filter(|(_, token)| token.sense == Sense::Rate && prior.rates(&token.rates))
        .map(|(at, token)| (at, token.rates.clone()))
        .collect();
    for (at, token) in tokens.iter_mut().enumerate() {
        token.listed = match token.sense {
            Sense::Money => {
                let near = rates.iter().find(|(rate, _)| rate.abs_diff(at) <= PAIRED);
                prior.lists(token.value, near.map(|(_, rates)| rates))
            }
            Sense::Rate => rates.iter().any(|(rate, _)| *rate == at),
            _ => false,
        };
    }
    // "Would pay an additional 25%", "of the 25% that importers have been paying": who pays a tariff bears it.
    for (rate, _) in rates {
        // "Pay an extra 30 per cent for beans": a price.
        let bought = tokens.get(rate + 1).is_some_and(|next| next.among(words!("for, more")));
        let near = rate.saturating_sub(4)..tokens.len().min(rate + 7);
        for token in tokens.get_mut(near).unwrap_or_default() {
            if token.sense == Sense::Quantity && !bought && token.among(words!("pay, pays, paid, paying")) {
                token.sense = Sense::Act(Act::Bear);
            }
        }
    }
}
