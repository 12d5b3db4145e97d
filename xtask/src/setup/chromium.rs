//! Chromium is the browser that the tests drive: the user's, else Debian's.

use std::path::PathBuf;

use anyhow::bail;

use super::shell::{Shell, command, find, is_root};

const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Where the browser is, installed where we may.
pub(crate) fn chromium(shell: Shell) -> anyhow::Result<PathBuf> {
    let there = || {
        let chosen = std::env::var_os("CHROME").map(PathBuf::from).filter(|path| path.is_file());
        chosen.or_else(|| NAMES.into_iter().find_map(find))
    };
    if let Some(path) = there() {
        shell.say(&format!("Chromium: found ({})", path.display()));
        return Ok(path);
    }
    if find("apt-get").is_some() && is_root() {
        shell.say("Chromium: installing Debian's (about 1 minute, once per machine)");
        let install = || {
            let mut apt = command("apt-get");
            apt.env("DEBIAN_FRONTEND", "noninteractive").args([
                "install",
                "-y",
                "--no-install-recommends",
                "chromium",
            ]);
            shell.run_quietly(&mut apt)
        };
        if install().is_err() {
            shell.run_quietly(command("apt-get").arg("update"))?;
            install()?;
        }
        if let Some(path) = there() {
            return Ok(path);
        }
    }
    bail!(
        "the browser tests need Chromium: install it (Debian: `sudo apt-get install chromium`), \
         or name one with the variable CHROME"
    )
}
