//! The tariff chart: US tariffs above one axis of days, China's below it, in billions of dollars of goods. The
//! ground is the official record, stacked list by list, with a step line along its top; the articles' claims stand on
//! it as marks, each tied to the step that it speaks of; events flag the days above it.

mod blocks;
mod edges;
mod flags;
mod marks;
mod notices;
mod ties;

use self::blocks::{name_blocks, stack, threats};
use self::edges::{edge, name_totals};
use self::marks::{name_marks, place_marks};
use self::ties::tie;
use super::{Label, LabelBox, LinearScale, MonthTick, Places, TimeScale};
use crate::tariffs::{ClaimMark, levels};
use crate::timeline::Event;
use crate::view::Layer;
use crate::{Archive, Day, Days, Side};

pub use blocks::{Block, Ground};
pub use edges::{Edge, Total};
pub use flags::Flag;
pub use marks::{MARK, PlacedMark};
pub use notices::{NOTICE, Notice};
pub use ties::Tie;

/// Height of a line of text, in pixels.
const LINE: f32 = 14.0;
/// Average advance of a character at the chart's 12 px, in pixels; a little wide, so that nothing touches.
const ADVANCE: f32 = 7.4;
/// From this width on the chart has room for long names.
const WIDE: f32 = 560.0;
/// Height of the lane for claims on all goods, beyond the largest amount.
const LANE: f32 = 20.0;

/// What the chart is to show.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    /// Pixels across.
    pub width: f32,
    /// The days shown.
    pub window: Days,
    /// The day of knowing; everything is known when `None`.
    pub known_on: Option<Day>,
    /// Which layers.
    pub layer: Layer,
    /// The claims that may be shown, known by then.
    pub marks: &'a [ClaimMark],
    /// The events that may be flagged.
    pub events: &'a [&'a Event],
}

/// The chart, ready to be written down.
#[derive(Clone, Debug, PartialEq)]
pub struct TariffChart {
    /// Pixels across.
    pub width: f32,
    /// Pixels down.
    pub height: f32,
    /// Whether it is laid out for a wide screen.
    pub wide: bool,
    /// The days.
    pub time: TimeScale,
    /// Upper edge of the plot.
    pub top: f32,
    /// Lower edge of the plot.
    pub bottom: f32,
    /// The y of nothing.
    pub zero: f32,
    /// Firsts of months.
    pub months: Vec<MonthTick>,
    /// Amounts with their y, above and below.
    pub amounts: Vec<(f32, f32)>,
    /// What each half shows, in its place.
    pub names: [Label; 2],
    /// Lists in force, scheduled or threatened, by side and time.
    pub blocks: Vec<Block>,
    /// The step lines along the sums in force.
    pub edges: Vec<Edge>,
    /// The sums, where they change.
    pub totals: Vec<Total>,
    /// Official actions without goods in force: notices, suspensions, rises that did not happen.
    pub notices: Vec<Notice>,
    /// How many official actions, known by then, lie before and after the days shown.
    pub beyond: [usize; 2],
    /// Claims.
    pub marks: Vec<PlacedMark>,
    /// Events.
    pub flags: Vec<Flag>,
    /// The day of knowing: its x, and its name where there is room.
    pub known_on: Option<(f32, Option<Label>)>,
}

