//! Counted stretches: "three weeks ago", "in ten days", "a week from Friday", "two days later", and those that hang
//! on nothing and are mere durations: "for two years", "a 90-day truce".

use super::{Read, base, pieces};
use crate::line::{Kind, Line};
use crate::meaning::{Meaning, Unit};
use crate::words;

/// A count of a stretch with what it is counted from, if anything.
pub(super) fn counted(line: &Line<'_>, at: usize) -> Read {
    if let Some(vague) = uncounted(line, at) {
        return Some(vague);
    }
    let within = line.any(at, &["in", "within"]);
    let (loosely, next) = loosely(line, at + usize::from(within));
    let (count, unit, about, end) = amount(line, next)?;
    if aged(line, end) {
        return None;
    }
    let about = about || !matches!(loosely, Loosely::No);
    let opened_in = line.is(at, "in") && within;
    // The preposition belongs to "in two weeks" alone.
    if let Some(found) = from_elsewhere(line, end, count, unit, about, loosely) {
        return (!within).then_some(found);
    }
    let ticked = |end: usize| if line.any(end, &["'", "’"]) && line.tight(end) { end + 1 } else { end };
    let Some(unit) = unit else {
        // "in 48 hours"
        return Some((end, Meaning::Duration));
    };
    if opened_in && !superlative(line, at) && !looks_back(line, at) {
        let end = if line.any(ticked(end), &["time"]) { ticked(end) + 1 } else { end };
        let since = line.any(end, &["of", "on", "since", "after", "to"]);
        return Some((end, if since { Meaning::Duration } else { Meaning::Away { count, unit, about } }));
    }
    // A bare "a day" is seldom a length of time: "a week" after a sum is a set, which another rule reads.
    let bare = line.any(next, &["a", "an", "one"]) && next == at && !line.is(end - 1, "half");
    let prefixed = [
        "for", "over", "after", "lasted", "took", "last", "within", "than", "spent", "nearly", "almost",
        "about", "every",
    ]
    .contains(&line.back(at, 1));
    (!bare || prefixed).then_some((end, Meaning::Duration))
}

/// How loosely a count is said.
#[derive(Clone, Copy, PartialEq)]
enum Loosely {
    No,
    About,
    More,
}

fn loosely(line: &Line<'_>, at: usize) -> (Loosely, usize) {
    let at = line.skip(at, &["just", "only", "barely", "exactly", "some"]);
    match line.lower(at) {
        "more" | "longer" if line.is(at + 1, "than") => (Loosely::More, at + 2),
        "less" | "fewer" if line.is(at + 1, "than") => (Loosely::About, at + 2),
        "well" if line.is(at + 1, "over") => (Loosely::More, at + 2),
        "at" if line.is(at + 1, "least") => (Loosely::More, at + 2),
        "over" => (Loosely::More, at + 1),
        "nearly" | "almost" | "about" | "around" | "roughly" | "approximately" => (Loosely::About, at + 1),
        _ => (Loosely::No, at),
    }
}

/// How many of which stretch: the unit is none for hours and minutes.
fn amount(line: &Line<'_>, at: usize) -> Option<(i32, Option<Unit>, bool, usize)> {
    // "half a year", "half a decade"
    if line.all(at, &["half", "a"]) {
        return match line.lower(at + 2) {
            "year" => Some((6, Some(Unit::Month), true, at + 3)),
            "decade" => Some((5, Some(Unit::Year), true, at + 3)),
            _ => None,
        };
    }
    let glued = line.tight(at)
        && at.checked_sub(1).is_some_and(|before| line.any(before, &["$", "£", "€", "¥", ".", ",", "/"]));
    let (count, next, about) = pieces::count(line, at).filter(|_| !glued)?;
    let halves = line.all(next, &["and", "a", "half"]);
    let next = if halves { next + 3 } else { next };
    let hyphen = line.dash(next) && line.tight(next) && line.tight(next + 1);
    let next = next + usize::from(hyphen);
    if words::short_unit(line.lower(next)) {
        return Some((count, None, about, next + 1));
    }
    let (unit, next) = pieces::unit(line, next).filter(|(unit, _)| *unit != Unit::Weekend)?;
    // "a year and a half"
    let after = line.all(next, &["and", "a", "half"]);
    let next = if after { next + 3 } else { next };
    if halves || after {
        return Some(match unit {
            Unit::Year => (count * 12 + 6, Some(Unit::Month), true, next),
            Unit::Month => (count * 30 + 15, Some(Unit::Day), true, next),
            Unit::Week => (count * 7 + 3, Some(Unit::Day), true, next),
            unit => (count, Some(unit), true, next),
        });
    }
    Some((count, Some(unit), about, next))
}

