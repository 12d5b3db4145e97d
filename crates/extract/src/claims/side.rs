//! The side is whose tariff it is: told best by where the goods come from, then by whose tariff the words say it is,
//! then by who acts.

use archive::GoodsValue;

use super::agents::{agent, levied_in, payer};
use super::facing::is_china;
use super::forms::{Form, form};
use super::origins::{Origin, origins};
use super::owners::{owner, owner_of, owner_within, whose_list};
use super::scene::Scene;
use super::senses::{Act, Party, Sense};
use super::speaker::speaker;
use super::token::{Rates, Token};
use super::words::{Words, words};

/// Billions of dollars of goods that America sends to China in a year, at most: what taxes more is American.
pub(super) const MOST_TO_CHINA: f32 = 170.0;

/// Whose a tariff is, and what says so.
#[derive(Clone, Copy, Debug)]
pub(super) struct Whose {
    pub(super) party: Party,
    /// The record says so.
    pub(super) taken: bool,
    /// The words do not.
    pub(super) open: bool,
}

/// Whose the words say a tariff is, and how strongly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Told {
    /// They name its side, its goods' or who levies it.
    Says(Option<Party>),
    /// They leave it open: this is who was last spoken of.
    Leaves(Option<Party>),
}

/// Whose tariff it is: of another country when that levies or bears it, `None` when it is everybody's or nobody's.
pub(super) fn side(scene: &Scene<'_>, goods: Option<GoodsValue>, rates: &Rates) -> Option<Whose> {
    let said = |party| Some(Whose { party, taken: false, open: false });
    if scene.known.third {
        return said(Party::Other);
    }
    let value = match goods {
        Some(GoodsValue::UsdBn(value)) => Some(value),
        Some(GoodsValue::All) | None => None,
    };
    let large = matches!(goods, Some(GoodsValue::UsdBn(value)) if value > MOST_TO_CHINA);
    let told = told(scene);
    if let Told::Leaves(party) = told
        && party != Some(Party::Other)
    {
        if let Some(party) = scene.heard.whose(value) {
            return Some(Whose { party, taken: false, open: true });
        }
        if let Some(known) = scene.prior.whose(value, rates) {
            return Some(Whose {
                party: known,
                taken: party != Some(known) || scene.known.borrowed,
                open: true,
            });
        }
    }
    let (Told::Says(party) | Told::Leaves(party)) = told;
    match party {
        Some(Party::China) | None
            if large
                && origins(scene.tokens, &scene.window).iter().all(|origin| origin.weak || origin.own) =>
        {
            said(if everyones(scene, false) { Party::Other } else { Party::Us })
        }
        party => party.map(|party| Whose { party, taken: false, open: told == Told::Leaves(Some(party)) }),
    }
}

