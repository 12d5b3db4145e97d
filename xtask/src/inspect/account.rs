//! The account is an article's facts for a person to read: what it is, its text marked up, a table of each sort of
//! fact, what a publisher should look at, and an entry for the catalogue.

use std::fmt::{Result, Write};

use archive::{Article, BlockKind};
use extract::Found;

use super::json::kind;
use super::lines::Lines;
use super::marks::{Marks, legend};
use super::{entry, tables, warnings};

/// The account of an article, with the text marked up in colours if wanted, else with signs.
pub(super) fn of(found: &Found, coloured: bool) -> String {
    let mut out = String::new();
    // Writing to a string does not fail.
    let _ = write(found, coloured, &mut out);
    out
}

fn write(found: &Found, coloured: bool, out: &mut String) -> Result {
    let article = &found.article;
    let (bold, plain) = if coloured { ("\x1b[1m", "\x1b[0m") } else { ("", "") };
    writeln!(out, "{bold}{}{plain}", article.meta.title)?;
    head(article, out)?;
    let section = |out: &mut String, title: &str| {
        let rule =
            if coloured { String::new() } else { format!("\n{}", "─".repeat(title.chars().count())) };
        writeln!(out, "\n{bold}{title}{plain}{rule}")
    };
    let lines = Lines::of(found);
    section(out, "Text")?;
    writeln!(out, "  line     {}\n", legend(coloured))?;
    let mut marks = Marks::of(article, coloured);
    for block in &article.blocks {
        let label = if block.kind == BlockKind::Body { "" } else { kind(block.kind) };
        let sentences = article.sentences.get(block.sentences.0 as usize..block.sentences.1 as usize);
        for (number, sentence) in sentences.unwrap_or_default().iter().enumerate() {
            let label = if number == 0 { label } else { "" };
            let words = marks.write(article, sentence.span);
            writeln!(out, "{:>6} {label:<8}{words}", lines.number(sentence.span))?;
        }
    }
    for (title, rows) in tables::of(article, &lines) {
        section(out, &title)?;
        for row in rows {
            writeln!(out, "{}", row.trim_end())?;
        }
    }
    let warnings = warnings::of(found);
    if !warnings.is_empty() {
        section(out, "To look at")?;
        for warning in warnings {
            let line = warning.line.map_or(String::new(), |line| line.to_string());
            writeln!(out, "{line:>6} {}", warning.message)?;
        }
    }
    section(out, "For seeds/catalogue.toml")?;
    out.push_str(&entry::of(article));
    Ok(())
}

fn head(article: &Article, out: &mut String) -> Result {
    if let Some(basis) = &article.meta.title_basis {
        writeln!(out, "  title: {basis}")?;
    }
    match &article.meta.published {
        Some(published) => writeln!(out, "  published {} ({})", published.days.short(), published.basis)?,
        None => writeln!(out, "  publication date unknown")?,
    }
    if !article.meta.outlet.is_empty() {
        let basis = article.meta.outlet_basis.as_deref().unwrap_or("as given");
        writeln!(out, "  outlet {} ({basis})", article.meta.outlet)?;
    }
    if let Some(url) = &article.meta.url {
        writeln!(out, "  {url}")?;
    }
    let words = article.text.split_whitespace().count();
    writeln!(
        out,
        "  {} bytes, {words} words, {} sentences",
        article.as_received().len(),
        article.sentences.len()
    )
}

#[cfg(test)]
mod tests {
    #[test]
    fn an_account_tells_all_and_ends_in_an_entry() {
        let text =
            "Mills close\n\nThe U.S. raised tariffs on $200 billion of Chinese goods to 25% on May 10.\n";
        let (found, _) = extract::articles("2019-05-12-mills.txt", text.as_bytes(), None);
        let account = super::of(found.first().unwrap(), false);
        for wanted in ["12 May 2019", "Tariff claims (1)", "$200bn", "     3 ", "[[article]]", "⟨on May 10⟩"]
        {
            assert!(
                account.contains(wanted) || wanted == "⟨on May 10⟩" && account.contains("May 10⟩"),
                "{wanted}\n{account}"
            );
        }
        assert!(!account.contains('\x1b'));
    }
}