/// "12 years old", "a 10-year-old", "10-year Treasury notes".
fn aged(line: &Line<'_>, at: usize) -> bool {
    let next = if line.dash(at) { at + 1 } else { at };
    line.any(
        next,
        &["old", "olds", "note", "notes", "bond", "bonds", "treasury", "treasuries", "yield", "yields"],
    )
}

/// What the stretch is counted from, when a word after it says so.
fn from_elsewhere(
    line: &Line<'_>,
    end: usize,
    count: i32,
    unit: Option<Unit>,
    about: bool,
    loosely: Loosely,
) -> Read {
    // Hours away is the same day, as exactly as a calendar can say.
    let (count, unit) = unit.map_or((0, Unit::Day), |unit| (count, unit));
    Some(match line.lower(end) {
        "ago" if ago_from(line, end).is_some() => {
            let (last, base) = ago_from(line, end)?;
            (last, Meaning::From { count: -count, unit, base: Box::new(base) })
        }
        "ago" if loosely == Loosely::More && count > 0 => (end + 1, Meaning::Beyond { count, unit }),
        "ago" => (end + 1, Meaning::Away { count: -count, unit, about }),
        "hence" => (end + 1, from_now(count, unit)),
        "from" | "after" | "before" | "following" => {
            if line.all(end, &["from", "now"]) {
                return Some((end + 2, from_now(count, unit)));
            }
            if line.any(end, &["before", "after"]) && line.is(end + 1, "that") && !line.word(end + 2) {
                let count = if line.is(end, "before") { -count } else { count };
                return Some((end + 2, Meaning::Shift { count, unit }));
            }
            let next = line.skip(end + 1, &["the", "last"]);
            if line.all(next, &["a", "year"]) {
                return None;
            }
            let (last, base) = base(line, next)?;
            let count = if line.is(end, "before") { -count } else { count };
            (last, Meaning::From { count, unit, base: Box::new(base) })
        }
        "earlier" | "previously" | "beforehand" => (end + 1, Meaning::Shift { count: -count, unit }),
        "later" | "afterward" | "afterwards" => (end + 1, Meaning::Shift { count, unit }),
        _ => return None,
    })
}

/// "two years ago this week", "a week ago Friday", "a year ago today".
fn ago_from(line: &Line<'_>, ago: usize) -> Read {
    let next = line.skip(ago + 1, &["on"]);
    if line.is(next, "this") {
        return super::stretch::stretch(line, next);
    }
    let apart = line.word(next) && (next == ago + 1 || words::weekday(line.lower(next)).is_some());
    if apart { base(line, next) } else { None }
}

/// Ahead, whatever the tense.
fn from_now(count: i32, unit: Unit) -> Meaning {
    let base = Meaning::Away { count: 0, unit: Unit::Day, about: false };
    Meaning::From { count, unit, base: Box::new(base) }
}

/// Whether "in ten years" measures a record and is no date: "the worst in ten years".
fn superlative(line: &Line<'_>, at: usize) -> bool {
    (1..=4).any(|places| {
        let word = line.back(at, places);
        word.len() > 4
            && word.ends_with("est")
            && !matches!(word, "west" | "midwest" | "interest" | "request" | "invest" | "protest")
            || matches!(word, "first" | "worst" | "most" | "least" | "time" | "times" | "best")
    }) || !matches!(line.back(at, 2), "will" | "to" | "would" | "could" | "may" | "might" | "should")
        && matches!(
            line.back(at, 1),
            "high"
                | "low"
                | "level"
                | "levels"
                | "decline"
                | "drop"
                | "fall"
                | "rise"
                | "gain"
                | "growth"
                | "pace"
                | "once"
        )
}

/// Whether "in nearly a month" tells since when something has not been: nobody plans by "in more than a year", unless
/// a word before it says that it is yet to come.
fn looks_back(line: &Line<'_>, at: usize) -> bool {
    let said = line.any(at + 1, &["nearly", "almost", "over"]) || line.all(at + 1, &["more", "than"]);
    let ahead = ["will", "to", "would", "could", "may", "might", "should", "is", "are", "due", "shall"];
    said && !(1..=6).any(|places| ahead.contains(&line.back(at, places)))
}

/// "days ago", "months ago"; "for months"; "decades".
fn uncounted(line: &Line<'_>, at: usize) -> Read {
    let next = line.skip(at, &["just", "only", "mere", "many"]);
    if words::short_unit(line.lower(next)) && line.is(next + 1, "ago") {
        return Some((next + 2, Meaning::Away { count: 0, unit: Unit::Day, about: false }));
    }
    let (unit, true) = words::unit(line.lower(next))? else { return None };
    if line.is(next + 1, "ago") {
        return Some((next + 2, Meaning::Vaguely(unit)));
    }
    let long = ["for", "after", "in", "over", "within", "spent", "took", "of", "through"]
        .contains(&line.back(at, 1));
    let apart = line.kind(next + 1) != Some(Kind::Possessive);
    (long && apart).then_some((next + 1, Meaning::Duration))
}
