//! Tariffs on two clocks: what was *known on* a day (articles published, actions announced by then), and what is
//! *true at* a time (the days on which an action is in effect).

mod after;
mod known;
mod levels;
mod marks;
mod words;

pub use after::came_of;
pub use known::{Known, changes, known, last_known};
pub use levels::{Level, levels, shares, sum};
pub use marks::{ClaimMark, claim_marks, find_mark};
pub use words::{claim_text, is_done, moved, rates_text, usd};

use crate::{Day, RecordAction, RecordStep};

/// How an official action stood at a time, as known on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Not announced yet.
    Unknown,
    /// Proposed only.
    Threatened,
    /// Set for a later day.
    Scheduled,
    /// In effect.
    InForce,
    /// Replaced, called off or put off.
    Ended,
    /// No tariff of its own: an investigation, an agreement, a postponement.
    Notice,
}

impl Standing {
    /// For a reader.
    pub fn name(self) -> &'static str {
        match self {
            Self::Unknown => "not announced yet",
            Self::Threatened => "threatened",
            Self::Scheduled => "scheduled",
            Self::InForce => "in force",
            Self::Ended => "ended",
            Self::Notice => "notice",
        }
    }
}

/// Whether `step` was set for a day that had not come on the day of knowing.
pub fn to_come(step: &RecordStep, known_on: Option<Day>) -> bool {
    step.effective.zip(known_on).is_some_and(|(begins, known_on)| known_on < begins)
}

/// How `step` stood at day `at`, as known on `known_on` (everything is known when that is `None`).
///
/// That an action ended counts only if the end had come by the day of knowing: until then nobody need have known.
pub fn standing(step: &RecordStep, known_on: Option<Day>, at: Day) -> Standing {
    let known = |day: Day| known_on.is_none_or(|known_on| day <= known_on);
    if !known(step.announced) || step.announced > at {
        return Standing::Unknown;
    }
    let ended = step.ended.is_some_and(|ended| known(ended) && ended <= at);
    match step.action {
        RecordAction::Notice | RecordAction::Postponed | RecordAction::Suspended => Standing::Notice,
        _ if ended => Standing::Ended,
        RecordAction::Proposed => Standing::Threatened,
        _ if step.effective.is_some_and(|effective| effective <= at) => Standing::InForce,
        _ => Standing::Scheduled,
    }
}
