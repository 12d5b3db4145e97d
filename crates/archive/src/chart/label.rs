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

/// From one label to the next beside it, in pixels: at least a space, or two would read as one.
const GAP: f32 = 4.0;

impl LabelBox {
    /// With the gap that parts it from another label on its left and right.
    #[must_use]
    pub fn parted(self) -> Self {
        Self { x: self.x - GAP, width: self.width + GAP * 2.0, ..self }
    }

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
/// on another, or so close beside it that both read as one.
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

    /// Writes words of that `size` (width and height) at the first of the `spots` (left upper corners, best first) that
    /// lies in the frame on nothing else; it is taken from now on.
    #[inline(never)]
    pub fn put(&mut self, words: &str, size: (f32, f32), spots: &[(f32, f32)]) -> Option<Label> {
        for (x, y) in spots {
            let area = LabelBox { x: *x, y: *y, width: size.0, height: size.1 };
            if area.inside(&self.frame) && !self.taken.iter().any(|other| other.overlaps(&area)) {
                self.taken.push(area.parted());
                return Some(Label { area, words: words.to_owned() });
            }
        }
        None
    }
}

/// Words of at most so many letters, cut at the end of a word; none where fewer than so many words would be left, as
/// "United States…" says nothing.
#[inline(never)]
pub fn shortened(words: &str, letters: usize, least: usize) -> String {
    if words.chars().count() <= letters {
        return words.to_owned();
    }
    let cut: String = words.chars().take(letters.saturating_sub(1)).collect();
    let whole = cut.rsplit_once(' ').map_or("", |(whole, _)| whole);
    if whole.is_empty() || whole.split(' ').count() < least {
        return String::new();
    }
    format!("{}…", whole.trim_end_matches([',', ':', ' ']))
}
