//! A level is a stretch of days on which the same lists of goods were under additional tariffs.

use super::{Standing, standing};
use crate::sort::{by_day, in_order, sort_by_key};
use crate::{Day, Days, RecordStep, Side};

/// The goods under a side's additional tariffs from one day to another.
#[derive(Clone, Debug, PartialEq)]
pub struct Level {
    /// The days.
    pub days: Days,
    /// The goods' value, in billions of US dollars.
    pub total: f32,
    /// The lists that make it up, first in force first.
    pub parts: Vec<Part>,
    /// What was proposed on top of that on these days, first proposed first.
    pub threatened: Vec<Part>,
    /// Whether these days lie after the day of knowing, so that this is what was scheduled then.
    pub scheduled: bool,
}

/// One list in a level: which row of the record put it at its rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Number in the archive's record.
    pub step: u32,
}

/// The levels of one side over the `window`, as known on `known_on`, without gaps.
///
/// Of the rows of one list the one in force latest counts. Rows whose goods have no value (tariffs on everyone's
/// steel, suspensions) are not in the sum.
pub fn levels(record: &[RecordStep], side: &Side, known_on: Option<Day>, window: Days) -> Vec<Level> {
    let mut turns: Vec<Day> = vec![window.from];
    let rows = || record.iter().filter(|step| step.side == *side);
    turns.extend(rows().flat_map(|step| [Some(step.announced), step.effective, step.ended]).flatten());
    turns.extend(known_on.map(|day| day.plus(1)));
    turns.retain(|day| window.contains(*day));
    sort_by_key(&mut turns, |turn| by_day(*turn, 0));
    turns.dedup();
    let mut levels: Vec<Level> = Vec::new();
    for (number, from) in turns.iter().enumerate() {
        let to = turns.get(number + 1).map_or(window.to, |next| next.plus(-1));
        let parts = in_force(record, side, known_on, *from);
        let threatened = proposed(record, side, known_on, *from);
        let scheduled = known_on.is_some_and(|known_on| *from > known_on);
        match levels.last_mut() {
            Some(last)
                if last.parts == parts && last.threatened == threatened && last.scheduled == scheduled =>
            {
                last.days.to = to;
            }
            _ => {
                let goods = |part: &Part| record.get(part.step as usize).and_then(|step| step.goods_usd_bn);
                let total = parts.iter().filter_map(goods).sum();
                levels.push(Level { days: Days { from: *from, to }, total, parts, threatened, scheduled });
            }
        }
    }
    levels
}

/// What stood proposed on a day, first announced first.
fn proposed(record: &[RecordStep], side: &Side, known_on: Option<Day>, at: Day) -> Vec<Part> {
    let mut keys = Vec::new();
    for (number, step) in record.iter().enumerate() {
        if step.side == *side
            && step.goods_usd_bn.is_some()
            && standing(step, known_on, at) == Standing::Threatened
        {
            keys.push((by_day(step.announced, 0), number));
        }
    }
    in_order(keys).into_iter().map(|number| Part { step: number as u32 }).collect()
}

pub(super) fn in_force(record: &[RecordStep], side: &Side, known_on: Option<Day>, at: Day) -> Vec<Part> {
    let mut parts: Vec<(usize, &RecordStep)> = Vec::new();
    for (number, step) in record.iter().enumerate() {
        let counts = step.side == *side
            && step.goods_usd_bn.is_some()
            && standing(step, known_on, at) == Standing::InForce;
        if !counts {
            continue;
        }
        match parts.iter_mut().find(|(_, other)| other.list == step.list) {
            Some(held) if (held.1.effective, held.1.announced) <= (step.effective, step.announced) => {
                *held = (number, step);
            }
            Some(_) => {}
            None => parts.push((number, step)),
        }
    }
    let mut keys = Vec::new();
    for (number, step) in parts {
        keys.push((first_in_force(record, step).map_or(0, |day| by_day(day, 0)), number));
    }
    in_order(keys).into_iter().map(|number| Part { step: number as u32 }).collect()
}

/// The day on which a list first came under a tariff, which keeps its place in the stack while its rate changes.
fn first_in_force(record: &[RecordStep], of: &RecordStep) -> Option<Day> {
    record
        .iter()
        .filter(|step| step.side == of.side && step.list == of.list && step.goods_usd_bn.is_some())
        .filter_map(|step| step.effective)
        .min()
}
