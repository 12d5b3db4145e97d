//! Names written in more than one way: a form with a word that is neither in the name under which its bearer was found
//! nor in what the article says that they are.

use super::{Disagreement, Kind, Saying};
use crate::people::slug;
use crate::query::key;
use crate::{Archive, Entity};

/// Somebody with the ways in which their name is written, each where it first stands.
struct Bearer {
    key: String,
    name: String,
    forms: Vec<(String, Saying)>,
}

/// A disagreement for each person whose name is written oddly somewhere, except where `told` says that a form is
/// explained already.
pub(super) fn names(archive: &Archive, told: impl Fn(&Saying) -> bool) -> Vec<Disagreement> {
    let mut bearers: Vec<Bearer> = Vec::new();
    let people = || {
        archive
            .articles
            .iter()
            .zip(0..)
            .flat_map(|(text, number)| text.people.iter().map(move |person| (text, number, person)))
    };
    for (text, _, person) in people() {
        let words = own_words(person);
        if person.mentions.iter().any(|one| is_odd(&words, &key(one.span.of(&text.text)))) {
            let key = key(&person.name);
            if let Err(at) = bearers.binary_search_by(|bearer| bearer.key.cmp(&key)) {
                bearers.insert(at, Bearer { key, name: person.name.clone(), forms: Vec::new() });
            }
        }
    }
    for (text, article, person) in people() {
        let name = key(&person.name);
        let at = bearers.binary_search_by(|bearer| bearer.key.cmp(&name));
        let Some(bearer) = at.ok().and_then(|at| bearers.get_mut(at)) else { continue };
        let words = own_words(person);
        for mention in &person.mentions {
            let form = key(mention.span.of(&text.text));
            // Some of the name's own words alone ("Trump") are neither here nor there.
            let whole = form == name || is_odd(&words, &form);
            if whole && !bearer.forms.iter().any(|(known, _)| *known == form) {
                let (sentence, words) = (mention.sentence, mention.span);
                bearer.forms.push((form, Saying { article, sentence, words, claim: None }));
            }
        }
    }
    bearers.retain(|bearer| bearer.forms.iter().any(|(form, saying)| *form != bearer.key && !told(saying)));
    let one = |bearer: Bearer| Disagreement {
        id: format!("name.{}", slug(&bearer.name)),
        kind: Kind::Name(bearer.name),
        sides: bearer.forms.into_iter().map(|(_, saying)| saying).collect(),
    };
    bearers.into_iter().map(one).collect()
}

/// The words that may stand for somebody in their article: of the name, and of what they are said to be.
fn own_words(person: &Entity) -> String {
    let mut words = key(&person.name);
    for role in person.roles() {
        words += " ";
        words += &key(role);
    }
    words
}

fn is_odd(own: &str, form: &str) -> bool {
    form.split(' ').any(|word| own.split(' ').all(|known| known != word))
}
