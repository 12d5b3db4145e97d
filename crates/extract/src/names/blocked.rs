//! Blocked is what of a page can't name a person: bodies, places of several words, laws and brands, credits.

use std::ops::Range;
use std::sync::LazyLock;

use super::credits::credits;
use super::phrases::Phrases;
use super::places::PLACES;
use crate::page::{Page, is_inside};

static NOT_PEOPLE: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::read(&[include_str!("../lexicon/not-people.txt")]));

/// Ranges in order, none within another.
pub(super) struct Blocked {
    ranges: Vec<Range<usize>>,
}

impl Blocked {
    /// What `page` has of it, beside the bodies found before.
    pub(super) fn of(page: &Page<'_>, bodies: &[Range<usize>]) -> Self {
        let mut ranges = bodies.to_vec();
        for place in page.told() {
            let sentence = page.words(&place);
            let here = |range: Range<usize>| place.range.start + range.start..place.range.start + range.end;
            ranges.extend(NOT_PEOPLE.find(sentence).into_iter().map(|(range, _)| here(range)));
            let several =
                |range: &Range<usize>| sentence.get(range.clone()).is_some_and(|words| words.contains(' '));
            ranges.extend(
                PLACES
                    .find(sentence)
                    .into_iter()
                    .filter(|(range, _)| several(range))
                    .map(|(range, _)| here(range)),
            );
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
