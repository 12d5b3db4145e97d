//! How long `inspect` takes, as a command, for a short article and for a megabyte of invented ones in one file, beside a
//! plain pass over the same text: making the search index of it.

use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use anyhow::{Context, ensure};
use archive::search::IndexBuilder;

use crate::generate;
use crate::setup;
use crate::setup::shell::{command, line};

/// Bytes of the long text.
const MEGABYTE: usize = 1_000_000;

/// The best of so many runs is what the machine can do when nothing else disturbs it.
const RUNS: usize = 7;

pub(super) fn run() -> anyhow::Result<()> {
    let work = setup::target().join("bench-inspect");
    fs::create_dir_all(&work).with_context(|| format!("can't make {}", work.display()))?;
    let documents = generate::documents(1000);
    let mut long = String::new();
    let articles = documents.iter().take_while(|(_, title, text)| {
        let _ = write!(long, "{title}\n\n{text}\n\n");
        long.len() < MEGABYTE
    });
    let number = articles.count() + 1;
    ensure!(long.len() >= MEGABYTE, "the invented articles are shorter than a megabyte");
    let short = documents.first().map(|(_, title, text)| format!("{title}\n\n{text}\n")).unwrap_or_default();

    let mut rows = String::from("| | bytes | seconds | MB/s | times indexing |\n|---|---|---|---|---|\n");
    let indexing = best(|| {
        let mut builder = IndexBuilder::new();
        for (_, title, text) in documents.iter().take(number) {
            builder.add_text(title, text);
        }
        std::hint::black_box(builder.finish());
        Ok(())
    })?;
    for (name, text) in [("`inspect --json`, an article", &short), ("`inspect --json`, a megabyte", &long)] {
        let file = work.join("2019-05-17-invented.txt");
        fs::write(&file, text).with_context(|| format!("can't write {}", file.display()))?;
        let taken = best(|| inspect(&file))?;
        let rate = text.len() as f64 / 1e6 / taken.as_secs_f64();
        let times = match text.len() {
            MEGABYTE.. => format!("{:.1}", taken.as_secs_f64() / indexing.as_secs_f64()),
            _ => "–".to_owned(),
        };
        writeln!(rows, "| {name} | {} | {:.3} | {rate:.2} | {times} |", text.len(), taken.as_secs_f64())?;
    }
    let rate = long.len() as f64 / 1e6 / indexing.as_secs_f64();
    writeln!(
        rows,
        "| its search index | {} | {:.3} | {rate:.2} | 1.0 |",
        long.len(),
        indexing.as_secs_f64()
    )?;
    print!("{rows}");
    Ok(())
}

/// The time of the quickest run.
fn best(mut once: impl FnMut() -> anyhow::Result<()>) -> anyhow::Result<Duration> {
    let mut best = Duration::MAX;
    for _ in 0..RUNS {
        let begun = Instant::now();
        once()?;
        best = best.min(begun.elapsed());
    }
    Ok(best)
}

/// This program's own command, from its start to its end.
fn inspect(file: &Path) -> anyhow::Result<()> {
    let mut inspect = command(std::env::current_exe().context("this program's own file is unknown")?);
    inspect.arg("inspect").arg(file).arg("--json").stdin(Stdio::null()).stdout(Stdio::null());
    let line = line(&inspect);
    let status = inspect.status().with_context(|| format!("can't run `{line}`"))?;
    ensure!(status.success(), "`{line}` failed ({status})");
    Ok(())
}
