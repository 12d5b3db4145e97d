//! The side is whose tariff it is: told best by where the goods come from, then by whose tariff the words say it is,
//! then by who acts.

use std::ops::Range;

use archive::GoodsValue;

use super::forms::{Form, form};
use super::origins::{Origin, origins};
use super::senses::{Act, Mode, Party, Sense};
use super::subject::{actor, subject};
use super::tokens::Token;

/// Billions of dollars of goods that America sends to China in a year, at most: what taxes more is American.
const MOST_TO_CHINA: f32 = 170.0;

/// What has been said before of who acts.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Known {
    /// Who acts in the sentence so far, or did in the one before.
    pub(super) actor: Option<Party>,
    /// The person last named, for "he".
    pub(super) person: Option<Party>,
    /// Whose tariff was last spoken of.
    pub(super) claimed: Option<Party>,
}

/// Where to look for the side of one claim.
pub(super) struct Scene<'t> {
    pub(super) tokens: &'t [Token],
    pub(super) clause: Range<usize>,
    /// The part of the clause that is nearer to this claim's figures than to another's.
    pub(super) window: Range<usize>,
    pub(super) anchor: usize,
    /// The last place of the claim's own.
    pub(super) last: usize,
    pub(super) known: Known,
    /// Somebody asks for an end of the tariff.
    pub(super) asked: bool,
}

/// Whose tariff it is: of another country when that levies or bears it, `None` when it is everybody's or nobody's.
pub(super) fn side(scene: &Scene<'_>, goods: Option<GoodsValue>) -> Option<Party> {
    let large = matches!(goods, Some(GoodsValue::UsdBn(value)) if value > MOST_TO_CHINA);
    match told(scene) {
        Some(Party::China) | None
            if large && origins(scene.tokens, &scene.window).iter().all(|origin| origin.weak || origin.own) =>
        {
            everyones(scene, false).then_some(Party::Other).or(Some(Party::Us))
        }
        party => party,
    }
}

/// Whose tariff the words say it is.
fn told(scene: &Scene<'_>) -> Option<Party> {
    let agent = agent(scene);
    if agent.as_ref().is_some_and(|agent| agent.party == Party::Other) {
        return Some(Party::Other);
    }
    // "Canada will follow Washington | and put a tariff on Chinese cars"
    if agent.is_none() && scene.known.actor == Some(Party::Other) && elided(scene) {
        return Some(Party::Other);
    }
    let owner = owner(scene);
    if owner == Some(Party::Other) {
        return Some(Party::Other);
    }
    let mut near = origins(scene.tokens, &scene.window);
    // Who asks for an end of tariffs "on its goods" is told below.
    near.retain(|origin| !(origin.own && scene.asked));
    // "The rate on Chinese goods fell to 30 percent, and China's …"
    let tariff = scene.tokens.get(scene.anchor).is_some_and(|token| token.sense == Sense::Tariff);
    let own = near.iter().find(|origin| tariff && origin.at > scene.anchor && origin.at < scene.last && !origin.weak);
    let nearest = own.copied().or_else(|| nearest(&near, scene.last.min(scene.anchor), scene.last));
    if let Some(origin) = nearest {
        match origin.party {
            Party::Other => return Some(Party::Other),
            Party::Both => return Some(Party::Both),
            party if !origin.weak => return Some(other(party)),
            _ => {}
        }
    }
    let china = agent.as_ref().is_some_and(|agent| agent.party == Party::China && !agent.bears)
        && owner_within(scene, scene.clause.start) != Some(Party::Us);
    if everyones(scene, china) {
        return None;
    }
    if owner.is_some() {
        return owner;
    }
    if let Some(agent) = agent {
        let flips = agent.bears || scene.asked && agent.asks;
        return Some(if flips { other(agent.party) } else { agent.party });
    }
    if let Some(origin) = nearest {
        return Some(other(origin.party));
    }
    if let Some(place) = levied_in(scene) {
        return Some(place);
    }
    if products(scene) {
        return Some(Party::China);
    }
    // "The first of Trump's tariffs, a 25 percent tax on …": whose another tariff of the clause is.
    let named = scene
        .clause
        .clone()
        .filter(|at| scene.tokens.get(*at).is_some_and(|token| token.sense == Sense::Tariff))
        .find_map(|at| owner_of(scene, at, scene.clause.start));
    if let Some(party) = named.filter(|party| *party != Party::Other) {
        return Some(party);
    }
    // Goods that another figure of the sentence is of.
    let everywhere = origins(scene.tokens, &(0..scene.tokens.len()));
    if let Some(first) = everywhere.first()
        && everywhere.iter().all(|origin| origin.party == first.party)
        && first.party != Party::Other
    {
        return Some(other(first.party));
    }
    let back = scene
        .tokens
        .get(scene.clause.clone())
        .unwrap_or_default()
        .iter()
        .any(|token| token.sense == Sense::Back);
    if let Some(party) = whose_list(scene) {
        return Some(party);
    }
    match (back, scene.known.claimed, scene.known.actor) {
        // "China will do the same. Duties of 25 percent on 5,000 products": what it does.
        (_, Some(_), Some(actor)) if fragment(scene.tokens) => Some(actor),
        (true, Some(claimed), _) => Some(other(claimed)),
        (_, claimed, Some(actor)) => Some(if subjectless(scene) { claimed.unwrap_or(actor) } else { actor }),
        (_, claimed, None) => claimed,
    }
}

