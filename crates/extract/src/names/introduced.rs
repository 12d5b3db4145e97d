//! Somebody may be introduced by a post before being named: "A spokesperson for China's Foreign Ministry said … The
//! spokesman said … “Words must be matched,” spokesperson Lu Kang said." The post is then stated where they are
//! introduced.

use archive::Stated;

use super::merging::Person;
use super::tokens::Told;
use crate::pattern::{group, pattern};

/// So many sentences lie between the two, at most.
const APART: usize = 4;

/// Adds the posts of those who are named as spokespeople and nothing more.
pub(super) fn add(told: &[Told<'_>], people: &mut [Person]) {
    for person in people {
        let bare = |(place, role): &(u32, Stated)| {
            let words = role.words.to_lowercase();
            matches!(words.as_str(), "spokesman" | "spokeswoman" | "spokesperson")
                .then_some((*place, role.sentence))
        };
        let named = if let [only] = person.stated.as_slice() { bare(only) } else { None };
        let Some((_, sentence)) = named else { continue };
        let at = told.partition_point(|told| told.place.number < sentence);
        let before = told.get(at.saturating_sub(APART)..at).unwrap_or_default();
        let introduced = before.iter().rev().find_map(|told| Some((told, introduction(told.words)?)));
        if let Some((told, words)) = introduced {
            let stated = Stated { words, sentence: told.place.number };
            person.stated.push((told.place.range.start as u32, stated));
        }
    }
}

/// The post of a spokesperson without a name: "spokesperson for China's Foreign Ministry".
fn introduction(sentence: &str) -> Option<String> {
    let found = pattern!(
        r"\b(?:[Aa]n?\s+|[Tt]he\s+)?(?P<role>(?:(?:\p{Lu}[\p{L}.'’-]*\s+){1,5}(?:spokesman|spokeswoman|spokesperson)|(?i:spokesman|spokeswoman|spokesperson)\s+(?:for|of|at)\s+(?:the\s+)?\p{Lu}[\p{L}.'’-]*(?:\s+(?:(?:of|and|for)\s+)?\p{Lu}[\p{L}.'’-]*){0,5}))\s+(?:\p{Ll}+\s+)?(?:said|says|told|declined|added|did|would|has|had|confirmed|denied)\b"
    )
    .captures(sentence)?;
    let role = group(&found, "role")?.split_whitespace().collect::<Vec<_>>().join(" ");
    let bare = ["The ", "A ", "An "].iter().find_map(|article| role.strip_prefix(article)).unwrap_or(&role);
    bare.contains(' ').then(|| bare.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_spokesperson_of_somebody_is_introduced() {
        for (sentence, post) in [
            (
                "A spokesperson for China's Foreign Ministry said that China prefers to talk.",
                Some("spokesperson for China's Foreign Ministry"),
            ),
            ("The Commerce Ministry spokesman later said no.", Some("Commerce Ministry spokesman")),
            ("The spokesman said no.", None),
            ("A spokesman for farmers said no.", None),
        ] {
            assert_eq!(introduction(sentence).as_deref(), post, "{sentence}");
        }
    }
}
