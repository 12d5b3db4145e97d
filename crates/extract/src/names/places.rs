//! Places: countries, states, cities and well-known grounds, whether a place or its government is meant.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use archive::{Entity, Mention};

use super::ordered;
use super::phrases::Phrases;
use crate::page::{Page, is_inside, range, span};

/// The places that news names.
pub(super) static PLACES: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::read(&[include_str!("../lexicon/places.txt")]));

/// The places of the page, outside the names of `bodies` and of `people`.
pub(super) fn places(page: &Page<'_>, bodies: &[Range<usize>], people: &[Entity]) -> Vec<Entity> {
    let mut taken: Vec<Range<usize>> = bodies.to_vec();
    taken.extend(people.iter().flat_map(|person| person.mentions.iter().map(|mention| range(mention.span))));
    taken.sort_by_key(|range| range.start);
    let mut found: HashMap<&str, Vec<Mention>> = HashMap::new();
    for place in page.told() {
        for (at, name) in PLACES.find(page.words(&place)) {
            let at = place.range.start + at.start..place.range.start + at.end;
            if !is_inside(&taken, &at) {
                found.entry(name).or_default().push(Mention { span: span(&at), sentence: place.number });
            }
        }
    }
    let entities =
        found.into_iter().map(|(name, mentions)| Entity { name: name.to_owned(), role: None, mentions });
    ordered(entities.collect())
}
