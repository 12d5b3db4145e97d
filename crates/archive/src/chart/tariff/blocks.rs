//! Blocks: the official record as rectangles, list upon list.

use crate::chart::{Label, LabelBox, LinearScale, Places, TimeScale};
use crate::number::decimal;
use crate::tariffs::{Level, rates_text};
use crate::{Archive, Day, Days, RecordStep, Side};

/// Height of a block's name, in pixels: it is set smaller than the rest.
const NAME: f32 = 11.0;
/// Average advance of a character at that size, in pixels.
const NARROW: f32 = 6.7;

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
    pub label: Option<Label>,
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
    /// The tariff was only proposed.
    Threatened,
}

/// The blocks of one side's levels.
pub(super) fn stack(
    archive: &Archive,
    side: &Side,
    levels: &[Level],
    time: &TimeScale,
    scale: &LinearScale,
    known_on: Option<Day>,
) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for level in levels {
        let mut base = 0.0;
        let parts = level.parts.iter().map(|part| (part, false));
        for (part, threatened) in parts.chain(level.threatened.iter().map(|part| (part, true))) {
            let Some(step) = archive.record.get(part.step as usize) else { continue };
            let goods = step.goods_usd_bn.unwrap_or_default();
            let (y1, y2) = (scale.at(base), scale.at(base + goods));
            base += goods;
            let (x1, x2) = time.stretch(level.days);
            let area = LabelBox { x: x1, y: y1.min(y2), width: x2 - x1, height: (y2 - y1).abs() };
            let begun =
                step.effective.is_some_and(|effective| known_on.is_none_or(|known_on| effective <= known_on));
            let ground = match (level.scheduled, begun) {
                _ if threatened => Ground::Threatened,
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
                blocks.push(Block {
                    step: part.step,
                    side: side.clone(),
                    days: level.days,
                    ground,
                    area,
                    tone: tone(step),
                    label: None,
                });
            }
        }
    }
    blocks
}

/// The tone of a rate: none, under 12 %, under 20 %, more.
fn tone(step: &RecordStep) -> u8 {
    let highest = step.rates_to.iter().copied().fold(0.0, f32::max);
    [0.0, 12.0, 20.0]
        .into_iter()
        .filter(|bound| highest > *bound || highest == *bound && *bound > 0.0)
        .count() as u8
}

/// Writes into each block what it is, where there is room.
pub(super) fn name_blocks(
    archive: &Archive,
    blocks: &mut [Block],
    known_on: Option<Day>,
    places: &mut Places,
) {
    for block in blocks {
        let Some(step) = archive.record.get(block.step as usize) else { continue };
        let rates = rates_text(&step.rates_to);
        let later = step.effective.filter(|day| known_on.is_some_and(|known_on| *day > known_on));
        let mut names = Vec::new();
        match block.ground {
            Ground::Threatened => {
                let goods = step.goods_usd_bn.map(decimal).unwrap_or_default();
                names.push(format!("${goods}bn threatened, at {rates}"));
                names.push(format!("${goods}bn threatened"));
                names.push("threatened".to_owned());
                names.push(format!("${goods}bn"));
            }
            Ground::Scheduled => {
                names.extend(later.map(|day| format!("{} · {rates} from {}", step.list, day.short())));
            }
            Ground::InForce | Ground::Continuing => {}
        }
        if block.ground != Ground::Threatened {
            names.push(format!("{} · {rates}", step.list));
            names.push(rates);
        }
        let options = names.into_iter().flat_map(|words| spots(&block.area, words));
        block.label = places.first_free(options.collect());
    }
}

/// Where a name may stand in its block: at the beginning, in the middle of its height first; then at its end.
fn spots(area: &LabelBox, words: String) -> Vec<Label> {
    let width = words.chars().count() as f32 * NARROW;
    if width + 8.0 > area.width || NAME > area.height {
        return Vec::new();
    }
    let (left, right) = (area.x + 5.0, area.x + area.width - width - 3.0);
    let middle = area.y + (area.height - NAME) / 2.0;
    let mut heights = vec![middle];
    if area.height > NAME * 3.0 {
        heights.extend([area.y + area.height - NAME - 3.0, area.y + 3.0]);
    }
    let at = |x: f32, y: f32| Label { area: LabelBox { x, y, width, height: NAME }, words: words.clone() };
    let begin: Vec<Label> = heights.iter().map(|y| at(left, *y)).collect();
    begin.into_iter().chain(heights.iter().map(|y| at(right, *y))).collect()
}
