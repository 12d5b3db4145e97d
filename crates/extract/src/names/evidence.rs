//! Evidence tells a person's name from other capitalised words: what stands before it, what comes after it, and of
//! what words it is made.

use std::collections::HashSet;

use super::chinese::{is_pinyin, surname_first, surname_last, vietnamese};
use super::places::PLACES;
use super::tokens::Token;
use super::{figures, roles};
use crate::lexicon::{GIVEN_NAMES, GIVEN_NAMES_OF_WOMEN, SURNAMES};
use crate::pattern::pattern;
use crate::text::slice;

/// A name in its sentence.
pub(super) struct Seen<'s, 't> {
    pub(super) sentence: &'s str,
    pub(super) words: &'s [&'t str],
    /// Its first byte and the one past its last, in the sentence.
    pub(super) start: usize,
    pub(super) end: usize,
    /// The token before it, and whether nothing but a space is between.
    pub(super) before: Option<&'s Token<'t>>,
}

/// Whether a word is a known given name.
pub(crate) fn is_given(word: &str) -> bool {
    GIVEN_NAMES.contains(word)
        || GIVEN_NAMES_OF_WOMEN.contains(word)
        || word.split_once('-').is_some_and(|(first, second)| {
            let known = |word: &str| GIVEN_NAMES.contains(word) || GIVEN_NAMES_OF_WOMEN.contains(word);
            known(first) && (known(second) || second.len() < 6)
        })
}

/// Things that are called after somebody.
const THINGS: [&str; 59] = [
    "Tower",
    "Building",
    "Center",
    "Centre",
    "Act",
    "Airport",
    "Foundation",
    "Prize",
    "Institute",
    "School",
    "University",
    "Library",
    "Stadium",
    "Avenue",
    "Award",
    "Museum",
    "Memorial",
    "Hotel",
    "Inc",
    "Inc.",
    "Co",
    "Co.",
    "Corp",
    "Corp.",
    "Group",
    "Brothers",
    "Fund",
    "Organization",
    "Organisation",
    "International",
    "Stores",
    "Foods",
    "Farms",
    "Motors",
    "Company",
    "Capital",
    "Partners",
    "Securities",
    "Bank",
    "Research",
    "Associates",
    "Technologies",
    "Show",
    "Thought",
    "Hospital",
    "College",
    "Ltd",
    "Ltd.",
    "LLC",
    "LLP",
    "PLC",
    "Holdings",
    "Industries",
    "Doctrine",
    "Amendment",
    "Boulevard",
    "Golf",
    "Living",
    "Signature",
];

/// Whether a name goes on as the name of a thing: "Ronald Reagan Building".
pub(super) fn names_a_thing(next: Option<&Token<'_>>) -> bool {
    next.is_some_and(|next| THINGS.contains(&next.word))
}

/// Whether two words or more are a person's name. `alone` holds the surnames that stand alone somewhere.
pub(super) fn is_person(seen: &Seen<'_, '_>, titled: bool, role_after: bool, alone: &HashSet<&str>) -> bool {
    let words = seen.words;
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return false };
    // "Trump Donald John Trump": names glued together by a scraper are nobody's full name.
    if words.len() > 2 && first == last {
        return false;
    }
    let determined = seen.before.is_some_and(|token| token.joined && matches!(token.word, "the" | "The"));
    if surname_first(words) || vietnamese(words) || titled {
        return true;
    }
    // "They May Just Get More": a verb, set like a headline.
    if seen.before.is_some_and(|token| token.joined && PRONOUNS.contains(&token.word)) {
        return false;
    }
    let after = slice(seen.sentence, seen.end..seen.sentence.len());
    if party(after) || (role_after && words.len() <= 4) {
        return true;
    }
    // "Unlike Trump": the surname of somebody known, with another word before it.
    let given = is_given(first) || is_initial(first);
    if !given && figures::by_surname(last).is_some() {
        return false;
    }
    if given {
        return !determined;
    }
    // "Bouncing Back": a verb.
    let verb = first.len() > 5 && first.ends_with("ing") && !is_pinyin(first);
    if determined || words.len() > 3 || verb {
        return false;
    }
    let before = slice(seen.sentence, 0..seen.start);
    // Two syllables of Pinyin before a Chinese surname are seldom anything else: "Xinbo Wu".
    let chinese = surname_last(words);
    let long_given = chinese && first.len() > 4 && PLACES.name_of(first).is_none();
    let known_surname = SURNAMES.contains(last) || chinese;
    let again = alone.contains(last);
    let speech = roles::speaks(seen.sentence, seen.end)
        || pattern!(r"\b(?:said|says|asked|wrote|added|tweeted|recalled|explained|warned|argued)\s+$")
            .is_match(before);
    let human = pattern!(r"^,\s+(?:who|whose|\d\d)\b|^\s+\(\d\d\)|^\s+(?:and\s+(?:his|her)\s|himself\b|herself\b)").is_match(after)
        || pattern!(r"(?i)\b(?:named|farmer|owner|colleague|husband|wife|brother|sister|son|daughter|father|mother|friend|veteran|resident|like)\s+$").is_match(before);
    let middle = words.len() == 3 && words.get(1).is_some_and(|word| is_initial(word));
    // "Larry Hu of Macquarie", "Nomura's Ting Lu": somebody's body is named beside.
    let at_work = pattern!(r"^,?\s+(?:of|at|from|with)\s+(?:the\s+)?\p{Lu}").is_match(after)
        || pattern!(r"\p{Lu}[\p{L}&]+['’]s\s+$").is_match(before);
    let points = usize::from(known_surname)
        + usize::from(long_given)
        + usize::from(again)
        + usize::from(at_work)
        + 2 * usize::from(human)
        + 2 * usize::from(middle)
        + usize::from(speech);
    points >= 2
}

/// A verb follows them, never a name.
const PRONOUNS: [&str; 12] = ["I", "We", "You", "He", "She", "It", "They", "we", "you", "he", "she", "they"];

fn is_initial(word: &str) -> bool {
    word.trim_end_matches('.')
        .split('.')
        .all(|part| part.chars().count() == 1 && part.chars().all(char::is_uppercase))
        || (word.len() == 2 && word.chars().all(char::is_uppercase))
}

/// "(R-Iowa)", ", D-Calif.", "(D., N.Y.)".
fn party(after: &str) -> bool {
    pattern!(r"^,?\s+\(?(?:[RDI]|Rep\.|Dem\.)(?:-|–|\.,\s)\p{Lu}").is_match(after)
}

/// Whether a full name begins with a woman's given name (`Some(false)`: with a man's).
pub(crate) fn is_womans(name: &str) -> Option<bool> {
    let first = name.split(' ').next()?;
    if GIVEN_NAMES_OF_WOMEN.contains(first) {
        return Some(true);
    }
    GIVEN_NAMES
        .contains(first)
        .then_some(false)
        .filter(|_| !surname_first(&name.split(' ').collect::<Vec<_>>()))
}
