//! Settling is to tell by its neighbours what an ambiguous word means: "to levy", "a levy"; "imports of $505 billion",
//! "tariffs on imports".

use super::forms::{Form, form, unchanging};
use super::senses::{Act, Mode, Sense};
use super::token::Token;
use super::words::words;

/// "Exports | of $130 billion", "| to China worth $12 billion": trade itself.
fn trade_figure(tokens: &[Token], from: usize) -> bool {
    let after = tokens.get(from..tokens.len().min(from + 6)).unwrap_or_default();
    let Some(money) = after.iter().position(|token| token.sense == Sense::Money) else { return false };
    let between = after.get(..money).unwrap_or_default();
    let to = between.first().is_some_and(|token| token.is("to"));
    between.iter().all(|token| {
        token.among(words!(
            "of, were, was, reached, about, some, only, just, nearly, more, than, totaled, \
                totalled, roughly, hit"
        )) || to && (token.among(words!("to, the, worth")) || matches!(token.sense, Sense::Name(_)))
    })
}

/// Words that their neighbours decide: "to levy", "a duty".
pub(super) fn settled(tokens: &mut [Token]) {
    for at in 0..tokens.len() {
        let before = at.checked_sub(1).and_then(|at| tokens.get(at));
        let after = tokens.get(at + 1);
        let Some(token) = tokens.get(at) else { break };
        let sense = match token.word.as_str() {
            "levy" | "levies" | "duty" if token.sense == Sense::Tariff => {
                let verb = before.is_some_and(|before| {
                    before.is("to")
                        || matches!(before.sense, Sense::Mode(Mode::Will | Mode::Could) | Sense::Person(_))
                }) || token.is("levies")
                    && before.is_some_and(|before| matches!(before.sense, Sense::Name(_)))
                    && !after.is_some_and(|after| {
                        matches!(after.sense, Sense::Mode(_) | Sense::Act(_) | Sense::Break | Sense::Comma)
                            || after.among(words!("on, of, are, were, have, had, that, which, in"))
                    });
                (verb && !token.is("duty")).then_some(Sense::Act(Act::Levy))
            }
            // "The end of", "year-end" are no ends of a tariff.
            "ended" | "ending" => {
                let passive = before.is_some_and(|before| before.among(words!("be, been, being")));
                let tariff = tokens
                    .get(at + 1..tokens.len().min(at + 6))
                    .unwrap_or_default()
                    .iter()
                    .any(|token| token.sense == Sense::Tariff);
                let away =
                    after.is_some_and(|after| after.among(words!("on, in, at, with, without, late, up")));
                (!passive && (!tariff || away)).then_some(Sense::Plain)
            }
            "end" | "ends" => (after.is_some_and(|after| after.is("of"))
                || before.is_some_and(|before| before.among(words!("the, year, an, by, week, month"))))
            .then_some(Sense::Plain),
            "lower" => lesser(tokens, at).then_some(Sense::Plain),
            // "Increased tariffs", "a further increase in": as they are; "hits" of a song are no matter here.
            "left" | "leave" | "leaves" => after
                .is_some_and(|after| matches!(after.sense, Sense::Name(_) | Sense::Person(_)))
                .then_some(Sense::Plain),
            // "China is paying tariffs": it bears them.
            "pay" | "pays" | "paid" | "paying" => tokens
                .get(at + 1..at + 4)
                .unwrap_or_default()
                .iter()
                .take_while(|token| token.sense != Sense::Money)
                .any(|token| {
                    token.sense == Sense::Tariff
                        || token.sense == Sense::RateWord
                            && tokens.iter().skip(at).take(7).any(|token| token.sense == Sense::Rate)
                })
                .then_some(Sense::Act(Act::Bear)),
            "tax" | "taxes" | "penalty" | "penalties" | "charge" | "charges"
                if before.is_some_and(|before| before.sense == Sense::Rate) =>
            {
                Some(Sense::Tariff)
            }
            // "Paper and scrap, pork and fruit": scrap itself.
            "scrap" => (before.is_some_and(|before| {
                before.among(words!("and, or, waste, of"))
                    || matches!(before.sense, Sense::Metal | Sense::Product)
            }) && !after.is_some_and(|after| {
                after.among(words!("the, all, all of, all the, its, a, his, their, those, plans"))
            }))
            .then_some(Sense::Product),
            // "Goods bought from China" are made there.
            "bought" | "sold" => {
                before.is_some_and(|before| before.sense == Sense::Goods).then_some(Sense::Made)
            }
            // "He added that"
            "added" | "adds"
                if after.is_some_and(|after| after.is("that") || after.sense == Sense::Comma) =>
            {
                Some(Sense::Plain)
            }
            // "Add 5 percent to existing duties"
            "add" | "adds" | "added" | "adding" => {
                let next = tokens.get(at + 1..at + 5).unwrap_or_default();
                let rate = next.iter().position(|token| token.sense == Sense::Rate);
                rate.and_then(|rate| next.get(rate + 1))
                    .is_some_and(|token| token.is("to"))
                    .then_some(Sense::Act(Act::Raise))
            }
            // "The United States has imported $505 billion": trade; "imported goods": goods.
            "imported" | "shipped" => {
                after.is_some_and(|after| matches!(after.sense, Sense::Money)).then_some(Sense::Flow)
            }
            "imports" | "exports" => trade_figure(tokens, at + 1).then_some(Sense::Flow),
            _ => governed(tokens, at),
        };
        if let (Some(sense), Some(token)) = (sense, tokens.get_mut(at)) {
            token.sense = sense;
        }
    }
}

