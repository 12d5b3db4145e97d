//! The layout of an article is which of its lines are headline, summary, story, caption and scraping noise.
//!
//! A scraped text has lost its mark-up, but what a line is can still be told from its words, from what is
//! printed twice, and from its neighbours. Noise is marked, never deleted.

mod blobs;
mod lines;
mod rules;
mod sorting;

use std::ops::Range;

use archive::BlockKind;

use crate::import::Part;
use crate::text::slice;
use lines::Line;

/// A paragraph-like piece of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) kind: BlockKind,
    pub(crate) range: Range<usize>,
}

/// What the lines of an article are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Layout {
    /// Every piece in order.
    pub(crate) pieces: Vec<Piece>,
    /// Noise in order: whole pieces, and parts of others.
    pub(crate) noise: Vec<(Range<usize>, &'static str)>,
    /// Where the headline is, when there is one.
    pub(crate) title: Option<Range<usize>>,
    /// A line that says when the article was published or by whom, among the noise above the story.
    pub(crate) time_stamp: Option<Range<usize>>,
}

impl Layout {
    /// Reads the lines of `text`; `parts` is what its mark-up said of some.
    pub(crate) fn of(text: &str, parts: &[(Range<usize>, Part)]) -> Self {
        let lines = lines::lines(text);
        let sorted = sorting::sort(&lines, parts);
        let mut layout = Self::default();
        for (number, (line, sort)) in lines.iter().zip(&sorted).enumerate() {
            if sort.title {
                layout.title = Some(line.range.clone());
            }
            if sort.time_stamp && layout.time_stamp.is_none() {
                layout.time_stamp = Some(line.range.clone());
            }
            if let Some(why) = sort.why {
                layout.noise.push((line.range.clone(), why));
            } else {
                layout.mark_inside(text, line, sort.bullet);
            }
            let wrapped = number > 0
                && line.continues
                && layout.pieces.last().is_some_and(|piece| piece.kind == sort.kind)
                && matches!(sort.kind, BlockKind::Body | BlockKind::Summary)
                && sort.bullet == 0;
            match layout.pieces.last_mut() {
                Some(piece) if wrapped => piece.range.end = line.range.end,
                _ => layout.pieces.push(Piece { kind: sort.kind, range: line.range.clone() }),
            }
        }
        layout
    }

    /// Marks the noise inside a line of the story.
    fn mark_inside(&mut self, text: &str, line: &Line<'_>, bullet: usize) {
        if bullet > 0 {
            // With the spaces before it: the glyph and its indent are one thing.
            let before = slice(text, 0..line.range.start);
            let indent = before.len() - before.trim_end_matches([' ', '\t']).len();
            self.noise.push((line.range.start - indent..line.range.start + bullet, "bullet"));
        }
        for blob in blobs::blobs(text, &line.range) {
            self.noise.push((blob, "links to other stories, glued into the sentence"));
        }
    }
}
