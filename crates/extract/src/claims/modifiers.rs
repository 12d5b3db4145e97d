//! A modifier is a relative clause, participle or apposition that stands between a tariff and the tariff's own verb:
//! "tariffs on phones, which were due on Sunday, | have been scrapped". It tells which tariff is meant, so its verbs
//! do not say what is done.

use super::senses::{Act, Mode, Sense};
use super::token::{Role, Token};
use super::verbs::{arrives, of_the_tariff};
use super::words::{Words, words};

/// Words from a tariff to its verb at most.
const FAR: usize = 48;

/// Words after which another statement begins.
const BREAKS: &Words =
    words!("while, whereas, but, although, though, because, if, unless, when, after, before, so, then");

/// Finds the modifiers of every tariff and marks their words.
pub(super) fn marked(tokens: &mut [Token]) {
    let mut at = 0;
    while at < tokens.len() {
        let found = if head(tokens, at) {
            modifier(tokens, at).or_else(|| planned(tokens, at))
        } else {
            aside(tokens, at)
        };
        let Some((from, verb)) = found else {
            at += 1;
            continue;
        };
        for token in tokens.get_mut(from..verb).unwrap_or_default() {
            if matches!(token.sense, Sense::Act(_) | Sense::Mode(_) | Sense::Comma | Sense::Break) {
                token.sense = Sense::Plain;
            }
            token.role = Role::Modifies;
        }
        at = verb;
    }
}

/// A tariff, a round of them, or a change in them.
fn head(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| match token.sense {
        Sense::Tariff | Sense::RateWord => true,
        // "Goods that are not yet covered"
        Sense::Goods | Sense::Product => {
            tokens.get(at + 1).is_some_and(|next| next.among(words!("that, which")))
        }
        Sense::Measure => {
            token.among(words!("tranche, batch, round, list, phase, wave, measures, countermeasures, taxes"))
        }
        Sense::Act(Act::Raise) => {
            token.among(words!("increase, rise, hike"))
                && at > 0
                && tokens.get(at - 1).is_some_and(|the| the.among(words!("the, a, an, that, this, planned")))
        }
        _ => false,
    })
}

/// Where the modifier of the tariff at `head` begins, and where the tariff's own verb stands.
fn modifier(tokens: &[Token], head: usize) -> Option<(usize, usize)> {
    let end = tokens.len().min(head + FAR);
    let opener =
        (head + 1..end).find(|at| opens(tokens, head, *at) || stops(tokens, *at) || verdict(tokens, *at))?;
    if !opens(tokens, head, opener) {
        return None;
    }
    let comma =
        tokens.get(opener - 1).is_some_and(|before| matches!(before.sense, Sense::Comma | Sense::Break));
    // A relative clause has a verb of its own before the tariff's.
    let relative = tokens.get(opener).is_some_and(|token| token.among(words!("that, which")));
    let own = if relative { (opener + 1..end).find(|at| verb(tokens, *at))? + 2 } else { opener + 1 };
    for at in own..end {
        let before = tokens.get(at - 1)?;
        let closes = matches!(before.sense, Sense::Comma | Sense::Break);
        if stops(tokens, at) {
            return None;
        }
        if (closes || !comma && !before.is("and")) && verdict(tokens, at) && !acts(tokens, at - 1) {
            return Some((if comma { opener - 1 } else { opener }, at));
        }
    }
    None
}

/// "Would not, at least for the time being, | go ahead": from the first comma to the verb.
fn aside(tokens: &[Token], at: usize) -> Option<(usize, usize)> {
    let opens = at
        .checked_sub(1)
        .and_then(|at| tokens.get(at))
        .is_some_and(|before| matches!(before.sense, Sense::Mode(Mode::Will | Mode::Could | Mode::Not)));
    if !opens || tokens.get(at)?.sense != Sense::Comma {
        return None;
    }
    let close = (at + 1..tokens.len().min(at + 12))
        .find(|at| tokens.get(*at).is_some_and(|token| matches!(token.sense, Sense::Comma | Sense::Break)))?;
    matches!(tokens.get(close + 1)?.sense, Sense::Act(_)).then_some((at, close + 1))
}

