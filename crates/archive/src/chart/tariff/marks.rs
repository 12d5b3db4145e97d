//! Marks: the articles' claims, each at its day of publication and at its value, with its name beside it.

use super::{ADVANCE, LINE};
use crate::chart::{LabelBox, LinearScale, TimeScale, place_labels};
use crate::tariffs::{ClaimMark, claim_text, is_done};
use crate::{Archive, Side};

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

/// The marks that have a place on the axis, with their names where there is room.
pub(super) fn place_marks(
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
