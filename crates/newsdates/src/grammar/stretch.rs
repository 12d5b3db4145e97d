//! Stretches beside publication: "last week", "this weekend", "later this year", "by year-end", "the end of the month".

use super::{Read, part, pieces};
use crate::line::Line;
use crate::meaning::{Meaning, Part, Unit, Which};
use crate::words;

/// A stretch, or a part of one.
pub(super) fn stretch(line: &Line<'_>, at: usize) -> Read {
    if let Some((part, unit, end)) = part::compound(line, at) {
        return Some((end, Meaning::Stretch { unit, offset: 0, part, fiscal: false }));
    }
    let (part, next) = part::part(line, at).unwrap_or((Part::Whole, at));
    let the = line.is(next, "the");
    let next = line.skip(next, &["the"]);
    // "the week before last", "the year after next"
    if the && let Some(beyond) = beyond(line, next, part) {
        return Some(beyond);
    }
    let (offset, which, next) = match line.lower(next) {
        "current" => (0, Which::This, next + 1),
        "prior" | "previous" | "following" if part == Part::Whole => return None,
        _ => match pieces::which(line, next) {
            Some((Which::Last, next)) => (-1, Which::Last, next),
            Some((Which::Next | Which::Coming, next)) => (1, Which::Next, next),
            Some((which, next)) => (0, which, next),
            None if the => (0, Which::Bare, next),
            None => return None,
        },
    };
    let fiscal = line.any(next, &["fiscal", "financial", "budget"]);
    let next = line.skip(next, &["calendar", "fiscal", "financial", "budget", "trading", "working"]);
    let (unit, plural) = words::unit(line.lower(next)).filter(|(_, plural)| !plural)?;
    let end = next + 1;
    debug_assert!(!plural);
    if line.dash(end) && line.tight(end) && line.tight(end + 1) && line.word(end + 1) {
        // "the year-ago quarter", "last-week"
        return None;
    }
    if unit == Unit::Weekend {
        return weekend(line, at, the, which, part).then_some((own(line, end), Meaning::Weekend(which)));
    }
    // "the past week", "over the last month", "in the next year" are counted, not of the calendar.
    let counted = which == Which::Past || the && matches!(which, Which::Last | Which::Next | Which::Coming);
    if part == Part::Whole && (counted || which == Which::Bare) || unit == Unit::Day {
        return None;
    }
    let fiscal = fiscal && unit == Unit::Year;
    Some((own(line, end), Meaning::Stretch { unit, offset, part, fiscal }))
}

/// With its possessive ending.
fn own(line: &Line<'_>, end: usize) -> usize {
    if line.possessive(end) { end + 1 } else { end }
}

/// "on the weekend" names one, "the weekend" of another noun does not.
fn weekend(line: &Line<'_>, at: usize, the: bool, which: Which, part: Part) -> bool {
    which != Which::Bare
        || part != Part::Whole
        || the
            && ["over", "at", "on", "during", "for", "through", "throughout", "of", "after", "before", "this"]
                .contains(&line.back(at, 1))
}

fn beyond(line: &Line<'_>, at: usize, part: Part) -> Read {
    let (unit, _) = words::unit(line.lower(at)).filter(|(_, plural)| !plural)?;
    let offset = if line.all(at + 1, &["before", "last"]) {
        -2
    } else if line.all(at + 1, &["after", "next"]) {
        2
    } else {
        return None;
    };
    Some((at + 3, Meaning::Stretch { unit, offset, part, fiscal: false }))
}