/// "… and put a tariff": the clause has the subject of the one before.
fn elided(scene: &Scene<'_>) -> bool {
    let inside = scene.tokens.get(scene.clause.clone()).unwrap_or_default();
    matches!(inside, [and, verb, ..] if and.among("and, or, then") && matches!(verb.sense, Sense::Act(_) | Sense::Mode(_)))
        || inside.first().is_some_and(|verb| {
            matches!(verb.sense, Sense::Act(_) | Sense::Mode(_)) && form(&verb.word) == Form::Gerund
        })
}

fn other(party: Party) -> Party {
    match party {
        Party::Us => Party::China,
        Party::China => Party::Us,
        party => party,
    }
}

/// The origin that goes with a claim's figures: the first after them, else the last before.
fn nearest(origins: &[Origin], first: usize, last: usize) -> Option<Origin> {
    let after = origins.iter().find(|origin| origin.at > first && origin.at <= last + 16);
    after
        .or_else(|| origins.iter().rev().find(|origin| origin.at < first))
        .or_else(|| origins.first())
        .copied()
}

/// A tariff on a metal, or on cars, from wherever they come; China levies none of those.
fn everyones(scene: &Scene<'_>, china: bool) -> bool {
    scene.tokens.get(scene.window.clone()).unwrap_or_default().iter().any(|token| {
        token.sense == Sense::Metal
            && !(china && token.among("steel, aluminum, aluminium, steel and aluminum, steel and aluminium, metal, metals, lumber, olives"))
    })
}

/// What America sells: a tariff on it, with nobody named, is China's.
fn products(scene: &Scene<'_>) -> bool {
    const AMERICAN: &str = "soybean, soybeans, pork, sorghum, corn, whiskey, bourbon, lobster, lobsters, lng, \
    almonds, ginseng";
    scene
        .tokens
        .get(scene.window.clone())
        .unwrap_or_default()
        .iter()
        .any(|token| token.sense == Sense::Product && token.among(AMERICAN))
}

/// The tariff is the clause's subject.
fn subjectless(scene: &Scene<'_>) -> bool {
    !scene
        .tokens
        .get(scene.clause.start..scene.anchor.min(scene.last))
        .unwrap_or_default()
        .iter()
        .any(|token| {
            matches!(token.sense, Sense::Act(_)) && !token.among("increase, hike, rise, delay, cut, suspension")
                || token.among("it, he, they, she")
        })
}

