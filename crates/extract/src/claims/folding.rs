//! Folding joins figures that are one: "from 10 to 25 percent", "25 percent, up from 10", "5% and 10%"; and the bounds of
//! a sum of money.

use super::senses::Sense;
use super::token::{Rates, Token};
use super::words::{Words, words};
use crate::text::slice;

/// What stands between two percentages of one change or range.
enum Link {
    To,
    From,
    List,
}

/// Joins percentages that belong together: "from 10 to 25 percent", "25 percent, up from 10", "5% and 10%"; and the
/// bounds of a sum of money.
pub(super) fn fold(tokens: &mut Vec<Token>, sentence: &str) {
    if !tokens.iter().any(|token| matches!(token.sense, Sense::Rate | Sense::Money)) {
        return;
    }
    ad_valorem(tokens);
    let mut folded: Vec<Token> = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let mut token = token.clone();
        let mut next = at + 1;
        let mut held = None;
        let day = || folded.last().is_some_and(|last| is_month(&last.word));
        if token.sense == Sense::Rate || token.sense == Sense::Number && token.value <= 100.0 && !day() {
            // A bare number counts only when a percentage follows.
            let those = folded.iter().rev().take(2).any(|token| token.is("those"));
            let before = folded.len().checked_sub(2).and_then(|at| folded.get(at));
            let from = those
                || folded.last().is_some_and(|last| {
                    last.word.ends_with("from")
                        || last.among(words!("the, about, around"))
                            && before.is_some_and(|before| before.is("from"))
                            && tokens
                                .get(next)
                                .is_none_or(|next| !matches!(next.sense, Sense::Tariff | Sense::RateWord))
                });
            let spread = spread(&folded);
            let mut rates = Rates { from: Vec::new(), to: number(&token) };
            let mut percent = token.sense == Sense::Rate;
            let mut end = token.range.end;
            while let Some((link, partner)) = partner(tokens, next, sentence) {
                let Some(other) = tokens.get(partner) else { break };
                let link = match link {
                    Link::To if !from || spread || !rates.from.is_empty() => Link::List,
                    link => link,
                };
                match link {
                    Link::To => rates.from = std::mem::replace(&mut rates.to, number(other)),
                    Link::From if rates.from.is_empty() => rates.from = number(other),
                    Link::List if rates.from.is_empty() => rates.to.extend(number(other)),
                    Link::From | Link::List => break,
                }
                if other.sense == Sense::Rate {
                    percent = true;
                }
                end = other.range.end;
                // "A 25 percent | tariff, | instead of 10 percent"
                let between = tokens.get(next..partner).unwrap_or_default();
                held = held.or_else(|| between.iter().find(|token| token.sense == Sense::Tariff).cloned());
                next = partner + 1;
            }
            if percent {
                // "From 10 percent" alone is what was before.
                if from && !those && rates.from.is_empty() && rates.to.len() == 1 && !spread {
                    rates.from = std::mem::take(&mut rates.to);
                }
                token.sense = Sense::Rate;
                token.range.end = end;
                token.rates = rates;
            } else {
                next = at + 1;
            }
        }
        if token.sense == Sense::Money
            && let (Some(to), Some(upper)) = (tokens.get(next), tokens.get(next + 1))
            && to.among(words!("to, or"))
            && upper.sense == Sense::Money
            && upper.value > token.value
        {
            token.value = upper.value;
            token.range.end = upper.range.end;
            next += 2;
        }
        folded.push(token);
        folded.extend(held);
        at = next;
    }
    *tokens = folded;
}

/// "40 percent | of the value": what every rate is of, and no share; "of the value of exports" is one.
fn ad_valorem(tokens: &mut Vec<Token>) {
    let mut at = 0;
    while at < tokens.len() {
        let value = matches!(tokens.get(at..).unwrap_or_default(), [rate, of, the, value, rest @ ..]
            if rate.sense == Sense::Rate && of.is("of") && the.among(words!("the, their, its")) && value.is("value")
                && !rest.first().is_some_and(|next| next.is("of")));
        if value {
            tokens.drain(at + 1..at + 4);
        }
        at += 1;
    }
}

/// "Jan. 1 to 25 percent": a day of a month is no rate.
fn is_month(word: &str) -> bool {
    const MONTHS: &Words = words!("jan, feb, mar, apr, may, jun, jul, aug, sep, oct, nov, dec");
    word.len() <= 9 && word.get(..3).is_some_and(|head| MONTHS.contain(head))
}

fn number(token: &Token) -> Vec<f32> {
    if token.sense == Sense::Rate { token.rates.to.clone() } else { vec![token.value] }
}

