//! `cargo xtask search-module` builds the search as a module that other sites can use: JavaScript, its types, its
//! README and the compiled engine, in one folder.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;

use crate::build::fetch;
use crate::setup::shell::Shell;
use crate::setup::{self, Choice, TARGET, Toolbox, remove};
use crate::sizes::compressed;

/// What `search-module` can be told.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Where the standard library for WebAssembly comes from
    #[arg(long, value_enum, default_value_t, value_name = "SOURCE")]
    std: Choice,
    /// Print the commands that would be run, and run none
    #[arg(long)]
    dry_run: bool,
}

/// What the compiled engine and its glue are called.
const ENGINE: &str = "engine";

/// The profile of `Cargo.toml` that is fast rather than small.
const PROFILE: &str = "fast";

pub(crate) fn run(options: &Options) -> anyhow::Result<()> {
    let shell = Shell { dry: options.dry_run };
    let folder = build(options.std, shell)?;
    if !shell.dry {
        println!("| file | bytes | brotli |\n|---|--:|--:|");
        for name in ["search.js", "engine.js", "engine_bg.wasm"] {
            let bytes = read(&folder.join(name))?;
            println!("| {name} | {} | {} |", bytes.len(), compressed(&bytes)?);
        }
    }
    Ok(())
}

/// Where the module is, once it is built.
pub(crate) fn folder() -> PathBuf {
    setup::target().join("search-module")
}

/// Builds the module and gives its folder, which holds the former one until the new one is whole.
pub(crate) fn build(choice: Choice, shell: Shell) -> anyhow::Result<PathBuf> {
    let (target, folder) = (setup::target(), folder());
    let stage = target.join("search-module.next");
    let toolbox = Toolbox::set_up(choice, shell)?;
    fetch(shell);
    shell.say("building the search module");
    let mut cargo = toolbox.command("cargo", &target)?;
    cargo.current_dir(setup::root());
    cargo.args(["build", "--package", "search-module", "--profile", PROFILE, "--target", TARGET]);
    // Every engine since 2021 has it (Safari since 2023), and topics are compared four times as fast by it.
    // Beside what the compiler's own library was built with, from which the module may not differ.
    setup::add_flags(&mut cargo, "-Ctarget-feature=+simd128");
    cargo.args(["--lib", "--offline", "--quiet"]);
    shell.run(&mut cargo)?;

    let compiled = toolbox.target(&target).join(TARGET).join(PROFILE).join("search_module.wasm");
    if !shell.dry {
        remove(&stage)?;
        fs::create_dir_all(&stage).with_context(|| format!("can't make {}", stage.display()))?;
    }
    let mut bind = toolbox.command(toolbox.tool("wasm-bindgen"), &target)?;
    bind.args(["--target", "web", "--no-typescript", "--remove-name-section", "--remove-producers-section"]);
    bind.args(["--out-name", ENGINE, "--out-dir"]).arg(&stage).arg(compiled);
    shell.run_quietly(&mut bind)?;
    if toolbox.optimises {
        let wasm = stage.join(format!("{ENGINE}_bg.wasm"));
        let mut optimise = toolbox.command(toolbox.tool("wasm-opt"), &target)?;
        optimise.arg("-O3").arg(&wasm).arg("-o").arg(&wasm);
        shell.run_quietly(&mut optimise)?;
    }
    if shell.dry {
        return Ok(folder);
    }
    copy(&setup::root().join("crates").join("search-module").join("js"), &stage)?;
    for licence in ["LICENSE-APACHE", "LICENSE-MIT"] {
        copy_file(&setup::root().join(licence), &stage.join(licence))?;
    }
    remove(&folder)?;
    fs::rename(&stage, &folder).with_context(|| format!("can't write {}", folder.display()))?;
    shell.say(&format!("the search module is in {}", folder.display()));
    Ok(folder)
}

/// Copies the files of a folder.
fn copy(from: &Path, to: &Path) -> anyhow::Result<()> {
    let entries = fs::read_dir(from).with_context(|| format!("can't read {}", from.display()))?;
    for entry in entries {
        let entry = entry?;
        copy_file(&entry.path(), &to.join(entry.file_name()))?;
    }
    Ok(())
}

fn copy_file(from: &Path, to: &Path) -> anyhow::Result<()> {
    fs::copy(from, to).with_context(|| format!("can't copy {}", from.display()))?;
    Ok(())
}

fn read(path: &Path) -> anyhow::Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("can't read {}", path.display()))
}
