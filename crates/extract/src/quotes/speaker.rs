//! The speaker is whoever the words beside a quote say it is: a person by name or pronoun, a body, or officials
//! without a name.

use std::ops::Range;

use archive::Entity;

use super::Sides;
use crate::pattern::{group, pattern};
use crate::text::slice;

/// Words that tell of speech.
const SAY: &str = r"(?:said|says|say|saying|told|tells|tweeted|tweets|wrote|writes|added|adding|adds|asked|continued|noted|notes|argued|argues|warned|warns|warning|explained|insisted|insists|declared|remarked|stated|states|stressed|claimed|claims|acknowledged|complained|joked|replied|responded|predicted|concluded|called|calls|calling|described|describes|describing|announced|suggested|testified|posted|quipped|conceded|reiterated|pledged|vowed|recalled|observed|urged|accused|characterized|characterised|dubbed|believes|according\s+to)";

/// Who can be a speaker.
pub(super) struct Speakers<'p> {
    named: Vec<(Range<usize>, &'p str)>,
    plain: &'p str,
}

impl<'p> Speakers<'p> {
    pub(super) fn new(plain: &'p str, people: &'p [Entity], organisations: &'p [Entity]) -> Self {
        let mut named: Vec<(Range<usize>, &str)> = people
            .iter()
            .chain(organisations)
            .flat_map(|entity| {
                entity.mentions.iter().map(|mention| (crate::page::range(mention.span), entity.name.as_str()))
            })
            .collect();
        named.sort_by_key(|(range, _)| range.start);
        Self { named, plain }
    }

    /// Whoever the words beside the quote `inside` of a paragraph name.
    pub(super) fn of(
        &self,
        sides: &Sides<'_>,
        words: &str,
        inside: &Range<usize>,
        offset: usize,
    ) -> Option<String> {
        self.after(sides, words, inside, offset).or_else(|| self.before(sides, words, inside, offset))
    }

    /// `…," Kudlow said`, `…," said Kudlow`.
    fn after(&self, sides: &Sides<'_>, words: &str, inside: &Range<usize>, offset: usize) -> Option<String> {
        let sentence = first_sentence(sides.after);
        let start = slice(words, inside.end..words.len()).find(sentence)? + inside.end;
        let verb = pattern!(format!(r"(?i)\b{SAY}\b")).find(sentence)?;
        let (before, after) = (slice(sentence, 0..verb.start()), slice(sentence, verb.end()..sentence.len()));
        // The speaker stands close to the quote; further on the sentence tells of something else.
        if before.split_whitespace().count() > 22 {
            return None;
        }
        // "said Kudlow", where nobody stands before the verb.
        if before.trim().trim_matches(',').is_empty() || verb.as_str().to_lowercase().starts_with("according")
        {
            let at = offset + start + verb.end();
            return self.first_named(at..at + clause(after).len()).or_else(|| unnamed(after));
        }
        let at = offset + start;
        self.first_named(at..at + before.len())
            .or_else(|| unnamed(before))
            .or_else(|| self.pronoun(before, at))
    }

    /// `Trump said that "…"`, `officials told Reuters: "…"`.
    fn before(&self, sides: &Sides<'_>, words: &str, inside: &Range<usize>, offset: usize) -> Option<String> {
        let sentence = last_sentence(sides.before);
        if sentence.is_empty() {
            return None;
        }
        let start = slice(words, 0..inside.start).rfind(sentence)?;
        let verb = pattern!(format!(r"(?i)\b{SAY}\b")).find_iter(sentence).last()?;
        let before = slice(sentence, 0..verb.start());
        let at = offset + start;
        // "characterized by "…", Trump said" has its speaker after; a passive has none here.
        if verb.as_str().eq_ignore_ascii_case("characterized") && pattern!(r"(?i)\bbeen\s*$").is_match(before)
        {
            return None;
        }
        self.subject(before, at).or_else(|| unnamed(before)).or_else(|| self.pronoun(before, at))
    }

