//! `cargo xtask serve`: builds the site, gives it out as a host would, and builds it again when a source changes.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, ensure};

use crate::build::{self, Source};
use crate::server::{Server, Site};
use crate::setup::{self, shell::Shell};
use crate::watch::Watch;

/// What `serve` can be told.
#[derive(clap::Args)]
pub(crate) struct Options {
    #[command(flatten)]
    source: Source,
    /// The port; 0 for any that is free
    #[arg(long, value_name = "N", default_value_t = 8080)]
    port: u16,
    /// The path that the site appears under
    #[arg(long, value_name = "/PATH/", default_value = "/")]
    prefix: String,
    /// Where the site is written, and served from
    #[arg(long, value_name = "DIR", default_value = "dist")]
    dir: PathBuf,
    /// Serve what was built before, and watch nothing
    #[arg(long)]
    no_build: bool,
}

const SHELL: Shell = Shell { dry: false };

pub(crate) fn run(options: &Options) -> anyhow::Result<()> {
    let dir = std::path::absolute(&options.dir).context("what is the current folder?")?;
    // Before the build, so that a change during it is not missed.
    let mut watch = Watch::new(sources(&options.source));
    if options.no_build {
        ensure!(
            dir.join("index.html").is_file(),
            "there is no site in {}: leave out --no-build",
            dir.display()
        );
    } else {
        build::site(&options.source, &dir, SHELL)?;
    }
    let server = Server::start(Site::new(dir.clone(), &options.prefix)?, options.port)?;
    println!("Serving on {}", server.url());
    if options.no_build {
        loop {
            std::thread::park();
        }
    }
    SHELL.say("watching the sources; stop with Ctrl+C");
    loop {
        watch.wait();
        SHELL.say("a source has changed; building again");
        match SHELL.run(&mut again(&options.source, &dir)) {
            Ok(()) => SHELL.say("built; reload the page"),
            Err(error) => {
                eprintln!("{error:#}");
                SHELL.say("that failed; the former site is still served");
            }
        }
    }
}

/// A build by a fresh program, since the sources of this one may be what has changed.
fn again(source: &Source, dir: &Path) -> Command {
    let mut cargo = setup::shell::command("cargo");
    cargo.current_dir(setup::root()).args(["xtask", "build", "--std", source.std.name(), "--out"]).arg(dir);
    if let Some(seeds) = source.seeds.as_deref().and_then(|seeds| std::path::absolute(seeds).ok()) {
        cargo.arg("--seeds").arg(seeds);
    }
    cargo
}

/// Everything that goes into a site.
fn sources(source: &Source) -> Vec<PathBuf> {
    let root = setup::root();
    let names = [
        "src",
        "crates",
        "styles",
        "seeds",
        "xtask/src",
        "static",
        "index.html",
        "build.rs",
        "Cargo.toml",
        "Trunk.toml",
        "LICENSES.txt",
    ];
    names.into_iter().map(|name| root.join(name)).chain(source.seeds.clone()).collect()
}
