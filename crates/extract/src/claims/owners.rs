//! An owner is whose the words say a tariff is: "U.S. tariffs", "Beijing's retaliatory duties", "the American list".

use super::scene::Scene;
use super::senses::{Mode, Party, Sense};
use super::words::words;

/// "The American list".
pub(super) fn whose_list(scene: &Scene<'_>) -> Option<Party> {
    let inside = scene.tokens.get(scene.clause.clone())?;
    inside.iter().zip(inside.iter().skip(1)).find_map(|(whose, list)| match whose.sense {
        Sense::Name(party @ (Party::Us | Party::China))
        | Sense::Adjective(party @ (Party::Us | Party::China))
            if list.sense == Sense::Measure =>
        {
            Some(party)
        }
        _ => None,
    })
}

/// "U.S. tariffs", "Beijing's retaliatory duties".
pub(super) fn owner(scene: &Scene<'_>) -> Option<Party> {
    owner_within(scene, scene.window.start)
}

pub(super) fn owner_within(scene: &Scene<'_>, start: usize) -> Option<Party> {
    owner_of(scene, scene.anchor, start)
}

pub(super) fn owner_of(scene: &Scene<'_>, tariff: usize, start: usize) -> Option<Party> {
    let from = start.max(tariff.saturating_sub(6));
    for at in (from..tariff).rev() {
        let token = scene.tokens.get(at)?;
        match token.sense {
            Sense::Adjective(party) | Sense::Name(party) | Sense::Person(party) => {
                let before = at.checked_sub(1).and_then(|at| scene.tokens.get(at));
                let direct = token.possessive
                    || !before.is_some_and(|before| before.among(words!("on, against, hit")));
                return direct.then_some(party);
            }
            Sense::Plain
                if !token.among(words!(
                    "on, to, of, in, with, by, for, from, has, have, had, is, was, said, that"
                )) => {}
            // "The president's tariffs"
            Sense::Office if token.among(words!("president, administration")) => {
                let whose = at.checked_sub(1).and_then(|at| scene.tokens.get(at));
                let foreign =
                    whose.is_some_and(|whose| matches!(whose.sense, Sense::Adjective(_) | Sense::Name(_)));
                return (token.possessive && !foreign).then_some(Party::Us);
            }
            Sense::Rate | Sense::Money | Sense::RateWord | Sense::Back | Sense::Number => {}
            Sense::Mode(Mode::Plan | Mode::Threat) | Sense::Act(_)
                if token.among(words!(
                    "planned, proposed, threatened, retaliatory, higher, increased, scheduled, \
                potential, existing"
                )) => {}
            _ => return None,
        }
    }
    None
}
