//! Afterwards a clause may tell more of the claim before it than it claims itself: the rate that was missing, or what
//! has become of the tariff.

use archive::{Action, Claim};

use super::action;
use super::belongs::Spoken;
use super::clause::Clause;
use super::sentence::Sentence;
use super::statement::{Before, Statement};

/// "…, which have been taxed at 15 percent": whether a clause only gives the rate that the claim before lacks.
pub(super) fn completes(
    claims: &mut [Claim],
    sentence: &Sentence<'_>,
    clause: &Clause,
    statement: &Statement,
) -> bool {
    let Some(last) = claims.last_mut().filter(|last| last.sentence == sentence.place.number) else {
        return false;
    };
    let rates = &statement.rates;
    let moved = matches!(
        last.action,
        Action::Reduced | Action::PlannedReduction | Action::Increased | Action::PlannedIncrease
    );
    let off = matches!(last.action, Action::Postponed | Action::Suspended | Action::Cancelled);
    if clause.relative
        && moved
        && statement.action == Action::Imposed
        && last.rates_from.is_empty()
        && !last.rates_to.is_empty()
        && last.rates_to != rates.to
    {
        last.rates_from.clone_from(&rates.to);
        return true;
    }
    // "…, with rates ranging from 5 to 25 percent"
    let ranges = matches!(sentence.of(clause), [with, rates, ..] if with.is("with") && rates.is("rates") || with.is("starting"));
    if (off || ranges) && last.rates_to.is_empty() && last.goods == statement.goods && rates.from.is_empty() {
        last.rates_to.clone_from(&rates.to);
        return true;
    }
    false
}

/// "A levy of 15 percent on …, which was suspended": what becomes of a tariff that the clause before only names.
pub(super) fn verdict(
    claims: &mut [Claim],
    sentence: &Sentence<'_>,
    clause: &Clause,
    spoken: Spoken,
    here: &mut Before,
) -> bool {
    if spoken != Spoken::Before || !clause.relative {
        return false;
    }
    let Some(action) = action::verdict(&sentence.tokens, &clause.range) else { return false };
    // "A decision to raise duties, which took effect on Friday"
    let done = match (here.action, action) {
        (Some(Action::Planned), Action::Imposed) => Some(Action::Imposed),
        (Some(Action::PlannedIncrease), Action::Imposed) => Some(Action::Increased),
        (Some(Action::PlannedReduction), Action::Imposed) => Some(Action::Reduced),
        _ => None,
    };
    let Some(action) = done.or(sentence.before.named.then_some(action)) else { return false };
    let Some(last) = claims.last_mut().filter(|last| last.sentence == sentence.place.number) else {
        return false;
    };
    last.action = action;
    last.taken.action = false;
    here.action = Some(action);
    true
}
