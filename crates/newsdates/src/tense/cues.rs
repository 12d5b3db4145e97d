//! Cues are words that tell a verb's tense, and what their neighbours make of them.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use crate::line::Line;
use crate::words;

/// How a word bears on the tense.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    Past,
    /// Past, and what it reports may be dated otherwise.
    Said,
    Future,
    /// Has one form for past and present: "cut".
    Unchanged,
    /// An event told in the present is set for a day to come: "talks resume Monday".
    Scheduled,
    /// Opens an infinitive; the word before decides.
    To,
    /// An infinitive that says what for.
    Purpose,
}

struct Lexicon {
    cues: HashMap<&'static str, Cue>,
    intending: HashSet<&'static str>,
    achieved: HashSet<&'static str>,
    spoken: HashSet<&'static str>,
    over: HashSet<&'static str>,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut lexicon = Lexicon {
        cues: HashMap::new(),
        intending: HashSet::new(),
        achieved: HashSet::new(),
        spoken: HashSet::new(),
        over: HashSet::new(),
    };
    for line in include_str!("../lexicon/tense.txt").lines().filter(|line| !line.starts_with('#')) {
        let Some((class, words)) = line.split_once(':') else { continue };
        let words = words.split_whitespace();
        match class {
            "past" => lexicon.cues.extend(words.map(|word| (word, Cue::Past))),
            "said" => lexicon.cues.extend(words.map(|word| (word, Cue::Said))),
            "unchanged" => lexicon.cues.extend(words.map(|word| (word, Cue::Unchanged))),
            "future" => lexicon.cues.extend(words.map(|word| (word, Cue::Future))),
            "scheduled" => lexicon.cues.extend(words.map(|word| (word, Cue::Scheduled))),
            "intending" => lexicon.intending.extend(words),
            "achieved" => lexicon.achieved.extend(words),
            "spoken" => lexicon.spoken.extend(words),
            _ => lexicon.over.extend(words),
        }
    }
    lexicon
});

/// Whether the noun is for words already spoken or printed.
pub(super) fn spoken(word: &str) -> bool {
    LEXICON.spoken.contains(word)
}

/// Whether what a weekday owns is over.
pub(super) fn over(word: &str) -> bool {
    LEXICON.over.contains(word)
}

/// What the word alone says.
pub(super) fn cue(word: &str) -> Option<Cue> {
    if word == "to" {
        return Some(Cue::To);
    }
    if let Some(cue) = LEXICON.cues.get(word) {
        return Some(*cue);
    }
    if word.ends_with("'ll") || word.ends_with("’ll") {
        return Some(Cue::Future);
    }
    let past = word.len() > 4 && word.ends_with("ed") && !NO_PAST.contains(&word);
    past.then_some(Cue::Past)
}

/// Words that end like a past tense.
const NO_PAST: [&str; 16] = [
    "need",
    "indeed",
    "speed",
    "exceed",
    "proceed",
    "succeed",
    "united",
    "hundred",
    "bleed",
    "breed",
    "embed",
    "unprecedented",
    "so-called",
    "naked",
    "sacred",
    "crowded",
];

