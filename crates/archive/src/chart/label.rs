//! Labels stand beside what they name and never on each other: a label without a free place is left out (the mark
//! keeps its name for the pointer, the keyboard and the table).

/// A rectangle in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LabelBox {
    /// Left edge.
    pub x: f32,
    /// Upper edge.
    pub y: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

impl LabelBox {
    /// Whether two rectangles share more than an edge.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.x < other.x + other.width
            && other.x < self.x + self.width
            && self.y < other.y + other.height
            && other.y < self.y + self.height
    }

    /// Whether it lies within.
    pub fn inside(&self, frame: &Self) -> bool {
        self.x >= frame.x
            && self.y >= frame.y
            && self.x + self.width <= frame.x + frame.width
            && self.y + self.height <= frame.y + frame.height
    }
}

/// Gives each label the first of its `candidates` (best first) that lies in the `frame` and is free of the `taken`
/// and of the labels placed before it.
pub fn place_labels(
    candidates: &[Vec<LabelBox>],
    frame: &LabelBox,
    taken: &[LabelBox],
) -> Vec<Option<LabelBox>> {
    let mut held = taken.to_vec();
    let mut placed = Vec::with_capacity(candidates.len());
    for options in candidates {
        let free =
            |option: &&LabelBox| option.inside(frame) && !held.iter().any(|other| other.overlaps(option));
        let choice = options.iter().find(free).copied();
        held.extend(choice);
        placed.push(choice);
    }
    placed
}
