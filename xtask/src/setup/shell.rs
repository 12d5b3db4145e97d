//! The shell is how commands are carried out: announced, their output kept away from our own results, and a
//! failure told with the whole command line. A dry run shows them instead.

use std::env;
use std::ffi::{OsStr, OsString};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, bail};

/// Carries out commands, or shows them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Shell {
    /// Show what would be run, and change nothing.
    pub(crate) dry: bool,
}

impl Shell {
    /// Runs it and lets its output through, to standard error.
    pub(crate) fn run(self, command: &mut Command) -> anyhow::Result<()> {
        self.carry_out(command, |command| {
            let status = command.stdin(Stdio::null()).stdout(io::stderr()).status()?;
            Ok((status, String::new()))
        })
    }

    /// Runs it and shows its output only if it fails.
    pub(crate) fn run_quietly(self, command: &mut Command) -> anyhow::Result<()> {
        self.carry_out(command, |command| {
            let output = command.stdin(Stdio::null()).output()?;
            let text = [output.stdout, output.stderr].concat();
            Ok((output.status, format!("\n{}", String::from_utf8_lossy(&text).trim())))
        })
    }

    fn carry_out(
        self,
        command: &mut Command,
        run: impl FnOnce(&mut Command) -> io::Result<(std::process::ExitStatus, String)>,
    ) -> anyhow::Result<()> {
        let line = line(command);
        if self.dry {
            println!("{line}");
            return Ok(());
        }
        let (status, output) = run(command).with_context(|| format!("can't start `{line}`"))?;
        if !status.success() {
            bail!("`{line}` failed ({status}){output}");
        }
        Ok(())
    }

    /// Announces a step of the set-up or build.
    pub(crate) fn say(self, message: &str) {
        if self.dry {
            println!("# {message}");
        } else {
            eprintln!("• {message}");
        }
    }
}

/// A question's answer: what the command prints, if it can be run and succeeds. Asked in a dry run too.
pub(crate) fn ask(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// A command that sees the environment as it was before `cargo run` added its own to it. Else a child cargo
/// would take this package's name for its own and this run's cargo for its own.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    for (name, _) in env::vars_os() {
        let text = name.to_string_lossy();
        let of_package = ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_FEATURE_", "CARGO_CFG_"]
            .iter()
            .any(|prefix| text.starts_with(prefix));
        if of_package || ["CARGO", "CARGO_CRATE_NAME", "CARGO_PRIMARY_PACKAGE", "OUT_DIR"].contains(&&*text) {
            command.env_remove(&name);
        }
    }
    if let Some(libraries) = env::var_os("LD_LIBRARY_PATH") {
        match users_libraries(&libraries) {
            Some(libraries) => command.env("LD_LIBRARY_PATH", libraries),
            None => command.env_remove("LD_LIBRARY_PATH"),
        };
    }
    command
}

/// `LD_LIBRARY_PATH` without what `cargo run` put there: its target folder and its compiler's libraries.
fn users_libraries(libraries: &OsStr) -> Option<OsString> {
    let ours = env::current_exe().ok().and_then(|exe| exe.parent().map(Path::to_owned));
    let compilers =
        env::var_os("CARGO").and_then(|cargo| Some(Path::new(&cargo).parent()?.parent()?.join("lib")));
    let kept: Vec<PathBuf> = env::split_paths(libraries)
        .filter(|folder| {
            let under = |root: &Option<PathBuf>| root.as_ref().is_some_and(|root| folder.starts_with(root));
            !under(&ours) && !under(&compilers) && !folder.as_os_str().is_empty()
        })
        .collect();
    env::join_paths(&kept).ok().filter(|joined| !joined.is_empty())
}

/// The program of that name on `PATH`.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let name = format!("{program}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(&name))
        .find(|path| path.is_file() && is_executable(path))
}

#[cfg(unix)]
fn is_executable(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    path.metadata().is_ok_and(|metadata| metadata.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_executable(_: &Path) -> bool {
    true
}

/// Whether we may install system packages.
pub(crate) fn is_root() -> bool {
    ask(command("id").arg("-u")).as_deref() == Some("0")
}

/// The command as one would type it.
pub(crate) fn line(command: &Command) -> String {
    let mut words = Vec::new();
    if let Some(folder) = command.get_current_dir() {
        words.push(format!("cd {} &&", quoted(folder.as_os_str())));
    }
    for (name, value) in command.get_envs() {
        if let Some(value) = value.filter(|_| name != "PATH" && name != "LD_LIBRARY_PATH") {
            words.push(format!("{}={}", name.to_string_lossy(), quoted(value)));
        }
    }
    words.push(quoted(command.get_program()));
    words.extend(command.get_args().map(quoted));
    words.join(" ")
}

fn quoted(word: &OsStr) -> String {
    let word = word.to_string_lossy();
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./=:,@+%".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        word.into_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_can_be_typed_again() {
        let mut command = Command::new("trunk");
        command.arg("build").arg("it's here").env("SEEDS", "a b").env_remove("CARGO");
        assert_eq!(line(&command), r"SEEDS='a b' trunk build 'it'\''s here'");
    }

    #[test]
    fn a_failure_names_the_command_and_shows_its_output() {
        let shell = Shell { dry: false };
        let error = shell.run_quietly(command("sh").args(["-c", "echo out of paper; exit 3"])).unwrap_err();
        let text = format!("{error:#}");
        assert!(text.contains("sh -c") && text.contains("out of paper") && text.contains('3'), "{text}");
    }

    #[test]
    fn what_cargo_adds_is_taken_away() {
        let removed: Vec<_> = command("cargo")
            .get_envs()
            .filter(|(_, value)| value.is_none())
            .map(|(name, _)| name.to_owned())
            .collect();
        // The test itself runs under cargo, which has set these.
        assert!(removed.iter().any(|name| name == "CARGO_PKG_NAME"), "{removed:?}");
        assert!(removed.iter().any(|name| name == "CARGO_MANIFEST_DIR"), "{removed:?}");
    }
}
