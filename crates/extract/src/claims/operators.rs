//! An operator is what an act or a mode makes of the action inside it: to delay a rise is to postpone it, to refuse
//! a removal is to keep.

use archive::Action;

use super::senses::{Act, Mode};

/// The action of an act around another, if any; `close` says that they stand side by side.
pub(super) fn act(act: Act, inner: Option<Action>, close: bool) -> Option<Action> {
    use Action as A;
    let ahead = matches!(inner, Some(A::Planned | A::PlannedIncrease | A::Threatened | A::PlannedReduction));
    let done = matches!(inner, Some(A::Imposed | A::Increased | A::Reduced));
    let undone = ahead || done && close;
    Some(match (act, inner) {
        (Act::Announce, Some(A::Increased)) | (Act::Raise, Some(A::Planned | A::Threatened)) if close => {
            A::PlannedIncrease
        }
        (Act::Postpone, inner) if inner.is_none() || undone => A::Postponed,
        (Act::Suspend, inner) if inner.is_none() || undone => A::Suspended,
        (Act::Remove | Act::Drop, inner) if inner.is_none() || undone => A::Cancelled,
        (Act::Levy | Act::Bear, None) | (Act::Realise, None | Some(A::Planned | A::Threatened)) => A::Imposed,
        (Act::Announce, None) => A::Planned,
        (Act::Raise, None) | (Act::Realise, Some(A::PlannedIncrease)) => A::Increased,
        (Act::Lower, None) | (Act::Realise, Some(A::PlannedReduction)) => A::Reduced,
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
    if !near && matches!(mode, Mode::Will | Mode::Could | Mode::Not) {
        return inner;
    }
    Some(match mode {
        Mode::Will | Mode::Plan | Mode::Avert => match action {
            A::Imposed => A::Planned,
            A::Increased => A::PlannedIncrease,
            A::Reduced | A::Cancelled if mode != Mode::Avert => A::PlannedReduction,
            action => action,
        },
        Mode::Could | Mode::Threat | Mode::If => match action {
            A::Imposed | A::Increased | A::Planned => A::Threatened,
            A::PlannedIncrease if mode != Mode::If => A::Threatened,
            A::Reduced | A::Cancelled => A::PlannedReduction,
            action => action,
        },
        Mode::Ask => match action {
            A::Cancelled | A::Reduced | A::PlannedReduction | A::Suspended => A::RemovalAsked,
            A::Imposed => A::Threatened,
            A::Increased => A::PlannedIncrease,
            action => action,
        },
        Mode::Refuse | Mode::Not => match action {
            A::Cancelled | A::Reduced | A::PlannedReduction | A::RemovalAsked => A::RemovalRefused,
            A::Imposed | A::Increased | A::Planned | A::PlannedIncrease | A::Threatened => A::RuledOut,
            A::Postponed | A::Suspended => A::Planned,
            action => action,
        },
    })
}
