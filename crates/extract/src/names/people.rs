//! People: found by full name where there is evidence for one, then by surname wherever it stands.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use archive::{Entity, Mention, SentenceKind};

use super::merging::{self, Person};
use super::tokens::{Token, tokens};
use super::{Names, ordered, role_words, roles};
use crate::lexicon::{CHINESE_SURNAMES, GIVEN_NAMES, NOT_NAMES, OPENERS, PLACES, entries};
use crate::page::{Page, Place, span};
use crate::pattern::pattern;
use crate::text::slice;

/// Somebody whom news names by title and surname.
struct Figure {
    name: &'static str,
    titles: Vec<&'static str>,
    by_surname: bool,
}

static FIGURES: LazyLock<Vec<Figure>> = LazyLock::new(|| {
    entries(include_str!("../lexicon/public-figures.txt"))
        .filter_map(|line| {
            let mut parts = line.split('|').map(str::trim);
            let name = parts.next()?;
            let titles = parts.next()?.split_whitespace().collect();
            Some(Figure { name, titles, by_surname: parts.next() == Some("*") })
        })
        .collect()
});

/// The people of the page.
pub(super) fn people(page: &Page<'_>, taken: &[Range<usize>], known: &Names) -> Vec<Entity> {
    let mut found: Vec<Person> = Vec::new();
    let mut short: Vec<Short> = Vec::new();
    for place in page.told() {
        in_full(page, &place, taken, &mut found, &mut short);
    }
    let mut people = merging::merged(found, known);
    by_title(&short, &mut people, known);
    by_surname(page, taken, &mut people);
    let entities = people.into_iter().map(|person| Entity {
        name: person.name,
        role: person.role.or(person.known_role),
        mentions: person.mentions,
    });
    ordered(entities.collect())
}

/// "President Trump", "Mr. Liu": a title and a surname.
struct Short {
    title: String,
    role: Option<String>,
    surname: String,
    mention: Mention,
}

fn in_full(
    page: &Page<'_>,
    place: &Place,
    taken: &[Range<usize>],
    found: &mut Vec<Person>,
    short: &mut Vec<Short>,
) {
    let sentence = page.words(place);
    if place.kind == SentenceKind::Title && headline_case(sentence) {
        return;
    }
    let tokens = tokens(sentence);
    let mut at = 0;
    while at < tokens.len() {
        let end = run_end(&tokens, at);
        if end == at {
            at += 1;
            continue;
        }
        if let Some((name, title)) = name_in(&tokens, at..end, taken, place.range.start) {
            take(sentence, place, &tokens, name, title, found, short);
        }
        at = end;
    }
}

/// Whether nearly every word is capitalised, as in a headline; then capitals say nothing.
fn headline_case(sentence: &str) -> bool {
    let words: Vec<&str> = sentence.split_whitespace().filter(|word| word.len() > 3).collect();
    let capitals = words.iter().filter(|word| crate::text::capitalised(word)).count();
    capitals * 3 > words.len() * 2
}

