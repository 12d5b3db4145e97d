//! The timeline chart: a bar for each event over the days that it may have been, in rows so that no bar and no name
//! lies on another.

use super::{MonthTick, TimeScale};
use crate::Days;
use crate::timeline::Event;

/// The chart, ready to be written down.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelineChart {
    /// Pixels across.
    pub width: f32,
    /// Pixels down.
    pub height: f32,
    /// The days.
    pub time: TimeScale,
    /// Firsts of months.
    pub months: Vec<MonthTick>,
    /// The y of the axis.
    pub axis: f32,
    /// Bars, in the events' order.
    pub bars: Vec<Bar>,
}

/// One event's bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// Number in the list of events that was laid out.
    pub event: usize,
    /// Left edge.
    pub x: f32,
    /// Upper edge.
    pub y: f32,
    /// Width: the days, but never less than can be pointed at.
    pub width: f32,
    /// Room for the name to the right, in pixels; 0 when there is none.
    pub name_room: f32,
}

/// Height of a bar, in pixels.
pub const BAR: f32 = 14.0;
const ROW: f32 = 24.0;
const GAP: f32 = 10.0;

/// Lays out `events` (inside the window, in order) over `window`; names get up to `name` pixels each.
pub fn layout(events: &[&Event], window: Days, width: f32, name: f32) -> TimelineChart {
    let time = TimeScale { window, left: 8.0, right: (width - 8.0).max(48.0) };
    let top = 8.0;
    let mut rows: Vec<f32> = Vec::new();
    let mut bars = Vec::with_capacity(events.len());
    for (number, event) in events.iter().enumerate() {
        let (x1, x2) = time.stretch(event.days);
        let x = x1.min(time.right - 10.0);
        let bar = (x2 - x1).max(10.0);
        let name_room = name.min(time.right - x - bar - 4.0).max(0.0);
        let end = x + bar + name_room;
        let row = rows.iter().position(|taken| taken + GAP <= x).unwrap_or(rows.len());
        match rows.get_mut(row) {
            Some(taken) => *taken = end,
            None => rows.push(end),
        }
        bars.push(Bar { event: number, x, y: top + row as f32 * ROW, width: bar, name_room });
    }
    let axis = top + rows.len() as f32 * ROW + 4.0;
    TimelineChart { width, height: axis + 24.0, time, months: time.months(56.0), axis, bars }
}
