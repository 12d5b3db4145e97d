//! Places: countries, states, cities and well-known grounds, whether a place or its government is meant.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use archive::{Entity, Mention};

use super::ordered;
use super::phrases::Phrases;
use super::tokens::Told;
use crate::page::{is_inside, range, span};
use crate::text::slice;

/// The places that news names.
pub(super) static PLACES: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::read(&[include_str!("../lexicon/places.txt")]));

/// Where a place is named, if it is not part of another name.
pub(super) struct Spot {
    name: &'static str,
    pub(super) mention: Mention,
    /// It is named in several words.
    pub(super) several: bool,
}

/// Every place that stands in the sentences, in order.
pub(super) fn spots(told: &[Told<'_>]) -> Vec<Spot> {
    let mut spots = Vec::new();
    for Told { place, words, .. } in told {
        spots.extend(PLACES.find(words).into_iter().map(|(at, name)| Spot {
            name,
            several: slice(words, at.clone()).contains(' '),
            mention: Mention {
                span: span(&(place.range.start + at.start..place.range.start + at.end)),
                sentence: place.number,
            },
        }));
    }
    spots
}

/// The places outside the names of `bodies` and of `people`.
pub(super) fn places(spots: Vec<Spot>, bodies: &[Range<usize>], people: &[Entity]) -> Vec<Entity> {
    let mut taken: Vec<Range<usize>> = bodies.to_vec();
    taken.extend(people.iter().flat_map(|person| person.mentions.iter().map(|mention| range(mention.span))));
    taken.sort_by_key(|range| range.start);
    let mut found: HashMap<&str, Vec<Mention>> = HashMap::new();
    for Spot { name, mention, .. } in spots {
        if !is_inside(&taken, &range(mention.span)) {
            found.entry(name).or_default().push(mention);
        }
    }
    let entities = found.into_iter().map(|(name, mentions)| Entity {
        name: name.to_owned(),
        listed: None,
        stated: Vec::new(),
        mentions,
    });
    ordered(entities.collect())
}
