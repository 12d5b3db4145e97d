//! The speaker is whoever the words beside a quote say it is: a person by name or pronoun, a body, or officials
//! without a name.

use std::ops::Range;

use super::subject::with_familiarity;
use super::voices::{HEADS, Sort, Voices, without_article};
use crate::pattern::{group, pattern};
use crate::text::slice;

/// Words that tell of speech.
const SAY: &str = r"(?:said|says|say|saying|told|tells|telling|tweeted|tweets|tweeting|retweeted|wrote|writes|writing|written|added|adding|adds|asked|asks|asking|continued|noted|notes|noting|argued|argues|arguing|warned|warns|warning|explained|explains|concludes|continues|goes\s+on|insisted|insists|insisting|declared|declaring|remarked|stated|states|stating|stressed|stressing|stresses|claimed|claims|claiming|acknowledged|acknowledging|complained|joked|replied|responded|predicted|concluded|called|calls|calling|described|describes|describing|announced|suggested|suggests|testified|posted|quipped|conceded|reiterated|pledged|pledging|vowed|vowing|sighed|grumbled|laughed|exclaimed|marvelled|marveled|fumed|protested|shot\s+back|recalled|observed|urged|urging|accused|accusing|characterized|characterised|dubbed|dubbing|believes|promised|promising|hailed|praised|denounced|blasted|slammed|criticized|criticised|dismissed|labell?ed|labell?ing|branded|branding|termed|mused|boasted|lamented|agreed|admitted|confirmed|denied|demanded|emphasized|emphasised|emphasizing|expressed|hinted|indicated|maintained|mentioned|proclaimed|questioned|read|reads|reading|repeated|shouted|touted|thundered|opined|commented|cautioned|countered|asserted|cited|citing|referred|referring|saw|likened|offered|opposes|opposed|threatened|threatening|thanked)";

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
        let verb = Self::verb(words)?;
        let before = slice(words, 0..verb.start);
        if before.split_whitespace().count() > 24 {
            return None;
        }
        let inverted = matches!(before.trim().trim_matches(','), "" | "So")
            || slice(words, verb.clone()).starts_with("according");
        if inverted {
            return self.beginning(at + verb.end..at + words.len());
        }
        // "…‘will not bow’ to pressure, says Xi": nobody before the verb, somebody after it.
        let inverted = before.trim_end().ends_with(',');
        self.voices
            .subject(at..at + verb.start)
            .or_else(|| self.beginning(at + verb.end..at + words.len()).filter(|_| inverted))
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
            let first = if shared { Self::verb(lead) } else { None };
            return self.voices.subject(at..at + first.map_or(verb.start(), |first| first.start));
        }
        // "Trump on Twitter: “…”", "Kudlow's answer: “…”".
        let colon = words.trim_end().strip_suffix(':')?;
        let names = self.voices.within(&(at..at + colon.len()));
        names.iter().rev().find(|one| one.sort == Sort::Person).map(|one| one.name.to_owned())
    }

    /// The first verb of speech that has a subject: not "to say", nor "a report saying".
    fn verb(words: &str) -> Option<Range<usize>> {
        pattern!(format!(r"(?i)\b(?:{SAY}|according\s+to)\b")).find_iter(words).map(|verb| verb.range()).find(
            |verb| {
                let before = slice(words, 0..verb.start);
                !pattern!(r"(?i)\bto\s*$").is_match(before)
            },
        )
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

    /// Who is said to speak in a paragraph, for the next one that goes on.
    pub(super) fn spoke(&self, words: &str, offset: usize) -> Option<String> {
        let verb = pattern!(r"\b(?:said|told|added)\b").find(words)?;
        let names = self.voices.within(&(offset..offset + verb.start()));
        names.iter().find(|one| one.sort == Sort::Person).map(|one| one.name.to_owned())
    }
}
