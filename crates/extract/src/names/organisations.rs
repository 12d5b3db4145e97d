//! Organisations: well-known bodies and firms, names with a word in them that only bodies have, and whomever people
//! are said to work for. An abbreviation in brackets, or the first part of a firm's name, is the body's too.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use archive::{Entity, Mention, SentenceKind};

use super::bodies;
use super::evidence::is_given;
use super::ordered;
use super::phrases::Phrases;
use super::tokens::Told;
use crate::page::{is_inside, range, span};
use crate::pattern::{group, pattern};
use crate::text::slice;

static KNOWN: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::read(&[include_str!("../lexicon/outlets.txt"), include_str!("../lexicon/organisations.txt")])
});

/// The outlets that others credit.
pub(crate) static OUTLETS: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::read(&[include_str!("../lexicon/outlets.txt")]));

/// The proper name of an outlet.
pub(crate) fn outlet(form: &str) -> Option<&'static str> {
    OUTLETS.name_of(form.trim())
}

/// The organisations of the sentences, and every range that they take, in order.
pub(super) fn organisations(told: &[Told<'_>]) -> (Vec<Entity>, Vec<Range<usize>>) {
    let mut found: HashMap<String, Vec<Mention>> = HashMap::new();
    // Abbreviations and short forms that the article makes, with the names they stand for.
    let mut short: HashMap<String, String> = HashMap::new();
    for Told { place, words: sentence, .. } in told {
        for (at, name) in in_sentence(sentence, place.kind == SentenceKind::Title) {
            if let Some(abbreviation) = abbreviation(slice(sentence, at.end..sentence.len())) {
                short.entry(abbreviation.to_owned()).or_insert_with(|| name.clone());
            }
            if let Some(bare) = bodies::without_its_form(&name) {
                short.entry(bare.to_owned()).or_insert_with(|| name.clone());
            }
            let here = place.range.start + at.start..place.range.start + at.end;
            found.entry(name).or_default().push(Mention { span: span(&here), sentence: place.number });
        }
    }
    tie(told, &short, &mut found);
    let mut taken: Vec<Range<usize>> = found.values().flatten().map(|mention| range(mention.span)).collect();
    taken.sort_by_key(|range| range.start);
    let entities =
        found.into_iter().map(|(name, mentions)| Entity { name, listed: None, stated: Vec::new(), mentions });
    (ordered(entities.collect()), taken)
}

/// The bodies that a sentence names, in order, none within another.
fn in_sentence(sentence: &str, title: bool) -> Vec<(Range<usize>, String)> {
    let mut all: Vec<(Range<usize>, String)> = KNOWN
        .find(sentence)
        .into_iter()
        .filter(|(at, _)| is_the_body(sentence, at))
        .map(|(at, name)| (at, name.to_owned()))
        .collect();
    if !title {
        // What a head was found in may be known under its proper name.
        let proper = |name: String| {
            let bare = bodies::without_form_words(&name).and_then(|bare| KNOWN.name_of(bare));
            KNOWN.name_of(&name).or(bare).map(str::to_owned).unwrap_or(name)
        };
        all.extend(bodies::in_sentence(sentence).into_iter().map(|(at, name)| (at, proper(name))));
    }
    // Of two that overlap the longer counts: "National People's Congress", not "Congress".
    all.sort_by_key(|(at, _)| (std::cmp::Reverse(at.len()), at.start));
    let mut here: Vec<(Range<usize>, String)> = Vec::new();
    for (at, name) in all {
        let after = here.partition_point(|(other, _)| other.end <= at.start);
        if here.get(after).is_none_or(|(other, _)| at.end <= other.start) {
            here.insert(after, (at, name));
        }
    }
    here
}

/// Whether a known form means the body: "Treasury Secretary" is a post, "Doug Ford" a person.
fn is_the_body(sentence: &str, at: &Range<usize>) -> bool {
    let form = slice(sentence, at.clone());
    let after = slice(sentence, at.end..sentence.len());
    let capital = after.strip_prefix(' ').is_some_and(crate::text::capitalised);
    if (form.ends_with("Treasury") && capital) || after.starts_with("-based") {
        return !form.ends_with("Treasury");
    }
    if form.contains(' ') {
        return true;
    }
    // "Doug Ford", "Christine Blasey Ford".
    let before = slice(sentence, 0..at.start).strip_suffix(' ').unwrap_or_default();
    let mut name = before.rsplit(' ').take(2).take_while(|word| {
        crate::text::capitalised(word) && word.chars().all(|c| c.is_alphabetic() || c == '-')
    });
    !name.any(is_given)
}

/// "(NDRC)", "(the “Fund”)": what stands for the name from here on.
fn abbreviation(after: &str) -> Option<&str> {
    let captures = pattern!(r"^\s*\((?:(?:or|the)\s+)*[\x22“‘']?(?P<short>\p{Lu}[\p{L}&-]{1,9})[\x22”’']?\)")
        .captures(after)?;
    group(&captures, "short").filter(|short| short.chars().filter(|c| c.is_uppercase()).count() >= 2)
}

/// Adds every place where a short form that the article made stands alone.
fn tie(told: &[Told<'_>], short: &HashMap<String, String>, found: &mut HashMap<String, Vec<Mention>>) {
    if short.is_empty() {
        return;
    }
    let mut taken: Vec<Range<usize>> = found.values().flatten().map(|mention| range(mention.span)).collect();
    taken.sort_by_key(|range| range.start);
    for Told { place, tokens, .. } in told {
        for (number, token) in tokens.iter().enumerate() {
            let Some(name) = short.get(token.word) else { continue };
            let here = place.range.start + token.range.start..place.range.start + token.range.end;
            let beside = number.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|before| {
                before.joined
                    && before.capitalised()
                    && !before.opens
                    && !super::role_words::is_role(before.word)
            });
            if !beside && !is_inside(&taken, &here) {
                let mention = Mention { span: span(&here), sentence: place.number };
                found.entry(name.clone()).or_default().push(mention);
            }
        }
    }
}
