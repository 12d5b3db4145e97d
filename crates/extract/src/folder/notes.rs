//! `notes.toml` is what editors add to the texts: events named, dates corrected, mentions of one event brought
//! together, disagreements explained. Every note quotes the words that it rests on, and the quote must be there.

use std::collections::HashSet;
use std::ops::Range;

use archive::{Article, Day, Note, NoteKind, Passage};

use super::edtf;
use super::tables::{Holds, Table, each_of, is_web_address};
use crate::finding::Finding;
use crate::page::span;
use crate::text::slice;

const PASSAGE: [(&str, Holds); 3] =
    [("article", Holds::Text), ("quote", Holds::Text), ("words", Holds::Text)];

const EVENT: [(&str, Holds); 9] = [
    ("id", Holds::Text),
    ("title", Holds::Text),
    ("date", Holds::Text),
    ("happened", Holds::YesOrNo),
    ("known", Holds::Text),
    ("says", Holds::Text),
    ("source", Holds::Text),
    ("url", Holds::Text),
    ("passage", Holds::Tables(&PASSAGE)),
];

const DISAGREEMENT: [(&str, Holds); 6] = [
    ("id", Holds::Text),
    ("title", Holds::Text),
    ("says", Holds::Text),
    ("source", Holds::Text),
    ("url", Holds::Text),
    ("passage", Holds::Tables(&PASSAGE)),
];

/// A note whose quotes were not looked up yet.
pub(super) struct Draft {
    note: Note,
    quoted: Vec<Quoted>,
}

/// The words that a note says it rests on.
struct Quoted {
    article: String,
    quote: String,
    words: Option<String>,
    /// The lines of the table, the quote and the words, for errors.
    lines: [u32; 3],
}

pub(super) fn read(file: &str, text: &str, errors: &mut Vec<Finding>) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    let mut ids = HashSet::new();
    let kinds: [(&str, &[(&str, Holds)]); 2] = [("event", &EVENT), ("disagreement", &DISAGREEMENT)];
    each_of(file, text, &kinds, errors, |kind, table, errors| {
        let Some(draft) = draft(file, kind, table, errors) else { return };
        if !ids.insert(draft.note.id.clone()) {
            let message = format!("there is another note with id “{}”; rename one", draft.note.id);
            errors.push(Finding::new(file, Some(table.line_of("id")), message));
        }
        drafts.push(draft);
    });
    // Events first, each kind as its editor ordered it.
    drafts.sort_by_key(|draft| draft.note.kind == NoteKind::Disagreement);
    drafts
}

fn draft(file: &str, kind: &str, table: &Table<'_>, errors: &mut Vec<Finding>) -> Option<Draft> {
    let before = errors.len();
    let mut wrong =
        |key: &str, message: String| errors.push(Finding::new(file, Some(table.line_of(key)), message));
    for key in ["id", "title", "says", "source"] {
        if table.text(key).is_none() {
            wrong(key, format!("an [[{kind}]] needs {key} = \"…\""));
        }
    }
    let id = table.text("id").unwrap_or_default();
    if !id.chars().all(|c| matches!(c, 'a'..='z' | '0'..='9' | '-')) {
        wrong("id", format!("“{id}” is no id; use small letters, figures and hyphens"));
    }
    let url = table.text("url");
    if let Some(url) = url.as_ref().filter(|url| !is_web_address(url)) {
        wrong("url", format!("“{url}” is no web address (https://…)"));
    }
    let edtf = table.text("date");
    let days = edtf.as_deref().and_then(|date| edtf::days(date).map_err(|why| wrong("date", why)).ok());
    let known = table.text("known");
    let known_on = known.as_deref().and_then(Day::parse);
    if let Some(known) = known.filter(|_| known_on.is_none()) {
        wrong("known", format!("“{known}” is no day; write 2019-02-24"));
    }
    if kind == "event" && edtf.is_none() {
        wrong("date", "an [[event]] needs date = \"…\", in EDTF: 2018-12-01".to_owned());
    }
    let quoted: Vec<Quoted> =
        table.tables("passage").filter_map(|passage| quoted(file, passage, errors)).collect();
    if table.tables("passage").next().is_none() {
        let message = format!("an [[{kind}]] needs at least one [[{kind}.passage]] that it rests on");
        errors.push(Finding::new(file, Some(table.line), message));
    }
    if errors.len() > before {
        return None;
    }
    let kind = match (kind, table.no("happened")) {
        ("event", true) => NoteKind::DidNotHappen,
        ("event", false) => NoteKind::Event,
        _ => NoteKind::Disagreement,
    };
    let note = Note {
        id,
        kind,
        title: table.text("title")?,
        days,
        edtf,
        known_on,
        says: table.text("says")?,
        source: table.text("source")?,
        url,
        passages: Vec::new(),
    };
    Some(Draft { note, quoted })
}

