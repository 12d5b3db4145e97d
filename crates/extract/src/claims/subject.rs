//! A subject is who acts: a country, its government, one who speaks for it, or a pronoun for any of them.

use super::senses::{Act, Party, Sense};
use super::token::Token;
use super::words::words;

/// Whether somebody acts here: "China has", "he vowed", "Chinese officials said".
pub(super) fn subject(tokens: &[Token], at: usize) -> bool {
    let mut at = at;
    while tokens
        .get(at)
        .is_some_and(|token| token.among(words!("the, that, then, even, in turn, president, chinese")))
        && !alone(tokens, at)
    {
        at += 1;
    }
    let named = tokens.get(at).is_some_and(|token| {
        matches!(token.sense, Sense::Name(_) | Sense::Person(_) | Sense::Adjective(_) | Sense::Office)
            || token.among(words!("it, he, they, she, both, each, we, i"))
    });
    if !named {
        return false;
    }
    // "… and China | its own to 10 percent": the verb is left out.
    if tokens.get(at + 1).is_some_and(|next| next.among(words!("its own, their own"))) {
        return true;
    }
    tokens
        .iter()
        .skip(at + 1)
        .take(5)
        .take_while(|token| {
            !matches!(
                token.sense,
                Sense::Comma | Sense::Tariff | Sense::Money | Sense::Rate | Sense::Goods | Sense::Product
            )
        })
        .any(|token| {
            matches!(token.sense, Sense::Act(_) | Sense::Mode(_))
                || token.modifies()
                || token.among(words!(
                    "has, have, had, is, was, are, were, said, says, did, does, told, tweeted, made, \
                began, started"
                ))
        })
}

/// "The president is": no name follows him, and it is not who is quoted.
fn alone(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| token.is("president"))
        && tokens.get(at + 1).is_none_or(|next| {
            !matches!(next.sense, Sense::Name(_) | Sense::Person(_))
                && !next.among(words!("said, says, told"))
        })
}

/// Who stands at `at`, when it is one who acts and not one acted on.
pub(super) fn actor(
    tokens: &[Token],
    at: usize,
    person: Option<Party>,
    country: Option<Party>,
) -> Option<Party> {
    let token = tokens.get(at)?;
    let mut before = at.checked_sub(1).and_then(|at| tokens.get(at));
    if before.is_some_and(|before| before.is("the")) {
        before = at.checked_sub(2).and_then(|at| tokens.get(at));
    }
    let object = before.is_some_and(|before| {
        before.among(words!(
            "on, against, from, in, to, with, for, at, between, into, toward, towards, of, than, \
                hit"
        ))
    });
    // "Would charge China an additional 10 percent"
    let charged = matches!(token.sense, Sense::Name(_))
        && before.is_some_and(|before| before.sense == Sense::Act(Act::Levy) && !before.is("followed"))
        && tokens
            .get(at + 1)
            .is_some_and(|next| next.among(words!("a, an, another, with")) || next.sense == Sense::Rate);
    if object || charged {
        // "…, with each country adding": who adds.
        let adds = before.is_some_and(|before| before.is("with"))
            && tokens
                .get(at + 1)
                .is_some_and(|next| matches!(next.sense, Sense::Act(_)) && next.word.ends_with("ing"));
        if !adds {
            return None;
        }
    }
    let next = tokens.get(at + 1);
    let office =
        (at + 1..at + 4).any(|place| tokens.get(place).is_some_and(|token| token.sense == Sense::Office));
    match token.sense {
        Sense::Person(party) if !token.possessive || office => Some(party),
        Sense::Name(party) => {
            let attributive = next.is_some_and(|next| {
                matches!(next.sense, Sense::Goods | Sense::Product | Sense::Tariff | Sense::Metal)
            });
            (!attributive && (!token.possessive || office)).then_some(party)
        }
        Sense::Adjective(party) => office.then_some(party),
        _ if token.among(words!("he, she")) => Some(person.unwrap_or(Party::Us)),
        _ if token.among(words!("we, i")) => country.or(person),
        // "It" is one of two.
        _ if token.is("it") => country.filter(|country| *country != Party::Both),
        _ if token.is("they") => country,
        // "The administration", "the president"
        Sense::Office if token.among(words!("administration, president, trade representative")) => {
            match before.map(|before| before.sense) {
                Some(Sense::Adjective(_) | Sense::Name(_)) => None,
                _ => Some(Party::Us),
            }
        }
        _ => None,
    }
}
