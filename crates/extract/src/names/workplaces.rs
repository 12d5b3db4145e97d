//! A workplace is a body known by the people who work there: "an economist at Nomura".

use std::ops::Range;
use std::sync::LazyLock;

use super::evidence::is_given;
use super::figures;
use super::places::PLACES;
use super::role_words::is_role;
use crate::dictionary::WordSet;
use crate::lexicon::{NOT_NAMES, SURNAMES};
use crate::pattern::pattern;
use crate::text::{capitalised, first_word, slice};

/// A word of a body's name, in Latin letters: all of Unicode's would make the patterns slow.
pub(super) const WORD: &str = r"(?:U\.S\.|[A-ZÀ-Þ][A-Za-zÀ-ž0-9&’'-]*|&)";

/// What somebody is at a body, with the body after it.
const POSTS: [&str; 33] = [
    "economist",
    "economists",
    "analyst",
    "analysts",
    "strategist",
    "strategists",
    "director",
    "directors",
    "manager",
    "managers",
    "partner",
    "president",
    "officer",
    "researcher",
    "fellow",
    "professor",
    "adviser",
    "advisor",
    "lawyer",
    "attorney",
    "trader",
    "head",
    "expert",
    "specialist",
    "consultant",
    "scholar",
    "associate",
    "economics",
    "research",
    "strategy",
    "spokesman",
    "spokeswoman",
    "spokesperson",
];

/// A sentence with one of these may say where somebody works.
static SIGNS: LazyLock<WordSet<&'static str>> =
    LazyLock::new(|| POSTS.into_iter().chain(["CEO", "executive", "founder", "owner", "chairman"]).collect());

/// "chief economist at Nomura", "CEO of Moog Music": somebody works there.
pub(super) fn workplaces(sentence: &str) -> Vec<(Range<usize>, String)> {
    let work = pattern!(format!(
        r"\b(?:(?:{posts})\s+(?:at|with|for)|(?:CEO|chief\s+executive(?:\s+officer)?|founder|co-founder|owner|chairman|president)\s+(?:of|at))\s+(?:the\s+)?(?P<body>(?:\p{{Lu}}\.\s+)?{WORD}(?:\s+(?:(?:of|for|and)\s+)?{WORD}){{0,5}})",
        posts = POSTS.join("|"),
    ));
    // The pattern is slow, and what it needs is soon looked for.
    if ![" at ", " with ", " for ", " of "].iter().any(|link| sentence.contains(link))
        || !sentence.split(|c: char| !c.is_alphanumeric()).any(|word| SIGNS.contains(word))
    {
        return Vec::new();
    }
    work.captures_iter(sentence)
        .filter_map(|captures| captures.name("body"))
        .filter_map(|body| {
            let words =
                slice(body.as_str(), 0..body.as_str().len()).trim_end_matches(['\'', '’', '-', '&', ' ']);
            let words = words.strip_suffix("'s").or_else(|| words.strip_suffix("’s")).unwrap_or(words);
            let first = first_word(words);
            let all = words.split_whitespace().filter(|word| capitalised(word));
            let one = !words.contains(' ');
            let person = is_given(first)
                || figures::by_surname(words).is_some()
                || (one && SURNAMES.contains(first) && !words.chars().skip(1).any(char::is_uppercase));
            let place = PLACES.name_of(words).is_some() || PLACES.name_of(first).is_some_and(|_| one);
            let common = all
                .clone()
                .all(|word| NOT_NAMES.contains(word) || PLACES.name_of(word).is_some() || is_role(word));
            let start = body.start();
            let post = words.split_whitespace().any(is_role);
            (!person && !place && !common && !post && words.len() > 2).then(|| {
                (
                    start..start + words.len(),
                    words.split_whitespace().collect::<Vec<_>>().join(" ").replace('’', "'"),
                )
            })
        })
        .collect()
}
