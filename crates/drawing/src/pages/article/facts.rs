//! The facts about an article as a publication: outlet, day, headline, source, each with how it is known.

use archive::{Article, Days};
use markup::{Element, el};

use crate::link::out;

pub(super) fn facts(text: &Article) -> Element {
    let meta = &text.meta;
    let mut rows = Vec::new();
    if let Some(author) = &meta.author {
        rows.extend(row("Author", words(author.clone()), None));
    }
    if !meta.outlet.is_empty() {
        rows.extend(row("Outlet", words(meta.outlet.clone()), meta.outlet_basis.as_ref()));
    }
    match &meta.published {
        Some(published) => rows.extend(row("Published", words(long(published.days)), Some(&published.basis))),
        None => rows.extend(row("Published", words("not known"), None)),
    }
    if let Some(basis) = &meta.title_basis {
        rows.extend(row("Headline", words(basis.clone()), None));
    }
    if meta.excerpt {
        rows.extend(row("Extent", words("an excerpt of the original"), None));
    }
    if meta.url.is_some() {
        rows.extend(row("Source", el("dd").child(out(meta.url.as_ref(), "the original")), None));
    }
    if !meta.rights.is_empty() {
        rows.extend(row("Rights", words(meta.rights.clone()), None));
    }
    el("dl").class("facts").children(rows)
}

fn words(text: impl Into<markup::Text>) -> Element {
    el("dd").text(text)
}

fn row(name: &'static str, value: Element, basis: Option<&String>) -> [Element; 2] {
    let basis = basis.map(|basis| {
        el("details")
            .child(el("summary").text("How this is known"))
            .child(el("p").class("basis").text(basis.clone()))
    });
    [el("dt").text(name), value.maybe(basis)]
}

/// Days in words, where there is room.
fn long(days: Days) -> String {
    let first = format!("{}, {}", days.from.weekday_name(), days.from.long());
    if days.from == days.to { first } else { format!("{first}, or up to {}", days.to.long()) }
}
