//! Reconciling holds each claim against the official record as it stood when the claim was published: which lists
//! make up its value, whether the rates and days agree, and if not, why not.
//!
//! Only what had been announced by then counts, so that a later rise is never read into an earlier sentence.

mod rows;
mod words;

use archive::tariffs::levels;
use archive::{Agreement, Archive, Article, Claim, Day, Days, GoodsValue, Match, RecordStep, Side};

/// Every claim's match, by article and claim. Without a record there is nothing to match.
pub(crate) fn matches(archive: &Archive) -> Vec<Match> {
    let Some(last) = archive.record.iter().map(|step| step.announced).max() else { return Vec::new() };
    let mut matches = Vec::new();
    for (article, number) in archive.articles.iter().zip(0..) {
        let on = published(article).unwrap_or(last);
        for (claim, claim_number) in article.claims.iter().zip(0..) {
            if let Some(mut found) = one(&archive.record, claim, on) {
                // What the record itself has told is no agreement of two.
                if claim.taken.any() && matches!(found.agreement, Agreement::Same | Agreement::Sum) {
                    found.agreement = Agreement::Taken;
                }
                matches.push(Match {
                    article: number,
                    claim: claim_number,
                    on,
                    words: words::words(&archive.record, claim, on, &found),
                    steps: found.steps,
                    agreement: found.agreement,
                });
            }
        }
    }
    matches
}

/// The last day on which the article may have been published.
fn published(article: &Article) -> Option<Day> {
    article.meta.published.as_ref().map(|published| published.days.to)
}

/// The rows that a claim speaks of.
struct Found {
    agreement: Agreement,
    steps: Vec<u32>,
}

impl Found {
    fn new(agreement: Agreement, steps: impl IntoIterator<Item = u32>) -> Self {
        Self { agreement, steps: steps.into_iter().collect() }
    }
}

/// How one claim compares; `None` for a tariff of others, which the record does not keep.
fn one(record: &[RecordStep], claim: &Claim, on: Day) -> Option<Found> {
    if matches!(claim.imposing, Side::Other(_)) {
        return None;
    }
    Some(match claim.goods {
        Some(GoodsValue::UsdBn(value)) => with_value(record, claim, f64::from(value), on),
        Some(GoodsValue::All) => Found::new(
            if rows::is_open(claim.action) { Agreement::NotAdopted } else { Agreement::Sum },
            in_force(record, &claim.imposing, on),
        ),
        None if claim.rates_to.is_empty() => Found::new(Agreement::NoMatch, []),
        None => rows::fitting(record, claim, on)
            .filter(|(_, step)| rows::rates_agree(claim, step))
            .last()
            .map_or_else(
                || Found::new(Agreement::NoMatch, []),
                |(row, _)| Found::new(Agreement::Same, [row]),
            ),
    })
}

fn with_value(record: &[RecordStep], claim: &Claim, value: f64, on: Day) -> Found {
    let valued = |within: f64| {
        rows::fitting(record, claim, on)
            .filter(move |(_, step)| step.goods_usd_bn.is_some_and(|goods| near(goods.into(), value, within)))
    };
    let exact = valued(EXACT).filter(|(_, step)| rows::rates_agree(claim, step)).last();
    if let Some((row, _)) = exact {
        return Found::new(Agreement::Same, [row]);
    }
    // A sum speaks of lists in force; a plan may add those announced for later.
    let now = in_force(record, &claim.imposing, on);
    let rated = |parts: &Vec<u32>| {
        parts.iter().filter_map(|part| record.get(*part as usize)).all(|step| rows::rates_agree(claim, step))
    };
    if let Some(parts) = sum(record, &now, value).filter(rated) {
        return Found::new(Agreement::Sum, parts);
    }
    if let Some((row, _)) = valued(EXACT).last().or_else(|| valued(ROUGH).last()) {
        return Found::new(Agreement::Differs, [row]);
    }
    if rows::is_open(claim.action) {
        return Found::new(Agreement::NotAdopted, []);
    }
    Found::new(Agreement::NoMatch, [])
}

/// Papers round: a value is the record's within this share of it.
const EXACT: f64 = 0.02;

/// And may mean a row of about this value.
const ROUGH: f64 = 0.15;

fn near(a: f64, b: f64, within: f64) -> bool {
    (a - b).abs() <= within * a.max(b)
}

/// The rows in force on a day, as known on it.
fn in_force(record: &[RecordStep], side: &Side, on: Day) -> Vec<u32> {
    let sides = if *side == Side::Both { vec![Side::Us, Side::China] } else { vec![side.clone()] };
    sides
        .iter()
        .flat_map(|side| levels(record, side, Some(on), Days::one(on)))
        .flat_map(|level| level.parts)
        .collect()
}

/// More lists than this are not tried in every combination; they are only summed whole.
const TRIED: usize = 12;

