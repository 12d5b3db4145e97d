//! Tables of a TOML file that editors write, read so that every error has its line and none hides another.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::finding::Finding;

/// A `[[name]]` table whose keys were checked.
pub(super) struct Table<'t> {
    pub(super) line: u32,
    values: Vec<(String, u32, &'t DeValue<'t>)>,
    inner: Vec<(String, Table<'t>)>,
}

impl Table<'_> {
    /// The line of a key.
    pub(super) fn line_of(&self, key: &str) -> u32 {
        self.values.iter().find(|(name, ..)| name == key).map_or(self.line, |(_, line, _)| *line)
    }

    /// A string that is not blank.
    pub(super) fn text(&self, key: &str) -> Option<String> {
        let value = self.values.iter().find(|(name, ..)| name == key)?.2.as_str()?;
        (!value.trim().is_empty()).then(|| value.trim().to_owned())
    }

    /// A yes or no, no when unset.
    pub(super) fn yes(&self, key: &str) -> bool {
        self.values.iter().any(|(name, _, value)| name == key && value.as_bool() == Some(true))
    }

    /// Whether it says no in so many words.
    pub(super) fn no(&self, key: &str) -> bool {
        self.values.iter().any(|(name, _, value)| name == key && value.as_bool() == Some(false))
    }

    /// A list of strings.
    pub(super) fn list(&self, key: &str) -> Vec<String> {
        let values =
            self.values.iter().find(|(name, ..)| name == key).and_then(|(_, _, value)| value.as_array());
        values
            .map(|array| array.iter().filter_map(|one| one.get_ref().as_str().map(str::to_owned)).collect())
            .unwrap_or_default()
    }

    /// The tables that a key holds.
    pub(super) fn tables<'a>(&'a self, key: &'a str) -> impl Iterator<Item = &'a Self> {
        self.inner.iter().filter(move |(name, _)| name == key).map(|(_, table)| table)
    }
}

/// What a key holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Holds {
    Text,
    YesOrNo,
    List,
    /// Tables with keys of their own.
    Tables(&'static [(&'static str, Holds)]),
}

/// Calls `each` with every `[[name]]` table of `text`; all that is wrong with the file goes to `errors`.
pub(super) fn each_table(
    file: &str,
    text: &str,
    name: &str,
    keys: &[(&str, Holds)],
    errors: &mut Vec<Finding>,
    mut each: impl FnMut(&Table<'_>, &mut Vec<Finding>),
) {
    each_of(file, text, &[(name, keys)], errors, |_, table, errors| each(table, errors));
}

/// The same for a file that holds tables of several names.
pub(super) fn each_of(
    file: &str,
    text: &str,
    kinds: &[(&str, &[(&str, Holds)])],
    errors: &mut Vec<Finding>,
    mut each: impl FnMut(&str, &Table<'_>, &mut Vec<Finding>),
) {
    let (document, broken) = DeTable::parse_recoverable(text);
    for error in broken {
        let line = error.span().map(|span| line_at(text, &span));
        errors.push(Finding::new(file, line, error.message()));
    }
    for (key, value) in document.get_ref() {
        let line = line_at(text, &key.span());
        let tables = value.get_ref().as_array();
        let kind = kinds.iter().find(|(name, _)| key.get_ref() == name);
        let (Some(tables), Some((name, keys))) = (tables, kind) else {
            let names: Vec<String> = kinds.iter().map(|(name, _)| format!("[[{name}]]")).collect();
            errors.push(Finding::new(
                file,
                Some(line),
                format!("unknown key “{}”; this file holds {} tables", key.get_ref(), names.join(" and ")),
            ));
            continue;
        };
        for table in tables {
            if let Some(table) = checked(file, text, name, keys, table, errors) {
                each(name, &table, errors);
            }
        }
    }
}

fn checked<'t>(
    file: &str,
    text: &str,
    name: &str,
    keys: &[(&str, Holds)],
    table: &'t Spanned<DeValue<'t>>,
    errors: &mut Vec<Finding>,
) -> Option<Table<'t>> {
    let line = line_at(text, &table.span());
    let Some(entries) = table.get_ref().as_table() else {
        errors.push(Finding::new(file, Some(line), format!("“{name}” must be a [[{name}]] table")));
        return None;
    };
    let (mut values, mut inner) = (Vec::new(), Vec::new());
    for (key, value) in entries {
        let line = line_at(text, &key.span());
        let key = key.get_ref().as_ref();
        let Some((_, holds)) = keys.iter().find(|(known, _)| *known == key) else {
            let known: Vec<&str> = keys.iter().map(|(known, _)| *known).collect();
            errors.push(Finding::new(
                file,
                Some(line),
                format!("unknown key “{key}”; known are {}", known.join(", ")),
            ));
            continue;
        };
        let value = value.get_ref();
        let (fits, wanted) = match holds {
            Holds::Text => (value.is_str(), "text in quotation marks"),
            Holds::YesOrNo => (value.is_bool(), "true or false"),
            Holds::List => (
                value.as_array().is_some_and(|array| array.iter().all(|one| one.get_ref().is_str())),
                "a list of texts in quotation marks",
            ),
            Holds::Tables(keys) => {
                for table in value.as_array().into_iter().flat_map(|array| array.iter()) {
                    let table = checked(file, text, key, keys, table, errors);
                    inner.extend(table.map(|table| (key.to_owned(), table)));
                }
                (value.is_array(), "one or more tables")
            }
        };
        if fits {
            values.push((key.to_owned(), line, value));
        } else {
            errors.push(Finding::new(file, Some(line), format!("“{key}” must be {wanted}")));
        }
    }
    Some(Table { line, values, inner })
}

fn line_at(text: &str, span: &Range<usize>) -> u32 {
    let before = text.get(..span.start).unwrap_or(text);
    before.bytes().filter(|byte| *byte == b'\n').count() as u32 + 1
}

/// Whether it is the address of a page on the web.
pub(super) fn is_web_address(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        host.contains('.')
            && !host.starts_with('.')
            && !host.ends_with('.')
            && host.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | ':'))
            && !url.contains(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"'))
    })
}
