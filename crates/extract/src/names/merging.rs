//! Merging brings the forms of one person's name together: nicknames, initials, misspellings.

use std::collections::HashMap;

use archive::Mention;

use super::Names;
use crate::lexicon::entries;

/// Somebody found in the text.
#[derive(Clone, Debug)]
pub(super) struct Person {
    pub(super) name: String,
    /// The surname comes first.
    pub(super) chinese: bool,
    pub(super) role: Option<String>,
    /// The role by the publisher's list, for where the article says none.
    pub(super) known_role: Option<String>,
    pub(super) mentions: Vec<Mention>,
    /// Other full forms of the name.
    pub(super) aliases: Vec<String>,
}

impl Person {
    pub(super) fn surname(&self) -> &str {
        surname(&self.name, self.chinese)
    }

    fn given(&self) -> &str {
        if self.chinese { last(&self.name) } else { first(&self.name) }
    }
}

fn first(name: &str) -> &str {
    name.split(' ').next().unwrap_or_default()
}

fn last(name: &str) -> &str {
    let jr = |word: &&str| matches!(*word, "Jr." | "Jr" | "Sr." | "Sr" | "II" | "III");
    name.rsplit(' ').find(|word| !jr(word)).unwrap_or_default()
}

/// What stands for somebody alone.
pub(super) fn surname(name: &str, chinese: bool) -> &str {
    if chinese { first(name) } else { last(name) }
}

/// The role by the publisher's list.
pub(super) fn known_role(name: &str, known: &Names) -> Option<String> {
    known.people.iter().find(|person| person.name == name)?.role.clone()
}

/// One entry for each person, under the proper name where the publisher lists it, else the fullest form.
pub(super) fn merged(found: Vec<Person>, known: &Names) -> Vec<Person> {
    let mut people: Vec<Person> = Vec::new();
    let mut by_surname: HashMap<String, Vec<usize>> = HashMap::new();
    for mut one in found {
        let listed =
            known.people.iter().find(|person| person.name == one.name || person.aliases.contains(&one.name));
        if let Some(listed) = listed {
            one.aliases.push(std::mem::replace(&mut one.name, listed.name.clone()));
            one.known_role.clone_from(&listed.role);
        }
        let alike = by_surname.entry(one.surname().to_owned()).or_default();
        let at = alike.iter().copied().find(|at| people.get(*at).is_some_and(|person| same(person, &one)));
        if let Some(person) = at.and_then(|at| people.get_mut(at)) {
            join(person, one, known);
        } else {
            alike.push(people.len());
            people.push(one);
        }
    }
    people
}

fn join(person: &mut Person, one: Person, known: &Names) {
    let proper = |name: &str| known.people.iter().any(|person| person.name == name);
    let fuller = one.name.len() > person.name.len() && !person.chinese && !proper(&person.name);
    if one.name != person.name {
        let other = if fuller { std::mem::replace(&mut person.name, one.name) } else { one.name };
        person.aliases.push(other);
    }
    person.role = person.role.take().or(one.role);
    person.known_role = person.known_role.take().or(one.known_role);
    person.mentions.extend(one.mentions);
    person.aliases.extend(one.aliases);
}

/// Whether two forms name one person.
fn same(a: &Person, b: &Person) -> bool {
    if a.name == b.name || a.aliases.contains(&b.name) {
        return true;
    }
    if a.chinese != b.chinese || a.surname() != b.surname() {
        return false;
    }
    let (one, other) = (a.given(), b.given());
    if a.chinese {
        // One article seldom has two people whose short names differ by a letter; a slip is likelier.
        return one.chars().next() == other.chars().next() && one_letter_off(one, other);
    }
    one == other
        || nicknames(one, other)
        || initial(one, other)
        || (one.len() > 4 && one_letter_off(one, other))
}

fn initial(a: &str, b: &str) -> bool {
    let is_initial = |word: &str| word.trim_end_matches('.').chars().count() == 1;
    (is_initial(a) || is_initial(b)) && a.chars().next() == b.chars().next()
}

/// Whether both are forms of one given name: Steve and Steven, Bob and Robert.
fn nicknames(a: &str, b: &str) -> bool {
    entries(include_str!("../lexicon/nicknames.txt")).any(|line| {
        let has = |name: &str| line.split_whitespace().any(|word| word == name);
        has(a) && has(b)
    })
}

/// Whether one letter changed, came or went.
fn one_letter_off(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let (short, long) = if a.len() <= b.len() { (&a, &b) } else { (&b, &a) };
    if long.len() - short.len() > 1 {
        return false;
    }
    let same_start = short.iter().zip(long.iter()).take_while(|(x, y)| x == y).count();
    let rest =
        |word: &[char], skip: usize| word.get(same_start + skip..).map(<[char]>::to_vec).unwrap_or_default();
    if short.len() == long.len() { rest(short, 1) == rest(long, 1) } else { rest(short, 0) == rest(long, 1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_off_is_one_letter() {
        assert!(one_letter_off("He", "Hu"));
        assert!(one_letter_off("Steven", "Steve"));
        assert!(!one_letter_off("He", "Kang"));
        assert!(!one_letter_off("Robert", "Bob"));
    }

    #[test]
    fn nicknames_are_known() {
        assert!(nicknames("Bob", "Robert"));
        assert!(!nicknames("Bob", "Steven"));
    }
}
