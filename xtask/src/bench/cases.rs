//! The cases are newsdates' own test sentences, read from its folder.

use std::ops::Range;
use std::path::Path;

use anyhow::Context;
use serde::Serialize;

/// A text, and the dates that a reader finds in it.
#[derive(Serialize)]
pub(super) struct Case {
    pub(super) text: String,
    pub(super) sentences: Vec<Range<usize>>,
    /// The day that taggers count from.
    pub(super) published: String,
    #[serde(skip)]
    pub(super) group: String,
    #[serde(skip)]
    pub(super) wanted: Vec<Wanted>,
}

/// A date that a reader finds: its bytes, first and last day.
pub(super) struct Wanted {
    pub(super) range: Range<usize>,
    pub(super) from: String,
    pub(super) to: String,
}

/// The cases of every file of the folder, but those without a publication day, which other taggers can't do without.
pub(super) fn read(folder: &Path) -> anyhow::Result<Vec<Case>> {
    let told = || format!("can't read {}", folder.display());
    let mut files: Vec<_> =
        std::fs::read_dir(folder).with_context(told)?.flatten().map(|entry| entry.path()).collect();
    files.sort();
    let mut cases = Vec::new();
    for file in files {
        let group = file.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let lines = std::fs::read_to_string(&file).with_context(told)?;
        // The cases of what sentences take over have no dates of their own to be found.
        if group != "inherited" {
            cases.extend(lines.lines().filter_map(|line| case(line, &group)));
        }
    }
    Ok(cases)
}

/// `published | text with [[marks]] | values`; ` ¶ ` stands between sentences.
fn case(line: &str, group: &str) -> Option<Case> {
    let mut parts = line.split(" | ");
    let published = parts.next().filter(|day| day.len() == 10 && !day.starts_with('#'))?.to_owned();
    let marked = parts.next()?.trim_end_matches(" |");
    let mut values = parts.next().unwrap_or_default().split(" ; ");
    let mut case = Case {
        text: String::new(),
        sentences: Vec::new(),
        published,
        group: group.to_owned(),
        wanted: Vec::new(),
    };
    for sentence in marked.split(" ¶ ") {
        if !case.text.is_empty() {
            case.text.push(' ');
        }
        let start = case.text.len();
        let mut pieces = sentence.split("[[");
        case.text.push_str(pieces.next().unwrap_or_default());
        for piece in pieces {
            let (words, rest) = piece.split_once("]]")?;
            let range = case.text.len()..case.text.len() + words.len();
            case.text.push_str(words);
            case.text.push_str(rest);
            let value = values.next().unwrap_or_default().trim();
            // Lengths of time and sets have no days: a date found there is a wrong one.
            if value.starts_with(|first: char| first.is_ascii_digit()) {
                let (from, to) = value.split_once("..").unwrap_or((value, value));
                case.wanted.push(Wanted { range, from: from.to_owned(), to: to.to_owned() });
            }
        }
        case.sentences.push(start..case.text.len());
    }
    Some(case)
}