/// What a word says of the date beside it, its neighbours regarded.
pub(super) fn governing(line: &Line<'_>, at: usize) -> Option<Cue> {
    let (before, after) = (line.back(at, 1), line.lower(at + 1));
    // The month of May and the verb, a can and to can.
    if line.capital(at) && matches!(line.lower(at), "may" | "will" | "might" | "march") && at > 0 {
        return None;
    }
    match cue(line.lower(at))? {
        // "could have", "would have raised" tell of what did not come.
        Cue::Future if after == "have" => None,
        // "the threatened tariffs", "its planned increase": no verb. What is planned is still to come.
        Cue::Past if after == "by" => None,
        Cue::Past if describes(line, at) => None,
        // "would be delayed", "is imposed": another verb tells the time.
        Cue::Past | Cue::Said if matches!(before, "be" | "being" | "is" | "are") => None,
        // "was to have begun": the plan is told by "was to".
        Cue::Past if line.is(at, "have") && before == "to" => None,
        // "have until Friday", "has a meeting": not a perfect.
        Cue::Past if matches!(line.lower(at), "has" | "have") => perfect(line, at).then_some(Cue::Past),
        Cue::Past if line.is(at, "had") && line.is(at + 1, "to") => Some(Cue::Past),
        // "was to have begun", "were to start": a plan, though an old one.
        Cue::Past if matches!(line.lower(at), "was" | "were") && after == "to" => Some(Cue::Future),
        Cue::Unchanged => unchanged(line, at).then_some(Cue::Past),
        Cue::To => infinitive(line, at),
        Cue::Scheduled
            if matches!(
                before,
                "the" | "a" | "an" | "of" | "at" | "in" | "this" | "that" | "for" | "his" | "their" | "its"
            ) =>
        {
            None
        }
        // "the department reports Tuesday", but "according to reports Tuesday".
        Cue::Scheduled if matches!(line.lower(at), "reports" | "releases" | "publishes") => at
            .checked_sub(1)
            .is_some_and(|before| line.word(before) && line.capital(before))
            .then_some(Cue::Scheduled),
        Cue::Scheduled if line.lower(at).ends_with("ing") => matches!(before, "is" | "are" | "be" | "while")
            .then_some(Cue::Future)
            .or_else(|| matches!(before, "," | "").then_some(Cue::Scheduled)),
        found => Some(found),
    }
}

/// Whether a participle stands where an adjective does: "the increased tariffs", "to impose added duties".
fn describes(line: &Line<'_>, at: usize) -> bool {
    if !line.lower(at).ends_with("ed") {
        return false;
    }
    let before = line.back(at, 1);
    let article = matches!(
        before,
        "the"
            | "a"
            | "an"
            | "of"
            | "its"
            | "his"
            | "their"
            | "these"
            | "those"
            | "more"
            | "with"
            | "for"
            | "on"
            | "against"
            | "to"
            | "new"
    );
    let after_verb =
        matches!(line.back(at, 2), "to" | "will" | "would" | "could" | "may" | "might" | "should" | "can")
            && !matches!(before, "be" | "have" | "been" | "not" | "get" | "also");
    (article || after_verb)
        && line.word(at + 1)
        && !matches!(line.lower(at + 1), "on" | "in" | "last" | "by" | "at")
}

/// Whether "has" or "have" opens a perfect, and owns nothing: "have until Friday", "has a meeting".
fn perfect(line: &Line<'_>, at: usize) -> bool {
    const OWNED: [&str; 16] = [
        "the", "a", "an", "to", "until", "till", "no", "some", "more", "many", "any", "little", "its", "his",
        "their", "only",
    ];
    line.word(at + 1) && !OWNED.contains(&line.lower(at + 1)) && words::cardinal(line.lower(at + 1)).is_none()
}

/// Whether a verb that has one form for all is told in the past: "cut", "hit".
fn unchanged(line: &Line<'_>, at: usize) -> bool {
    let noun = [
        "the", "a", "an", "rate", "tax", "to", "will", "would", "could", "may", "might", "should", "can",
        "must", "and", "or",
    ];
    !noun.contains(&line.back(at, 1))
        && !["to", "will", "would", "could", "may", "n't"].contains(&line.back(at, 2))
}

/// "to" and what it opens.
fn infinitive(line: &Line<'_>, at: usize) -> Option<Cue> {
    let before = line.back(at, 1);
    let lexicon = &*LEXICON;
    if lexicon.achieved.contains(before) {
        return None;
    }
    // "to the", "to $200 billion", "to reporters" open no verb.
    let verb = line.word(at + 1)
        && !line.capital(at + 1)
        && !matches!(
            line.lower(at + 1),
            "the"
                | "a"
                | "an"
                | "his"
                | "her"
                | "its"
                | "their"
                | "this"
                | "that"
                | "reporters"
                | "more"
                | "about"
                | "nearly"
                | "as"
                | "china"
                | "lawmakers"
        );
    if !verb {
        return None;
    }
    // "an interview to be aired on Sunday"
    if lexicon.intending.contains(before) || line.is(at + 1, "be") {
        return Some(Cue::Future);
    }
    // A headline: "China to raise tariffs".
    let headline = at > 0 && at <= 3 && line.capital(at - 1) && line.capital(0);
    if headline { Some(Cue::Future) } else { Some(Cue::Purpose) }
}
