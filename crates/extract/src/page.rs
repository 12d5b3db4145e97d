//! A page is an article's text with its structure known: what the fact finders read.

use std::ops::Range;

use archive::{Block, Days, Sentence, SentenceKind, Span};

use crate::text::slice;

/// An article's text and structure.
pub(crate) struct Page<'t> {
    /// The text with noise and all white space blanked, at the text's own byte offsets.
    pub(crate) plain: &'t str,
    /// Its sentences.
    pub(crate) sentences: &'t [Sentence],
    /// Its blocks.
    pub(crate) blocks: &'t [Block],
    /// When it was published: what relative dates count from.
    pub(crate) published: Option<Days>,
}

/// A sentence's number, kind and place.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    pub(crate) number: u32,
    pub(crate) kind: SentenceKind,
    pub(crate) range: Range<usize>,
}

impl<'t> Page<'t> {
    /// Every sentence that is not noise.
    pub(crate) fn told(&self) -> impl Iterator<Item = Place> {
        self.sentences.iter().enumerate().filter(|(_, sentence)| sentence.kind != SentenceKind::Noise).map(
            |(number, sentence)| Place {
                number: number as u32,
                kind: sentence.kind,
                range: range(sentence.span),
            },
        )
    }

    /// The words of a sentence with noise blanked.
    pub(crate) fn words(&self, place: &Place) -> &'t str {
        slice(self.plain, place.range.clone())
    }

    /// Whether two bytes are of one block.
    pub(crate) fn same_paragraph(&self, a: usize, b: usize) -> bool {
        let block = |at: usize| self.blocks.partition_point(|block| block.span.start as usize <= at);
        block(a.saturating_sub(1)) == block(b)
    }

    /// The number of the sentence that holds byte `at`, or of the last one before it.
    pub(crate) fn sentence_at(&self, at: usize) -> u32 {
        let after = self.sentences.partition_point(|sentence| sentence.span.start as usize <= at);
        after.saturating_sub(1) as u32
    }
}

/// A span as a range.
pub(crate) fn range(span: Span) -> Range<usize> {
    span.start as usize..span.end as usize
}

/// A range as a span.
pub(crate) fn span(range: &Range<usize>) -> Span {
    Span::new(range.start, range.end)
}

/// Whether `range` touches one of `ranges`, which are in order and apart.
pub(crate) fn is_inside(ranges: &[Range<usize>], range: &Range<usize>) -> bool {
    let next = ranges.partition_point(|other| other.end <= range.start);
    ranges.get(next).is_some_and(|other| other.start < range.end)
}
