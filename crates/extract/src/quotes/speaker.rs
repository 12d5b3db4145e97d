//! The speaker is whoever the words beside a quote say it is: a person by name or pronoun, a body, or officials
//! without a name.

use std::ops::Range;

use super::voices::{HEADS, Sort, Voices, unnamed_at_end, without_article};
use crate::pattern::{group, pattern};
use crate::text::{last_word, slice};

/// Words that tell of speech.
const SAY: &str = r"(?:said|says|say|saying|told|tells|telling|tweeted|tweets|tweeting|retweeted|wrote|writes|writing|written|added|adding|adds|asked|asks|asking|continued|noted|notes|noting|argued|argues|arguing|warned|warns|warning|explained|explains|insisted|insists|insisting|declared|declaring|remarked|stated|states|stating|stressed|stressing|stresses|claimed|claims|claiming|acknowledged|acknowledging|complained|joked|replied|responded|predicted|concluded|called|calls|calling|described|describes|describing|announced|suggested|suggests|testified|posted|quipped|conceded|reiterated|pledged|pledging|vowed|vowing|sighed|grumbled|laughed|exclaimed|marvelled|marveled|fumed|protested|shot\s+back|recalled|observed|urged|urging|accused|accusing|characterized|characterised|dubbed|dubbing|believes|promised|promising|hailed|praised|denounced|blasted|slammed|criticized|criticised|dismissed|labell?ed|labell?ing|branded|branding|termed|mused|boasted|lamented|agreed|admitted|confirmed|denied|demanded|emphasized|emphasised|emphasizing|expressed|hinted|indicated|maintained|mentioned|proclaimed|questioned|read|reads|reading|repeated|shouted|touted|thundered|opined|commented|cautioned|countered|asserted|cited|citing|referred|referring|saw|likened|offered|opposes|opposed|threatened|threatening|thanked)";

/// Who speaks by what stands around a quote.
pub(super) struct Speakers<'p> {
    pub(super) voices: Voices<'p>,
}

