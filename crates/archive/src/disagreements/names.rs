//! Names written in more than one way: a form with a word that is not in the name under which its bearer was found.

use super::{Disagreement, Kind, Saying};
use crate::people::slug;
use crate::query::key;
use crate::{Archive, Entity};

/// A form of a name and where it first stands.
struct Form {
    key: String,
    saying: Saying,
}

/// A disagreement for each person whose name is written oddly somewhere, except where `told` says that a form is
/// explained already.
pub(super) fn names(archive: &Archive, told: impl Fn(&Saying) -> bool) -> Vec<Disagreement> {
    let mut bearers: Vec<(String, String)> = Vec::new();
    for person in
        archive.articles.iter().flat_map(|article| article.people.iter().map(move |one| (article, one)))
    {
        let (article, person) = person;
        let odd = |entity: &Entity| {
            entity.mentions.iter().any(|one| is_odd(&entity.name, one.span.of(&article.text)))
        };
        if odd(person) && !bearers.iter().any(|(known, _)| *known == key(&person.name)) {
            bearers.push((key(&person.name), person.name.clone()));
        }
    }
    let one = |(bearer, name): (String, String)| {
        let mut forms: Vec<Form> = Vec::new();
        for (article, number) in archive.articles.iter().zip(0..) {
            let people = article.people.iter().filter(|person| key(&person.name) == bearer);
            for mention in people.flat_map(|person| &person.mentions) {
                let written = mention.span.of(&article.text);
                let form = key(written);
                // The name's own words alone ("Trump") are neither here nor there.
                let whole = form == bearer || is_odd(&name, written);
                if whole && !forms.iter().any(|other| other.key == form) {
                    let (sentence, words) = (mention.sentence, mention.span);
                    forms.push(Form {
                        key: form,
                        saying: Saying { article: number, sentence, words, claim: None },
                    });
                }
            }
        }
        let new = |form: &Form| form.key != bearer && !told(&form.saying);
        let id = format!("name.{}", slug(&name));
        forms.iter().any(new).then(|| Disagreement {
            id,
            kind: Kind::Name(name),
            sides: forms.into_iter().map(|form| form.saying).collect(),
        })
    };
    bearers.into_iter().filter_map(one).collect()
}

/// Whether a form has a word that the name has not.
fn is_odd(name: &str, written: &str) -> bool {
    let name = key(name);
    key(written).split(' ').any(|word| name.split(' ').all(|own| own != word))
}
