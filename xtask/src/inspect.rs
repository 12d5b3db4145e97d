//! `cargo xtask inspect` shows what the explorer makes of one article, from the file alone: for a person an account
//! with the text marked up, for scripts JSON. A file with an article a line gives one after another.

mod account;
mod entry;
mod json;
mod lines;
mod marks;
mod tables;
mod warnings;

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};

use anyhow::Context;
use archive::{Days, RecordStep};
use clap::ValueEnum;

use crate::setup;

/// What `inspect` can be told.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// The article's file
    file: PathBuf,
    /// Its publication date, which relative dates count from (YYYY-MM-DD)
    #[arg(long, value_parser = day)]
    published: Option<Days>,
    /// Print everything as JSON; of a file with an article a line, one JSON object a line
    #[arg(long)]
    json: bool,
    /// Whether to use colours
    #[arg(long, value_enum, default_value_t = Color::Auto)]
    color: Color,
}

/// When colours are used.
#[derive(Clone, Copy, ValueEnum)]
enum Color {
    /// On a terminal, unless `NO_COLOR` is set
    Auto,
    Always,
    Never,
}

fn day(text: &str) -> Result<Days, String> {
    match Days::parse_iso(text) {
        Some((days, _)) if days.count() == 1 => Ok(days),
        _ => Err(format!("“{text}” is no day; write it as 2018-10-25")),
    }
}

/// The official record that the file's folder keeps beside it, else the one in `seeds/`; none where neither has one.
fn record(file: &Path) -> anyhow::Result<Vec<RecordStep>> {
    const NAME: &str = "tariff-record.csv";
    let folders = [file.parent().map(Path::to_path_buf), Some(setup::root().join("seeds"))];
    let beside = folders.into_iter().flatten().map(|folder| folder.join(NAME)).find(|path| path.is_file());
    let Some(path) = beside else { return Ok(Vec::new()) };
    let bytes = std::fs::read(&path).with_context(|| format!("can't read {}", path.display()))?;
    match extract::build([(NAME, bytes.as_slice())]) {
        Ok(built) => Ok(built.archive.record),
        Err(errors) => {
            let errors: Vec<String> = errors.iter().map(ToString::to_string).collect();
            anyhow::bail!("{} can't be used:\n{}", path.display(), errors.join("\n"))
        }
    }
}

pub(crate) fn run(options: &Options) -> anyhow::Result<()> {
    let file = &options.file;
    let bytes = std::fs::read(file).with_context(|| format!("can't read {}", file.display()))?;
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let record = record(file)?;
    let given = extract::Given { published: options.published, record: &record };
    let (found, findings) = extract::articles(&name, &bytes, given);
    for finding in findings {
        let line = finding.line.map(|line| format!(":{line}")).unwrap_or_default();
        eprintln!("{}{line}: {}", file.display(), finding.message);
    }
    let mut out = std::io::stdout().lock();
    let coloured = match options.color {
        Color::Auto => out.is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty()),
        Color::Always => true,
        Color::Never => false,
    };
    let text = match found.as_slice() {
        [one] if options.json && one.line.is_none() => serde_json::to_string_pretty(&json::of(one))? + "\n",
        all if options.json => {
            let mut lines = String::new();
            for one in all {
                lines += &serde_json::to_string(&json::of(one))?;
                lines.push('\n');
            }
            lines
        }
        all => all.iter().map(|one| account::of(one, coloured)).collect::<Vec<_>>().join("\n\n"),
    };
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        // The reader of a pipe may stop early.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        other => Ok(other?),
    }
}
