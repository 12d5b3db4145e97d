//! What a block or mark of the tariff chart says aloud: a whole sentence with its source, made of the same facts that
//! it is drawn from.

use archive::chart::tariff::Ground;
use archive::number::decimal;
use archive::tariffs::{ClaimMark, Standing, came_of, standing};
use archive::{Action, Agreement, Archive, Article, Claim, Day, GoodsValue, RecordAction, RecordStep, Side};

use crate::compared::{compared, found};
use crate::words::{counted, done, overlap};

/// A block or sign of the record: "10 May 2019: United States raised tariffs on 200 billion dollars of Chinese goods
/// from 10 to 25 percent. In force. Official record, 84 FR 20459; reported by 1 article". A sign has no `ground`.
pub(crate) fn record_spoken(
    archive: &Archive,
    number: u32,
    ground: Option<Ground>,
    known_on: Option<Day>,
) -> String {
    let Some(step) = archive.record.get(number as usize) else { return String::new() };
    let ended = step.ended.filter(|ended| known_on.is_none_or(|day| *ended <= day));
    let called_off =
        ground.is_none() && step.effective.is_some_and(|day| ended.is_some_and(|end| end <= day));
    let until = |name: &str| match ended {
        Some(ended) => format!(" {name} until {}.", ended.plus(-1).long()),
        None => format!(" {name}."),
    };
    let stood = match ground {
        Some(Ground::InForce) => until("In force"),
        Some(Ground::Scheduled) => " Scheduled.".to_owned(),
        Some(Ground::Threatened) => until("Threatened"),
        None if called_off => " Did not happen.".to_owned(),
        None => String::new(),
    };
    let day = match step.action {
        RecordAction::Proposed | RecordAction::Notice | RecordAction::Postponed => step.announced,
        _ if ground.is_none() && !called_off => step.announced,
        _ => step.effective.unwrap_or(step.announced),
    };
    let deed = record_deed(step, called_off, ground == Some(Ground::Scheduled));
    let unverified = if step.confirmed { "" } else { ", unverified" };
    format!(
        "{}: {deed}.{stood} Official record{unverified}, {}; {}",
        day.long(),
        short_citation(step),
        reported(archive, number, known_on)
    )
}

/// "reported by 1 article": those published by then whose figures are held against the row.
fn reported(archive: &Archive, number: u32, known_on: Option<Day>) -> String {
    let mut articles: Vec<u32> = reports(archive, number, known_on).iter().map(|found| found.0).collect();
    articles.dedup();
    match articles.len() {
        0 => "reported by no article".to_owned(),
        count => format!("reported by {}", counted(count, "article")),
    }
}

/// The claims of articles published by then that speak of a row: article and claim.
pub(crate) fn reports(archive: &Archive, number: u32, known_on: Option<Day>) -> Vec<(u32, u32)> {
    let speaks = |found: &&archive::Match| {
        let compares = !matches!(found.agreement, Agreement::NotAdopted | Agreement::NoMatch);
        compares
            && found.steps.contains(&number)
            && known_on.is_none_or(|day| out_by(archive, found.article, day))
    };
    archive.matches.iter().filter(speaks).map(|found| (found.article, found.claim)).collect()
}

fn out_by(archive: &Archive, article: u32, day: Day) -> bool {
    let article = archive.articles.get(article as usize);
    let published = article.and_then(|article| article.meta.published.as_ref());
    published.is_some_and(|published| published.days.from <= day)
}

/// The citation as far as its first bracket or remark: "84 FR 20459".
pub(crate) fn short_citation(step: &RecordStep) -> &str {
    let end = step.citation.find([':', ';']).unwrap_or(step.citation.len());
    let end = step.citation.find(" (").map_or(end, |bracket| bracket.min(end));
    step.citation.get(..end).unwrap_or_default()
}

/// What a row does, as a clause: "United States raised tariffs on …".
fn record_deed(step: &RecordStep, called_off: bool, to_come: bool) -> String {
    let who = subject(&step.side);
    if step.action == RecordAction::Notice {
        return format!("{who}, {}", step.list);
    }
    let goods = match step.goods_usd_bn {
        Some(value) => goods(&step.side, Some(GoodsValue::UsdBn(value))),
        None => step.list.clone(),
    };
    let (done, coming, moves) = match step.action {
        RecordAction::Imposed | RecordAction::Notice => ("imposed", "to impose", false),
        RecordAction::Proposed => ("proposed", "to propose", false),
        RecordAction::Increased => ("raised", "to raise", true),
        RecordAction::PlannedIncrease => ("set a rise of", "to raise", true),
        RecordAction::Postponed => ("put off raising", "to put off raising", true),
        RecordAction::Suspended => ("suspended", "to suspend", true),
        RecordAction::Reduced => ("lowered", "to lower", true),
    };
    let verb = match (called_off, to_come) {
        (true, _) => format!("was {coming}"),
        (_, true) => coming.to_owned(),
        _ => done.to_owned(),
    };
    let rates = if step.rates_from == step.rates_to {
        (&[][..], &[][..])
    } else {
        (&step.rates_from[..], &step.rates_to[..])
    };
    format!("{who} {verb} {}{}", tariffs_on(&goods, rates, moves), overlap(step))
}

