//! A post is what somebody is by the articles or the editors' list; who names one is after whoever holds it: "treasury
//! secretary", "china's vice premier".

use super::titles::OWN;
use super::{Answer, Ranked};
use crate::Archive;
use crate::case::lower;
use crate::query::{Field, Register, entities};
use crate::search::stop::is_stop;
use crate::search::{Hits, Reading, Token, tokens};

/// The posts of everybody, by the number of their name.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Posts(Vec<Vec<Post>>);

/// A post as it is filed.
#[derive(Clone, Debug, PartialEq)]
struct Post {
    /// As stated.
    role: String,
    /// Its terms and those of the name, with a blank around each.
    terms: String,
    /// What it is a kind of: "secretary".
    head: String,
    /// How many terms the role has.
    count: f32,
}

impl Posts {
    pub(crate) fn of(archive: &Archive, register: &Register) -> Self {
        let mut posts: Vec<Vec<Post>> = vec![Vec::new(); register.names(Field::Who).len()];
        for article in &archive.articles {
            for person in entities(article, Field::Who) {
                let number = register.number(Field::Who, &person.name);
                let Some(own) = number.and_then(|number| posts.get_mut(number)) else { continue };
                for role in person.roles() {
                    if !own.iter().any(|post| post.role == role) {
                        own.push(Post::of(role, &person.name));
                    }
                }
            }
        }
        Self(posts)
    }

    /// Whose side somebody is on who is called by a word, by their posts: `usa` or `china`.
    pub(super) fn of_side(&self, name: &str) -> Option<&'static str> {
        let has = |post: &Post, term: &str| post.terms.contains(&[" ", term, " "].concat());
        let mut named = self.0.iter().flatten().filter(|post| has(post, name) && post.head != name);
        named.find_map(|post| ["usa", "china"].into_iter().find(|side| has(post, side)))
    }

    /// Whoever holds a post that has all of the words, its head among them; the names beside it may be named too.
    pub(super) fn held(&self, words: &[Token], hits: &Hits) -> Ranked {
        let meant = |word: &Token| {
            let mut terms = vec![filed(word)];
            let searched = hits.matched.words.iter().find(|searched| lower(&searched.typed) == word.text);
            if let Some((meant, _)) = searched.and_then(|searched| searched.terms.first()) {
                terms.push(short(meant));
            }
            terms
        };
        let words: Vec<Vec<String>> = words.iter().map(meant).collect();
        let mut holders = Vec::new();
        for (posts, number) in self.0.iter().zip(0..) {
            let mut best = 0.0;
            for post in posts {
                let has = |term: &String| post.terms.contains(&[" ", term, " "].concat());
                let all = words.iter().all(|word| word.iter().any(has));
                if all && words.iter().any(|word| word.contains(&post.head)) {
                    best = f32::max(best, 1.0 + OWN * f32::min(words.len() as f32 / post.count, 1.0));
                }
            }
            if best > 0.0 {
                holders.push((Answer::Name(Field::Who, number), best));
            }
        }
        holders
    }
}

impl Post {
    fn of(role: &str, name: &str) -> Self {
        let mut post = Self { role: role.to_owned(), terms: " ".to_owned(), head: String::new(), count: 0.0 };
        // "Director of the National Economic Council": what stands before the first such word.
        let mut open = true;
        for token in tokens(role, Reading::Text) {
            if is_stop(&token.text) {
                open &= post.head.is_empty();
                continue;
            }
            let term = filed(&token);
            post.terms += &term;
            post.terms += " ";
            post.count += 1.0;
            if open {
                post.head = term;
            }
        }
        for token in tokens(name, Reading::Text) {
            post.terms += &filed(&token);
            post.terms += " ";
        }
        post
    }
}

/// What a word of a post is filed under: whoever asks for a spokesman means a spokesperson too, and who is Chinese is
/// China's.
fn filed(word: &Token) -> String {
    match word.text.as_str() {
        "chinese" => "china".to_owned(),
        "american" => "usa".to_owned(),
        _ => short(&word.term()),
    }
}

fn short(term: &str) -> String {
    let sexless = ["woman", "women", "person", "man", "men"].iter().find_map(|end| term.strip_suffix(end));
    sexless.filter(|rest| rest.len() > 3).unwrap_or(term).to_owned()
}
