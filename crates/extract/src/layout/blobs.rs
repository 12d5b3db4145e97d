//! A blob is a list of related links glued into a sentence: the page it was scraped from showed it beside a
//! name, and the scraper wrote name, fuller name and headlines without a space, up to the word MORE.

use std::ops::Range;

use crate::pattern::pattern;
use crate::text::{last_word, slice};

/// No blob found in the wild is longer.
const LONGEST: usize = 2000;
/// The fuller name follows at once; so the short one is said again within so many bytes.
const SAID_AGAIN_WITHIN: usize = 90;

/// The blobs in `text[line]`, in order.
pub(super) fn blobs(text: &str, line: &Range<usize>) -> Vec<Range<usize>> {
    let words = slice(text, line.clone());
    let mut found = Vec::new();
    let mut from = 0;
    for more in pattern!(r"\bMORE\b").find_iter(words) {
        // Byte offsets of a capital that directly follows a small letter.
        let start = pattern!(r"\p{Ll}\p{Lu}")
            .find_iter(slice(words, from..more.start()))
            .map(|glue| from + glue.start() + first_len(glue.as_str()))
            .filter(|at| more.end() - at <= LONGEST)
            .find_map(
                |at| if repeats_its_name(words, at) { Some(at) } else { spaced_start(words, from, at) },
            );
        if let Some(start) = start {
            found.push(line.start + start..line.start + more.end());
        }
        from = more.end();
    }
    found
}

fn first_len(text: &str) -> usize {
    text.chars().next().map_or(0, char::len_utf8)
}

/// The word that ends at byte `at`, where a capital is glued to it.
fn name_before(words: &str, at: usize) -> &str {
    last_word(slice(words, 0..at)).trim_start_matches(|c: char| !c.is_alphabetic())
}

/// Whether the word glued to byte `at` is said again soon after it, as a name is in its fuller form.
fn repeats_its_name(words: &str, at: usize) -> bool {
    let name = name_before(words, at);
    let mut end = (at + SAID_AGAIN_WITHIN).min(words.len());
    while !words.is_char_boundary(end) {
        end -= 1;
    }
    // What follows is the fuller form itself: capitalised words up to the name.
    let fuller = pattern!(r"^(?:\(?\p{Lu}[\p{L}.’'-]*\)?\s+){1,6}");
    let after = slice(words, at..end);
    let said = after.find(name).filter(|at| {
        let between = slice(after, 0..*at);
        between.is_empty() || fuller.find(between).is_some_and(|found| found.end() == between.len())
    });
    // "McConnell" has a capital inside that begins no blob.
    name.len() >= 3 && !matches!(name, "Mac" | "Van") && said.is_some_and(|at| at > 0)
}

/// Where a blob begins whose fuller name has a space before it: `Doe Jo Ann DoeDoe is late … MORE`. The name
/// that is glued to byte `at` stands there before, with nothing but the fuller form between.
fn spaced_start(words: &str, from: usize, at: usize) -> Option<usize> {
    let name = name_before(words, at);
    if name.len() < 3 {
        return None;
    }
    let mut begin = at.saturating_sub(SAID_AGAIN_WITHIN).max(from);
    while !words.is_char_boundary(begin) {
        begin += 1;
    }
    let before = slice(words, begin..at - name.len());
    let said = before.rfind(name).map(|found| found + name.len())?;
    let fuller = slice(before, said..before.len());
    let is_name = pattern!(r"^\s+(?:\(?\p{Lu}[\p{L}.’'-]*\)?\s+){1,6}$").is_match(fuller);
    is_name.then_some(begin + said)
}
