//! `cargo xtask test`: every test there is, from formatting to the browser. A failed step does not stop the
//! others; the last line counts them.

use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::time::Instant;

use anyhow::{Context, bail, ensure};

use crate::build::{self, Source};
use crate::server::{Server, Site};
use crate::setup::shell::{Shell, command, find, line};
use crate::setup::{self, Choice};
use crate::{prerender, search_module, sizes};

/// What `test` can be told.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Where the standard library for WebAssembly comes from
    #[arg(long, value_enum, default_value_t, value_name = "SOURCE")]
    std: Choice,
}

const SHELL: Shell = Shell { dry: false };

/// The browser tests run here to show that the site needs neither the root of a host nor any rewrite.
const PREFIX: &str = "/some/sub/path/";

pub(crate) fn run(options: &Options) -> ExitCode {
    // Told now: the Rust tests build this program anew, and the one that runs is then a file that was deleted.
    let own = std::env::current_exe();
    let mut steps = Steps::default();
    steps.take("formatting", || cargo(&["fmt", "--all", "--check"]));
    steps.take("lints", || cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]));
    steps.take("Rust tests", || cargo(&["test", "--workspace"]));
    if setup::rustup_has_library() {
        steps.take("lints of the page", || {
            cargo(&["clippy", "--target", setup::TARGET, "--", "-D", "warnings"])
        });
    } else {
        SHELL.say("lints of the page for WebAssembly: skipped, the active toolchain has no library for it");
    }
    let built = steps.take("the search module", || search_module::build(options.std, SHELL).map(|_| ()));
    steps.take("tests of the search module", || {
        ensure!(built, "there is no module to test");
        node_tests(&setup::root().join("crates/search-module/tests"), |node| {
            node.env("SEARCH_MODULE", search_module::folder());
        })
    });
    let site = setup::target().join("tested-site");
    let source = Source { seeds: None, std: options.std };
    let built = steps.take("the site", || {
        let toolbox = build::site(&source, &site, SHELL)?;
        let account = sizes::Account::of(&site)?;
        print!("{}", account.table()?);
        if !toolbox.is_smallest() {
            SHELL.say("its size is held to the budget only with Debian's compiler and wasm-opt");
            return Ok(());
        }
        account.check(sizes::articles(&prerender::archive(&setup::root())?)?)
    });
    steps.take("browser tests", || {
        ensure!(built, "there is no site to test");
        browser(&site, &own.context("this program does not know where it lies")?)
    });
    steps.end()
}

/// What was run, and how it went.
#[derive(Default)]
struct Steps {
    passed: usize,
    failed: Vec<&'static str>,
}

impl Steps {
    fn take(&mut self, name: &'static str, step: impl FnOnce() -> anyhow::Result<()>) -> bool {
        SHELL.say(&format!("{name} …"));
        let start = Instant::now();
        let result = step();
        let seconds = start.elapsed().as_secs_f64();
        match &result {
            Ok(()) => {
                SHELL.say(&format!("{name}: passed ({seconds:.1} s)"));
                self.passed += 1;
            }
            Err(error) => {
                SHELL.say(&format!("{name}: FAILED ({seconds:.1} s)\n{error:#}"));
                self.failed.push(name);
            }
        }
        result.is_ok()
    }

    /// Says what failed and counts.
    fn end(self) -> ExitCode {
        for name in &self.failed {
            eprintln!("✗ {name}");
        }
        println!("{} passed, {} failed", self.passed, self.failed.len());
        if self.failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

fn cargo(args: &[&str]) -> anyhow::Result<()> {
    pass(command("cargo").args(args))
}

/// Runs it with its results on our standard output, since they are the result.
fn pass(command: &mut Command) -> anyhow::Result<()> {
    let line = line(command);
    let status = command.current_dir(setup::root()).stdin(Stdio::null()).status();
    let status = status.with_context(|| format!("can't start `{line}`"))?;
    if !status.success() {
        bail!("`{line}` failed ({status})");
    }
    Ok(())
}

fn browser(site: &Path, own: &Path) -> anyhow::Result<()> {
    let chromium = setup::chromium(SHELL)?;
    let folder = setup::root().join("e2e");
    install(&folder)?;
    let server = Server::start(Site::new(site.to_owned(), PREFIX)?, 0)?;
    // What this very program makes of the articles is counted over by hand.
    node_tests(&folder, |node| {
        node.env("E2E_BASE_URL", server.url()).env("CHROME_PATH", chromium).env("E2E_XTASK", own);
    })
}

/// Installs the packages that a folder's lock file names, from the registry that the user has set.
pub(crate) fn install(folder: &Path) -> anyhow::Result<()> {
    need_node()?;
    let mut npm = command("npm");
    npm.args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]).current_dir(folder);
    SHELL.run_quietly(&mut npm)
}

fn need_node() -> anyhow::Result<()> {
    ensure!(
        find("node").is_some() && find("npm").is_some(),
        "this needs Node 20 or newer with npm: install it (Debian: `sudo apt-get install nodejs npm`)"
    );
    Ok(())
}

/// Runs a folder's tests for Node, in the environment that `dress` adds.
fn node_tests(folder: &Path, dress: impl FnOnce(&mut Command)) -> anyhow::Result<()> {
    need_node()?;
    let mut tests: Vec<_> = std::fs::read_dir(folder)
        .with_context(|| format!("can't read {}", folder.display()))?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    tests.sort();
    ensure!(!tests.is_empty(), "there are no tests in {}", folder.display());
    let mut node = command("node");
    node.args(["--test", "--test-concurrency=2"]).args(tests);
    dress(&mut node);
    pass(&mut node)
}
