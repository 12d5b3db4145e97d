//! The subject of a verb of speech: whoever the words before it end with, once words of time and place and asides
//! are taken off them.

use std::ops::Range;

use super::voices::{HEADS, Sort, Voices, unnamed_at_end};
use crate::pattern::{group, pattern};
use crate::text::{last_word, slice};

impl Voices<'_> {
    /// Whom a subject that fills `range` up to its verb names.
    pub(super) fn subject(&self, range: Range<usize>) -> Option<String> {
        let mut end = range.end;
        for round in 0..6 {
            let words = slice(self.plain, range.start..end);
            end = range.start + words.trim_end().len();
            let words = words.trim_end();
            if let Some(found) = self.at_the_end(range.start, end) {
                // "Jane Doe, chief of Acme, the maker of anvils, said": with the last aside gone, her post is left.
                let comma = range.start + words.rfind(',').unwrap_or_default();
                let holder = self.ending(comma).filter(|one| round > 0 && one.sort == Sort::Person);
                return Some(holder.map_or(found, |one| one.name.to_owned()));
            }
            let cut = if words.ends_with([',', '—', '–', ')']) {
                before_aside(words)
            } else {
                adverbial(words)
            };
            match cut {
                Some(cut) if cut < words.len() => {
                    let aside = slice(words, cut..words.len()).trim_matches([',', ' ', '—', '–', '(', ')']);
                    // "the ministry's spokesman, Gao Feng, said": the aside itself is a person.
                    let from = range.start + cut;
                    let exact = self
                        .within(&(from..end))
                        .iter()
                        .find(|one| one.sort == Sort::Person && slice(self.plain, one.at.clone()) == aside);
                    if let Some(exact) = exact {
                        return Some(exact.name.to_owned());
                    }
                    end = from;
                }
                _ => break,
            }
        }
        self.first_of_clause(&range)
    }

    /// The speaker whose words end exactly at `end`.
    fn at_the_end(&self, start: usize, end: usize) -> Option<String> {
        let words = slice(self.plain, start..end);
        let named = self.ending(end).filter(|one| one.at.start >= start);
        let pronoun = pattern!(r"(?i)(?:^|[\s,;:—–(])(?P<who>he|she|they|it|who|i|we)$");
        if let Some(found) = pronoun.captures(words).filter(|_| named.is_none()) {
            let who = group(&found, "who")?.to_lowercase();
            let at = end - who.len();
            return match who.as_str() {
                "he" | "she" => self.pronoun(who == "she", at),
                "it" => self.thing(at),
                // "Trump, who said": whoever stands before.
                "who" => self.at_the_end(
                    start,
                    start + slice(words, 0..words.len() - 3).trim_end_matches([' ', ',']).len(),
                ),
                _ => None,
            };
        }
        if let Some(one) = named {
            if one.sort == Sort::Person {
                return Some(one.name.to_owned());
            }
            // "officials at the White House", "Zhang of Nomura": whoever belongs to it speaks.
            let lead = slice(self.plain, start..one.at.start);
            if let Some(link) =
                pattern!(r"(?i)\s+(?:at|of|for|from|with|in|inside|within|on)\s+(?:(?:the|a|an|its)\s+)?(?:\p{Lu}[\p{L}.]*(?:['’]s)?\s+){0,2}$")
                    .find(lead)
                && let Some(found) = self.at_the_end(start, start + link.start())
            {
                return Some(found);
            }
            return Some(one.name.to_owned());
        }
        let common = pattern!(
            r"(?i)(?:^|[\s,;—–])the\s+(?:[\p{L}-]+\s+)?(?:vice-|co-)?(?P<noun>president|premier|secretary|minister|senator|ambassador|chairman|governor|congressman|congresswoman|economist|analyst|professor|spokesman|spokeswoman|farmer|trader|lawyer|investor|strategist|scholar|expert|mayor|envoy|negotiator|adviser|advisor|executive|director|researcher|lawmaker|diplomat|ministry|department|commission|committee|bank|agency|association|chamber|council|institute|embassy|group|union|federation|bureau|fund|company|firm|retailer|carmaker|automaker|newspaper|paper|tabloid|broadcaster)$"
        );
        if let Some(captures) = common.captures(words) {
            let noun = group(&captures, "noun")?;
            if let Some(found) = self.common(noun, end) {
                return Some(found);
            }
            // "the ministry" stays that; "the farmer" is somebody without a name.
            if !pattern!(format!(r"(?i)^{HEADS}$")).is_match(noun) {
                return Some(noun.to_owned());
            }
        }
        // "people familiar with the matter"
        let known = pattern!(
            r"(?i)\s+(?:who\s+(?:is|are|was|were)\s+)?(?:familiar|briefed|close|with\s+(?:direct\s+)?knowledge)\s+(?:with|on|about|to|of)\s+[^,;.]{2,50}$"
        );
        if let Some(known) = known.find(words) {
            let who = unnamed_at_end(slice(words, 0..known.start()))?;
            let bare = matches!(last_word(&who), "people" | "person" | "People" | "Person");
            return Some(if bare { format!("{who}{}", known.as_str()) } else { who });
        }
        // "a spokesperson for the port authority", whom no list names.
        let of = pattern!(format!(r"(?i)\b{HEADS}(?P<of>\s+(?:for|of|at|with|from)\s+[^,;]{{2,70}})$"));
        if let Some(of) = of.captures(words).and_then(|captures| captures.name("of")) {
            return unnamed_at_end(slice(words, 0..of.start()));
        }
        unnamed_at_end(words)
    }

    /// Where nothing ends at the verb: the first name of its clause, or officials in it.
    fn first_of_clause(&self, range: &Range<usize>) -> Option<String> {
        let words = slice(self.plain, range.clone());
        let mut clause = pattern!(r"(?:;|,\s+(?:and|but|while|as|though|although)\b)\s*")
            .find_iter(words)
            .last()
            .map_or(0, |stop| stop.end());
        // "Reacting to what Huawei did, the ministry said": who acts comes after the opening phrase.
        let opening = pattern!(
            r"^\s*(?:(?:But|And|Yet|Still)\s+)?(?:\p{Lu}\p{Ll}+ing|In|At|On|After|Before|During|Asked|For|With|Under|Despite|Since|As|While|When|By|From)\b[^,]*,\s"
        );
        if let Some(opening) = opening.find(slice(words, clause..words.len())) {
            clause += opening.end();
        }
        let clause = range.start + clause..range.end;
        let names = self.within(&clause);
        // A place is the scene more often than who acts.
        let one = names
            .iter()
            .find(|one| one.sort == Sort::Person)
            .or_else(|| names.iter().find(|one| one.sort == Sort::Body));
        let Some(one) = one else {
            let head = pattern!(format!(r"(?i)\b{HEADS}\b")).find(slice(self.plain, clause.clone()))?;
            let words = slice(self.plain, clause.clone());
            let bare = head.as_str().to_lowercase().starts_with("pe");
            let known = if bare { slice(words, head.end()..with_familiarity(words, head.end())) } else { "" };
            return unnamed_at_end(slice(words, 0..head.end())).map(|who| format!("{who}{known}"));
        };
        // "a White House official": the official speaks, and has no name.
        let after = slice(self.plain, one.at.end..clause.end);
        let belongs =
            pattern!(format!(r"(?i)^(?:['’]s?)?\s+(?:[\p{{Ll}}-]+\s+){{0,3}}{HEADS}\b")).find(after);
        match belongs {
            Some(belongs) if one.sort != Sort::Person => {
                unnamed_at_end(slice(self.plain, clause.start..one.at.end + belongs.end()))
            }
            _ => Some(one.name.to_owned()),
        }
    }
}

