//! `cargo xtask` is how this project sets itself up, builds, serves, tests and measures itself.
//!
//! Results go to standard output, progress to standard error, so that `inspect` and `rank` can be piped.

mod bench;
mod build;
mod generate;
mod inspect;
mod prerender;
mod publish;
mod rank;
mod search_module;
mod serve;
mod server;
mod setup;
mod sizes;
mod test;
mod watch;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Sets up, builds, serves, tests and measures the explorer", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Set everything up, build the site and serve it as a host would; rebuild on change
    Serve(serve::Options),
    /// Set everything up and write the static site
    Build(build::Options),
    /// Set everything up and run every test there is
    Test(test::Options),
    /// Show what the explorer makes of one article
    Inspect(inspect::Options),
    /// Rank a test collection's documents for its queries with the app's own search
    Rank(rank::Options),
    /// Measure a part beside its peers
    Bench(bench::Options),
    /// Build the search as a module of its own, for Node and browsers
    SearchModule(search_module::Options),
    /// Write a realistic archive of N articles for tests and benchmarks
    Generate(generate::Options),
    /// Write the static pages into a built site (a hook of the build; not run by hand)
    #[command(hide = true)]
    Prerender(prerender::Options),
}

fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Serve(options) => serve::run(&options),
        Command::Build(options) => build::run(&options),
        Command::Test(options) => return test::run(&options),
        Command::Inspect(options) => inspect::run(&options),
        Command::Rank(options) => rank::run(&options),
        Command::SearchModule(options) => search_module::run(&options),
        Command::Bench(options) => bench::run(&options),
        Command::Generate(options) => generate::run(&options),
        Command::Prerender(options) => prerender::run(&options),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Not as a return value of `main`, which would print a backtrace where those are on.
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
