//! Voices are those who can speak in an article: who is named where, outside of quotes, and what "he", "the ministry"
//! or "officials" stand for.

use std::ops::Range;

use archive::Entity;

use crate::names::{is_womans, outlet};
use crate::page::range;
use crate::pattern::{group, pattern};
use crate::text::slice;

/// What a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    Person,
    Body,
    Place,
}

/// A name where it stands.
#[derive(Clone, Debug)]
pub(super) struct Named<'p> {
    pub(super) at: Range<usize>,
    pub(super) name: &'p str,
    pub(super) sort: Sort,
    woman: Option<bool>,
}

/// Everybody who can be a speaker.
pub(super) struct Voices<'p> {
    pub(super) plain: &'p str,
    named: Vec<Named<'p>>,
    roles: Vec<(&'p str, String)>,
}

/// Words for those who speak without a name.
pub(super) const HEADS: &str = r"(?:(?:vice|co|ex)-\w+|officials?|sources?|spokes(?:man|woman|person|people)|analysts?|economists?|executives?|diplomats?|aides?|advis[eo]rs?|negotiators?|farmers?|traders?|lawyers?|researchers?|scholars?|experts?|lawmakers?|senators?|critics?|investors?|strategists?|people|person|statements?|letters?|reports?|editorials?|commentary|commentaries|documents?|notices?|memos?|filing|survey|study|groups?|authors?|official|insiders?|representatives?|delegates?|managers?|owners?|residents?|reporters?|journalists?|leaders?|ministers?|newspaper|tabloid|paper|agency|executive|director|president|chairman|professor|secretary|ambassador|governor|CEO|banker|bankers|regulators?|chief|premier|envoy|scientists?|historian|counsel|tycoon|billionaire|entrepreneur|growers?|ranchers?|importers?|exporters?|workers?|shoppers?|consultants?|columnist|commentators?|observers?|authorities|veterans?|founder|co-founder|mayor|editor|candidate|congressman|congresswoman|counterpart|brokers?|retailers?|manufacturers?|speaker)";

impl<'p> Voices<'p> {
    /// The voices of an article, without names that stand within the ranges `quoted`.
    pub(super) fn new(
        plain: &'p str,
        people: &'p [Entity],
        bodies: &'p [Entity],
        places: &'p [Entity],
        quoted: &[Range<usize>],
    ) -> Self {
        let sorts = [(people, Sort::Person), (bodies, Sort::Body), (places, Sort::Place)];
        let mut named: Vec<Named<'p>> = Vec::new();
        for (entities, sort) in sorts {
            for entity in entities {
                let name = entity.name.as_str();
                let woman =
                    if sort == Sort::Person { is_womans(name).or_else(|| by_role(entity)) } else { None };
                named.extend(entity.mentions.iter().map(|mention| Named {
                    at: range(mention.span),
                    name,
                    sort,
                    woman,
                }));
            }
        }
        let inside = |at: &Range<usize>| {
            let next = quoted.partition_point(|other| other.end <= at.start);
            quoted.get(next).is_some_and(|other| other.start < at.end)
        };
        named.retain(|one| !inside(&one.at));
        named.sort_by_key(|one| one.at.start);
        let roles = people
            .iter()
            .flat_map(|person| person.roles().map(|role| (person.name.as_str(), role.to_lowercase())));
        Self { plain, named, roles: roles.collect() }
    }

    /// The names within a range, in order.
    pub(super) fn within(&self, range: &Range<usize>) -> &[Named<'p>] {
        let from = self.named.partition_point(|one| one.at.start < range.start);
        let to = self.named.partition_point(|one| one.at.start < range.end);
        self.named.get(from..to).unwrap_or_default()
    }

