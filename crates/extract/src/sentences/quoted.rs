//! A quotation inside a sentence is one that begins and ends in its midst: `He called it "a deal. A good deal" and
//! left.` No sentence ends in it.

use std::ops::Range;

use crate::text::slice;

/// No quotation inside a sentence is longer; a longer one has lost its closing mark.
const LONGEST: usize = 400;

/// The quotations that stand inside a sentence of `words`.
pub(super) fn inside_sentences(words: &str) -> Vec<Range<usize>> {
    pairs(words)
        .into_iter()
        .filter(|quote| {
            quote.len() <= LONGEST && !opens_sentence(words, quote) && !ends_sentence(words, quote)
        })
        .collect()
}

/// Opening to closing mark, both included. Straight marks are taken in turns when their number is even.
fn pairs(words: &str) -> Vec<Range<usize>> {
    let mut pairs = Vec::new();
    let mut open = None;
    let straight = words.bytes().filter(|byte| *byte == b'"').count() % 2 == 0;
    for (at, mark) in words.char_indices() {
        match mark {
            '“' => open = Some(at),
            '"' if straight && open.is_none() => open = Some(at),
            '”' | '"' => {
                if let Some(start) = open.take().filter(|_| mark == '”' || straight) {
                    pairs.push(start..at + mark.len_utf8());
                }
            }
            _ => {}
        }
    }
    pairs
}

/// Whether a sentence begins with the quotation: nothing of it stands before.
fn opens_sentence(words: &str, quote: &Range<usize>) -> bool {
    let before = slice(words, 0..quote.start).trim_end();
    before.is_empty() || before.ends_with(['.', '!', '?', ':', '”', '"', '…', ')'])
}

/// Whether the sentence ends with the quotation, or only says who spoke after it.
fn ends_sentence(words: &str, quote: &Range<usize>) -> bool {
    let inner = slice(words, quote.clone()).trim_end_matches(['”', '"', '’', '\'']);
    let after = slice(words, quote.end..words.len()).trim_start();
    let goes_on = after.starts_with(|next: char| next.is_lowercase() || ",;–—".contains(next));
    !goes_on || inner.ends_with(',')
}
