//! What is presumed of a tariff, where no verb of its clause says it: that it stands already, is picked goods for, or is
//! only supposed.

use archive::Action;

use super::scope::Scope;
use super::senses::Sense;
use super::token::Token;
use super::words::words;

/// What stands already, whatever the clause does besides: "the status of tariffs on", "together with the existing
/// duties on", "with tariffs on … already in effect and".
pub(super) fn standing(scope: &Scope<'_>) -> Option<Action> {
    let before = before(scope);
    let besides = before.windows(2).rposition(|pair| {
        matches!(pair, [with, existing] if with.among(words!("with, to, beside, besides, atop, on top of, the"))
            && existing.among(words!("existing, current, earlier, previous")))
    });
    let joined = besides.is_some_and(|besides| {
        before.iter().take(besides + 1).any(|token| {
            token.among(words!("combined, together, coupled, addition, added, besides, beside, atop"))
        })
    });
    let stands =
        fate(scope).is_some() || joined && besides.is_some_and(|at| before.get(at + 2..).is_some_and(named));
    let last = scope.own.iter().copied().max().unwrap_or(scope.anchor).max(scope.anchor);
    let after = scope.tokens.get(last + 1..scope.clause.end.min(last + 9)).unwrap_or_default();
    let already = after.windows(2).position(|pair| {
        matches!(pair, [already, force] if already.among(words!("already, now"))
            && force.among(words!("in effect, in force, in place, in")))
    });
    let goes_on = already.is_some_and(|at| {
        after.get(..at).is_some_and(named)
            && after
                .iter()
                .skip(at)
                .take(5)
                .any(|token| token.among(words!("and, plus")) || token.sense == Sense::Comma)
    });
    (stands || goes_on).then_some(Action::Imposed)
}

/// "The status of | tariffs on", "left undecided is the fate of | a levy": where in the words before it stands.
pub(super) fn fate(scope: &Scope<'_>) -> Option<usize> {
    let before = before(scope);
    let fate = before.windows(2).rposition(|pair| {
        matches!(pair, [fate, of] if fate.among(words!("status, fate, future")) && of.is("of")
            || fate.among(words!("becomes, become, became")) && of.is("of"))
    });
    fate.filter(|at| before.get(at + 2..).is_some_and(named))
}

/// The words before the tariff and its figures.
fn before<'t>(scope: &Scope<'t>) -> &'t [Token] {
    let own = scope.own.iter().copied().min().unwrap_or(scope.anchor).min(scope.anchor);
    scope.tokens.get(scope.clause.start.max(own.saturating_sub(8))..own).unwrap_or_default()
}

/// Whether words only name a tariff.
fn named(tokens: &[Token]) -> bool {
    !tokens.iter().any(|token| matches!(token.sense, Sense::Act(_) | Sense::Mode(_) | Sense::Comma))
}

/// "A 25 percent tariff on televisions alone | would cost": one that is not there yet.
pub(super) fn supposed(scope: &Scope<'_>) -> Option<Action> {
    let last = scope.own.iter().copied().max().unwrap_or(scope.anchor).max(scope.anchor);
    let opens = scope
        .tokens
        .get(scope.clause.start..scope.anchor)?
        .iter()
        .all(|token| !matches!(token.sense, Sense::Act(_) | Sense::Mode(_)));
    let would = (last + 1..scope.clause.end.min(last + 14)).find(|at| {
        scope
            .tokens
            .get(*at)
            .is_some_and(|token| matches!(token.sense, Sense::Act(_) | Sense::Mode(_) | Sense::Comma))
    })?;
    let told = scope.tokens.get(would)?.is("would")
        && !scope.tokens.get(would + 1).is_some_and(|next| next.among(words!("have, have been")));
    (opens && told).then_some(Action::Planned)
}

/// "Find $200 billion of goods | for a tariff of 10%": what goods are picked for is to come.
pub(super) fn meant(scope: &Scope<'_>) -> Option<Action> {
    let from = scope.clause.start.max(scope.anchor.saturating_sub(6));
    let before = scope.tokens.get(from..scope.anchor)?;
    let at = before.iter().rposition(|token| token.is("for"))?;
    let plain = before.iter().skip(at + 1).all(|token| {
        matches!(token.sense, Sense::Plain | Sense::Rate)
            || token.among(words!("another, additional, further"))
    });
    let goods = scope
        .tokens
        .get(scope.clause.start..from + at)?
        .iter()
        .rev()
        .take(6)
        .any(|token| matches!(token.sense, Sense::Goods | Sense::Product | Sense::Money));
    (plain && goods && scope.own.iter().any(|own| *own < from + at)).then_some(Action::Planned)
}

/// "The 10% tariff | planned on": a participle that only tells which tariff is meant.
pub(super) fn participle(scope: &Scope<'_>) -> Option<Action> {
    let next = scope.tokens.get(scope.anchor + 1).filter(|next| next.modifies())?;
    if next.among(words!("planned, proposed, scheduled, slated")) {
        Some(Action::Planned)
    } else {
        next.among(words!("threatened, floated, considered, contemplated")).then_some(Action::Threatened)
    }
}
