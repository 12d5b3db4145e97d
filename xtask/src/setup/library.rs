//! The standard library for WebAssembly comes from rustup where it can, else from Debian.

use std::path::Path;

use anyhow::{Context, bail};

use super::cache::Cache;
use super::debian::Debian;
use super::root;
use super::shell::{Shell, ask, command, find};
use super::versions::TARGET;

/// Which one to take.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Choice {
    /// The active toolchain's, added by rustup where missing; Debian's if that can't be had
    #[default]
    Auto,
    /// The active toolchain's, added by rustup where missing
    Rustup,
    /// Debian's compiler, unpacked for this user and not installed
    Debian,
}

impl Choice {
    /// As it is said on the command line.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Rustup => "rustup",
            Self::Debian => "debian",
        }
    }
}

/// The one taken.
#[derive(Debug)]
pub(crate) enum Library {
    /// Part of the active toolchain: nothing else to do.
    Toolchain,
    /// Debian's, with its own compiler.
    Debian(Debian),
}

pub(super) fn library(choice: Choice, cache: &Cache, shell: Shell) -> anyhow::Result<Library> {
    if choice == Choice::Debian {
        return Debian::set_up(cache, shell).map(Library::Debian);
    }
    if rustup_has_library() {
        shell.say(&format!("standard library for {TARGET}: the active toolchain has it"));
        return Ok(Library::Toolchain);
    }
    if choice == Choice::Auto
        && let Some(debian) = Debian::find(cache)
    {
        shell.say(&format!("standard library for {TARGET}: Debian's compiler, set up before"));
        return Ok(Library::Debian(debian));
    }
    match (add(shell), choice) {
        // A dry run can't know how rustup would answer, so it shows both ways.
        (Ok(()), Choice::Auto) if shell.dry => {
            shell.say("and if rustup can't, Debian's compiler instead:");
            Debian::set_up(cache, shell).map(Library::Debian)
        }
        (Ok(()), _) if shell.dry || rustup_has_library() => Ok(Library::Toolchain),
        (Ok(()), _) => bail!("rustup added {TARGET}, but not to the toolchain that `rustc` belongs to"),
        (Err(error), Choice::Auto) => {
            shell.say(&format!("{error:#}"));
            shell.say("so Debian's compiler instead");
            Debian::set_up(cache, shell).map(Library::Debian).with_context(|| {
                format!(
                    "no standard library for {TARGET}: run `rustup target add {TARGET}` where it can download"
                )
            })
        }
        (Err(error), _) => Err(error),
    }
}

/// Whether the active toolchain can build for WebAssembly.
pub(crate) fn rustup_has_library() -> bool {
    let mut rustc = command("rustc");
    let folder = ask(rustc.current_dir(root()).args(["--print", "target-libdir", "--target", TARGET]));
    let entries = folder.and_then(|folder| Path::new(&folder).read_dir().ok());
    entries.is_some_and(|mut entries| {
        entries
            .any(|entry| entry.is_ok_and(|entry| entry.file_name().to_string_lossy().starts_with("libstd-")))
    })
}

fn add(shell: Shell) -> anyhow::Result<()> {
    let rustup = find("rustup").context("there is no rustup to add the standard library with")?;
    shell
        .say(&format!("standard library for {TARGET}: adding it to the active toolchain (a small download)"));
    shell.run_quietly(command(rustup).current_dir(root()).args(["target", "add", TARGET]))
}
