//! Goods are what a tariff is on: their value in US dollars, or all that a country sends, and the words for them.

use std::ops::Range;

use archive::GoodsValue;

use super::TARIFF;
use crate::pattern::{group, pattern};
use crate::text::slice;

/// Words for things that are traded.
pub(super) const GOODS: &str =
    r"(?:goods|imports?|products?|exports?|items|merchandise|shipments?|commodities|wares)";

/// A value in billions of dollars with its place, for each that goods of the clause have.
pub(super) fn values(clause: &str, tariff: bool) -> Vec<(GoodsValue, Range<usize>)> {
    let amount = pattern!(
        r"(?i)(?:\b(?:about|around|roughly|some|nearly|almost|another|an additional|an extra|an estimated|up to|as much as|at least|more than|over)\s+)?(?:US\s?)?\$\s?(?P<number>\d{1,3}(?:,\d{3})*(?:\.\d+)?)[\s-]*(?P<scale>billion|bn|b|trillion|tn|million|mn|m)\b(?:\s+(?:US\s+)?dollars)?|\b(?P<number2>\d{1,3}(?:\.\d+)?)[\s-]+(?P<scale2>billion|trillion)\s+(?:U\.?S\.?\s+)?dollars?\b"
    );
    let mut found = Vec::new();
    for captures in amount.captures_iter(clause) {
        let Some(whole) = captures.get(0) else { continue };
        let number = group(&captures, "number").or_else(|| group(&captures, "number2")).unwrap_or_default();
        let scale = group(&captures, "scale").or_else(|| group(&captures, "scale2")).unwrap_or_default();
        let Ok(number) = number.replace(',', "").parse::<f32>() else { continue };
        let billions = match scale.to_lowercase().chars().next() {
            Some('t') => number * 1000.0,
            Some('m') => number / 1000.0,
            _ => number,
        };
        if is_of_goods(clause, whole.range(), tariff) {
            found.push((GoodsValue::UsdBn(billions), whole.range()));
        }
    }
    found
}

/// Whether an amount is the value of goods under a tariff and not a deficit, a purchase, a fine or a market's loss.
fn is_of_goods(clause: &str, at: Range<usize>, tariff: bool) -> bool {
    let before = slice(clause, 0..at.start);
    let after = slice(clause, at.end..clause.len());
    let elsewhere = pattern!(
        r"(?i)\b(?:deficits?|surplus|gap|shortfall|revenues?|fines?|penalt(?:y|ies) of|loss(?:es)?|costs?|costing|aid|packages?|bailouts?|subsid\w+|invest\w*|buy(?:ing|s)?|bought|purchas\w+|sell(?:ing|s)?|sold|worth more|valued at|market (?:value|cap)\w*|debts?|loans?|budget|collect\w*|paid|pay(?:ing|s)?|earn\w*|wiped|trade (?:was|totall?ed|worth|reached)|economy|GDP|trade in goods|exports? (?:to|of|were|fell|rose)|raised (?:about|some|more than)?)\s+(?:\S+\s+){0,4}$"
    );
    let not_goods = pattern!(
        r"(?i)^(?:\s*[-–]?\s*(?:worth\s+)?(?:of|in|for)?)?\s*(?:\S+\s+){0,2}?(?:deficits?|surplus|aid|subsid\w+|purchases|revenues?|fines?|damages|losses|investments?|bailouts?|rescue|relief|debt|loans?|in lost|a year in (?:tariffs|revenue)|market value|trade (?:deficit|gap|surplus))\b"
    );
    if elsewhere.is_match(before) && !pattern!(format!(r"\b{TARIFF}\s+(?:\S+\s+){{0,6}}$")).is_match(before) {
        return false;
    }
    if not_goods.is_match(after) {
        return false;
    }
    tariff
        || pattern!(format!(
            r"(?i)^\s*(?:(?:worth\s+)?(?:of|in)\s+)?(?:\S+\s+){{0,4}}?{GOODS}\b|^\s*(?:more|worth)?\W*$"
        ))
        .is_match(after)
        || pattern!(r"(?i)\b(?:on|another|additional|further|remaining|on all|to)\s*$").is_match(before)
}

/// Where the clause speaks of all goods; with `removal` also of "all tariffs".
pub(super) fn all(clause: &str, removal: bool) -> Option<Range<usize>> {
    let goods = pattern!(format!(
        r"(?i)\b(?:(?:virtually|nearly|almost|essentially|basically|practically|effectively)\s+)?(?:all|every)\s+(?:of\s+)?(?:the\s+)?(?:imported\s+|foreign\s+)?(?:Chinese|China['’]s|U\.?S\.?A?\.?|American|United\s+States|its|their|our|those)?\s*(?:[\p{{L}}-]+\s+)?{GOODS}\b(?:\s+(?:\p{{Ll}}+\s+)?from\s+(?:the\s+)?\p{{Lu}}[\p{{L}}.]*)?|\beverything\s+(?:that\s+)?(?:China|Beijing|it|the\s+country|America|the\s+U\.S\.)\s+(?:sells|sends|ships|exports|makes)\b|\b(?:full|entire)\s+(?:range\s+of\s+)?(?:Chinese\s+|American\s+|U\.S\.\s+)?{GOODS}\b"
    ));
    let remaining = pattern!(r"(?i)\b(?:remaining|other|rest)\b");
    if let Some(found) = goods.find(clause).filter(|found| !remaining.is_match(found.as_str())) {
        return Some(found.range());
    }
    removal
        .then(|| {
            pattern!(format!(
                r"(?i)\ball\s+(?:of\s+)?(?:the\s+|its\s+|their\s+|these\s+|those\s+|existing\s+|current\s+|additional\s+|punitive\s+|new\s+|U\.?S\.?\s+|American\s+|Chinese\s+|import\s+)*{TARIFF}\b"
            ))
            .find(clause)
            .map(|found| found.range())
        })
        .flatten()
}

/// The words for the goods: "Chinese imports", "all imported goods from China".
pub(super) fn target(clause: &str) -> Option<String> {
    let named = pattern!(format!(
        r"\b(?P<target>(?:(?:virtually|nearly|almost|all|every|remaining|other|imported|agricultural|farm|industrial|consumer|high-tech|certain|most)\s+)*(?:Chinese|China['’]s|China-made|U\.?S\.?A?\.?|American|United\s+States)\s+(?:(?:\p{{Ll}}[\p{{L}}-]*|and|,)\s+){{0,3}}?{GOODS}(?:\s+from\s+(?:the\s+)?(?:China|U\.?S\.?A?\.?|United\s+States|America))?)"
    ));
    let from = pattern!(format!(
        r"\b(?P<target>(?:(?:all|virtually|nearly|almost|every|remaining|imported|other)\s+)*(?:\p{{Ll}}[\p{{L}}-]*\s+)?{GOODS}\s+(?:coming\s+|imported\s+|shipped\s+|made\s+)?(?:from|in)\s+(?:the\s+)?(?:China|U\.?S\.?A?\.?|United\s+States|America))"
    ));
    let captures = from.captures(clause).or_else(|| named.captures(clause))?;
    let words = group(&captures, "target")?.split_whitespace().collect::<Vec<_>>().join(" ");
    Some(words.trim_start_matches("of ").to_owned())
}
