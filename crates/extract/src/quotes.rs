//! A quote is somebody's own words, between quotation marks, with whoever is said to have spoken them.
//!
//! Marks are read paragraph by paragraph: curly, straight, or one of each. A paragraph that opens with a mark and
//! closes with none goes on in the next; words in quotation marks with no speech about them have no speaker.

mod speaker;

use std::ops::Range;

use archive::{Entity, Quote, SentenceKind};

use crate::page::{Page, Place, range, span};
use crate::text::{slice, trimmed};
use speaker::Speakers;

/// The quotes of the page, in order.
pub(crate) fn quotes(page: &Page<'_>, people: &[Entity], organisations: &[Entity]) -> Vec<Quote> {
    let speakers = Speakers::new(page.plain, people, organisations);
    let paragraphs = paragraphs(page);
    let mut quotes = Vec::new();
    // Who spoke last, for words that go on without saying so.
    let mut last: Option<String> = None;
    for paragraph in paragraphs {
        let words = slice(page.plain, paragraph.range.clone());
        let marked = marked(words);
        let wholly = opens_with_a_quote(words, &marked);
        let mut here: Option<String> = None;
        for (number, inside) in marked.iter().enumerate() {
            let sides = sides(words, &marked, number);
            let said = speakers.of(&sides, words, inside, paragraph.range.start);
            let speaker = match said {
                Some(said) => Some(said),
                // `"a", and that it "b"`: one sentence, one speaker.
                None if number > 0 && goes_on(&sides) => here.clone(),
                None if is_speech(words, inside, &sides) => {
                    here.clone().or_else(|| last.clone().filter(|_| wholly))
                }
                None => None,
            };
            if speaker.is_some() {
                here.clone_from(&speaker);
            }
            let at =
                trimmed(page.plain, paragraph.range.start + inside.start..paragraph.range.start + inside.end);
            if !at.is_empty() {
                quotes.push(Quote {
                    span: span(&at),
                    sentence: page.sentence_at(at.start),
                    speaker,
                    credited: None,
                });
            }
        }
        fill_back(&mut quotes, &paragraph.range, here.as_deref(), words, &marked);
        last = here.or_else(|| speakers.spoke(words, paragraph.range.start));
    }
    quotes
}

/// What goes on longer than so many bytes without a break is no paragraph that people set.
const LONGEST: usize = 20_000;

/// Neighbouring sentences of one paragraph.
fn paragraphs(page: &Page<'_>) -> Vec<Place> {
    let mut paragraphs: Vec<Place> = Vec::new();
    for place in page.told().filter(|place| place.kind != SentenceKind::Caption) {
        match paragraphs.last_mut() {
            Some(last)
                if last.range.len() < LONGEST
                    && last.kind == place.kind
                    && page.same_paragraph(last.range.end, place.range.start) =>
            {
                last.range.end = place.range.end;
            }
            _ => paragraphs.push(place),
        }
    }
    paragraphs
}

/// The words between quotation marks, in order.
fn marked(words: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Option<usize> = None;
    for (at, mark) in words.char_indices().filter(|(_, c)| matches!(c, '"' | '“' | '”' | '„' | '«' | '»'))
    {
        let after = at + mark.len_utf8();
        match (open, mark) {
            // An opening mark inside a quote that was never closed begins another.
            (Some(start), '“' | '„' | '«') => {
                found.push(start..at);
                open = Some(after);
            }
            (Some(start), _) => {
                found.push(start..at);
                open = None;
            }
            (None, '”' | '»') => {}
            (None, _) => open = Some(after),
        }
    }
    if let Some(start) = open {
        found.push(start..words.len());
    }
    found.retain(|range| range.len() > 1);
    found
}

fn opens_with_a_quote(words: &str, marked: &[Range<usize>]) -> bool {
    let before = marked.first().map(|first| slice(words, 0..first.start));
    before.is_some_and(|before| !before.chars().any(char::is_alphanumeric))
}

/// The words before and after a quote, as far as the quotes beside it.
pub(crate) struct Sides<'t> {
    pub(crate) before: &'t str,
    pub(crate) after: &'t str,
}

fn sides<'t>(words: &'t str, marked: &[Range<usize>], number: usize) -> Sides<'t> {
    let start = number.checked_sub(1).and_then(|at| marked.get(at)).map_or(0, |before| before.end);
    let end = marked.get(number + 1).map_or(words.len(), |after| after.start);
    let here = marked.get(number).cloned().unwrap_or_default();
    let trim = ['"', '“', '”', '„', '«', '»', ' '];
    Sides {
        before: slice(words, start..here.start).trim_matches(trim),
        after: slice(words, here.end..end).trim_matches(trim),
    }
}

/// Whether marked words are speech by their own make: a sentence and not a title or a single word.
fn is_speech(words: &str, inside: &Range<usize>, sides: &Sides<'_>) -> bool {
    let quoted = slice(words, inside.clone());
    quoted.split_whitespace().count() >= 3
        && (quoted.trim_end().ends_with([',', '.', '?', '!', '…', '-', '—']) || sides.after.is_empty())
}

/// Whether no sentence ends between a quote and the one before it.
fn goes_on(sides: &Sides<'_>) -> bool {
    let between = sides.before;
    !between.is_empty() && !between.contains(['.', '?', '!']) && between.split_whitespace().count() <= 12
}

/// A quote whose speaker is named only after a later one in its paragraph has the same.
fn fill_back(
    quotes: &mut [Quote],
    paragraph: &Range<usize>,
    speaker: Option<&str>,
    words: &str,
    marked: &[Range<usize>],
) {
    let Some(speaker) = speaker else { return };
    for quote in quotes.iter_mut().rev() {
        let at = range(quote.span);
        if at.start < paragraph.start {
            break;
        }
        let inside = at.start - paragraph.start..at.end - paragraph.start;
        let number = marked.iter().position(|one| one.start <= inside.start && inside.end <= one.end);
        let sides = number.map(|number| sides(words, marked, number));
        if quote.speaker.is_none() && sides.is_some_and(|sides| is_speech(words, &inside, &sides)) {
            quote.speaker = Some(speaker.to_owned());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_pair_however_they_are_mixed() {
        let inside =
            |words: &'static str| marked(words).into_iter().map(|r| slice(words, r)).collect::<Vec<_>>();
        assert_eq!(inside("“One,” he said. \"Two.\""), ["One,", "Two."]);
        assert_eq!(inside("“One.\""), ["One."]);
        assert_eq!(inside("“One goes on."), ["One goes on."]);
        assert_eq!(inside("No marks; it’s Trump's."), Vec::<&str>::new());
    }
}
