//! The record is what governments did, from official notices: the ground that articles' claims are held against.

use super::Side;
use crate::Day;
use crate::wire::wire;

/// One row of `tariff-record.csv`: one official action, with its citation.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordStep {
    /// Its name in links and exports (`US-L3`).
    pub id: String,
    /// Whose action.
    pub side: Side,
    /// The list of goods ("List 3").
    pub list: String,
    /// What was done.
    pub action: RecordAction,
    /// The day it was made known.
    pub announced: Day,
    /// The day it takes effect, if one is set.
    pub effective: Option<Day>,
    /// The day another action took its place.
    pub ended: Option<Day>,
    /// The goods' value in billions of US dollars, by the notice.
    pub goods_usd_bn: Option<f32>,
    /// Additional rates before, in percent.
    pub rates_from: Vec<f32>,
    /// Additional rates after, in percent.
    pub rates_to: Vec<f32>,
    /// Whether the row was confirmed in a looked-up source.
    pub confirmed: bool,
    /// The notice.
    pub citation: String,
    /// Where a primary source can be read, if known.
    pub url: Option<String>,
    /// The side's lists, separated by `;`, that share goods with this one, so that its value does not come on top of
    /// theirs; empty for none.
    pub overlaps: String,
}

wire!(RecordStep {
    id,
    side,
    list,
    action,
    announced,
    effective,
    ended,
    goods_usd_bn,
    rates_from,
    rates_to,
    confirmed,
    citation,
    url,
    overlaps
});

/// What an official action does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RecordAction {
    /// Opens an investigation or makes an agreement: no tariff of its own.
    Notice,
    /// Proposes a tariff.
    Proposed,
    /// Levies a tariff.
    Imposed,
    /// Raises one.
    Increased,
    /// Sets a rise for a later day that did not come to be on that day.
    PlannedIncrease,
    /// Puts a rise off.
    Postponed,
    /// Stops levying, or does not begin to.
    Suspended,
    /// Lowers one.
    Reduced,
}

wire!(RecordAction is Notice | Proposed | Imposed | Increased | PlannedIncrease | Postponed | Suspended | Reduced);

impl RecordAction {
    /// Every action with its name in `tariff-record.csv`.
    pub const NAMES: [(Self, &'static str); 8] = [
        (Self::Notice, "notice"),
        (Self::Proposed, "proposed"),
        (Self::Imposed, "imposed"),
        (Self::Increased, "increased"),
        (Self::PlannedIncrease, "planned increase"),
        (Self::Postponed, "postponed"),
        (Self::Suspended, "suspended"),
        (Self::Reduced, "reduced"),
    ];

    /// The name in `tariff-record.csv`.
    pub fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(action, _)| *action == self).map_or("", |(_, name)| name)
    }

    /// The action of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(_, known)| *known == name).map(|(action, _)| *action)
    }
}

/// One row of `average-rates.csv`: a side's average tariff on the other, as one published version has it.
#[derive(Clone, Debug, PartialEq)]
pub struct AverageRate {
    /// The day from which it holds.
    pub day: Day,
    /// Whose tariff.
    pub side: Side,
    /// Percent.
    pub rate: f32,
    /// The published version that says so.
    pub version: String,
    /// Where.
    pub url: String,
    /// What to know about it.
    pub note: Option<String>,
}

wire!(AverageRate { day, side, rate, version, url, note });
