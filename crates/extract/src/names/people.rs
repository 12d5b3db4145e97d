//! People: found by full name where there is evidence for one, then by title and surname, then by surname wherever
//! it stands.

use std::collections::HashSet;
use std::ops::Range;

use archive::{Entity, Mention, SentenceKind};

use super::blocked::Blocked;
use super::chinese::surname_first;
use super::evidence::{Seen, is_given, is_person, names_a_thing};
use super::merging::{self, Person};
use super::run::{Candidate, candidates};
use super::titles::{self, Short};
use super::tokens::{Token, Told};
use super::{Names, alone, figures, introduced, ordered, roles};
use crate::lexicon::SURNAMES;
use crate::page::{Place, span};
use crate::text::{ends_like_a_sentence, slice};

/// The people of the sentences.
pub(super) fn people(told: &[Told<'_>], blocked: &Blocked, known: &Names) -> Vec<Entity> {
    let mut found = Found { alone: lone_words(told), people: Vec::new(), short: Vec::new() };
    for sentence in told {
        found.read(sentence, blocked);
    }
    let mut people = merging::merged(found.people, known);
    titles::add(&found.short, &mut people, known);
    alone::add(told, blocked, &mut people);
    introduced::add(told, &mut people);
    let entities = people.into_iter().map(|mut person| {
        person.stated.sort_by_key(|(place, _)| *place);
        Entity {
            name: person.name,
            listed: person.known_role,
            stated: person.stated.into_iter().map(|(_, stated)| stated).collect(),
            mentions: person.mentions,
        }
    });
    ordered(entities.collect())
}

/// A person just taken: where the name ends, and the role that the next in a row shares.
struct Taken {
    end: usize,
    shared: Option<String>,
}

/// What a first reading finds.
struct Found<'t> {
    /// Capitalised words that stand alone somewhere.
    alone: HashSet<&'t str>,
    people: Vec<Person>,
    short: Vec<Short>,
}

/// Capitalised words without another beside them, not at a beginning.
fn lone_words<'t>(told: &[Told<'t>]) -> HashSet<&'t str> {
    let mut found = HashSet::new();
    for Told { tokens, .. } in told.iter().filter(|told| told.place.kind != SentenceKind::Title) {
        for (at, token) in tokens.iter().enumerate().filter(|(_, token)| token.capitalised()) {
            let before = at.checked_sub(1).and_then(|at| tokens.get(at));
            let beside = before.is_some_and(|before| before.joined && before.capitalised())
                || (token.joined && tokens.get(at + 1).is_some_and(Token::capitalised));
            if !beside {
                found.insert(token.word);
            }
        }
    }
    found
}

/// Whether a line of the story may be another story's headline: many words, and nothing between them or after them.
fn set_like_one(sentence: &str) -> bool {
    !ends_like_a_sentence(sentence)
        && !sentence.contains([',', ':', ';', '(', '|', '/'])
        && sentence.split_whitespace().count() > 5
}

/// Whether nearly every word is capitalised, as in a headline; then capitals say nothing.
fn headline_case(sentence: &str) -> bool {
    let words: Vec<&str> = sentence.split_whitespace().filter(|word| word.len() > 3).collect();
    let capitals = words.iter().filter(|word| crate::text::capitalised(word)).count();
    capitals * 3 > words.len() * 2
}

