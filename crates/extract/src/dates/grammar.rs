//! The grammar is what time expressions look like in news English, and what each means before it is resolved.

use std::collections::BTreeMap;
use std::ops::Range;

use regex::Captures;

use super::meaning::Meaning;
use super::numbers::{COUNT, MONTH, WEEKDAY, WHOLE_MONTH};
use super::reading;
use crate::pattern::{Pattern, pattern};

/// An expression and its meaning.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Found {
    pub(crate) range: Range<usize>,
    pub(crate) meaning: Meaning,
}

type Read = fn(&Captures<'_>) -> Option<Meaning>;

struct Rule {
    pattern: &'static Pattern,
    read: Read,
}

#[expect(clippy::too_many_lines, reason = "one table, a row an expression")]
fn rules() -> [Rule; 21] {
    const YEAR: &str = r"(?P<year>(?:19|20)\d\d)";
    const DAY: &str = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?";
    const PART: &str = r"(?P<part>early|mid|late|(?:the )?(?:very )?(?:end|beginning|start|middle|close|first half|second half|latter half|first days|last days)\s+of|earlier\s+in|later\s+in|early\s+in|late\s+in)";
    let rule = |pattern, read| Rule { pattern, read };
    [
        rule(
            pattern!(format!(
                r"\b(?:{WEEKDAY},?\s+)?(?P<month>{MONTH})\s+{DAY}\s*(?:-|–|—|to|and|through|or)\s*(?P<last>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s+{YEAR}\b)?(?P<tail>\s*%|[.,]\d|[-–\s]+(?:percent|per\s+cent|pct|billion|million|day|week|month|year|\p{{Ll}}{{3,}}s\b))?"
            )),
            reading::month_days,
        ),
        rule(
            pattern!(format!(
                r"\b(?:{WEEKDAY},?\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s*(?:-|–|—|to|and|through|or)\s*(?P<last>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month>{MONTH})\b(?:,?\s+{YEAR}\b)?"
            )),
            reading::month_days,
        ),
        rule(
            pattern!(format!(
                r"\b(?:{WEEKDAY}(?:\s+\(|,?\s+)(?:on\s+)?)?(?P<month>{MONTH})\s+{DAY}\b(?:(?:,\s*|\s+){YEAR}\b)?(?P<tail>[,.]\d|\s*%|\s+(?:percent|per\s+cent|million|billion))?"
            )),
            reading::date,
        ),
        rule(
            pattern!(format!(
                r"\b(?:{WEEKDAY},?\s+)?(?:the\s+)?{DAY}\s+(?:of\s+)?(?P<month>{MONTH})\b(?:,?\s+{YEAR}\b)?"
            )),
            reading::date,
        ),
        rule(
            pattern!(r"\b(?P<year>(?:19|20)\d\d)[-/.](?P<number>\d{1,2})[-/.](?P<day>\d{1,2})\b"),
            reading::numeric,
        ),
        rule(pattern!(r"\b(?P<number>\d{1,2})/(?P<day>\d{1,2})/(?P<year>(?:19|20)\d\d)\b"), reading::numeric),
        rule(
            pattern!(format!(
                r"(?P<before>\b(?i:in|by|since|until|till|from|through|throughout|during|before|after|between|around|of|on|a|an|the|his|its|their|for|to)\s+)?\b(?:(?i:{PART})[-\s]+(?:the\s+month\s+of\s+)?)?(?:(?i:(?P<which>last|next|this(?:\s+past|\s+coming)?|this|past))\s+)?(?P<month>{WHOLE_MONTH})(?:'s|’s)?(?:(?:\s+of|,)?\s+{YEAR}\b)?(?P<tail>\s+\p{{Ll}}+)?"
            )),
            reading::month,
        ),
        rule(
            pattern!(format!(
                r"(?P<before>\b(?i:Act\s+of|in|since|by|from|until|till|through|during|before|after|of|between|and|to|throughout|back\s+in)\s+|\b(?i:the|a|an|its|his|their|her)\s+|^)(?:(?i:{PART})[-\s]+)?(?:(?i:the)\s+(?:year\s+)?)?{YEAR}\b(?P<tail>[-\s]+\p{{L}}+|[,.]\d|%)?"
            )),
            reading::year,
        ),
        rule(pattern!(format!(r"\b(?i:{PART})[-\s]+{YEAR}\b(?P<tail>\s+\p{{L}}+)?")), reading::year),
        rule(
            pattern!(r"(?i)\b(?:in\s+)?(?:the\s+)?(?P<part>early|mid|late)?[-\s]*(?P<year>(?:19|20)\d0)s\b"),
            reading::decade,
        ),
        rule(
            pattern!(format!(
                r"\b(?P<name>(?:Black|Good|Super|Cyber|Ash|Holy|News|Palm|Fat|Ruby)\s+)?(?:(?i:early|late|later|earlier|midday)\s+(?:on\s+)?)?(?:(?i:(?P<which>last|next|this\s+past|this\s+coming|this|past|coming|every|each))\s+)?(?P<weekday>{WEEKDAY})(?:'s|’s)?(?:\s+(?i:morning|afternoon|evening|night))?(?:\s+(?:of\s+)?(?i:(?P<week>last|next|this))\s+week)?(?P<tail>\s+\p{{Lu}}\p{{L}}+)?"
            )),
            reading::weekday,
        ),
        rule(
            pattern!(
                r"(?i)\b(?:(?P<part>earlier|later|early|mid|late|(?:the\s+)?(?:very\s+)?(?:end|beginning|start|middle|close|first\s+half|second\s+half|latter\s+half|rest|remainder)\s+of|earlier\s+in|later\s+in)[-\s]+)?(?P<which>this\s+past|this\s+coming|this|last|next|the\s+current|the\s+previous|the\s+coming|the\s+following|the)\s+(?:calendar\s+|fiscal\s+|trading\s+)?(?P<unit>weekend|week|month|quarter|year|decade)\b(?:'s|’s)?"
            ),
            reading::stretch,
        ),
        rule(
            pattern!(format!(
                r"(?i)\b(?:(?P<about>more\s+than|over|nearly|almost|about|around|roughly|some|just\s+over|just|barely|at\s+least|less\s+than|well\s+over|only)\s+)?(?P<count>{COUNT})\s+(?P<unit>day|week|month|year|decade|quarter|hour|minute)s?\s+(?P<direction>ago|from\s+now|earlier|later|before\s+that|after\s+that)\b"
            )),
            reading::away,
        ),
        rule(
            pattern!(format!(
                r"(?i)\b(?P<superlative>(?:\w+est|time|times|first|worst|most|least|high|low|level|levels|decline|drop|fall|rise|gain|growth|pace)\s+)?(?P<in>in|within|over|during)\s+(?:the\s+)?(?P<next>next\s+|coming\s+)?(?P<count>{COUNT})\s+(?P<next2>more\s+)?(?P<unit>day|week|month|year)s?(?:'s|’s|'|’)?(?:\s+time)?\b(?P<tail>\s+(?:of|on|in|since|to|after)\b)?"
            )),
            reading::within,
        ),
        rule(
            pattern!(
                r"(?P<usa>USA\s+|Russia\s+|Business\s+)?\b(?P<day>(?i:(?:the\s+day\s+before\s+yesterday|the\s+day\s+after\s+tomorrow|yesterday|tomorrow|tonight|this\s+(?:morning|afternoon|evening)|last\s+night)|today))\b(?P<own>'s|’s)?"
            ),
            reading::today,
        ),
        rule(
            pattern!(format!(
                r"(?i)\b(?:the\s+)?(?P<quarter>first|second|third|fourth|final|1st|2nd|3rd|4th)[-\s]+(?:calendar\s+|fiscal\s+)?quarter\b(?:\s+of\s+(?:{YEAR}\b|(?P<which>last|this|next)\s+year))?|\bQ(?P<q>[1-4])(?:\s+(?:of\s+)?(?P<year2>(?:19|20)\d\d))?\b"
            )),
            reading::quarter,
        ),
        rule(
            pattern!(format!(
                r"\b(?:(?i:early|late|mid)[-\s]+)?(?:(?i:(?P<which>last|next|this\s+past|this\s+coming|this|the|in))\s+)?(?i:(?P<season>spring|summer|autumn|fall|winter))\b(?:\s+(?:of\s+)?{YEAR}\b)?"
            )),
            reading::season,
        ),
        rule(
            pattern!(
                r"(?i)\b(?:in|over|during)\s+(?:the\s+)?(?P<which>recent|last\s+few|past\s+few|past\s+couple\s+of|last\s+couple\s+of|coming|next\s+few|next\s+couple\s+of|following)\s+(?P<unit>days|weeks|months|years)\b"
            ),
            reading::around,
        ),
        rule(
            pattern!(r"\b(?i:on\s+)?(?i:the)\s+(?P<day>\d{1,2})(?:st|nd|rd|th)\b(?P<tail>[-\s]+\p{L}+)?"),
            reading::day_of_month,
        ),
        rule(
            pattern!(
                r"(?i)\b(?:(?:on|at|over|during)\s+)(?P<which>the|last|next)\s+weekend\b|\b(?P<same>the\s+same\s+day|that\s+(?:same\s+)?day|the\s+(?:following|next|previous)\s+day|the\s+day\s+(?:before|after))\b"
            ),
            reading::weekend_or_same_day,
        ),
        rule(
            pattern!(
                r"\b(?P<holiday>(?:Christmas|New\s+Year['’]s)(?:\s+(?:Day|Eve))?|Thanksgiving(?:\s+Day)?|Labor\s+Day|Memorial\s+Day|Independence\s+Day|the\s+Fourth\s+of\s+July|Veterans\s+Day|Valentine['’]s\s+Day|May\s+Day)\b(?:,?\s+(?P<year>(?:19|20)\d\d)\b)?"
            ),
            reading::holiday,
        ),
    ]
}

/// Every expression in a sentence, none overlapping, in order: of two that overlap the longer counts.
pub(crate) fn expressions(words: &str) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for Rule { pattern, read } in rules() {
        let mut from = 0;
        while let Some(captures) = pattern.captures_from(words, from) {
            let Some(whole) = captures.get(0) else { break };
            // The words after an expression may open the next: "from 2015 to 2017".
            let end = captures.name("tail").map_or(whole.end(), |tail| tail.start());
            from = end.max(whole.start() + 1).max(from + 1);
            while from < words.len() && !words.is_char_boundary(from) {
                from += 1;
            }
            if let Some(meaning) = read(&captures)
                && let Some(range) = reading::extent(words, &captures)
            {
                found.push(Found { range, meaning });
            }
            if from > words.len() {
                break;
            }
        }
    }
    found.sort_by_key(|one| (std::cmp::Reverse(one.range.len()), one.range.start));
    let mut kept: BTreeMap<usize, Found> = BTreeMap::new();
    for one in found {
        let before = kept.range(..one.range.end).next_back();
        if before.is_none_or(|(_, other)| other.range.end <= one.range.start) {
            kept.insert(one.range.start, one);
        }
    }
    kept.into_values().collect()
}
