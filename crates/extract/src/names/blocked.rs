//! Blocked is what of a page can't name a person: bodies, places of several words, laws and brands, credits.

use std::ops::Range;
use std::sync::LazyLock;

use super::credits::credits;
use super::phrases::Phrases;
use super::places::Spot;
use super::tokens::Told;
use crate::page::{is_inside, range};

static NOT_PEOPLE: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::read(&[include_str!("../lexicon/not-people.txt")]));

/// Ranges in order, none within another.
pub(super) struct Blocked {
    ranges: Vec<Range<usize>>,
}

impl Blocked {
    /// What the sentences have of it, beside the bodies and places found before.
    pub(super) fn of(told: &[Told<'_>], bodies: &[Range<usize>], spots: &[Spot]) -> Self {
        let mut ranges = bodies.to_vec();
        ranges.extend(spots.iter().filter(|spot| spot.several).map(|spot| range(spot.mention.span)));
        for Told { place, words: sentence, .. } in told {
            let here = |range: Range<usize>| place.range.start + range.start..place.range.start + range.end;
            ranges.extend(NOT_PEOPLE.find(sentence).into_iter().map(|(range, _)| here(range)));
            ranges.extend(credits(sentence).into_iter().map(here));
        }
        ranges.sort_by_key(|range| (range.start, range.end));
        let mut apart: Vec<Range<usize>> = Vec::new();
        for range in ranges {
            match apart.last_mut() {
                Some(last) if range.start < last.end => last.end = last.end.max(range.end),
                _ => apart.push(range),
            }
        }
        Self { ranges: apart }
    }

    /// Whether none of it is in `range`.
    pub(super) fn is_free(&self, range: &Range<usize>) -> bool {
        !is_inside(&self.ranges, range)
    }
}
