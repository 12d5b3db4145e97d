//! Calendar dates: "Nov. 9", "9 Nov 2018", "Thursday (May 9)", "Jan. 30-31", "the 31st".

use super::{Read, pieces};
use crate::line::{Kind, Line};
use crate::meaning::Meaning;
use crate::moves;

/// A day of a month, or days of one, with or without weekday and year.
pub(super) fn date(line: &Line<'_>, at: usize) -> Read {
    let bare = month_first(line, line.skip(at, &["this"])).or_else(|| day_first(line, at));
    bare.or_else(|| after_weekday(line, at))
}

/// "Thursday, May 9", "Thursday (May 9)", "Thursday 9 May", "Wed, Sept 18".
fn after_weekday(line: &Line<'_>, at: usize) -> Read {
    let (_, next, _) = pieces::weekday_name(line, weekday_start(line, at))?;
    let next = line.skip(next, &["morning", "afternoon", "evening", "night"]);
    let bracket = line.is(next, "(");
    let next = if bracket { next + 1 } else { line.skip(next, &[","]) };
    let next = line.skip(line.skip(next, &["on"]), &["the"]);
    let (end, meaning) = month_first(line, next).or_else(|| day_first(line, next))?;
    if bracket { line.is(end, ")").then(|| (end + 1, meaning)) } else { Some((end, meaning)) }
}

/// Past what may go before a weekday: "this", "late on".
fn weekday_start(line: &Line<'_>, at: usize) -> usize {
    let next = line.skip(at, &["this", "last", "next", "early", "late", "later"]);
    if next > at { line.skip(next, &["on"]) } else { at }
}

/// "May 9", "May 9th, 2019", "May 9-10".
fn month_first(line: &Line<'_>, at: usize) -> Read {
    let name = pieces::month_name(line, at)?;
    // Careless captions: "July, 5, 2018".
    let comma =
        line.is(name.next, ",") && line.is(name.next + 2, ",") && pieces::year(line, name.next + 3).is_some();
    let next = if comma { name.next + 1 } else { line.skip(name.next, &["the"]) };
    let (day, mut end) = pieces::day(line, next)?;
    if next > name.next && !comma && line.number(next).is_some() && end == next + 1 {
        // "May the 9" is no date.
        return None;
    }
    let last = last_day(line, end, day, name.month);
    if let Some((_, next)) = last {
        end = next;
    }
    if measures(line, end) {
        return None;
    }
    let year = pieces::year_after(line, end);
    let end = year.map_or(end, |(_, next)| next);
    let date = Meaning::Date {
        year: year.map(|(year, _)| year),
        month: name.month,
        day,
        last: last.map(|(d, _)| d),
    };
    Some((end, date))
}

/// "9 May", "the 9th of May 2019", "30 and 31 January".
fn day_first(line: &Line<'_>, at: usize) -> Read {
    let glued = line.tight(at)
        && at.checked_sub(1).is_some_and(|before| line.any(before, &["$", "£", "€", "¥", "/", "."]));
    let (first, next) = pieces::day(line, line.skip(at, &["the"])).filter(|_| !glued)?;
    let joined = line.dash(next) || line.any(next, &["to", "and", "or", "through"]);
    let second = if joined { pieces::day(line, next + 1).filter(|(last, _)| *last > first) } else { None };
    let next = second.map_or(next, |(_, next)| next);
    let next = line.skip(next, &["of"]);
    let name = pieces::month_name(line, next)?;
    // "the second March"
    if line.word(at) && crate::words::ordinal(line.lower(at)).is_some() && next == at + 1 {
        return None;
    }
    let year = pieces::year_after(line, name.next);
    let end = year.map_or(name.next, |(_, next)| next);
    let date = Meaning::Date {
        year: year.map(|(year, _)| year),
        month: name.month,
        day: first,
        last: second.map(|(last, _)| last),
    };
    Some((end, date))
}

/// The last day of a run in one month: "-31", " and 31", " through 31".
fn last_day(line: &Line<'_>, at: usize, first: u32, month: u32) -> Option<(u32, usize)> {
    let word = line.any(at, &["and", "or", "to", "through", "until"]);
    if !word && !line.dash(at) {
        return None;
    }
    // "postponed from Oct. 1 to Oct. 15"
    if word && line.any(at, &["to", "until"]) && moves::postponed(line, at) {
        return None;
    }
    let next = at + 1;
    // "May 9 to May 10"
    let next =
        pieces::month_name(line, next).filter(|name| name.month == month).map_or(next, |name| name.next);
    let (last, end) = pieces::day(line, next).filter(|(last, _)| *last > first)?;
    // "May 10 and 12 other firms": a noun that is counted follows.
    let counted = line.word(end) && !line.capital(end) && !follows(line.lower(end));
    let noun = counted && end == next + 1;
    (!noun && !measures(line, end)).then_some((last, end))
}

/// Whether what follows makes a measure of the number before: "percent", "billion".
fn measures(line: &Line<'_>, at: usize) -> bool {
    line.any(at, &["%", "percent", "pct", "billion", "million", "trillion", "bn", "percentage", "cents"])
        || line.is(at, "per") && line.is(at + 1, "cent")
        || line.is(at, "/")
        || line.is(at, ":") && line.tight(at) && line.tight(at + 1)
        || line.dash(at)
            && line.tight(at)
            && line.tight(at + 1)
            && line.kind(at + 1) == Some(Kind::Word)
            && crate::words::unit(line.lower(at + 1)).is_some()
}

/// Small words that can follow a date but not open what a number counts.
fn follows(word: &str) -> bool {
    matches!(
        word,
        "in" | "at"
            | "on"
            | "for"
            | "to"
            | "with"
            | "by"
            | "when"
            | "after"
            | "before"
            | "as"
            | "and"
            | "but"
            | "or"
            | "that"
            | "which"
            | "who"
            | "from"
            | "during"
            | "will"
            | "would"
            | "were"
            | "was"
            | "are"
            | "is"
            | "this"
            | "last"
            | "next"
            | "between"
            | "where"
            | "amid"
            | "if"
            | "unless"
            | "while"
            | "because"
            | "under"
            | "over"
            | "aimed"
            | "meeting"
            | "meetings"
            | "talks"
            | "summit"
            | "session"
            | "visit"
            | "trip"
            | "round"
            | "hearing"
            | "hearings"
            | "of"
            | "ended"
            | "could"
            | "should"
            | "may"
            | "might"
            | "failed"
            | "produced"
            | "brought"
            | "followed"
            | "marked"
            | "had"
            | "have"
            | "has"
            | "there"
    )
}

/// "on the 31st", when no noun follows that would be counted.
pub(super) fn day_of_month(line: &Line<'_>, at: usize) -> Read {
    if !line.is(at, "the")
        || !["on", "by", "until", "before", "from", "since", "and", "till"].contains(&line.back(at, 1))
    {
        return None;
    }
    let (day, end) = pieces::day(line, at + 1).filter(|(_, end)| *end == at + 3)?;
    let noun = line.dash(end) || line.word(end) && !follows(line.lower(end));
    (!noun).then_some((end, Meaning::DayOfMonth(day)))
}
