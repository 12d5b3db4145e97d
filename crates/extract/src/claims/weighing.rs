//! Weighing holds what the words make of a tariff's action against how the record has it on the day: where they leave it
//! open the record decides, and what it makes impossible was misread.

use archive::Action;

use super::done::Done;

/// The action, and whether the record told it. `unfinished`: the words are of a levy, but not whether it was done.
/// `known`: what the record makes of it; `valued`: by a value and not by a rate alone.
pub(super) fn weighed(done: Done, unfinished: bool, known: Option<Action>, valued: bool) -> (Action, bool) {
    let (Done::Says(said) | Done::Leaves(said)) = done;
    let Some(known) = known else { return (said, false) };
    let weak = match (done, said, known) {
        (Done::Leaves(_), ..) => true,
        (_, Action::Imposed, _) => unfinished,
        // "Is holding hearings on tariffs for a further $200 billion": what was never there is not kept.
        // "Another $160 billion would have been taxed": they had been set, and were called off.
        (_, Action::Retained | Action::RemovalRefused, Action::Planned)
        | (_, Action::RuledOut, Action::Cancelled) => valued,
        _ => false,
    };
    if weak { (known, known != said) } else { (said, false) }
}
