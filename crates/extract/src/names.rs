//! A name is how a text points to a person or a body: in full at first, by surname or a short form afterwards.
//!
//! Somebody is taken for a person on evidence only: a role before the name or after it, a known given name, the
//! make of a Chinese name, or words that only people say. Names in scraping noise are nobody's.

mod merging;
mod organisations;
mod people;
mod role_words;
mod roles;
mod tokens;

use archive::{Entity, Mention};

use crate::page::Page;

/// The people that a publisher lists.
#[derive(Clone, Debug, Default)]
pub(crate) struct Names {
    pub(crate) people: Vec<KnownPerson>,
}

/// One of them.
#[derive(Clone, Debug)]
pub(crate) struct KnownPerson {
    /// The proper name.
    pub(crate) name: String,
    /// Who that is; used when the article does not say.
    pub(crate) role: Option<String>,
    /// Other names and misspellings.
    pub(crate) aliases: Vec<String>,
}

/// The people and the organisations of the page, each by first mention.
pub(crate) fn names(page: &Page<'_>, known: &Names) -> (Vec<Entity>, Vec<Entity>) {
    let (organisations, taken) = organisations::organisations(page);
    let people = people::people(page, &taken, known);
    (people, organisations)
}

/// Puts mentions in order and entities by their first.
fn ordered(mut entities: Vec<Entity>) -> Vec<Entity> {
    for entity in &mut entities {
        entity.mentions.sort_by_key(|mention: &Mention| mention.span);
        entity.mentions.dedup();
    }
    entities.retain(|entity| !entity.mentions.is_empty());
    entities.sort_by_key(|entity| entity.mentions.first().map(|mention| mention.span));
    entities
}
