//! Edges: the step line along the sum of the goods under tariffs, with the sum written where it changes.

use super::{LINE, width_of};
use crate::Side;
use crate::chart::{Label, LinearScale, Places, TimeScale};
use crate::tariffs::{Level, usd};

/// A step line along sums that were in force, or set for then, alike.
#[derive(Clone, Debug, PartialEq)]
pub struct Edge {
    /// Whose tariffs.
    pub side: Side,
    /// Whether some of the sum was only set for these days.
    pub scheduled: bool,
    /// Its corners.
    pub points: Vec<(f32, f32)>,
}

/// A sum where the line comes to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Total {
    /// Whose tariffs.
    pub side: Side,
    /// Where the line comes to it.
    pub x: f32,
    /// Its height on the chart.
    pub y: f32,
    /// In billions of US dollars.
    pub value: f32,
    /// Where it is written.
    pub label: Option<Label>,
}

/// Adds one side's lines and sums.
pub(super) fn edge(
    side: &Side,
    levels: &[Level],
    time: &TimeScale,
    scale: &LinearScale,
    edges: &mut Vec<Edge>,
    totals: &mut Vec<Total>,
) {
    let mut before: Option<&Level> = None;
    let mut line: Option<Edge> = None;
    for level in levels {
        let (x1, x2) = time.stretch(level.days);
        let y = scale.at(level.total);
        // What the axis begins with did not begin there.
        let from = before.map_or(level.total, |before| before.total);
        if before.is_none() || (from - level.total).abs() > 0.005 {
            totals.push(Total { side: side.clone(), x: x1, y, value: level.total, label: None });
        }
        let held = match line.take() {
            Some(held) if held.scheduled == level.scheduled => Some(held),
            Some(held) => {
                edges.push(held);
                None
            }
            None => None,
        };
        // Before the first tariff there is no line; later ones begin where the one before ended.
        if from > 0.0 || level.total > 0.0 {
            let begin = || Edge {
                side: side.clone(),
                scheduled: level.scheduled,
                points: vec![(x1, scale.at(from))],
            };
            let mut held = held.unwrap_or_else(begin);
            held.points.extend([(x1, y), (x2, y)]);
            held.points.dedup();
            line = Some(held);
        }
        before = Some(level);
    }
    edges.extend(line);
}

/// Writes the sums beyond the line.
pub(super) fn name_totals(totals: &mut [Total], places: &mut Places) {
    for total in totals {
        if total.value <= 0.0 {
            continue;
        }
        let words = usd(total.value);
        let width = width_of(&words);
        let y = if total.side == Side::China { total.y + 3.0 } else { total.y - LINE - 2.0 };
        let spots = [(total.x + 2.0, y), (total.x + 20.0, y), (total.x - width - 2.0, y)];
        total.label = places.put(&words, (width, LINE), &spots);
    }
}
