//! Figures that differ: claims that a side's tariffs are on other values of goods, or at other rates, told of days
//! between which the record did not change.

use super::{Disagreement, Kind, Saying};
use crate::case::lower;
use crate::tariffs::{is_done, levels};
use crate::{Archive, Claim, Day, Days, GoodsValue, Side};

/// A claim of what is done, with the day from which the record had stood unchanged.
struct Told<'a> {
    saying: Saying,
    claim: &'a Claim,
    since: Day,
}

pub(super) fn figures(archive: &Archive) -> Vec<Disagreement> {
    let mut told = told(archive);
    let mut found = Vec::new();
    while let Some(first) = told.first() {
        let (side, since) = (first.claim.imposing.clone(), first.since);
        let same = |one: &Told<'_>| one.claim.imposing == side && one.since == since;
        let (group, rest): (Vec<_>, Vec<_>) = told.into_iter().partition(same);
        told = rest;
        let differs = |one: &&Told<'_>| group.iter().any(|other| differ(one.claim, other.claim));
        let sides: Vec<Saying> = group.iter().filter(differs).map(|one| one.saying.clone()).collect();
        if !sides.is_empty() {
            let id = format!("figures.{}.{since}", lower(side.name()));
            found.push(Disagreement { id, kind: Kind::Figures, sides });
        }
    }
    found
}

/// The claims that say what is done, by publication.
fn told(archive: &Archive) -> Vec<Told<'_>> {
    let mut told: Vec<Told<'_>> = Vec::new();
    for (article, number) in archive.articles.iter().zip(0..) {
        let Some(day) = article.meta.published.as_ref().map(|published| published.days.to) else { continue };
        let claims = article.claims.iter().zip(0..);
        for (claim, of) in claims.filter(|(claim, _)| is_done(claim.action)) {
            let words = claim.goods_span.unwrap_or(claim.span);
            let saying = Saying { article: number, sentence: claim.sentence, words, claim: Some(of) };
            // The same said again in one sentence is one saying.
            let mut before = told.iter().rev().take_while(|one| one.saying.is_at(&saying));
            if !before.any(|one| one.claim.imposing == claim.imposing && one.claim.goods == claim.goods) {
                told.push(Told { saying, claim, since: unchanged_since(archive, &claim.imposing, day) });
            }
        }
    }
    told
}

/// The first of the days up to `day` on which the side's tariffs were as on that day; without a record, the first of the
/// month.
fn unchanged_since(archive: &Archive, side: &Side, day: Day) -> Day {
    let steps = archive.record.iter().filter(|step| step.side == *side);
    let first = steps.filter_map(|step| step.effective).filter(|effective| *effective <= day).min();
    let Some(first) = first else { return day.month_start() };
    let levels = levels(&archive.record, side, None, Days { from: first, to: day });
    levels.last().map_or(first, |level| level.days.from)
}

/// Whether two claims can't both be the whole: other goods, or other rates on the same.
fn differ(one: &Claim, other: &Claim) -> bool {
    let value = |claim: &Claim| match claim.goods {
        Some(GoodsValue::UsdBn(value)) => Some(value.to_bits()),
        Some(GoodsValue::All) | None => None,
    };
    match (value(one), value(other)) {
        (Some(a), Some(b)) if a != b => true,
        (Some(_), Some(_)) => {
            !one.rates_to.is_empty() && !other.rates_to.is_empty() && one.rates_to != other.rates_to
        }
        _ => false,
    }
}
