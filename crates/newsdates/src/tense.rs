//! The tense of a date is where the verb that governs it points: back, ahead, or nowhere that can be told.

mod cues;

use std::ops::Range;

use crate::line::{Kind, Line};
use crate::moves;
use cues::Cue;

/// Where a verb points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tense {
    Past,
    Future,
    Open,
}

/// So many words away a verb governs no date any more.
const REACH: usize = 24;
/// To the right a date looks less far.
const AHEAD: usize = 10;

/// The tense of the expression at some tokens. `after_date` tells whether another date goes before it in a list.
pub(crate) fn tense(line: &Line<'_>, tokens: &Range<usize>, after_date: bool) -> Tense {
    if dateline(line, tokens) {
        return Tense::Open;
    }
    if line.any(tokens.start, &["next", "upcoming", "coming"]) {
        return Tense::Future;
    }
    fixed_by_neighbours(line, tokens).unwrap_or_else(|| by_verbs(line, tokens, after_date))
}

/// "WASHINGTON, Sept 18 (Reuters) -": the day of writing.
fn dateline(line: &Line<'_>, tokens: &Range<usize>) -> bool {
    if !(1..8).contains(&tokens.start) || !line.word(0) {
        return false;
    }
    let shouted = |at: usize| line.text(at).len() > 1 && line.text(at).chars().all(char::is_uppercase);
    let after = tokens.end;
    (0..tokens.start).filter(|at| line.word(*at)).all(shouted)
        && (line.is(after, "(") || line.dash(after) || line.is(after, ":"))
}

/// What the words right beside a date say of it, whatever the verb.
fn fixed_by_neighbours(line: &Line<'_>, tokens: &Range<usize>) -> Option<Tense> {
    let (start, end) = (tokens.start, tokens.end);
    // "the March 1 deadline"; but one that has passed is told of in the past.
    if line.any(end, &["deadline", "expiration", "expiry", "cutoff"]) || line.all(end, &["target", "date"]) {
        return Some(if line.any(end + 1, &["passed", "came", "lapsed"]) {
            Tense::Past
        } else {
            Tense::Future
        });
    }
    let article = usize::from(["the", "a", "an"].contains(&line.back(start, 1)));
    let near = start.saturating_sub(article);
    let (one, two, three) = (line.back(near, 1), line.back(near, 2), line.back(near, 3));
    let open_list = matches!(
        (three, two, one),
        (_, "ahead", "of")
            | (_, "is" | "are", "on")
            | (_, "no", "later" | "sooner")
            | ("no", "later" | "sooner" | "earlier", "than")
            | (_, "scheduled" | "slated" | "planned" | "set" | "due", "for" | "on" | "in" | "by")
            | (_, "as" | "soon", "soon" | "early")
            | (_, "soon" | "early", "as")
            | (_, "deadline", "of" | "is" | "on")
    ) || matches!(one, "due" | "by");
    if open_list && !(one == "by" && passive_or_past(line, near, end)) {
        return Some(Tense::Future);
    }
    if matches!(one, "until" | "till") && put_off(line, near) {
        return Some(Tense::Future);
    }
    // "put off from Jan. 1 to March 1": that was decided; the days themselves may be either side.
    if matches!(one, "from" | "to") && moves::postponed(line, near) {
        return Some(Tense::Open);
    }
    if one == "since" || two == "since" && one == "last" {
        return Some(Tense::Past);
    }
    // "starting on Friday" goes with the verb before it, and else looks ahead.
    let opener = usize::from(!opens(one)) + 1;
    if opens(line.back(near, opener)) && (opener == 1 || matches!(one, "on" | "in" | "from" | "at")) {
        return Some(to_the_left(line, &(near - opener..end), None).unwrap_or(Tense::Future));
    }
    // What a source is named for has been published, whatever the sentence says is to come.
    if according_to(line, start) || spoken_of(line, start) {
        return Some(Tense::Past);
    }
    None
}

/// "starting", "effective".
fn opens(word: &str) -> bool {
    matches!(word, "starting" | "beginning" | "effective")
}

/// "delayed until autumn": whenever that was decided, what it was put off to is ahead.
fn put_off(line: &Line<'_>, near: usize) -> bool {
    const PUT_OFF: [&str; 8] =
        ["delayed", "postponed", "extended", "deferred", "suspended", "pushed", "adjourned", "shelved"];
    (2..=8).any(|places| PUT_OFF.contains(&line.back(near, places)))
}

/// "By Friday, twelve had signed"; "was done by June".
fn passive_or_past(line: &Line<'_>, near: usize, end: usize) -> bool {
    let before = near.saturating_sub(7)..near;
    let told = |cue: Option<Cue>| matches!(cue, Some(Cue::Past));
    let past = |range: Range<usize>| range.clone().any(|at| told(cues::cue(line.lower(at))));
    let ahead = |range: Range<usize>| {
        range.clone().any(|at| matches!(cues::cue(line.lower(at)), Some(Cue::Future)) || line.is(at, "to"))
    };
    let after = end..end + 6;
    (past(after.clone()) && !ahead(after) && near <= 2)
        || (past(before.clone()) && !ahead(before) && near > 2)
}