/// Whose tariff the words say it is.
fn told(scene: &Scene<'_>) -> Told {
    use Told::{Leaves, Says};
    let agent = agent(scene);
    if agent.as_ref().is_some_and(|agent| agent.party == Party::Other) {
        return Says(Some(Party::Other));
    }
    // "Canada will follow Washington | and put a tariff on Chinese cars"
    if agent.is_none() && scene.known.actor == Some(Party::Other) && elided(scene) {
        return Says(Some(Party::Other));
    }
    if let Some(party) = payer(scene).filter(|_| origins(scene.tokens, &scene.window).is_empty()) {
        return Says(Some(party));
    }
    let owner = owner(scene);
    if owner == Some(Party::Other) {
        return Says(Some(Party::Other));
    }
    let mut near = origins(scene.tokens, &scene.window);
    // Who asks for an end of tariffs "on its goods" is told below.
    near.retain(|origin| !(origin.own && scene.asked));
    // "The rate on Chinese goods fell to 30 percent, and China's …"
    let tariff = scene.tokens.get(scene.anchor).is_some_and(|token| token.sense == Sense::Tariff);
    let own = near
        .iter()
        .find(|origin| tariff && origin.at > scene.anchor && origin.at < scene.last && !origin.weak);
    let nearest = own.copied().or_else(|| nearest(&near, scene.last.min(scene.anchor), scene.last));
    if let Some(origin) = nearest {
        match origin.party {
            Party::Other => return Says(Some(Party::Other)),
            Party::Both => return Says(Some(Party::Both)),
            party if !origin.weak => return Says(Some(other(party))),
            _ => {}
        }
    }
    let china = agent.as_ref().is_some_and(|agent| agent.party == Party::China && !agent.bears)
        && owner_within(scene, scene.clause.start) != Some(Party::Us);
    if everyones(scene, china) {
        return Says(None);
    }
    if owner.is_some() {
        return Says(owner);
    }
    if let Some(agent) = agent {
        let flips = agent.bears || scene.asked && agent.asks;
        let party = Some(if flips { other(agent.party) } else { agent.party });
        return if agent.unsure { Leaves(party) } else { Says(party) };
    }
    if let Some(origin) = nearest {
        return Says(Some(other(origin.party)));
    }
    if let Some(place) = levied_in(scene) {
        return Says(Some(place));
    }
    if products(scene) {
        return Says(Some(Party::China));
    }
    // "The first of Trump's tariffs, a 25 percent tax on …": whose another tariff of the clause is.
    let named = scene
        .clause
        .clone()
        .filter(|at| scene.tokens.get(*at).is_some_and(|token| token.sense == Sense::Tariff))
        .find_map(|at| owner_of(scene, at, scene.clause.start));
    if let Some(party) = named.filter(|party| *party != Party::Other) {
        return Says(Some(party));
    }
    if let Some(party) = charged(scene) {
        return Says(Some(party));
    }
    if let Some(told) = spoken_of(scene) {
        return told;
    }
    // Goods that another figure of the sentence is of.
    let everywhere = origins(scene.tokens, &(0..scene.tokens.len()));
    if let Some(first) = everywhere.first()
        && everywhere.iter().all(|origin| origin.party == first.party)
        && first.party != Party::Other
    {
        return Leaves(Some(other(first.party)));
    }
    let back = scene
        .tokens
        .get(scene.clause.clone())
        .unwrap_or_default()
        .iter()
        .any(|token| token.sense == Sense::Back);
    if let Some(party) = whose_list(scene) {
        return Says(Some(party));
    }
    Leaves(match (back, scene.known.claimed, scene.known.actor) {
        // "China will do the same. Duties of 25 percent on 5,000 products": what it does.
        (_, Some(_), Some(actor)) if fragment(scene.tokens) => Some(actor),
        (true, Some(Party::Both), _) | (true, None, None) => Some(Party::China),
        (true, Some(claimed), _) => Some(other(claimed)),
        // "The 25% tariffs “will remain”, Trump tweeted"
        (_, None | Some(Party::Both), _) if speaker(scene.tokens).is_some() => speaker(scene.tokens),
        (_, Some(claimed), Some(Party::Both)) if claimed != Party::Both => Some(claimed),
        (_, claimed, Some(actor)) => Some(if subjectless(scene) { claimed.unwrap_or(actor) } else { actor }),
        (_, claimed, None) => claimed,
    })
}

/// Whose tariff the words before this clause, or after it, speak of, when it names none itself.
fn spoken_of(scene: &Scene<'_>) -> Option<Told> {
    let tariff = |at: &usize| scene.tokens.get(*at).is_some_and(|token| token.sense == Sense::Tariff);
    let own = scene.clause.clone().any(|at| tariff(&at));
    // "The US duties, which apply to much, | start at 10 percent"
    let before = (0..scene.clause.start).rev().find(tariff).filter(|_| !own);
    let owner = before.and_then(|at| owner_of(scene, at, 0)).filter(|party| *party != Party::Other);
    // "The planned increase, to 30%, came after China said": of those that were spoken of before.
    let claimed = || scene.known.claimed.filter(|_| !own && scene.clause.start == 0);
    let said = owner.or_else(|| announcer(scene)).map(|party| Told::Says(Some(party)));
    said.or_else(|| claimed().map(|party| Told::Leaves(Some(party))))
}

