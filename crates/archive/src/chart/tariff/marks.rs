//! Marks: the articles' claims, each at its day of publication and at its value, with its name beside it. Where more
//! stand in one place than can be told apart, one mark stands for all of them.

use super::{LINE, Tie, width_of};
use crate::chart::{Label, LinearScale, Places, TimeScale};
use crate::tariffs::{ClaimMark, claim_text, is_done};
use crate::{Archive, Days, Side};

/// A claim's mark with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedMark {
    /// Which claim; the first of several.
    pub mark: ClaimMark,
    /// How many more it stands for.
    pub more: u32,
    /// The days of publication of all that it stands for.
    pub days: Days,
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
    pub label: Option<Label>,
    /// To the step of the record that it speaks of.
    pub tie: Option<Tie>,
}

/// Half a mark's size, in pixels.
pub const MARK: f32 = 6.0;
/// From one mark to the next beside it, in pixels.
const BESIDE: f32 = MARK * 2.0 + 2.0;
/// How many marks may stand side by side in one place.
const ROW: u32 = 3;
/// From so many claims on, each place is one mark, and places are wider.
const MANY: usize = 60;

/// The marks that have a place on the axis, between `top` and `bottom`.
pub(super) fn place_marks(
    archive: &Archive,
    marks: &[ClaimMark],
    time: &TimeScale,
    scale_of: &impl Fn(&Side) -> LinearScale,
    (top, bottom): (f32, f32),
) -> Vec<PlacedMark> {
    let mut placed: Vec<PlacedMark> = Vec::new();
    let shown = |mark: &&ClaimMark| mark.day.is_some_and(|day| time.window.contains(day));
    let many = marks.iter().filter(shown).count() > MANY;
    let (row, room) = if many { (1, BESIDE * 2.0) } else { (ROW, MARK * 2.0) };
    for mark in marks {
        let Some((_, claim)) = mark.of(archive) else { continue };
        // A claim of an undated article has no place on a time axis; the table still has it.
        let Some(day) = mark.day.filter(|day| time.window.contains(*day)) else { continue };
        let scale = scale_of(&claim.imposing);
        let beyond = if claim.imposing == Side::China { bottom - MARK - 2.0 } else { top + MARK + 2.0 };
        let y = mark.value(archive).map_or(beyond, |value| scale.at(value));
        let start = time.middle_of(day).clamp(time.left, time.right);
        let near =
            |other: &PlacedMark, x: f32| (other.x - x).abs() < room && (other.y - y).abs() < MARK * 2.0;
        let spots = (0..row).map(|place| start + place as f32 * BESIDE).filter(|x| *x <= time.right);
        let free = spots.into_iter().find(|x| !placed.iter().any(|other| near(other, *x)));
        if let Some(x) = free {
            let (side, done, text) = (claim.imposing.clone(), is_done(claim.action), claim_text(claim));
            let days = Days::one(day);
            let mark = mark.clone();
            placed.push(PlacedMark { mark, more: 0, days, side, done, x, y, text, label: None, tie: None });
        } else if let Some(held) = placed.iter_mut().rev().find(|other| near(other, start)) {
            held.more += 1;
            held.days = Days { from: held.days.from.min(day), to: held.days.to.max(day) };
        }
    }
    for mark in &mut placed {
        if mark.more > 0 {
            mark.text = format!("×{}", mark.more + 1);
        }
    }
    placed
}

/// Writes beside each mark what it says, where there is room.
pub(super) fn name_marks(marks: &mut [PlacedMark], places: &mut Places) {
    for mark in marks {
        let width = width_of(&mark.text);
        let (right, left) = (mark.x + MARK + 3.0, mark.x - MARK - 3.0 - width);
        let (above, middle, below) = (mark.y - MARK - LINE - 1.0, mark.y - LINE / 2.0, mark.y + MARK + 1.0);
        let centred = mark.x - width / 2.0;
        // Beside the mark runs the line of its own step: words on it would look struck. So they would on a tie that
        // goes up or down.
        let mut spots = [
            (centred, above),
            (left, above),
            (right, above),
            (centred, below),
            (left, below),
            (right, below),
            (left, middle),
            (right, middle),
        ];
        if matches!(mark.tie.as_ref().map(|tie| tie.points.as_slice()), Some([from, to, ..]) if (from.0 - to.0).abs() < 1.0)
        {
            spots.rotate_right(2);
        }
        mark.label = places.put(&mark.text, (width, LINE), &spots);
    }
}
