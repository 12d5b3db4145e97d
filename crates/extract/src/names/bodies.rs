//! Bodies that nobody listed are known by the last word of their name ("National Association of Realtors"), or by
//! the people who work there.

use std::ops::Range;

use super::evidence::is_given;
use super::places::PLACES;
use super::role_words::is_role;
use super::workplaces::{WORD, workplaces};
use crate::lexicon::{BODY_HEADS, NOT_NAMES, OPENERS};
use crate::pattern::pattern;
use crate::text::{capitalised, first_word, last_word, slice};

/// Forms of firms: the name before them stands alone later.
const FORMS: [&str; 22] = [
    "Group",
    "Corp",
    "Corp.",
    "Inc",
    "Inc.",
    "Ltd",
    "Ltd.",
    "Co",
    "Co.",
    "LLC",
    "LLP",
    "PLC",
    "Company",
    "Corporation",
    "Technologies",
    "Holdings",
    "Industries",
    "Motors",
    "Electronics",
    "Semiconductor",
    "Foods",
    "Airlines",
];

/// The bodies of a sentence with their names.
pub(super) fn in_sentence(sentence: &str) -> Vec<(Range<usize>, String)> {
    // Most sentences have none of the words; the patterns are slow.
    let words = || sentence.split(|c: char| !c.is_alphanumeric());
    let headed = words().any(|word| {
        capitalised(word) && (BODY_HEADS.contains(word) || matches!(word, "Corp" | "Inc" | "Ltd" | "Co"))
    });
    let patterns = [
        (
            headed,
            pattern!(format!(
                r"\b(?:(?:China|Japan|Canada|Mexico|India|Germany|France|Russia|Taiwan|Vietnam|Brazil|Turkey|Britain|Australia)['’]s\s+)?(?:{WORD}\s+){{1,5}}(?:(?:{heads})\b|(?:Corp|Inc|Ltd|Co)\b\.?)(?:\s+(?:of|for|on)\s+(?:the\s+)?(?:{WORD})(?:(?:\s+and|,|\s+of)?\s+{WORD}){{0,4}})?",
                heads = heads(),
            )),
        ),
        (
            headed || sentence.contains("Office "),
            pattern!(format!(
                r"\b(?:Ministry|Department|Office|Bank|Bureau|Chamber|Council|Institute|University|Academy|Federation|Association|Center|Centre|Committee|Society|Alliance|Coalition)\s+(?:of|for|on)\s+(?:the\s+)?{WORD}(?:(?:\s+and|,|\s+of)?\s+{WORD}){{0,4}}"
            )),
        ),
        (
            words().any(|word| matches!(word, "administration" | "government")),
            pattern!(r"\b(?:\p{Lu}\p{Ll}+)\s+(?:administration|government)\b"),
        ),
    ];
    let mut found = Vec::new();
    for (_, pattern) in patterns.into_iter().filter(|(wanted, _)| *wanted) {
        found.extend(pattern.find_iter(sentence).filter_map(|matched| named(sentence, matched.range())));
    }
    found.extend(workplaces(sentence));
    found
}

fn heads() -> String {
    let mut heads: Vec<&str> = BODY_HEADS.iter().copied().collect();
    heads.sort_unstable();
    heads.join("|")
}

/// The body's name within a match, without what only stands beside it.
fn named(sentence: &str, at: Range<usize>) -> Option<(Range<usize>, String)> {
    let mut start = at.start;
    let mut words = slice(sentence, at.clone());
    // A word that only opens the sentence, or a post before the name, is none of it: "The", "Senator", "On Monday".
    loop {
        let first = first_word(words);
        let rest = slice(words, first.len()..words.len()).trim_start();
        let skip = OPENERS.contains(first) || (is_role(first) && !matches!(first, "Farmers" | "Economists" | "Executive" | "Retailer" | "Growers"))
            || pattern!(r"^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|April|June|July|August|September|October|November|December)$").is_match(first);
        if !skip || rest.is_empty() {
            break;
        }
        start += words.len() - rest.len();
        words = rest;
    }
    // "People's Bank of China Governor Yi Gang": what follows the body is somebody's role and name.
    let role = pattern!(r"\p{L}[\p{L}-]*").find_iter(words).skip(1).find(|word| {
        is_role(word.as_str())
            && !matches!(
                word.as_str(),
                "Advisers"
                    | "Advisors"
                    | "Farmers"
                    | "Growers"
                    | "Manufacturers"
                    | "Producers"
                    | "Economists"
                    | "Executives"
                    | "Partners"
            )
    });
    // "economist Jane Doe Acme Economics": a word is missing between somebody and where they work.
    if words.split(' ').count() >= 4
        && is_given(first_word(words))
        && is_role(last_word(slice(sentence, 0..start)))
    {
        let body = words.match_indices(' ').nth(1).map_or(0, |(at, _)| at + 1);
        start += body;
        words = slice(words, body..words.len());
    }
    // "Chamber of Commerce, Tom Roe, warned": only a list with "and" in it goes on after a comma.
    let listed = words.find(", ").filter(|comma| {
        let rest = slice(words, comma + 2..words.len());
        is_given(first_word(rest)) || !rest.contains(" and ")
    });
    words = slice(words, 0..listed.unwrap_or(words.len()));
    // "Fox Business Network on Friday": when is none of it, nor where it is based.
    let when = pattern!(r"\s+on\s+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\b").find(words);
    let words = slice(words, 0..when.map_or(words.len(), |when| when.start()));
    let based = pattern!(r"^(?:\p{Lu}[\p{L}.]*\s+){0,2}\p{Lu}[\p{L}.]*-based\s+")
        .find(words)
        .map_or(0, |based| based.end());
    let (start, words) = (start + based, slice(words, based..words.len()));
    let role = role
        .filter(|role| role.start() >= based)
        .map(|role| role.start() - based)
        .filter(|role| *role < words.len());
    let words =
        slice(words, 0..role.unwrap_or(words.len())).trim_end().trim_end_matches([',', '&']).trim_end();
    let name = words.split_whitespace().collect::<Vec<_>>().join(" ").replace('’', "'");
    let several = name.split(' ').count() >= 2;
    // What the cut left may be no body any more.
    let link = name.ends_with(" of") || name.ends_with(" for") || name.ends_with(" and");
    (several && !link).then(|| (start..start + words.len(), name))
}

/// The name of a firm without "Inc." and the like.
pub(super) fn without_form_words(name: &str) -> Option<&str> {
    let (bare, form) = name.rsplit_once(' ')?;
    FORMS.contains(&form).then(|| bare.trim_end_matches([',', '&', ' ']))
}

/// The name without the form of the firm: "Rhodium" of "Rhodium Group".
pub(super) fn without_its_form(name: &str) -> Option<&str> {
    let (bare, form) = name.rsplit_once(' ')?;
    let common = NOT_NAMES.contains(bare)
        || PLACES.name_of(bare).is_some()
        || is_given(bare)
        || OPENERS.contains(bare);
    (FORMS.contains(&form) && !bare.contains(' ') && bare.len() > 2 && !common && !is_role(bare))
        .then_some(bare)
}
