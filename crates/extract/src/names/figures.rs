//! Figures are people whom news names without introducing them: by title and surname, or by surname alone.

use std::sync::LazyLock;

use super::chinese::surname_first;
use super::forms::{same_given, surname};
use super::role_words::post_of;
use crate::dictionary::Dictionary;
use crate::lexicon::entries;

/// Somebody whom everybody knows.
pub(super) struct Figure {
    pub(super) name: &'static str,
    titles: Vec<&'static str>,
    /// The surname alone names this person.
    pub(super) by_surname: bool,
    /// Even beside a namesake.
    pub(super) always: bool,
}

static FIGURES: LazyLock<Dictionary<&'static str, Vec<Figure>>> = LazyLock::new(|| {
    let mut figures: Dictionary<&'static str, Vec<Figure>> = Dictionary::default();
    for line in entries(include_str!("../lexicon/public-figures.txt")) {
        let mut parts = line.split('|').map(str::trim);
        let (Some(name), Some(titles)) = (parts.next(), parts.next()) else { continue };
        let mark = parts.next().unwrap_or_default();
        figures.entry(surname(name, is_chinese(name))).or_default().push(Figure {
            name,
            titles: titles.split_whitespace().collect(),
            by_surname: !mark.is_empty(),
            always: mark == "!",
        });
    }
    figures
});

/// Whether the surname comes first in a full name.
pub(super) fn is_chinese(name: &str) -> bool {
    surname_first(&name.split(' ').collect::<Vec<_>>())
}

fn of(surname: &str) -> impl Iterator<Item = &'static Figure> {
    FIGURES.get(surname).into_iter().flatten()
}

/// Whom a title and a surname mean.
pub(super) fn by_title(title: &str, surname: &str) -> Option<&'static Figure> {
    of(surname)
        .find(|figure| figure.titles.contains(&post_of(title)))
        .or_else(|| of(surname).find(|figure| figure.by_surname))
}

/// Whom a surname alone means.
pub(super) fn by_surname(surname: &str) -> Option<&'static Figure> {
    of(surname).find(|figure| figure.by_surname)
}

/// Whom a full name means that may be written a little otherwise: "Steve Mnuchin", "Donald J. Trump". A slip ("Liu Hu")
/// counts only beside a title of that person's. "Bob Lighthizer" stays what the article calls him, as long as it does
/// not say Robert too: only a publisher's list changes a name that much.
pub(super) fn by_full_name(name: &str, chinese: bool, role: Option<&str>) -> Option<&'static str> {
    let titled = |figure: &Figure| {
        role.is_some_and(|role| {
            figure.titles.iter().any(|title| role.split([' ', '-']).any(|word| word == *title))
        })
    };
    let known = of(surname(name, chinese)).find(|figure| {
        figure.name == name
            || (is_chinese(figure.name) == chinese
                && alike(figure.name, name, chinese)
                && same_given(figure.name, name, chinese, titled(figure)))
    });
    known.map(|figure| figure.name)
}

/// Whether two full names begin alike, as far as a reader looks.
fn alike(a: &str, b: &str, chinese: bool) -> bool {
    chinese || a.chars().take(3).eq(b.chars().take(3))
}
