//! An event's actor is the side that does it, as far as the words tell: the side whose tariff a sentence speaks of,
//! else the one that it names first. Where it joins the two, or names neither, it is nobody's alone.

use crate::sort::sort_by_key;
use crate::{Archive, Article, Claim, Entity, Side, Span};

/// Who acts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Actor {
    /// The United States.
    Us,
    /// China.
    China,
    /// Both of them, others, or nobody that the words name.
    #[default]
    Both,
}

/// The sides of the people of an archive, by name: told by their offices ("President of China") and by the words that
/// stand before their names ("Chinese Vice Premier Liu He").
pub(super) struct People(Vec<(String, Actor)>);

impl People {
    pub(super) fn of(archive: &Archive) -> Self {
        let mut people: Vec<(String, [u32; 2])> = Vec::new();
        for article in &archive.articles {
            for person in &article.people {
                let votes = votes(article, person);
                match people.binary_search_by(|(name, _)| name.as_str().cmp(&person.name)) {
                    Ok(at) => {
                        if let Some((_, sum)) = people.get_mut(at) {
                            *sum = [sum[0] + votes[0], sum[1] + votes[1]];
                        }
                    }
                    Err(at) => people.insert(at, (person.name.clone(), votes)),
                }
            }
        }
        Self(people.into_iter().filter_map(|(name, votes)| Some((name, most(votes)?))).collect())
    }

    fn side(&self, name: &str) -> Option<Actor> {
        let at = self.0.binary_search_by(|(own, _)| own.as_str().cmp(name)).ok()?;
        self.0.get(at).map(|(_, side)| *side)
    }
}

/// How often a person's office and the words before the name say each side.
fn votes(article: &Article, person: &Entity) -> [u32; 2] {
    let mut votes = [0; 2];
    let mut vote = |actor: Actor, weight: u32| match actor {
        Actor::Us => votes[0] += weight,
        Actor::China => votes[1] += weight,
        Actor::Both => {}
    };
    if let Some((_, actor)) = person.role.as_deref().and_then(|role| words(role).first().copied()) {
        vote(actor, 3);
    }
    for mention in &person.mentions {
        // As much as an office takes: "Chinese Vice Premier", "U.S. Trade Representative".
        const BEFORE: usize = 32;
        let Some(before) = article.text.get(..mention.span.start as usize) else { continue };
        let line = before.rsplit(['\n', '.', ',', ';', '“', '”']).next().unwrap_or_default();
        let close =
            line.char_indices().rev().nth(BEFORE).map_or(line, |(at, _)| line.get(at..).unwrap_or_default());
        if let Some((_, actor)) = words(close).last().copied() {
            vote(actor, 1);
        }
    }
    votes
}

fn most([us, china]: [u32; 2]) -> Option<Actor> {
    match us.cmp(&china) {
        core::cmp::Ordering::Greater => Some(Actor::Us),
        core::cmp::Ordering::Less => Some(Actor::China),
        core::cmp::Ordering::Equal => None,
    }
}

/// Who acts in one of an article's sentences; `None` where its words do not say.
pub(super) fn in_sentence(article: &Article, sentence: u32, people: &People) -> Option<Actor> {
    let claims = article.claims.iter().filter(|claim| claim.sentence == sentence);
    if let Some(sides) = of_claims(claims) {
        return Some(sides);
    }
    let span = article.sentences.get(sentence as usize)?.span;
    let text = span.of(&article.text);
    let mut named = words(text);
    for person in &article.people {
        let Some(side) = people.side(&person.name) else { continue };
        let own = person.mentions.iter().filter(|mention| mention.sentence == sentence);
        let place = |one: Span| Span {
            start: one.start.saturating_sub(span.start),
            end: one.end.saturating_sub(span.start),
        };
        named.extend(own.map(|mention| (place(mention.span), side)));
    }
    first_named(text, named)
}

/// Who acts by a note's title alone.
pub(super) fn in_title(title: &str, people: &People) -> Option<Actor> {
    let mut named = words(title);
    for (name, side) in &people.0 {
        let last = name.rsplit(' ').next().unwrap_or(name);
        if let Some(at) = title.find(name.as_str()).or_else(|| title.find(last).filter(|_| last.len() > 3)) {
            named.push((Span::new(at, at + last.len()), *side));
        }
    }
    first_named(title, named)
}

