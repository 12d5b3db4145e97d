//! Role words end a role: "Secretary", "spokeswoman", "Mr.".

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::lexicon::entries;

/// Every word as people write it: "Farmer", "farmer", "FARMER".
static ROLES: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let words = entries(include_str!("../lexicon/roles.txt")).flat_map(str::split_whitespace);
    words.flat_map(|word| [word.to_owned(), word.to_lowercase(), word.to_uppercase()]).collect()
});

/// Whether a word ends a role: "Secretary", "spokeswoman", "Mr.".
pub(super) fn is_role(word: &str) -> bool {
    ROLES.contains(word)
}