/// "The new tariffs will take effect on June 1, | China's finance ministry said": who tells of them, where nothing
/// else does.
fn announcer(scene: &Scene<'_>) -> Option<Party> {
    let end = scene.tokens.len();
    let from = scene.clause.end.saturating_sub(1).max(end.saturating_sub(8));
    let said = scene.tokens.last().is_some_and(|said| said.among(words!("said, announced, tweeted, wrote")));
    let name = (from..end).find_map(|at| match scene.tokens.get(at)?.sense {
        Sense::Name(party @ (Party::Us | Party::China))
        | Sense::Person(party @ (Party::Us | Party::China)) => Some(party),
        _ => None,
    });
    let they =
        scene.tokens.get(scene.clause.clone())?.iter().take(3).any(|token| token.sense == Sense::Tariff);
    name.filter(|_| said && they)
}

/// "A 10 percent duty, | which Washington charges": who is said to levy it.
fn charged(scene: &Scene<'_>) -> Option<Party> {
    let next = scene.tokens.get(scene.clause.end..scene.tokens.len().min(scene.clause.end + 6))?;
    let mut next = next.iter().skip_while(|token| token.sense == Sense::Comma);
    let which = next.next().is_some_and(|which| which.among(words!("which, that")));
    let (Sense::Name(party) | Sense::Person(party)) = next.next()?.sense else { return None };
    let levies = next.take(2).any(|verb| verb.sense == Sense::Act(Act::Levy));
    (which && levies && party != Party::Other).then_some(party)
}

/// "… and put a tariff": the clause has the subject of the one before.
fn elided(scene: &Scene<'_>) -> bool {
    let inside = scene.tokens.get(scene.clause.clone()).unwrap_or_default();
    matches!(inside, [and, verb, ..] if and.among(words!("and, or, then")) && matches!(verb.sense, Sense::Act(_) | Sense::Mode(_)))
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
    let named = scene.tokens.iter().any(is_china);
    // "A 25 percent tariff on cars"
    let cars = scene.tokens.get(scene.window.clone()).unwrap_or_default().windows(2).any(|pair| {
        matches!(pair, [on, cars] if on.among(words!("on, of, imported, foreign"))
            && cars.among(words!("cars, autos, automobiles, vehicles")))
    });
    if cars && !china && !named {
        return true;
    }
    scene.tokens.get(scene.window.clone()).unwrap_or_default().iter().any(|token| {
        token.sense == Sense::Metal
            && !(china && token.among(words!("steel, aluminum, aluminium, steel and aluminum, steel and aluminium, metal, metals, lumber, olives")))
    })
}

/// What America sells: a tariff on it, with nobody named, is China's.
fn products(scene: &Scene<'_>) -> bool {
    const AMERICAN: &Words = words!(
        "soybean, soybeans, pork, sorghum, corn, whiskey, bourbon, lobster, lobsters, lng, \
    almonds, ginseng"
    );
    scene
        .tokens
        .get(scene.window.clone())
        .unwrap_or_default()
        .iter()
        .any(|token| token.sense == Sense::Product && token.among(AMERICAN))
}

/// The tariff is the clause's subject.
fn subjectless(scene: &Scene<'_>) -> bool {
    !scene.tokens.get(scene.clause.start..scene.anchor.min(scene.last)).unwrap_or_default().iter().any(
        |token| {
            matches!(token.sense, Sense::Act(_))
                && !token.among(words!("increase, hike, rise, delay, cut, suspension"))
                || token.among(words!("it, he, they, she"))
        },
    )
}

/// A sentence without a verb.
pub(super) fn fragment(tokens: &[Token]) -> bool {
    !tokens.iter().any(|token| {
        matches!(token.sense, Sense::Act(_) | Sense::Mode(_))
            || token.among(words!(
                "is, are, was, were, be, been, has, have, had, do, does, did, it's, that's, they're"
            ))
    })
}
