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
        let glue = pattern!(r"\p{Ll}\p{Lu}")
            .find_iter(slice(words, from..more.start()))
            .map(|glue| from + glue.start() + first_len(glue.as_str()))
            .find(|at| more.end() - at <= LONGEST && repeats_its_name(words, *at));
        if let Some(start) = glue {
            found.push(line.start + start..line.start + more.end());
        }
        from = more.end();
    }
    found
}

fn first_len(text: &str) -> usize {
    text.chars().next().map_or(0, char::len_utf8)
}

/// Whether the word glued to byte `at` is said again soon after it, as a name is in its fuller form.
fn repeats_its_name(words: &str, at: usize) -> bool {
    let name = last_word(slice(words, 0..at)).trim_start_matches(|c: char| !c.is_alphabetic());
    let mut end = (at + SAID_AGAIN_WITHIN).min(words.len());
    while !words.is_char_boundary(end) {
        end -= 1;
    }
    // "McConnell" has a capital inside that begins no blob.
    name.len() >= 3 && !matches!(name, "Mac" | "Van") && slice(words, at..end).contains(name)
}
