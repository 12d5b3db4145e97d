//! Seasons, three whole months each by the meteorologists' calendar: "last spring", "the fall of 2018", "by summer".

use super::{Read, part, pieces};
use crate::line::Line;
use crate::meaning::{Meaning, Part, Which};
use crate::words;

/// A season; "fall" and "spring" are verbs too, so something must place it.
pub(super) fn season(line: &Line<'_>, at: usize) -> Read {
    let (part, next) = part::part(line, at).unwrap_or((Part::Whole, at));
    let the = line.is(next, "the");
    let next = line.skip(next, &["the"]);
    let (which, next) = pieces::which(line, next).unwrap_or((Which::Bare, next));
    let season = words::season(line.lower(next))?;
    let end = next + 1;
    let year = pieces::year_after(line, end).filter(|_| !line.is(end, ","));
    if let Some((year, end)) = year {
        return Some((end, Meaning::Season { season, part, year: Some(year), which }));
    }
    if which != Which::Bare {
        let end = if line.possessive(end) { end + 1 } else { end };
        return Some((end, Meaning::Season { season, part, year: None, which }));
    }
    let before = line.back(at, 1);
    let placed = match before {
        _ if part != Part::Whole => !line.is(end, "of"),
        "in" | "during" | "over" => the && !line.any(end, &["of", "in"]),
        "by" | "until" | "since" | "before" | "from" => {
            !line.any(end, &["of", "in"]) && !line.is(next, "fall") || the
        }
        _ => false,
    };
    (placed && !line.capital(next)).then_some((end, Meaning::Season { season, part, year: None, which }))
}
