//! A quote is somebody's own words, between quotation marks, with whoever is said to have spoken them and, where
//! another outlet has them, which.
//!
//! Marks are read paragraph by paragraph. A paragraph that opens with a mark and closes with none goes on in the next;
//! words in quotation marks that name a thing, or that nobody is said to have spoken, are no quotes.

mod credit;
mod kind;
mod marks;
mod speaker;
mod voices;

use std::ops::Range;

use archive::{Quote, SentenceKind};

use crate::names::Named;
use crate::page::{Page, Place, span};
use crate::pattern::pattern;
use crate::text::{slice, trimmed};
use kind::{Standing, is_quotation};
use speaker::Speakers;
use voices::Voices;

/// The quotes of the page, in order.
pub(crate) fn quotes(page: &Page<'_>, named: &Named) -> Vec<Quote> {
    let paragraphs: Vec<(Place, Vec<Range<usize>>)> = paragraphs(page)
        .into_iter()
        .map(|place| {
            let marked = marks::marked(slice(page.plain, place.range.clone()));
            (place, marked)
        })
        .collect();
    let quoted: Vec<Range<usize>> = paragraphs
        .iter()
        .flat_map(|(place, marked)| {
            marked.iter().map(|one| place.range.start + one.start..place.range.start + one.end)
        })
        .collect();
    let voices = Voices::new(page.plain, &named.people, &named.organisations, &named.places, &quoted);
    let own = credit::own(page.plain);
    let mut reading = Reading { page, speakers: Speakers { voices }, own, last: None, quotes: Vec::new() };
    for (place, marked) in &paragraphs {
        reading.paragraph(place, marked);
    }
    reading.quotes
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

/// Who speaks, and which outlet is credited.
#[derive(Clone, Debug)]
struct Said {
    speaker: String,
    credited: Option<String>,
}

/// The quotes of a page as they are read.
struct Reading<'p> {
    page: &'p Page<'p>,
    speakers: Speakers<'p>,
    /// The outlet whose own text it is.
    own: Option<&'static str>,
    /// Who spoke last, for words that go on without saying so.
    last: Option<Said>,
    quotes: Vec<Quote>,
}

impl Reading<'_> {
    fn paragraph(&mut self, place: &Place, marked: &[Range<usize>]) {
        let page = self.page;
        let words = slice(page.plain, place.range.clone());
        let offset = place.range.start;
        let wholly = opens_with_a_quote(words, marked);
        let mut here: Option<Said> = None;
        // Quotes of this paragraph that wait for a speaker named after them.
        let mut waiting: Vec<usize> = Vec::new();
        for (number, inside) in marked.iter().enumerate() {
            let frame = Frame::of(words, marked, number);
            let quoted = slice(words, inside.clone());
            let found = self.found(&frame, quoted, offset);
            let close = found.is_some() && frame.is_close();
            let standing = Standing {
                quoted,
                before: frame.words_before(words),
                after: frame.words_after(words),
                close,
                spoken: found.is_some(),
            };
            let speech = is_speech(quoted, &frame, words);
            if !is_quotation(&standing) {
                continue;
            }
            let credited = credit::credited(&frame.around(words), self.own);
            let said = match found {
                Some(speaker) => Some(Said { speaker, credited: credited.clone() }),
                // `"a", and that it "b"`: one sentence, one speaker.
                None if number > 0 && frame.goes_on => here.clone(),
                None if speech => {
                    here.clone().or_else(|| self.last.clone().filter(|_| wholly && number == 0))
                }
                None => None,
            };
            let at = trimmed(page.plain, offset + inside.start..offset + inside.end);
            if at.is_empty() {
                continue;
            }
            if said.is_none() && quoted.split_whitespace().count() < 4 {
                continue;
            }
            if said.is_none() && speech {
                waiting.push(self.quotes.len());
            }
            self.quotes.push(Quote {
                span: span(&at),
                sentence: page.sentence_at(at.start),
                speaker: said.as_ref().map(|said| said.speaker.clone()),
                credited: said.as_ref().and_then(|said| said.credited.clone()).or(credited),
            });
            if let Some(said) = said {
                // A quote whose speaker is named only after a later one in its paragraph has the same.
                for at in waiting.drain(..) {
                    if let Some(quote) = self.quotes.get_mut(at) {
                        quote.speaker = Some(said.speaker.clone());
                        quote.credited = quote.credited.take().or_else(|| said.credited.clone());
                    }
                }
                here = Some(said);
            }
        }
        let told = || {
            self.speakers
                .spoke(words, offset)
                .map(|speaker| Said { speaker, credited: credit::credited(words, self.own) })
        };
        self.last = here.or_else(told);
    }

    /// Whoever the words around the quote name.
    fn found(&self, frame: &Frame, quoted: &str, offset: usize) -> Option<String> {
        let plain = self.page.plain;
        let at = |range: &Range<usize>| offset + range.start..offset + range.end;
        let (before, after) = (at(&frame.before), at(&frame.after));
        let by_before = || self.speakers.before(slice(plain, before.clone()), before.start);
        let by_after = || self.speakers.after(slice(plain, after.clone()), after.start);
        let ended = quoted.trim_end().ends_with([',', '?', '!', '—', '–', '-', '…'])
            || slice(plain, after.clone()).starts_with([',']);
        let colon = slice(plain, before.clone()).trim_end().ends_with([':', ',']);
        // A part of a sentence belongs to the verb before it, a whole one that ends in a comma to the verb after it.
        if ended && !colon { by_after().or_else(by_before) } else { by_before().or_else(by_after) }
    }
}