    /// Who acts before the verb: the name nearest to the beginning of its clause.
    fn subject(&self, before: &str, at: usize) -> Option<String> {
        let mut clause = before.rfind(';').map_or(0, |stop| stop + 1);
        // "Reacting to what Huawei did, the ministry said": who acts comes after the opening phrase.
        let opening = pattern!(
            r"^\s*(?:(?:But|And|Yet|Still)\s+)?(?:\p{Lu}\p{Ll}+ing|In|At|On|After|Before|During|Asked|For|With|Under|Despite|Since|As|While|When)\b[^,]*,\s"
        );
        if let Some(opening) = opening.find(slice(before, clause..before.len())) {
            clause += opening.end();
        }
        self.first_named(at + clause..at + before.len())
    }

    fn first_named(&self, range: Range<usize>) -> Option<String> {
        let from = self.named.partition_point(|(named, _)| named.start < range.start);
        let (named, name) = self.named.get(from).filter(|(named, _)| named.start < range.end)?;
        // "a White House official": the official speaks, and has no name.
        let after = slice(self.plain, named.end..range.end);
        let of_a_body = pattern!(r"(?i)^(?:['’]s)?\s+(?:(?:trade|senior|press|foreign|policy)\s+)?(?:officials?|sources?|aides?|advis[eo]rs?|spokes\w+|representatives|staff\w*|insiders?)\b").is_match(after);
        (!of_a_body).then(|| (*name).to_owned())
    }

    /// "he said": whoever was named last before.
    fn pronoun(&self, before: &str, at: usize) -> Option<String> {
        let is_pronoun = pattern!(
            r"(?i)(?:^|[\s,])(?:he|she|the\s+(?:president|premier|secretary|minister|senator|ambassador))\b"
        )
        .is_match(before);
        let until = self.named.partition_point(|(named, _)| named.start < at);
        let last = until.checked_sub(1).and_then(|at| self.named.get(at))?;
        is_pronoun.then(|| last.1.to_owned())
    }

    /// Who is said to speak in a paragraph, for the next one that goes on.
    pub(super) fn spoke(&self, words: &str, offset: usize) -> Option<String> {
        let verb = pattern!(r"\b(?:said|told|added)\b").find(words)?;
        self.first_named(offset..offset + verb.start())
    }
}

fn first_sentence(words: &str) -> &str {
    let end = pattern!(r"[.?!](?:\s|$)").find_iter(words).find(|stop| {
        let before = slice(words, 0..stop.start());
        !pattern!(r"(?:\b(?:Mr|Ms|Mrs|Dr|Sen|Rep|Gov|Gen)|U\.S)$").is_match(before)
    });
    end.map_or(words, |stop| slice(words, 0..stop.start()))
}

fn last_sentence(words: &str) -> &str {
    let start = pattern!(r"[.?!]\s+").find_iter(words).filter(|stop| {
        let before = slice(words, 0..stop.start());
        !pattern!(r"(?:\b(?:Mr|Ms|Mrs|Dr|Sen|Rep|Gov|Gen)|U\.S)$").is_match(before)
    });
    start.last().map_or(words, |stop| slice(words, stop.end()..words.len()))
}

fn clause(words: &str) -> &str {
    words.find([';', '.']).map_or(words, |end| slice(words, 0..end))
}

/// "a senior White House official", "two sources", "the ministry's spokesman".
fn unnamed(words: &str) -> Option<String> {
    let captures = pattern!(
        r"(?i)(?:\b(?:an?|the|one|that)\s+)?\b(?P<who>(?:[\p{L}.'’-]+\s+){0,4}?(?:officials?|sources?|spokes(?:man|woman|person|people)|analysts?|economists?|executives?|diplomats?|aides?|advis[eo]rs?|negotiators?|farmers?|traders?|lawyers?|researchers?|ministry|people|statement|letter|report))\b"
    )
    .captures(words)?;
    let who = group(&captures, "who")?.trim();
    let bare =
        ["a ", "an ", "the ", "A ", "An ", "The "].iter().find_map(|article| who.strip_prefix(article));
    Some(bare.unwrap_or(who).split_whitespace().collect::<Vec<_>>().join(" "))
}