/// The sides whose tariffs claims are about.
fn of_claims<'a>(claims: impl Iterator<Item = &'a Claim>) -> Option<Actor> {
    let sides = claims.map(|claim| match claim.imposing {
        Side::Us => Actor::Us,
        Side::China => Actor::China,
        Side::Both | Side::Other(_) => Actor::Both,
    });
    sides.reduce(|a, b| if a == b { a } else { Actor::Both })
}

/// The side that is named first; both where the other is joined to it ("Washington and Beijing", "U.S.–China").
fn first_named(text: &str, mut named: Vec<(Span, Actor)>) -> Option<Actor> {
    sort_by_key(&mut named, |(span, _)| u64::from(span.start));
    let (first, actor) = *named.first()?;
    let other = named.iter().find(|(_, side)| *side != actor);
    let joined = other.is_some_and(|(second, _)| {
        let between = text.get(first.end as usize..second.start as usize).unwrap_or_default();
        let words = between.trim_matches(|c: char| !c.is_ascii_alphanumeric());
        between.len() <= 24 && (words.is_empty() || words == "and" || words.starts_with("and "))
    });
    Some(if joined { Actor::Both } else { actor })
}

/// The words of a text that name a side by its country, capital or people.
fn words(text: &str) -> Vec<(Span, Actor)> {
    let mut found = Vec::new();
    let mut before = "";
    let mut start = 0;
    for piece in text.split_inclusive(|c: char| !c.is_ascii_alphanumeric() && c != '.') {
        let word = piece.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
        let actor = match word {
            "US" | "U.S" | "USA" | "American" | "Americans" | "America" | "Washington" => Some(Actor::Us),
            "States" if before == "United" => Some(Actor::Us),
            "House" if before == "White" => Some(Actor::Us),
            "China" if before == "in" => None,
            "China" | "Chinese" | "Beijing" => Some(Actor::China),
            _ => None,
        };
        found.extend(actor.map(|actor| (Span::new(start, start + word.len()), actor)));
        start += piece.len();
        before = word;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{BlockKind, Mention, Sentence};

    fn actor(text: &str) -> Option<Actor> {
        first_named(text, words(text))
    }

    #[test]
    fn the_side_named_first_acts_unless_the_two_are_joined() {
        let cases = [
            ("China retaliated against the U.S. in May.", Some(Actor::China)),
            ("The U.S. increased tariffs on Chinese goods.", Some(Actor::Us)),
            ("The United States and China met.", Some(Actor::Both)),
            ("U.S.-China talks ended.", Some(Actor::Both)),
            ("Beijing’s envoy flew to Washington.", Some(Actor::China)),
            ("The White House set a deadline.", Some(Actor::Us)),
            ("Stocks closed lower Friday.", None),
            ("He spoke of Made in China 2025.", None),
        ];
        for (text, expected) in cases {
            assert_eq!(actor(text), expected, "{text}");
        }
    }

    #[test]
    fn a_person_acts_for_the_side_that_the_articles_give_with_the_name() {
        let text = "Chinese Vice Premier Liu He left. Liu He met President Donald Trump.".to_owned();
        let mention =
            |at: usize, length: usize, sentence| Mention { span: Span::new(at, at + length), sentence };
        let person = |name: &str, role: Option<&str>, mentions| Entity {
            name: name.into(),
            role: role.map(Into::into),
            mentions,
        };
        let article = Article {
            sentences: [(0, 33), (34, text.len())]
                .map(|(from, to)| Sentence { span: Span::new(from, to), kind: BlockKind::Body })
                .to_vec(),
            people: vec![
                person("Liu He", Some("Vice Premier"), vec![mention(21, 6, 0), mention(34, 6, 1)]),
                person("Donald Trump", Some("US President"), vec![mention(55, 12, 1)]),
            ],
            text,
            ..Article::default()
        };
        let archive = Archive { articles: vec![article], ..Archive::default() };
        let people = People::of(&archive);
        let article = &archive.articles[0];
        assert_eq!(
            (people.side("Liu He"), people.side("Donald Trump")),
            (Some(Actor::China), Some(Actor::Us))
        );
        assert_eq!(in_sentence(article, 1, &people), Some(Actor::China));
        assert_eq!(in_title("Trump threatens duties", &people), Some(Actor::Us));
    }
}
