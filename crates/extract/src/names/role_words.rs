//! Role words end a role: "Secretary", "spokeswoman", "Mr.".

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::lexicon::entries;

static ROLES: LazyLock<HashSet<String>> = LazyLock::new(|| {
    entries(include_str!("../lexicon/roles.txt"))
        .flat_map(str::split_whitespace)
        .map(str::to_lowercase)
        .collect()
});

/// Whether a word ends a role: "Secretary", "spokeswoman", "Mr.".
pub(super) fn is_role(word: &str) -> bool {
    ROLES.contains(&word.to_lowercase())
}
