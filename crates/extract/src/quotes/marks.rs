//! Quotation marks of a paragraph, paired: curly, straight or mixed; double ones, or single ones where an apostrophe
//! can't be meant. What is quoted within a quote belongs to it.

use std::ops::Range;

use crate::pattern::pattern;
use crate::text::slice;

/// The words between outermost quotation marks, in order, without the marks.
pub(super) fn marked(words: &str) -> Vec<Range<usize>> {
    let marks = Marks::of(words);
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut open: Option<usize> = None;
    let mut past = 0;
    for mark in &marks.all {
        if mark.at < past {
            continue;
        }
        let inside = mark.at + mark.length;
        match (open, mark.sort) {
            (None, Sort::Open | Sort::Either) => open = Some(inside),
            // Single marks count only where no double ones are open.
            (None, Sort::SingleOpen) => {
                if let Some(close) = marks.single_close(words, inside) {
                    found.push(inside..close);
                    past = close + 1;
                }
            }
            // An opening mark inside a quote that was never closed begins another.
            (Some(start), Sort::Open) => {
                found.push(first_sentence(words, start..mark.at));
                open = Some(inside);
            }
            (Some(start), Sort::Close | Sort::Either) => {
                found.push(start..mark.at);
                open = None;
            }
            // A mark that closes nothing, and single marks within double ones.
            (None, Sort::Close | Sort::SingleClose) | (Some(_), Sort::SingleOpen | Sort::SingleClose) => {}
        }
    }
    if let Some(start) = open {
        // Left open at the paragraph's beginning, the quote is the paragraph; else it is the sentence at most.
        let whole = !slice(words, 0..start).chars().any(char::is_alphanumeric)
            || slice(words, start..words.len()).trim_end().ends_with(['.', '!', '?', '…']);
        found.push(if whole { start..words.len() } else { first_sentence(words, start..words.len()) });
    }
    found.retain(|range| slice(words, range.clone()).chars().any(char::is_alphanumeric));
    found
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Open,
    Close,
    /// A straight mark that may be either.
    Either,
    SingleOpen,
    SingleClose,
}

struct Mark {
    at: usize,
    length: usize,
    sort: Sort,
}

/// The marks of a paragraph in order.
struct Marks {
    all: Vec<Mark>,
}

impl Marks {
    fn of(words: &str) -> Self {
        let mut all = Vec::new();
        let mut before: Option<char> = None;
        let mut characters = words.char_indices().peekable();
        while let Some((at, mark)) = characters.next() {
            let after = characters.peek().map(|(_, next)| *next);
            let opens = before.is_none_or(|c| {
                c.is_whitespace() || matches!(c, '(' | '[' | '—' | '–' | '-' | '/' | '“' | '"' | ':')
            });
            let begins = after.is_some_and(|c| !c.is_whitespace());
            let ends = after.is_none_or(|c| !c.is_alphanumeric());
            let sort = match mark {
                // A mark turned the wrong way is told by the spaces around it.
                '“' if !opens && !begins => Some(Sort::Close),
                '”' if before.is_none_or(char::is_whitespace) && after.is_some_and(char::is_alphanumeric) => {
                    Some(Sort::Open)
                }
                '“' | '„' | '«' => Some(Sort::Open),
                '”' | '»' => Some(Sort::Close),
                '"' => Some(match (opens, begins) {
                    (true, true) if before.is_none_or(|c| c.is_whitespace() || c == '(') => Sort::Open,
                    (false, false) => Sort::Close,
                    _ => Sort::Either,
                }),
                '‘' if opens && begins && !cut_short(slice(words, at..words.len())) => {
                    Some(Sort::SingleOpen)
                }
                '\'' if opens
                    && after.is_some_and(char::is_alphabetic)
                    && !cut_short(slice(words, at..words.len())) =>
                {
                    Some(Sort::SingleOpen)
                }
                '’' | '\'' if !opens && ends => Some(Sort::SingleClose),
                _ => None,
            };
            all.extend(sort.map(|sort| Mark { at, length: mark.len_utf8(), sort }));
            before = Some(mark);
        }
        Self { all }
    }

    /// Where the single quote that begins at `start` ends: before the next one begins. A mark after an s may be a
    /// possessive, and is the end only where no better one follows.
    fn single_close(&self, words: &str, start: usize) -> Option<usize> {
        let mut possessive = None;
        let first = self.all.partition_point(|mark| mark.at < start);
        for mark in self.all.get(first..)? {
            match mark.sort {
                Sort::SingleOpen => break,
                Sort::SingleClose if slice(words, 0..mark.at).ends_with(['s', 'S']) => {
                    possessive = possessive.or(Some(mark.at));
                }
                Sort::SingleClose => return Some(mark.at),
                _ => {}
            }
        }
        possessive
    }
}

/// "'90s", "'em", "'til": an apostrophe at the beginning of a word.
fn cut_short(rest: &str) -> bool {
    pattern!(r"(?i)^[‘'](?:\d|em\b|til\b|tis\b|twas\b|cause\b|round\b|bout\b|n\b|s\b|t\b|re\b|ll\b|ve\b)")
        .is_match(rest)
}

fn first_sentence(words: &str, range: Range<usize>) -> Range<usize> {
    let inside = slice(words, range.clone());
    let stops = pattern!(r"[.?!](?:\s|$)")
        .find_iter(inside)
        .find(|stop| !pattern!(super::frame::SHORTENED).is_match(slice(inside, 0..stop.start())));
    range.start..range.start + stops.map_or(inside.len(), |stop| stop.start() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inside(words: &str) -> Vec<&str> {
        marked(words).into_iter().map(|range| slice(words, range)).collect()
    }

    #[test]
    fn marks_pair_however_they_are_mixed() {
        assert_eq!(inside("“One,” he said. \"Two.\""), ["One,", "Two."]);
        assert_eq!(inside("“One.\""), ["One."]);
        assert_eq!(inside("“One goes on."), ["One goes on."]);
        assert_eq!(inside("No marks; it’s Trump's."), Vec::<&str>::new());
        assert_eq!(inside("“He said ‘no’ and left,” she said."), ["He said ‘no’ and left,"]);
        assert_eq!(inside("A 6\" pipe, he said, is \"too small\"."), ["too small"]);
    }

    #[test]
    fn single_marks_are_told_from_apostrophes() {
        assert_eq!(
            inside("‘We don’t know,’ she said. ‘The farmers’ mood is bad.’"),
            ["We don’t know,", "The farmers’ mood is bad."]
        );
        assert_eq!(inside("Trump calls it 'a great deal' for the workers' sake"), ["a great deal"]);
        assert_eq!(inside("The workers’ rights and the ’90s weren’t 'til then."), Vec::<&str>::new());
        assert_eq!(inside("‘They said “no” twice,’ he said."), ["They said “no” twice,"]);
    }
}