/// "The American list".
fn whose_list(scene: &Scene<'_>) -> Option<Party> {
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

/// A sentence without a verb.
pub(super) fn fragment(tokens: &[Token]) -> bool {
    !tokens.iter().any(|token| {
        matches!(token.sense, Sense::Act(_) | Sense::Mode(_))
            || token
                .among("is, are, was, were, be, been, has, have, had, do, does, did, it's, that's, they're")
    })
}

/// "U.S. tariffs", "Beijing's retaliatory duties".
fn owner(scene: &Scene<'_>) -> Option<Party> {
    owner_within(scene, scene.window.start)
}

fn owner_within(scene: &Scene<'_>, start: usize) -> Option<Party> {
    owner_of(scene, scene.anchor, start)
}

fn owner_of(scene: &Scene<'_>, tariff: usize, start: usize) -> Option<Party> {
    let from = start.max(tariff.saturating_sub(6));
    for at in (from..tariff).rev() {
        let token = scene.tokens.get(at)?;
        match token.sense {
            Sense::Adjective(party) | Sense::Name(party) | Sense::Person(party) => {
                let before = at.checked_sub(1).and_then(|at| scene.tokens.get(at));
                let direct =
                    token.possessive || !before.is_some_and(|before| before.among("on, against, hit"));
                return direct.then_some(party);
            }
            Sense::Plain
                if !token
                    .among("on, to, of, in, with, by, for, from, has, have, had, is, was, said, that") => {}
            // "The president's tariffs"
            Sense::Office if token.among("president, administration") => {
                let whose = at.checked_sub(1).and_then(|at| scene.tokens.get(at));
                let foreign =
                    whose.is_some_and(|whose| matches!(whose.sense, Sense::Adjective(_) | Sense::Name(_)));
                return (token.possessive && !foreign).then_some(Party::Us);
            }
            Sense::Rate | Sense::Money | Sense::RateWord | Sense::Back | Sense::Number => {}
            Sense::Mode(Mode::Plan | Mode::Threat) | Sense::Act(_)
                if token.among(
                    "planned, proposed, threatened, retaliatory, higher, increased, scheduled, \
                potential, existing",
                ) => {}
            _ => return None,
        }
    }
    None
}

struct Agent {
    party: Party,
    /// It bears the tariff: "China faces".
    bears: bool,
    /// It asks for something.
    asks: bool,
}

/// Who acts on the claim's tariff: the nearest name before it that is a subject, else "by Beijing" after it.
fn agent(scene: &Scene<'_>) -> Option<Agent> {
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
        return Some(Agent { party, bears: false, asks: false });
    }
    let mut weak = None;
    for at in (scene.clause.start..end).rev() {
        let Some(party) = actor(scene.tokens, at, scene.known.person, scene.known.actor) else { continue };
        let follows = |sense: Sense| {
            scene.tokens.get(at + 1..end).unwrap_or_default().iter().any(|token| token.sense == sense)
        };
        let says = scene
            .tokens
            .get(at + 1..end)
            .unwrap_or_default()
            .iter()
            .take(4)
            .any(|token| token.among("said, says, told, announced, tweeted, warned"));
        let found = Agent {
            party,
            bears: follows(Sense::Act(Act::Bear)) && !says && !goods_bear(scene, at, end),
            asks: scene.tokens.get(at + 1..end).unwrap_or_default().iter().any(|token| {
                token.sense == Sense::Mode(Mode::Ask) && !token.among("must, should, needs to, need to")
            }),
        };
        if subject(scene.tokens, at) {
            return Some(found);
        }
        weak = Some(found);
    }
    let by = (end..scene.clause.end).find(|at| scene.tokens.get(*at).is_some_and(|token| token.is("by")));
    if let Some(party) = by.and_then(|at| named(scene.tokens, at + 1)) {
        return Some(Agent { party, bears: false, asks: false });
    }
    weak
}

/// "A list of products that would face": the goods bear it, and not who drew up the list.
fn goods_bear(scene: &Scene<'_>, from: usize, end: usize) -> bool {
    let inside = scene.tokens.get(from..end).unwrap_or_default();
    inside.iter().position(|token| token.sense == Sense::Act(Act::Bear)).is_some_and(|bear| {
        inside.iter().take(bear).any(|token| matches!(token.sense, Sense::Goods | Sense::Product))
    })
}

/// "A 25 percent tariff in China": where it is levied.
fn levied_in(scene: &Scene<'_>) -> Option<Party> {
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
