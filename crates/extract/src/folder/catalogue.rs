//! The catalogue is what editors know about each file: who published it, when, and how that is known.

use archive::{Meta, Published};

use super::edtf;
use super::tables::{Holds, Table, each_table, is_web_address};
use crate::finding::Finding;

/// One `[[article]]` of the catalogue.
pub(super) struct Entry {
    pub(super) file: String,
    pub(super) line: u32,
    pub(super) published: Option<Published>,
    author: Option<String>,
    outlet: Option<String>,
    outlet_basis: Option<String>,
    headline: Option<String>,
    headline_basis: Option<String>,
    url: Option<String>,
    rights: Option<String>,
    excerpt: bool,
}

const KEYS: [(&str, Holds); 11] = [
    ("file", Holds::Text),
    ("author", Holds::Text),
    ("outlet", Holds::Text),
    ("outlet_basis", Holds::Text),
    ("headline", Holds::Text),
    ("headline_basis", Holds::Text),
    ("published", Holds::Text),
    ("basis", Holds::Text),
    ("url", Holds::Text),
    ("rights", Holds::Text),
    ("excerpt", Holds::YesOrNo),
];

pub(super) fn read(file: &str, text: &str, errors: &mut Vec<Finding>) -> Vec<Entry> {
    let mut entries = Vec::new();
    each_table(file, text, "article", &KEYS, errors, |table, errors| {
        entries.extend(entry(file, table, errors));
    });
    entries
}

fn entry(file: &str, table: &Table<'_>, errors: &mut Vec<Finding>) -> Option<Entry> {
    let name = table.text("file");
    if name.is_none() {
        errors.push(Finding::new(file, Some(table.line), "an [[article]] needs file = \"…\""));
    }
    let url = table.text("url");
    if let Some(url) = url.as_ref().filter(|url| !is_web_address(url)) {
        let line = Some(table.line_of("url"));
        errors.push(Finding::new(file, line, format!("“{url}” is no web address (https://…)")));
    }
    let published = table.text("published").and_then(|edtf| match edtf::days(&edtf) {
        Ok(days) => {
            let basis = table.text("basis").unwrap_or_else(|| "the catalogue".to_owned());
            Some(Published { edtf, days, basis })
        }
        Err(why) => {
            errors.push(Finding::new(file, Some(table.line_of("published")), why));
            None
        }
    });
    Some(Entry {
        file: name?,
        line: table.line,
        published,
        author: table.text("author"),
        outlet: table.text("outlet"),
        outlet_basis: table.text("outlet_basis"),
        headline: table.text("headline"),
        headline_basis: table.text("headline_basis"),
        url,
        rights: table.text("rights"),
        excerpt: table.yes("excerpt"),
    })
}

impl Entry {
    /// Puts what the catalogue says in place of what the file says.
    pub(super) fn apply(&self, meta: &mut Meta) {
        if let Some(headline) = &self.headline {
            meta.title.clone_from(headline);
            meta.title_basis.clone_from(&self.headline_basis);
        } else if self.headline_basis.is_some() {
            meta.title_basis.clone_from(&self.headline_basis);
        }
        if let Some(published) = &self.published {
            meta.published = Some(published.clone());
        }
        if let Some(outlet) = &self.outlet {
            meta.outlet.clone_from(outlet);
            meta.outlet_basis.clone_from(&self.outlet_basis);
        }
        meta.author.clone_from(&self.author);
        if self.url.is_some() {
            meta.url.clone_from(&self.url);
        }
        meta.rights = self.rights.clone().unwrap_or_default();
        meta.excerpt = self.excerpt;
    }
}
