//! `cargo xtask build`: sets everything up, has Trunk build the site, and says how large it is.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, ensure};

use crate::setup::shell::Shell;
use crate::setup::{self, Choice, Toolbox};
use crate::{publish, sizes};

/// What `build` can be told.
#[derive(clap::Args)]
pub(crate) struct Options {
    #[command(flatten)]
    pub(crate) source: Source,
    /// Where to write the site
    #[arg(long, value_name = "DIR", default_value = "dist")]
    pub(crate) out: PathBuf,
    /// Print the commands that would be run, and run none
    #[arg(long)]
    pub(crate) dry_run: bool,
}

/// What a site is built from, and with.
#[derive(Clone, clap::Args)]
pub(crate) struct Source {
    /// A folder of articles other than `seeds/`
    #[arg(long, value_name = "DIR")]
    pub(crate) seeds: Option<PathBuf>,
    /// Where the standard library for WebAssembly comes from
    #[arg(long, value_enum, default_value_t, value_name = "SOURCE")]
    pub(crate) std: Choice,
}

/// Loops as they are written and nothing computed ahead of branches: what that wins in speed nobody sees in a page, and
/// it costs a fiftieth of the program. (LLVM's own options, of which another version may know nothing.)
const SMALLER: &str =
    "-Cllvm-args=-disable-lsr -Cllvm-args=-enable-pre=false -Cllvm-args=-enable-load-pre=false";

pub(crate) fn run(options: &Options) -> anyhow::Result<()> {
    let shell = Shell { dry: options.dry_run };
    let out = std::path::absolute(&options.out).context("what is the current folder?")?;
    site(&options.source, &out, shell)?;
    if !shell.dry {
        print!("{}", sizes::Account::of(&out)?.table()?);
    }
    Ok(())
}

/// Builds the site into `out`, which holds the former one until the new one is whole; gives what it was built with.
pub(crate) fn site(source: &Source, out: &Path, shell: Shell) -> anyhow::Result<Toolbox> {
    publish::check(out)?;
    let target = setup::target();
    let stage = target.join("site");
    let (toolbox, trunk) = Toolbox::with_trunk(source.std, shell)?;
    let mut trunk = toolbox.command(trunk, &target)?;
    trunk.current_dir(setup::root()).args(["build", "--offline", "--dist"]).arg(&stage);
    if toolbox.optimises {
        trunk.arg("--release=true");
    } else {
        // What Trunk calls a release always runs wasm-opt; the compiler's release profile does not need it.
        trunk.args(["--release=false", "--cargo-profile=release", "--minify=true"]);
    }
    if toolbox.is_smallest() {
        setup::add_flags(&mut trunk, SMALLER);
    }
    if let Some(seeds) = &source.seeds {
        let seeds =
            fs::canonicalize(seeds).with_context(|| format!("no folder of articles {}", seeds.display()))?;
        ensure!(seeds.is_dir(), "{} is not a folder", seeds.display());
        trunk.env("EXPLORER_SEEDS", seeds);
    }
    // Trunk reads this as an option of its own and takes only "true" and "false".
    trunk.env_remove("NO_COLOR");
    // Its errors are clear without its innards.
    trunk.env_remove("RUST_BACKTRACE");
    fetch(shell);
    shell.say("building the site (about 2 minutes the first time, then 20 seconds)");
    shell.run(&mut trunk)?;
    if !shell.dry {
        publish::publish(&stage, out)?;
        shell.say(&format!("the site is in {}", out.display()));
    }
    Ok(toolbox)
}

/// Trunk builds offline so as not to fetch tools of its own; the crates are fetched before. Where there is no
/// network either, Trunk's cargo names the crate that is missing.
pub(crate) fn fetch(shell: Shell) {
    let mut cargo = setup::shell::command("cargo");
    if let Err(error) = shell.run_quietly(cargo.current_dir(setup::root()).args(["fetch", "--quiet"])) {
        shell.say(&format!("going on without fetching crates: {error:#}"));
    }
}
