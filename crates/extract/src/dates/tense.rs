//! The tense of a date is where the verb that governs it points: back, ahead, or nowhere that can be told.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use crate::lexicon::entries;
use crate::pattern::pattern;
use crate::text::slice;

/// Where a verb points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tense {
    Past,
    Future,
    Open,
}

/// How a word bears on the tense.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cue {
    Past,
    /// Past, and what it reports may be dated otherwise.
    Said,
    Future,
    /// An event told in the present is set for a day to come: "talks resume Monday".
    Scheduled,
    /// Opens an infinitive; the word before decides.
    To,
}

static CUES: LazyLock<HashMap<&'static str, Cue>> = LazyLock::new(|| {
    let mut cues = HashMap::new();
    for line in entries(include_str!("../lexicon/tense.txt")) {
        let Some((class, words)) = line.split_once(':') else { continue };
        let cue = match class {
            "past" => Cue::Past,
            "said" => Cue::Said,
            "future" => Cue::Future,
            _ => Cue::Scheduled,
        };
        cues.extend(words.split_whitespace().map(|word| (word, cue)));
    }
    cues
});

/// So many words away a verb governs no date any more.
const REACH: usize = 14;

/// The tense of the expression at `range` of a sentence.
pub(super) fn tense(sentence: &str, range: &Range<usize>) -> Tense {
    let own = slice(sentence, range.clone()).to_lowercase();
    if own.starts_with("next") || own.starts_with("later this") {
        return Tense::Future;
    }
    let (before, after) = (slice(sentence, 0..range.start), slice(sentence, range.end..sentence.len()));
    if pattern!(r"(?i)^[-\s]+(?:deadline|expiration|cutoff|target date)\b|^,?\s+(?:when|as)\s+.{0,40}\b(?:will|would|could|is due|are due|expires?)\b").is_match(after)
        || pattern!(r"(?i)\b(?:ahead of|until|till|no later than|by|scheduled for|slated for|planned for|due(?: on| in| by)?|set for|deadline (?:of|is|on)|effective(?: on)?|beginning|as (?:soon|early) as|as of)\s+(?:the\s+|a\s+|an\s+)?$").is_match(before)
            && !pattern!(r"(?i)\b(?:until|beginning|effective(?: on)?|as of)\s+(?:the\s+)?$").is_match(before)
    {
        return Tense::Future;
    }
    // What a source is named for has been published, whatever the sentence says is to come.
    if pattern!(r"(?i)\baccording to\b[^,;]{0,60}$").is_match(before) {
        return Tense::Past;
    }
    let left = words(before);
    let right = words(after);
    let ahead = right.iter().take(8).find_map(|word| cue(word));
    for (distance, at) in (0..left.len()).rev().enumerate().take(REACH) {
        let (Some(word), before) = (left.get(at), at.checked_sub(1).and_then(|at| left.get(at))) else {
            break;
        };
        match governs(word, before.map(String::as_str), left.get(at + 1).map(String::as_str)) {
            // "said the talks on Friday would …": the report is nearer, the verb that follows governs.
            Some(Cue::Said) if distance > 2 && ahead == Some(Cue::Future) => return Tense::Future,
            Some(Cue::Past | Cue::Said) => return Tense::Past,
            Some(Cue::Future | Cue::Scheduled) => return Tense::Future,
            _ => {}
        }
    }
    match ahead {
        Some(Cue::Past | Cue::Said) => Tense::Past,
        Some(Cue::Future | Cue::Scheduled) => Tense::Future,
        _ => Tense::Open,
    }
}

/// What a word says of the date after it.
fn governs(word: &str, before: Option<&str>, after: Option<&str>) -> Option<Cue> {
    match cue(word)? {
        // "could have", "would have raised" tell of what did not come.
        Cue::Future if after == Some("have") => None,
        // "headed by", "tariffs imposed by": a participle that only describes.
        Cue::Past if after == Some("by") => None,
        Cue::To => {
            let decided = before.and_then(cue);
            let planned = matches!(decided, Some(Cue::Future))
                || before
                    .is_some_and(|word| matches!(word, "is" | "are" | "want" | "wants" | "ready" | "likely"));
            planned.then_some(Cue::Future)
        }
        found => Some(found),
    }
}

fn cue(word: &str) -> Option<Cue> {
    if word == "to" {
        return Some(Cue::To);
    }
    if let Some(cue) = CUES.get(word) {
        return Some(*cue);
    }
    let past = word.len() > 4
        && word.ends_with("ed")
        && ![
            "need",
            "indeed",
            "speed",
            "exceed",
            "proceed",
            "succeed",
            "united",
            "hundred",
            "agreed-upon",
            "bleed",
            "breed",
        ]
        .contains(&word);
    if word.ends_with("'ll") || word.ends_with("’ll") {
        return Some(Cue::Future);
    }
    past.then_some(Cue::Past)
}

fn words(text: &str) -> Vec<String> {
    pattern!(r"[\p{L}\p{N}][\p{L}\p{N}'’-]*")
        .find_iter(text)
        .map(|word| word.as_str().to_lowercase())
        .collect()
}
