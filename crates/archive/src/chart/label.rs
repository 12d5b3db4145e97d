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

/// Words in their place.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The room that they take at most.
    pub area: LabelBox,
    /// What is written.
    pub words: String,
}

/// A frame with what is taken in it. Labels are placed one after another, the most important first, so that none lies
/// on another.
#[derive(Clone, Debug)]
pub struct Places {
    frame: LabelBox,
    /// What no label may lie on.
    pub taken: Vec<LabelBox>,
}

impl Places {
    /// All free, within the frame.
    pub fn within(frame: LabelBox) -> Self {
        Self { frame, taken: Vec::new() }
    }

    /// The first of the `options` (best first) that lies in the frame on nothing else; it is taken from now on.
    pub fn first_free(&mut self, options: Vec<Label>) -> Option<Label> {
        let free = |option: &Label| {
            option.area.inside(&self.frame) && !self.taken.iter().any(|other| other.overlaps(&option.area))
        };
        let found = options.into_iter().find(free)?;
        self.taken.push(found.area);
        Some(found)
    }
}
