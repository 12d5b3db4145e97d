//! Notices: what the official record has besides goods in force, as small signs on the axis: investigations,
//! suspensions, postponements, rises that were set and did not happen.

use super::{Block, Wanted};
use crate::chart::TimeScale;
use crate::tariffs::{Standing, standing};
use crate::view::Layer;
use crate::{Archive, Side};

/// Half a sign's size, in pixels.
pub const NOTICE: f32 = 4.0;

/// An official action on the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// The row of the record.
    pub step: u32,
    /// Whose action.
    pub side: Side,
    /// Whether it was to take effect and did not.
    pub struck: bool,
    /// Its middle.
    pub x: f32,
    /// Its middle.
    pub y: f32,
}

/// The record's rows on the axis: what did not happen on the day it was set for, all else on its announcement.
pub(super) fn place(archive: &Archive, wanted: &Wanted<'_>, time: &TimeScale, zero: f32) -> Vec<Notice> {
    let mut placed: Vec<Notice> = Vec::new();
    for (step, number) in archive.record.iter().zip(0..) {
        let at = wanted.known_on.unwrap_or(wanted.window.to);
        let stood = standing(step, wanted.known_on, at.max(wanted.window.to));
        if stood == Standing::Unknown || wanted.known_on.is_some_and(|day| step.announced > day) {
            continue;
        }
        let called_off = step
            .effective
            .filter(|day| stood == Standing::Ended && step.ended.is_some_and(|ended| ended <= *day));
        let Some(day) = Some(called_off.unwrap_or(step.announced)).filter(|day| wanted.window.contains(*day))
        else {
            continue;
        };
        let y = if step.side == Side::China { zero + NOTICE + 4.0 } else { zero - NOTICE - 4.0 };
        let mut x = time.middle_of(day).clamp(time.left + NOTICE, time.right - NOTICE);
        let beside = NOTICE * 2.0 + 1.0;
        while placed.iter().any(|other| (other.x - x).abs() < beside && (other.y - y).abs() < 1.0)
            && x + beside <= time.right
        {
            x += beside;
        }
        placed.push(Notice { step: number, side: step.side.clone(), struck: called_off.is_some(), x, y });
    }
    placed
}

/// How many official actions, known by then, lie before the days shown without being drawn, and how many after.
pub(super) fn beyond(
    archive: &Archive,
    wanted: &Wanted<'_>,
    blocks: &[Block],
    notices: &[Notice],
) -> [usize; 2] {
    let (mut before, mut after) = (0, 0);
    for (step, number) in archive.record.iter().zip(0..) {
        let known = wanted.known_on.is_none_or(|known_on| step.announced <= known_on);
        if !known || wanted.layer == Layer::Articles {
            continue;
        }
        if step.announced > wanted.window.to {
            after += 1;
        } else if step.announced < wanted.window.from
            && !blocks.iter().any(|block| block.step == number)
            && !notices.iter().any(|notice| notice.step == number)
        {
            before += 1;
        }
    }
    [before, after]
}