fn quoted(file: &str, table: &Table<'_>, errors: &mut Vec<Finding>) -> Option<Quoted> {
    for key in ["article", "quote"] {
        if table.text(key).is_none() {
            errors.push(Finding::new(file, Some(table.line), format!("a passage needs {key} = \"…\"")));
        }
    }
    Some(Quoted {
        article: table.text("article")?,
        quote: table.text("quote")?,
        words: table.text("words"),
        lines: [table.line, table.line_of("quote"), table.line_of("words")],
    })
}

/// Looks every quote up in its article.
pub(super) fn resolve(
    file: &str,
    drafts: Vec<Draft>,
    articles: &[Article],
    errors: &mut Vec<Finding>,
) -> Vec<Note> {
    let resolved = drafts.into_iter().map(|draft| {
        let mut note = draft.note;
        note.passages = draft
            .quoted
            .iter()
            .filter_map(|quoted| match passage(quoted, articles) {
                Ok(passage) => Some(passage),
                Err((line, message)) => {
                    errors.push(Finding::new(file, Some(line), message));
                    None
                }
            })
            .collect();
        note.passages.sort_by_key(|passage| (passage.article, passage.span));
        note
    });
    resolved.collect()
}

fn passage(quoted: &Quoted, articles: &[Article]) -> Result<Passage, (u32, String)> {
    let [line, quote_line, words_line] = quoted.lines;
    let found = articles.iter().zip(0..).find(|(article, _)| article.file == quoted.article);
    let Some((article, number)) = found else {
        return Err((line, format!("there is no article seeds/{}", quoted.article)));
    };
    let places = places(&article.text, &quoted.quote);
    let Some(range) = places.first().cloned() else {
        let message = format!(
            "this quote is not in seeds/{}; it must be there word for word: “{}”",
            quoted.article, quoted.quote
        );
        return Err((quote_line, message));
    };
    if places.len() > 1 {
        let message = format!(
            "this quote stands more than once in seeds/{}; quote more of the sentence: “{}”",
            quoted.article, quoted.quote
        );
        return Err((quote_line, message));
    }
    let date = match &quoted.words {
        None => None,
        Some(words) => {
            let Some(at) = self::places(slice(&article.text, range.clone()), words).into_iter().next() else {
                return Err((words_line, format!("“{words}” is not in the quote")));
            };
            let words_at = span(&(range.start + at.start..range.start + at.end));
            let date = article.dates.iter().zip(0..).find(|(date, _)| date.span.overlaps(words_at));
            let Some((_, date)) = date else {
                return Err((words_line, format!("“{words}” was not taken for a date; leave words out")));
            };
            Some(date)
        }
    };
    let sentence = article.sentence_at(range.start as u32).unwrap_or_default() as u32;
    Ok(Passage { article: number, sentence, span: span(&range), date })
}

/// Where `text` has the words of `quote`. Word for word; only white space may differ, which nobody can see.
fn places(text: &str, quote: &str) -> Vec<Range<usize>> {
    let words: Vec<String> = quote.split_whitespace().map(regex::escape).collect();
    let pattern = regex::Regex::new(&words.join(r"\s+"));
    pattern.map(|pattern| pattern.find_iter(text).map(|found| found.range()).collect()).unwrap_or_default()
}
