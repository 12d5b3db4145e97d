//! How a verb or noun is bound to what stands before it: whether another one holds it, or it is the finite verb.

use super::forms::{Form, form, unchanging};
use super::senses::{Mode, Sense};
use super::token::Token;
use super::words::{Words, words};

/// How the outermost verb so far is bound to what stands before it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Bound {
    /// No verb yet: the tariff itself, or a noun of change.
    Noun,
    /// An infinitive, a gerund: another verb or noun holds it.
    Open,
    /// "By imposing": the means of another verb, of which only what is to come holds it.
    Deed,
    /// Its own auxiliary is told: "will impose". What holds it must take a clause: "warned that it will impose".
    Modal,
    /// Finite and in force: nothing before it changes that.
    Fact,
}

impl Bound {
    /// A noun or participle has been passed, which another verb holds.
    pub(super) fn opened(self) -> Self {
        if self == Self::Noun { Self::Noun } else { Self::Open }
    }
}

/// "The plan to", "planned tariffs": a mode that is a noun or an adjective.
pub(super) fn nominal_mode(tokens: &[Token], at: usize) -> bool {
    const NOUNS: &Words = words!(
        "threat, threats, proposal, proposals, decision, preparation, preparations, intention, prospect, \
        possibility, option of, agreement to, consideration, deadline, commitment, warning, warnings, refusal, potential, \
        possible, upcoming, forthcoming, looming, risk, talk of, drafting, draft, insistence, condition, precondition"
    );
    const BOTH: &Words = words!(
        "plan, plans, demand, demands, request, requests, call to, calls to, call for, calls for, offer, \
        offers, order, orders, pledge, pledges, vow, vows, promise, promises, hope, hopes, appeal, appeals, schedule, \
        hint, push, press"
    );
    const PARTICIPLES: &Words = words!(
        "planned, threatened, proposed, scheduled, promised, expected, contemplated, slated, \
        considered, floated, suggested, requested"
    );
    let Some(token) = tokens.get(at) else { return false };
    let before = at.checked_sub(1).and_then(|at| tokens.get(at));
    let subject = before.is_some_and(|before| {
        !before.possessive && matches!(before.sense, Sense::Name(_) | Sense::Person(_) | Sense::Office)
            || before.among(words!("it, he, they, she, we, that, which, who, has, have, had, also, is, was, are, were, been, be, to"))
    });
    if token.among(NOUNS) {
        return true;
    }
    if token.among(PARTICIPLES) {
        let next = tokens.get(at + 1);
        return !subject
            && !next.is_none_or(|next| next.among(words!("to, that, by, on")) || next.sense == Sense::Comma);
    }
    token.among(BOTH) && before.is_some() && !subject
}

/// Words for asking that have what is asked for as their object.
pub(super) const WISHES: &Words = words!(
    "want, wants, wanted, wanting, call for, calls for, called for, calling for, seek, seeks, seeking, \
    sought, push for, pushes for, pushed for, pushing for, recommend, recommends, recommended, recommending, demand, \
    demands, demanded, demanding, advocate"
);

pub(super) fn gerund(tokens: &[Token], at: usize) -> bool {
    tokens
        .get(at)
        .is_some_and(|token| matches!(token.sense, Sense::Act(_)) && form(&token.word) == Form::Gerund)
}

/// "The delay", "an increase": a noun of change.
pub(super) fn change(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| {
        token.among(words!("delay, suspension, increase, hike, rise, cut, reduction, exemption, pause, postponement, rollback, reprieve"))
    }) && at.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|the| the.among(words!("the, this, that, an, a, latest, planned, tariff, rate")))
}

/// How the verb at `at` is bound.
pub(super) fn bound(tokens: &[Token], at: usize) -> Bound {
    let Some(token) = tokens.get(at) else { return Bound::Fact };
    let before = at.checked_sub(1).and_then(|at| tokens.get(at));
    let infinitive = before.is_some_and(|before| {
        before.among(words!("be, should, must"))
            || before.word.ends_with("to")
            || matches!(before.sense, Sense::Mode(Mode::Will | Mode::Could))
    });
    match form(&token.word) {
        Form::Gerund => Bound::Open,
        _ if infinitive => Bound::Open,
        Form::Base if !unchanging(&token.word) => Bound::Open,
        _ => Bound::Fact,
    }
}

/// The words between two places, but for those that are put in between: "would not, at least for now, go ahead".
pub(super) fn distance(tokens: &[Token], from: usize, to: usize) -> usize {
    to - from - tokens.get(from..to).unwrap_or_default().iter().filter(|token| token.modifies()).count()
}
