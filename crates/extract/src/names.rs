//! A name is how a text points to a person or a body: in full at first, by surname or a short form afterwards.
//!
//! Somebody is taken for a person on evidence only: a role before the name or after it, a known given name, the
//! make of a Chinese name, or words that only people say. Names in scraping noise are nobody's.

mod alone;
mod blocked;
mod bodies;
mod chinese;
mod credits;
mod evidence;
mod figures;
mod forms;
mod introduced;
mod merging;
mod organisations;
mod people;
mod phrases;
mod places;
mod role_words;
mod roles;
mod run;
mod titles;
mod tokens;
mod topics;
mod workplaces;

use archive::{Entity, Mention};

use crate::page::Page;
use blocked::Blocked;

pub(crate) use evidence::{is_given, is_womans};
pub(crate) use organisations::{OUTLETS, outlet};
pub(crate) use topics::{KnownTopic, topics};

/// What a publisher lists.
#[derive(Clone, Debug, Default)]
pub(crate) struct Names {
    pub(crate) people: Vec<KnownPerson>,
    pub(crate) topics: Vec<KnownTopic>,
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

/// Whom and what the page names, each by first mention.
pub(crate) struct Named {
    pub(crate) people: Vec<Entity>,
    pub(crate) organisations: Vec<Entity>,
    pub(crate) places: Vec<Entity>,
}

/// The people, organisations and places of the page.
pub(crate) fn names(page: &Page<'_>, known: &Names) -> Named {
    let told = tokens::told(page);
    let spots = places::spots(&told);
    let (organisations, bodies) = organisations::organisations(&told);
    let blocked = Blocked::of(&told, &bodies, &spots);
    let people = people::people(&told, &blocked, known);
    let places = places::places(spots, &bodies, &people);
    Named { people, organisations, places }
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