/// The chart of `archive` as `wanted`.
pub fn layout(archive: &Archive, wanted: &Wanted<'_>) -> TariffChart {
    let wide = wanted.width >= WIDE;
    let flags = flags::choose(archive, wanted, if wide { 7 } else { 4 });
    let rows = match (flags.is_empty(), wide) {
        (true, _) => 0.0,
        (false, true) => 2.0,
        (false, false) => 1.0,
    };
    let (left, right) = (if wide { 52.0 } else { 34.0 }, if wide { 24.0 } else { 12.0 });
    let (top, height) = (24.0 + rows * (LINE + 2.0) + rows.min(1.0) * 8.0, if wide { 560.0 } else { 470.0 });
    let bottom = height - 42.0;
    let time = TimeScale { window: wanted.window, left, right: (wanted.width - right).max(left + 40.0) };
    let marks = if wanted.layer == Layer::Record { &[] } else { wanted.marks };
    let sides = [Side::Us, Side::China].map(|side| {
        let mut levels = levels(&archive.record, &side, wanted.known_on, wanted.window);
        if wanted.layer == Layer::Articles {
            levels.clear();
        }
        let threats = threats(archive, &levels);
        (side, levels, threats)
    });
    let halves = sides.each_ref().map(|(side, levels, threats)| {
        let (said, lane) = reach(archive, wanted, marks, side);
        let sums = levels.iter().map(|level| level.total).chain(threats.iter().map(|threat| threat.top));
        (sums.fold(said, f32::max) * 1.04, lane)
    });
    let [(up, over), (down, under)] = halves;
    let (end, foot) = (top + over + LINE, bottom - under - LINE);
    let zero = end + (foot - end) * up / (up + down);
    let above = LinearScale { max: up, zero, end };
    let below = LinearScale { max: down, zero, end: foot };
    let scale_of = |side: &Side| if *side == Side::China { below } else { above };
    let (mut blocks, mut edges, mut totals) = (Vec::new(), Vec::new(), Vec::new());
    for (side, levels, threats) in &sides {
        blocks.extend(stack(archive, side, (levels, threats), &time, &scale_of(side), wanted.known_on));
        edge(side, levels, &time, &scale_of(side), &mut edges, &mut totals);
    }
    let frame = LabelBox { x: 0.0, y: top, width: wanted.width, height: bottom - top };
    let mut notices = if wanted.layer == Layer::Articles {
        Vec::new()
    } else {
        notices::place(archive, wanted, &time, zero)
    };
    notices.retain(|notice| !blocks.iter().any(|block| block.step == notice.step));
    let beyond = notices::beyond(archive, wanted, &blocks, &notices);
    let mut marks = place_marks(archive, marks, &time, &scale_of, (top, bottom));
    for mark in &mut marks {
        mark.tie = tie(archive, mark, &blocks, &time, &edges);
    }
    let cursor = wanted.known_on.filter(|day| wanted.window.contains(*day));
    let cursor = cursor.map(|day| (day, time.start_of(day.plus(1))));
    let mut places = Places::within(frame);
    places.taken.extend(cursor.map(|(_, x)| column(x, height)));
    let square = |x: f32, y: f32, half: f32| LabelBox {
        x: x - half,
        y: y - half,
        width: half * 2.0,
        height: half * 2.0,
    };
    places.taken.extend(marks.iter().map(|mark| square(mark.x, mark.y, MARK)));
    places.taken.extend(notices.iter().map(|notice| square(notice.x, notice.y, NOTICE)));
    name_marks(&mut marks, &mut places);
    name_totals(&mut totals, &mut places);
    name_blocks(archive, &mut blocks, &mut places);

    let names = side_names(wide, left, height);
    let mut head = Places::within(LabelBox { x: 0.0, y: 0.0, width: wanted.width, height: top });
    head.taken.extend(names.iter().map(|name| name.area.parted()));
    let known_on = cursor.map(|(day, x)| {
        let name = cursor_name(x, day, &mut head);
        head.taken.push(column(x, top));
        (x, name)
    });
    let flags = flags::place(archive, flags, &time, wide, &mut head);
    let months = time.months(if wide { 56.0 } else { 64.0 });
    TariffChart {
        width: wanted.width,
        height,
        wide,
        time,
        top,
        bottom,
        zero,
        // A name that would hang over the edge is none: its line stays.
        months: months.into_iter().filter(|month| month.x + width_of(&month.label) <= wanted.width).collect(),
        amounts: amounts(&above, &below),
        names,
        blocks,
        edges,
        totals,
        notices,
        beyond,
        marks,
        flags,
        known_on,
    }
}

/// The largest amount that is said of a side's tariffs, at least what an axis needs, and the height of the lane for
/// claims on all goods.
fn reach(archive: &Archive, wanted: &Wanted<'_>, marks: &[ClaimMark], side: &Side) -> (f32, f32) {
    let (mut largest, mut lane) = (50.0f32, 0.0);
    for mark in marks {
        let Some((_, claim)) = mark.of(archive) else { continue };
        let here = (claim.imposing == Side::China) == (*side == Side::China);
        if here && mark.day.is_some_and(|day| wanted.window.contains(day)) {
            match mark.value(archive) {
                Some(value) => largest = largest.max(value),
                None => lane = LANE,
            }
        }
    }
    (largest, lane)
}

/// Round amounts on both halves, in the same steps.
fn amounts(above: &LinearScale, below: &LinearScale) -> Vec<(f32, f32)> {
    let ticks = above.ticks(4);
    let step = ticks.first().copied().unwrap_or(100.0);
    let mut amounts: Vec<(f32, f32)> = ticks.into_iter().map(|amount| (amount, above.at(amount))).collect();
    let mut amount = step;
    while amount <= below.max && amounts.len() < 20 {
        amounts.push((amount, below.at(amount)));
        amount += step;
    }
    amounts
}

/// Pixels that a text takes, at most.
fn width_of(text: &str) -> f32 {
    text.chars().count() as f32 * ADVANCE
}

/// What the line of the day of knowing takes, from the top down to a height.
fn column(x: f32, height: f32) -> LabelBox {
    LabelBox { x: x - 2.0, y: 0.0, width: 4.0, height }
}

fn side_names(wide: bool, left: f32, height: f32) -> [Label; 2] {
    let (us, china) = if wide {
        ("United States: tariffs on Chinese goods, US$ bn", "China: tariffs on US goods, US$ bn")
    } else {
        ("US on Chinese goods, $bn", "China on US goods, $bn")
    };
    let at = |words: &str, y: f32| Label {
        area: LabelBox { x: left, y, width: width_of(words), height: LINE + 2.0 },
        words: words.to_owned(),
    };
    [at(us, 2.0), at(china, height - 38.0)]
}

/// The day of knowing beside its line, above the plot.
fn cursor_name(x: f32, day: Day, places: &mut Places) -> Option<Label> {
    let long = format!("as known on {}", day.short());
    let mut found = None;
    for words in [long, day.short()] {
        if found.is_none() {
            let width = width_of(&words);
            found = places.put(&words, (width, LINE + 2.0), &[(x - width - 5.0, 2.0), (x + 5.0, 2.0)]);
        }
    }
    found
}
