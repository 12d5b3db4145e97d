//! Rates are a tariff's percentages: before and after a change, or one, or the bounds that several lie between.

use std::ops::Range;

use super::TARIFF;
use crate::pattern::{Pattern, pattern};
use crate::text::slice;

/// Rates in percent.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Rates {
    pub(super) from: Vec<f32>,
    pub(super) to: Vec<f32>,
}

const NUMBER: &str = r"\d{1,3}(?:\.\d+)?";
const PERCENT: &str = r"(?:\s*%|[\s-]*(?:percent|per\s+cent|pct)\b)";
const ABOUT: &str = r"(?:about\s+|around\s+|as\s+(?:much|high)\s+as\s+|up\s+to\s+|the\s+current\s+|an?\s+|its\s+current\s+|current\s+)?";

/// The rates of a clause that speaks of a tariff, in order.
pub(super) fn rates(clause: &str, tariff: bool) -> Vec<Rates> {
    let mut found: Vec<(Range<usize>, Rates)> = Vec::new();
    let mut take = |pattern: &Pattern, read: fn(&[f32]) -> Rates| {
        for captures in pattern.captures_iter(clause) {
            let Some(whole) = captures.get(0) else { continue };
            let overlaps =
                found.iter().any(|(other, _)| other.start < whole.end() && whole.start() < other.end);
            let numbers: Vec<f32> =
                captures.iter().skip(1).flatten().filter_map(|number| number.as_str().parse().ok()).collect();
            if !overlaps && is_of_a_tariff(clause, whole.range(), tariff) {
                found.push((whole.range(), read(&numbers)));
            }
        }
    };
    take(
        pattern!(format!(
            r"(?i)\bfrom\s+{ABOUT}({NUMBER}){PERCENT}?\s+(?:up\s+|now\s+)?to\s+{ABOUT}({NUMBER}){PERCENT}"
        )),
        |numbers| Rates { from: at(numbers, 0), to: at(numbers, 1) },
    );
    take(
        pattern!(format!(
            r"(?i)\b(?:to|at)\s+{ABOUT}({NUMBER}){PERCENT}(?:\s+(?:tariffs?|rate|levels?))?,?\s+(?:up\s+|down\s+|instead\s+)?from\s+{ABOUT}({NUMBER}){PERCENT}"
        )),
        |numbers| Rates { from: at(numbers, 1), to: at(numbers, 0) },
    );
    take(
        pattern!(format!(
            r"(?i)\b(?:between\s+|from\s+)?({NUMBER}){PERCENT}?(?:\s*(?:-|–|—)\s*|\s+(?:and|or|to)\s+)({NUMBER}){PERCENT}"
        )),
        |numbers| Rates { from: Vec::new(), to: numbers.to_vec() },
    );
    take(pattern!(format!(r"(?i)({NUMBER}){PERCENT}")), |numbers| Rates {
        from: Vec::new(),
        to: numbers.to_vec(),
    });
    found.sort_by_key(|(at, _)| at.start);
    found.into_iter().map(|(_, rates)| rates).collect()
}

fn at(numbers: &[f32], at: usize) -> Vec<f32> {
    numbers.get(at).copied().into_iter().collect()
}

/// Whether a percentage is a tariff's and not a share, a growth rate or a market's move.
fn is_of_a_tariff(clause: &str, at: Range<usize>, tariff: bool) -> bool {
    let before = slice(clause, 0..at.start);
    let after = slice(clause, at.end..clause.len());
    // "25 percent tariffs", "a 10% additional import duty"
    if pattern!(format!(r"^[\s-]*(?:(?:\p{{Ll}}[\p{{L}}-]*|U\.S\.|Chinese|American)\s+){{0,4}}{TARIFF}\b"))
        .is_match(after)
        && !pattern!(r"(?i)^\s*(?:of|drop|fall|rise|decline|gain)\b").is_match(after)
    {
        return true;
    }
    if !tariff
        || pattern!(r"(?i)^\s*(?:of\s+(?:all|the|its|total|Chinese|U|American|global|world|imports|exports|respondents|GDP)|points?|share|stake|drop|decline|fall|gain|growth|lower|higher|chance|increase in (?:sales|exports|prices))\b").is_match(after)
        || pattern!(r"(?i)\b(?:by|about|nearly|roughly|another)\s+$").is_match(before)
            && pattern!(r"(?i)\b(?:fell|rose|dropped|grew|slid|slipped|gained|down|declined|tumbled|jumped|climbed|shrank|surged|plunged|cut|expand\w*|contract\w*)\s+(?:\S+\s+){0,2}$").is_match(before)
    {
        return false;
    }
    let nearest = |pattern: &Pattern| pattern.find_iter(before).map(|found| found.end()).last();
    let other = nearest(pattern!(
        r"(?i)\b(?:shares?|stocks?|index(?:es)?|growth|GDP|sales|prices?|economy|inflation|yuan|renminbi|currency|dollar|approval|polls?|Dow|S&P|Nasdaq|futures|profits?|revenues?|deficit|surplus|output|orders|unemployment|fell|dropped|tumbled|slid|plunged|surged|gained|grew|declined|shrank|expanded|accounts? for|represent\w*)\b"
    ));
    match (nearest(pattern!(format!(r"\b{TARIFF}\b|\b(?:rates?|\$)"))), other) {
        (Some(tariff), Some(other)) => tariff > other,
        (Some(_), None) => true,
        (None, None) => pattern!(r"(?i)\b(?:to|at|of|from|between)\s+(?:\S+\s+)?$").is_match(before),
        (None, Some(_)) => false,
    }
}
