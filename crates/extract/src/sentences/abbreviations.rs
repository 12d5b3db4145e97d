//! An abbreviation has a stop that need not end a sentence. Each kind is told by what may follow it.

use std::sync::LazyLock;

use crate::dictionary::Dictionary;
use crate::lexicon::{OPENERS, entries};
use crate::pattern::pattern;
use crate::text::{capitalised, first_word, last_word};

/// How a sentence goes on after an abbreviation.
#[derive(Clone, Copy, PartialEq, Eq)]
enum After {
    Name,
    Number,
    Day,
    Clock,
    Open,
}

static ABBREVIATIONS: LazyLock<Dictionary<&'static str, After>> = LazyLock::new(|| {
    let mut known = Dictionary::default();
    for line in entries(include_str!("../lexicon/abbreviations.txt")) {
        let Some((class, words)) = line.split_once(':') else { continue };
        let after = match class {
            "title" => After::Name,
            "number" => After::Number,
            "day" => After::Day,
            "clock" => After::Clock,
            _ => After::Open,
        };
        known.extend(words.split_whitespace().map(|word| (word, after)));
    }
    known
});

/// Whether the stop at the end of `before` is an abbreviation's, and the sentence goes on with `next`.
pub(super) fn ends_no_sentence(before: &str, next: &str) -> bool {
    let word = last_word(before).trim_start_matches(['(', '[', '"', '“', '‘', '\'']);
    let bare = word.strip_suffix('.').unwrap_or(word);
    if bare.ends_with('.') {
        // Three dots before a capital end what they trail off from.
        return false;
    }
    let known = known(bare);
    if !before.ends_with('.') {
        return known == Some(After::Open) && capitalised(next) && !opens(next);
    }
    let digit = next.starts_with(|first: char| first.is_ascii_digit());
    let Some(after) = known else { return is_initials(bare) && (capitalised(next) || digit) };
    match after {
        After::Name => true,
        After::Number => digit,
        After::Day => digit || pattern!(r"^(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d").is_match(next),
        After::Clock => pattern!(
            r"^(?:[A-Z]{1,3}T\b|GMT|UTC|BST|Eastern|Central|Pacific|Mountain|local|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d|\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?(?: [Ss]tandard)? time\b|\(|\d)"
        )
        .is_match(next),
        After::Open => !opens(next) && (digit || capitalised(next)),
    }
}

/// "George W. Bush", "T.J. Cox", "H.R. 302". The pronoun "I" does end sentences; three letters are a body's, which may.
fn is_initials(bare: &str) -> bool {
    bare != "I" && pattern!(r"^(?:\p{Lu}\.){0,1}\p{Lu}$").is_match(bare)
}

/// The abbreviation itself, or its last part: "U.S.-U.K.", "Washington,D.C.".
fn known(bare: &str) -> Option<After> {
    let tail = bare.rsplit(['-', ',', '/', '–', '—']).next().unwrap_or(bare);
    ABBREVIATIONS.get(bare).or_else(|| ABBREVIATIONS.get(tail)).copied()
}

/// Whether a new sentence opens here, after an abbreviation that may end one.
fn opens(next: &str) -> bool {
    let word = first_word(next).trim_end_matches([',', ':', ';', '.', '’', '\'']);
    // "U.S. Trade Representative" goes on, "the U.S. Trade has fallen" does not: a noun opens a sentence only before
    // a small letter.
    let noun = pattern!(
        r"^(?:Trade|Talks|Tariffs|Officials|Analysts|Experts|Economists|Critics|Sources|Investors|Stocks|Shares|Negotiators|Reporters|Markets|Companies|Businesses|Farmers|Exports|Imports|First|Second|Third)\s+\p{Lu}"
    );
    next.starts_with(['"', '“', '‘', '('])
        || (OPENERS.contains(word) && !noun.is_match(next))
        || pattern!(
            r"^(?:China|Beijing|Trump|Xi|Washington|Europe|Mexico|Canada|Japan|Mr|Mrs|Ms|India|Brussels)\.? (?:\p{Lu}\p{L}+ )?(?:has|have|had|is|was|will|would|said|says|also|did|does|wants?|could|may|must|now|makes|buys|sells|sends|needs|plans|ships|called|accused|denied|retaliated|responded|imposed|raised|agreed|announced|vowed|threatened|warned|wanted|told)\b"
        )
        .is_match(next)
}
