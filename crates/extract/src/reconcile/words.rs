//! The comparison of a claim with the record, told to a reader in a sentence or two.

use archive::tariffs::rates_text;
use archive::timeline::spoken;
use archive::{Agreement, Claim, Day, RecordAction, RecordStep};

use super::{Found, in_force};

pub(super) fn words(record: &[RecordStep], claim: &Claim, on: Day, found: &Found) -> String {
    let steps: Vec<&RecordStep> = found.steps.iter().filter_map(|step| record.get(*step as usize)).collect();
    let side = claim.imposing.name();
    let told = match (found.agreement, steps.as_slice()) {
        (Agreement::Same | Agreement::Taken, [step]) => {
            let mut words = vec![row(step, on)];
            words.extend(given_rates(claim, step));
            words.extend(days(claim, step));
            words.extend(beside(record, step, on));
            words
        }
        (Agreement::Differs, [step]) => {
            let mut words = vec![format!("The record’s nearest step has other figures: {}", row(step, on))];
            words.extend(days(claim, step));
            words
        }
        (Agreement::Sum | Agreement::Taken, steps) if !steps.is_empty() => vec![sum(steps, on)],
        (Agreement::NotAdopted, []) => {
            vec![format!("By {} no list of this value had been proposed in the record.", on.long())]
        }
        (Agreement::NotAdopted, steps) => {
            vec![format!("It was not adopted as said. {}", sum(steps, on))]
        }
        _ if claim.goods.is_none() && claim.rates_to.is_empty() => {
            vec!["It states no value and no rate that could be held against the record.".to_owned()]
        }
        _ => vec![format!("The record has no {side} step by {} that these figures fit.", on.long())],
    };
    let said: Vec<String> = taken(claim).into_iter().chain(told).collect();
    said.join(" ")
}

/// What the record was asked for, because the sentence does not say it.
fn taken(claim: &Claim) -> Option<String> {
    let parts = [
        (claim.taken.side, "whose tariff it is"),
        (claim.taken.action, "whether it was in force by then"),
        (claim.taken.figures, "that its figures are a tariff’s"),
    ];
    let open: Vec<&str> = parts.iter().filter(|(taken, _)| *taken).map(|(_, what)| *what).collect();
    let (last, before) = open.split_last()?;
    let open =
        if before.is_empty() { (*last).to_owned() } else { format!("{} and {last}", before.join(", ")) };
    Some(format!("The sentence leaves open {open}: read with the help of the record."))
}

/// A row in a sentence: "List 3: $200bn of goods at 10 %, in force from 24 September 2018."
fn row(step: &RecordStep, on: Day) -> String {
    let goods = step.goods_usd_bn.map(|value| format!(": ${value}bn of goods")).unwrap_or_default();
    let rates = match (rates_text(&step.rates_from), rates_text(&step.rates_to)) {
        (_, to) if to.is_empty() => String::new(),
        (from, to) if from.is_empty() || from == "0 %" || from == to => format!(" at {to}"),
        (from, to) => format!(" from {from} to {to}"),
    };
    let announced = step.announced.long();
    let when = match (step.action, step.effective) {
        (RecordAction::Proposed, _) => format!("proposed on {announced}"),
        (RecordAction::Postponed, _) => format!("the rise put off on {announced}"),
        (RecordAction::Suspended, _) => format!("suspended by notice of {announced}"),
        (RecordAction::PlannedIncrease, Some(day)) => {
            let end =
                step.ended.map(|ended| format!("; no longer so from {}", ended.long())).unwrap_or_default();
            format!("set on {announced} for {}{end}", day.long())
        }
        (_, Some(day)) if day <= on => format!("in force from {}", day.long()),
        (_, Some(day)) => format!("announced on {announced}, in force from {}", day.long()),
        (_, None) => format!("announced on {announced}"),
    };
    format!("{} {}{goods}{rates}, {when}.", step.side.name(), step.list)
}

/// What the record adds to a claim without a rate.
fn given_rates(claim: &Claim, step: &RecordStep) -> Option<String> {
    let silent = claim.rates_to.is_empty() && !step.rates_to.is_empty();
    silent.then(|| "The sentence gives no rate; the record does.".to_owned())
}

/// Where the days differ.
fn days(claim: &Claim, step: &RecordStep) -> Option<String> {
    let (said, effective) = (claim.days?, step.effective?);
    (!said.contains(effective) && !said.contains(step.announced)).then(|| {
        format!("The article’s words put it {}; the record’s day is {}.", spoken(said), effective.long())
    })
}

/// What else was in force beside a single list, so that two sources with different totals do not seem to differ.
fn beside(record: &[RecordStep], step: &RecordStep, on: Day) -> Option<String> {
    let parts: Vec<&RecordStep> =
        in_force(record, &step.side, on).into_iter().filter_map(|part| record.get(part as usize)).collect();
    let among = parts.len() > 1 && parts.iter().any(|part| part.list == step.list);
    among.then(|| format!("With the other lists in force on {} it came to {}.", on.long(), total(&parts)))
}

/// Several rows as a sum: "$250bn: 34 (List 1) + 16 (List 2) + 200 (List 3), in force on 27 March 2019."
fn sum(steps: &[&RecordStep], on: Day) -> String {
    let parts: Vec<String> = steps
        .iter()
        .map(|step| format!("{} ({})", step.goods_usd_bn.unwrap_or_default(), step.list))
        .collect();
    let whole: f32 = steps.iter().filter_map(|step| step.goods_usd_bn).sum();
    format!("In force on {} were ${whole}bn: {}.", on.long(), parts.join(" + "))
}

fn total(steps: &[&RecordStep]) -> String {
    let parts: Vec<String> =
        steps.iter().filter_map(|step| step.goods_usd_bn).map(|goods| goods.to_string()).collect();
    let whole: f32 = steps.iter().filter_map(|step| step.goods_usd_bn).sum();
    format!("${whole}bn ({})", parts.join(" + "))
}
