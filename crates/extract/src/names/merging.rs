//! Merging brings the forms of one person's name together, and gives each the proper one.

use std::collections::HashMap;

use archive::{Mention, Stated};

use super::forms::{given, nicknames, one_letter_off, same_given, surname};
use super::{Names, figures};

/// Somebody found in the text.
#[derive(Clone, Debug)]
pub(super) struct Person {
    pub(super) name: String,
    /// The surname comes first.
    pub(super) chinese: bool,
    /// The role first stated.
    pub(super) role: Option<String>,
    /// Every role stated, each with the place of the name beside it.
    pub(super) stated: Vec<(u32, Stated)>,
    /// The role by the publisher's list.
    pub(super) known_role: Option<String>,
    pub(super) mentions: Vec<Mention>,
    /// Other full forms of the name.
    pub(super) aliases: Vec<String>,
}

impl Person {
    pub(super) fn surname(&self) -> &str {
        surname(&self.name, self.chinese)
    }

    /// Keeps a role that is stated beside a mention.
    pub(super) fn state(&mut self, role: String, mention: Mention) {
        let stated = Stated { words: role, sentence: mention.sentence };
        self.stated.push((mention.span.start, stated));
    }
}

/// What stands for the bearer of a full name alone.
pub(super) fn surname_of(name: &str) -> &str {
    surname(name, figures::is_chinese(name))
}

/// The role by the publisher's list.
pub(super) fn known_role(name: &str, known: &Names) -> Option<String> {
    known.people.iter().find(|person| person.name == name)?.role.clone()
}

/// One entry for each person: under the name that the publisher lists, else the one that everybody knows, else the
/// fullest of the article.
pub(super) fn merged(found: Vec<Person>, known: &Names) -> Vec<Person> {
    let mut people: Vec<Person> = Vec::new();
    let mut proper: HashMap<String, usize> = HashMap::new();
    let mut by_surname: HashMap<String, Vec<usize>> = HashMap::new();
    let mut by_given: HashMap<String, Vec<usize>> = HashMap::new();
    for mut one in found {
        name_properly(&mut one, known);
        let named = proper.get(&one.name).copied();
        let alike = by_surname.entry(one.surname().to_owned()).or_default();
        let at = named
            .or_else(|| {
                alike
                    .iter()
                    .copied()
                    .take(MOST)
                    .find(|at| people.get(*at).is_some_and(|person| same(person, &one)))
            })
            .or_else(|| {
                let alike =
                    by_given.get(given(&one.name, one.chinese)).map(Vec::as_slice).unwrap_or_default();
                alike
                    .iter()
                    .copied()
                    .take(MOST)
                    .find(|at| people.get(*at).is_some_and(|person| misspelt(person, &one)))
            });
        if let Some(person) = at.and_then(|at| people.get_mut(at)) {
            join(person, one, known);
        } else {
            alike.push(people.len());
            by_given.entry(given(&one.name, one.chinese).to_owned()).or_default().push(people.len());
            proper.insert(one.name.clone(), people.len());
            people.push(one);
        }
    }
    with_bare_surnames(people)
}

/// "Chris Van Hollen … Van Hollen, a Democrat": a surname of two words is no second person.
fn with_bare_surnames(people: Vec<Person>) -> Vec<Person> {
    let owners: HashMap<String, String> = people
        .iter()
        .filter(|person| person.surname().contains(' '))
        .map(|person| (person.surname().to_owned(), person.name.clone()))
        .collect();
    let (bare, mut whole): (Vec<Person>, Vec<Person>) = people
        .into_iter()
        .partition(|person| owners.get(&person.name).is_some_and(|owner| *owner != person.name));
    for one in bare {
        let owner = owners.get(&one.name);
        if let Some(person) = whole.iter_mut().find(|person| Some(&person.name) == owner) {
            person.mentions.extend(one.mentions);
            person.stated.extend(one.stated);
        }
    }
    whole
}

/// More namesakes than this are not compared: no article has them.
const MOST: usize = 40;

fn name_properly(one: &mut Person, known: &Names) {
    let listed =
        known.people.iter().find(|person| person.name == one.name || person.aliases.contains(&one.name));
    let proper = match listed {
        Some(listed) => {
            one.known_role.clone_from(&listed.role);
            Some(listed.name.as_str())
        }
        None => figures::by_full_name(&one.name, one.chinese, one.role.as_deref()),
    };
    if let Some(proper) = proper.filter(|proper| *proper != one.name) {
        let found = std::mem::replace(&mut one.name, proper.to_owned());
        one.chinese = figures::is_chinese(&one.name);
        one.aliases.push(found);
    }
}

fn join(person: &mut Person, one: Person, known: &Names) {
    let proper = |name: &str| {
        known.people.iter().any(|person| person.name == name)
            || figures::by_full_name(name, figures::is_chinese(name), None) == Some(name)
    };
    let fuller = one.name.len() > person.name.len() && !person.chinese && !proper(&person.name);
    if one.name != person.name {
        let other = if fuller { std::mem::replace(&mut person.name, one.name) } else { one.name };
        person.aliases.push(other);
    }
    person.role = person.role.take().or(one.role);
    person.known_role = person.known_role.take().or(one.known_role);
    person.stated.extend(one.stated);
    person.mentions.extend(one.mentions);
    person.aliases.extend(one.aliases);
}

/// Whether two forms with one surname name one person.
fn same(a: &Person, b: &Person) -> bool {
    if a.name == b.name || a.aliases.contains(&b.name) {
        return true;
    }
    // One article seldom has two people whose short names differ by a letter and who hold one post; a slip is likelier.
    a.chinese == b.chinese && same_given(&a.name, &b.name, a.chinese, roles_agree(a, b))
}

/// Whether one of two forms misspells the surname: the same given name, a letter off, and no other post.
fn misspelt(a: &Person, b: &Person) -> bool {
    let (one, other) = (a.surname(), b.surname());
    let given_agree = {
        let (one, other) = (given(&a.name, a.chinese), given(&b.name, b.chinese));
        one == other || nicknames(one, other)
    };
    a.chinese == b.chinese
        && !a.chinese
        && given_agree
        && one != other
        && one.len() >= 5
        && other.len() >= 5
        && one_letter_off(one, other)
        && roles_agree(a, b)
}

/// Whether two stated roles have a word in common, or one is not stated.
fn roles_agree(a: &Person, b: &Person) -> bool {
    let (Some(one), Some(other)) = (&a.role, &b.role) else { return true };
    one.split(' ')
        .any(|word| word.len() > 3 && other.split(' ').any(|other| other.eq_ignore_ascii_case(word)))
}
