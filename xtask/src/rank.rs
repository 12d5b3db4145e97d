//! `cargo xtask rank` answers a test collection's queries with the very search of the app.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::PathBuf;
use std::time::Instant;

use anyhow::Context as _;
use archive::search::{Index, IndexBuilder};
use serde::Deserialize;

/// What `rank` can be told.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// A collection: {"docs":[{"id","title","text"}],"queries":[{"id","text"}]}
    collection: PathBuf,
    /// How many documents to list for each query
    #[arg(long, default_value_t = 100)]
    limit: usize,
}

/// The judgments that such a file may hold too are not read.
#[derive(Deserialize)]
struct Collection {
    docs: Vec<Document>,
    queries: Vec<Query>,
}

#[derive(Deserialize)]
struct Document {
    id: Id,
    #[serde(default)]
    title: String,
    #[serde(default)]
    text: String,
}

#[derive(Deserialize)]
struct Query {
    id: Id,
    text: String,
}

/// Collections number their documents or name them.
#[derive(Deserialize)]
#[serde(untagged)]
enum Id {
    Name(String),
    Number(i64),
}

impl std::fmt::Display for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Name(name) => f.write_str(name),
            Self::Number(number) => number.fmt(f),
        }
    }
}

pub(crate) fn run(options: &Options) -> anyhow::Result<()> {
    let path = options.collection.display();
    let bytes = std::fs::read(&options.collection).with_context(|| format!("cannot read {path}"))?;
    let collection: Collection =
        serde_json::from_slice(&bytes).with_context(|| format!("{path} is no collection"))?;

    let started = Instant::now();
    let mut builder = IndexBuilder::new();
    for document in &collection.docs {
        builder.add_text(&document.title, &document.text);
    }
    let bytes = builder.finish();
    let index = Index::open(&bytes)?;
    let documents = collection.docs.len();
    eprintln!("indexed {documents} documents in {:.0?}: {} bytes", started.elapsed(), bytes.len());

    let started = Instant::now();
    let mut out = String::new();
    for query in &collection.queries {
        for (rank, hit) in index.search(&query.text, options.limit).documents.iter().enumerate() {
            let Some(document) = collection.docs.get(hit.document as usize) else { continue };
            writeln!(out, "{}\t{}\t{}\t{:.4}", query.id, document.id, rank + 1, hit.score)?;
        }
    }
    eprintln!("answered {} queries in {:.0?}", collection.queries.len(), started.elapsed());
    std::io::stdout().write_all(out.as_bytes())?;
    Ok(())
}
