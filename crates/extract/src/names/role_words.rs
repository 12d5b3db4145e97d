//! Role words end a role: "Secretary", "spokeswoman", "Mr.".

use std::sync::LazyLock;

use crate::dictionary::WordSet;
use crate::lexicon::entries;

/// Every word as people write it: "Farmer", "farmer", "FARMER".
static ROLES: LazyLock<WordSet<String>> = LazyLock::new(|| {
    let words = entries(include_str!("../lexicon/roles.txt")).flat_map(str::split_whitespace);
    words.flat_map(|word| [word.to_owned(), word.to_lowercase(), word.to_uppercase()]).collect()
});

/// What stands before a hyphen in a role: "Vice-Premier", "Director-General".
const FIRST_HALVES: [&str; 12] = [
    "Vice",
    "vice",
    "Director",
    "director",
    "Secretary",
    "secretary",
    "Governor",
    "governor",
    "Attorney",
    "attorney",
    "Co",
    "ex",
];

/// The post that a role word with a hyphen in it speaks of: "Premier" of "Vice-Premier".
pub(super) fn post_of(word: &str) -> &str {
    word.split_once('-').filter(|_| is_role(word)).map_or(word, |(_, post)| post)
}

/// Whether a word ends a role: "Secretary", "spokeswoman", "Mr.".
pub(super) fn is_role(word: &str) -> bool {
    ROLES.contains(word)
        || word
            .split_once('-')
            .is_some_and(|(first, post)| FIRST_HALVES.contains(&first) && ROLES.contains(post))
}