impl Speakers<'_> {
    /// By what follows the quote: `…," Kudlow said`, `…," said Kudlow`. `at` is where the words stand.
    pub(super) fn after(&self, words: &str, at: usize) -> Option<String> {
        let lead =
            words.len() - words.trim_start_matches([' ', ',', '—', '–', '-', '.', '?', '!', ')']).len();
        let (words, at) = (slice(words, lead..words.len()), at + lead);
        let verb = self.verb(words)?;
        let before = slice(words, 0..verb.start);
        if before.split_whitespace().count() > 24 {
            return None;
        }
        let inverted =
            before.trim().trim_matches(',').is_empty() || slice(words, verb.clone()).starts_with("according");
        if inverted {
            return self.beginning(at + verb.end..at + words.len());
        }
        self.subject(at..at + verb.start)
    }

    /// By what leads to the quote: `Trump said that "…"`, `officials told Reuters: "…"`.
    pub(super) fn before(&self, words: &str, at: usize) -> Option<String> {
        if words.trim().is_empty() {
            return None;
        }
        // "Xinhua quoted Gao as saying": whoever was quoted speaks.
        if let Some(captures) =
            pattern!(r"\b(?:quoted|quoting|cited|quotes)\s+(?P<who>.{3,120}?)\s+as\s+saying\b")
                .captures(words)
            && let Some(who) = captures.name("who")
        {
            return self.beginning(at + who.start()..at + who.end());
        }
        if let Some(captures) =
            pattern!(r"(?i)\b(?:according\s+to|in\s+the\s+words\s+of)\s+(?P<who>[^,;]{3,120})")
                .captures(words)
            && let Some(who) = captures.name("who")
            && let Some(speaker) = self.beginning(at + who.start()..at + who.end())
        {
            return Some(speaker);
        }
        if let Some(verb) = pattern!(format!(r"(?i)\b{SAY}\b")).find_iter(words).last() {
            // A passive tells nobody: "a deal described as".
            let lead = slice(words, 0..verb.start());
            let passive = pattern!(r"(?i)\b(?:is|are|was|were|been|being|be|so|widely|often|what\s+is)\s*$")
                .is_match(lead)
                && !pattern!(r"(?i)(?:ing|said|says|reads?)$").is_match(verb.as_str());
            if passive {
                let by = pattern!(r"(?i)^\s+by\s+").find(slice(words, verb.end()..words.len()));
                return by.and_then(|by| self.beginning(at + verb.end() + by.end()..at + words.len()));
            }
            // "She said it was late, adding that": the second verb has the subject of the first.
            let shared = verb.as_str().ends_with("ing")
                || pattern!(
                    r"(?i)\b(?:and|but|or|then|while|before)(?:\s+(?:also|later|then|has|had|\w+ly))*\s*$"
                )
                .is_match(lead);
            let first = if shared { self.verb(lead) } else { None };
            return self.subject(at..at + first.map_or(verb.start(), |first| first.start));
        }
        // "Trump on Twitter: “…”", "Kudlow's answer: “…”".
        let colon = words.trim_end().strip_suffix(':')?;
        let names = self.voices.within(&(at..at + colon.len()));
        names.iter().rev().find(|one| one.sort == Sort::Person).map(|one| one.name.to_owned())
    }

    /// The first verb of speech that has a subject: not "to say", nor "a report saying".
    fn verb(&self, words: &str) -> Option<Range<usize>> {
        pattern!(format!(r"(?i)\b(?:{SAY}|according\s+to)\b")).find_iter(words).map(|verb| verb.range()).find(
            |verb| {
                let before = slice(words, 0..verb.start);
                !pattern!(r"(?i)\bto\s*$").is_match(before)
            },
        )
    }

    /// Whom a subject that fills `range` up to its verb names.
    fn subject(&self, range: Range<usize>) -> Option<String> {
        let mut end = range.end;
        for _ in 0..6 {
            let words = slice(self.voices.plain, range.start..end);
            end = range.start + words.trim_end().len();
            let words = words.trim_end();
            if let Some(found) = self.ending(range.start, end) {
                return Some(found);
            }
            let cut = if words.ends_with([',', '—', '–', ')']) {
                self.before_aside(words)
            } else {
                adverbial(words)
            };
            match cut {
                Some(cut) if cut < words.len() => {
                    let aside = slice(words, cut..words.len()).trim_matches([',', ' ', '—', '–', '(', ')']);
                    // "the ministry's spokesman, Gao Feng, said": the aside itself is a person.
                    let from = range.start + cut;
                    let exact = self.voices.within(&(from..end)).iter().find(|one| {
                        one.sort == Sort::Person && slice(self.voices.plain, one.at.clone()) == aside
                    });
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

    /// Where an aside that ends `words` begins: at the comma, dash or bracket before it.
    #[expect(clippy::unused_self, reason = "belongs with the other steps of finding a subject")]
    fn before_aside(&self, words: &str) -> Option<usize> {
        let closing = words.chars().next_back()?;
        let inner = slice(words, 0..words.len() - closing.len_utf8());
        let opening = match closing {
            ')' => inner.rfind('('),
            ',' => inner.rfind(',').filter(|at| words.len() - at < 240),
            dash => inner.rfind(dash),
        };
        opening.or(Some(inner.len()))
    }

    /// The speaker whose words end exactly at `end`.
    fn ending(&self, start: usize, end: usize) -> Option<String> {
        let words = slice(self.voices.plain, start..end);
        let named = self.voices.ending(end).filter(|one| one.at.start >= start);
        let pronoun = pattern!(r"(?i)(?:^|[\s,;:—–(])(?P<who>he|she|they|it|who|i|we)$");
        if let Some(found) = pronoun.captures(words).filter(|_| named.is_none()) {
            let who = group(&found, "who")?.to_lowercase();
            let at = end - who.len();
            return match who.as_str() {
                "he" | "she" => self.voices.pronoun(who == "she", at),
                "it" => self.voices.thing(at),
                // "Trump, who said": whoever stands before.
                "who" => self.ending(
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
            let lead = slice(self.voices.plain, start..one.at.start);
            if let Some(link) =
                pattern!(r"(?i)\s+(?:at|of|for|from|with|in|inside|within|on)\s+(?:(?:the|a|an|its)\s+)?$")
                    .find(lead)
                && let Some(found) = self.ending(start, start + link.start())
            {
                return Some(found);
            }
            return Some(one.name.to_owned());
        }
        let common = pattern!(
            r"(?i)(?:^|[\s,;—–])the\s+(?:[\p{L}-]+\s+)?(?P<noun>president|premier|secretary|minister|senator|ambassador|chairman|governor|congressman|congresswoman|economist|analyst|professor|spokesman|spokeswoman|farmer|trader|lawyer|investor|strategist|scholar|expert|mayor|envoy|negotiator|adviser|advisor|executive|director|researcher|lawmaker|diplomat|ministry|department|commission|committee|bank|agency|association|chamber|council|institute|embassy|group|union|federation|bureau|fund|company|firm|retailer|carmaker|automaker|newspaper|paper|tabloid|broadcaster)$"
        );
        if let Some(captures) = common.captures(words) {
            let noun = group(&captures, "noun")?;
            if let Some(found) = self.voices.common(noun, end) {
                return Some(found);
            }
            return Some(noun.to_owned());
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
        unnamed_at_end(words)
    }

    /// The speaker with whose words `range` begins: "Kudlow", "a senior official at the White House".
    fn beginning(&self, range: Range<usize>) -> Option<String> {
        let whole = slice(self.voices.plain, range.clone());
        let stop = pattern!(r"[;:]|[.?!](?:\s|$)").find_iter(whole).find(|stop| {
            !pattern!(r"(?:\b(?:Mr|Ms|Mrs|Dr|Sen|Rep|Gov|Gen|St|Jr)|\b\p{Lu}|U\.S)$")
                .is_match(slice(whole, 0..stop.start()))
        });
        let words = slice(whole, 0..stop.map_or(whole.len(), |stop| stop.start()));
        let range = range.start..range.start + words.len();
        if let Some(found) = pattern!(r"(?i)^\s*(?P<who>he|she|it)\b").captures(words) {
            let who = group(&found, "who")?.to_lowercase();
            return if who == "it" {
                self.voices.thing(range.start)
            } else {
                self.voices.pronoun(who == "she", range.start)
            };
        }
        let head = pattern!(format!(r"(?i)\b{HEADS}\b")).find(words).filter(|head| head.start() < 90);
        let names = self.voices.within(&range);
        let person = names.iter().find(|one| one.sort == Sort::Person && one.at.start < range.start + 120);
        let other = names.iter().find(|one| one.sort != Sort::Person && one.at.start < range.start + 60);
        let gap = |from: usize, to: usize| slice(self.voices.plain, from..to);
        // What comes after "and" or a comma is another clause, unless a head word stood before it.
        let person = person.filter(|person| {
            let lead = gap(range.start, person.at.start);
            head.is_some_and(|head| head.end() <= lead.len())
                || !(lead.contains(',') || lead.contains(" and "))
        });
        match (head, person) {
            (Some(head), Some(person)) if range.start + head.end() <= person.at.start => {
                // "spokesman Geng Shuang", "its spokesman, Gao Feng": the person; "a spokesman for Mr. Lighthizer": nobody named.
                let between = gap(range.start + head.end(), person.at.start);
                let apart = pattern!(r"(?i)\b(?:for|of|at|to|with|from|by|who|that|in|on)\b").is_match(between) || between.len() > 30;
                if apart { Some(without_article(slice(words, 0..head.end()).trim())) } else { Some(person.name.to_owned()) }
            }
            (Some(head), person) if person.is_none_or(|person| person.at.start > range.start + head.end()) => {
                // "the Commerce Ministry report" speaks as a report, "Treasury officials" as officials.
                let bare = head.as_str().to_lowercase().starts_with("pe");
                let end = if bare { with_familiarity(words, head.end()) } else { head.end() };
                Some(without_article(slice(words, 0..end).trim()))
            }
            (_, Some(person)) => {
                // "Trump's adviser": the adviser.
                let after = gap(person.at.end, range.end);
                let others = pattern!(format!(r"(?i)^['’]s?\s+(?:[\p{{L}}-]+\s+){{0,3}}{HEADS}\b")).find(after);
                match others {
                    Some(others) if self.voices.within(&(person.at.end..range.end)).is_empty() => {
                        Some(without_article(slice(self.voices.plain, person.at.start..person.at.end + others.end())))
                    }
                    _ => {
                        let earlier = other.filter(|other| other.at.end < person.at.start && gap(other.at.end, person.at.start).contains(','));
                        Some(earlier.unwrap_or(person).name.to_owned())
                    }
                }
            }
            _ => other.map(|one| one.name.to_owned()).or_else(|| {
                let noun = pattern!(r"(?i)^\s*the\s+(?P<noun>president|premier|minister|secretary|senator|ministry|department|company|newspaper|paper|group|bank|association)\b").captures(words)?;
                let noun = group(&noun, "noun")?;
                self.voices.common(noun, range.start).or_else(|| Some(noun.to_owned()))
            }).or_else(|| {
                // "sighed the crane driver": somebody all the same.
                let captures = pattern!(r"(?i)^\s*(?:the|an?|one)\s+(?P<who>[\p{L}-]+(?:\s+[\p{L}-]+){0,3}?)\s*(?:[,.;]|$|\b(?:who|in|at|of|from|and|with|to)\b)").captures(words)?;
                group(&captures, "who").map(str::to_owned)
            }),
        }
    }

    /// Where nothing ends at the verb: the first name of its clause, or officials in it.
    fn first_of_clause(&self, range: &Range<usize>) -> Option<String> {
        let words = slice(self.voices.plain, range.clone());
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
        let names = self.voices.within(&clause);
        let one = names.iter().find(|one| one.sort == Sort::Person).or_else(|| names.first());
        let Some(one) = one else {
            let head =
                pattern!(format!(r"(?i)\b{HEADS}\b")).find(slice(self.voices.plain, clause.clone()))?;
            let words = slice(self.voices.plain, clause.clone());
            let bare = head.as_str().to_lowercase().starts_with("pe");
            let known = if bare { slice(words, head.end()..with_familiarity(words, head.end())) } else { "" };
            return unnamed_at_end(slice(words, 0..head.end())).map(|who| format!("{who}{known}"));
        };
        // "a White House official": the official speaks, and has no name.
        let after = slice(self.voices.plain, one.at.end..clause.end);
        let belongs =
            pattern!(format!(r"(?i)^(?:['’]s?)?\s+(?:[\p{{Ll}}-]+\s+){{0,3}}{HEADS}\b")).find(after);
        match belongs {
            Some(belongs) if one.sort != Sort::Person => {
                unnamed_at_end(slice(self.voices.plain, clause.start..one.at.end + belongs.end()))
            }
            _ => Some(one.name.to_owned()),
        }
    }

    /// Who is said to speak in a paragraph, for the next one that goes on.
    pub(super) fn spoke(&self, words: &str, offset: usize) -> Option<String> {
        let verb = pattern!(r"\b(?:said|told|added)\b").find(words)?;
        let names = self.voices.within(&(offset..offset + verb.start()));
        names.iter().find(|one| one.sort == Sort::Person).map(|one| one.name.to_owned())
    }
}

/// The end of "familiar with the talks" after the head word that ends at `end`.
fn with_familiarity(words: &str, end: usize) -> usize {
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
