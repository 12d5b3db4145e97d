//! An operator is what an act or a mode makes of the action inside it: to delay a rise is to postpone it, to refuse
//! a removal is to keep.

use archive::Action;

use super::senses::{Act, Mode};

/// The action of an act around another, if any; `close` says that they stand side by side.
pub(super) fn act(act: Act, inner: Option<Action>, close: bool) -> Option<Action> {
    use Action as A;
    let ahead = matches!(inner, Some(A::Planned | A::PlannedIncrease | A::Threatened | A::PlannedReduction));
    let done = matches!(inner, Some(A::Imposed | A::Increased | A::Reduced));
    Some(match (act, inner) {
        (Act::Postpone, Some(A::Cancelled | A::Retained)) => return inner,
        (Act::Postpone, None) => A::Postponed,
        (Act::Postpone, Some(_)) if ahead || done && close => A::Postponed,
        (Act::Suspend, None) => A::Suspended,
        (Act::Suspend, Some(_)) if ahead || done && close => A::Suspended,
        (Act::Remove | Act::Drop, None) => A::Cancelled,
        (Act::Remove | Act::Drop, Some(_)) if ahead || done && close => A::Cancelled,
        (Act::Announce, Some(A::Increased)) if close => A::PlannedIncrease,
        (Act::Raise, Some(A::Planned | A::Threatened)) if close => A::PlannedIncrease,
        (Act::Levy | Act::Bear, None) => A::Imposed,
        (Act::Announce, None) => A::Planned,
        (Act::Raise, None) => A::Increased,
        (Act::Lower, None) => A::Reduced,
        (Act::Keep, None) => A::Retained,
        _ => return inner,
    })
}

/// The action as a mode has it. `near`: the mode is of the verb beside it, not of one further in.
pub(super) fn mode(mode: Mode, inner: Option<Action>, near: bool) -> Option<Action> {
    use Action as A;
    let Some(action) = inner else {
        return match mode {
            Mode::Threat | Mode::If => Some(A::Threatened),
            Mode::Plan | Mode::Avert => Some(A::Planned),
            _ => None,
        };
    };
    Some(match (mode, action) {
        (Mode::Will | Mode::Could | Mode::Not, _) if !near => action,
        (Mode::Will | Mode::Plan | Mode::Avert, A::Imposed) => A::Planned,
        (Mode::Will | Mode::Plan | Mode::Avert, A::Increased) => A::PlannedIncrease,
        (Mode::Will | Mode::Plan | Mode::Could | Mode::If, A::Reduced | A::Cancelled) => A::PlannedReduction,
        (Mode::Threat, A::Reduced | A::Cancelled) => A::PlannedReduction,
        (Mode::Could | Mode::Threat, A::Imposed | A::Increased | A::Planned | A::PlannedIncrease) => {
            A::Threatened
        }
        (Mode::If, A::Imposed | A::Increased | A::Planned) => A::Threatened,
        (Mode::Ask, A::Cancelled | A::Reduced | A::PlannedReduction) => A::RemovalAsked,
        (Mode::Ask, A::Imposed) => A::Threatened,
        (Mode::Ask, A::Increased) => A::PlannedIncrease,
        (Mode::Refuse | Mode::Not, A::Cancelled | A::Reduced | A::PlannedReduction | A::RemovalAsked) => {
            A::RemovalRefused
        }
        (
            Mode::Refuse | Mode::Not,
            A::Imposed | A::Increased | A::Planned | A::PlannedIncrease | A::Threatened,
        ) => A::RuledOut,
        (Mode::Refuse | Mode::Not, A::Postponed | A::Suspended) => A::Planned,
        _ => action,
    })
}
