//! A clause is a part of a sentence that says one thing of a tariff: sentences are cut where another actor or
//! another act begins.

use std::ops::Range;

use super::forms::{Form, form};
use super::senses::{Act, Mode, Sense};
use super::subject::subject;
use super::tokens::Token;

/// A part of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Clause {
    /// Its tokens.
    pub(super) range: Range<usize>,
    /// It goes on about the goods of the clause before: "…, which will rise to 25 percent".
    pub(super) relative: bool,
}

/// Words that begin a clause wherever they stand.
const OPENERS: &str = "while, whereas, after, before, although, though, but, prompting, triggering, \
    drawing, because, since, until, when, then, despite, even, yet, if, unless";

/// Words that begin one after a comma.
const AFTER_COMMA: &str = "which, whose, who, where, as, with, and, or, including, followed, on top of, \
    rising, raising, bringing, leaving, increasing, climbing, going, jumping, saying, \
    imposing, that, starting, just, so, adding, doubling, adding to, levying, slapping, \
    hitting, bringing the total, announcing, holding off, delaying, postponing, suspending, citing, blaming, noting, threatening, pledging, vowing, taxing";

/// The clauses of a sentence, in order.
pub(super) fn clauses(tokens: &[Token]) -> Vec<Clause> {
    let mut clauses: Vec<Clause> = Vec::new();
    let mut start = 0;
    let mut relative = false;
    for at in 1..tokens.len() {
        let Some(cut) = cut(tokens, at) else { continue };
        if start < at {
            clauses.push(Clause { range: start..at, relative });
        }
        start = at;
        relative = cut.relative;
    }
    if start < tokens.len() {
        clauses.push(Clause { range: start..tokens.len(), relative });
    }
    clauses
}

struct Cut {
    relative: bool,
}

/// Whether a clause begins with the token at `at`.
fn cut(tokens: &[Token], at: usize) -> Option<Cut> {
    let token = tokens.get(at)?;
    let before = tokens.get(at.checked_sub(1)?)?;
    if token.modifies() || before.modifies() {
        return None;
    }
    let comma = before.sense == Sense::Comma;
    let plain = Some(Cut { relative: false });
    if matches!(before.sense, Sense::Break) {
        if sum_more(tokens, at) {
            return None;
        }
        return plain;
    }
    if matches!(token.sense, Sense::Open) || before.sense == Sense::Close {
        return long_aside(tokens, at).then_some(Cut { relative: before.sense == Sense::Close });
    }
    if token.among(OPENERS) {
        if token.among("before, after, until, since") && tokens.get(at + 1).is_some_and(is_day) {
            return None;
        }
        if token.is("even") && !tokens.get(at + 1).is_some_and(|next| next.among("as, though, after, before"))
        {
            return None;
        }
        // "After the even", "and then": cut once.
        if before.among("and, but, even, shortly, just, hours, days") && token.among("then, after, before")
            || token.is("then") && (matches!(before.sense, Sense::Mode(_)) || before.among("back, since, by"))
        {
            return None;
        }
        return Some(Cut { relative: token.among("before, then, until, when") && moves(tokens, at + 1) });
    }
    if comma
        && token.among("a, an, the")
        && let Some(relative) = apposed(tokens, at)
    {
        return Some(Cut { relative });
    }
    if comma && token.among(AFTER_COMMA) {
        // "…, including soybeans and cars, will take effect"
        let figure = |token: &Token| matches!(token.sense, Sense::Rate | Sense::Money | Sense::Tariff);
        if token.is("including") && !tokens.iter().skip(at).take(7).any(figure) {
            return None;
        }
        if token.among("and, or") && goes_on_with_figures(tokens, at + 1) {
            return None;
        }
        if token.among("rising, raising, increasing, doubling")
            && tokens.get(at + 1).is_some_and(|next| next.is("to"))
            && !rate_before(tokens, at)
        {
            return None;
        }
        let relative = token.among(
            "which, whose, that, starting, rising, increasing, climbing, going, jumping, raising, \
                doubling",
        ) || token.among("and, or")
            && tokens
                .get(at + 1)
                .is_some_and(|next| matches!(next.sense, Sense::Mode(_)) || next.among("is, are, then"));
        return Some(Cut { relative });
    }
    // "…, slapping a duty on", "…, holding off on raising it"
    if comma
        && matches!(token.sense, Sense::Act(_) | Sense::Mode(_))
        && form(&token.word) == Form::Gerund
        && !token.among("starting at, beginning at, ranging, varying")
    {
        return plain;
    }
    // "…, most recently raising the rate", "…, instead of lifting it"
    if comma && turns(tokens, at) {
        return plain;
    }
    // "… and will rise to 25 percent", "… and China has responded"
    if token.among("and, or, as") || token.is("then") && !comma {
        let next = past_auxiliaries(tokens, at);
        let subject = subject(tokens, at + 1);
        // "Hopes that Washington will come back and | scrap": a second infinitive, before any tariff.
        if !subject && next == at + 1 && !token.is("as") && base(tokens, next) && unspoken(tokens, at) {
            return None;
        }
        if token.is("as") {
            return (subject && !comma).then_some(Cut { relative: false });
        }
        let acts = tokens.get(next).is_some_and(begins_an_act) && !listed(tokens, at, next);
        if subject || acts {
            let relative = acts
                && tokens.get(at + 1).is_some_and(|token| {
                    matches!(token.sense, Sense::Mode(Mode::Will | Mode::Could))
                        || token.among(
                            "then, later, is, are, increasing, rising, going up, climbing, climb, rise, jump, double, go up, increase, rises, jumps",
                        )
                });
            return Some(Cut { relative });
        }
    }
    // "…, China said"
    if comma && !token.among("and") && subject(tokens, at) {
        return plain;
    }
    if token.is("with")
        && tokens.get(at + 1).is_some_and(|next| {
            matches!(next.sense, Sense::Name(_)) && !goes_with(tokens, at + 2)
                || next.among("plans, threats, another, an additional, rates")
        })
    {
        return Some(Cut { relative: tokens.get(at + 1).is_some_and(|next| next.is("rates")) });
    }
    None
}

