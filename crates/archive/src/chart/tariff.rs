//! The tariff chart: US tariffs above one axis of days, China's below it, in billions of dollars of goods. The
//! ground is the official record, stacked list by list; the articles' claims stand on it as marks.

mod blocks;
mod marks;

use self::blocks::stack;
use self::marks::place_marks;
use super::{LinearScale, MonthTick, TimeScale};
use crate::tariffs::{ClaimMark, claim_marks, levels};
use crate::view::Layer;
use crate::{Archive, Day, Days, Side};

pub use blocks::{Block, Ground};
pub use marks::{MARK, PlacedMark};

/// Height of a line of text, in pixels.
const LINE: f32 = 14.0;
/// Average advance of a character at the chart's 12 px, in pixels; a little wide, so that nothing touches.
const ADVANCE: f32 = 7.4;

/// What the chart is to show.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wanted {
    /// Pixels across.
    pub width: f32,
    /// The days shown.
    pub window: Days,
    /// The day of knowing; everything is known when `None`.
    pub known_on: Option<Day>,
    /// Which layers.
    pub layer: Layer,
}

/// The chart, ready to be written down.
#[derive(Clone, Debug, PartialEq)]
pub struct TariffChart {
    /// Pixels across.
    pub width: f32,
    /// Pixels down.
    pub height: f32,
    /// The days.
    pub time: TimeScale,
    /// The y of nothing.
    pub zero: f32,
    /// Firsts of months.
    pub months: Vec<MonthTick>,
    /// Amounts with their y, above and below.
    pub amounts: Vec<(f32, f32)>,
    /// Lists in force, by side and time.
    pub blocks: Vec<Block>,
    /// Claims.
    pub marks: Vec<PlacedMark>,
    /// The x of the day of knowing.
    pub known_on: Option<f32>,
}

/// The chart of `archive` as `wanted`.
pub fn layout(archive: &Archive, wanted: &Wanted) -> TariffChart {
    let wide = wanted.width >= 560.0;
    let (left, right) = (if wide { 52.0 } else { 34.0 }, if wide { 24.0 } else { 12.0 });
    let (top, bottom) = (34.0, 46.0);
    let height = if wide { 476.0 } else { 436.0 };
    let time = TimeScale { window: wanted.window, left, right: (wanted.width - right).max(left + 40.0) };
    let marks =
        if wanted.layer == Layer::Record { Vec::new() } else { claim_marks(archive, wanted.known_on) };
    let sides = [Side::Us, Side::China].map(|side| {
        let levels = levels(&archive.record, &side, wanted.known_on, wanted.window);
        let shown = if wanted.layer == Layer::Articles { Vec::new() } else { levels };
        (side, shown)
    });
    let largest = |side: &Side| {
        let record =
            sides.iter().filter(|(of, _)| of == side).flat_map(|(_, levels)| levels).map(|level| level.total);
        let said = marks
            .iter()
            .filter(|mark| stands_with(archive, mark, side))
            .filter_map(|mark| mark.value(archive));
        record.chain(said).fold(50.0f32, f32::max) * 1.12
    };
    let (up, down) = (largest(&Side::Us), largest(&Side::China));
    let zero = top + (height - top - bottom) * up / (up + down);
    let above = LinearScale { max: up, zero, end: top };
    let below = LinearScale { max: down, zero, end: height - bottom };
    let scale_of = |side: &Side| if *side == Side::China { below } else { above };
    let mut amounts: Vec<(f32, f32)> =
        above.ticks(4).into_iter().map(|amount| (amount, above.at(amount))).collect();
    let step = amounts.first().map_or(100.0, |first| first.0);
    amounts.extend((1..10).map(|n| n as f32 * step).take_while(|n| *n <= down).map(|n| (n, below.at(n))));

    let mut blocks = Vec::new();
    for (side, levels) in &sides {
        blocks.extend(stack(archive, side, levels, &time, &scale_of(side), wanted.known_on));
    }
    let marks = place_marks(archive, marks, &time, &scale_of, wanted.width, height);
    TariffChart {
        width: wanted.width,
        height,
        time,
        zero,
        months: time.months(if wide { 56.0 } else { 64.0 }),
        amounts,
        blocks,
        marks,
        known_on: wanted
            .known_on
            .filter(|day| wanted.window.contains(*day))
            .map(|day| time.start_of(day.plus(1))),
    }
}

fn stands_with(archive: &Archive, mark: &ClaimMark, side: &Side) -> bool {
    mark.of(archive).is_some_and(|(_, claim)| (claim.imposing == Side::China) == (*side == Side::China))
}