/// "Ranging from 5 to 10 percent" is a range, not a change.
fn spread(before: &[Token]) -> bool {
    let last = |count: usize, words: &Words| before.iter().rev().take(count).any(|token| token.among(words));
    (last(3, words!("ranging, range, ranges, ranged, between, anywhere, varying, vary, rates"))
        || last(2, words!("of")))
        && !last(2, words!("those"))
}

/// The percentage that goes with the one before `at`, and how.
fn partner(tokens: &[Token], at: usize, sentence: &str) -> Option<(Link, usize)> {
    let figure = |at: usize| {
        tokens.get(at).filter(|token| {
            token.sense == Sense::Rate || token.sense == Sense::Number && token.value <= 100.0
        })
    };
    let gap = |at: usize| {
        let (one, two) = (tokens.get(at.checked_sub(1)?)?, tokens.get(at)?);
        Some(slice(sentence, one.range.end..two.range.start).trim())
    };
    let ends_in_percent = |from: usize| {
        tokens
            .iter()
            .skip(from)
            .take(6)
            .take_while(|token| {
                matches!(token.sense, Sense::Rate | Sense::Number | Sense::Comma)
                    || token.among(words!("and, or, to"))
            })
            .any(|token| token.sense == Sense::Rate)
    };
    let next = tokens.get(at)?;
    // "5-10 percent"
    if figure(at).is_some()
        && gap(at).is_some_and(|gap| matches!(gap, "-" | "–" | "/"))
        && ends_in_percent(at)
    {
        return Some((Link::List, at));
    }
    if next.sense == Sense::Comma && figure(at + 1).is_some() && ends_in_percent(at + 1) {
        return Some((Link::List, at + 1));
    }
    if next.sense == Sense::Comma
        && tokens.get(at + 1).is_some_and(|token| token.among(words!("and, or")))
        && figure(at + 2).is_some()
        && ends_in_percent(at + 2)
    {
        return Some((Link::List, at + 2));
    }
    if next.among(words!("and, or, to")) {
        let skip = (1..=4).find(|step| figure(at + step).is_some() || !hedge(tokens, at + step))?;
        figure(at + skip)
            .filter(|_| ends_in_percent(at + skip) || next.is("to") && elided(tokens, at + skip))?;
        return Some((if next.is("to") { Link::To } else { Link::List }, at + skip));
    }
    // ", up from the current 10 percent", "from 10%", "instead of 10%"
    let mut from = at;
    while tokens.get(from).is_some_and(|token| {
        matches!(token.sense, Sense::Comma | Sense::Break)
            || token.among(words!(
                "up, down, instead, compared, rather, rate, tariff, tariffs, level, an, increase, \
                rise"
            ))
    }) && from < at + 4
    {
        from += 1;
    }
    // "25% | tariffs on 2,493 items | from current 10%"
    let mut listed = at;
    while listed < at + 6
        && tokens.get(listed).is_some_and(|token| {
            matches!(token.sense, Sense::Tariff | Sense::Number | Sense::Goods | Sense::Comma)
                || token.among(words!("on, of, for, up"))
        })
    {
        listed += 1;
    }
    if tokens.get(listed).is_some_and(|token| token.is("from"))
        && tokens.iter().take(listed).skip(at).any(|token| token.sense == Sense::Number)
    {
        from = listed;
    }
    if tokens.get(from).is_some_and(|token| {
        token.among(words!("from, instead of, rather than"))
            || from > at && token.among(words!("of, with, than"))
    }) {
        let skip = (1..=5).find(|step| figure(from + step).is_some() || !hedge(tokens, from + step))?;
        figure(from + skip).filter(|token| token.sense == Sense::Rate || ends_in_percent(from + skip))?;
        return Some((Link::From, from + skip));
    }
    None
}

/// "From 10 percent to 25": the second percentage goes without its unit.
fn elided(tokens: &[Token], at: usize) -> bool {
    let from = tokens.iter().take(at).rev().take(6).any(|token| token.word.ends_with("from"));
    let unit = tokens.iter().take(at).rev().take(6).any(|token| token.sense == Sense::Rate);
    let alone = tokens.get(at + 1).is_none_or(|next| {
        matches!(next.sense, Sense::Comma | Sense::Break | Sense::Close)
            || next.among(words!(
                "on, in, at, next, this, last, by, and, but, if, while, as, when, from, unless, for, after"
            ))
    });
    from && unit && alone
}

/// Words that may stand before a percentage.
fn hedge(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| {
        token.among(words!(
            "a, an, about, around, the, current, its, their, as, much, high, many, up, to, at, \
                level, levels, of, rate, present, existing, previous, initial, original, today, \
                roughly, nearly, possibly, even, now, just, low"
        ))
    })
}