/// "Hold off on duties of 10 percent | it had planned": what is held off had to be planned.
fn planned(tokens: &[Token], head: usize) -> Option<(usize, usize)> {
    let governed = tokens.get(head.saturating_sub(6)..head).unwrap_or_default().iter().any(|token| {
        matches!(
            token.sense,
            Sense::Act(Act::Postpone | Act::Suspend | Act::Remove | Act::Keep | Act::Lower | Act::Drop)
        )
    });
    let who = (head + 1..tokens.len().min(head + 12))
        .take_while(|at| {
            tokens.get(*at).is_some_and(|token| !matches!(token.sense, Sense::Comma | Sense::Break))
        })
        .find(|at| {
            tokens.get(*at).is_some_and(|token| {
                token.among(words!("it, he, they"))
                    || matches!(token.sense, Sense::Name(_) | Sense::Person(_))
            }) && tokens.get(*at + 1).is_some_and(|next| next.among(words!("had, has")))
        })?;
    let after = (who + 2..tokens.len().min(who + 5)).find(|at| {
        tokens.get(*at).is_some_and(|token| matches!(token.sense, Sense::Act(_) | Sense::Mode(_)))
    })?;
    governed.then_some((who, after + 1))
}

/// Whether a modifier begins here.
fn opens(tokens: &[Token], head: usize, at: usize) -> bool {
    let (Some(token), Some(before)) = (tokens.get(at), tokens.get(at - 1)) else { return false };
    let comma = matches!(before.sense, Sense::Comma | Sense::Break);
    let noun = comma
        || matches!(
            before.sense,
            Sense::Tariff | Sense::Goods | Sense::Product | Sense::Money | Sense::Rate | Sense::Measure
        );
    let participle =
        token.word.ends_with("ed") || token.among(words!("put, set, due, set to, due to, due on, hit"));
    match token.sense {
        _ if token.among(words!("that, which")) => noun,
        Sense::Act(_) | Sense::Mode(_) if participle => noun && (comma || at <= head + 16),
        Sense::Act(_) if comma => token.word.ends_with("ing"),
        _ => {
            comma
                && at > head + 1
                && token.among(words!("due to, due on, due, set, scheduled, worth, ranging, this, from, already, first, originally, now, including, the, a, an, about, some, roughly, most, currently, valued"))
        }
    }
}

/// Whether what follows is no more of the tariff.
fn stops(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| token.among(BREAKS) || token.is(";"))
        || tokens.get(at).is_some_and(|token| token.sense == Sense::Comma)
            && tokens.get(at + 1).is_some_and(|next| {
                next.among(words!("and, or, but, he, she, it, they"))
                    && tokens.get(at + 2).is_none_or(|next| next.sense != Sense::Rate)
            })
}

/// Whether a finite verb begins here.
fn verb(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| {
        matches!(token.sense, Sense::Act(_) | Sense::Mode(Mode::Will | Mode::Could))
            || token.among(words!("has, have, had, is, are, was, were"))
    })
}

/// Whether a verb that says what becomes of a tariff begins here: "will be", "have been scrapped".
fn verdict(tokens: &[Token], at: usize) -> bool {
    let Some(token) = tokens.get(at) else { return false };
    // "Wants tariffs imposed in September on $125 billion of imports | removed"
    let wanted = matches!(token.sense, Sense::Act(Act::Remove | Act::Lower | Act::Drop | Act::Suspend))
        && token.word.ends_with("ed")
        && at.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|before| {
            matches!(before.sense, Sense::Goods | Sense::Product | Sense::Money | Sense::Name(_))
        })
        && tokens.iter().take(at).any(|token| token.sense == Sense::Mode(Mode::Ask));
    if wanted {
        return true;
    }
    let auxiliary = matches!(token.sense, Sense::Mode(Mode::Will | Mode::Could))
        && !token.word.contains("due")
        || token.among(words!("has, have, had, is, are, was, were, won't, would have"));
    if !auxiliary {
        return false;
    }
    for place in at + 1..tokens.len().min(at + 6) {
        let Some(next) = tokens.get(place) else { return false };
        match next.sense {
            Sense::Act(Act::Raise | Act::Lower | Act::Remove | Act::Announce) => {
                return of_the_tariff(tokens, place);
            }
            Sense::Act(_) => return true,
            Sense::Rate => return tokens.get(place - 1).is_some_and(|before| before.sense == Sense::Plain),
            _ if arrives(tokens, place) => return true,
            Sense::Comma | Sense::Break | Sense::Tariff | Sense::Money | Sense::Goods => return false,
            _ => {}
        }
    }
    false
}

/// Whether the word before a verb is who acts, and not whose goods they are: "…, Beijing | has".
fn acts(tokens: &[Token], at: usize) -> bool {
    let named = tokens.get(at).is_some_and(|token| {
        matches!(token.sense, Sense::Name(_) | Sense::Person(_) | Sense::Office)
            || token.among(words!("it, he, they, she, we, that, which, who, there"))
    });
    named
        && !(at.saturating_sub(2)..at).any(|place| {
            tokens
                .get(place)
                .is_some_and(|token| token.among(words!("from, in, by, to, on, of, with, against")))
        })
}