impl Found<'_> {
    fn read(&mut self, told: &Told<'_>, blocked: &Blocked) {
        let Told { place, words: sentence, tokens } = told;
        let headline = place.kind == SentenceKind::Title || set_like_one(sentence);
        if headline && headline_case(sentence) {
            return;
        }
        let at =
            |token: &Token<'_>| place.range.start + token.range.start..place.range.start + token.range.end;
        let free = |number: usize| tokens.get(number).is_some_and(|token| blocked.is_free(&at(token)));
        // Where the person named just before ends: "Steven Mnuchin and Robert Lighthizer".
        let mut last: Option<Taken> = None;
        for candidate in candidates(tokens, free) {
            last = self.take(sentence, place, tokens, &candidate, last.as_ref()).or(last);
        }
    }

    /// Keeps a candidate that is a person; gives the role that the next name in a row shares.
    fn take(
        &mut self,
        sentence: &str,
        place: &Place,
        tokens: &[Token<'_>],
        candidate: &Candidate,
        last: Option<&Taken>,
    ) -> Option<Taken> {
        let name = surname_alone(tokens, candidate);
        let (first, end) = (tokens.get(name.start)?, tokens.get(name.end.checked_sub(1)?)?);
        let range = first.range.start..end.range.end;
        let words: Vec<&str> = tokens
            .get(name.clone())?
            .iter()
            .filter(|token| !token.nickname)
            .map(|token| token.word)
            .collect();
        let inside = place.range.start + range.start..place.range.start + range.end;
        let mention = Mention { span: span(&inside), sentence: place.number };
        let next = tokens.get(name.end).filter(|_| end.joined);
        if names_a_thing(next) {
            return None;
        }
        let before = name.start.checked_sub(1).and_then(|at| tokens.get(at));
        let title = candidate.title.or_else(|| roles::phrase_before(sentence, tokens, name.start));
        let in_row = last.filter(|last| {
            matches!(slice(sentence, last.end..range.start).trim(), "and" | "," | ", and" | "&")
        });
        let shared = in_row.and_then(|last| last.shared.clone()).filter(|_| title.is_none());
        let role_before = title.and_then(|title| roles::before(sentence, tokens, title));
        // "Pope Francis", "Queen Elizabeth II".
        let regnal = words.len() == 2 && words.get(1).is_some_and(|word| super::forms::is_suffix(word));
        if regnal && candidate.title.is_some() {
            let title = tokens.get(candidate.title?)?;
            self.short.push(Short {
                title: title.word.to_owned(),
                role: None,
                surname: words.join(" "),
                mention,
            });
            return None;
        }
        if let [surname] = words.as_slice() {
            let title = tokens.get(candidate.title?)?;
            self.short.push(Short {
                title: title.word.trim_end_matches('.').to_owned(),
                role: role_before,
                surname: (*surname).to_owned(),
                mention,
            });
            return None;
        }
        if words.first().is_some_and(|first| super::forms::PARTICLES.contains(first)) {
            let title = tokens.get(candidate.title?)?;
            let surname = words.join(" ");
            self.short.push(Short { title: title.word.to_owned(), role: role_before, surname, mention });
            return None;
        }
        let role_after = roles::after(sentence, range.end);
        let apposed = title.is_none().then(|| roles::apposed(sentence, tokens, &name)).flatten();
        let seen = Seen { sentence, words: &words, start: range.start, end: range.end, before };
        // "importer Acme Home": these are firms as often as people. "Jane Roe, Acme Toys' president": no row.
        let firm =
            title.and_then(|title| tokens.get(title)).is_some_and(|title| roles::may_be_a_firms(title.word));
        let titled = (title.is_some() && (!firm || words.first().is_some_and(|first| is_given(first))))
            || apposed.is_some()
            || (in_row.is_some() && words.len() <= 3 && !end.possessive);
        if !is_person(&seen, titled, role_after.is_some(), &self.alone) {
            // "Envoy-at-Large Wang Yi": a word that is no role we know, and a name that needs none.
            let tail = name.start + 1..name.end;
            let named = words.len() == 3 && words.get(1..).is_some_and(surname_first);
            let tail = named.then_some(Candidate { name: tail, title: None })?;
            return self.take(sentence, place, tokens, &tail, last);
        }
        let plural = candidate
            .title
            .and_then(|title| tokens.get(title))
            .is_some_and(|title| roles::is_plural(title.word));
        let role = role_before.or(apposed).or(shared);
        // "Treasury Secretary Steven Mnuchin, the leader of the delegation": stated beside what stands before.
        let beside = role.as_ref().and_then(|_| roles::set_beside(sentence, range.end));
        let role = role.or(role_after);
        let mut person = Person {
            name: words.join(" "),
            chinese: surname_first(&words),
            role: role.clone(),
            stated: Vec::new(),
            known_role: None,
            mentions: vec![mention],
            aliases: Vec::new(),
        };
        for role in role.iter().cloned().chain(beside) {
            person.state(role, mention);
        }
        self.people.push(person);
        Some(Taken { end: range.end, shared: role.filter(|_| plural) })
    }
}

/// "President Trump Meets His Team": where capitals say nothing, a title and the surname of somebody known are enough.
fn surname_alone(tokens: &[Token<'_>], candidate: &Candidate) -> Range<usize> {
    let name = candidate.name.clone();
    let word = |at: usize| tokens.get(at).map_or("", |token| token.word);
    let known = figures::by_surname(word(name.start)).is_some_and(|figure| !figures::is_chinese(figure.name));
    let next = word(name.start + 1);
    let own = SURNAMES.contains(next) || super::forms::is_suffix(next) || is_given(word(name.start));
    if candidate.title.is_some() && name.len() > 1 && known && !own {
        name.start..name.start + 1
    } else {
        name
    }
}
