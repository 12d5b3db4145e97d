//! The register lists every name that the archive knows, with the articles that hold it: people, organisations,
//! places, topics, outlets, speakers; and what the articles' facts state. Made once, when the archive is opened.

use super::{Field, Stated};
use crate::answers::Titles;
use crate::search::fold::fold;
use crate::timeline::Event;
use crate::{Archive, Entity};

/// A name of one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// As it is first written.
    pub name: String,
    /// Folded: small letters and digits, single spaces.
    pub key: String,
    /// The articles, in order.
    pub articles: Vec<u32>,
}

/// Names by field.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Register {
    fields: [Vec<Name>; 6],
    /// What the facts state.
    pub(crate) stated: Stated,
    /// What has a title.
    pub(crate) titles: Titles,
    /// Who holds which post.
    pub(crate) posts: Titles,
}

fn slot(field: Field) -> Option<usize> {
    match field {
        Field::Who => Some(0),
        Field::Org => Some(1),
        Field::Place => Some(2),
        Field::Topic => Some(3),
        Field::Outlet => Some(4),
        Field::SaidBy => Some(5),
        _ => None,
    }
}

impl Register {
    /// Every name of `archive`, and what its claims and `events` state.
    pub fn of(archive: &Archive, events: &[Event]) -> Self {
        let stated = Stated::of(archive, events, &|_| true, &|_| true);
        let mut register = Self { stated, ..Self::default() };
        for (article, number) in archive.articles.iter().zip(0..) {
            for field in [Field::Who, Field::Org, Field::Place, Field::Topic] {
                for entity in entities(article, field) {
                    register.add(field, &entity.name, number);
                }
            }
            register.add(Field::Outlet, &article.meta.outlet, number);
            for speaker in article.quotes.iter().filter_map(|quote| quote.speaker.as_deref()) {
                register.add(Field::SaidBy, speaker, number);
            }
        }
        register.titles = Titles::of(archive, events, &register);
        register.posts = Titles::of_posts(archive, &register);
        register
    }

    fn add(&mut self, field: Field, name: &str, article: u32) {
        let key = key(name);
        let Some(names) = slot(field).and_then(|slot| self.fields.get_mut(slot)) else { return };
        if key.is_empty() {
            return;
        }
        match names.binary_search_by(|known| known.key.as_str().cmp(&key)) {
            Ok(at) => {
                if let Some(known) = names.get_mut(at).filter(|known| known.articles.last() != Some(&article))
                {
                    known.articles.push(article);
                }
            }
            Err(at) => names.insert(at, Name { name: name.to_owned(), key, articles: vec![article] }),
        }
    }

    /// The names of a field, by their keys.
    pub fn names(&self, field: Field) -> &[Name] {
        slot(field).and_then(|slot| self.fields.get(slot)).map_or(&[], Vec::as_slice)
    }

    /// Which of its field's names this is.
    pub(crate) fn number(&self, field: Field, name: &str) -> Option<usize> {
        let key = key(name);
        self.names(field).binary_search_by(|known| known.key.cmp(&key)).ok()
    }

    /// The names that a filter's folded value means: in quotes the one that is just that, if there is one; else those
    /// with it among their parts; where it may still be being typed, also those with a part that begins so.
    pub fn meant(&self, field: Field, value: &str, quoted: bool, open: bool) -> Vec<&Name> {
        let names = self.names(field);
        if quoted && let Ok(at) = names.binary_search_by(|known| known.key.as_str().cmp(value)) {
            return names.get(at).into_iter().collect();
        }
        names.iter().filter(|name| name.has(value, open)).collect()
    }
}

impl Name {
    /// Whether `value` is some of its parts, or with `open` the beginning of some.
    pub(crate) fn has(&self, value: &str, open: bool) -> bool {
        let mut from = 0;
        while let Some(at) = self.key.get(from..).and_then(|rest| rest.find(value)) {
            let start = from + at;
            let is_space = |at: usize| self.key.as_bytes().get(at).is_none_or(|byte| *byte == b' ');
            let begins = start == 0 || is_space(start - 1);
            if begins && (open || is_space(start + value.len())) {
                return true;
            }
            // On to the next character, however many bytes this one has.
            let next = self.key.get(start..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
            from = start + next;
        }
        false
    }
}

/// An article's entities of a field.
pub(crate) fn entities(article: &crate::Article, field: Field) -> &[Entity] {
    match field {
        Field::Who => &article.people,
        Field::Org => &article.organisations,
        Field::Place => &article.places,
        Field::Topic => &article.topics,
        _ => &[],
    }
}

/// A name folded for comparison: "Robert E. O’Brien" is `robert e obrien`.
pub(crate) fn key(name: &str) -> String {
    let mut key = String::new();
    for c in name.chars() {
        if c.is_alphanumeric() {
            fold(c, &mut key);
        } else if !matches!(c, '\'' | '’')
            && !crate::search::fold::is_invisible(c)
            && !key.ends_with(' ')
            && !key.is_empty()
        {
            key.push(' ');
        }
    }
    key.truncate(key.trim_end().len());
    key
}
