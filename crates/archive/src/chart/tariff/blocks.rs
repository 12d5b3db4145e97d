//! Blocks: the official record as rectangles, list upon list.

use super::{ADVANCE, LINE};
use crate::chart::{LabelBox, LinearScale, TimeScale};
use crate::tariffs::{Level, rates_text};
use crate::{Archive, Day, Days, Side};

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
