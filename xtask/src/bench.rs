//! `cargo xtask bench` measures the explorer's parts beside their peers and prints a table.

mod cases;
mod dates;
mod inspect;
mod score;
mod search;

/// What `bench` can be told.
#[derive(clap::Args)]
pub(crate) struct Options {
    #[command(subcommand)]
    what: What,
}

/// What is measured.
#[derive(clap::Subcommand)]
enum What {
    /// newsdates beside the Rust port of Duckling and chrono-node, on newsdates' own cases (needs Node)
    Dates(dates::Options),
    /// How long `inspect` takes for an article and for a megabyte of invented ones
    Inspect,
    /// The search module beside minisearch, flexsearch, lunr and orama, on invented articles (needs Node)
    Search(search::Options),
}

pub(crate) fn run(options: &Options) -> anyhow::Result<()> {
    match &options.what {
        What::Dates(options) => dates::run(options),
        What::Inspect => inspect::run(),
        What::Search(options) => search::run(options),
    }
}
