//! Facts are what a file says of its article beside the text: in front matter, a page's metadata, a record's fields.

use archive::Days;

use crate::dates;

/// What a file says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Facts {
    /// Where the file says it, for a reader: "the page’s own metadata".
    pub(crate) basis: &'static str,
    pub(crate) title: Option<String>,
    pub(crate) published: Option<Days>,
    pub(crate) outlet: Option<String>,
    pub(crate) url: Option<String>,
}

/// Words that say something.
pub(super) fn said(words: &str) -> Option<String> {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    (!words.is_empty()).then_some(words)
}

/// A web address.
pub(super) fn address(words: &str) -> Option<String> {
    said(words).filter(|url| url.starts_with("https://") || url.starts_with("http://"))
}

/// A day: `2019-05-10`, with or without a time after it, or `May 10, 2019`.
pub(super) fn day(words: &str) -> Option<Days> {
    let words = words.trim();
    let iso = words.split(['T', ' ', 't']).next().unwrap_or_default();
    let year_first = iso.replace('/', "-");
    Days::parse_iso(&year_first).map(|(days, _)| days).or_else(|| dates::in_full(words).map(Days::one))
}
