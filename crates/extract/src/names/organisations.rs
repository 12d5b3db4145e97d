//! Organisations: well-known bodies and firms, and names with a word in them that only bodies have.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use archive::{Entity, Mention, SentenceKind};

use super::ordered;
use super::role_words::is_role;
use crate::lexicon::entries;
use crate::page::{Page, span};
use crate::pattern::{Pattern, pattern};
use crate::text::slice;

/// Every known form with the name that it stands for.
static KNOWN: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    let mut known = HashMap::new();
    for line in entries(include_str!("../lexicon/organisations.txt")) {
        let (name, forms) = line.split_once('=').unwrap_or((line, ""));
        let name = name.trim();
        let forms = forms.split(';').map(str::trim).filter(|form| !form.is_empty());
        known.extend(forms.chain([name]).map(|form| (form.to_owned(), name)));
        if let Some(bare) = name.strip_prefix("The ").filter(|bare| bare.contains(' ')) {
            known.insert(bare.to_owned(), name);
            known.insert(format!("the {bare}"), name);
        }
    }
    known
});

/// Matches any of them, the longest first.
static ANY_KNOWN: LazyLock<Pattern> = LazyLock::new(|| {
    let mut forms: Vec<&String> = KNOWN.keys().collect();
    forms.sort_by_key(|form| (std::cmp::Reverse(form.len()), form.as_str()));
    let any: Vec<String> =
        forms.iter().map(|form| regex::escape(form).replace(' ', r"\s+").replace(r"\ ", r"\s+")).collect();
    Pattern::new(&format!(r"(?:^|[^\p{{L}}\p{{N}}])(?P<name>{})(?:$|[^\p{{L}}\p{{N}}])", any.join("|")))
});

/// Words that only bodies have at the end of their name.
const HEAD: &str = r"(?:Council|Ministry|Department|Organi[sz]ation|Association|Bank|Commission|Agency|Bureau|Committee|Institute|Institution|University|College|Federation|Union|Chamber|Foundation|Fund|Group|Corp\b\.?|Inc\b\.?|Ltd\b\.?|LLC|Company|Corporation|Airlines|Airways|Motors?|Technologies|Securities|Capital|Holdings|Center|Centre|Coalition|Alliance|Board|Court|Party|Authority|Exchange|Administration|Embassy|Parliament|Academy|Society|Forum|Congress|Conference|Semiconductor|Electronics|Pharmaceuticals|Steel|Industries|Laboratories|Advisors|Partners|Consultancy|Consulting|Economics|Analytics)";
const WORD: &str = r"(?:U\.S\.|\p{Lu}[\p{L}\p{N}&’'-]*|&)";

/// The organisations of the page, and every range that they take.
pub(super) fn organisations(page: &Page<'_>) -> (Vec<Entity>, Vec<Range<usize>>) {
    let mut found: HashMap<String, Vec<Mention>> = HashMap::new();
    let mut taken: Vec<Range<usize>> = Vec::new();
    for place in page.told() {
        let sentence = page.words(&place);
        let mut here: Vec<(Range<usize>, String)> = Vec::new();
        let mut all = known_in(sentence);
        if place.kind != SentenceKind::Title {
            all.extend(with_a_head(sentence));
        }
        // Of two that overlap the longer counts: "National People's Congress", not "Congress".
        all.sort_by_key(|(range, _)| (std::cmp::Reverse(range.len()), range.start));
        for (range, name) in all {
            if here.iter().all(|(other, _)| other.end <= range.start || range.end <= other.start) {
                here.push((range, name));
            }
        }
        here.sort_by_key(|(range, _)| range.start);
        for (range, name) in here {
            let range = place.range.start + range.start..place.range.start + range.end;
            found.entry(name).or_default().push(Mention { span: span(&range), sentence: place.number });
            taken.push(range);
        }
    }
    let entities = found.into_iter().map(|(name, mentions)| Entity { name, role: None, mentions });
    (ordered(entities.collect()), taken)
}

fn known_in(sentence: &str) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(captures) = ANY_KNOWN.captures(slice(sentence, from..sentence.len())) {
        let Some(name) = captures.name("name") else { break };
        let range = from + name.start()..from + name.end();
        from = range.end;
        let folded = name.as_str().split_whitespace().collect::<Vec<_>>().join(" ");
        if let Some(known) =
            KNOWN.get(&folded).filter(|_| !names_a_post(&folded, slice(sentence, range.end..sentence.len())))
        {
            let range = if folded.starts_with("the ") { range.start + 4..range.end } else { range };
            found.push((range, (*known).to_owned()));
        }
    }
    found
}

/// "Treasury Secretary" is a post; the department is not spoken of.
fn names_a_post(form: &str, after: &str) -> bool {
    form.ends_with("Treasury") && crate::text::capitalised(after.trim_start())
}

/// "National Association of Realtors", "China's Foreign Ministry", "Ministry of Commerce", "the Trump administration".
fn with_a_head(sentence: &str) -> Vec<(Range<usize>, String)> {
    let patterns = [
        pattern!(format!(
            r"\b(?:(?:China|Japan|Canada|Mexico|India|Germany|France|Russia|Taiwan|Vietnam|Brazil|Turkey)['’]s\s+)?(?:{WORD}\s+){{1,5}}{HEAD}(?:\s+(?:of|for|on)\s+(?:the\s+)?(?:{WORD})(?:(?:\s+and|,|\s+of)?\s+{WORD}){{0,4}})?"
        )),
        pattern!(format!(
            r"\b(?:Ministry|Department|Office|Bank|Bureau|Chamber|Council|Institute|University|Academy|Federation|Association)\s+(?:of|for|on)\s+(?:the\s+)?{WORD}(?:(?:\s+and|,|\s+of)?\s+{WORD}){{0,4}}"
        )),
        pattern!(r"\b(?:\p{Lu}\p{Ll}+)\s+(?:administration|government)\b"),
    ];
    let mut found = Vec::new();
    for pattern in patterns {
        for matched in pattern.find_iter(sentence) {
            // "People's Bank of China Governor Yi Gang": what follows the body is somebody's role and name.
            let role =
                pattern!(r"\p{L}+").find_iter(matched.as_str()).skip(1).find(|word| is_role(word.as_str()));
            let end = role.map_or(matched.end(), |role| matched.start() + role.start());
            let matched_words = slice(sentence, matched.start()..end).trim_end();
            let words = matched_words.split_whitespace().collect::<Vec<_>>().join(" ");
            let end = matched.start() + matched_words.len();
            let start = matched.start() + opener_length(matched.as_str());
            let words = words.trim_start_matches("The ").to_owned();
            // "Bank Governor …" and "Treasury Department Secretary …" are roles.
            if words.split(' ').count() >= 2
                && !crate::lexicon::OPENERS.contains(words.split(' ').next().unwrap_or(""))
            {
                found.push((start..end, words.replace('’', "'")));
            }
        }
    }
    found
}

fn opener_length(words: &str) -> usize {
    words.strip_prefix("The").map_or(0, |rest| words.len() - rest.trim_start().len())
}