/// Where the run of capitalised words that begins at `at` ends.
fn run_end(tokens: &[Token<'_>], at: usize) -> usize {
    let mut end = at;
    while let Some(token) = tokens.get(end).filter(|token| token.capitalised()) {
        end += 1;
        if !token.joined {
            break;
        }
    }
    end
}

/// The name within a run of capitalised words, and the title before it.
fn name_in(
    tokens: &[Token<'_>],
    run: Range<usize>,
    taken: &[Range<usize>],
    offset: usize,
) -> Option<(Range<usize>, Option<usize>)> {
    let free = |at: usize| {
        tokens.get(at).is_some_and(|token| {
            let range = offset + token.range.start..offset + token.range.end;
            let next = taken.partition_point(|other| other.end <= range.start);
            taken.get(next).is_none_or(|other| range.end <= other.start)
        })
    };
    let word = |at: usize| tokens.get(at).map_or("", |token| token.word);
    let title = run.clone().rev().find(|at| role_words::is_role(word(*at)));
    let before = run.start.checked_sub(1).filter(|at| tokens.get(*at).is_some_and(|token| token.joined));
    let title = title.or_else(|| before.filter(|at| role_words::is_role(word(*at))));
    let mut start = title.map_or(run.start, |title| (title + 1).max(run.start));
    while start < run.end
        && (NOT_NAMES.contains(word(start))
            || !free(start)
            || (start == 0 && opens_only(word(start), word(start + 1))))
    {
        start += 1;
    }
    let mut end = start;
    while end < run.end && end - start < 5 && is_name_word(word(end)) && free(end) {
        end += 1;
    }
    (end > start).then_some((start..end, title.filter(|title| *title < start)))
}

/// Whether a sentence's first word is capitalised only because it opens the sentence.
fn opens_only(word: &str, next: &str) -> bool {
    OPENERS.contains(word) && !(CHINESE_SURNAMES.contains(word) && is_pinyin(next))
}

fn is_name_word(word: &str) -> bool {
    !NOT_NAMES.contains(word)
        && !role_words::is_role(word)
        && pattern!(r"^\p{Lu}[\p{L}'’-]*\.?$").is_match(word)
        // Acronyms are no names; initials are.
        && (word.trim_end_matches('.').chars().count() == 1 || word.chars().any(char::is_lowercase))
}

fn take(
    sentence: &str,
    place: &Place,
    tokens: &[Token<'_>],
    name: Range<usize>,
    title: Option<usize>,
    found: &mut Vec<Person>,
    short: &mut Vec<Short>,
) {
    let (Some(first), Some(last)) = (tokens.get(name.start), tokens.get(name.end - 1)) else { return };
    let range = first.range.start..last.range.end;
    let words: Vec<&str> = name.clone().filter_map(|at| tokens.get(at)).map(|token| token.word).collect();
    let full = words.join(" ");
    if PLACES.contains(full.as_str()) {
        return;
    }
    let role_before = title.and_then(|title| roles::before(sentence, tokens, title));
    let role_after = roles::after(sentence, range.end);
    let inside = place.range.start + range.start..place.range.start + range.end;
    let mention = Mention { span: span(&inside), sentence: place.number };
    if let [surname] = words.as_slice() {
        if let Some(title) = title.and_then(|title| tokens.get(title)) {
            short.push(Short {
                title: title.word.trim_end_matches('.').to_owned(),
                role: role_before,
                surname: (*surname).to_owned(),
                mention,
            });
        }
        return;
    }
    let chinese = is_chinese(&words);
    // A title does not make "China Talks" a name; the words around it must fit too.
    let evidence = title.is_some()
        || chinese
        || GIVEN_NAMES.contains(first.word)
        || role_after.is_some() && words.len() <= 3
        || (words.len() <= 3 && roles::speaks(sentence, range.end));
    if evidence {
        found.push(Person {
            name: full,
            chinese,
            role: role_before.or(role_after),
            known_role: None,
            mentions: vec![mention],
            aliases: Vec::new(),
        });
    }
}

/// A Chinese name in Pinyin: the surname first, then one word of one or two syllables.
fn is_chinese(words: &[&str]) -> bool {
    matches!(words, [surname, given] if CHINESE_SURNAMES.contains(surname) && is_pinyin(given))
}

fn is_pinyin(word: &str) -> bool {
    pattern!(
        r"^(?i:(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|uang|iong|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|er|a|o|e|i|u)-?){1,2})$"
    )
    .is_match(word)
}

/// Adds people who are named by title and surname: those of the article first, then those whom everybody knows.
fn by_title(short: &[Short], people: &mut Vec<Person>, known: &Names) {
    for one in short {
        if let Some(person) = people.iter_mut().find(|person| person.surname() == one.surname) {
            person.mentions.push(one.mention);
            if person.role.is_none() {
                person.role.clone_from(&one.role);
            }
            continue;
        }
        let listed = known.people.iter().map(|person| person.name.as_str());
        let figures =
            FIGURES.iter().filter(|figure| figure.titles.contains(&one.title.as_str()) || figure.by_surname);
        let name = listed.chain(figures.map(|figure| figure.name)).find(|name| {
            merging::surname(name, is_chinese(&name.split(' ').collect::<Vec<_>>())) == one.surname
        });
        // "Mr. Smith" alone is somebody; "Treasury Secretary Monday" is not, and was no name word.
        let name = name.unwrap_or(one.surname.as_str()).to_owned();
        let chinese = is_chinese(&name.split(' ').collect::<Vec<_>>());
        people.push(Person {
            chinese,
            known_role: merging::known_role(&name, known),
            name,
            role: one.role.clone(),
            mentions: vec![one.mention],
            aliases: Vec::new(),
        });
    }
}

/// Adds every place where a surname stands alone, and people known by surname alone.
fn by_surname(page: &Page<'_>, taken: &[Range<usize>], people: &mut Vec<Person>) {
    let mut at: HashMap<String, usize> = HashMap::new();
    for (number, person) in people.iter().enumerate() {
        at.entry(person.surname().to_owned()).or_insert(number);
    }
    let mut named: Vec<Range<usize>> = people
        .iter()
        .flat_map(|person| person.mentions.iter().map(|mention| crate::page::range(mention.span)))
        .chain(taken.iter().cloned())
        .collect();
    named.sort_by_key(|range| range.start);
    for place in page.told() {
        let sentence = page.words(&place);
        let tokens = tokens(sentence);
        for (number, token) in tokens.iter().enumerate().filter(|(_, token)| token.capitalised()) {
            let range = place.range.start + token.range.start..place.range.start + token.range.end;
            let first_after = named.partition_point(|other| other.end <= range.start);
            if named.get(first_after).is_some_and(|other| other.start < range.end) {
                continue;
            }
            let mention = Mention { span: span(&range), sentence: place.number };
            if let Some(person) = at.get(token.word).and_then(|person| people.get_mut(*person)) {
                if fits_alone(sentence, &tokens, number) {
                    person.mentions.push(mention);
                }
            } else if let Some(figure) = FIGURES
                .iter()
                .find(|figure| {
                    figure.by_surname && figure.name.ends_with(token.word) && is_last(figure.name, token.word)
                })
                .filter(|_| fits_alone(sentence, &tokens, number))
            {
                at.insert(token.word.to_owned(), people.len());
                people.push(Person {
                    name: figure.name.to_owned(),
                    chinese: false,
                    role: None,
                    known_role: None,
                    mentions: vec![mention],
                    aliases: Vec::new(),
                });
            }
        }
    }
}

fn is_last(name: &str, word: &str) -> bool {
    name.rsplit(' ').next() == Some(word)
}

/// Whether a surname here is not part of another name ("Trump Tower", "Melania Trump", "He said").
fn fits_alone(sentence: &str, tokens: &[Token<'_>], at: usize) -> bool {
    let Some(token) = tokens.get(at) else { return false };
    let next = tokens.get(at + 1).filter(|_| token.joined);
    let before = at.checked_sub(1).and_then(|at| tokens.get(at)).filter(|before| before.joined);
    let pronoun = OPENERS.contains(token.word);
    let another = before.is_some_and(|before| GIVEN_NAMES.contains(before.word));
    let thing = next.is_some_and(|next| {
        matches!(
            next.word,
            "Tower" | "Organization" | "International" | "Jr." | "Jr" | "Foundation" | "Hotel" | "University"
        )
    });
    !pronoun && !another && !thing && !slice(sentence, token.range.clone()).is_empty()
}
