//! An amount is a comparison with what claims say in figures: `>$100bn`, `<=25%`, `$200bn..$300bn`. A figure that
//! compares nothing is a word like any other.

use crate::number::read_decimal;
use crate::{Claim, GoodsValue};

/// A range of values in billions of dollars, or of rates in percent; both ends are in it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Amount {
    /// Whether it is a rate.
    pub rate: bool,
    /// The least.
    pub from: f32,
    /// The most.
    pub to: f32,
}

#[derive(Clone, Copy, PartialEq)]
enum Unit {
    None,
    Percent,
    Dollars,
    /// So many billions.
    Scale(f32),
}

impl Amount {
    /// The comparison that `text` is; none when it is something else.
    pub(super) fn parse(text: &str) -> Option<Self> {
        if let Some((from, to)) = text.split_once("..") {
            let (low, high) = (figure(from), figure(to));
            let (low, high) = match (low, high, from.is_empty(), to.is_empty()) {
                (Some(low), Some(high), ..) => (low, high),
                (Some(low), None, _, true) => (low, (f32::INFINITY, low.1)),
                (None, Some(high), true, _) => ((f32::NEG_INFINITY, high.1), high),
                _ => return None,
            };
            let unit = |own: Unit, other: Unit| match (own, other) {
                (Unit::None, other) => other,
                (Unit::Dollars, Unit::Scale(scale)) => Unit::Scale(scale),
                (own, _) => own,
            };
            let (from, low_rate) = value(low.0, unit(low.1, high.1))?;
            let (to, high_rate) = value(high.0, high.1)?;
            return (low_rate == high_rate && from <= to).then_some(Self { rate: low_rate, from, to });
        }
        let rest = text.trim_start_matches(['>', '<', '≥', '≤', '=']);
        let sign = text.get(..text.len() - rest.len())?;
        let (number, unit) = figure(rest)?;
        let (value, rate) = value(number, unit)?;
        let (from, to) = match sign {
            ">" => (value.next_up(), f32::INFINITY),
            ">=" | "≥" => (value, f32::INFINITY),
            "<" => (f32::NEG_INFINITY, value.next_down()),
            "<=" | "≤" => (f32::NEG_INFINITY, value),
            _ => return None,
        };
        Some(Self { rate, from, to })
    }

    /// Whether a claim states such a figure.
    pub(crate) fn holds(self, claim: &Claim) -> bool {
        let inside = |value: f32| self.from <= value && value <= self.to;
        if self.rate {
            claim.rates_to.iter().chain(&claim.rates_from).any(|rate| inside(*rate))
        } else {
            matches!(claim.goods, Some(GoodsValue::UsdBn(value)) if inside(value))
        }
    }
}

/// The number, and its unit.
fn figure(text: &str) -> Option<(f32, Unit)> {
    let (text, dollars) = match text.strip_prefix('$') {
        Some(rest) => (rest, true),
        None => (text, false),
    };
    let end = text.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',')).unwrap_or(text.len());
    let (digits, unit) = text.split_at_checked(end)?;
    let unit = match unit.to_ascii_lowercase().as_str() {
        "" if dollars => Unit::Dollars,
        "" => Unit::None,
        "%" | "pct" | "percent" if !dollars => Unit::Percent,
        "m" | "mn" | "mln" | "million" => Unit::Scale(0.001),
        "b" | "bn" | "bln" | "billion" => Unit::Scale(1.0),
        "t" | "tn" | "trn" | "trillion" => Unit::Scale(1000.0),
        _ => return None,
    };
    Some((read_decimal(&digits.replace(',', ""))?, unit))
}

/// In billions or percent, and whether it is a rate; none when that cannot be told.
fn value(number: f32, unit: Unit) -> Option<(f32, bool)> {
    match unit {
        Unit::None | Unit::Dollars => None,
        Unit::Percent => Some((number, true)),
        Unit::Scale(scale) => Some((number * scale, false)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comparisons_are_told_from_figures() {
        let range = |text: &str| Amount::parse(text).map(|one| (one.rate, one.from, one.to));
        assert_eq!(range("≥$100bn"), Some((false, 100.0, f32::INFINITY)));
        assert_eq!(range("<=500m"), Some((false, f32::NEG_INFINITY, 0.5)));
        assert_eq!(range("$200..300bn"), Some((false, 200.0, 300.0)));
        assert_eq!(range("$200bn.."), Some((false, 200.0, f32::INFINITY)));
        assert_eq!(range("10..25%"), Some((true, 10.0, 25.0)));
        assert!(range(">10%").is_some_and(|(rate, from, _)| rate && from > 10.0));
        for plain in ["25%", "$200bn", ">5", "<b>", "1..2", "..", ">", "$300bn..$200bn", "10%..$5bn", ">1e9"]
        {
            assert_eq!(range(plain), None, "{plain}");
        }
    }
}
