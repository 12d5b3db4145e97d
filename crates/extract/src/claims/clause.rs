//! A clause is a part of a sentence that says one thing of a tariff: sentences are cut where another actor or
//! another act begins.

use std::ops::Range;

use super::cuts::{
    apposed, base, begins_an_act, goes_on_with_figures, goes_with, is_day, listed, long_aside, moves,
    past_auxiliaries, rate_before, sum_more, turns, unspoken,
};
use super::forms::{Form, form};
use super::senses::{Mode, Sense};
use super::subject::subject;
use super::token::Token;
use super::words::{Words, words};

/// A part of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Clause {
    /// Its tokens.
    pub(super) range: Range<usize>,
    /// It goes on about the goods of the clause before: "…, which will rise to 25 percent".
    pub(super) relative: bool,
}

/// Words that begin a clause wherever they stand.
const OPENERS: &Words = words!(
    "while, whereas, after, before, although, though, but, prompting, triggering, \
    drawing, because, since, until, when, then, despite, even, yet, if, unless"
);

/// Words that begin one after a comma.
const AFTER_COMMA: &Words = words!(
    "which, whose, who, where, as, with, and, or, including, followed, on top of, \
    rising, raising, bringing, leaving, increasing, climbing, going, jumping, saying, \
    imposing, that, starting, just, so, adding, doubling, adding to, levying, slapping, \
    hitting, bringing the total, announcing, holding off, delaying, postponing, suspending, citing, blaming, noting, threatening, pledging, vowing, taxing"
);

/// Of these, what goes on about the tariff just spoken of.
const RELATIVE: &Words =
    words!("which, whose, that, starting, rising, increasing, climbing, going, jumping, raising, doubling");

/// What a tariff just spoken of does next: "and will | rise to 25 percent".
const GOES_ON: &Words = words!(
    "then, later, is, are, increasing, rising, going up, climbing, climb, rise, jump, double, go up, increase, rises, \
    jumps"
);

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
    if comma && opening(tokens, at - 1) {
        return plain;
    }
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
        if token.among(words!("before, after, until, since")) && tokens.get(at + 1).is_some_and(is_day) {
            return None;
        }
        if token.is("even")
            && !tokens.get(at + 1).is_some_and(|next| next.among(words!("as, though, after, before")))
        {
            return None;
        }
        // "After the even", "and then": cut once; "could yet raise".
        if before.among(words!("and, but, even, shortly, just, hours, days"))
            && token.among(words!("then, after, before"))
            || token.among(words!("then, yet")) && matches!(before.sense, Sense::Mode(_))
            || token.is("then") && before.among(words!("back, since, by"))
        {
            return None;
        }
        return Some(Cut {
            relative: token.among(words!("before, then, until, when")) && moves(tokens, at + 1),
        });
    }
    if comma
        && token.among(words!("a, an, the"))
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
        if valued(tokens, at) {
            return None;
        }
        if token.among(words!("and, or")) && goes_on_with_figures(tokens, at + 1) {
            return None;
        }
        if token.among(words!("rising, raising, increasing, doubling"))
            && tokens.get(at + 1).is_some_and(|next| next.is("to"))
            && !rate_before(tokens, at)
        {
            return None;
        }
        let relative = token.among(RELATIVE)
            || token.among(words!("and, or"))
                && tokens.get(at + 1).is_some_and(|next| {
                    matches!(next.sense, Sense::Mode(_)) || next.among(words!("is, are, then"))
                });
        return Some(Cut { relative });
    }
    // "…, slapping a duty on", "…, holding off on raising it"
    if comma
        && !begun(tokens, at)
        && matches!(token.sense, Sense::Act(_) | Sense::Mode(_))
        && form(&token.word) == Form::Gerund
        && !token.among(words!("starting at, beginning at, ranging, varying"))
    {
        return plain;
    }
    // "…, most recently raising the rate", "…, instead of lifting it"
    if comma && turns(tokens, at) {
        return plain;
    }
    // "… and will rise to 25 percent", "… and China has responded"
    if token.among(words!("and, or, as")) || token.is("then") && !comma {
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
                    matches!(token.sense, Sense::Mode(Mode::Will | Mode::Could)) || token.among(GOES_ON)
                });
            return Some(Cut { relative });
        }
    }
    of_another(tokens, at, comma)
}

/// "…, with a total value of about $75 billion": no clause of its own.
fn valued(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| token.is("with"))
        && tokens.iter().skip(at + 1).take(4).any(|token| {
            token.among(words!(
                "total value of, combined value of, value of, worth, total volume of, volume of"
            ))
        })
}

/// "Will start, on September 1st, | putting a tariff": what it starts is no clause of its own.
fn begun(tokens: &[Token], at: usize) -> bool {
    tokens.get(at.saturating_sub(9)..at).unwrap_or_default().windows(2).any(|pair| {
        matches!(pair, [start, comma] if start.among(words!("start, begin, starts, begins, started, began, continue"))
            && comma.sense == Sense::Comma)
    })
}

/// "Once it takes effect, | the tariff": whether the comma ends a clause that the sentence opens with, which has no
/// figure or tariff of its own.
fn opening(tokens: &[Token], comma: usize) -> bool {
    let inside = tokens.get(..comma).unwrap_or_default();
    inside.first().is_some_and(|first| {
        first.among(words!("once, when, after, before, while, as, although, though, since"))
    }) && inside.len() >= 3
        && !inside.iter().any(|token| {
            matches!(token.sense, Sense::Comma | Sense::Break | Sense::Tariff | Sense::Money | Sense::Rate)
        })
}

/// Whether a clause of another subject begins: "…, China said", "with Beijing planning".
fn of_another(tokens: &[Token], at: usize, comma: bool) -> Option<Cut> {
    let token = tokens.get(at)?;
    // "…, China said"
    if comma && !token.among(words!("and")) && subject(tokens, at) {
        return Some(Cut { relative: false });
    }
    if token.is("with")
        && tokens.get(at + 1).is_some_and(|next| {
            matches!(next.sense, Sense::Name(_)) && !goes_with(tokens, at + 2)
                || next.among(words!("plans, threats, another, an additional, rates"))
        })
    {
        return Some(Cut { relative: tokens.get(at + 1).is_some_and(|next| next.is("rates")) });
    }
    None
}
