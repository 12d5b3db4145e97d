//! Lines of JSON hold an article each: `{"id", "title", "text", "published", "outlet", "url"}`. A line that can't be
//! read is said so and does not lose the others.

use std::ops::Range;

use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;

use super::facts::{Facts, address, day, said};
use super::writer::Writer;
use super::{Imported, Part, decode};
use crate::text::slice;

/// One line that is not blank.
pub(crate) struct Line {
    /// Its number, from 1.
    pub(crate) number: u32,
    /// Its bytes in the file.
    pub(crate) range: Range<usize>,
    /// The article's name, made fit for links; none when the record has none.
    pub(crate) id: Option<String>,
    pub(crate) imported: Imported,
}

impl Line {
    /// What the article is called in `seeds/` and in links; `file` is the file of its line.
    pub(crate) fn names(&self, file: &str) -> (String, String) {
        let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
        let id = self.id.clone().unwrap_or_else(|| format!("{stem}-{}", self.number));
        (format!("{file}#{id}"), id)
    }
}

/// A line as it is written. Texts stay raw, so that each letter's place is known.
#[derive(Deserialize)]
struct Record<'l> {
    #[serde(default)]
    id: Value,
    #[serde(borrow)]
    title: Option<&'l RawValue>,
    #[serde(borrow, alias = "body", alias = "content")]
    text: Option<&'l RawValue>,
    #[serde(default, alias = "date")]
    published: Value,
    #[serde(default, alias = "publisher", alias = "source")]
    outlet: Value,
    #[serde(default)]
    url: Value,
}

/// Every line of a file, those that can't be read as (line, why).
pub(crate) fn lines(bytes: &[u8]) -> (Vec<Line>, Vec<(u32, String)>) {
    let mut lines = Vec::new();
    let mut broken = Vec::new();
    let mut start = if bytes.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
    let rest = bytes.get(start..).unwrap_or_default();
    for (number, raw) in (1..).zip(rest.split_inclusive(|byte| *byte == b'\n')) {
        let line = raw.trim_ascii_end();
        let range = start..start + line.len();
        start += raw.len();
        if line.trim_ascii().is_empty() {
            continue;
        }
        match record(line) {
            Ok((id, imported)) => lines.push(Line { number, range, id, imported }),
            Err(why) => broken.push((number, why)),
        }
    }
    (lines, broken)
}

/// The article of one line.
pub(super) fn line(bytes: &[u8]) -> Imported {
    record(bytes.trim_ascii_end()).map_or_else(
        |why| {
            let decoded = decode::decoded(bytes);
            let mut imported = Imported {
                text: decoded.text,
                source: decoded.source,
                received: Some(bytes.to_vec()),
                ..Imported::default()
            };
            imported.problem(None, format!("This line is no article: {why}"));
            imported
        },
        |(_, imported)| Imported { received: Some(bytes.to_vec()), ..imported },
    )
}

fn record(line: &[u8]) -> Result<(Option<String>, Imported), String> {
    let file = std::str::from_utf8(line).map_err(|_| "it is not UTF-8".to_owned())?;
    let record: Record<'_> = serde_json::from_str(file).map_err(|error| error.to_string())?;
    let Some(text) = record.text else { return Err("it has no \"text\"".to_owned()) };
    let mut imported = Imported { received: Some(line.to_vec()), ..Imported::default() };
    let mut writer = Writer::new(file);
    let mut title = None;
    if let Some(raw) = record.title.filter(|raw| raw.get() != "null") {
        title = said(&string(raw).ok_or("its \"title\" is no text")?);
        write(raw, file, &mut writer);
        let end = writer.text.trim_end().len();
        if end > 0 {
            imported.parts.push((0..end, Part::Title));
            writer.end(0);
        }
    }
    string(text).ok_or("its \"text\" is no text")?;
    write(text, file, &mut writer);
    let published = words(&record.published);
    imported.facts = Facts {
        basis: "the record’s own fields",
        title,
        published: published.as_deref().and_then(day),
        outlet: words(&record.outlet).as_deref().and_then(said),
        url: words(&record.url).as_deref().and_then(address),
    };
    if let Some(published) = published.filter(|words| !words.is_empty() && day(words).is_none()) {
        imported.problem(None, format!("“{published}” is no date; write it as 2018-10-25"));
    }
    (imported.text, imported.source) = writer.finish();
    let id = words(&record.id).map(|id| safe(&id)).filter(|id| !id.is_empty());
    Ok((id, imported))
}

