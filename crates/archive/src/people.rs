//! A person, or an organisation, is whoever the articles mean by one name: brought together across them by that name,
//! with every place that names them, the roles that are stated, and what is quoted from them.

pub mod matrix;

use crate::model::{letters, most_stated};
use crate::query::{Corpus, Field, Name, entities, key};
use crate::select::Selection;
use crate::sort::sort_by_key;
use crate::{Archive, Entity, Quote, Stated};

/// Somebody in the articles that are selected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Person<'a> {
    /// The name, with all the articles that hold it.
    pub name: &'a Name,
    /// How many selected articles do.
    pub articles: u32,
    /// How often these name them.
    pub mentions: u32,
}

/// Somebody in one article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Appearance<'a> {
    /// Which of the archive's articles.
    pub article: u32,
    /// Where it names them, and as what.
    pub entity: &'a Entity,
}

/// What somebody is said to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role<'a> {
    /// In the words of the editors' list, else of the first article that says so.
    pub words: &'a str,
    /// Whether it is from the editors' list.
    pub listed: bool,
    /// Where it is stated, by article and sentence.
    pub stated: Vec<(u32, u32)>,
}

/// The name as links write it: `robert-e-obrien`.
pub fn slug(name: &str) -> String {
    key(name).replace(' ', "-")
}

/// Whom a link's name means: people before organisations.
pub fn find<'a>(corpus: &Corpus<'a>, slug: &str) -> Option<(Field, &'a Name)> {
    let sought = slug.replace('-', " ");
    [Field::Who, Field::Org].into_iter().find_map(|field| {
        let names = corpus.register.names(field);
        let at = names.binary_search_by(|name| name.key.as_str().cmp(&sought)).ok()?;
        Some((field, names.get(at)?))
    })
}

/// All people ([`Field::Who`]) or organisations ([`Field::Org`]) of the selected articles: those in most articles
/// first, then those named most, then by name.
pub fn everyone<'a>(corpus: &Corpus<'a>, selection: &Selection, field: Field) -> Vec<Person<'a>> {
    let mut people: Vec<Person<'a>> =
        corpus.register.names(field).iter().map(|name| Person { name, articles: 0, mentions: 0 }).collect();
    for (article, number) in corpus.archive.articles.iter().zip(0..) {
        if !selection.has_article(corpus.archive, number) {
            continue;
        }
        for entity in entities(article, field) {
            let key = key(&entity.name);
            let at = people.binary_search_by(|person| person.name.key.cmp(&key));
            if let Some(person) = at.ok().and_then(|at| people.get_mut(at)) {
                person.articles += 1;
                person.mentions += entity.mentions.len() as u32;
            }
        }
    }
    people.retain(|person| person.articles > 0);
    let rank = |person: &Person<'_>| u64::from(person.articles) << 32 | u64::from(person.mentions);
    sort_by_key(&mut people, |person| u64::MAX - rank(person));
    people
}

/// Where `name` appears in the selected articles, in their order.
pub fn appearances<'a>(
    archive: &'a Archive,
    selection: &Selection,
    field: Field,
    name: &Name,
) -> Vec<Appearance<'a>> {
    let selected = name.articles.iter().filter(|article| selection.has_article(archive, **article));
    let in_article = |number: &u32| {
        let article = archive.articles.get(*number as usize)?;
        let own = entities(article, field).iter().find(|entity| key(&entity.name) == name.key);
        own.map(|entity| Appearance { article: *number, entity })
    };
    selected.filter_map(in_article).collect()
}

/// What they are said to be: by the editors' list, then as articles state it, by date. The same words are one role.
pub fn roles<'a>(appearances: &[Appearance<'a>]) -> Vec<Role<'a>> {
    let mut roles: Vec<Role<'a>> = Vec::new();
    let mut add = |words: &'a str, place: Option<(u32, u32)>| {
        let sought = letters(words);
        match roles.iter_mut().find(|role| letters(role.words) == sought) {
            Some(role) => role.stated.extend(place),
            None => roles.push(Role { words, listed: place.is_none(), stated: place.into_iter().collect() }),
        }
    };
    if let Some(words) = listed(appearances) {
        add(words, None);
    }
    for one in appearances {
        for role in &one.entity.stated {
            add(&role.words, Some((one.article, role.sentence)));
        }
    }
    roles
}

fn listed<'a>(appearances: &[Appearance<'a>]) -> Option<&'a str> {
    appearances.iter().find_map(|one| one.entity.listed.as_deref())
}

/// What they are in short, and whether that is from the editors' list: without that it is what the articles state most.
pub fn role(appearances: &[Appearance<'_>]) -> Option<(String, bool)> {
    if let Some(words) = listed(appearances) {
        return Some((words.to_owned(), true));
    }
    let mut stated: Vec<Stated> = Vec::new();
    for one in appearances {
        stated.extend_from_slice(&one.entity.stated);
    }
    Some((most_stated(&stated)?.to_owned(), false))
}

/// What an article quotes from them, in its order.
pub fn quotes<'a>(archive: &'a Archive, article: u32, name: &Name) -> Vec<&'a Quote> {
    let quotes = archive.articles.get(article as usize).into_iter().flat_map(|article| &article.quotes);
    let theirs = |quote: &&Quote| quote.speaker.as_ref().is_some_and(|speaker| key(speaker) == name.key);
    quotes.filter(theirs).collect()
}

/// Whether one of the `appearances` is in that sentence of that article.
pub fn named_in(appearances: &[Appearance<'_>], article: u32, sentence: u32) -> bool {
    let mut of = appearances.iter().filter(|one| one.article == article);
    of.any(|one| one.entity.mentions.iter().any(|mention| mention.sentence == sentence))
}
