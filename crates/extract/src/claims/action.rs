//! The action is what a clause says is done with a tariff, read outwards from the tariff's own words: "delay | a
//! planned | rise in" tariffs.

use std::ops::Range;

use archive::Action;

use super::bearing::{conditional, introduced, settled};
use super::governors::leftwards;
use super::operators;
use super::presumed::{meant, participle, standing, supposed};
use super::scope::{REACH, Scope, VERB_GROUP};
use super::senses::{Act, Mode, Sense};
use super::subject::subject;
use super::token::Token;
use super::verbs::{arrives, of_the_tariff, resolved};
use super::words::words;

/// What is done, when the clause says so.
pub(super) fn action(scope: &Scope<'_>) -> Option<Action> {
    let scope = &introduced(scope);
    if let Some(action) = standing(scope) {
        return Some(action);
    }
    if let Some(action) = meant(scope) {
        return conditional(scope, Some(action));
    }
    let noun = nominal(scope);
    let before = leftwards(scope, noun, true);
    let relative = relative(scope);
    let found = if let (Some(action), None | Some(Action::Planned | Action::Threatened)) =
        (relative, before.action)
    {
        Some(action)
    } else if before.acts {
        before.action
    } else {
        // "Wants the tariffs lifted": the verb follows its tariff, the mode comes before.
        match rightwards(scope, before.noun, scope.anchor + if noun.is_some() { 2 } else { 1 }) {
            Some(action) => leftwards(scope, Some(action), false).action,
            None => before.action,
        }
    };
    // "Want a tariff": one that is proposed.
    let found = found
        .or(before.wish.then_some(Action::Threatened))
        .or_else(|| participle(scope))
        .or_else(|| supposed(scope));
    settled(scope, conditional(scope, found))
}

/// What a clause that goes on about a tariff says of it: "…, which was suspended".
pub(super) fn verdict(tokens: &[Token], clause: &Range<usize>) -> Option<Action> {
    let scope = Scope { tokens, clause: clause.clone(), anchor: clause.start, own: &[], title: false };
    rightwards(&scope, None, clause.start)
}

/// "Tariffs that China just imposed": what is said in the tariff's own relative clause.
fn relative(scope: &Scope<'_>) -> Option<Action> {
    let that = scope.anchor + 1;
    if !scope.tokens.get(that)?.among(words!("that, which")) && !subject(scope.tokens, that) {
        return None;
    }
    let act = (that + 1..that + 6).find(|at| {
        scope.tokens.get(*at).is_some_and(|token| matches!(token.sense, Sense::Act(_) | Sense::Mode(_)))
    })?;
    let token = scope.tokens.get(act)?;
    // "The 10 percent that has been levied since April | will stay": its own verb follows.
    let own = (act + 1..scope.clause.end).any(|at| {
        matches!(scope.tokens.get(at).map(|token| token.sense), Some(Sense::Mode(Mode::Will | Mode::Could)))
            && scope.tokens.get(at + 1).is_some_and(|verb| verb.sense == Sense::Act(Act::Keep))
    });
    if own {
        return rightwards(scope, None, act + 1);
    }
    (token.sense == Sense::Act(Act::Levy) && token.word.ends_with("ed")).then_some(Action::Imposed)
}

/// "Tariff hike", "duty cuts": the act as a noun that follows its tariff.
fn nominal(scope: &Scope<'_>) -> Option<Action> {
    let next = scope.tokens.get(scope.anchor + 1)?;
    if scope.tokens.get(scope.anchor)?.sense != Sense::Tariff {
        return None;
    }
    let noun = next.among(words!(
        "increase, increases, hike, hikes, rise, rises, cut, cuts, reduction, reductions, \
                rollback, rollbacks, removal, suspension, escalation, delay, jump, exemption"
    ));
    match next.sense {
        Sense::Act(act) if noun => operators::act(act, None, true),
        _ => None,
    }
}

