//! A quote is somebody's own words, between quotation marks, with whoever is said to have spoken them and, where
//! another outlet has them, which.
//!
//! Marks are read paragraph by paragraph. A paragraph that opens with a mark and closes with none goes on in the next;
//! words in quotation marks that name a thing, or that nobody is said to have spoken, are no quotes.

mod credit;
mod frame;
mod kind;
mod marks;
mod speaker;
mod subject;
mod voices;

use std::ops::Range;

use archive::{Quote, SentenceKind};

use crate::names::{Named, outlet};
use crate::page::{Page, Place, span};
use crate::text::{slice, trimmed};
use frame::Frame;
use kind::{Standing, is_quotation};
use speaker::Speakers;
use voices::Voices;

/// The quotes of the page, in order.
pub(crate) fn quotes(page: &Page<'_>, named: &Named) -> Vec<Quote> {
    let paragraphs: Vec<(Place, Vec<Range<usize>>)> = paragraphs(page)
        .into_iter()
        .map(|place| {
            let words = slice(page.plain, place.range.clone());
            let mut marked = marks::marked(words);
            marked.retain(|one| !kind::is_bare_title(slice(words, one.clone())));
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
            // `"a", and that it was "b"`: the second is spoken as the first.
            let spoken = found.is_some() || (frame.goes_on && here.is_some());
            let standing = Standing {
                quoted,
                before: frame.words_before(words),
                after: frame.words_after(words),
                close,
                spoken,
            };
            // A sentence of its own between quotes goes on with them, however short.
            let alone = frame.is_whole(quoted) && (here.is_some() || self.last.is_some());
            let speech = alone || is_speech(quoted, &frame, words);
            if !alone && !is_quotation(&standing) {
                continue;
            }
            let around = frame.around(words);
            // "told the newspaper": the outlet that was named last.
            let credited = credit::credited(&around, self.own).or_else(|| {
                let again = credit::again(&around)?;
                self.speakers
                    .voices
                    .common(again, offset + inside.start)
                    .filter(|outlet| Some(outlet.as_str()) != self.own)
            });
            // An outlet's own words are credited to it.
            let credited = credited.or_else(|| {
                let outlet = outlet(found.as_deref()?)?;
                (Some(outlet) != self.own).then(|| outlet.to_owned())
            });
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
            if said.is_none() && (alone || quoted.split_whitespace().count() < 4) {
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
        // `Trump said it was "the first," while …`: a part of his sentence, though a comma ends it.
        let part = quoted.chars().next().is_some_and(char::is_lowercase) && !before.is_empty();
        let colon = part || slice(plain, before.clone()).trim_end().ends_with([':', ',']);
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
