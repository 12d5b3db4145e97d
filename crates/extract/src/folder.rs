//! A seed folder is what a publisher keeps: articles as received, and what editors know about them.

mod averages;
mod catalogue;
mod csv_rows;
mod edtf;
mod notes;
mod people;
mod record;
mod sources;
mod tables;
mod topics;

use std::collections::{BTreeMap, HashMap, HashSet};

use archive::{Archive, Article, Problem, RecordStep};

use crate::article::{Given, with_names};
use crate::finding::Finding;
use crate::import::Format;
use crate::names::Names;
use crate::reconcile;
use catalogue::Entry;
use sources::Source;

/// What a seed folder makes.
#[derive(Clone, Debug, Default)]
pub struct Built {
    /// Everything that the page will know.
    pub archive: Archive,
    /// What its publisher should look at.
    pub warnings: Vec<Finding>,
}

/// All seed files (name, bytes) → the archive.
///
/// # Errors
/// Every error found in the files that editors write, in the order of files and lines.
pub fn build<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Result<Built, Vec<Finding>> {
    // Sorted, so that the same files make the same archive in whatever order they come.
    let files: BTreeMap<&str, &[u8]> = files.into_iter().collect();
    let mut errors = Vec::new();
    let mut warnings = Vec::new();
    let mut archive = Archive::default();
    let mut entries = Vec::new();
    let mut known = Names::default();
    let mut drafts = Vec::new();
    let mut sources = Vec::new();
    for (file, bytes) in &files {
        let text = String::from_utf8_lossy(bytes);
        match *file {
            "catalogue.toml" => entries = catalogue::read(file, &text, &mut errors),
            "people.toml" => known.people = people::read(file, &text, &mut errors),
            "topics.toml" => known.topics = topics::read(file, &text, &mut errors),
            "tariff-record.csv" => archive.record = record::read(file, &text, &mut errors),
            "average-rates.csv" => archive.averages = averages::read(file, &text, &mut errors),
            "notes.toml" => drafts = notes::read(file, &text, &mut errors),
            file if Format::of(file).is_some() => sources::read(file, bytes, &mut sources, &mut warnings),
            file => warnings.push(Finding::new(
                file,
                None,
                "passed over: not an article (.txt, .md, .html, .jsonl) and no file that editors keep here",
            )),
        }
    }
    sources::name_apart(&mut sources, &mut errors, &mut warnings);
    let catalogue = by_file(&entries, &files, &sources, &mut errors);
    archive.articles = sources
        .into_iter()
        .map(|source| {
            // What is said of a whole file of lines counts for each, unless the line has an entry of its own.
            let entry = catalogue.get(source.name.as_str()).or_else(|| catalogue.get(source.file));
            one(source, entry.copied(), &archive.record, &known, &mut warnings)
        })
        .collect();
    flag_duplicates(&mut archive.articles, &mut warnings);
    archive.articles.sort_by_key(|article| {
        let days = article.meta.published.as_ref().map(|published| published.days.from);
        (days.is_none(), days, article.file.clone())
    });
    archive.notes = notes::resolve("notes.toml", drafts, &archive.articles, &mut errors);
    archive.matches = reconcile::matches(&archive);
    if errors.is_empty() {
        Ok(Built { archive, warnings })
    } else {
        errors.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
        Err(errors)
    }
}

fn by_file<'e>(
    entries: &'e [Entry],
    files: &BTreeMap<&str, &[u8]>,
    sources: &[Source<'_>],
    errors: &mut Vec<Finding>,
) -> HashMap<&'e str, &'e Entry> {
    let names: HashSet<&str> = sources.iter().map(|source| source.name.as_str()).collect();
    let mut found = HashMap::new();
    for entry in entries {
        let name = entry.file.as_str();
        if !files.contains_key(name) && !names.contains(name) {
            errors.push(Finding::new(
                "catalogue.toml",
                Some(entry.line),
                format!("there is no file seeds/{name}; add it or take this entry out"),
            ));
        } else if found.insert(name, entry).is_some() {
            errors.push(Finding::new(
                "catalogue.toml",
                Some(entry.line),
                format!("{name} has an entry already; keep one of the two"),
            ));
        }
    }
    found
}

/// One article with what the catalogue says of it.
fn one(
    source: Source<'_>,
    entry: Option<&Entry>,
    record: &[RecordStep],
    known: &Names,
    warnings: &mut Vec<Finding>,
) -> Article {
    let Source { file, name, id, line, imported } = source;
    let says_itself = imported.facts.outlet.is_some();
    let published = entry.and_then(|entry| entry.published.as_ref());
    let given = Given { published: published.map(|published| published.days), record };
    let mut article = with_names(&name, &id, imported, given, known);
    match entry {
        Some(entry) => {
            entry.apply(&mut article.meta);
            // What the outlet has itself is credited to nobody else.
            let outlet = article.meta.outlet.as_str();
            for quote in &mut article.quotes {
                quote.credited = quote.credited.take().filter(|credited| credited != outlet);
            }
        }
        None if says_itself => {}
        None => article.problems.push(Problem {
            line: None,
            message:
                "The catalogue has no entry for this file: its outlet is unknown, its headline and date are \
                      as the file has them."
                    .to_owned(),
        }),
    }
    if article.meta.published.is_none() {
        article.problems.push(Problem {
            line: None,
            message:
                "No publication date is known, so words such as “Thursday” stay undated. Put one in the \
                      catalogue or at the start of the file’s name (YYYY-MM-DD-)."
                    .to_owned(),
        });
    }
    warnings.extend(
        article.problems.iter().map(|problem| Finding::new(file, problem.line.or(line), &problem.message)),
    );
    article
}

/// Flags articles with the same text, white space aside; all are kept.
fn flag_duplicates(articles: &mut [Article], warnings: &mut Vec<Finding>) {
    let mut same: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, article) in articles.iter().enumerate() {
        let folded: Vec<&str> = article.text.split_whitespace().collect();
        if !folded.is_empty() {
            same.entry(folded.join(" ")).or_default().push(at);
        }
    }
    let mut groups: Vec<Vec<usize>> = same.into_values().filter(|group| group.len() > 1).collect();
    groups.sort();
    for group in groups {
        let names: Vec<String> =
            group.iter().filter_map(|at| articles.get(*at)).map(|a| a.file.clone()).collect();
        for at in group {
            let Some(article) = articles.get_mut(at) else { continue };
            let others: Vec<&str> =
                names.iter().filter(|name| **name != article.file).map(String::as_str).collect();
            let message = format!("This file has the same text as {}. All are kept.", others.join(", "));
            warnings.push(Finding::new(&article.file, None, &message));
            article.problems.push(Problem { line: None, message });
        }
    }
}