/// "The tariff total could | exceed".
fn totals(scope: &Scope<'_>, verb: usize) -> bool {
    scope.tokens.get(scope.anchor + 1).is_some_and(|total| total.among(words!("total, tally")))
        && scope.tokens.get(verb).is_some_and(|verb| verb.among(words!("exceed, surpass, top, reach")))
}

/// The verb that has the tariff for its subject.
fn rightwards(scope: &Scope<'_>, noun: Option<Action>, from: usize) -> Option<Action> {
    let mut modes: Vec<(Mode, usize)> = Vec::new();
    // "A rise to 25 percent — will come": the noun's verb is beyond the dash.
    let dash = noun.is_some()
        && scope
            .clause
            .end
            .checked_sub(1)
            .and_then(|at| scope.tokens.get(at))
            .is_some_and(|token| token.sense == Sense::Break);
    let end = if dash { scope.tokens.len() } else { scope.clause.end };
    for at in from..end.min(from + REACH) {
        let token = scope.tokens.get(at)?;
        match token.sense {
            Sense::Tariff if !modes.is_empty() => break,
            Sense::Mode(mode) => modes.push((mode, at)),
            Sense::Act(act) => {
                let act = resolved(scope.tokens, at, act);
                let before = at.checked_sub(1).and_then(|at| scope.tokens.get(at));
                // "… to boost its leverage" is a purpose.
                let goes = scope.tokens.get(at + 1).is_some_and(|next| next.among(words!("to, from, by")));
                if before.is_some_and(|before| before.is("to")) && modes.is_empty() && !goes {
                    return None;
                }
                if matches!(act, Act::Raise | Act::Lower | Act::Remove | Act::Announce)
                    && !of_the_tariff(scope.tokens, at)
                {
                    if modes.is_empty() {
                        return None;
                    }
                    continue;
                }
                let mut action = operators::act(act, noun, true);
                let mut last = at;
                for (mode, place) in modes.iter().rev() {
                    let next = operators::mode(*mode, action, last.saturating_sub(*place) <= VERB_GROUP);
                    if next != action {
                        last = *place;
                    }
                    action = next;
                }
                return action;
            }
            _ => {}
        }
    }
    // "Another round could come"
    if let Some((mode, _)) = modes.iter().find(|(mode, at)| {
        matches!(mode, Mode::Will | Mode::Could)
            && ((at + 1..at + 4).any(|place| arrives(scope.tokens, place)) || totals(scope, at + 1))
    }) {
        let planned = noun.or(Some(Action::Imposed));
        return operators::mode(*mode, planned, true);
    }
    // "The tariffs set for Sunday won't happen"
    if modes
        .iter()
        .any(|(mode, at)| *mode == Mode::Not && (at + 1..at + 3).any(|place| arrives(scope.tokens, place)))
    {
        return Some(Action::Cancelled);
    }
    // "The 10 percent levy will be 15 percent"
    if let Some((mode, _)) = modes.iter().find(|(mode, at)| {
        matches!(mode, Mode::Will | Mode::Could)
            && scope.tokens.iter().skip(at + 1).take(3).any(|be| be.is("be"))
            && scope.tokens.iter().skip(at + 2).take(4).any(|next| next.sense == Sense::Rate)
    }) {
        let mode = if *mode == Mode::Will { Mode::Plan } else { Mode::Threat };
        return operators::mode(mode, noun, true);
    }
    // "Tariffs threatened on $300 billion", "tariffs due on Sept. 1"
    modes.iter().find_map(|(mode, at)| {
        let near = *at <= scope.anchor + 14;
        let verb = scope
            .tokens
            .get(*at)
            .is_some_and(|token| token.among(words!("due on, was due, were due, are due, is due, due to")));
        match mode {
            Mode::Threat | Mode::Plan if near => operators::mode(*mode, noun, true),
            Mode::Will if verb => operators::mode(Mode::Plan, noun, true),
            _ => None,
        }
    })
}
