//! A topic is what a publisher sorts articles by: a name, and the words that show that an article speaks of it.

use archive::{Entity, Mention};
use regex::{Regex, RegexBuilder};

use super::ordered;
use crate::page::{Page, span};

/// A topic that a publisher lists.
#[derive(Clone, Debug)]
pub(crate) struct KnownTopic {
    pub(crate) name: String,
    words: Option<Regex>,
}

impl KnownTopic {
    /// A topic by its words: phrases in small letters match in any case, others as they are written; `*` ends a word
    /// of which only the beginning is given.
    ///
    /// # Errors
    /// What is wrong with the first phrase that says nothing, for the publisher.
    pub(crate) fn new(name: String, words: &[String]) -> Result<Self, String> {
        let mut any = Vec::new();
        for phrase in words {
            let bare = phrase.trim();
            if bare.chars().filter(|c| c.is_alphanumeric()).count() < 2 {
                return Err(format!("“{phrase}” has no word in it; write a word or a phrase"));
            }
            if bare.contains('*')
                && bare
                    .split_whitespace()
                    .any(|word| word.trim_end_matches('*').contains('*') || word.ends_with("**"))
            {
                return Err(format!("“{phrase}” has a * within a word; a * may only end one"));
            }
            any.push(expression(bare));
        }
        // The longest first, so that a mention is the whole phrase.
        any.sort_by_key(|one| std::cmp::Reverse(one.len()));
        let whole = format!(r"(?:^|[^\p{{L}}\p{{N}}])(?P<words>{})(?:$|[^\p{{L}}\p{{N}}])", any.join("|"));
        let words = if any.is_empty() { None } else { RegexBuilder::new(&whole).build().ok() };
        Ok(Self { name, words })
    }
}

/// A phrase as a pattern: apostrophes, hyphens and white space as they come.
fn expression(phrase: &str) -> String {
    let folded = !phrase.chars().any(char::is_uppercase);
    let words: Vec<String> = phrase
        .split_whitespace()
        .map(|word| {
            let (stem, open) = word.strip_suffix('*').map_or((word, false), |stem| (stem, true));
            let stem = regex::escape(stem).replace(['\'', '’'], "['’]").replace(r"\-", r"[-\s‑–]");
            if open { format!(r"{stem}[\p{{L}}\p{{N}}]*") } else { stem }
        })
        .collect();
    let words = words.join(r"[\s-]{1,3}");
    if folded { format!("(?i:{words})") } else { words }
}

/// The topics of the page with every place that shows them, each by its first.
pub(crate) fn topics(page: &Page<'_>, known: &[KnownTopic]) -> Vec<Entity> {
    let entities = known.iter().filter_map(|topic| {
        let words = topic.words.as_ref()?;
        let mut mentions = Vec::new();
        for place in page.told() {
            let sentence = page.words(&place);
            let mut from = 0;
            while let Some(found) = words.captures_at(sentence, from).and_then(|found| found.name("words")) {
                let at = place.range.start + found.start()..place.range.start + found.end();
                mentions.push(Mention { span: span(&at), sentence: place.number });
                from = found.end();
            }
        }
        Some(Entity { name: topic.name.clone(), listed: None, stated: Vec::new(), mentions })
    });
    ordered(entities.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matches(phrase: &str, text: &str) -> bool {
        let topic = KnownTopic::new("T".to_owned(), &[phrase.to_owned()]).unwrap();
        topic.words.unwrap().is_match(text)
    }

    #[test]
    fn phrases_match_as_people_write_them() {
        assert!(matches("forced technology transfer*", "Forced technology transfers are…"));
        assert!(matches("technology transfer*", "a technology-transfer rule"));
        assert!(matches("WTO", "the WTO’s rules"));
        assert!(!matches("WTO", "the wto"));
        assert!(matches("soybean*", "soybeans"));
        assert!(!matches("soybean", "soybeans"));
        assert!(matches("g-20", "the G-20."));
    }

    #[test]
    fn what_says_nothing_is_refused() {
        assert!(KnownTopic::new("T".to_owned(), &["*".to_owned()]).is_err());
        assert!(KnownTopic::new("T".to_owned(), &["so*bean".to_owned()]).is_err());
    }
}
