//! Sizes are what a visitor downloads, by kind: as stored, and as a host with brotli sends it.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, ensure};
use archive::Archive;
use archive::search::IndexBuilder;

/// What a first visit may take beside its articles: with the five of `seeds/`, 300,000 bytes in all.
const BUDGET: usize = 279_700;

/// How the files end that a browser asks for only where it meets a letter of theirs: accents and rare signs.
const LATER: &str = "-latin.woff2";

const KINDS: [&str; 6] = ["html", "css", "js", "wasm", "fonts", "other"];

#[derive(Clone, Copy, Default)]
struct Size {
    files: usize,
    raw: usize,
    brotli: usize,
}

impl Size {
    fn add(&mut self, other: Self) {
        self.files += other.files;
        self.raw += other.raw;
        self.brotli += other.brotli;
    }
}

/// The sizes of a built site.
pub(crate) struct Account {
    kinds: [(&'static str, Size); 6],
    total: Size,
    visit: Size,
}

impl Account {
    /// Measures the site in a folder.
    pub(crate) fn of(folder: &Path) -> anyhow::Result<Self> {
        let kinds = KINDS.map(|kind| (kind, Size::default()));
        let mut account = Self { kinds, total: Size::default(), visit: Size::default() };
        each_file(folder, &mut |path| {
            let size = measure(path)?;
            let kind = kind(path);
            for (_, sum) in account.kinds.iter_mut().filter(|(name, _)| *name == kind) {
                sum.add(size);
            }
            account.total.add(size);
            let asked_for_later = path.to_string_lossy().ends_with(LATER);
            if matches!(kind, "css" | "js" | "wasm" | "fonts") && !asked_for_later
                || path == folder.join("index.html")
            {
                account.visit.add(size);
            }
            Ok(())
        })?;
        Ok(account)
    }

    /// As a table.
    pub(crate) fn table(&self) -> anyhow::Result<String> {
        let mut table = format!("{:<14}{:>6}{:>12}{:>12}\n", "", "files", "bytes", "brotli");
        for (name, size) in self.kinds.iter().chain(&[("total", self.total), ("a first visit", self.visit)]) {
            let (raw, brotli) = (grouped(size.raw), grouped(size.brotli));
            writeln!(table, "{name:<14}{:>6}{raw:>12}{brotli:>12}", size.files)?;
        }
        table.push_str(
            "(a first visit: index.html, css, js, wasm and the fonts without accents and rare signs)\n",
        );
        Ok(table)
    }

    /// Holds a first visit, less the bytes of its articles, to the budget.
    pub(crate) fn check(&self, articles: usize) -> anyhow::Result<()> {
        let program = self.visit.brotli.saturating_sub(articles);
        ensure!(
            program <= BUDGET,
            "a first visit takes {} bytes beside its articles, and must not take more than {}",
            grouped(program),
            grouped(BUDGET)
        );
        Ok(())
    }
}

/// How many bytes of a first visit are its articles, with what was found in them and the search index.
pub(crate) fn articles(archive: &Archive) -> anyhow::Result<usize> {
    let mut index = IndexBuilder::new();
    for article in &archive.articles {
        index.add(article);
    }
    Ok(compressed(&archive.encode(&index.finish()))?)
}

fn each_file(folder: &Path, then: &mut impl FnMut(&Path) -> anyhow::Result<()>) -> anyhow::Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("can't read {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() { each_file(&path, then)? } else { then(&path)? }
    }
    Ok(())
}

fn kind(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "html",
        "css" => "css",
        "js" | "mjs" => "js",
        "wasm" => "wasm",
        "woff2" | "woff" | "ttf" | "otf" => "fonts",
        _ => "other",
    }
}

fn measure(path: &Path) -> anyhow::Result<Size> {
    let bytes = fs::read(path).with_context(|| format!("can't read {}", path.display()))?;
    let packed = compressed(&bytes).with_context(|| format!("can't compress {}", path.display()))?;
    // A host sends what is packed already, as fonts are, the way it is.
    Ok(Size { files: 1, raw: bytes.len(), brotli: packed.min(bytes.len()) })
}

/// How many bytes a host with brotli sends for these.
pub(crate) fn compressed(mut bytes: &[u8]) -> std::io::Result<usize> {
    let mut packed = Vec::new();
    let settings = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut bytes, &mut packed, &settings)?;
    Ok(packed.len())
}

/// 1234567 as 1,234,567.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_visit_leaves_out_the_other_pages() {
        let site = tempfile::tempdir().unwrap();
        fs::create_dir(site.path().join("articles")).unwrap();
        for (name, size) in
            [("index.html", 1000), ("app.wasm", 500_000), ("articles/a.html", 7000), ("_headers", 10)]
        {
            fs::write(site.path().join(name), vec![b'a'; size]).unwrap();
        }
        let table = Account::of(site.path()).unwrap().table().unwrap();
        let row = |name: &str| table.lines().find(|line| line.starts_with(name)).unwrap().to_owned();
        assert!(row("html").contains("8,000"), "{table}");
        assert!(row("total").contains("508,010"), "{table}");
        assert!(row("a first visit").contains("501,000"), "{table}");
    }

    #[test]
    fn a_first_visit_is_held_to_the_budget_less_its_articles() {
        let visit = Size { files: 1, raw: BUDGET * 3, brotli: BUDGET + 70_000 };
        let account = Account { kinds: KINDS.map(|kind| (kind, visit)), total: visit, visit };
        assert!(account.check(70_000).is_ok());
        let why = account.check(69_999).unwrap_err().to_string();
        assert!(why.contains(&format!("{} bytes", grouped(BUDGET + 1))), "{why}");
    }

    #[test]
    fn digits_are_grouped_by_three() {
        for (number, text) in [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567")] {
            assert_eq!(grouped(number), text);
        }
    }
}