    /// The name that ends at a byte.
    pub(super) fn ending(&self, end: usize) -> Option<&Named<'p>> {
        let until = self.named.partition_point(|one| one.at.start < end);
        self.named.get(..until)?.last().filter(|one| one.at.end == end)
    }

    /// "he", "she": who was told of last. Of several in the last sentence with a fitting name the first is its subject.
    pub(super) fn pronoun(&self, she: bool, at: usize) -> Option<String> {
        let until = self.named.partition_point(|one| one.at.start < at);
        let fits = |one: &&Named<'p>| one.sort == Sort::Person && one.woman.is_none_or(|woman| woman == she);
        let before = self.named.get(..until)?;
        let last = before.iter().rev().take(200).find(fits)?;
        let start = self.sentence_start(last.at.start);
        let subject =
            before.iter().rev().take_while(|one| one.at.start >= start).filter(fits).last().unwrap_or(last);
        Some(subject.name.to_owned())
    }

    fn sentence_start(&self, at: usize) -> usize {
        let from = self.plain.floor_char_boundary(at.saturating_sub(600));
        let before = slice(self.plain, from..at);
        let stop = pattern!(r"[.?!][”\x22’']?\s+").find_iter(before).filter(|stop| {
            !pattern!(r"(?:\b(?:Mr|Ms|Mrs|Dr|Sen|Rep|Gov|Gen|St)|\b\p{Lu}|U\.S)$")
                .is_match(slice(before, 0..stop.start()))
        });
        stop.last().map_or(from, |stop| from + stop.end())
    }

    /// "the president", "the ministry", "the company": the one last named before that it fits.
    pub(super) fn common(&self, noun: &str, at: usize) -> Option<String> {
        let noun = noun.to_lowercase();
        let until = self.named.partition_point(|one| one.at.start < at);
        let before = self.named.get(..until)?;
        let fits = |one: &&Named<'p>| match noun.as_str() {
            "ministry" | "department" | "commission" | "committee" | "bank" | "agency" | "association"
            | "chamber" | "council" | "institute" | "embassy" | "group" | "union" | "federation"
            | "court" | "bureau" | "fund" => {
                one.sort == Sort::Body && one.name.to_lowercase().contains(&noun)
            }
            "company" | "firm" | "retailer" | "carmaker" | "automaker" | "chipmaker" | "manufacturer" => {
                one.sort == Sort::Body && is_firm(one.name)
            }
            "newspaper" | "paper" | "tabloid" | "outlet" | "broadcaster" => {
                one.sort == Sort::Body && outlet(one.name).is_some()
            }
            _ => {
                one.sort == Sort::Person
                    && self.roles.iter().any(|(name, role)| *name == one.name && role.contains(noun.as_str()))
            }
        };
        before.iter().rev().take(200).find(fits).map(|one| one.name.to_owned())
    }

    /// "it said": the body or government last named.
    pub(super) fn thing(&self, at: usize) -> Option<String> {
        let until = self.named.partition_point(|one| one.at.start < at);
        self.named
            .get(..until)?
            .iter()
            .rev()
            .take(60)
            .find(|one| one.sort == Sort::Body)
            .map(|one| one.name.to_owned())
    }
}

fn is_firm(name: &str) -> bool {
    outlet(name).is_none()
        && !pattern!(r"\b(?:Ministry|Department|House|Congress|Senate|Commission|Council|Office|administration|government|Union|Organization|Federal|Party|G-20|Treasury|Committee|Bank|University|Institute)\b").is_match(name)
}

fn by_role(person: &Entity) -> Option<bool> {
    person.roles().find_map(|role| {
        if pattern!(r"(?i)woman\b|\bMs\b|\bMrs\b|\bqueen\b").is_match(role) {
            return Some(true);
        }
        pattern!(r"(?i)(?:spokes|chair|business|congress)man\b|\bking\b").is_match(role).then_some(false)
    })
}

/// "senior White House official", of the words up to a head word.
pub(super) fn without_article(words: &str) -> String {
    let folded = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let bare = pattern!(r"^(?i:an?|the|one|that)\s+").find(&folded).map_or(0, |article| article.end());
    slice(&folded, bare..folded.len()).to_owned()
}

/// A speaker without a name at the end of `words`: "a senior White House official".
pub(super) fn unnamed_at_end(words: &str) -> Option<String> {
    let captures = pattern!(format!(
        r"(?i)(?:^|[\s,(])(?P<who>(?:(?:an?|the|one|that|some|several|two|three|other|another|both|its|his|her|their|many)\s+)?(?:[\p{{L}}.'’-]+\s+){{0,5}}?{HEADS})$"
    ))
    .captures(words)?;
    let who = group(&captures, "who")?;
    // No noun goes before an article within the words: "Trump met a senior official" leaves "senior official".
    let own = pattern!(r"(?i)\b(?:an?|the|one|that|when|while|and|but|as|after|if|which|who|to|of|in|on|by|for|with|from|met|its|his|her)\s+").find_iter(who).last().map_or(0, |article| article.end());
    let rest = slice(who, own..who.len());
    Some(without_article(if rest.trim().is_empty() { who } else { rest }))
}
