//! A bearing is what the words farther off make of an action: a condition, a colon before it, a tariff that was only to
//! come.

use std::ops::Range;

use archive::Action;

use super::bound::gerund;
use super::cuts::is_day;
use super::scope::{REACH, Scope};
use super::senses::{Act, Mode, Sense};
use super::token::Token;
use super::words::{Words, words};

/// An increase that will not go ahead, a planned tariff that is dropped: called off before it was in force.
pub(super) fn settled(scope: &Scope<'_>, action: Option<Action>) -> Option<Action> {
    let inside = scope.tokens.get(scope.clause.clone()).unwrap_or_default();
    let ahead = |words: &Words| inside.iter().any(|token| token.among(words));
    let to_come = || ahead(TO_COME);
    match action? {
        // "Won't face it until Dec. 15": from that day it will.
        Action::RuledOut if until(scope) => Some(Action::Planned),
        // "Will not be levied for the time being"
        Action::RuledOut if lapse(inside) => Some(Action::Suspended),
        Action::RuledOut
            if ahead(words!("go ahead with, going ahead with, proceed with, follow through"))
                || to_come() =>
        {
            Some(Action::Cancelled)
        }
        // "Agreed to cancel tariffs that were scheduled"
        Action::PlannedReduction
            if to_come()
                && inside.iter().any(|token| matches!(token.sense, Sense::Act(Act::Remove | Act::Drop)))
                && !inside.iter().any(|token| token.sense == Sense::Act(Act::Lower)) =>
        {
            Some(Action::Cancelled)
        }
        action => Some(action),
    }
}

/// "For the time being".
fn lapse(inside: &[Token]) -> bool {
    inside.windows(4).any(|words| {
        matches!(words, [pro, the, time, being] if pro.is("for") && the.is("the") && time.is("time") && being.is("being"))
    }) || inside.iter().any(|token| token.is("temporarily"))
}

/// "And hitting".
fn gerund_after(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|and| and.among(words!("and, or"))) && gerund(tokens, at + 1)
}

/// "… not until Dec. 15", of a day and not of a condition.
fn until(scope: &Scope<'_>) -> bool {
    let inside = scope.tokens.get(scope.clause.start..scope.tokens.len().min(scope.clause.end + 4));
    let inside = inside.unwrap_or_default();
    let not = inside.iter().position(|token| token.sense == Sense::Mode(Mode::Not));
    let until = inside.windows(2).position(|pair| {
        matches!(pair, [until, day] if until.among(words!("until, till"))
            && (is_day(day) || day.among(words!("next, mid, early, late, later")) || day.sense == Sense::Number))
    });
    not.zip(until).is_some_and(|(not, until)| {
        not < until && !scope.own.iter().any(|at| *at > scope.clause.start + until)
    })
}

/// Words for a tariff that is not in force yet.
const TO_COME: &Words = words!(
    "scheduled, planned, slated, threatened, proposed, due, due to, due on, was due, were due, \
    set to, set for, was set, were set, is set, are set, to be, been set, looming, next"
);

/// "China threatens an equal measure: tariffs on …": what is said before a colon is said of what follows.
pub(super) fn introduced<'t>(scope: &Scope<'t>) -> Scope<'t> {
    let mut scope = Scope { clause: scope.clause.clone(), ..*scope };
    let colon = scope
        .clause
        .start
        .checked_sub(1)
        .filter(|at| scope.tokens.get(*at).is_some_and(|token| token.is(":")));
    let said = |range: Range<usize>| {
        scope
            .tokens
            .get(range)
            .unwrap_or_default()
            .iter()
            .any(|token| matches!(token.sense, Sense::Act(_) | Sense::Mode(_)))
    };
    // "Would mean raising one tariff | and hitting more goods": what holds the first holds the second.
    if gerund_after(scope.tokens, scope.clause.start) {
        let before = scope.tokens.iter().take(scope.clause.start).rev().take(REACH);
        let length = before
            .take_while(|token| token.sense != Sense::Break && !token.among(words!("while, but")))
            .count();
        let start = scope.clause.start - length;
        let verb = (start..scope.clause.start)
            .rev()
            .find(|at| scope.tokens.get(*at).is_some_and(|token| matches!(token.sense, Sense::Act(_))));
        if verb.is_some_and(|verb| gerund(scope.tokens, verb)) {
            scope.clause.start = start;
            return scope;
        }
    }
    let Some(colon) = colon.filter(|_| !said(scope.clause.clone())) else { return scope };
    let before = scope.tokens.iter().take(colon).rev().take(REACH);
    let start = colon
        - before
            .take_while(|token| token.sense != Sense::Break && !token.among(words!("while, but")))
            .count();
    scope.clause.start = start;
    scope
}

/// "… if there is no deal" makes a plan to levy a threat.
pub(super) fn conditional(scope: &Scope<'_>, action: Option<Action>) -> Option<Action> {
    let action = action?;
    // "… if it is provoked, a day | after Washington said it will": a condition of what stands before.
    let own = scope.tokens.get(scope.clause.start).is_some_and(|token| {
        token.among(words!("after, while, but, though, although, as, since, whereas, when, before"))
    });
    let back = if own { 0 } else { 12 };
    let near = scope.clause.start.saturating_sub(back)..(scope.clause.end + 12).min(scope.tokens.len());
    let condition =
        scope.tokens.get(near).unwrap_or_default().iter().any(|token| token.sense == Sense::Mode(Mode::If));
    Some(if condition && action == Action::Planned { Action::Threatened } else { action })
}
