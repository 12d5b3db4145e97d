//! An agent is who levies, bears or asks for a tariff in a clause.

use super::scene::Scene;
use super::senses::{Act, Mode, Party, Sense};
use super::subject::{actor, subject};
use super::token::Token;
use super::words::{Words, words};

pub(super) struct Agent {
    pub(super) party: Party,
    /// It bears the tariff: "China faces".
    pub(super) bears: bool,
    /// It asks for something.
    pub(super) asks: bool,
    /// It stands where no subject does, or is a pronoun for either of two.
    pub(super) unsure: bool,
}

/// Who acts on the claim's tariff: the nearest name before it that is a subject, else "by Beijing" after it.
pub(super) fn agent(scene: &Scene<'_>) -> Option<Agent> {
    let end = scene.anchor.max(scene.last);
    // "Goods that the United States and China have taxed"
    let that = (scene.last + 1..scene.window.end).take(10).find(|at| {
        scene.tokens.get(*at).is_some_and(|token| token.is("that"))
            && subject(scene.tokens, at + 1)
            && scene.tokens.iter().skip(at + 2).take(4).any(|token| token.sense == Sense::Act(Act::Levy))
    });
    let relative = that.and_then(|that| {
        (that + 1..that + 3).find_map(|at| actor(scene.tokens, at, scene.known.person, scene.known.actor))
    });
    if let Some(party) = relative.filter(|_| !scene.asked) {
        return Some(Agent { party, bears: false, asks: false, unsure: false });
    }
    let mut weak = None;
    for at in (scene.clause.start..end).rev() {
        let pronoun = scene.tokens.get(at).is_some_and(|token| token.among(words!("it, they")));
        // "They could be taxed": goods are.
        let taxed =
            scene.tokens.get(at + 1..end.max(at + 1)).unwrap_or_default().iter().take(5).any(|token| {
                token.sense == Sense::Act(Act::Bear) && token.among(words!("taxed, hit by, hit with"))
            });
        if pronoun && taxed {
            continue;
        }
        // "The United States will halve the tariff it has charged": the subject of the clause itself.
        let country = if pronoun && !scene.asked { first(scene, at) } else { None }.or(scene.known.actor);
        let Some(party) = actor(scene.tokens, at, scene.known.person, country) else { continue };
        let follows = |sense: Sense| {
            scene.tokens.get(at + 1..end).unwrap_or_default().iter().any(|token| token.sense == sense)
        };
        let says = scene
            .tokens
            .get(at + 1..end)
            .unwrap_or_default()
            .iter()
            .take(4)
            .any(|token| token.among(words!("said, says, told, announced, tweeted, warned")));
        let found = Agent {
            party,
            bears: follows(Sense::Act(Act::Bear)) && !says && !goods_bear(scene, at, end),
            asks: scene.tokens.get(at + 1..end).unwrap_or_default().iter().any(|token| {
                token.sense == Sense::Mode(Mode::Ask)
                    && !token.among(words!("must, should, needs to, need to"))
            }),
            unsure: pronoun,
        };
        if subject(scene.tokens, at) {
            return Some(found);
        }
        weak = Some(Agent { unsure: true, ..found });
    }
    let by = (end..scene.clause.end).find(|at| scene.tokens.get(*at).is_some_and(|token| token.is("by")));
    if let Some(party) = by.and_then(|at| named(scene.tokens, at + 1)) {
        return Some(Agent { party, bears: false, asks: false, unsure: false });
    }
    weak
}

/// The subject that the clause begins with, before `end`.
fn first(scene: &Scene<'_>, end: usize) -> Option<Party> {
    let at = (scene.clause.start..end).take(4).find(|at| {
        scene.tokens.get(*at).is_some_and(|token| matches!(token.sense, Sense::Name(_)))
            && subject(scene.tokens, *at)
    })?;
    actor(scene.tokens, at, None, None)
}

/// "A list of products that would face": the goods bear it, and not who drew up the list.
fn goods_bear(scene: &Scene<'_>, from: usize, end: usize) -> bool {
    let inside = scene.tokens.get(from..end).unwrap_or_default();
    inside.iter().position(|token| token.sense == Sense::Act(Act::Bear)).is_some_and(|bear| {
        inside.iter().take(bear).any(|token| matches!(token.sense, Sense::Goods | Sense::Product))
    })
}

/// "American importers pay", "his American customers swallowed": those who buy pay what their own country levies.
pub(super) fn payer(scene: &Scene<'_>) -> Option<Party> {
    const BUYERS: &Words = words!(
        "importers, buyers, customers, consumers, shoppers, retailers, purchasers, households, \
        families, businesses, companies, firms"
    );
    const PAY: &Words = words!(
        "pay, pays, paid, paying, swallow, swallowed, swallows, absorb, absorbs, absorbed, absorbing, \
        shoulder, shouldered, bear, bears, bearing, borne"
    );
    let from = scene.clause.start;
    // "China has been paying 25 percent": to the other side.
    let country = (from..scene.last).find(|at| {
        let pays = scene
            .tokens
            .iter()
            .skip(at + 1)
            .take(3)
            .find(|token| token.among(words!("pay, pays, paid, paying")));
        subject(scene.tokens, *at)
            && matches!(
                scene.tokens.get(*at).map(|token| token.sense),
                Some(Sense::Name(Party::Us | Party::China))
            )
            && pays.is_some()
    });
    match country.and_then(|at| scene.tokens.get(at)).map(|token| token.sense) {
        Some(Sense::Name(Party::China)) => return Some(Party::Us),
        Some(Sense::Name(Party::Us)) => return Some(Party::China),
        _ => {}
    }
    let at = (from..scene.last).find(|at| {
        let buyers = |token: &Token| token.among(BUYERS);
        let Some(token) = scene.tokens.get(*at) else { return false };
        token.word.rsplit_once(' ').is_some_and(|(_, last)| BUYERS.contain(last))
            || matches!(token.sense, Sense::Adjective(_) | Sense::Name(_))
                && scene.tokens.get(at + 1).is_some_and(buyers)
    })?;
    let token = scene.tokens.get(at)?;
    let pays = scene.tokens.get(at + 1..scene.last)?.iter().take(8).any(|token| token.among(PAY));
    let party = match token.sense {
        Sense::Adjective(party @ (Party::Us | Party::China))
        | Sense::Name(party @ (Party::Us | Party::China)) => party,
        _ if token.word.starts_with("us ") || token.word.starts_with("american ") => Party::Us,
        _ if token.word.starts_with("chinese ") => Party::China,
        _ => return None,
    };
    pays.then_some(party)
}

/// "A 25 percent tariff in China": where it is levied.
pub(super) fn levied_in(scene: &Scene<'_>) -> Option<Party> {
    let after = scene.tokens.get(scene.anchor + 1..scene.window.end.min(scene.anchor + 4))?;
    match after {
        [place, name, ..] if place.is("in") => match name.sense {
            Sense::Name(party @ (Party::Us | Party::China)) if !name.possessive => Some(party),
            _ => None,
        },
        _ => None,
    }
}

/// The name at `at` or right after "the".
fn named(tokens: &[Token], at: usize) -> Option<Party> {
    tokens.iter().skip(at).take(3).find_map(|token| match token.sense {
        Sense::Name(party) | Sense::Person(party) | Sense::Adjective(party) => Some(party),
        _ => None,
    })
}
