//! An amount is a figure with its unit: US dollars, or percent. Sums in other currencies are read so that they are
//! not taken for either.

use regex::Captures;

use super::senses::Sense;
use super::token::Token;
use crate::pattern::group;

/// Money: a sign before, or a scale after with or without "dollars".
pub(super) const MONEY: &str = r"(?P<sign>(?i:(?:United\s+States|U\.?S\.?)\s+dollars?\s|US\s?\$|U\.S\.\s?\$|USD\s?|\$US\s?|HK\$|AU?\$|CA?\$|S\$|NZ\$|NT\$|\$|£|€|¥|RMB\s?|CNY\s?|A\$))\s?(?P<sum>\d[\d,]*(?:\.\d+)?)(?:\s?(?:-|–|to|or)\s?\$?(?P<upper>\d+(?:\.\d+)?))?(?:[\s-]*(?P<scale>(?i:trillion|billion|bln|bn|tn|million|mln|mn|[bmt]))\b)?(?:[\s-]dollars?\b)?|(?P<sum2>\b\d[\d,]*(?:\.\d+)?|(?i:\b(?:one|two|three|four|five|six)[\s-]hundred(?:[\s-](?:and[\s-])?(?:ten|fifty|sixty|sixty[\s-]seven))?|\bfifty|\bsixty|\bthirty[\s-]four|\bsixteen))[\s-]+(?P<scale2>(?i:trillion|billion|bln|bn|million|mln))\b(?:[\s-]+(?P<unit>(?i:(?:U\.?S\.?\s+)?dollars?\b|US\s?\$|USD\b|yuan|renminbi|RMB|euros?|pounds?|yen|rupees?|(?:Australian|Canadian|Hong\s+Kong|Singapore)\s+dollars?)))?";

/// A percentage; "percentage points" are none.
pub(super) const PERCENT: &str = r"(?P<percent>\b\d{1,3}(?:\.\d+)?|(?i:\b(?:five|ten|fifteen|twenty|twenty[\s-]five|thirty)))(?:\s?%|[\s-]*(?i:percent|per\s+cent|pct|pc)\b)";

/// The percentage that a match is.
pub(super) fn percent(found: &Captures<'_>) -> Option<f32> {
    let written = group(found, "percent")?;
    written.parse().ok().or_else(|| spelled(written))
}

/// Billions of US dollars, and whether dollars are only to be guessed; `None` of other currencies and small sums.
pub(super) fn dollars(found: &Captures<'_>) -> Option<(f32, bool)> {
    let sign = group(found, "sign").map(|sign| sign.trim().to_uppercase());
    let unit = group(found, "unit").map(str::to_lowercase);
    let american = match (sign.as_deref(), unit.as_deref()) {
        (Some(sign), _) => {
            sign == "$" || sign.contains("US") || sign.contains("U.S") || sign.contains("DOLLAR")
        }
        (None, Some(unit)) => unit.starts_with("dollar") || unit.starts_with('u'),
        (None, None) => true,
    };
    if !american {
        return None;
    }
    let written = group(found, "upper").or_else(|| group(found, "sum")).or_else(|| group(found, "sum2"))?;
    let number = written.replace(',', "").parse::<f32>().ok().or_else(|| spelled(written))?;
    let scale = group(found, "scale").or_else(|| group(found, "scale2")).unwrap_or_default().to_lowercase();
    let billions = match scale.chars().next() {
        Some('t') => number * 1000.0,
        Some('b') => number,
        Some('m') => number / 1000.0,
        _ => number / 1e9,
    };
    (billions >= 0.000_9).then_some((billions, sign.is_none() && unit.is_none()))
}

fn spelled(written: &str) -> Option<f32> {
    let words = written.to_lowercase().replace('-', " ");
    let mut number = 0.0;
    for word in words.split_whitespace() {
        number += match word {
            "one" => 1.0,
            "two" => 2.0,
            "three" => 3.0,
            "four" => 4.0,
            "five" => 5.0,
            "six" => 6.0,
            "seven" => 7.0,
            "ten" => 10.0,
            "fifteen" => 15.0,
            "sixteen" => 16.0,
            "twenty" => 20.0,
            "thirty" => 30.0,
            "fifty" => 50.0,
            "sixty" => 60.0,
            "hundred" => number * 99.0,
            "and" => 0.0,
            _ => return None,
        };
    }
    (number > 0.0).then_some(number)
}

/// "Fall to zero": a rate like others.
pub(super) fn zero(tokens: &mut [Token]) {
    for at in 1..tokens.len() {
        let to = tokens.get(at - 1).is_some_and(|before| before.is("to"));
        if let Some(token) = tokens.get_mut(at).filter(|token| to && token.is("zero")) {
            token.sense = Sense::Rate;
            token.rates.to = vec![0.0];
        }
    }
}
