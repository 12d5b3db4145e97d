//! One sentence's expressions: found, dated by tense, linked with one another.

use jiff::civil::Date;

use crate::days::Days;
use crate::edtf;
use crate::expression::{Dated, Expression, Value};
use crate::grammar::{self, Found};
use crate::line::Line;
use crate::linked::{self, Link};
use crate::meaning::Meaning;
use crate::outcome::outcome;
use crate::resolve::{Anchor, Resolved, When, resolve};
use crate::tense::{Tense, tense};

/// An expression dated, before ranges are joined.
struct Told {
    found: Found,
    tense: Tense,
    value: Resolved,
    /// How it hangs on the one before.
    link: Option<Link>,
}

/// The expressions of a sentence that begins at byte `start`; `last` are the days last spoken of before it and after.
pub(crate) fn expressions(
    words: &str,
    start: usize,
    sentence: usize,
    published: Option<Date>,
    last: &mut Option<Days>,
) -> Vec<Expression> {
    let line = Line::new(words);
    let told = told(&line, published, last);
    let mut expressions: Vec<Expression> = Vec::new();
    let mut before: Option<(std::ops::Range<usize>, When, Tense)> = None;
    // Where the last expression ends that a range has not taken in yet: a range has two ends and no more.
    let mut joinable = 0;
    let mut write = |tokens: &std::ops::Range<usize>, value: Value| {
        let Some((first, end)) = line.token(tokens.start).zip(line.token(tokens.end.saturating_sub(1)))
        else {
            return;
        };
        let range = start + first.start..start + end.end;
        expressions.push(Expression { range, sentence, value });
    };
    let dated = |tokens: &std::ops::Range<usize>, when: &When, tense: Tense| {
        Value::Date(Dated {
            from: when.days.from,
            to: when.days.to,
            precision: when.precision,
            edtf: edtf::written(when.days),
            basis: format!("“{}”: {}", quoted(&line, words, tokens), when.how),
            outcome: outcome(&line, tokens, when.days, published, tense),
        })
    };
    for Told { found, tense, value, link } in told {
        let value = match value {
            Resolved::When(when) => match &mut before {
                Some((tokens, first, _)) if joins(link, first, &when) && tokens.end == joinable => {
                    tokens.end = found.tokens.end;
                    first.days = Days::new(first.days.from, when.days.to);
                    first.precision = first.precision.max(when.precision);
                    first.how = format!("from the one to the other: {}; {}", first.how, when.how);
                    continue;
                }
                _ => {
                    joinable = found.tokens.end;
                    if let Some((tokens, when, tense)) = before.replace((found.tokens, when, tense)) {
                        write(&tokens, dated(&tokens, &when, tense));
                    }
                    continue;
                }
            },
            Resolved::Duration => Value::Duration,
            Resolved::Set => Value::Set,
            Resolved::Unknown => continue,
        };
        if let Some((tokens, when, tense)) = before.take() {
            write(&tokens, dated(&tokens, &when, tense));
        }
        write(&found.tokens, value);
    }
    if let Some((tokens, when, tense)) = before.take() {
        write(&tokens, dated(&tokens, &when, tense));
    }
    expressions
}

/// Whether two that are linked are the ends of a range.
fn joins(link: Option<Link>, first: &When, last: &When) -> bool {
    link == Some(Link::Range) && first.days.from < last.days.to
}

/// Every expression with what it means, in order.
fn told(line: &Line<'_>, published: Option<Date>, last: &mut Option<Days>) -> Vec<Told> {
    let found = grammar::expressions(line);
    if found.is_empty() {
        return Vec::new();
    }
    let years = looks_back(line);
    let mut told: Vec<Told> = Vec::with_capacity(found.len());
    // What the sentence dated in full before: "In July 2018 …".
    let mut given: Option<(Meaning, Days)> = None;
    for (at, one) in found.iter().enumerate() {
        let next = found.get(at + 1).filter(|next| linked::link(line, one, next).is_some());
        let before = told.last().and_then(|before| match &before.value {
            Resolved::When(when) => linked::link(line, &before.found, one).map(|link| (link, when.days)),
            _ => None,
        });
        let tense = match before.and(told.last()) {
            // Two of a list stand under one verb.
            Some(before) => match tense(line, &one.tokens, true) {
                Tense::Open => before.tense,
                tense => tense,
            },
            None => tense(line, &one.tokens, false),
        };
        let year = next
            .and_then(|next| linked::from_next(&one.meaning, &next.meaning))
            .or_else(|| before.and_then(|(_, days)| linked::from_before(&one.meaning, days)))
            .or_else(|| {
                let (meaning, days) = given.as_ref().filter(|_| tense != Tense::Future)?;
                let found = linked::from_sentence(&one.meaning, meaning, *days)?;
                let Resolved::When(when) = resolve(&found, &anchor(published, None, tense, years)) else {
                    return None;
                };
                published.is_none_or(|published| when.days.from <= published).then_some(found)
            });
        let meaning = year.as_ref().unwrap_or(&one.meaning);
        let mut value = resolve(meaning, &anchor(published, *last, tense, years));
        if let Resolved::When(when) = &mut value {
            if year.is_some() {
                "with the year of the date beside it".clone_into(&mut when.how);
            }
            if let Some((link, days)) = before
                && matches!(one.meaning, Meaning::Weekday { .. })
                && (link == Link::Range || tense == Tense::Future)
            {
                when.days = linked::weekday_after(when.days, days);
            }
            // "will leave on Wednesday, arriving on Thursday": told on a Thursday, that is not today.
            if let (Meaning::Weekday { .. }, Tense::Future, Some(before)) = (&one.meaning, tense, told.last())
                && let Resolved::When(earlier) = &before.value
                && before.tense == Tense::Future
                && published.is_some_and(|day| when.days == Days::one(day) && earlier.days.from > day)
            {
                when.days = linked::weekday_after(when.days, earlier.days);
            }
            if when.days.count() <= 366 && !matches!(one.meaning, Meaning::Window { .. }) {
                *last = Some(when.days);
            }
            if !["since", "than"].contains(&line.back(one.tokens.start, 1)) && year.is_none() {
                given = Some((one.meaning.clone(), when.days));
            }
        }
        told.push(Told { found: one.clone(), tense, value, link: before.map(|(link, _)| link) });
    }
    told
}

fn anchor(published: Option<Date>, last: Option<Days>, tense: Tense, years: bool) -> Anchor {
    Anchor { published, last, tense, years }
}

/// "Nearly a year since": the sentence looks back over years.
fn looks_back(line: &Line<'_>) -> bool {
    (1..line.len()).any(|at| {
        line.any(at, &["since", "ago", "after", "earlier"]) && ["year", "years"].contains(&line.back(at, 1))
    })
}

/// The expression's own words, white space folded.
fn quoted(line: &Line<'_>, words: &str, tokens: &std::ops::Range<usize>) -> String {
    let bytes = line.token(tokens.start).zip(line.token(tokens.end.saturating_sub(1)));
    let words = bytes.and_then(|(first, last)| words.get(first.start..last.end)).unwrap_or_default();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The first day that is dated in full, year and all.
pub(crate) fn in_full(words: &str) -> Option<Date> {
    let line = Line::new(words);
    let anchor = anchor(None, None, Tense::Open, false);
    grammar::expressions(&line).iter().find_map(|found| match resolve(&found.meaning, &anchor) {
        Resolved::When(when) if when.days.from == when.days.to => Some(when.days.from),
        _ => None,
    })
}
