//! A pattern is a regular expression that this crate wrote itself: it always compiles, as its tests prove, and
//! one that did not would find nothing rather than stop the build of an archive.

use regex::{Captures, Match, Regex, RegexBuilder};

/// Bytes for the states that a search has met. With less (2 MB by default) the expressions with long lists in them throw
/// their states away again and again, and in the end are searched without: a megabyte of news took twice the time.
pub(crate) const STATES: usize = 32 << 20;

/// A regular expression of our own.
pub(crate) struct Pattern(Option<Regex>);

impl Pattern {
    pub(crate) fn new(expression: &str) -> Self {
        let built = RegexBuilder::new(&in_english(expression)).dfa_size_limit(STATES).build();
        debug_assert!(built.is_ok(), "{expression}");
        Self(built.ok())
    }

    pub(crate) fn is_match(&self, text: &str) -> bool {
        self.0.as_ref().is_some_and(|regex| regex.is_match(text))
    }

    pub(crate) fn find<'t>(&self, text: &'t str) -> Option<Match<'t>> {
        self.0.as_ref()?.find(text)
    }

    pub(crate) fn find_iter<'t>(&self, text: &'t str) -> impl Iterator<Item = Match<'t>> {
        self.0.iter().flat_map(move |regex| regex.find_iter(text))
    }

    pub(crate) fn captures<'t>(&self, text: &'t str) -> Option<Captures<'t>> {
        self.0.as_ref()?.captures(text)
    }

    /// The first match that begins at byte `start` or after it.
    pub(crate) fn captures_at<'t>(&self, text: &'t str, start: usize) -> Option<Captures<'t>> {
        self.0.as_ref()?.captures_at(text, start)
    }

    pub(crate) fn captures_iter<'t>(&self, text: &'t str) -> impl Iterator<Item = Captures<'t>> {
        self.0.iter().flat_map(move |regex| regex.captures_iter(text))
    }
}

/// An expression for English text: its letters are the Latin ones, accents and all, its digits 0 to 9. With those of
/// every script, expressions take ten times as long to build and to run; and Unicode's word boundaries keep the fast
/// engines from text with curly quotation marks in it.
pub(crate) fn in_english(expression: &str) -> String {
    expression
        .replace(r"\b", r"(?-u:\b)")
        .replace(r"\d", "[0-9]")
        .replace(r"\p{L}", r"[A-Za-zªµºÀ-ÖØ-öø-ɏḀ-ỿ]")
        .replace(r"\p{Lu}", r"[\p{Lu}&&[A-ZÀ-ɏḀ-ỿ]]")
        .replace(r"\p{Ll}", r"[\p{Ll}&&[a-zªµºÀ-ɏḀ-ỿ]]")
}

/// The words of a named group, when it took part in the match.
pub(crate) fn group<'t>(captures: &Captures<'t>, name: &str) -> Option<&'t str> {
    captures.name(name).map(|found| found.as_str())
}

/// A pattern compiled once, at its first use.
macro_rules! pattern {
    ($expression:expr) => {{
        static PATTERN: std::sync::LazyLock<$crate::pattern::Pattern> =
            std::sync::LazyLock::new(|| $crate::pattern::Pattern::new(&$expression));
        &*PATTERN
    }};
}
pub(crate) use pattern;