/// "according to a report Thursday".
fn according_to(line: &Line<'_>, start: usize) -> bool {
    (1..=9)
        .take_while(|places| ![",", ";"].contains(&line.back(start, *places)))
        .any(|places| line.back(start, places) == "to" && line.back(start, places + 1) == "according")
}

/// "in a statement Tuesday", "told CNBC in an interview on Monday".
fn spoken_of(line: &Line<'_>, start: usize) -> bool {
    let near = start.saturating_sub(usize::from(line.back(start, 1) == "on"));
    let noun = cues::spoken(line.back(near, 1));
    noun && ["a", "an", "the", "his", "her", "its", "their"]
        .iter()
        .any(|article| (2..=4).any(|places| line.back(near, places) == *article))
        && !(2..=8).any(|places| matches!(line.back(near, places), "will" | "would" | "to" | "due"))
}

/// What the verbs around say: first the one before, unless the date opens its clause.
fn by_verbs(line: &Line<'_>, tokens: &Range<usize>, after_date: bool) -> Tense {
    let owner = tokens.end.checked_sub(1).is_some_and(|last| line.possessive(last));
    if owner && cues::over(line.lower(tokens.end)) && !planned_before(line, tokens.start) {
        return Tense::Past;
    }
    let opens = !after_date && opens_clause(line, tokens.start) || owner;
    let right = to_the_right(line, tokens.end, opens);
    if opens && let Some(tense) = right {
        return tense;
    }
    to_the_left(line, tokens, right).or(right).unwrap_or(Tense::Open)
}

/// "ahead of Friday's decision", "will come at Friday's session".
fn planned_before(line: &Line<'_>, start: usize) -> bool {
    (1..=4).any(|places| {
        matches!(
            line.back(start, places),
            "ahead" | "before" | "will" | "upcoming" | "until" | "await" | "awaiting"
        )
    })
}

/// Whether the expression, with its preposition, stands at the beginning of a clause.
fn opens_clause(line: &Line<'_>, start: usize) -> bool {
    let preposition = [
        "on",
        "in",
        "by",
        "from",
        "at",
        "the",
        "late",
        "early",
        "starting",
        "beginning",
        "effective",
        "since",
    ];
    let mut at = start;
    while at.checked_sub(1).is_some_and(|before| preposition.contains(&line.lower(before))) {
        at -= 1;
    }
    let before = line.back(at, 1);
    at == 0
        || matches!(before, "," | ";" | ":" | "—" | "–" | "“" | "\"" | "•" | "that")
        || matches!(before, "and" | "but" | "while") && (line.back(at, 2) == "," || at < start)
}

/// The nearest verb before, that the date belongs to.
fn to_the_left(line: &Line<'_>, tokens: &Range<usize>, right: Option<Tense>) -> Option<Tense> {
    let start = tokens.start;
    let that = line.is(tokens.end, "that");
    let mut words = 0;
    let mut purpose = false;
    for at in (0..start).rev() {
        if line.is(at, ";") {
            return None;
        }
        if line.kind(at) != Some(Kind::Word) {
            continue;
        }
        words += 1;
        if words > REACH {
            return None;
        }
        match cues::governing(line, at) {
            // "arrived in Beijing to discuss trade on Tuesday": the aim is not dated, the deed is.
            Some(Cue::Purpose) => purpose = true,
            // "said the talks on Friday would …": the report is nearer, the verb that follows governs.
            // "told Fox News on Sunday that …" does not.
            Some(Cue::Said)
                if words > 3 && right == Some(Tense::Future) && !purpose && !that && !line.is(at, "told") =>
            {
                return Some(Tense::Future);
            }
            Some(Cue::Past | Cue::Said) => return Some(Tense::Past),
            Some(Cue::Future | Cue::Scheduled) => return Some(Tense::Future),
            _ => {}
        }
    }
    None
}

/// The first verb after; `opens` tells that the date opens its clause.
fn to_the_right(line: &Line<'_>, end: usize, opens: bool) -> Option<Tense> {
    let words = (end..line.len()).take_while(|at| !line.is(*at, ";")).filter(|at| line.word(*at)).take(AHEAD);
    for at in words {
        match cues::governing(line, at) {
            // "Duties rise on Sept. 1, he said": who says so does not date what he says.
            Some(Cue::Said) if !opens && (end..at).any(|at| line.is(at, ",")) => return None,
            Some(Cue::Past | Cue::Said) => return Some(Tense::Past),
            Some(Cue::Future | Cue::Scheduled) => return Some(Tense::Future),
            _ => {}
        }
    }
    None
}

/// Whether a sentence's first verbs tell of the past and none of what is to come.
pub(crate) fn told_as_past(line: &Line<'_>) -> bool {
    let mut past = false;
    for at in (0..line.len()).filter(|at| line.word(*at)) {
        match cues::governing(line, at) {
            Some(Cue::Future | Cue::Scheduled) if !past => return false,
            // "has been", "have said": of no one day.
            Some(Cue::Past) if !past && line.any(at, &["has", "have"]) => return false,
            Some(Cue::Past | Cue::Said) => past = true,
            _ => {}
        }
    }
    past
}
