//! Front matter is what stands above a Markdown text between two fences: TOML between `+++`, YAML between `---`.

use std::ops::Range;

use serde_json::Value;

use super::decode::line_at;
use super::facts::{Facts, address, day, said};
use super::{Imported, writer::Writer};
use crate::text::slice;

/// How the front matter is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Notation {
    Toml,
    Yaml,
}

/// Reads the front matter in `file[range]`. Its title becomes the first words of the text when it stands there word
/// for word, so that what it says can be pointed at.
pub(super) fn read(
    file: &str,
    range: &Range<usize>,
    notation: Notation,
    writer: &mut Writer<'_>,
    imported: &mut Imported,
) {
    let block = slice(file, range.clone());
    let fields = match notation {
        Notation::Toml => toml(block),
        Notation::Yaml => yaml(block),
    };
    let fields = match fields {
        Ok(fields) => fields,
        Err((line, why)) => {
            let line = line_at(file, range.start) + line - 1;
            imported.problem(Some(line), format!("The front matter can’t be read: {why}"));
            return;
        }
    };
    let field = |names: &[&str]| names.iter().find_map(|name| value(&fields, name));
    let written = field(&["published", "date", "publishDate", "pubdate", "published_at"]);
    imported.facts = Facts {
        basis: "the file’s front matter",
        title: field(&["title", "headline"]).and_then(|title| said(&title)),
        published: written.as_deref().and_then(day),
        outlet: field(&["outlet", "publisher", "source", "publication"]).and_then(|outlet| said(&outlet)),
        url: field(&["url", "canonical", "canonical_url", "link"]).and_then(|url| address(&url)),
    };
    if let Some(written) = written.filter(|_| imported.facts.published.is_none()) {
        let line = block.find(&written).map(|at| line_at(file, range.start + at));
        imported.problem(line, format!("“{written}” in the front matter is no date; write it as 2018-10-25"));
    }
    if let Some(title) = imported.facts.title.as_deref()
        && let Some(at) = block.find(title)
    {
        let at = range.start + at;
        writer.copy(at..at + title.len());
        imported.parts.push((0..writer.text.len(), super::Part::Title));
        writer.end(range.end);
    }
}

fn value(fields: &Value, name: &str) -> Option<String> {
    match fields.get(name)? {
        Value::String(words) => Some(words.clone()),
        Value::Number(number) => Some(number.to_string()),
        // `source: {name: …, url: …}`
        Value::Object(inner) => inner.get("name")?.as_str().map(str::to_owned),
        _ => None,
    }
}

fn toml(block: &str) -> Result<Value, (u32, String)> {
    let table: toml::Table = toml::from_str(block).map_err(|error| {
        let line = error.span().map_or(1, |span| line_at(block, span.start));
        (line, error.message().to_owned())
    })?;
    let fields = table.into_iter().map(|(key, value)| {
        let value = match value {
            toml::Value::String(words) => Value::String(words),
            toml::Value::Table(inner) => {
                let name = inner.get("name").and_then(toml::Value::as_str).unwrap_or_default();
                serde_json::json!({ "name": name })
            }
            other => Value::String(other.to_string()),
        };
        (key, value)
    });
    Ok(Value::Object(fields.collect()))
}

fn yaml(block: &str) -> Result<Value, (u32, String)> {
    if block.trim().is_empty() {
        return Ok(Value::Null);
    }
    serde_saphyr::from_str(block).map_err(|error| {
        let line = error.location().map_or(1, |location| location.line() as u32);
        let why = error.without_snippet().to_string();
        (line, why.lines().next().unwrap_or_default().to_owned())
    })
}