/// "Imposed 25 percent levies on cars and | lower tariffs on fruit", "at a lower rate": how high, and nothing done.
fn lesser(tokens: &[Token], at: usize) -> bool {
    if !tokens.get(at + 1).is_some_and(|next| matches!(next.sense, Sense::Tariff | Sense::RateWord)) {
        return false;
    }
    let Some(before) = at.checked_sub(1).and_then(|at| tokens.get(at)) else { return false };
    if before.among(words!("a, the, at, with, much, slightly, somewhat, even")) {
        return true;
    }
    let mut back = tokens.iter().take(at).rev().take(24).take_while(|token| token.sense != Sense::Break);
    let mut taxed = false;
    let verb = back.find(|token| {
        taxed |= matches!(token.sense, Sense::Tariff | Sense::RateWord);
        matches!(token.sense, Sense::Act(_) | Sense::Mode(_) | Sense::Flow)
    });
    before.is("and")
        && taxed
        && verb.is_some_and(|verb| {
            matches!(verb.sense, Sense::Act(Act::Levy | Act::Announce))
                && (form(&verb.word) != Form::Base || unchanging(&verb.word))
        })
}

/// Words that what governs them decides: "wants to | hit with", "should | Washington".
fn governed(tokens: &[Token], at: usize) -> Option<Sense> {
    let before = at.checked_sub(1).and_then(|at| tokens.get(at));
    let after = tokens.get(at + 1);
    match tokens.get(at)?.word.as_str() {
        // "Products that it wants to hit with", "the list that China hit with": the goods stand before.
        "hit with" | "slapped with" => (before.is_some_and(|before| {
            before.is("to")
                || matches!(before.sense, Sense::Name(_) | Sense::Person(_))
                || before.among(words!("it, they, he"))
        }))
        .then_some(Sense::Act(Act::Levy)),
        // "A list of targets"
        "targets" => (before
            .is_some_and(|before| before.among(words!("of, the, new, more, its, potential"))))
        .then_some(Sense::Plain),
        // "The tariff that America charges on"
        "charges on" => (before.is_some_and(|before| {
            matches!(before.sense, Sense::Name(_) | Sense::Person(_)) || before.among(words!("it, he"))
        }))
        .then_some(Sense::Act(Act::Levy)),
        // "The US taxes will take effect"
        "taxes" => (before
            .is_some_and(|before| matches!(before.sense, Sense::Name(_) | Sense::Adjective(_)))
            && after.is_some_and(|after| matches!(after.sense, Sense::Mode(_))))
        .then_some(Sense::Tariff),
        // "Could face a 25 percent rate"
        "rate" => (before.is_some_and(|before| before.sense == Sense::Rate)
            && tokens
                .get(at.saturating_sub(6)..at)
                .unwrap_or_default()
                .iter()
                .any(|token| token.sense == Sense::Act(Act::Bear)))
        .then_some(Sense::Tariff),
        // "Should Washington follow through"
        "should" => (after.is_some_and(|after| {
            matches!(after.sense, Sense::Name(_) | Sense::Person(_)) || after.is("the")
        }) && !before
            .is_some_and(|before| matches!(before.sense, Sense::Name(_) | Sense::Person(_))))
        .then_some(Sense::Mode(Mode::If)),
        // "If there is no deal"
        "no deal" | "no agreement" => tokens
            .get(at.saturating_sub(5)..at)
            .unwrap_or_default()
            .iter()
            .any(|token| token.sense == Sense::Mode(Mode::If))
            .then_some(Sense::Plain),
        _ => None,
    }
}
