//! An event's actor is the side that does it, as far as the words tell: the side of whoever is quoted, the one whose
//! tariff a sentence speaks of, else the one that its main clause names first. Talks and meetings are both sides'; what
//! names neither is nobody's alone.

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

/// The sides of the people of an archive, by name: told by their offices ("President of China"), by the words that
/// stand before their names ("Chinese Vice Premier Liu He"), and by whom they set themselves against ("China has not
/// answered our demands").
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

/// How often a person's office, the words before the name and those that the person is quoted with say each side.
fn votes(article: &Article, person: &Entity) -> [u32; 2] {
    let mut votes = [0; 2];
    let mut vote = |actor: Actor, weight: u32| match actor {
        Actor::Us => votes[0] += weight,
        Actor::China => votes[1] += weight,
        Actor::Both => {}
    };
    if let Some((_, actor)) = person.roles().find_map(|role| words(role).first().copied()) {
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
    for quote in article.quotes.iter().filter(|quote| quote.speaker.as_ref() == Some(&person.name)) {
        let text = quote.span.of(&article.text);
        match words(text).first() {
            Some((_, other)) if has(text, "our Our we We", "-") => {
                vote(if *other == Actor::Us { Actor::China } else { Actor::Us }, 1);
            }
            _ => {}
        }
    }
    votes
}

/// Whether a text has one of the words `of`, before one of those that `end` it; words are parted by blanks.
fn has(text: &str, of: &str, end: &str) -> bool {
    for word in text.split(|c: char| !c.is_ascii_alphanumeric()) {
        let is = |of: &str| of.split(' ').any(|one| one == word);
        if is(of) || is(end) {
            return is(of);
        }
    }
    false
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
    let quote = article.quotes.iter().find(|quote| quote.sentence == sentence);
    if let Some(speaker) = quote.and_then(|quote| quote.speaker.as_ref())
        && let side @ Some(_) =
            people.side(speaker).or_else(|| words(speaker).first().map(|(_, actor)| *actor))
    {
        return side;
    }
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
    who(text, named)
}

/// Who acts by a note's title alone.
pub(super) fn in_title(title: &str, people: &People) -> Option<Actor> {
    let mut named = words(title);
    for (name, side) in &people.0 {
        // Chinese names begin with the family's.
        let short = if *side == Actor::China { name.split(' ').next() } else { name.rsplit(' ').next() };
        let short = short.filter(|short| short.len() > 3 || *side == Actor::China).unwrap_or(name);
        let found = [name, short].into_iter().find_map(|name| Some((whole(title, name)?, name.len())));
        named.extend(found.map(|(at, length)| (Span::new(at, at + length), *side)));
    }
    who(title, named)
}

/// Where a name stands in a text, as whole words.
fn whole(text: &str, name: &str) -> Option<usize> {
    let at = text.find(name)?;
    let goes_on = |rest: Option<&str>| rest.is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
    let begins = !text.get(..at)?.ends_with(char::is_alphanumeric);
    (begins && !goes_on(text.get(at + name.len()..))).then_some(at)
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

/// Words that a clause begins with which only says when or why.
const BESIDE: &str = "Until If When While After Before Although As Unless";
/// What is both sides' when it is what a text is about.
const TALKS: &str = "talks Talks negotiations Negotiations meeting summit dinner deal truce";
/// Where what a text is about ends.
const THEN: &str = "in for of at with between on to by from after";
/// What is met otherwise than by two people.
const MET: &str = "demands deadline conditions commitments";

/// Who acts by the sides that a text names.
fn who(text: &str, mut named: Vec<(Span, Actor)>) -> Option<Actor> {
    sort_by_key(&mut named, |(span, _)| u64::from(span.start));
    let begins = text.split(' ').next().unwrap_or_default();
    let main = if has(begins, BESIDE, "-") { text.find(", ").unwrap_or_default() } else { 0 };
    let first = named.iter().position(|(span, _)| span.start as usize >= main);
    let (_, named) = named.split_at(first.unwrap_or_default());
    let head = named.first().map_or(text.len(), |(span, _)| span.start as usize);
    if has(text.get(main..head).unwrap_or_default(), TALKS, THEN) {
        return Some(Actor::Both);
    }
    let mut last = *named.first()?;
    for (span, side) in named {
        if *side != last.1 {
            // "Washington and Beijing", "U.S.–China"; a letter in brackets is where somebody stands in a picture.
            let between = text.get(last.0.end as usize..span.start as usize).unwrap_or_default();
            let between = between.get(4..).filter(|_| between.starts_with(" (")).unwrap_or(between);
            let words = between.trim_matches(|c: char| !c.is_ascii_alphanumeric());
            let joined =
                between.len() <= 24 && (words.is_empty() || words == "and" || words.starts_with("and "));
            let meet = has(text, "meet meets met", "-") && !has(text, MET, "-");
            return Some(if joined || meet || text.contains(" for talks") { Actor::Both } else { last.1 });
        }
        last.0 = *span;
    }
    Some(last.1)
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
        who(text, words(text))
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
            ("Talks in Washington end without a deal", Some(Actor::Both)),
            ("Midlevel talks in Beijing go on", Some(Actor::Both)),
            ("A deal hoped for after the American election", Some(Actor::Both)),
            ("Deadline for a deal", None),
            ("China offers talks in Beijing", Some(Actor::China)),
            ("U.S. officials are in Beijing for talks.", Some(Actor::Both)),
            ("Chinese officials met their American counterparts.", Some(Actor::Both)),
            ("China has met all U.S. demands.", Some(Actor::China)),
            ("Until Beijing does so, the U.S. will not resume trade negotiations.", Some(Actor::Us)),
            ("After talks in Washington, China raised its tariffs.", Some(Actor::China)),
            ("As expected, nothing came of it in Beijing.", Some(Actor::China)),
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
            listed: role.map(Into::into),
            stated: Vec::new(),
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
        assert_eq!(in_sentence(article, 0, &people), Some(Actor::China));
        assert_eq!(in_sentence(article, 1, &people), Some(Actor::Both), "two met");
        assert_eq!(in_title("Trump threatens duties", &people), Some(Actor::Us));
    }

    #[test]
    fn what_somebody_is_quoted_with_is_that_persons_side() {
        let text = "“China has not answered our demands,” Jane Roe said. Jane Roe left for China.".to_owned();
        let spans = [(0, 52 + 4), (57, text.len())];
        let mention = |sentence, at: usize| Mention { span: Span::new(at, at + 8), sentence };
        let at: Vec<usize> = text.match_indices("Jane Roe").map(|(at, _)| at).collect();
        let quote = crate::Quote {
            span: Span::new(0, text.find('”').unwrap()),
            sentence: 0,
            speaker: Some("Jane Roe".into()),
            credited: None,
        };
        let article = Article {
            sentences: spans
                .map(|(from, to)| Sentence { span: Span::new(from, to), kind: BlockKind::Body })
                .to_vec(),
            people: vec![Entity {
                name: "Jane Roe".into(),
                listed: Some("adviser".into()),
                stated: Vec::new(),
                mentions: vec![mention(0, at[0]), mention(1, at[1])],
            }],
            quotes: vec![quote],
            text,
            ..Article::default()
        };
        let archive = Archive { articles: vec![article], ..Archive::default() };
        let people = People::of(&archive);
        for sentence in 0..2 {
            assert_eq!(in_sentence(&archive.articles[0], sentence, &people), Some(Actor::Us), "{sentence}");
        }
        assert_eq!(in_title("Roe in China: no answer", &people), None, "short names are no names");
    }
}
