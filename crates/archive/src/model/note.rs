//! A note is what an editor adds to the texts: an event's name, its true date, what explains a disagreement. It
//! rests on verbatim passages, names its source, and is always told apart from what the articles say themselves.

use super::Span;
use crate::wire::wire;
use crate::{Day, Days};

/// One entry of `notes.toml`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Its name in links and exports (`buenos-aires-dinner`).
    pub id: String,
    /// What it is about.
    pub kind: NoteKind,
    /// The event's name, or what the sources differ on.
    pub title: String,
    /// The true days, where they are known.
    pub days: Option<Days>,
    /// The same as the editor wrote it, in EDTF.
    pub edtf: Option<String>,
    /// The day from which it can be known: what came to nothing is drawn so only then. From the first when none.
    pub known_on: Option<Day>,
    /// What the editor says, in whole sentences.
    pub says: String,
    /// What the editor knows it from.
    pub source: String,
    /// Where that can be read.
    pub url: Option<String>,
    /// The passages that it rests on: at least one, in the order of articles and text.
    pub passages: Vec<Passage>,
}

wire!(Note { id, kind, title, days, edtf, known_on, says, source, url, passages });

/// What a note is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoteKind {
    /// An event that took place: its passages speak of it.
    Event,
    /// An event that was planned or threatened and did not take place as said.
    DidNotHappen,
    /// Passages that seem to differ.
    Disagreement,
}

wire!(NoteKind is Event | DidNotHappen | Disagreement);

/// The verbatim words that a note rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Which of the archive's articles.
    pub article: u32,
    /// The sentence that the words begin in.
    pub sentence: u32,
    /// The words.
    pub span: Span,
    /// Which of the article's dates the note is about, where it is about one.
    pub date: Option<u32>,
}

wire!(Passage { article, sentence, span, date });
