//! A sentence key names a sentence by its words, so that a link to it survives edits elsewhere in the article.

use core::fmt;

use crate::Article;

/// Crockford's base 32 in lower case: no letter that reads like a digit.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// Five characters made from a sentence's readable words; case, punctuation and white space do not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SentenceKey(u32);

impl SentenceKey {
    /// The key of these words.
    pub fn of(words: &str) -> Self {
        let folded: String =
            words.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
        let sum = fnv(folded.as_bytes());
        Self((sum ^ (sum >> 25)) & 0x1ff_ffff)
    }

    /// Reads the five characters.
    pub fn parse(text: &str) -> Option<Self> {
        (text.len() == 5).then_some(())?;
        text.bytes()
            .try_fold(0, |sum, byte| {
                Some(sum << 5 | ALPHABET.iter().position(|known| *known == byte)? as u32)
            })
            .map(Self)
    }

    /// The key of an article's sentence.
    pub fn in_article(article: &Article, sentence: u32) -> Option<Self> {
        article.sentences.get(sentence as usize).map(|sentence| Self::of(&article.clean(sentence.span)))
    }
}

/// FNV-1a, 32 bits: what keys were always made with.
fn fnv(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |sum, byte| (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

impl fmt::Display for SentenceKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for shift in [20, 15, 10, 5, 0] {
            let digit = ALPHABET.get((self.0 >> shift) as usize & 31).copied().unwrap_or(b'0');
            write!(f, "{}", char::from(digit))?;
        }
        Ok(())
    }
}

/// A run of sentences as a link names it: numbers from 0, and the key of the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SentenceLink {
    /// The first sentence.
    pub first: u32,
    /// The last one, not before the first.
    pub last: u32,
    /// What the first one said when the link was made.
    pub key: Option<SentenceKey>,
}

/// What a sentence link leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Located {
    /// The first sentence.
    pub first: u32,
    /// The last one.
    pub last: u32,
    /// Whether the words are those that the link was made for; else the place alone was kept.
    pub same_words: bool,
}

impl SentenceLink {
    /// The link to one sentence of an article.
    pub fn to(article: &Article, sentence: u32) -> Self {
        Self { first: sentence, last: sentence, key: SentenceKey::in_article(article, sentence) }
    }

    /// Finds the sentences: by the words, nearest to where they were; failing that by place alone.
    pub fn locate(self, article: &Article) -> Option<Located> {
        let count = article.sentences.len() as u32;
        let end = count.checked_sub(1)?;
        let span = self.last.saturating_sub(self.first);
        let by_words = self.key.and_then(|key| {
            (0..count)
                .filter(|number| SentenceKey::in_article(article, *number) == Some(key))
                .min_by_key(|number| number.abs_diff(self.first))
        });
        let first = by_words.unwrap_or(self.first);
        (first <= end).then(|| Located {
            first,
            last: first.saturating_add(span).min(end),
            same_words: self.key.is_none() || by_words.is_some(),
        })
    }

    /// Reads `12`, `12-14`, `12.k3f9a`, `12-14.k3f9a`, numbers from 1.
    pub fn parse(text: &str) -> Option<Self> {
        let (numbers, key) = match text.split_once('.') {
            Some((numbers, key)) => (numbers, Some(SentenceKey::parse(key)?)),
            None => (text, None),
        };
        let number = |text: &str| text.parse::<u32>().ok()?.checked_sub(1);
        let (first, last) = match numbers.split_once('-') {
            Some((first, last)) => (number(first)?, number(last)?),
            None => (number(numbers)?, number(numbers)?),
        };
        (first <= last).then_some(Self { first, last, key })
    }
}

impl fmt::Display for SentenceLink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", u64::from(self.first) + 1)?;
        if self.last > self.first {
            write!(f, "-{}", u64::from(self.last) + 1)?;
        }
        self.key.map_or(Ok(()), |key| write!(f, ".{key}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Sentence, SentenceKind, Span};

    fn article(sentences: &[&str]) -> Article {
        let text = sentences.join(" ");
        let mut at = 0;
        let sentences = sentences
            .iter()
            .map(|words| {
                let span = Span::new(at, at + words.len());
                at += words.len() + 1;
                Sentence { span, kind: SentenceKind::Body }
            })
            .collect();
        Article { text, sentences, ..Article::default() }
    }

    #[test]
    fn a_link_finds_its_sentence_after_others_were_put_before_it() {
        let link = SentenceLink::to(&article(&["One.", "Tariffs rose on Friday.", "Three."]), 1);
        let edited = article(&["Zero.", "One more.", "One.", "Tariffs  rose on “Friday”.", "Three."]);
        assert_eq!(link.locate(&edited), Some(Located { first: 3, last: 3, same_words: true }));
    }

    #[test]
    fn a_link_to_a_rewritten_sentence_keeps_the_place_and_says_so() {
        let link = SentenceLink::to(&article(&["One.", "Tariffs rose."]), 1);
        let located = link.locate(&article(&["One.", "Tariffs fell."])).unwrap();
        assert_eq!((located.first, located.same_words), (1, false));
        assert_eq!(SentenceLink { first: 9, last: 9, key: None }.locate(&article(&["One."])), None);
    }
}
