//! The tariff chart: US tariffs above one axis of days, China's below it, in billions of dollars of goods. The
//! ground is the official record, stacked list by list; the articles' claims stand on it as marks.

use super::{LabelBox, LinearScale, MonthTick, TimeScale, place_labels};
use crate::tariffs::{ClaimMark, claim_marks, levels};
use crate::view::Layer;
use crate::{Action, Archive, Claim, Day, Days, GoodsValue, Side};

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

/// A list at one rate over some days: a rectangle.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// The row of the record that put the list at its rate.
    pub step: u32,
    /// Whose tariff.
    pub side: Side,
    /// The days shown.
    pub days: Days,
    /// What was known of these days.
    pub ground: Ground,
    /// Where.
    pub area: LabelBox,
    /// The rates' strength from 0 to 3, for the tone.
    pub tone: u8,
    /// What is written in it, where there is room.
    pub label: Option<String>,
}

/// What was known of the days that a block covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ground {
    /// They had come: the tariff was in force.
    InForce,
    /// They were still to come, with the tariff already in force.
    Continuing,
    /// They were still to come, and the tariff only scheduled.
    Scheduled,
}

/// A claim's mark with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedMark {
    /// Which claim.
    pub mark: ClaimMark,
    /// Whose tariff.
    pub side: Side,
    /// Done, or only planned, threatened or asked for.
    pub done: bool,
    /// Its middle.
    pub x: f32,
    /// Its middle.
    pub y: f32,
    /// What it says: "$200bn → 25 %".
    pub text: String,
    /// Where that is written; `None` when every place is taken.
    pub label: Option<LabelBox>,
}

/// Half a mark's size, in pixels.
pub const MARK: f32 = 6.0;
/// From one mark to the next beside it, in pixels.
const BESIDE: f32 = MARK * 2.0 + 2.0;
const LINE: f32 = 14.0;
/// Average advance of a character at the chart's 12 px, in pixels; a little wide, so that nothing touches.
const ADVANCE: f32 = 7.4;

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

fn stack(
    archive: &Archive,
    side: &Side,
    levels: &[crate::tariffs::Level],
    time: &TimeScale,
    scale: &LinearScale,
    known_on: Option<Day>,
) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for level in levels {
        let mut base = 0.0;
        for part in &level.parts {
            let Some(step) = archive.record.get(part.step as usize) else { continue };
            let goods = step.goods_usd_bn.unwrap_or_default();
            let (y1, y2) = (scale.at(base), scale.at(base + goods));
            base += goods;
            let (x1, x2) = time.stretch(level.days);
            let area = LabelBox { x: x1, y: y1.min(y2), width: x2 - x1, height: (y2 - y1).abs() };
            let begun =
                step.effective.is_some_and(|effective| known_on.is_none_or(|known_on| effective <= known_on));
            let ground = match (level.scheduled, begun) {
                (false, _) => Ground::InForce,
                (true, true) => Ground::Continuing,
                (true, false) => Ground::Scheduled,
            };
            let same = |last: &&mut Block| {
                last.step == part.step
                    && last.ground == ground
                    && (last.area.y - area.y).abs() < 0.01
                    && last.days.to.plus(1) == level.days.from
            };
            if let Some(last) = blocks.iter_mut().rev().find(same) {
                last.days.to = level.days.to;
                last.area.width = x2 - last.area.x;
            } else {
                let highest = step.rates_to.iter().copied().fold(0.0, f32::max);
                let tone = if highest <= 0.0 {
                    0
                } else if highest < 12.0 {
                    1
                } else if highest < 20.0 {
                    2
                } else {
                    3
                };
                let side = side.clone();
                blocks.push(Block {
                    step: part.step,
                    side,
                    days: level.days,
                    ground,
                    area,
                    tone,
                    label: None,
                });
            }
        }
    }
    for block in &mut blocks {
        let Some(step) = archive.record.get(block.step as usize) else { continue };
        let rates = rates_text(&step.rates_to);
        let long = format!("{} · {rates}", step.list);
        let fits = |text: &String| {
            text.chars().count() as f32 * ADVANCE + 10.0 <= block.area.width && block.area.height >= LINE
        };
        block.label = [long, rates].into_iter().find(fits);
    }
    blocks
}

fn place_marks(
    archive: &Archive,
    marks: Vec<ClaimMark>,
    time: &TimeScale,
    scale_of: &impl Fn(&Side) -> LinearScale,
    width: f32,
    height: f32,
) -> Vec<PlacedMark> {
    let mut placed: Vec<PlacedMark> = Vec::new();
    for mark in marks {
        let Some((_, claim)) = mark.of(archive) else { continue };
        // A claim of an undated article has no place on a time axis; the table still has it.
        let Some(day) = mark.day.filter(|day| time.window.contains(*day)) else { continue };
        let scale = scale_of(&claim.imposing);
        let y = mark.value(archive).map_or(scale.end, |value| scale.at(value));
        let mut x = time.middle_of(day);
        // Claims of one day and value stand side by side, as far as there is room.
        let taken = |x: f32| {
            placed.iter().any(|other| (other.x - x).abs() < MARK * 2.0 && (other.y - y).abs() < MARK * 2.0)
        };
        while taken(x) && x + BESIDE <= time.right {
            x += BESIDE;
        }
        let (side, done, text) = (claim.imposing.clone(), is_done(claim.action), claim_text(claim));
        placed.push(PlacedMark { mark, side, done, x, y, text, label: None });
    }
    let frame = LabelBox { x: 0.0, y: 0.0, width, height: height - LINE };
    let taken: Vec<LabelBox> = placed
        .iter()
        .map(|mark| LabelBox { x: mark.x - MARK, y: mark.y - MARK, width: MARK * 2.0, height: MARK * 2.0 })
        .collect();
    let candidates: Vec<Vec<LabelBox>> = placed.iter().map(places_beside).collect();
    for (mark, label) in placed.iter_mut().zip(place_labels(&candidates, &frame, &taken)) {
        mark.label = label;
    }
    placed
}

fn places_beside(mark: &PlacedMark) -> Vec<LabelBox> {
    let width = mark.text.chars().count() as f32 * ADVANCE;
    let at = |x: f32, y: f32| LabelBox { x, y, width, height: LINE };
    let (right, left) = (mark.x + MARK + 3.0, mark.x - MARK - 3.0 - width);
    let (above, middle, below) = (mark.y - MARK - LINE - 1.0, mark.y - LINE / 2.0, mark.y + MARK + 1.0);
    let centred = mark.x - width / 2.0;
    vec![
        at(left, middle),
        at(right, middle),
        at(centred, above),
        at(centred, below),
        at(left, above),
        at(right, above),
        at(left, below),
        at(right, below),
    ]
}

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
        Some(GoodsValue::UsdBn(value)) => Some(format!("${value}bn")),
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
        format!("{low}–{high} %")
    } else {
        format!("{high} %")
    }
}