/// "$200 billion — | and then $300 billion more".
fn sum_more(tokens: &[Token], at: usize) -> bool {
    let sum = tokens.iter().skip(at).take(4).position(|token| token.sense == Sense::Money);
    sum.is_some_and(|sum| sum > 0 && tokens.get(at + sum + 1).is_some_and(|more| more.is("more")))
}

/// The place after "and has since".
fn past_auxiliaries(tokens: &[Token], at: usize) -> usize {
    let mut next = at + 1;
    while tokens.get(next).is_some_and(|token| {
        token.among(
            "also, then, later, now, that, has, have, had, is, are, was, were, again, recently, \
                already, subsequently, in, turn",
        )
    }) && next < at + 5
    {
        next += 1;
    }
    next
}

/// "…, most recently raising", "…, instead of lifting it": another act in passing.
fn turns(tokens: &[Token], at: usize) -> bool {
    tokens
        .get(at)
        .is_some_and(|token| token.among("most, recently, later, eventually, first, instead of, rather than"))
        && tokens.iter().skip(at + 1).take(2).any(|next| {
            matches!(next.sense, Sense::Act(_))
                && next.word.split(' ').next().is_some_and(|verb| verb.ends_with("ing"))
        })
}

/// "With China | toward", "with Beijing | on": a company and no clause.
fn goes_with(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| {
        token.among("toward, towards, on, to, over, about, for, in order to, until")
            || token.sense == Sense::Mode(Mode::Ask)
    })
}

/// A verb in its base form.
fn base(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| {
        let word = token.word.split(' ').next().unwrap_or_default();
        matches!(token.sense, Sense::Act(_)) && !["ed", "s", "ing"].iter().any(|end| word.ends_with(end))
    })
}

/// Whether no tariff or figure has been spoken of between the last break and `at`.
fn unspoken(tokens: &[Token], at: usize) -> bool {
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
fn apposed(tokens: &[Token], at: usize) -> Option<bool> {
    let noun = tokens.get(at + 1)?;
    if noun.is("total") {
        return Some(true);
    }
    if noun.among("demand, request, call, condition, proposal, step") {
        return (!tokens.get(at)?.is("the")).then_some(false);
    }
    let that = tokens.get(at + 2).is_some_and(|next| next.among("that, which"));
    (that && noun.among("tranche, list, batch, group, basket, round, set")).then_some(true)
}

/// "Before | Friday", "until | next": a date follows, and no clause.
fn is_day(token: &Token) -> bool {
    token.among(
        "monday, tuesday, wednesday, thursday, friday, saturday, sunday, january, february, march, april, may, \
         june, july, august, september, october, november, december, jan, feb, mar, apr, jun, jul, aug, sept, \
         sep, oct, nov, dec, christmas, today, tomorrow, midnight",
    )
}

/// Whether brackets hold more than a gloss.
fn long_aside(tokens: &[Token], at: usize) -> bool {
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

fn begins_an_act(token: &Token) -> bool {
    match token.sense {
        Sense::Act(Act::Lower | Act::Raise | Act::Keep | Act::Drop) => {
            !token.among("higher, steeper, reduction, reductions, in place, in force")
        }
        Sense::Act(_) => true,
        Sense::Mode(mode) => {
            !matches!(mode, Mode::Not | Mode::If) && !token.among("potential, possible, proposals, upcoming")
        }
        _ => token.among("said, says, told, tweeted"),
    }
}

/// "Raised and lowered", "announced or imposed": verbs of one object are one clause.
fn listed(tokens: &[Token], at: usize, next: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| tokens.get(at));
    next == at + 1
        && before.is_some_and(|before| {
            matches!(before.sense, Sense::Act(_))
                || before.among(
                    "existing, new, current, threatened, planned, proposed, scheduled, possible, \
                potential",
                )
        })
        && tokens.get(next).is_some_and(|token| matches!(token.sense, Sense::Act(_) | Sense::Mode(_)))
}

/// "…, and 25 percent on", "…, and another $16 billion": the list of figures goes on.
fn goes_on_with_figures(tokens: &[Token], at: usize) -> bool {
    tokens
        .iter()
        .skip(at)
        .take(4)
        .take_while(|token| {
            matches!(token.sense, Sense::Money | Sense::Rate)
                || token.among("a, another, about, on, to, from, the, an, some, up, more, than, over, roughly, nearly, around")
        })
                .any(|token| matches!(token.sense, Sense::Rate | Sense::Money))
        // … unless they have a verb of their own: "and the 10 percent tariff would rise".
        && !tokens.iter().skip(at).take(14).any(|token| matches!(token.sense, Sense::Mode(Mode::Will | Mode::Could)))
}

/// Whether a rate has been given between the last break and `at`.
fn rate_before(tokens: &[Token], at: usize) -> bool {
    tokens
        .iter()
        .take(at)
        .rev()
        .take(25)
        .take_while(|token| token.sense != Sense::Break)
        .any(|token| token.sense == Sense::Rate)
}

/// "Rising to", "increasing to": the tariff before goes on.
fn moves(tokens: &[Token], at: usize) -> bool {
    tokens.iter().skip(at).take(3).any(|token| {
        token.among(
            "rising, increasing, going up, climbing, jumping, rises, rise, rose, increase, \
                stepping up, it, they, doubling, raising, going, being, will, is, are",
        )
    })
}
