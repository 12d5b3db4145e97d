//! The rows of the record that a claim of a certain action can speak of.

use archive::{Action, Claim, Day, RecordAction, RecordStep, Side};

/// Whether an action is not carried out (yet), so that the record need not have it.
pub(super) fn is_open(action: Action) -> bool {
    matches!(action, Action::Planned | Action::PlannedIncrease | Action::Threatened | Action::RuledOut)
}

/// The rows of the claim's side, announced by the day, whose action is the claim's: the best one last.
pub(super) fn fitting<'r>(
    record: &'r [RecordStep],
    claim: &'r Claim,
    on: Day,
) -> impl Iterator<Item = (u32, &'r RecordStep)> {
    let mut rows: Vec<(u32, &RecordStep)> = (0..)
        .zip(record)
        .filter(|(_, step)| claim.imposing == Side::Both || step.side == claim.imposing)
        .filter(|(_, step)| step.announced <= on && fits(claim.action, step, on))
        .collect();
    rows.sort_by_key(|(number, step)| (worth(claim, step, on), step.announced, step.effective, *number));
    rows.into_iter()
}

/// What makes one row the likelier of two: it is of that very action, its day is the one the claim gives, and its
/// own days are not over.
fn worth(claim: &Claim, step: &RecordStep, on: Day) -> (bool, bool, bool) {
    let very = matches!(
        (claim.action, step.action),
        (Action::Imposed, RecordAction::Imposed)
            | (Action::Increased, RecordAction::Increased)
            | (Action::Postponed, RecordAction::Postponed)
            | (Action::Suspended, RecordAction::Suspended)
            | (Action::PlannedIncrease, RecordAction::PlannedIncrease | RecordAction::Increased)
            | (Action::Planned | Action::Threatened, RecordAction::Proposed)
    );
    let dated =
        claim.days.is_some_and(|days| step.effective.is_some_and(|effective| days.contains(effective)));
    (dated, very, step.ended.is_none_or(|ended| ended > on))
}

fn fits(action: Action, step: &RecordStep, on: Day) -> bool {
    let later = step.effective.is_none_or(|effective| effective > on);
    match action {
        Action::Imposed | Action::Retained => {
            matches!(step.action, RecordAction::Imposed | RecordAction::Increased | RecordAction::Reduced)
        }
        Action::Increased => step.action == RecordAction::Increased,
        Action::Reduced | Action::PlannedReduction => step.action == RecordAction::Reduced,
        Action::Planned | Action::Threatened | Action::RuledOut => match step.action {
            RecordAction::Proposed | RecordAction::PlannedIncrease => true,
            RecordAction::Imposed | RecordAction::Increased => later,
            _ => false,
        },
        Action::PlannedIncrease => match step.action {
            RecordAction::PlannedIncrease => true,
            RecordAction::Increased => later,
            _ => false,
        },
        Action::Postponed | Action::Suspended | Action::Cancelled => matches!(
            step.action,
            RecordAction::Postponed | RecordAction::Suspended | RecordAction::PlannedIncrease
        ),
        Action::RemovalAsked | Action::RemovalRefused => {
            matches!(step.action, RecordAction::Imposed | RecordAction::Increased)
        }
    }
}

/// Whether the claim's end rates are among the row's; a claim that gives none agrees with any.
pub(super) fn rates_agree(claim: &Claim, step: &RecordStep) -> bool {
    let among = |rates: &[f32], of: &[f32]| {
        rates.is_empty() || rates.iter().any(|rate| of.iter().any(|other| (rate - other).abs() < 0.05))
    };
    among(&claim.rates_to, &step.rates_to)
}
