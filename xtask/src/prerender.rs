//! Prerendering writes what can be read without the explorer: the list of articles into the front page, and a page
//! for each article. Links in a message get their preview from these, and a browser without WebAssembly its text.

mod article;
mod frame;
mod glue;
mod licences;
mod list;
mod module;
mod styles;
mod unused;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail, ensure};
use archive::Archive;

use self::frame::Frame;

/// What `prerender` can be told.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// The built site; Trunk names it when it runs this as a hook
    #[arg(long, env = "TRUNK_STAGING_DIR", value_name = "DIR")]
    site: PathBuf,
}

/// Where the front page keeps room for the list of articles.
const ROOM: &str = "<div id=\"static-articles\"></div>";

pub(crate) fn run(options: &Options) -> anyhow::Result<()> {
    let archive = archive(Path::new("."))?;
    let front = options.site.join("index.html");
    let html = fs::read_to_string(&front)
        .with_context(|| format!("{} has no front page", options.site.display()))?;
    let html = styles::join(&options.site, &html)?;
    let html = glue::shorten(&options.site, &html)?;
    // Minified HTML may have lost the quotation marks.
    let room = [ROOM, "<div id=static-articles></div>"].into_iter().find(|room| html.contains(room));
    let room = room.context("the front page has no room for the list of articles")?;
    let frame = Frame::of(&html)?;

    let pages = options.site.join("articles");
    fs::create_dir_all(&pages)?;
    for (number, article) in archive.articles.iter().enumerate() {
        write(&pages.join(format!("{}.html", article.id)), &article::page(&archive, number, &frame))?;
    }
    for (year, page) in list::years(&archive, &frame) {
        write(&pages.join(format!("{}.html", list::year_file(year))), &page)?;
    }
    write(&front, &html.replacen(room, &list::front(&archive), 1))?;
    write(&options.site.join("LICENSES.txt"), &licences::text(&env::current_dir()?)?)?;
    eprintln!("wrote {} static pages", archive.articles.len());
    Ok(())
}

/// The archive of the folder that the page was built from, in the workspace `root` unless told otherwise.
pub(crate) fn archive(root: &Path) -> anyhow::Result<Archive> {
    let folder = env::var_os("EXPLORER_SEEDS").map_or_else(|| root.join("seeds"), PathBuf::from);
    let files = seeds::read(&folder).with_context(|| format!("can't read {}", folder.display()))?;
    match extract::build(files.iter().map(|file| (file.name.as_str(), file.bytes.as_slice()))) {
        Ok(built) => Ok(built.archive),
        Err(findings) => {
            let lines: Vec<String> = findings.iter().map(ToString::to_string).collect();
            bail!("the seeds have errors:\n{}", lines.join("\n"))
        }
    }
}

fn write(path: &Path, text: &str) -> anyhow::Result<()> {
    ensure!(!text.is_empty(), "{} came out empty", path.display());
    fs::write(path, text).with_context(|| format!("can't write {}", path.display()))
}
