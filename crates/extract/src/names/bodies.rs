//! Bodies that nobody listed are known by the last word of their name ("National Association of Realtors"), or by
//! the people who work there ("an economist at Nomura").

use std::ops::Range;

use super::evidence::is_given;
use super::figures;
use super::places::PLACES;
use super::role_words::is_role;
use crate::lexicon::{NOT_NAMES, OPENERS, SURNAMES};
use crate::pattern::pattern;
use crate::text::{capitalised, first_word, slice};

/// Words that only bodies have at the end of their name.
const HEAD: &str = r"(?:(?:Council|Ministry|Department|Organi[sz]ation|Association|Bank|Commission|Agency|Bureau|Committee|Subcommittee|Institute|Institution|University|College|Federation|Union|Chamber|Foundation|Fund|Group|LLC|LLP|PLC|Company|Corporation|Airlines|Airways|Motors?|Technologies|Securities|Capital|Holdings|Center|Centre|Coalition|Alliance|Board|Court|Party|Authority|Exchange|Administration|Embassy|Parliament|Academy|Society|Forum|Congress|Semiconductor|Electronics|Pharmaceuticals|Steel|Industries|Laboratories|Advisors|Advisers|Partners|Consultancy|Consulting|Economics|Analytics|Research|Macroeconomics|Investments?|Management|Associates|Foods|Stores|Network|Project|Caucus|Roundtable|Brothers|Bancorp|Financial|Intelligence|Markets|Insurance|Logistics|Farms|Growers|Trust)\b|(?:Corp|Inc|Ltd|Co)\b\.?)";
const WORD: &str = r"(?:U\.S\.|\p{Lu}[\p{L}\p{N}&’'-]*|&)";

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
    let heads = [
        pattern!(format!(
            r"\b(?:(?:China|Japan|Canada|Mexico|India|Germany|France|Russia|Taiwan|Vietnam|Brazil|Turkey|Britain|Australia)['’]s\s+)?(?:{WORD}\s+){{1,5}}{HEAD}(?:\s+(?:of|for|on)\s+(?:the\s+)?(?:{WORD})(?:(?:\s+and|,|\s+of)?\s+{WORD}){{0,4}})?"
        )),
        pattern!(format!(
            r"\b(?:Ministry|Department|Office|Bank|Bureau|Chamber|Council|Institute|University|Academy|Federation|Association|Center|Centre|Committee|Society|Alliance|Coalition)\s+(?:of|for|on)\s+(?:the\s+)?{WORD}(?:(?:\s+and|,|\s+of)?\s+{WORD}){{0,4}}"
        )),
        pattern!(r"\b(?:\p{Lu}\p{Ll}+)\s+(?:administration|government)\b"),
    ];
    let mut found = Vec::new();
    for pattern in heads {
        found.extend(pattern.find_iter(sentence).filter_map(|matched| named(sentence, matched.range())));
    }
    found.extend(workplaces(sentence));
    found
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

/// "chief economist at Nomura", "CEO of Moog Music": somebody works there.
fn workplaces(sentence: &str) -> Vec<(Range<usize>, String)> {
    let work = pattern!(format!(
        r"\b(?:(?:economists?|analysts?|strategists?|directors?|managers?|partner|president|officer|researcher|fellow|professor|advis[eo]r|lawyer|attorney|trader|head|expert|specialist|consultant|scholar|associate|spokes(?:man|woman|person)|economics|research|strategy)\s+(?:at|with|for)|(?:CEO|chief\s+executive(?:\s+officer)?|founder|co-founder|owner|chairman|president)\s+(?:of|at))\s+(?:the\s+)?(?P<body>{WORD}(?:\s+(?:(?:of|for|and)\s+)?{WORD}){{0,5}})"
    ));
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
