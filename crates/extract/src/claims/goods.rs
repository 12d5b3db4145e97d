//! Goods are what a tariff is on: where they come from, whether they are all that a country sends, and the words for
//! them.

use std::ops::Range;

use super::senses::{Party, Sense};
use super::token::Token;
use super::words::{Words, words};
use crate::text::slice;

/// The places that say that a tariff is on everything: "all Chinese goods". With `tariffs` also "all tariffs".
pub(super) fn every(tokens: &[Token], range: &Range<usize>, tariffs: bool) -> Option<Range<usize>> {
    for at in range.clone() {
        let token = tokens.get(at)?;
        // "Half of all Chinese goods", "not every product"
        // "Everything from U.S. farm goods to motorcycles" is much, not all.
        let span = token.word.ends_with("everything")
            && tokens.get(at + 1).is_some_and(|next| next.is("from"))
            && tokens.get(at + 2..at + 12).unwrap_or_default().iter().any(|next| next.is("to"));
        let part = span
            || at.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|before| {
                // "The removal of all", "getting rid of all"
                let ended = matches!(before.sense, Sense::Act(_))
                    || at
                        .checked_sub(2)
                        .and_then(|at| tokens.get(at))
                        .is_some_and(|act| matches!(act.sense, Sense::Act(_)));
                before.among(words!("not, than")) || before.word.ends_with("of") && !ended
            });
        if part
            || token.sense != Sense::Every
            || tokens.get(at + 1).is_some_and(|next| next.sense == Sense::Money)
        {
            continue;
        }
        // "Wants all of them lifted"
        if tariffs && all_of_them(tokens, at) {
            return Some(at..at + 2);
        }
        let everything = token.word.ends_with("everything");
        let mut sent = everything;
        let mut whose = false;
        for place in at + 1..range.end.min(at + 9) {
            let Some(next) = tokens.get(place) else { break };
            match next.sense {
                Sense::Adjective(Party::Us | Party::China)
                | Sense::Name(Party::Us | Party::China | Party::Both) => whose = true,
                Sense::Goods => sent = true,
                Sense::Product if place <= at + 2 && whose => return None,
                // "All agricultural products": a part.
                Sense::Product if place == at + 1 => break,
                Sense::Tariff if tariffs && place <= at + 5 && !sent => return Some(at..place + 1),
                // "All the added tariffs"
                Sense::Act(_) if next.among(words!("added, imposed, levied, increased")) => {}
                Sense::Tariff
                | Sense::Act(_)
                | Sense::Mode(_)
                | Sense::Money
                | Sense::Break
                | Sense::Comma => break,
                _ => {
                    if next.among(words!("buys, sells, ships, sends, imports, exports")) {
                        sent = true;
                    }
                    if next.among(words!("its, their, our")) {
                        whose = true;
                    }
                    if next.among(words!("but, while, and")) {
                        break;
                    }
                }
            }
            if sent
                && whose
                && !tokens.get(place + 1).is_some_and(|after| {
                    matches!(after.sense, Sense::Goods | Sense::Made)
                        || after.among(words!("from, it, sells, that"))
                })
            {
                return Some(at..place + 1);
            }
        }
    }
    None
}

/// "All of them", of tariffs that were spoken of before.
pub(super) fn all_of_them(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|all| all.sense == Sense::Every && all.word.ends_with("all of"))
        && tokens.get(at + 1).is_some_and(|them| them.among(words!("them, these, those")))
        && tokens.get(at + 2).is_none_or(|next| !matches!(next.sense, Sense::Goods | Sense::Product))
}

/// The words for the goods after the figure or tariff at `at`: "Chinese imports", "soybeans, pork and other U.S.
/// farm products".
pub(super) fn target(sentence: &str, tokens: &[Token], range: &Range<usize>, at: usize) -> Option<String> {
    phrase(sentence, tokens, at + 1..range.end.min(at + 20))
        .or_else(|| phrase(sentence, tokens, range.clone()))
}

fn phrase(sentence: &str, tokens: &[Token], within: Range<usize>) -> Option<String> {
    let is_head = |token: &Token| matches!(token.sense, Sense::Goods | Sense::Product | Sense::Metal);
    let head = within
        .clone()
        .find(|at| tokens.get(*at).is_some_and(|token| is_head(token) && !token.is("imported")))?;
    let joins = |token: &Token, inside: bool| {
        is_head(token)
            || matches!(token.sense, Sense::Adjective(_) | Sense::Name(_))
            || token.sense == Sense::Every
            || token.among(words!("other, imported, remaining, various, certain, some, most"))
            || inside && token.among(words!("and, or, industrial, consumer, high"))
            || inside && token.sense == Sense::Comma
    };
    let mut start = head;
    while start > within.start {
        let Some(before) = tokens.get(start - 1) else { break };
        let lower = before.sense == Sense::Plain
            && !before.word.is_empty()
            && !before.among(FUNCTION)
            && before.word.chars().all(char::is_alphabetic);
        if joins(before, false) || lower && head - start < 4 {
            start -= 1;
        } else {
            break;
        }
    }
    let mut end = head + 1;
    let mut last = end;
    while end < within.end {
        let Some(token) = tokens.get(end) else { break };
        if joins(token, true)
            || token.sense == Sense::Plain
                && !token.among(FUNCTION)
                && tokens.get(end + 1).is_some_and(is_head)
        {
            end += 1;
            if is_head(token) {
                last = end;
            }
        } else {
            break;
        }
    }
    // "… from China", "… made in the United States"
    let origin = (last..within.end.min(last + 5)).find(|at| {
        tokens.get(*at).is_some_and(|token| matches!(token.sense, Sense::Name(_)) && !token.possessive)
    });
    if let Some(origin) = origin
        && tokens
            .get(last..origin)
            .unwrap_or_default()
            .iter()
            .all(|token| token.among(words!("from, the, in, made, imported, coming, shipped, produced")))
        && tokens.get(last..origin).unwrap_or_default().iter().any(|token| token.among(words!("from, in")))
    {
        last = origin + 1;
    }
    let (first, end) = (tokens.get(start)?, tokens.get(last.checked_sub(1)?)?);
    let words = slice(sentence, first.range.start..end.range.end);
    Some(words.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Words that a name for goods does not begin with.
const FUNCTION: &Words = words!(
    "of, on, in, to, from, the, a, an, and, or, with, by, for, at, as, its, their, that, \
    worth, more, about, some, including, such, like, over, than, additional, another, \
    annual, these, those, his, her, has, have, had, is, are, was, were, said, value, \
    list, subject, previously, it, he, they, we, mostly"
);
