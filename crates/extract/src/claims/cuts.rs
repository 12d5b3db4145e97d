//! What tells a cut between two clauses from a list, a gloss or a date.

use super::senses::{Act, Mode, Sense};
use super::token::Token;
use super::words::words;

/// "$200 billion — | and then $300 billion more".
pub(super) fn sum_more(tokens: &[Token], at: usize) -> bool {
    let sum = tokens.iter().skip(at).take(4).position(|token| token.sense == Sense::Money);
    sum.is_some_and(|sum| sum > 0 && tokens.get(at + sum + 1).is_some_and(|more| more.is("more")))
}

/// The place after "and has since".
pub(super) fn past_auxiliaries(tokens: &[Token], at: usize) -> usize {
    let mut next = at + 1;
    while tokens.get(next).is_some_and(|token| {
        token.among(words!(
            "also, then, later, now, that, has, have, had, is, are, was, were, again, recently, \
                already, subsequently, in, turn"
        ))
    }) && next < at + 5
    {
        next += 1;
    }
    next
}

/// "…, most recently raising", "…, instead of lifting it": another act in passing.
pub(super) fn turns(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| {
        token.among(words!("most, recently, later, eventually, first, instead of, rather than"))
    }) && tokens.iter().skip(at + 1).take(2).any(|next| {
        matches!(next.sense, Sense::Act(_))
            && next.word.split(' ').next().is_some_and(|verb| verb.ends_with("ing"))
    })
}

/// "With China | toward", "with Beijing | on": a company and no clause.
pub(super) fn goes_with(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| {
        token.among(words!("toward, towards, on, to, over, about, for, in order to, until"))
            || token.sense == Sense::Mode(Mode::Ask)
    })
}

/// A verb in its base form.
pub(super) fn base(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| {
        let word = token.word.split(' ').next().unwrap_or_default();
        matches!(token.sense, Sense::Act(_)) && !["ed", "s", "ing"].iter().any(|end| word.ends_with(end))
    })
}

/// Whether no tariff or figure has been spoken of between the last break and `at`.
pub(super) fn unspoken(tokens: &[Token], at: usize) -> bool {
    let asked = tokens.iter().take(at).any(|token| token.sense == Sense::Mode(Mode::Ask));
    asked
        && !tokens
            .iter()
            .take(at)
            .rev()
            .take(30)
            .take_while(|token| token.sense != Sense::Break)
            .any(|token| matches!(token.sense, Sense::Tariff | Sense::Money | Sense::Rate))
}

/// "…, a demand that the White House rejected"; "…, a tranche that has been taxed at 15 percent", which is about the
/// goods of the clause before.
pub(super) fn apposed(tokens: &[Token], at: usize) -> Option<bool> {
    let noun = tokens.get(at + 1)?;
    if noun.is("total") {
        return Some(true);
    }
    if noun.among(words!("demand, request, call, condition, proposal, step")) {
        return (!tokens.get(at)?.is("the")).then_some(false);
    }
    let that = tokens.get(at + 2).is_some_and(|next| next.among(words!("that, which")));
    (that && noun.among(words!("tranche, list, batch, group, basket, round, set"))).then_some(true)
}

/// "Before | Friday", "until | next": a date follows, and no clause.
pub(super) fn is_day(token: &Token) -> bool {
    token.among(
        words!("monday, tuesday, wednesday, thursday, friday, saturday, sunday, january, february, march, april, may, \
         june, july, august, september, october, november, december, jan, feb, mar, apr, jun, jul, aug, sept, \
         sep, oct, nov, dec, christmas, today, tomorrow, midnight"),
    )
}

/// Whether brackets hold more than a gloss.
pub(super) fn long_aside(tokens: &[Token], at: usize) -> bool {
    let open = tokens.get(at).is_some_and(|token| token.sense == Sense::Open);
    let length = if open {
        tokens.iter().skip(at + 1).take(40).take_while(|token| token.sense != Sense::Close).count()
    } else {
        tokens
            .iter()
            .take(at.saturating_sub(1))
            .rev()
            .take(40)
            .take_while(|token| token.sense != Sense::Open)
            .count()
    };
    (5..40).contains(&length)
}

pub(super) fn begins_an_act(token: &Token) -> bool {
    match token.sense {
        Sense::Act(Act::Lower | Act::Raise | Act::Keep | Act::Drop) => {
            !token.among(words!("higher, steeper, reduction, reductions, in place, in force"))
        }
        Sense::Act(_) => true,
        Sense::Mode(mode) => {
            !matches!(mode, Mode::Not | Mode::If)
                && !token.among(words!("potential, possible, proposals, upcoming"))
        }
        _ => token.among(words!("said, says, told, tweeted")),
    }
}

/// "Raised and lowered", "announced or imposed": verbs of one object are one clause.
pub(super) fn listed(tokens: &[Token], at: usize, next: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| tokens.get(at));
    next == at + 1
        && before.is_some_and(|before| {
            matches!(before.sense, Sense::Act(_))
                || before.among(words!(
                    "existing, new, current, threatened, planned, proposed, scheduled, possible, \
                potential"
                ))
        })
        && tokens.get(next).is_some_and(|token| matches!(token.sense, Sense::Act(_) | Sense::Mode(_)))
}

/// "…, and 25 percent on", "…, and another $16 billion": the list of figures goes on.
pub(super) fn goes_on_with_figures(tokens: &[Token], at: usize) -> bool {
    tokens
        .iter()
        .skip(at)
        .take(4)
        .take_while(|token| {
            matches!(token.sense, Sense::Money | Sense::Rate)
                || token.among(words!("a, another, about, on, to, from, the, an, some, up, more, than, over, roughly, nearly, around"))
        })
                .any(|token| matches!(token.sense, Sense::Rate | Sense::Money))
        // … unless they have a verb of their own: "and the 10 percent tariff would rise".
        && !tokens.iter().skip(at).take(14).any(|token| matches!(token.sense, Sense::Mode(Mode::Will | Mode::Could)))
}

/// Whether a rate has been given between the last break and `at`.
pub(super) fn rate_before(tokens: &[Token], at: usize) -> bool {
    tokens
        .iter()
        .take(at)
        .rev()
        .take(25)
        .take_while(|token| token.sense != Sense::Break)
        .any(|token| token.sense == Sense::Rate)
}

/// "Rising to", "increasing to": the tariff before goes on.
pub(super) fn moves(tokens: &[Token], at: usize) -> bool {
    tokens.iter().skip(at).take(3).any(|token| {
        token.among(words!(
            "rising, increasing, going up, climbing, jumping, rises, rise, rose, increase, \
                stepping up, it, they, doubling, raising, going, being, will, is, are"
        ))
    })
}
