//! The set-up is what has to be on a machine before the page can be built: a standard library for WebAssembly,
//! Trunk, wasm-bindgen and wasm-opt; for the tests a browser too. Whatever is there in the right version is
//! used; the rest goes into a cache of this user's, never over the user's own tools.

mod cache;
mod chromium;
mod debian;
mod library;
pub(crate) mod shell;
mod tools;
mod versions;

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Context;

pub(crate) use cache::remove;
pub(crate) use chromium::chromium;
use debian::Debian;
use library::Library;
pub(crate) use library::{Choice, rustup_has_library};
use shell::Shell;
pub(crate) use versions::TARGET;

/// What turns our code into WebAssembly, found or installed.
#[derive(Debug)]
pub(crate) struct Toolbox {
    library: Library,
    /// Folders of tools, to be searched before the user's own `PATH`.
    folders: Vec<PathBuf>,
    /// Whether there is a wasm-opt.
    pub(crate) optimises: bool,
}

impl Toolbox {
    /// Finds or installs everything; the other is the path of Trunk, which builds the page.
    pub(crate) fn with_trunk(choice: Choice, shell: Shell) -> anyhow::Result<(Self, PathBuf)> {
        let cache = cache::Cache::open(shell)?;
        let library = library::library(choice, &cache, shell)?;
        let trunk = tools::trunk(&cache, shell)?;
        let mut toolbox = Self::of(library, &cache, shell)?;
        toolbox.folders.insert(0, tools::folder(&trunk)?);
        Ok((toolbox, trunk))
    }

    /// Finds or installs what builds WebAssembly without a page around it.
    pub(crate) fn set_up(choice: Choice, shell: Shell) -> anyhow::Result<Self> {
        let cache = cache::Cache::open(shell)?;
        let library = library::library(choice, &cache, shell)?;
        Self::of(library, &cache, shell)
    }

    fn of(library: Library, cache: &cache::Cache, shell: Shell) -> anyhow::Result<Self> {
        let mut folders = vec![tools::folder(&tools::wasm_bindgen(cache, shell)?)?];
        let wasm_opt = tools::wasm_opt(cache, shell);
        let optimises = wasm_opt.is_some();
        if let Some(wasm_opt) = wasm_opt {
            folders.push(tools::folder(&wasm_opt)?);
        }
        Ok(Self { library, folders, optimises })
    }

    /// A command in an environment in which it finds the tools and the compiler.
    pub(crate) fn command(&self, program: impl AsRef<OsStr>, target: &Path) -> anyhow::Result<Command> {
        let mut command = shell::command(program);
        let mut folders = self.folders.clone();
        if let Library::Debian(debian) = &self.library {
            folders.insert(0, debian.folder());
            debian.dress(&mut command, target);
        }
        command.env("PATH", path_with(&folders)?);
        Ok(command)
    }

    /// Where cargo puts what a command so dressed has it build.
    pub(crate) fn target(&self, target: &Path) -> PathBuf {
        match &self.library {
            Library::Toolchain => target.to_owned(),
            Library::Debian(_) => Debian::target(target),
        }
    }

    /// Whether what it builds is as small as it gets.
    pub(crate) fn is_smallest(&self) -> bool {
        self.optimises && matches!(self.library, Library::Debian(_))
    }

    /// The tool of that name, or where it would be.
    pub(crate) fn tool(&self, name: &str) -> PathBuf {
        let file = format!("{name}{}", env::consts::EXE_SUFFIX);
        let mut places = self.folders.iter().map(|folder| folder.join(&file));
        places.find(|path| path.is_file()).unwrap_or_else(|| PathBuf::from(name))
    }
}

/// Tells cargo to give the compiler one more flag for WebAssembly, beside those that a command or its user has set.
pub(crate) fn add_flags(command: &mut Command, flags: &str) {
    const FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";
    let own =
        command.get_envs().find(|(name, _)| *name == FLAGS).and_then(|(_, own)| own.map(OsStr::to_owned));
    let own = own.or_else(|| env::var_os(FLAGS)).unwrap_or_default();
    command.env(FLAGS, format!("{} {flags}", own.to_string_lossy()).trim());
}

/// `PATH` with these folders first.
fn path_with(folders: &[PathBuf]) -> anyhow::Result<OsString> {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders = folders.iter().cloned().chain(env::split_paths(&path));
    env::join_paths(folders).context("a folder's name can't stand in PATH")
}

/// The folder of the workspace.
pub(crate) fn root() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().unwrap_or(package).to_owned()
}

/// Where cargo puts what it builds, as the user has it.
pub(crate) fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |target| root().join(target))
}
