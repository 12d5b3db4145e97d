//! A reading is a sentence cut into segments, each the same throughout: lit or not, inside a date, inside a claim.
//! The noise is left out, so the segments' texts, one after the other, are what a reader sees.

mod marks;

pub use marks::{Fact, Mark, link, marks, opened};

use crate::sort::sort_by_key;
use crate::{Article, Span};

/// A piece of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Where it is.
    pub span: Span,
    /// Whether a hit lies on it.
    pub lit: bool,
    /// The date it is part of: number in [`Article::dates`].
    pub date: Option<u32>,
    /// The claim it is part of: number in [`Article::claims`]. Of several, the shortest.
    pub claim: Option<u32>,
}

/// The segments of `span`, in order, with `lit` spans lit, cut at the edges of `others` too. Together they are
/// `article.readable(span)`.
pub fn segments(article: &Article, span: Span, lit: &[Span], others: &[Span]) -> Vec<Segment> {
    let dates = || article.dates.iter().map(|date| date.span);
    let claims = || article.claims.iter().map(|claim| claim.span);
    let mut cuts: Vec<u32> = dates()
        .chain(claims())
        .chain(lit.iter().chain(others).copied())
        .filter(|mark| mark.overlaps(span))
        .flat_map(|mark| [mark.start, mark.end])
        .collect();
    sort_by_key(&mut cuts, |cut| u64::from(*cut));
    cuts.dedup();
    let mut segments = Vec::new();
    for piece in article.readable(span) {
        let inside = cuts.iter().copied().filter(|cut| piece.start < *cut && *cut < piece.end);
        let mut from = piece.start;
        for to in inside.chain([piece.end]) {
            let span = Span { start: from, end: to };
            let shortest = claims()
                .zip(0..)
                .filter(|(claim, _)| claim.contains(span))
                .min_by_key(|(claim, _)| claim.len());
            segments.push(Segment {
                span,
                lit: lit.iter().any(|hit| hit.contains(span)),
                date: dates().zip(0..).find(|(date, _)| date.contains(span)).map(|(_, number)| number),
                claim: shortest.map(|(_, number)| number),
            });
            from = to;
        }
    }
    segments
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{DateMention, Day, Days, Noise, Outcome, Precision};
    use proptest::prelude::*;

    #[test]
    fn noise_is_left_out_and_marks_are_cut_at_their_edges() {
        let text = "Mnuchin MORE met Wednesday.";
        let day = Days::one(Day::default());
        let date = DateMention {
            span: Span::new(17, 26),
            sentence: 0,
            days: day,
            precision: Precision::Day,
            outcome: Outcome::Happened,
            edtf: String::new(),
            basis: String::new(),
        };
        let noise = Noise { span: Span::new(7, 12), why: String::new() };
        let article =
            Article { text: text.into(), dates: vec![date], noise: vec![noise], ..Article::default() };
        let cut = segments(&article, Span::new(0, text.len()), &[Span::new(0, 7)], &[]);
        let shown: Vec<_> = cut.iter().map(|s| (s.span.of(text), s.lit, s.date)).collect();
        assert_eq!(
            shown,
            [
                ("Mnuchin", true, None),
                (" met ", false, None),
                ("Wednesday", false, Some(0)),
                (".", false, None)
            ]
        );
    }

    proptest! {
        #[test]
        fn segments_are_the_readable_text_cut_at_every_edge(
            lit in proptest::collection::vec((0usize..40, 0usize..9), 0..6),
            others in proptest::collection::vec((0usize..40, 0usize..9), 0..6),
        ) {
            let text = "Tariffs on $200 billion of goods rose yes";
            let article = Article { text: text.into(), ..Article::default() };
            let spans = |at: Vec<(usize, usize)>| -> Vec<Span> {
                at.into_iter().map(|(at, len)| Span::new(at, (at + len).min(41))).collect()
            };
            let (lit, others) = (spans(lit), spans(others));
            let cut = segments(&article, Span::new(0, text.len()), &lit, &others);
            let whole: String = cut.iter().map(|s| s.span.of(text)).collect();
            prop_assert_eq!(whole, text);
            for segment in cut {
                prop_assert!(others.iter().all(|other| !other.overlaps(segment.span) || other.contains(segment.span)));
            }
        }
    }
}
