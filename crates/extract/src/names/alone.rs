//! A surname alone names whoever of the article bears it, or somebody whom everybody knows.

use std::collections::HashMap;
use std::ops::Range;

use archive::Mention;

use super::blocked::Blocked;
use super::evidence::{is_given, names_a_thing};
use super::merging::Person;
use super::tokens::{Token, Told};
use super::{figures, roles};
use crate::lexicon::{NOT_NAMES, OPENERS};
use crate::page::{is_inside, range, span};

/// Adds every place where a surname stands alone, and people known by surname alone.
pub(super) fn add(told: &[Told<'_>], blocked: &Blocked, people: &mut Vec<Person>) {
    // By the last word of the surname, which may have small words before it.
    let mut at: HashMap<String, Vec<usize>> = HashMap::new();
    for (number, person) in people.iter().enumerate() {
        let last = person.surname().rsplit(' ').next().unwrap_or_default();
        at.entry(last.to_owned()).or_default().push(number);
    }
    let mut named: Vec<Range<usize>> =
        people.iter().flat_map(|person| person.mentions.iter().map(|mention| range(mention.span))).collect();
    named.sort_by_key(|range| range.start);
    for Told { place, words: sentence, tokens } in told {
        for (number, token) in tokens.iter().enumerate().filter(|(_, token)| token.capitalised()) {
            let here = place.range.start + token.range.start..place.range.start + token.range.end;
            if is_inside(&named, &here) || !blocked.is_free(&here) || !fits_alone(tokens, number) {
                continue;
            }
            let mention = Mention { span: span(&here), sentence: place.number };
            let figure = figures::by_surname(token.word);
            let namesakes = at.get(token.word).map(Vec::as_slice).unwrap_or_default();
            let chosen = bearer(people, namesakes, here.start, figure);
            if let Some(person) = chosen.and_then(|at| people.get_mut(at)) {
                let start = with_small_words(tokens, number, person.surname());
                let whole = place.range.start + start..here.end;
                let mention = Mention { span: span(&whole), ..mention };
                person.mentions.push(mention);
                if let Some(role) = roles::set_beside(sentence, token.range.end) {
                    person.state(role, mention);
                }
            } else if let Some(figure) = figure {
                at.entry(token.word.to_owned()).or_default().push(people.len());
                people.push(Person {
                    name: figure.name.to_owned(),
                    chinese: figures::is_chinese(figure.name),
                    role: None,
                    stated: Vec::new(),
                    known_role: None,
                    mentions: vec![mention],
                    aliases: Vec::new(),
                });
            }
        }
    }
}

/// Who of several namesakes is meant at byte `start`: the one named last before, unless the surname is always
/// somebody else's.
fn bearer(
    people: &[Person],
    namesakes: &[usize],
    start: usize,
    figure: Option<&figures::Figure>,
) -> Option<usize> {
    let person = |at: &usize| people.get(*at);
    let always = figure.filter(|figure| figure.always);
    if let Some(figure) = always {
        return namesakes
            .iter()
            .copied()
            .find(|at| person(at).is_some_and(|person| person.name == figure.name));
    }
    let last_before = |at: &usize| {
        let mentions = person(at).map(|person| person.mentions.as_slice()).unwrap_or_default();
        mentions.iter().map(|mention| mention.span.start as usize).filter(|at| *at < start).max()
    };
    let latest = namesakes.iter().copied().filter(|at| last_before(at).is_some()).max_by_key(last_before);
    latest.or_else(|| namesakes.first().copied())
}

/// Where a surname of several words begins, as far as its small words stand before the last.
fn with_small_words(tokens: &[Token<'_>], at: usize, surname: &str) -> usize {
    let mut start = at;
    for word in surname.split(' ').rev().skip(1) {
        match start.checked_sub(1).and_then(|before| tokens.get(before)) {
            Some(before) if before.word == word && before.joined => start -= 1,
            _ => break,
        }
    }
    tokens.get(start).map_or(0, |token| token.range.start)
}

/// Whether a surname here is not part of another name ("Trump Tower", "Melania Trump", "He said").
fn fits_alone(tokens: &[Token<'_>], at: usize) -> bool {
    let Some(token) = tokens.get(at) else { return false };
    let next = tokens.get(at + 1).filter(|_| token.joined);
    let before = at.checked_sub(1).and_then(|at| tokens.get(at)).filter(|before| before.joined);
    let pronoun = OPENERS.contains(token.word) && (token.opens || token.word.len() <= 3)
        || NOT_NAMES.contains(token.word);
    let another = before.is_some_and(|before| is_given(before.word) && before.capitalised() && !before.opens);
    let suffixed = next.is_some_and(|next| super::forms::is_suffix(next.word));
    !pronoun && !another && !suffixed && !names_a_thing(next)
}