/// A claim's mark: "25 October 2018, CNBC: United States imposed tariffs on 200 billion dollars of Chinese goods. As in
/// the official record, 83 FR 47974".
pub(crate) fn claim_spoken(archive: &Archive, mark: &ClaimMark) -> Option<String> {
    let (article, claim) = mark.of(archive)?;
    let found = found(archive, mark);
    let rows = found.map_or(&[][..], |found| &found.steps);
    let cited = rows.first().and_then(|step| archive.record.get(*step as usize)).map(short_citation);
    let beside = compared(claim, found).spoken;
    let cited = cited.filter(|_| beside.ends_with(' ')).unwrap_or_default();
    let more = if cited.is_empty() || rows.len() < 2 {
        String::new()
    } else {
        format!(" and {} more", rows.len() - 1)
    };
    Some(format!(
        "{}, {}: {}{beside}{cited}{more}",
        published_long(article),
        article.meta.outlet,
        claim_deed(claim)
    ))
}

fn published_long(article: &Article) -> String {
    let days = article.meta.published.as_ref().map(|published| published.days);
    days.map_or_else(
        || "Undated".to_owned(),
        |days| if days.from == days.to { days.from.long() } else { days.short() },
    )
}

/// What a claim says was done, as a clause.
pub(crate) fn claim_deed(claim: &Claim) -> String {
    let (verb, moves) = match claim.action {
        Action::Imposed => ("imposed", false),
        Action::Increased => ("raised", true),
        Action::Reduced => ("lowered", true),
        Action::Retained => ("kept", false),
        Action::Postponed => ("put off", true),
        Action::Suspended => ("suspended", false),
        Action::Cancelled => ("gave up", false),
        Action::Planned => ("planned", false),
        Action::PlannedIncrease => ("planned to raise", true),
        Action::PlannedReduction => ("planned to lower", true),
        Action::Threatened => ("threatened", false),
        Action::RemovalAsked => ("was asked to remove", false),
        Action::RemovalRefused => ("refused to remove", false),
        Action::RuledOut => ("ruled out", false),
    };
    let goods = goods(&claim.imposing, claim.goods);
    let rates = (&claim.rates_from[..], &claim.rates_to[..]);
    format!("{} {verb} {}", subject(&claim.imposing), tariffs_on(&goods, rates, moves))
}

/// "tariffs of 10 percent on …" where they are levied, "tariffs on … from 10 to 25 percent" where they move.
fn tariffs_on(goods: &str, (from, to): (&[f32], &[f32]), moves: bool) -> String {
    let nothing = |rates: &[f32]| rates.iter().all(|rate| *rate <= 0.0);
    let (from_text, to_text) = (percent(from), percent(to));
    match (nothing(from), to.is_empty()) {
        (_, true) if from.is_empty() => format!("tariffs on {goods}"),
        (_, true) => format!("tariffs of {from_text} percent on {goods}"),
        (true, _) if moves => format!("tariffs on {goods} to {to_text} percent"),
        (true, _) => format!("tariffs of {to_text} percent on {goods}"),
        _ => format!("tariffs on {goods} from {from_text} to {to_text} percent"),
    }
}

fn percent(rates: &[f32]) -> String {
    archive::tariffs::rates_text(rates).trim_end_matches(" %").to_owned()
}

/// Whose tariff, at the beginning of a sentence.
pub(crate) fn subject(side: &Side) -> &str {
    match side {
        Side::Us => "United States",
        Side::China => "China",
        Side::Both => "United States and China",
        Side::Other(name) => name,
    }
}

/// "200 billion dollars of Chinese goods", "all American goods".
fn goods(side: &Side, value: Option<GoodsValue>) -> String {
    let of = match side {
        Side::Us => "Chinese goods",
        Side::China => "American goods",
        Side::Both => "each other’s goods",
        Side::Other(_) => "goods",
    };
    match value {
        Some(GoodsValue::UsdBn(value)) => format!("{} billion dollars of {of}", decimal(value)),
        Some(GoodsValue::All) => format!("all {of}"),
        None => of.to_owned(),
    }
}

/// How a row stood on a day, for a reader: what is over is what came of it, what levies nothing is what it did.
pub(crate) fn stood(
    record: &[RecordStep],
    step: &RecordStep,
    known_on: Option<Day>,
    at: Day,
) -> &'static str {
    match standing(step, known_on, at) {
        Standing::Ended => came_of(record, step),
        Standing::Notice => done(step.action),
        standing => standing.name(),
    }
}