/// Where an aside that ends `words` begins: at the comma, dash or bracket before it.
fn before_aside(words: &str) -> Option<usize> {
    let closing = words.chars().next_back()?;
    let inner = slice(words, 0..words.len() - closing.len_utf8());
    let opening = match closing {
        ')' => inner.rfind('('),
        ',' => inner.rfind(',').filter(|at| words.len() - at < 240),
        dash => inner.rfind(dash),
    };
    opening.or(Some(inner.len()))
}

/// The end of "familiar with the talks" after the head word that ends at `end`.
pub(super) fn with_familiarity(words: &str, end: usize) -> usize {
    let known = pattern!(
        r"(?i)^\s+(?:who\s+(?:is|are|was|were)\s+)?(?:familiar|briefed|close|with\s+(?:direct\s+)?knowledge)\s+(?:with|on|about|to|of)\s+(?:the\s+|their\s+|them\b|it\b)?(?:[\p{L}-]+(?:\s+(?:talks|plans?|discussions?|matter|negotiations|administration|thinking|process|situation))?)?"
    );
    known.find(slice(words, end..words.len())).map_or(end, |known| end + known.end())
}

/// Where words of time, place or manner that end `words` begin.
fn adverbial(words: &str) -> Option<usize> {
    pattern!(
        r"(?i)(?:^|\s+)(?:also|later|then|has|had|have|would|could|will|may|might|often|repeatedly|again|once|first|recently|earlier|himself|herself|itself|is|was|who|which|\w+ly|further|too|did|does|not|openly|now|already|once|and|to\s+reporters|to\s+be\s+sure|in\s+(?:an?|the|his|her|its|their)\s+[^,;]{1,70}|in\s+(?:Beijing|Washington|response|part|turn|return)|(?:on|via|through)\s+(?:Twitter|Weibo|Facebook|\w+\s+television|state\s+television|\w+)|at\s+(?:an?|the|his|her)\s+[^,;]{1,60}|during\s+[^,;]{1,60}|after\s+[^,;]{1,60}|(?:on\s+|late\s+(?:on\s+)?|early\s+(?:on\s+)?)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s+(?:morning|afternoon|evening|night))?|(?:this|last|earlier\s+this)\s+(?:week|month|year)|yesterday|today|tonight|meanwhile|however)$"
    )
    .find(words)
    .map(|found| found.start())
}
