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

/// A claim in a few characters: "$200bn", "$200bn → 25 %", "all goods".
pub fn claim_text(claim: &Claim) -> String {
    let goods = match claim.goods {
        Some(GoodsValue::UsdBn(value)) => Some(format!("${}bn", decimal(value))),
        Some(GoodsValue::All) => Some("all goods".to_owned()),
        None => None,
    };
    let rates = match (rates_text(&claim.rates_from), rates_text(&claim.rates_to)) {
        (from, to) if from.is_empty() && to.is_empty() => None,
        (from, to) if from.is_empty() => Some(to),
        (from, to) => Some(format!("{from} → {to}")),
    };
    [goods, rates].into_iter().flatten().collect::<Vec<_>>().join(", ")
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
