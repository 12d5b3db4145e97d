//! The action is what a clause says is done with a tariff, read outwards from the tariff's own words: "delay | a
//! planned | rise in" tariffs.

use std::ops::Range;

use archive::Action;

use super::bearing::{conditional, introduced, settled};
use super::operators;
use super::senses::{Act, Mode, Sense};
use super::subject::subject;
use super::tokens::Token;
use super::verbs::{action_noun, adjectival, arrives, of_the_tariff, resolved};

/// Where a claim's words stand in a sentence.
pub(super) struct Scope<'t> {
    pub(super) tokens: &'t [Token],
    /// The clause.
    pub(super) clause: Range<usize>,
    /// The word for the tariff, or the figure where the clause has none.
    pub(super) anchor: usize,
    /// The figures of this claim.
    pub(super) own: &'t [usize],
    pub(super) title: bool,
}

/// Words between a mode and its verb at most.
const VERB_GROUP: usize = 7;

/// What is done, when the clause says so.
pub(super) fn action(scope: &Scope<'_>) -> Option<Action> {
    let scope = &introduced(scope);
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
    if !scope.tokens.get(that)?.among("that, which") && !subject(scope.tokens, that) {
        return None;
    }
    let act = (that + 1..that + 6).find(|at| {
        scope.tokens.get(*at).is_some_and(|token| matches!(token.sense, Sense::Act(_) | Sense::Mode(_)))
    })?;
    let token = scope.tokens.get(act)?;
    (token.sense == Sense::Act(Act::Levy) && token.word.ends_with("ed")).then_some(Action::Imposed)
}

/// "Tariff hike", "duty cuts": the act as a noun that follows its tariff.
fn nominal(scope: &Scope<'_>) -> Option<Action> {
    let next = scope.tokens.get(scope.anchor + 1)?;
    if scope.tokens.get(scope.anchor)?.sense != Sense::Tariff {
        return None;
    }
    let noun = next.among(
        "increase, increases, hike, hikes, rise, rises, cut, cuts, reduction, reductions, \
                rollback, rollbacks, removal, suspension, escalation, delay, jump, exemption",
    );
    match next.sense {
        Sense::Act(act) if noun => operators::act(act, None, true),
        _ => None,
    }
}

/// What stands before the tariff.
struct Outwards {
    action: Option<Action>,
    /// The act that a noun names: "the increase in".
    noun: Option<Action>,
    /// A verb is among it.
    acts: bool,
}

/// Words that are looked at on one side of a tariff at most.
pub(super) const REACH: usize = 60;

/// Outwards to the beginning of the clause; without `verbs` only modes count.
fn leftwards(scope: &Scope<'_>, inner: Option<Action>, verbs: bool) -> Outwards {
    let mut action = inner;
    let mut noun = inner;
    let mut acts = false;
    let mut last = scope.anchor;
    let mut crossed = false;
    // The innermost verb is finite: what stands beyond another figure has its own.
    let mut finite = !verbs;
    for at in (scope.clause.start.max(scope.anchor.saturating_sub(REACH))..scope.anchor).rev() {
        let Some(token) = scope.tokens.get(at) else { break };
        match token.sense {
            // "Would be in addition to the 25 percent duty": which is there already.
            _ if token.among("in addition to, on top of") => break,
            Sense::Tariff | Sense::Money | Sense::Rate if !scope.own.contains(&at) => crossed = true,
            Sense::Act(_) | Sense::Mode(_) if crossed && finite && action.is_some() => break,
            Sense::Act(_) if !verbs && !adjectival(scope.tokens, at) => break,
            Sense::Act(act) => {
                if adjectival(scope.tokens, at) && (action.is_some() || token.among("matching, added")) {
                    continue;
                }
                // "A list covering $16 billion", "a rise in tariffs": nouns whose verb is elsewhere.
                if token.among("covering, targeting, affecting, in place, in force") && action.is_none() {
                    continue;
                }
                let act = resolved(scope.tokens, at, act);
                action = operators::act(act, action, last - at <= 4);
                if adjectival(scope.tokens, at) || action_noun(scope.tokens, at) {
                    noun = action;
                    last = at;
                    continue;
                }
                acts = true;
                let before = at.checked_sub(1).and_then(|at| scope.tokens.get(at));
                finite = finite
                    || !token.word.ends_with("ing")
                        && !before.is_some_and(|before| {
                            before.word.ends_with("to")
                                || matches!(before.sense, Sense::Mode(Mode::Will | Mode::Could))
                        });
                last = at;
            }
            Sense::Mode(mode @ (Mode::Will | Mode::Could)) if action.is_none() => {
                // "The rate could be 25 percent"
                if scope.tokens.get(at + 1).is_some_and(|next| next.is("be")) {
                    action = operators::mode(
                        if mode == Mode::Will { Mode::Plan } else { Mode::Threat },
                        None,
                        true,
                    );
                    acts = true;
                }
            }
            // "The aid plan"
            Sense::Mode(Mode::Plan)
                if at
                    .checked_sub(1)
                    .and_then(|at| scope.tokens.get(at))
                    .is_some_and(|before| before.sense == Sense::Quantity) => {}
            Sense::Mode(mode) => {
                finite = true;
                let far = distance(scope.tokens, at, last);
                let near = far <= VERB_GROUP && !(mode == Mode::Not && far > 4);
                let next = operators::mode(mode, action, near);
                if next != action {
                    last = at;
                }
                action = next;
            }
            _ => {
                // "Trump to impose", "the first to impose": an infinitive after its subject is to come.
                if token.is("to")
                    && at.checked_sub(1).and_then(|at| scope.tokens.get(at)).is_some_and(|before| {
                        matches!(before.sense, Sense::Name(_) | Sense::Person(_))
                            || scope.title && before.sense == Sense::Office
                    })
                    && scope.tokens.get(at + 1).is_some_and(|next| matches!(next.sense, Sense::Act(_)))
                    && !scope.tokens.get(at.saturating_sub(2)).is_some_and(|before| {
                        matches!(before.sense, Sense::Mode(Mode::Ask)) || before.among("for, led, on")
                    })
                {
                    action = operators::mode(Mode::Will, action, true);
                }
            }
        }
    }
    Outwards { action, noun, acts }
}

/// The words between two places, but for those that are put in between: "would not, at least for now, go ahead".
fn distance(tokens: &[Token], from: usize, to: usize) -> usize {
    to - from - tokens.get(from..to).unwrap_or_default().iter().filter(|token| token.modifies()).count()
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
                let goes = scope.tokens.get(at + 1).is_some_and(|next| next.among("to, from, by"));
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
        matches!(mode, Mode::Will | Mode::Could) && (at + 1..at + 4).any(|place| arrives(scope.tokens, place))
    }) {
        let planned = noun.or(Some(Action::Imposed));
        return operators::mode(*mode, planned, true);
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
            .is_some_and(|token| token.among("due on, was due, were due, are due, is due, due to"));
        match mode {
            Mode::Threat | Mode::Plan if near => operators::mode(*mode, noun, true),
            Mode::Will if verb => operators::mode(Mode::Plan, noun, true),
            _ => None,
        }
    })
}
