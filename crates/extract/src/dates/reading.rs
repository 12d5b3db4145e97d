//! Reading an expression: the parts that a rule of the grammar matched, made into a meaning.

use std::ops::Range;

use regex::Captures;

use super::meaning::{Holiday, Meaning, Part, Unit, Which};
use super::numbers;
use crate::pattern::group;
use crate::text::trimmed;

/// Where the expression itself is: the match without the context that its rule looked at.
pub(super) fn extent(words: &str, captures: &Captures<'_>) -> Option<Range<usize>> {
    let whole = captures.get(0)?;
    let start = ["before", "name", "superlative", "usa"]
        .iter()
        .find_map(|name| captures.name(name))
        .map_or(whole.start(), |before| before.end());
    let end = captures.name("tail").map_or(whole.end(), |tail| tail.start());
    let range = trimmed(words, start..end);
    (!range.is_empty()).then_some(range)
}

fn year_of(captures: &Captures<'_>) -> Option<i32> {
    group(captures, "year").or_else(|| group(captures, "year2"))?.parse().ok()
}

fn day_of(captures: &Captures<'_>, name: &str) -> Option<u32> {
    group(captures, name)?.parse().ok().filter(|day| (1..=31).contains(day))
}

fn which_of(captures: &Captures<'_>) -> Which {
    match folded(group(captures, "which")).as_str() {
        "last" | "past" | "this past" | "the previous" => Which::Last,
        "this" | "this coming" | "coming" | "the current" => Which::This,
        "next" | "the coming" | "the following" => Which::Next,
        _ => Which::Bare,
    }
}

fn part_of(captures: &Captures<'_>) -> Part {
    let words = folded(group(captures, "part"));
    let has = |word: &str| words.split(' ').any(|one| one == word);
    match words.as_str() {
        "" => Part::Whole,
        "earlier" | "earlier in" => Part::Earlier,
        "later" | "later in" => Part::Later,
        _ if has("rest") || has("remainder") => Part::Later,
        _ if has("half") && has("first") => Part::FirstHalf,
        _ if has("half") => Part::SecondHalf,
        _ if has("mid") || has("middle") => Part::Mid,
        _ if has("late") || has("end") || has("close") || has("last") => Part::Late,
        _ => Part::Early,
    }
}

