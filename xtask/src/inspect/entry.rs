//! An entry is what the catalogue holds of an article: here as far as the file tells, for a publisher to complete.

use archive::Article;

/// An `[[article]]` for `catalogue.toml`.
pub(super) fn of(article: &Article) -> String {
    let meta = &article.meta;
    let published = meta.published.as_ref();
    let mut lines = vec!["[[article]]".to_owned()];
    let mut line = |key: &str, value: &str| lines.push(format!("{key} = {}", quoted(value)));
    line("file", &article.file);
    line("outlet", &meta.outlet);
    if let Some(basis) = &meta.outlet_basis {
        line("outlet_basis", basis);
    }
    line("headline", &meta.title);
    if let Some(basis) = &meta.title_basis {
        line("headline_basis", basis);
    }
    line("published", published.map_or("", |published| published.edtf.as_str()));
    line("basis", published.map_or("", |published| published.basis.as_str()));
    line("url", meta.url.as_deref().unwrap_or_default());
    let owner = if meta.outlet.is_empty() { "its publisher" } else { &meta.outlet };
    line("rights", &format!("Text © {owner}"));
    lines.join("\n") + "\n"
}

/// As a TOML string. JSON's escapes are TOML's too, but for one character that JSON leaves as it is.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string().replace('\u{7f}', "\\u007f")
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_catalogue_takes_what_is_suggested() {
        for (file, text) in [
            ("a.txt", "He said \"no\" \\ “never”\n\nMills closed.\n"),
            ("2019-05-10-b.txt", "A story with no headline, which goes on and on for quite a while.\n"),
            ("c.txt", ""),
            ("d.txt", "Odd \u{7f} and \u{1} letters\n\nin it.\n"),
            (
                "e.md",
                "---\ntitle: Mills\noutlet: The \"Post\"\ndate: 2019-05\nurl: https://post.example/1\n---\nText.\n",
            ),
        ] {
            let article = extract::article(file, text.as_bytes(), None);
            let entry = super::of(&article);
            let files = [(file, text.as_bytes()), ("catalogue.toml", entry.as_bytes())];
            let built = extract::build(files).unwrap_or_else(|errors| panic!("{errors:?}\n{entry}"));
            let again = &built.archive.articles.first().unwrap().meta;
            assert_eq!(again.title, article.meta.title);
            assert_eq!(
                again.published.as_ref().map(|published| published.days),
                article.meta.published.as_ref().map(|published| published.days)
            );
        }
    }
}