fn words(value: &Value) -> Option<String> {
    match value {
        Value::String(words) => Some(words.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn string(raw: &RawValue) -> Option<String> {
    serde_json::from_str(raw.get()).ok()
}

/// Writes a JSON string, letter by letter where it has escapes.
fn write(raw: &RawValue, file: &str, writer: &mut Writer<'_>) {
    let raw = raw.get();
    // The record was read out of `file`, so its strings lie in it.
    let start = (raw.as_ptr() as usize).saturating_sub(file.as_ptr() as usize) + 1;
    let inner = slice(raw, 1..raw.len().saturating_sub(1));
    let mut at = 0;
    while at < inner.len() {
        let rest = slice(inner, at..inner.len());
        let plain = rest.find('\\').unwrap_or(rest.len());
        writer.copy(start + at..start + at + plain);
        at += plain;
        let rest = slice(inner, at..inner.len());
        if rest.is_empty() {
            break;
        }
        let length = escape(rest).min(rest.len());
        let letter: String = serde_json::from_str(&format!("\"{}\"", slice(rest, 0..length)))
            .unwrap_or_else(|_| "\u{fffd}".to_owned());
        writer.put(&letter, start + at..start + at + length);
        at += length;
    }
}

/// How long the escape at the start of `rest` is; two halves of one letter (`\ud83d\ude00`) are one.
fn escape(rest: &str) -> usize {
    let high = rest
        .get(2..4)
        .is_some_and(|hex| matches!(hex.to_ascii_lowercase().as_str(), "d8" | "d9" | "da" | "db"));
    match rest.as_bytes().get(1) {
        Some(b'u') if high && rest.get(6..8) == Some("\\u") => 12,
        Some(b'u') => 6,
        _ => 2,
    }
}

/// A name fit for links and file names.
fn safe(id: &str) -> String {
    let kept: String = id
        .chars()
        .map(|letter| if letter.is_alphanumeric() || "._-".contains(letter) { letter } else { '-' })
        .take(120)
        .collect();
    kept.trim_matches(['-', '.']).to_owned()
}

#[cfg(test)]
mod tests {
    use archive::Span;

    use super::*;

    #[test]
    fn a_line_is_an_article_and_a_broken_one_only_itself() {
        let file = "{\"id\":\"a/1\",\"title\":\"Mills\",\"text\":\"One \\u2014 \\\"two\\\".\\nThree \\ud83d\\ude00.\",\"published\":\"2019-05-10\"}\n\nnonsense\n{\"id\":2,\"text\":\"Four.\"}\n{\"id\":3}\n";
        let (lines, broken) = lines(file.as_bytes());
        let ids: Vec<_> = lines.iter().map(|line| (line.number, line.id.as_deref().unwrap())).collect();
        assert_eq!(ids, [(1, "a-1"), (4, "2")]);
        assert_eq!(broken.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [3, 5]);
        let one = &lines[0];
        assert_eq!(one.imported.text, "Mills\n\nOne — \"two\".\nThree 😀.");
        let at = one.imported.text.find('—').unwrap();
        let place = one.imported.source.in_file(Span::new(at, at + '—'.len_utf8()));
        let line = file.get(one.range.clone()).unwrap();
        assert_eq!(line.get(place), Some("\\u2014"));
        assert_eq!(one.imported.facts.published.unwrap().from.to_string(), "2019-05-10");
    }
}
