//! Days with a name: "Christmas Eve", "Thanksgiving", "Lunar New Year 2019", "the Fourth of July".

use super::{Read, pieces};
use crate::line::Line;
use crate::meaning::{Holiday, Meaning, Which};

const fn fixed(month: u32, day: u32) -> Holiday {
    Holiday::Fixed { month, day }
}

const fn nth(month: u32, weekday: i32, nth: i32) -> Holiday {
    Holiday::Nth { month, weekday, nth, after: 0 }
}

/// Names in small letters, an apostrophe with its s as a word of its own; longer ones before those they begin with.
const NAMES: [(&[&str], Holiday); 52] = [
    (&["christmas", "day"], fixed(12, 25)),
    (&["christmas", "eve"], fixed(12, 24)),
    (&["christmas"], fixed(12, 25)),
    (&["boxing", "day"], fixed(12, 26)),
    (&["new", "year", "'s", "eve"], fixed(12, 31)),
    (&["new", "year", "'s", "day"], fixed(1, 1)),
    (&["new", "year", "'s"], fixed(1, 1)),
    (&["lunar", "new", "year", "'s", "day"], Holiday::Lunar(1)),
    (&["lunar", "new", "year"], Holiday::Lunar(1)),
    (&["chinese", "new", "year"], Holiday::Lunar(1)),
    (&["spring", "festival"], Holiday::Lunar(1)),
    (&["dragon", "boat", "festival"], Holiday::Lunar(2)),
    (&["mid", "-", "autumn", "festival"], Holiday::Lunar(3)),
    (&["mid", "autumn", "festival"], Holiday::Lunar(3)),
    (&["china", "'s", "national", "day"], fixed(10, 1)),
    (&["chinese", "national", "day"], fixed(10, 1)),
    (&["singles", "'", "day"], fixed(11, 11)),
    (&["singles", "’", "day"], fixed(11, 11)),
    (&["singles", "day"], fixed(11, 11)),
    (&["thanksgiving", "day"], nth(11, 3, 4)),
    (&["thanksgiving", "eve"], Holiday::Nth { month: 11, weekday: 3, nth: 4, after: -1 }),
    (&["thanksgiving"], nth(11, 3, 4)),
    (&["labor", "day"], nth(9, 0, 1)),
    (&["memorial", "day"], nth(5, 0, 0)),
    (&["martin", "luther", "king", "jr", ".", "day"], nth(1, 0, 3)),
    (&["martin", "luther", "king", "day"], nth(1, 0, 3)),
    (&["mlk", "day"], nth(1, 0, 3)),
    (&["presidents", "'", "day"], nth(2, 0, 3)),
    (&["presidents", "’", "day"], nth(2, 0, 3)),
    (&["presidents", "day"], nth(2, 0, 3)),
    (&["columbus", "day"], nth(10, 0, 2)),
    (&["election", "day"], Holiday::Nth { month: 11, weekday: 0, nth: 1, after: 1 }),
    (&["inauguration", "day"], fixed(1, 20)),
    (&["independence", "day"], fixed(7, 4)),
    (&["the", "fourth", "of", "july"], fixed(7, 4)),
    (&["fourth", "of", "july"], fixed(7, 4)),
    (&["july", "fourth"], fixed(7, 4)),
    (&["juneteenth"], fixed(6, 19)),
    (&["veterans", "day"], fixed(11, 11)),
    (&["armistice", "day"], fixed(11, 11)),
    (&["valentine", "'s", "day"], fixed(2, 14)),
    (&["st", ".", "patrick", "'s", "day"], fixed(3, 17)),
    (&["may", "day"], fixed(5, 1)),
    (&["labour", "day"], fixed(5, 1)),
    (&["bastille", "day"], fixed(7, 14)),
    (&["canada", "day"], fixed(7, 1)),
    (&["halloween"], fixed(10, 31)),
    (&["good", "friday"], Holiday::Easter(-2)),
    (&["easter", "sunday"], Holiday::Easter(0)),
    (&["easter", "monday"], Holiday::Easter(1)),
    (&["easter"], Holiday::Easter(0)),
    (&["ash", "wednesday"], Holiday::Easter(-46)),
];

/// Whether a holiday's name may begin with a word in small letters.
pub(super) fn opens(word: &str) -> bool {
    NAMES.iter().any(|(words, _)| words.first() == Some(&word))
}

/// A holiday, unless its name only describes a thing: "Christmas trees".
pub(super) fn holiday(line: &Line<'_>, at: usize) -> Read {
    let (which, next) = pieces::which(line, at).unwrap_or((Which::Bare, at));
    let next = if next > at { line.skip(next, &["year"]) } else { next };
    let next = if next > at && line.possessive(next) { next + 1 } else { next };
    if !line.capital(next) && !line.is(next, "the") {
        return None;
    }
    let (name, end) = NAMES.iter().find_map(|(words, name)| {
        let same = words.iter().enumerate().all(|(place, word)| {
            line.is(next + place, word) || *word == "'s" && line.possessive(next + place)
        });
        same.then_some((*name, next + words.len()))
    })?;
    if line.capital(end) && line.any(end, &["agreement", "island", "rising"]) {
        return None;
    }
    if line.word(end) && THINGS.contains(&line.lower(end)) || line.dash(end) && line.tight(end) {
        return None;
    }
    let year = pieces::year_after(line, end).filter(|_| !line.is(end, ","));
    let (year, end) = year.map_or((None, end), |(year, end)| (Some(year), end));
    Some((end, Meaning::Holiday { name, year, which }))
}

/// Things and times that a holiday lends its name to.
const THINGS: [&str; 28] = [
    "tree",
    "trees",
    "lights",
    "decorations",
    "ornaments",
    "shopping",
    "gift",
    "gifts",
    "present",
    "presents",
    "turkey",
    "turkeys",
    "season",
    "card",
    "cards",
    "toys",
    "party",
    "parties",
    "carol",
    "carols",
    "market",
    "markets",
    "sales",
    "goods",
    "island",
    "dinner",
    "eggs",
    "costumes",
];