fn folded(words: Option<&str>) -> String {
    words.unwrap_or_default().to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

pub(super) fn unit(words: &str) -> Option<Unit> {
    Some(match words.to_lowercase().trim_end_matches('s') {
        "day" => Unit::Day,
        "week" => Unit::Week,
        "weekend" => Unit::Weekend,
        "month" => Unit::Month,
        "quarter" => Unit::Quarter,
        "year" => Unit::Year,
        "decade" => Unit::Decade,
        _ => return None,
    })
}

pub(super) fn month_days(captures: &Captures<'_>) -> Option<Meaning> {
    let (first, last) = (day_of(captures, "day")?, day_of(captures, "last")?);
    if captures.name("tail").is_some() || last <= first {
        return None;
    }
    let month = numbers::month(group(captures, "month")?)?;
    Some(Meaning::MonthDays { year: year_of(captures), month, first, last })
}

pub(super) fn date(captures: &Captures<'_>) -> Option<Meaning> {
    if captures.name("tail").is_some() {
        return None;
    }
    let (month, day) = (numbers::month(group(captures, "month")?)?, day_of(captures, "day")?);
    Some(match year_of(captures) {
        Some(year) => Meaning::Date { year, month, day },
        None => Meaning::MonthDay { month, day },
    })
}

pub(super) fn numeric(captures: &Captures<'_>) -> Option<Meaning> {
    let month = group(captures, "number")?.parse().ok()?;
    Some(Meaning::Date { year: year_of(captures)?, month, day: day_of(captures, "day")? })
}

/// Nouns that a month stands before: "the March deadline".
const DATED_NOUNS: [&str; 40] = [
    "deadline",
    "meeting",
    "summit",
    "election",
    "elections",
    "midterm",
    "midterms",
    "report",
    "truce",
    "talks",
    "deal",
    "agreement",
    "increase",
    "hike",
    "round",
    "announcement",
    "speech",
    "letter",
    "survey",
    "data",
    "figures",
    "visit",
    "trip",
    "proposal",
    "notice",
    "ruling",
    "vote",
    "session",
    "dinner",
    "statement",
    "start",
    "target",
    "reading",
    "shipment",
    "shipments",
    "imports",
    "exports",
    "interview",
    "tariff",
    "tariffs",
];

pub(super) fn month(captures: &Captures<'_>) -> Option<Meaning> {
    let name = group(captures, "month")?;
    let month = numbers::month(name)?;
    let (year, part, which) = (year_of(captures), part_of(captures), which_of(captures));
    let before = folded(group(captures, "before"));
    let tail = group(captures, "tail").unwrap_or_default().trim();
    let said = year.is_some() || part != Part::Whole || which != Which::Bare;
    // People and verbs share these names.
    let ambiguous = matches!(name, "May" | "March" | "April" | "June" | "August");
    let placed =
        !matches!(before.as_str(), "" | "a" | "an" | "the" | "to" | "for" | "of" | "his" | "its" | "their")
            || DATED_NOUNS.contains(&tail);
    (said || !ambiguous || placed).then_some(Meaning::Month { year, month, part, which })
}

/// What a number of four digits counts when it is no year.
const COUNTED: [&str; 30] = [
    "percent",
    "per",
    "pct",
    "people",
    "jobs",
    "workers",
    "points",
    "products",
    "items",
    "tons",
    "tonnes",
    "miles",
    "companies",
    "dollars",
    "yuan",
    "firms",
    "goods",
    "units",
    "cars",
    "vehicles",
    "employees",
    "acres",
    "barrels",
    "farmers",
    "times",
    "pages",
    "categories",
    "lines",
    "km",
    "bushels",
];

pub(super) fn year(captures: &Captures<'_>) -> Option<Meaning> {
    let before = folded(group(captures, "before"));
    let tail = group(captures, "tail").unwrap_or_default();
    let next = tail.trim_start_matches([' ', '-']);
    let digits = tail.starts_with([',', '.', '%']) && tail != ",";
    if before.starts_with("act") || digits || COUNTED.contains(&next.to_lowercase().as_str()) {
        return None;
    }
    let determiner = matches!(before.as_str(), "the" | "a" | "an" | "its" | "his" | "their" | "her" | "");
    let small = next.chars().next().is_some_and(char::is_lowercase);
    let part = part_of(captures);
    (part != Part::Whole || !determiner || small).then_some(Meaning::Year { year: year_of(captures)?, part })
}

pub(super) fn decade(captures: &Captures<'_>) -> Option<Meaning> {
    let first = year_of(captures)?;
    let (from, to) = match part_of(captures) {
        Part::Early => (0, 3),
        Part::Mid => (4, 6),
        Part::Late => (7, 9),
        _ => (0, 9),
    };
    Some(Meaning::Years { first: first + from, last: first + to })
}

/// Newspapers and shows named after a weekday.
const WEEKDAY_TITLES: [&str; 12] = [
    "Times",
    "Telegraph",
    "Night",
    "Post",
    "Herald",
    "Express",
    "Mirror",
    "Mail",
    "Independent",
    "Journal",
    "Review",
    "Agreement",
];

pub(super) fn weekday(captures: &Captures<'_>) -> Option<Meaning> {
    let tail = group(captures, "tail").unwrap_or_default().trim();
    let every = matches!(folded(group(captures, "which")).as_str(), "every" | "each");
    if captures.name("name").is_some() || WEEKDAY_TITLES.contains(&tail) || every {
        return None;
    }
    let weekday = numbers::weekday(group(captures, "weekday")?)?;
    let weeks = match folded(group(captures, "week")).as_str() {
        "last" => -1,
        "this" => 0,
        "next" => 1,
        _ => return Some(Meaning::Weekday { weekday, which: which_of(captures) }),
    };
    Some(Meaning::WeekdayOf { weekday, weeks })
}

pub(super) fn stretch(captures: &Captures<'_>) -> Option<Meaning> {
    let (unit, part, which) = (unit(group(captures, "unit")?)?, part_of(captures), which_of(captures));
    let bare = folded(group(captures, "which"));
    if unit == Unit::Weekend {
        return (bare != "the" || part != Part::Whole).then_some(Meaning::Weekend(which));
    }
    let offset = match (which, bare.as_str()) {
        (_, "this past" | "the coming" | "the following") => return None,
        (Which::Bare, _) if part == Part::Whole => return None,
        (Which::Bare | Which::This, _) => 0,
        (Which::Last, _) => -1,
        (Which::Next, _) => 1,
    };
    Some(Meaning::Stretch { unit, offset, part })
}

pub(super) fn away(captures: &Captures<'_>) -> Option<Meaning> {
    let words = group(captures, "count")?;
    let (count, vague) = match numbers::count(words) {
        Some(number) => number,
        // "half a year ago" is some six months.
        None if folded(group(captures, "unit")) == "year" => {
            return Some(Meaning::Away { count: -6, unit: Unit::Month, about: true });
        }
        None => return None,
    };
    let loosely = folded(group(captures, "about"));
    let unit_name = folded(group(captures, "unit"));
    let (count, unit) = match unit_name.as_str() {
        "hour" | "minute" => (0, Unit::Day),
        "decade" => (count * 10, Unit::Year),
        "quarter" => (count * 3, Unit::Month),
        name => (count, unit(name)?),
    };
    let direction = folded(group(captures, "direction"));
    let about = vague || !matches!(loosely.as_str(), "" | "just" | "only");
    Some(match direction.as_str() {
        "ago"
            if matches!(loosely.as_str(), "more than" | "over" | "well over" | "just over" | "at least") =>
        {
            Meaning::Beyond { count, unit }
        }
        "ago" => Meaning::Away { count: -count, unit, about },
        "from now" => Meaning::Away { count, unit, about },
        "earlier" | "before that" => Meaning::Shift { count: -count, unit },
        _ => Meaning::Shift { count, unit },
    })
}

pub(super) fn within(captures: &Captures<'_>) -> Option<Meaning> {
    if captures.name("superlative").is_some() || captures.name("tail").is_some() {
        return None;
    }
    let (count, vague) = numbers::count(group(captures, "count")?)?;
    let unit = unit(group(captures, "unit")?)?;
    if captures.name("next").is_some() {
        let days = match unit {
            Unit::Day => 1,
            Unit::Week => 7,
            Unit::Month => 30,
            _ => 365,
        };
        return Some(Meaning::Around(count * days));
    }
    let inside = matches!(folded(group(captures, "in")).as_str(), "in" | "within");
    inside.then_some(Meaning::Away { count, unit, about: vague })
}

pub(super) fn today(captures: &Captures<'_>) -> Option<Meaning> {
    if captures.name("usa").is_some() || captures.name("own").is_some() {
        return None;
    }
    let days = match folded(group(captures, "day")).as_str() {
        "the day before yesterday" => -2,
        "yesterday" | "last night" => -1,
        "tomorrow" => 1,
        "the day after tomorrow" => 2,
        _ => 0,
    };
    Some(Meaning::Away { count: days, unit: Unit::Day, about: false })
}

pub(super) fn quarter(captures: &Captures<'_>) -> Option<Meaning> {
    let quarter = numbers::ordinal(group(captures, "quarter").or_else(|| group(captures, "q"))?)?;
    let offset = match which_of(captures) {
        Which::Bare => None,
        Which::Last => Some(-1),
        Which::This => Some(0),
        Which::Next => Some(1),
    };
    Some(Meaning::Quarter { quarter, year: year_of(captures), offset })
}

pub(super) fn season(captures: &Captures<'_>) -> Option<Meaning> {
    let (year, which) = (year_of(captures), which_of(captures));
    let season = match folded(group(captures, "season")).as_str() {
        "spring" => 0,
        "summer" => 1,
        "winter" => 3,
        _ => 2,
    };
    (year.is_some() || which != Which::Bare).then_some(Meaning::Season { season, year, which })
}

pub(super) fn around(captures: &Captures<'_>) -> Option<Meaning> {
    let days = match folded(group(captures, "unit")).as_str() {
        "days" => 7,
        "weeks" => 28,
        "months" => 120,
        _ => return None,
    };
    let which = folded(group(captures, "which"));
    let ahead = ["coming", "next", "following"].iter().any(|word| which.starts_with(word));
    Some(Meaning::Around(if ahead { days } else { -days }))
}

pub(super) fn day_of_month(captures: &Captures<'_>) -> Option<Meaning> {
    let alone = captures.name("tail").is_none_or(|tail| tail.as_str().trim() == "and");
    alone.then_some(Meaning::DayOfMonth(day_of(captures, "day")?))
}

pub(super) fn weekend_or_same_day(captures: &Captures<'_>) -> Option<Meaning> {
    let same = folded(group(captures, "same"));
    if same.is_empty() {
        return captures.name("which").map(|_| Meaning::Weekend(which_of(captures)));
    }
    let count = match same.as_str() {
        "the following day" | "the next day" | "the day after" => 1,
        "the previous day" | "the day before" => -1,
        _ => 0,
    };
    Some(Meaning::Shift { count, unit: Unit::Day })
}

pub(super) fn holiday(captures: &Captures<'_>) -> Option<Meaning> {
    let words = folded(Some(group(captures, "holiday")?)).replace('’', "'");
    let fixed = |month, day| Holiday::Fixed { month, day };
    let name = match words.as_str() {
        "christmas" | "christmas day" => fixed(12, 25),
        "christmas eve" => fixed(12, 24),
        "new year's" | "new year's day" => fixed(1, 1),
        "new year's eve" => fixed(12, 31),
        "independence day" | "the fourth of july" => fixed(7, 4),
        "veterans day" => fixed(11, 11),
        "may day" => fixed(5, 1),
        "valentine's day" => fixed(2, 14),
        "labor day" => Holiday::Nth { month: 9, weekday: 0, nth: 1 },
        "memorial day" => Holiday::Nth { month: 5, weekday: 0, nth: 0 },
        _ => Holiday::Nth { month: 11, weekday: 3, nth: 4 },
    };
    Some(Meaning::Holiday { name, year: year_of(captures) })
}
