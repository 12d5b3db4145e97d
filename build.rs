//! Turns the seed folder into the archive that the page carries, at compile time.

use std::env;
use std::fmt::Display;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use archive::search::IndexBuilder;

/// Where the seeds are, when not in the project's own folder.
const SEEDS: &str = "EXPLORER_SEEDS";

fn main() -> ExitCode {
    let folder = env::var_os(SEEDS).map_or_else(|| PathBuf::from("seeds"), PathBuf::from);
    println!("cargo::rerun-if-env-changed={SEEDS}");
    println!("cargo::rerun-if-changed={}", folder.display());
    match write_archive(&folder) {
        Ok(()) => ExitCode::SUCCESS,
        Err(messages) => {
            for message in messages {
                println!("cargo::error={message}");
            }
            ExitCode::FAILURE
        }
    }
}

fn write_archive(folder: &Path) -> Result<(), Vec<String>> {
    let one = |what: &str, why: &dyn Display| vec![format!("{what}: {why}")];
    let files = seeds::read(folder).map_err(|why| one(&folder.display().to_string(), &why))?;
    let built = extract::build(files.iter().map(|file| (file.name.as_str(), file.bytes.as_slice())))
        .map_err(|findings| findings.iter().map(ToString::to_string).collect::<Vec<_>>())?;
    for warning in &built.warnings {
        println!("cargo::warning={warning}");
    }
    let mut index = IndexBuilder::new();
    for article in &built.archive.articles {
        index.add(article);
    }
    let bytes = built.archive.encode(&index.finish());
    let out = env::var_os("OUT_DIR").ok_or_else(|| vec!["OUT_DIR is not set".to_owned()])?;
    std::fs::write(Path::new(&out).join("archive.bin"), bytes).map_err(|why| one("archive.bin", &why))
}
