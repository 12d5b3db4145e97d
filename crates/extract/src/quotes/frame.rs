//! The frame of a quote is its sentence around it: where words of speech about it stand.

use std::ops::Range;

use crate::pattern::pattern;
use crate::text::slice;

/// The words of a quote's sentence before and after it, as far as the quotes beside it; bytes of the paragraph.
pub(super) struct Frame {
    pub(super) before: Range<usize>,
    pub(super) after: Range<usize>,
    /// No sentence ends between the quote and the one before it.
    pub(super) goes_on: bool,
}

impl Frame {
    pub(super) fn of(words: &str, marked: &[Range<usize>], number: usize) -> Self {
        let here = marked.get(number).cloned().unwrap_or_default();
        let earlier = number.checked_sub(1).and_then(|at| marked.get(at));
        let later = marked.get(number + 1);
        let open = earlier.map_or(0, |earlier| earlier.end);
        let close = later.map_or(words.len(), |later| later.start);
        let before = inner(words, open..here.start, true);
        let after = inner(words, here.end..close, false);
        let lead = slice(words, before.clone());
        let stop = last_stop(lead);
        let ended = earlier
            .is_some_and(|earlier| slice(words, earlier.clone()).trim_end().ends_with(['.', '?', '!']))
            && lead.trim_start().chars().next().is_none_or(char::is_uppercase);
        let goes_on = earlier.is_some()
            && stop == 0
            && !ended
            && lead.chars().any(char::is_alphanumeric)
            && lead.split_whitespace().count() <= 14;
        let tail = slice(words, after.clone());
        // A quote that ends its sentence has nothing after it, but `"Why?" he asked`.
        let quoted = slice(words, here).trim_end();
        let next = tail.trim_start().chars().next();
        let so = pattern!(r"^\W*So\s+sa(?:id|ys)\b").is_match(tail);
        let closed =
            quoted.ends_with('.') && !tail.starts_with(',') && next.is_some_and(char::is_uppercase) && !so;
        let asked =
            quoted.ends_with(['?', '!', '…']) && next.is_some_and(char::is_uppercase) && !says_at_once(tail);
        let end = if closed || asked { 0 } else { first_stop(tail) };
        Self { before: before.start + stop..before.end, after: after.start..after.start + end, goes_on }
    }

    pub(super) fn words_before<'t>(&self, words: &'t str) -> &'t str {
        slice(words, self.before.clone())
    }

    pub(super) fn words_after<'t>(&self, words: &'t str) -> &'t str {
        slice(words, self.after.clone())
    }

    pub(super) fn around(&self, words: &str) -> String {
        format!("{} … {}", self.words_before(words), self.words_after(words))
    }

    /// Whether the quote is a sentence and there is nothing else in it.
    pub(super) fn is_whole(&self, quoted: &str) -> bool {
        let whole = quoted.trim_end().ends_with(['.', '?', '!', '…'])
            && crate::text::capitalised(quoted.trim_start());
        whole && self.before.is_empty() && self.after.is_empty()
    }

    /// Whether there are words at either side that could tell who speaks.
    pub(super) fn is_close(&self) -> bool {
        !self.before.is_empty() || !self.after.is_empty()
    }
}

/// A range between two quotes without their marks.
fn inner(words: &str, range: Range<usize>, before: bool) -> Range<usize> {
    let marks = ['"', '“', '”', '„', '«', '»', '‘', '’', '\'', ' '];
    let whole = slice(words, range.clone());
    let start = range.start + (whole.len() - whole.trim_start_matches(marks).len());
    let end = range.start + whole.trim_end_matches(marks).len();
    if start > end {
        return range.start..range.start;
    }
    // The last mark before a quote opens it; what ends a word there is its own.
    if before { start..end } else { start..range.end.min(end.max(start)) }
}

/// What a full stop follows without ending the sentence.
pub(super) const SHORTENED: &str =
    r"(?:\b(?:Mr|Ms|Mrs|Dr|Sen|Rep|Gov|Gen|St|Jr|Inc|Corp|Co|No|vs)|\b\p{Lu}|U\.S)$";

fn first_stop(words: &str) -> usize {
    pattern!(r"[.?!](?:[”\x22’')]?\s|$)")
        .find_iter(words)
        .find(|stop| !pattern!(SHORTENED).is_match(slice(words, 0..stop.start())))
        .map_or(words.len(), |stop| stop.start())
}

fn last_stop(words: &str) -> usize {
    pattern!(r"[.?!][”\x22’')]?(?:\s+|$)")
        .find_iter(words)
        .filter(|stop| !pattern!(SHORTENED).is_match(slice(words, 0..stop.start())))
        .last()
        .map_or(0, |stop| stop.end())
}

/// `"Why?" Ms. Doe asked.`
fn says_at_once(tail: &str) -> bool {
    pattern!(r"^\W*(?:(?:[\p{Lu}][\p{L}.’'-]*|he|she|the|a|an|of|de|van|von|He|She)\s+){1,8}(?:said|says|asked|told|added|wrote|tweeted|continued|joked|shouted|replied)\b").is_match(tail)
}
