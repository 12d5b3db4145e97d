//! `cargo xtask inspect` shows what the explorer makes of one article, from the file alone.

mod account;
mod json;

use std::io::{IsTerminal, Write};
use std::path::PathBuf;

use anyhow::Context;
use archive::Days;

/// What `inspect` can be told.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// The article's file
    file: PathBuf,
    /// Its publication date, which relative dates count from (YYYY-MM-DD)
    #[arg(long, value_parser = day)]
    published: Option<Days>,
    /// Print everything as JSON
    #[arg(long)]
    json: bool,
}

fn day(text: &str) -> Result<Days, String> {
    match Days::parse_iso(text) {
        Some((days, _)) if days.count() == 1 => Ok(days),
        _ => Err(format!("“{text}” is no day; write it as 2018-10-25")),
    }
}

pub(crate) fn run(options: &Options) -> anyhow::Result<()> {
    let file = &options.file;
    let bytes = std::fs::read(file).with_context(|| format!("can't read {}", file.display()))?;
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let article = extract::article(&name, &bytes, options.published);
    let mut out = std::io::stdout().lock();
    let text = if options.json {
        serde_json::to_string_pretty(&json::of(&article))? + "\n"
    } else {
        let coloured = out.is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
        account::of(&article, coloured)
    };
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        // The reader of a pipe may stop early.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        other => Ok(other?),
    }
}
