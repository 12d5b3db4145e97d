//! `cargo xtask generate` writes a realistic archive of invented articles: the same ones for the same seed.
//!
//! Tests and benchmarks need archives larger than a repository should hold. These read like news of trade talks and
//! use words as news does: a few all the time, tens of thousands hardly ever. No article is copied, and no person
//! or company in them exists.

mod article;
mod draw;
mod lexicon;
mod sentences;

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use archive::Day;

use article::Story;
use draw::Draw;

/// What `generate` can be told.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// How many articles
    count: u32,
    /// The folder to write them to, with their catalogue.toml
    folder: PathBuf,
    /// Another seed gives other articles
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Write into a folder that is not empty; files of the same names are replaced
    #[arg(long)]
    overwrite: bool,
}

pub(crate) fn run(options: &Options) -> anyhow::Result<()> {
    let folder = &options.folder;
    prepare(folder, options.overwrite)?;
    let stories = stories(options.count, options.seed);
    let mut catalogue = String::from("# Invented articles, written by `cargo xtask generate`.\n");
    for story in &stories {
        catalogue.push_str(&story.catalogued());
        write(&folder.join(&story.file), &story.text)?;
    }
    write(&folder.join("catalogue.toml"), &catalogue)?;
    eprintln!("wrote {} articles and their catalogue to {}", stories.len(), folder.display());
    Ok(())
}

/// Articles as a search engine takes them: name, headline, text.
pub(crate) fn documents(count: u32) -> Vec<(String, String, String)> {
    let document = |story: Story| {
        let text = story.text.split_once('\n').map_or("", |(_, text)| text.trim()).to_owned();
        (story.file.trim_end_matches(".txt").to_owned(), story.headline, text)
    };
    stories(count, 1).into_iter().map(document).collect()
}

/// The articles, by date of publication.
fn stories(count: u32, seed: u64) -> Vec<Story> {
    let first = Day::new(2018, 1, 2).unwrap_or_default();
    // A thousand articles fill two years; more make the days fuller, up to four years.
    let days = count.clamp(30, 1460).max(730.min(count * 7));
    (0..count)
        .map(|number| {
            let day = first.plus((u64::from(number) * u64::from(days) / u64::from(count.max(1))) as i32);
            // Each article has its own generator, so that a longer archive begins like a shorter one of its pace.
            Story::invent(number, day, &mut Draw::new(seed, u64::from(number)))
        })
        .collect()
}

/// Makes sure of an empty folder, or of leave to write into a full one.
fn prepare(folder: &Path, overwrite: bool) -> anyhow::Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let held = fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?.count();
    if held > 0 && !overwrite {
        bail!(
            "{} is not empty ({held} entries); choose another folder, or add --overwrite",
            folder.display()
        );
    }
    if held > 0 {
        eprintln!("{} is not empty: files of the same names are replaced, others stay", folder.display());
    }
    Ok(())
}

fn write(path: &Path, text: &str) -> anyhow::Result<()> {
    let mut file = fs::File::create(path).with_context(|| format!("cannot write {}", path.display()))?;
    file.write_all(text.as_bytes()).with_context(|| format!("cannot write {}", path.display()))
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_articles() {
        let texts = |seed| stories(20, seed).into_iter().map(|story| story.text).collect::<Vec<_>>();
        assert_eq!(texts(1), texts(1));
        assert_ne!(texts(1), texts(2));
    }

    #[test]
    fn articles_differ_and_are_filled_in() {
        let stories = stories(300, 1);
        let files: BTreeSet<&String> = stories.iter().map(|story| &story.file).collect();
        let texts: BTreeSet<&String> = stories.iter().map(|story| &story.text).collect();
        assert_eq!((files.len(), texts.len()), (300, 300));
        for story in &stories {
            assert!(!story.text.contains(['{', '}']), "{}", story.text);
            assert!(story.file.starts_with(&story.published.to_string()), "{}", story.file);
        }
    }

    #[test]
    fn words_are_as_unequal_as_in_news() {
        let mut counts = BTreeMap::<String, usize>::new();
        let mut all = 0;
        for story in stories(400, 1) {
            for word in story.text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
                *counts.entry(word.to_lowercase()).or_default() += 1;
                all += 1;
            }
        }
        let once = counts.values().filter(|count| **count == 1).count();
        assert!(counts.len() > 4_500, "{} words in {all}", counts.len());
        assert!(once * 10 > counts.len() * 3, "{once} of {} words occur once", counts.len());
        assert!(counts["the"] * 100 > all * 3);
    }

    #[test]
    fn a_full_folder_is_left_alone() {
        let folder = std::env::temp_dir().join(format!("generate-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("mine.txt"), "mine").unwrap();
        let options = Options { count: 3, folder: folder.clone(), seed: 1, overwrite: false };
        assert!(run(&options).unwrap_err().to_string().contains("not empty"));
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
        run(&Options { overwrite: true, ..options }).unwrap();
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 5);
        fs::remove_dir_all(&folder).unwrap();
    }
}
