//! Import makes readable text of a file's bytes, in whatever format they came: plain text, Markdown with front
//! matter, a saved page of HTML, or lines of JSON with one article each. It never fails. What the bytes hold
//! beside the text (mark-up, an encoding) is kept in [`Imported::received`], and the text's source map says which
//! bytes of it each word came from, so that a fact is a place in the file as received in every format.

mod decode;
mod facts;
mod front_matter;
mod html;
mod json_lines;
mod markdown;
mod writer;

use std::ops::Range;

use archive::{Problem, SourceMap};

pub(crate) use facts::Facts;
pub(crate) use json_lines::lines;

/// What the bytes of a file are, by the ending of its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    /// The words themselves.
    Text,
    /// Markdown, with or without front matter.
    Markdown,
    /// A page as a browser saves it.
    Html,
    /// An article a line, as a JSON object.
    JsonLines,
}

impl Format {
    /// The format of an article's file; none for files that are no articles.
    pub(crate) fn of(file: &str) -> Option<Self> {
        let (name, ending) = file.rsplit_once('.')?;
        // What a folder says of itself is no article.
        if ["readme", "license", "licence"].iter().any(|word| name.eq_ignore_ascii_case(word)) {
            return None;
        }
        match ending.to_lowercase().as_str() {
            "txt" => Some(Self::Text),
            "md" | "markdown" => Some(Self::Markdown),
            "html" | "htm" | "xhtml" => Some(Self::Html),
            "jsonl" | "ndjson" => Some(Self::JsonLines),
            _ => None,
        }
    }
}

/// What mark-up says of a part of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// The headline.
    Title,
    /// A picture's caption.
    Caption,
}

/// A file as text.
#[derive(Debug, Default)]
pub(crate) struct Imported {
    /// The readable words.
    pub(crate) text: String,
    /// Where they are in the file.
    pub(crate) source: SourceMap,
    /// The bytes, when they are not those of `text`.
    pub(crate) received: Option<Vec<u8>>,
    /// What was odd about them.
    pub(crate) problems: Vec<Problem>,
    /// What the file says of itself beside its text.
    pub(crate) facts: Facts,
    /// What its mark-up says of parts of the text.
    pub(crate) parts: Vec<(Range<usize>, Part)>,
}

impl Imported {
    fn problem(&mut self, line: Option<u32>, message: impl Into<String>) {
        self.problems.push(Problem { line, message: message.into() });
    }
}

/// The one article of a file. Of lines of JSON it takes the bytes to be one line.
pub(crate) fn import(file: &str, bytes: &[u8]) -> Imported {
    let format = Format::of(file).unwrap_or(Format::Text);
    if format == Format::JsonLines {
        return json_lines::line(bytes);
    }
    let decoded = match format {
        Format::Html => decode::page(bytes),
        _ => decode::decoded(bytes),
    };
    let mut imported = match format {
        Format::Markdown => markdown::read(&decoded.text),
        Format::Html => html::read(&decoded.text),
        Format::Text | Format::JsonLines => {
            let received = (!decoded.source.is_identity()).then(|| bytes.to_vec());
            return Imported {
                received,
                text: decoded.text,
                source: decoded.source,
                problems: decoded
                    .problem
                    .map(|message| Problem { line: None, message })
                    .into_iter()
                    .collect(),
                ..Imported::default()
            };
        }
    };
    imported.source = imported.source.over(&decoded.source);
    imported.received = Some(bytes.to_vec());
    if let Some(message) = decoded.problem {
        imported.problem(None, message);
    }
    imported
}
