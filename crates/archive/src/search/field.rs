//! A field is a part of an article that a hit weighs differently: a word in the headline says more than one in
//! the story.

use crate::SentenceKind;

/// The parts, in the order in which their words are counted through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Title,
    Summary,
    Body,
}

/// How many fields there are.
pub(super) const FIELDS: usize = 3;

/// Places left free between fields, so that no phrase crosses from one into the next.
pub(super) const FIELD_GAP: u32 = 32;

impl Field {
    pub(super) const ALL: [Self; FIELDS] = [Self::Title, Self::Summary, Self::Body];

    /// The one that a sentence's words are in; none for what is left out of the reading view.
    pub(super) fn of(kind: SentenceKind) -> Option<Self> {
        Some(match kind {
            SentenceKind::Title => Self::Title,
            SentenceKind::Summary => Self::Summary,
            SentenceKind::Body | SentenceKind::Caption => Self::Body,
            SentenceKind::Noise => return None,
        })
    }

    /// For a reader.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Title => "headline",
            Self::Summary => "summary",
            Self::Body => "story",
        }
    }

    /// What an occurrence counts for in a field that is so long beside the mean (BM25F: Robertson, Zaragoza and Taylor
    /// 2004): the field's weight, discounted by its length.
    pub(super) fn gain(self, length: f32) -> f32 {
        let (weight, discount) = match self {
            Self::Title => (3.0, 0.4),
            Self::Summary => (2.0, 0.5),
            Self::Body => (1.0, 0.75),
        };
        weight / (1.0 - discount + discount * length)
    }

    /// The field that holds a place of a document with such lengths.
    pub(super) fn at(place: u32, lengths: [u32; FIELDS]) -> Self {
        let [title, summary, _] = lengths;
        let body = title.saturating_add(summary).saturating_add(2 * FIELD_GAP);
        if place < title.saturating_add(FIELD_GAP) {
            Self::Title
        } else if place < body {
            Self::Summary
        } else {
            Self::Body
        }
    }
}
