//! A post is what somebody is by the articles or the editors' list; who names one is after whoever holds it: "treasury
//! secretary", "china's vice premier". Posts are titles that answer only when all of the words are theirs, and among
//! these what they are a kind of: "secretary".

use super::{Answer, Titles};
use crate::Archive;
use crate::query::{Field, Register};
use crate::search::stop::is_stop;
use crate::search::{Reading, tokens};
use crate::timeline::Actor;

/// Words that say whose somebody is, each with another for it.
const SIDES: [(&str, &str); 4] =
    [("Chin", "China Chinese"), ("U.S.", "American"), ("US ", "American"), ("United States", "American")];

impl Titles {
    /// The posts of everybody.
    pub(crate) fn of_posts(archive: &Archive, register: &Register) -> Self {
        let mut posts = Self::default();
        for article in &archive.articles {
            for person in &article.people {
                let Some(number) = register.number(Field::Who, &person.name) else { continue };
                for role in person.roles() {
                    posts.add_post(Answer::Name(Field::Who, number as u32), role, &person.name);
                }
            }
        }
        posts
    }

    fn add_post(&mut self, holder: Answer, role: &str, name: &str) {
        let mut head = String::new();
        for token in tokens(role, Reading::Text) {
            if !is_stop(&token.text) {
                head = token.term();
            } else if !head.is_empty() {
                // "Director of the National Economic Council": what stands before the first such word.
                break;
            }
        }
        let entry = self.entries.len();
        let words = self.file(entry, role);
        self.entries.push((holder, words));
        self.heads.push(sexless(&head).to_owned());
        self.file(entry, name);
        for (word, other) in SIDES {
            if role.contains(word) {
                self.file(entry, other);
            }
        }
    }

    /// Whose side somebody is on who is called so, by their posts.
    pub(super) fn side_of(&self, name: &str) -> Option<Actor> {
        let own = self.entries_with(name, false);
        let is = |side: &str| self.entries_with(side, false).iter().any(|entry| own.contains(entry));
        if is("american") {
            Some(Actor::Us)
        } else if is("china") {
            Some(Actor::China)
        } else {
            None
        }
    }
}

/// Whoever asks for a spokesman means a spokesperson too.
pub(super) fn sexless(term: &str) -> &str {
    let rest = ["woman", "person", "man"].iter().find_map(|end| term.strip_suffix(end));
    rest.filter(|rest| rest.len() > 3).unwrap_or(term)
}
