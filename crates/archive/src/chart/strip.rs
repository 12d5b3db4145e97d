//! The time strip's picture: a bar for each part of the time, ticks for the articles, the chosen days, and a mark at
//! either end for what lies beyond the axis.

use super::{MonthTick, TimeScale};
use crate::Days;
use crate::strip::{Counted, Strip};

/// The strip, ready to be written down.
#[derive(Clone, Debug, PartialEq)]
pub struct StripChart {
    /// Pixels across.
    pub width: f32,
    /// Pixels down.
    pub height: f32,
    /// The foot of the bars.
    pub foot: f32,
    /// The days.
    pub time: TimeScale,
    /// Names under the axis.
    pub months: Vec<MonthTick>,
    /// Bars, one for each of the strip's parts.
    pub bars: Vec<StripBar>,
    /// Whether the bars are wide enough for their numbers above them.
    pub numbered: bool,
    /// Where the chosen days begin and end, cut to the axis.
    pub chosen: Option<(f32, f32)>,
}

/// One part of the time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StripBar {
    /// Left edge of its part of the axis.
    pub x: f32,
    /// Width of it.
    pub width: f32,
    /// Height of the bar that stands in it; 0 when nothing is counted.
    pub height: f32,
}

/// Width of the mark at either end that stands for what lies beyond, in pixels.
pub const EDGE: f32 = 34.0;
/// Room under the bars for their names.
const NAMES: f32 = 15.0;
/// Room above the bars for their numbers, and what a digit of them takes.
const NUMBERS: f32 = 13.0;
const DIGIT: f32 = 7.0;
/// The least height of a bar that stands for something.
const LEAST: f32 = 3.0;

/// Lays out `strip` over `window` in so many pixels across and down.
pub fn layout(
    strip: &Strip,
    window: Days,
    counted: Counted,
    chosen: Option<Days>,
    size: (f32, f32),
) -> StripChart {
    let (width, height) = size;
    let left = if strip.before.is_some() { EDGE } else { 0.0 };
    let right = width - if strip.after.is_some() { EDGE } else { 0.0 };
    let time = TimeScale { window, left, right: right.max(left + 1.0) };
    let foot = height - NAMES;
    let narrowest = (time.right - time.left) / strip.bins.len().max(1) as f32 * 0.9;
    let most = strip.bins.iter().map(|bin| bin.count(counted)).max().unwrap_or(0).max(1);
    let numbered = narrowest >= most.to_string().len() as f32 * DIGIT + 2.0;
    let room = foot - if numbered { NUMBERS } else { 2.0 };
    let bars = strip.bins.iter().map(|bin| {
        let (x1, x2) = time.stretch(bin.days);
        let count = bin.count(counted);
        let height = if count == 0 { 0.0 } else { (count as f32 / most as f32 * room).max(LEAST) };
        StripBar { x: x1, width: x2 - x1, height }
    });
    let chosen = chosen.filter(|days| days.overlaps(window)).map(|days| time.stretch(days));
    // A name near the end would stick out.
    let mut months = time.ticks(58.0);
    months.retain(|tick| tick.x + tick.label.len() as f32 * 6.6 + 3.0 <= width);
    StripChart { width, height, foot, months, numbered, bars: bars.collect(), chosen, time }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::strip::{Beyond, Bin, Unit};
    use crate::{Day, Days};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn bars_stand_side_by_side_within_the_strip(
            from in 10_000i32..20_000, count in 1i32..900, width in 288f32..1120.0, counts in proptest::collection::vec(0u32..500, 1..40),
            edges in any::<(bool, bool)>(), chosen in proptest::option::of((-100i32..900, 0i32..90)),
        ) {
            let from = Day::from_number(from).unwrap();
            let window = Days::new(from.month_start(), from.plus(count).month_end());
            let unit = Unit::fitting(window);
            prop_assert!(unit.has_room(window, 288.0));
            let mut bins = Vec::new();
            let mut day = window.from;
            while day <= window.to {
                let days = unit.around(day);
                bins.push(Bin { days, articles: counts[bins.len() % counts.len()], events: 0 });
                day = days.to.plus(1);
            }
            let beyond = Some(Beyond { days: window, articles: 0, events: 1 });
            let strip = Strip {
                unit, bins, before: beyond.filter(|_| edges.0), after: beyond.filter(|_| edges.1), left: (0, 0), whole: (0, 0),
            };
            let chosen = chosen.map(|(start, length)| Days::new(from.plus(start), from.plus(start + length)));
            let chart = layout(&strip, window, Counted::Published, chosen, (width, 56.0));
            prop_assert!((chart.bars[0].x - chart.time.left).abs() < 0.1);
            for (bar, bin) in chart.bars.iter().zip(&strip.bins) {
                prop_assert!(bar.width > 0.0 && bar.height <= chart.foot);
                prop_assert_eq!(bar.height > 0.0, bin.articles > 0);
            }
            for pair in chart.bars.windows(2) {
                prop_assert!((pair[0].x + pair[0].width - pair[1].x).abs() < 0.05, "{:?}", pair);
            }
            for pair in chart.months.windows(2) {
                prop_assert!(pair[0].x + pair[0].label.len() as f32 * 6.6 < pair[1].x + 8.0, "{:?}", pair);
            }
            for tick in &chart.months {
                prop_assert!(tick.x + tick.label.len() as f32 * 6.6 <= width + 0.1);
            }
            if let Some((x1, x2)) = chart.chosen {
                prop_assert!(x1 < x2 && x1 >= chart.time.left && x2 <= chart.time.right);
            }
        }
    }
}
