//! A claim is what a clause says of a tariff: whose, on what goods, at what rate, and whether it is in force,
//! planned, threatened or refused. Deficits, purchases and market moves are no claims, nor are tariffs between
//! other countries.

mod action;
mod clause;
mod goods;
mod rates;
mod side;

use std::ops::Range;

use archive::{Action, Claim, DateMention, Days, GoodsValue, SentenceKind, Side};

use crate::page::{Page, Place, range, span};
use crate::pattern::pattern;
use crate::text::{slice, trimmed};
use clause::Clause;
use rates::Rates;

/// Words for a tariff.
pub(crate) const TARIFF: &str = r"(?i:tariffs?|dut(?:y|ies)|lev(?:y|ies)|import tax(?:es)?|border tax(?:es)?|customs tax(?:es)?|punitive tax(?:es)?|(?:tax(?:es)?|penalt(?:y|ies)|rates?) on (?:[a-z-]+ ){0,2}(?:imported|goods|products)|(?:penalt(?:y|ies)|rates?) on (?:Chinese|American|U\.?S)|tax(?:es)? on (?:imports|Chinese|American|U\.?S))";

/// Every claim of the page, in order.
pub(crate) fn claims(page: &Page<'_>, dates: &[DateMention]) -> Vec<Claim> {
    let mut claims = Vec::new();
    let mut told = Told::default();
    for place in page.told().filter(|place| place.kind != SentenceKind::Caption) {
        sentence(page, &place, dates, &mut told, &mut claims);
    }
    claims
}

/// What earlier sentences spoke of, for words such as "it" and "retaliated".
#[derive(Default)]
struct Told {
    /// The side last named as acting.
    actor: Option<Side>,
    /// The side of the last claim.
    claimed: Option<Side>,
}

/// What a clause hands on to the next of its sentence.
#[derive(Default)]
struct Before {
    /// It spoke of tariffs.
    tariff: bool,
    side: Option<Side>,
    goods: Option<(GoodsValue, Range<usize>)>,
    target: Option<String>,
    action: Option<Action>,
}

fn sentence(page: &Page<'_>, place: &Place, dates: &[DateMention], told: &mut Told, claims: &mut Vec<Claim>) {
    let words = page.words(place);
    let speaks = pattern!(format!(r"\b{TARIFF}\b")).is_match(words);
    let mut before = Before::default();
    if speaks {
        for clause in clause::clauses(words) {
            one(page, place, &clause, dates, told, &mut before, claims);
        }
    }
    if let Some(actor) = side::actor(words) {
        told.actor = Some(actor);
    }
}

