//! A level is a stretch of days on which the same lists of goods were under additional tariffs.

use super::{Standing, standing, to_come};
use crate::sort::{by_day, in_order, sort_by_key};
use crate::{Day, Days, RecordStep, Side};

/// The goods under a side's additional tariffs from one day to another. Rows are numbers in the archive's record.
#[derive(Clone, Debug, PartialEq)]
pub struct Level {
    /// The days.
    pub days: Days,
    /// The goods' value, in billions of US dollars, as [`sum`] has it.
    pub total: f32,
    /// The rows that put its lists at their rates, one a list, first in force first.
    pub parts: Vec<u32>,
    /// What was proposed on top of that on these days, first proposed first.
    pub threatened: Vec<u32>,
    /// Whether some of its parts were only set for these days, on the day of knowing.
    pub scheduled: bool,
}

/// The levels of one side over the `window`, as known on `known_on`, without gaps.
///
/// Of the rows of one list the one in force latest counts. Rows whose goods have no value (tariffs on everyone's
/// steel, suspensions) are not in the sum.
pub fn levels(record: &[RecordStep], side: &Side, known_on: Option<Day>, window: Days) -> Vec<Level> {
    let mut turns: Vec<Day> = vec![window.from];
    for step in record.iter().filter(|step| step.side == *side) {
        turns.push(step.announced);
        turns.extend(step.effective);
        turns.extend(step.ended);
    }
    turns.retain(|day| window.contains(*day));
    sort_by_key(&mut turns, |turn| by_day(*turn, 0));
    turns.dedup();
    let mut levels: Vec<Level> = Vec::new();
    for (number, from) in turns.iter().enumerate() {
        let to = turns.get(number + 1).map_or(window.to, |next| next.plus(-1));
        let parts = in_force(record, side, known_on, *from);
        let threatened = proposed(record, side, known_on, *from);
        match levels.last_mut() {
            Some(last) if last.parts == parts && last.threatened == threatened => last.days.to = to,
            _ => {
                let scheduled = rows_of(record, &parts).any(|step| to_come(step, known_on));
                let total = sum(record, &parts);
                levels.push(Level { days: Days { from: *from, to }, total, parts, threatened, scheduled });
            }
        }
    }
    levels
}

fn rows_of<'a>(record: &'a [RecordStep], rows: &[u32]) -> impl Iterator<Item = &'a RecordStep> {
    rows.iter().filter_map(|row| record.get(*row as usize))
}

/// What the goods of `rows` come to, in billions of US dollars: at least. Of a list that [`shares`] goods with another
/// nobody says how much of it is new, so it adds nothing, but for what the others do not reach.
pub fn sum(record: &[RecordStep], rows: &[u32]) -> f32 {
    let (mut apart, mut shared) = (0.0, 0.0f32);
    for step in rows_of(record, rows) {
        let goods = step.goods_usd_bn.unwrap_or_default();
        if shares(record, rows, step) { shared = shared.max(goods) } else { apart += goods }
    }
    shared.max(apart)
}

/// Whether the goods of `step` are in part those of another list among `rows`.
pub fn shares(record: &[RecordStep], rows: &[u32], step: &RecordStep) -> bool {
    let is = |list: &str| rows_of(record, rows).any(|other| other.list == list);
    !step.overlaps.is_empty() && step.overlaps.split(';').any(is)
}

/// What stood proposed on a day, first announced first.
fn proposed(record: &[RecordStep], side: &Side, known_on: Option<Day>, at: Day) -> Vec<u32> {
    let mut keys = Vec::new();
    for (number, step) in record.iter().enumerate() {
        if step.side == *side
            && step.goods_usd_bn.is_some()
            && standing(step, known_on, at) == Standing::Threatened
        {
            keys.push((by_day(step.announced, 0), number));
        }
    }
    numbers(keys)
}

/// Rows in the order of their keys.
pub(super) fn numbers(keys: Vec<(u64, usize)>) -> Vec<u32> {
    in_order(keys).into_iter().map(|number| number as u32).collect()
}

pub(super) fn in_force(record: &[RecordStep], side: &Side, known_on: Option<Day>, at: Day) -> Vec<u32> {
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
    numbers(keys)
}

/// The day on which a list first came under a tariff, which keeps its place in the stack while its rate changes.
fn first_in_force(record: &[RecordStep], of: &RecordStep) -> Option<Day> {
    record
        .iter()
        .filter(|step| step.side == of.side && step.list == of.list && step.goods_usd_bn.is_some())
        .filter_map(|step| step.effective)
        .min()
}
