//! A title and a surname name somebody of the article, somebody whom everybody knows, or somebody new.

use std::collections::HashMap;

use archive::Mention;

use super::merging::{self, Person};
use super::role_words::post_of;
use super::{Names, figures};

/// "President Trump", "Mr. Liu": a title and a surname.
pub(super) struct Short {
    pub(super) title: String,
    pub(super) role: Option<String>,
    pub(super) surname: String,
    pub(super) mention: Mention,
}

/// Titles that make anybody of a surname: "Mr. Smith". Others ("Chief", "Partner") begin too many other things.
const MAKE_SOMEBODY: [&str; 46] = [
    "Mr",
    "Mrs",
    "Ms",
    "Dr",
    "Prof",
    "Sen",
    "Rep",
    "Gov",
    "Gen",
    "Lt",
    "Amb",
    "Col",
    "Capt",
    "Adm",
    "Rev",
    "Sir",
    "Dame",
    "Lord",
    "Lady",
    "Madame",
    "Mme",
    "President",
    "Premier",
    "Minister",
    "Secretary",
    "Undersecretary",
    "Senator",
    "Congressman",
    "Congresswoman",
    "Chairman",
    "Chairwoman",
    "Ambassador",
    "Governor",
    "Professor",
    "Mayor",
    "Chancellor",
    "Commissioner",
    "Justice",
    "Judge",
    "Spokesman",
    "spokesman",
    "spokeswoman",
    "Spokeswoman",
    "Emperor",
    "Pope",
    "King",
];

const CROWNED: [&str; 6] = ["King", "Queen", "Prince", "Princess", "Pope", "Emperor"];

/// Adds the mentions by title and surname.
pub(super) fn add(short: &[Short], people: &mut Vec<Person>, known: &Names) {
    let mut at: HashMap<String, Vec<usize>> = HashMap::new();
    for (number, person) in people.iter().enumerate() {
        at.entry(person.surname().to_owned()).or_default().push(number);
    }
    for one in short {
        let listed = known
            .people
            .iter()
            .map(|person| person.name.as_str())
            .find(|name| merging::surname_of(name) == one.surname);
        let figure = figures::by_title(&one.title, &one.surname).map(|figure| figure.name);
        let name = listed.or(figure);
        let namesakes = at.get(&one.surname).map(Vec::as_slice).unwrap_or_default();
        let bears = |at: &usize, name: &str| people.get(*at).is_some_and(|person| person.name == name);
        let fits = |at: &usize| {
            people
                .get(*at)
                .and_then(|person| person.role.as_deref())
                .is_some_and(|role| role.contains(&one.title))
        };
        let before = |at: &usize| {
            people.get(*at).is_some_and(|person| {
                person.mentions.first().is_some_and(|mention| mention.span.start < one.mention.span.start)
            })
        };
        let always = figures::by_surname(&one.surname)
            .is_some_and(|figure| figure.always && Some(figure.name) == name);
        let chosen = name
            .and_then(|name| namesakes.iter().find(|at| bears(at, name)))
            .or_else(|| namesakes.iter().find(|at| fits(at)))
            .or_else(|| namesakes.iter().rev().find(|at| before(at)).filter(|_| !always))
            .or_else(|| namesakes.first().filter(|_| !always))
            .copied();
        if let Some(person) = chosen.and_then(|at| people.get_mut(at)) {
            person.mentions.push(one.mention);
            if person.role.is_none() {
                person.role.clone_from(&one.role);
            }
            if let Some(role) = one.role.clone() {
                person.state(role, one.mention);
            }
            continue;
        }
        let title = post_of(&one.title);
        if name.is_none() && !MAKE_SOMEBODY.contains(&title) && !CROWNED.contains(&title) {
            continue;
        }
        // Whom a realm or a church calls by one name only has the title for the other.
        let crowned = CROWNED.contains(&one.title.as_str()) && name.is_none();
        let own = if crowned { format!("{} {}", one.title, one.surname) } else { one.surname.clone() };
        let name = name.map_or(own, str::to_owned);
        at.entry(one.surname.clone()).or_default().push(people.len());
        let role = one.role.clone().filter(|_| !crowned);
        let mut person = Person {
            chinese: figures::is_chinese(&name),
            known_role: merging::known_role(&name, known),
            name,
            role: role.clone(),
            stated: Vec::new(),
            mentions: vec![one.mention],
            aliases: Vec::new(),
        };
        if let Some(role) = role {
            person.state(role, one.mention);
        }
        people.push(person);
    }
}
