//! A lexicon is a list of words of one sort, kept as a text file: one entry a line, `#` begins a remark.

use std::sync::LazyLock;

use crate::dictionary::WordSet;

/// The entries of a lexicon file, in order.
pub(crate) fn entries(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines()
        .map(|line| line.split('#').next().unwrap_or_default().trim())
        .filter(|entry| !entry.is_empty())
}

/// Its words, where a line may hold several.
fn words(file: &'static str) -> WordSet<&'static str> {
    entries(file).flat_map(str::split_whitespace).collect()
}

macro_rules! lexicon {
    ($name:ident, $file:literal, $read:expr, $about:literal) => {
        #[doc = $about]
        pub(crate) static $name: LazyLock<WordSet<&'static str>> =
            LazyLock::new(|| $read(include_str!(concat!("lexicon/", $file))));
    };
}

lexicon!(GIVEN_NAMES, "given-names.txt", words, "Given names common in English-language news.");
lexicon!(
    GIVEN_NAMES_OF_WOMEN,
    "given-names-women.txt",
    words,
    "Given names that are nearly always a woman’s."
);
lexicon!(SURNAMES, "surnames.txt", words, "Surnames common in English-language news.");
lexicon!(CHINESE_SURNAMES, "chinese-surnames.txt", words, "Chinese surnames in Pinyin, which come first.");
lexicon!(OPENERS, "openers.txt", words, "Words that are capitalised because they open a sentence.");
lexicon!(NOT_NAMES, "not-names.txt", words, "Capitalised words that are never part of a person's name.");
lexicon!(BODY_HEADS, "body-heads.txt", words, "Words that only bodies have at the end of their name.");
