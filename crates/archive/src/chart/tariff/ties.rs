//! Ties: a thin line from a claim's mark to the step of the record that it speaks of.

use super::{Block, Edge, PlacedMark};
use crate::chart::TimeScale;
use crate::{Agreement, Archive};

/// A line from a mark, with one corner at most.
#[derive(Clone, Debug, PartialEq)]
pub struct Tie {
    /// Where it goes, from the mark on.
    pub points: Vec<(f32, f32)>,
    /// Whether it leads to a step that is not drawn, because it did not come to be.
    pub open: bool,
}

/// The tie of a mark: to the beginning of the step where the mark stands in it, else to its nearest edge.
pub(super) fn tie(
    archive: &Archive,
    mark: &PlacedMark,
    blocks: &[Block],
    time: &TimeScale,
    edges: &[Edge],
) -> Option<Tie> {
    let of = (mark.mark.article, mark.mark.claim);
    let found = archive.matches.iter().find(|found| (found.article, found.claim) == of)?;
    // Several figures in one mark speak of several steps.
    if mark.more > 0 || matches!(found.agreement, Agreement::NotAdopted | Agreement::NoMatch) {
        return None;
    }
    // Of a sum the list that came last makes it full.
    let last = found.steps.iter().filter_map(|step| {
        let mut block = blocks.iter().filter(|block| block.step == *step);
        // A list may stand in several blocks, in force and still to come: the one at the mark, else the first.
        let at_mark = block.clone().find(|block| spans(block, mark.x));
        at_mark.or_else(|| block.next())
    });
    let from = (mark.x, mark.y);
    let Some(block) = last.max_by(|a, b| a.area.x.total_cmp(&b.area.x)) else {
        return planned(archive, &found.steps, from, time).filter(|_| !edges.is_empty());
    };
    let area = &block.area;
    let (low, high) = (area.y, area.y + area.height);
    let y = mark.y.clamp(low, high);
    let points = if spans(block, mark.x) {
        if (low..=high).contains(&mark.y) { vec![from, (area.x, mark.y)] } else { vec![from, (mark.x, y)] }
    } else {
        let x = if area.x > mark.x { area.x } else { area.x + area.width };
        let mut points = vec![from, (x, mark.y), (x, y)];
        points.dedup();
        points
    };
    (points.len() > 1 && points.first() != points.last()).then_some(Tie { points, open: false })
}

fn spans(block: &Block, x: f32) -> bool {
    (block.area.x..=block.area.x + block.area.width).contains(&x)
}

/// To the day for which a step was set that did not come to be.
fn planned(archive: &Archive, steps: &[u32], from: (f32, f32), time: &TimeScale) -> Option<Tie> {
    let rows = steps.iter().filter_map(|step| archive.record.get(*step as usize));
    let day = rows.filter_map(|step| step.effective).max().filter(|day| time.window.contains(*day))?;
    Some(Tie { points: vec![from, (time.start_of(day), from.1)], open: true })
}