#[allow(clippy::too_many_arguments, reason = "the parts of one sentence's state")]
fn one(
    page: &Page<'_>,
    place: &Place,
    clause: &Clause,
    dates: &[DateMention],
    told: &mut Told,
    before: &mut Before,
    claims: &mut Vec<Claim>,
) {
    let sentence = page.words(place);
    let words = slice(sentence, clause.range.clone());
    let tariff = pattern!(format!(r"\b{TARIFF}\b")).is_match(words) && !only_barriers(words);
    let spoken = tariff || before.tariff;
    let values = if spoken { goods::values(words, tariff) } else { Vec::new() };
    let rates = if spoken { rates::rates(words, tariff || !values.is_empty()) } else { Vec::new() };
    let answer = before.action == Some(Action::RemovalAsked) && action::refuses(words);
    if !(tariff || answer || before.tariff && !(values.is_empty() && rates.is_empty())) {
        return;
    }
    let title = place.kind == SentenceKind::Title;
    let action = if answer { Some(Action::RemovalRefused) } else { action::action(words, title) };
    let Some(side) = side::side(words, before.side.as_ref(), told.actor.as_ref(), told.claimed.as_ref())
    else {
        before.tariff |= tariff;
        return;
    };
    let removal = matches!(action, Some(Action::RemovalAsked | Action::RemovalRefused));
    let mut values = values;
    if values.is_empty() && !answer {
        values.extend(goods::all(words, removal).map(|found| (GoodsValue::All, found)));
    }
    // "…, which will rise to 25 percent": the goods are those of the clause before.
    let inherits = answer || (clause.relative && values.is_empty());
    if inherits {
        values.extend(before.goods.clone().map(|(value, _)| (value, 0..0)));
    }
    let target = goods::target(words).or_else(|| inherits.then(|| before.target.clone()).flatten());
    let action = action
        .or_else(|| before.action.filter(|_| !tariff))
        .or_else(|| (!values.is_empty() || !rates.is_empty()).then_some(Action::Imposed));
    let chartable = !values.is_empty() || !rates.is_empty();
    let Some(action) = action.filter(|_| chartable || target.is_some()) else {
        before.tariff |= tariff;
        return;
    };
    let at = trimmed(sentence, clause.range.clone());
    let whole = place.range.start + at.start..place.range.start + at.end;
    let days = effective(page, &whole, dates);
    if values.is_empty() {
        let rates = rates.into_iter().next().unwrap_or_default();
        claims.push(claim(place, &whole, &side, target.clone(), None, rates, action, days));
    } else {
        for (number, (value, found)) in values.iter().enumerate() {
            let rates = paired(&rates, number, values.len());
            let offset = place.range.start + clause.range.start;
            let goods_span = (!found.is_empty()).then(|| offset + found.start..offset + found.end);
            let goods = Some((*value, goods_span));
            claims.push(claim(place, &whole, &side, target.clone(), goods, rates, action, days));
        }
    }
    before.tariff = true;
    before.goods = values.into_iter().next_back().or_else(|| before.goods.take());
    before.target = target.or_else(|| before.target.take());
    before.action = Some(action);
    before.side = Some(side.clone());
    told.claimed = Some(side);
}

#[allow(clippy::too_many_arguments, reason = "the fields of a claim")]
fn claim(
    place: &Place,
    whole: &Range<usize>,
    side: &Side,
    target: Option<String>,
    goods: Option<(GoodsValue, Option<Range<usize>>)>,
    rates: Rates,
    action: Action,
    days: Option<Days>,
) -> Claim {
    Claim {
        span: span(whole),
        sentence: place.number,
        imposing: side.clone(),
        target,
        goods: goods.as_ref().map(|(value, _)| *value),
        goods_span: goods.and_then(|(_, found)| found).map(|found| span(&found)),
        rates_from: rates.from,
        rates_to: rates.to,
        action,
        days,
    }
}

/// Of several rates in a clause, the one that goes with a value: each its own when there are as many, else the
/// first for all.
fn paired(rates: &[Rates], number: usize, values: usize) -> Rates {
    let at = if rates.len() == values { number } else { 0 };
    rates.get(at).cloned().unwrap_or_default()
}

/// "Non-tariff barriers" are no tariffs.
fn only_barriers(words: &str) -> bool {
    let spoken = pattern!(format!(r"\b{TARIFF}\b")).find_iter(words).count();
    let barred = pattern!(r"(?i)\bnon[-–\s]?tariffs?\b|\btariff[- ]free\b|\bduty[- ]free\b|\b(?:on|off|call of|active|heavy)[- ]duty\b|\bduty to\b")
        .find_iter(words)
        .count();
    spoken <= barred
}

/// The days that a clause itself gives, unless they date what somebody said.
fn effective(page: &Page<'_>, clause: &Range<usize>, dates: &[DateMention]) -> Option<Days> {
    let first = dates.partition_point(|date| (date.span.start as usize) < clause.start);
    dates
        .iter()
        .skip(first)
        .take_while(|date| range(date.span).end <= clause.end)
        .find(|date| {
            let before = slice(page.plain, clause.start..date.span.start as usize);
            let after = slice(page.plain, date.span.end as usize..clause.end);
            !pattern!(r"(?i)\b(?:said|says|told (?:\S+ ){1,3}|reported|tweeted|wrote|announced|warned)(?: on| in| late| early)?\s*$")
                .is_match(before)
                && !pattern!(r"(?i)^\s*,?\s*(?:again\s+)?(?:said|told|tweeted|threatened|warned|announced)\b").is_match(after)
        })
        .map(|date| date.days)
}
