//! Search engines on the same invented articles and queries: our search module in Node and in Chromium, beside
//! minisearch, flexsearch, lunr and orama in Node. Each runs alone, in a process of its own.

mod table;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, ensure};
use serde::{Deserialize, Serialize};

use crate::generate;
use crate::setup::shell::{Shell, command, line};
use crate::setup::{self, Choice};
use crate::test::install;

/// What `bench search` can be told.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// How many articles; may be said several times
    #[arg(long = "articles", value_name = "N", default_values_t = [1000, 10_000])]
    sizes: Vec<u32>,
    /// Leave out the other engines
    #[arg(long)]
    alone: bool,
    /// Leave out the browser
    #[arg(long)]
    no_browser: bool,
    /// Where the standard library for WebAssembly comes from
    #[arg(long, value_enum, default_value_t, value_name = "SOURCE")]
    std: Choice,
}

const SHELL: Shell = Shell { dry: false };

/// Ours first; as `bench/search/engines.mjs` has them.
const PEERS: [&str; 4] = ["minisearch", FLEXSEARCH, "lunr", "orama"];

/// Gives what holds all words, in no order of relevance: shown, but nothing to be ahead or behind of.
const FLEXSEARCH: &str = "flexsearch";

const CHROMIUM: &str = "in Chromium";

/// An article as all engines take it.
#[derive(Serialize)]
struct Document {
    id: String,
    title: String,
    text: String,
}

/// What a run measured: milliseconds and bytes; what does not apply to it is missing.
#[derive(Deserialize)]
struct Run {
    start: Option<f64>,
    build: Option<f64>,
    load: Option<f64>,
    bytes: Option<f64>,
    brotli: Option<f64>,
    queries: serde_json::Map<String, serde_json::Value>,
}

pub(super) fn run(options: &Options) -> anyhow::Result<()> {
    let folder = setup::root().join("bench").join("search");
    let work = setup::target().join("bench-search");
    fs::create_dir_all(&work).with_context(|| format!("can't make {}", work.display()))?;
    let module = crate::search_module::build(options.std, SHELL)?;
    install(&folder)?;
    let browser = if options.no_browser { None } else { Some(setup::chromium(SHELL)?) };
    for size in &options.sizes {
        let articles = work.join(format!("{size}.json"));
        write_articles(*size, &articles)?;
        let index = work.join(format!("{size}.index"));
        let node = |script: &str| {
            let mut node = command("node");
            node.current_dir(&folder).arg("--max-old-space-size=8000").arg(script);
            node.env("SEARCH_MODULE", &module);
            node
        };
        let mut runs = Vec::new();
        let mut take = |name: &str, command: &mut std::process::Command| {
            SHELL.say(&format!("{name}, {size} articles …"));
            measured(command).map(|run| runs.push((name.to_owned(), run)))
        };
        take("ours", node("node.mjs").arg("ours").args([&articles, &index]))?;
        if let Some(browser) = &browser {
            take(CHROMIUM, node("chromium.mjs").args([&articles, &index]).env("CHROME_PATH", browser))?;
        }
        for peer in PEERS.into_iter().filter(|_| !options.alone) {
            take(peer, node("node.mjs").arg(peer).arg(&articles))?;
        }
        println!("{}", table::table(*size, &runs)?);
    }
    Ok(())
}

fn write_articles(count: u32, path: &PathBuf) -> anyhow::Result<()> {
    let documents = generate::documents(count);
    let documents: Vec<Document> =
        documents.into_iter().map(|(id, title, text)| Document { id, title, text }).collect();
    fs::write(path, serde_json::to_vec(&documents)?)
        .with_context(|| format!("can't write {}", Path::display(path)))
}

fn measured(command: &mut std::process::Command) -> anyhow::Result<Run> {
    let line = line(command);
    let output = command.stdin(Stdio::null()).stderr(Stdio::inherit()).output();
    let output = output.with_context(|| format!("can't run `{line}`"))?;
    ensure!(output.status.success(), "`{line}` failed ({})", output.status);
    serde_json::from_slice(&output.stdout).with_context(|| format!("`{line}` printed no result"))
}
