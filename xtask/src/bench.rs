//! `cargo xtask bench` measures the explorer's parts beside their peers and prints a table.

mod cases;
mod dates;
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
    /// The search module beside minisearch, flexsearch, lunr and orama, on invented articles (needs Node)
    Search(search::Options),
}

pub(crate) fn run(options: &Options) -> anyhow::Result<()> {
    match &options.what {
        What::Dates(options) => dates::run(options),
        What::Search(options) => search::run(options),
    }
}
