//! Claims and rates in a few characters, as charts, tables and cards write them.

use crate::number::decimal;
use crate::{Action, Claim, GoodsValue};

/// Whether an action was carried out, rather than planned, threatened, asked for or refused.
pub fn is_done(action: Action) -> bool {
    matches!(
        action,
        Action::Imposed | Action::Increased | Action::Reduced | Action::Retained | Action::Suspended
    )
}

/// A claim in a few characters: "$200bn", "$200bn, 10 % → 25 %", "all goods".
pub fn claim_text(claim: &Claim) -> String {
    let mut text = match claim.goods {
        Some(GoodsValue::UsdBn(value)) => usd(value),
        Some(GoodsValue::All) => "all goods".to_owned(),
        None => String::new(),
    };
    let rates = moved(&claim.rates_from, &claim.rates_to, ["", "", " → ", "stays "]);
    if !text.is_empty() && !rates.is_empty() {
        text += ", ";
    }
    text + &rates
}

/// "$200bn".
#[inline(never)]
pub fn usd(billions: f32) -> String {
    ["$", &decimal(billions), "bn"].concat()
}

/// Rates before and after: what stands before the only one, the two words around a change, and what stands before one
/// that stays; nothing where there are none.
#[inline(never)]
pub fn moved(from: &[f32], to: &[f32], [only, before, then, stays]: [&str; 4]) -> String {
    let (from, to) = (rates_text(from), rates_text(to));
    if from.is_empty() && to.is_empty() {
        return String::new();
    }
    if from == to {
        [stays, &to].concat()
    } else if from.is_empty() || from == "0 %" {
        [only, &to].concat()
    } else if to.is_empty() {
        [only, &from].concat()
    } else {
        [before, &from, then, &to].concat()
    }
}

/// "25 %", or "5–25 %" for a list of rates; empty for none.
pub fn rates_text(rates: &[f32]) -> String {
    let (low, high) =
        rates.iter().fold((f32::MAX, f32::MIN), |(low, high), rate| (low.min(*rate), high.max(*rate)));
    if rates.is_empty() {
        String::new()
    } else if low < high {
        format!("{}–{} %", decimal(low), decimal(high))
    } else {
        format!("{} %", decimal(high))
    }
}