fn opens_with_a_quote(words: &str, marked: &[Range<usize>]) -> bool {
    let before = marked.first().map(|first| slice(words, 0..first.start));
    before.is_some_and(|before| !before.chars().any(char::is_alphanumeric))
}

/// Whether marked words are speech by their own make: a sentence and not a title or a single word.
fn is_speech(quoted: &str, frame: &Frame, words: &str) -> bool {
    quoted.split_whitespace().count() >= 3
        && (quoted.trim_end().ends_with([',', '.', '?', '!', '…', '-', '—'])
            || slice(words, frame.after.clone()).trim().is_empty())
}

/// The words of a quote's sentence before and after it, as far as the quotes beside it; bytes of the paragraph.
struct Frame {
    before: Range<usize>,
    after: Range<usize>,
    /// No sentence ends between the quote and the one before it.
    goes_on: bool,
}

impl Frame {
    fn of(words: &str, marked: &[Range<usize>], number: usize) -> Self {
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

    fn words_before<'t>(&self, words: &'t str) -> &'t str {
        slice(words, self.before.clone())
    }

    fn words_after<'t>(&self, words: &'t str) -> &'t str {
        slice(words, self.after.clone())
    }

    fn around(&self, words: &str) -> String {
        format!("{} … {}", self.words_before(words), self.words_after(words))
    }

    /// Whether there are words at either side that could tell who speaks.
    fn is_close(&self) -> bool {
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

const SHORTENED: &str = r"(?:\b(?:Mr|Ms|Mrs|Dr|Sen|Rep|Gov|Gen|St|Jr|Inc|Corp|Co|No|vs)|\b\p{Lu}|U\.S)$";

fn first_stop(words: &str) -> usize {
    pattern!(r"[.?!](?:[”\x22’')]?\s|$)")
        .find_iter(words)
        .find(|stop| !pattern!(SHORTENED).is_match(slice(words, 0..stop.start())))
        .map_or(words.len(), |stop| stop.start())
}

fn last_stop(words: &str) -> usize {
    pattern!(r"[.?!][”\x22’')]?\s+")
        .find_iter(words)
        .filter(|stop| !pattern!(SHORTENED).is_match(slice(words, 0..stop.start())))
        .last()
        .map_or(0, |stop| stop.end())
}

/// `"Why?" Ms. Doe asked.`
fn says_at_once(tail: &str) -> bool {
    pattern!(r"^\W*(?:(?:[\p{Lu}][\p{L}.’'-]*|he|she|the|a|an|of|de|van|von|He|She)\s+){1,8}(?:said|says|asked|told|added|wrote|tweeted|continued|joked|shouted|replied)\b").is_match(tail)
}