/// The rows of `parts` whose goods add up to `value`: all of them if they do, else the fewest.
fn sum(record: &[RecordStep], parts: &[u32], value: f64) -> Option<Vec<u32>> {
    let goods =
        |step: &u32| record.get(*step as usize).and_then(|step| step.goods_usd_bn).map_or(0.0, f64::from);
    let adds_up = |chosen: &[u32]| near(chosen.iter().map(goods).sum(), value, EXACT);
    if parts.len() > 1 && adds_up(parts) {
        return Some(parts.to_vec());
    }
    if parts.len() > TRIED {
        return None;
    }
    let chosen = |set: u32| -> Vec<u32> {
        parts.iter().zip(0..).filter(|(_, at)| set >> at & 1 == 1).map(|(step, _)| *step).collect()
    };
    let mut sets: Vec<u32> = (1..1 << parts.len()).filter(|set: &u32| set.count_ones() > 1).collect();
    sets.sort_by_key(|set| set.count_ones());
    sets.into_iter().map(chosen).find(|chosen| adds_up(chosen))
}

#[cfg(test)]
mod tests {
    use archive::{Action, Taken};

    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    /// One claim a line, with the rows that it is to be matched with.
    const CASES: &str = include_str!("../tests/cases/matches.csv");

    #[test]
    fn claims_are_matched_with_the_steps_known_when_they_were_made() {
        let seeds = include_bytes!("../../../seeds/tariff-record.csv");
        let record = crate::build([("tariff-record.csv", seeds.as_slice())]).unwrap().archive.record;
        let mut tried = 0;
        for line in CASES.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let cells: Vec<&str> = line.split(',').map(str::trim).collect();
            let [on, side, action, goods, rates, agreement, steps] = cells[..] else { panic!("{line}") };
            let claim = Claim {
                span: archive::Span::default(),
                sentence: 0,
                imposing: Side::parse(side),
                target: None,
                goods: match goods {
                    "-" => None,
                    "all" => Some(GoodsValue::All),
                    value => Some(GoodsValue::UsdBn(value.parse().unwrap())),
                },
                goods_span: None,
                rates_from: Vec::new(),
                rates_to: rates.split(' ').filter_map(|rate| rate.parse().ok()).collect(),
                action: *Action::ALL.iter().find(|known| known.name() == action).unwrap(),
                days: None,
                taken: Taken::default(),
            };
            let found = one(&record, &claim, day(on)).unwrap();
            let ids: Vec<&str> = found.steps.iter().map(|step| record[*step as usize].id.as_str()).collect();
            assert_eq!(
                format!("{:?}, {}", found.agreement, ids.join(" ")),
                format!("{agreement}, {steps}"),
                "{line}"
            );
            let words = words::words(&record, &claim, day(on), &found);
            assert!(words.ends_with('.') && !words.contains("  "), "{line}: {words}");
            tried += 1;
        }
        assert!(tried > 20, "{tried}");
    }

    #[test]
    fn what_the_record_told_is_no_agreement_of_two() {
        let record = include_bytes!("../../../seeds/tariff-record.csv");
        let article = b"Tariffs on $60 billion\n\nWashington raised its tariffs on Friday.\n\nTariffs on $60 billion are to go up next.\n\nBeijing will raise its tariffs on $60 billion of American goods to 25 percent.\n";
        let files: [(&str, &[u8]); 2] = [("tariff-record.csv", record), ("2019-05-14-a.txt", article)];
        let archive = crate::build(files).unwrap().archive;
        let claims = &archive.articles[0].claims;
        let told: Vec<(bool, Agreement, bool)> = archive
            .matches
            .iter()
            .filter(|found| claims[found.claim as usize].sentence > 0)
            .map(|found| {
                let claim = &claims[found.claim as usize];
                (
                    claim.taken.any(),
                    found.agreement,
                    found.words.starts_with("The sentence leaves open whose"),
                )
            })
            .collect();
        assert_eq!(told, [(true, Agreement::Taken, true), (false, Agreement::Same, false)]);
    }

    #[test]
    fn sums_take_the_fewest_lists_and_never_too_many() {
        let row = |goods: f32| RecordStep {
            id: String::new(),
            side: Side::Us,
            list: String::new(),
            action: archive::RecordAction::Imposed,
            announced: Day::default(),
            effective: None,
            ended: None,
            goods_usd_bn: Some(goods),
            rates_from: Vec::new(),
            rates_to: Vec::new(),
            confirmed: true,
            citation: String::new(),
            url: None,
            overlaps: String::new(),
        };
        let record: Vec<RecordStep> = [10.0, 20.0, 30.0, 60.0].into_iter().map(row).collect();
        assert_eq!(sum(&record, &[0, 1, 2, 3], 120.0), Some(vec![0, 1, 2, 3]));
        assert_eq!(sum(&record, &[0, 1, 2, 3], 90.0), Some(vec![2, 3]));
        assert_eq!(sum(&record, &[0, 1], 90.0), None);
        let many: Vec<RecordStep> = (0..40).map(|_| row(1.0)).collect();
        let all: Vec<u32> = (0..40).collect();
        assert_eq!(sum(&many, &all, 40.0), Some(all.clone()));
        assert_eq!(sum(&many, &all, 20.0), None);
    }
}
