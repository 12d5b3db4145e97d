//! The forms of one name: nicknames, initials, a middle name more or less, a letter mistyped.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::lexicon::entries;

/// Small words of surnames: "de Blasio", "von der Leyen".
pub(super) const PARTICLES: [&str; 20] = [
    "de", "da", "di", "del", "della", "der", "den", "dos", "das", "van", "von", "bin", "al", "el", "du",
    "ter", "ten", "zu", "la", "le",
];

/// What follows a surname.
pub(super) fn is_suffix(word: &str) -> bool {
    matches!(word.trim_end_matches('.'), "Jr" | "Sr" | "II" | "III" | "IV")
}

/// What stands for somebody alone.
pub(super) fn surname(name: &str, chinese: bool) -> &str {
    if chinese {
        return name.split(' ').next().unwrap_or_default();
    }
    let whole = name.rsplit_once(' ').filter(|(_, last)| is_suffix(last)).map_or(name, |(whole, _)| whole);
    let mut start = whole.rfind(' ').map_or(0, |space| space + 1);
    while let Some(before) = whole.get(..start.saturating_sub(1)) {
        let from = before.rfind(' ').map_or(0, |space| space + 1);
        let word = before.get(from..).unwrap_or_default();
        let capital = matches!(word, "Van" | "Von" | "De" | "Di" | "Del" | "La" | "Le" | "St.");
        if start == 0 || from == 0 || !(PARTICLES.contains(&word) || capital) {
            break;
        }
        start = from;
    }
    whole.get(start..).unwrap_or_default()
}

/// The given name.
pub(super) fn given(name: &str, chinese: bool) -> &str {
    if chinese {
        return name.split_once(' ').map_or(name, |(_, given)| given);
    }
    name.split(' ').next().unwrap_or_default()
}

fn suffix(name: &str) -> Option<&str> {
    name.rsplit(' ').next().filter(|word| is_suffix(word)).map(|word| word.trim_end_matches('.'))
}

/// The letter that a middle name begins with.
fn middle(name: &str) -> Option<char> {
    name.split(' ')
        .nth(1)
        .filter(|_| name.split(' ').count() > 2)?
        .chars()
        .next()
        .filter(|c| c.is_uppercase())
}

/// Whether two full names with one surname are one person's. `slips` allows a mistyped letter in a short name.
pub(super) fn same_given(a: &str, b: &str, chinese: bool, slips: bool) -> bool {
    if a == b {
        return true;
    }
    if suffix(a) != suffix(b) {
        return false;
    }
    let (one, other) = (given(a, chinese), given(b, chinese));
    if chinese {
        let plain = |name: &str| name.to_lowercase().replace(['-', '\'', '’', ' '], "");
        return plain(one) == plain(other)
            || (slips && one.chars().next() == other.chars().next() && one_letter_off(one, other));
    }
    let middles = middle(a).zip(middle(b)).is_none_or(|(one, other)| one == other);
    middles
        && (one == other
            || nicknames(one, other)
            || initial(one, other)
            || (one.len() > 4 && other.len() > 4 && one_letter_off(one, other)))
}

fn initial(a: &str, b: &str) -> bool {
    let is_initial = |word: &str| word.trim_end_matches('.').chars().count() == 1;
    (is_initial(a) || is_initial(b)) && a.chars().next() == b.chars().next()
}

static NICKNAMES: LazyLock<HashMap<&'static str, Vec<usize>>> = LazyLock::new(|| {
    let mut groups: HashMap<&'static str, Vec<usize>> = HashMap::new();
    for (number, line) in entries(include_str!("../lexicon/nicknames.txt")).enumerate() {
        for name in line.split_whitespace() {
            groups.entry(name).or_default().push(number);
        }
    }
    groups
});

/// Whether both are forms of one given name: Steve and Steven, Bob and Robert.
pub(super) fn nicknames(a: &str, b: &str) -> bool {
    let groups = |name: &str| NICKNAMES.get(name);
    groups(a).zip(groups(b)).is_some_and(|(a, b)| a.iter().any(|group| b.contains(group)))
}

/// Whether one letter changed, came or went.
pub(super) fn one_letter_off(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let (short, long) = if a.len() <= b.len() { (&a, &b) } else { (&b, &a) };
    if long.len() - short.len() > 1 {
        return false;
    }
    let same_start = short.iter().zip(long.iter()).take_while(|(x, y)| x == y).count();
    let rest =
        |word: &[char], skip: usize| word.get(same_start + skip..).map(<[char]>::to_vec).unwrap_or_default();
    if short.len() == long.len() { rest(short, 1) == rest(long, 1) } else { rest(short, 0) == rest(long, 1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_off_is_one_letter() {
        assert!(one_letter_off("He", "Hu"));
        assert!(one_letter_off("Steven", "Steve"));
        assert!(!one_letter_off("He", "Kang"));
        assert!(!one_letter_off("Robert", "Bob"));
    }

    #[test]
    fn nicknames_are_known() {
        assert!(nicknames("Bob", "Robert"));
        assert!(!nicknames("Bob", "Steven"));
    }

    #[test]
    fn a_surname_keeps_its_small_words() {
        for (name, wanted) in [
            ("Bill de Blasio", "de Blasio"),
            ("Ursula von der Leyen", "von der Leyen"),
            ("Chris Van Hollen", "Van Hollen"),
            ("Donald Trump Jr.", "Trump"),
            ("Van Jones", "Jones"),
            ("Cher", "Cher"),
            ("", ""),
        ] {
            assert_eq!(surname(name, false), wanted);
        }
        assert_eq!(surname("Liu He", true), "Liu");
    }

    #[test]
    fn one_person_has_many_forms() {
        assert!(same_given("Bob Lighthizer", "Robert E. Lighthizer", false, false));
        assert!(!same_given("Donald Trump Jr.", "Donald Trump", false, false));
        assert!(!same_given("George W. Bush", "George H. Bush", false, false));
        assert!(same_given("Liu He", "Liu Hu", true, true));
        assert!(!same_given("Liu He", "Liu Hu", true, false));
    }
}
