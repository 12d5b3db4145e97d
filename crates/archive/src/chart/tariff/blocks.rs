//! Blocks: the official record as rectangles, list upon list.

use crate::chart::{Label, LabelBox, LinearScale, Places, TimeScale};
use crate::tariffs::{Level, rates_text, shares, to_come, usd};
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
    /// Whether it shares goods with the lists that it lies on, so that it is not added to them.
    pub shares: bool,
    /// The rates' strength from 0 to 3, for the tone.
    pub tone: u8,
    /// What is written in it, where there is room.
    pub label: Option<Label>,
}

/// What was known of the days that a block covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ground {
    /// The tariff was in force, and goes on as far as was known.
    InForce,
    /// They were still to come, and the tariff only scheduled.
    Scheduled,
    /// The tariff was only proposed.
    Threatened,
}

/// What was only proposed, over the days on which it stood so, and the sum that it stands on: the highest of what was
/// in force on those days, and of the proposals before it.
pub(super) struct Threat {
    step: u32,
    days: Days,
    base: f32,
    /// The sum with it.
    pub(super) top: f32,
}

/// The proposals of one side's levels, first made first.
pub(super) fn threats(archive: &Archive, levels: &[Level]) -> Vec<Threat> {
    let mut threats: Vec<Threat> = Vec::new();
    for level in levels {
        for part in &level.threatened {
            match threats.iter_mut().find(|held| held.step == *part) {
                Some(held) => {
                    held.days.to = level.days.to;
                    held.base = held.base.max(level.total);
                }
                None => {
                    threats.push(Threat { step: *part, days: level.days, base: level.total, top: 0.0 });
                }
            }
        }
    }
    for number in 0..threats.len() {
        let (before, rest) = threats.split_at_mut(number);
        let Some(threat) = rest.first_mut() else { continue };
        let below = before.iter().filter(|other| other.days.overlaps(threat.days)).map(|other| other.top);
        threat.base = below.fold(threat.base, f32::max);
        let step = archive.record.get(threat.step as usize);
        threat.top = threat.base + step.and_then(|step| step.goods_usd_bn).unwrap_or_default();
    }
    threats
}

/// The blocks of one side's levels and threats.
pub(super) fn stack(
    archive: &Archive,
    side: &Side,
    (levels, threats): (&[Level], &[Threat]),
    time: &TimeScale,
    scale: &LinearScale,
    known_on: Option<Day>,
) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut add = |number: u32, days: Days, (low, high): (f32, f32), (ground, shares): (Ground, bool)| {
        let (y1, y2) = (scale.at(low), scale.at(high));
        let (x1, x2) = time.stretch(days);
        let area = LabelBox { x: x1, y: y1.min(y2), width: x2 - x1, height: (y2 - y1).abs() };
        let same = |last: &&mut Block| {
            last.step == number
                && last.ground == ground
                && (last.area.y - area.y).abs() < 0.01
                && last.days.to.plus(1) == days.from
        };
        if let Some(last) = blocks.iter_mut().rev().find(same) {
            last.days.to = days.to;
            last.area.width = x2 - last.area.x;
        } else {
            let tone = archive.record.get(number as usize).map_or(0, tone);
            blocks.push(Block {
                step: number,
                side: side.clone(),
                days,
                ground,
                area,
                shares,
                tone,
                label: None,
            });
        }
    };
    for level in levels {
        let mut base = 0.0;
        for part in &level.parts {
            let Some(step) = archive.record.get(*part as usize) else { continue };
            let goods = step.goods_usd_bn.unwrap_or_default();
            let ground = if to_come(step, known_on) { Ground::Scheduled } else { Ground::InForce };
            if shares(&archive.record, &level.parts, step) {
                add(*part, level.days, (level.total - goods, level.total), (ground, true));
            } else {
                add(*part, level.days, (base, base + goods), (ground, false));
                base += goods;
            }
        }
    }
    for threat in threats {
        add(threat.step, threat.days, (threat.base, threat.top), (Ground::Threatened, false));
    }
    blocks
}

/// The tone of a rate: none, under 12 %, under 20 %, more.
fn tone(step: &RecordStep) -> u8 {
    let highest = step.rates_to.iter().copied().fold(0.0, f32::max);
    u8::from(highest > 0.0) + u8::from(highest >= 12.0) + u8::from(highest >= 20.0)
}

/// Writes into each block what it is, where there is room.
pub(super) fn name_blocks(archive: &Archive, blocks: &mut [Block], places: &mut Places) {
    for block in blocks {
        let Some(step) = archive.record.get(block.step as usize) else { continue };
        let (list, rates) = (&step.list, rates_text(&step.rates_to));
        let goods = usd(step.goods_usd_bn.unwrap_or_default());
        let mut names = Vec::new();
        let mut beyond = false;
        if block.ground == Ground::Threatened {
            let threatened = goods.clone() + " threatened";
            names.push([&threatened, ", at ", &rates].concat());
            names.push(threatened);
            names.push(goods);
            beyond = true;
        } else {
            if block.ground == Ground::Scheduled {
                let from = step.effective.map(Day::short).unwrap_or_default();
                names.push([list, " · ", &rates, " from ", &from].concat());
            }
            if block.shares {
                names.push([&goods, " partly on these goods · ", &rates].concat());
                names.push(goods + " partly on these");
            } else {
                names.push([list, " · ", &rates].concat());
            }
            names.push(rates);
        }
        // What was only proposed is an outline: where that is too narrow, its goods are told beyond its end.
        for words in names {
            if block.label.is_none() {
                block.label = put(&block.area, &words, places);
            }
            if block.label.is_none() && beyond && !words.contains(',') {
                block.label = put_beyond(block, &words, places);
            }
        }
    }
}

/// Writes a name above its block, or below one of China's, from its left or to its right.
fn put_beyond(block: &Block, words: &str, places: &mut Places) -> Option<Label> {
    let (area, width) = (&block.area, words.chars().count() as f32 * NARROW);
    let above = area.y - NAME - 3.0;
    let y = if block.side == Side::China { area.y + area.height + 3.0 } else { above };
    places.put(words, (width, NAME), &[(area.x, y), (area.x + area.width - width, y)])
}

/// Writes a name into its block: at the beginning, in the middle of its height first; then at its end.
fn put(area: &LabelBox, words: &str, places: &mut Places) -> Option<Label> {
    let width = words.chars().count() as f32 * NARROW;
    if width + 8.0 > area.width || NAME > area.height {
        return None;
    }
    let (left, right) = (area.x + 5.0, area.x + area.width - width - 3.0);
    let middle = area.y + (area.height - NAME) / 2.0;
    let (low, high) = if area.height > NAME * 3.0 {
        (area.y + area.height - NAME - 3.0, area.y + 3.0)
    } else {
        (middle, middle)
    };
    let spots = [(left, middle), (left, low), (left, high), (right, middle), (right, low), (right, high)];
    places.put(words, (width, NAME), &spots)
}
