//! A role is what somebody is: "Treasury Secretary" before a name, "director of the National Economic Council"
//! after it.

use super::role_words::is_role;
use super::tokens::Token;
use crate::pattern::{group, pattern};
use crate::text::slice;

/// Whether it is only a form of address.
pub(super) fn is_address(word: &str) -> bool {
    matches!(word.trim_end_matches('.'), "Mr" | "Mrs" | "Ms" | "Dr" | "Sir" | "Lord" | "Prof")
}

/// Words that go before a role noun within a role.
const MODIFIERS: [&str; 44] = [
    "vice",
    "deputy",
    "chief",
    "former",
    "acting",
    "senior",
    "top",
    "trade",
    "foreign",
    "ministry",
    "prime",
    "finance",
    "commerce",
    "economic",
    "general",
    "managing",
    "executive",
    "national",
    "security",
    "policy",
    "research",
    "global",
    "lead",
    "head",
    "main",
    "assistant",
    "associate",
    "under",
    "central",
    "bank",
    "market",
    "investment",
    "affairs",
    "defense",
    "state",
    "treasury",
    "white",
    "house",
    "press",
    "agriculture",
    "of",
    "the",
    "for",
    "ex",
];

/// The role that ends with token `at`, from where its words begin.
pub(super) fn before(sentence: &str, tokens: &[Token<'_>], at: usize) -> Option<String> {
    let last = tokens.get(at)?;
    if is_address(last.word) {
        return None;
    }
    let mut start = at;
    while let Some(token) = start.checked_sub(1).and_then(|before| tokens.get(before)) {
        let next_joined = token.joined || token.possessive;
        let wanted = token.capitalised() || MODIFIERS.contains(&token.word);
        if !next_joined || !wanted || at - start >= 7 {
            break;
        }
        start -= 1;
    }
    // No role begins with a preposition, nor with the word that only opens the sentence.
    while let Some(first) = tokens.get(start).filter(|_| start < at) {
        let opener = start == 0 && crate::lexicon::OPENERS.contains(first.word);
        if opener || matches!(first.word, "of" | "the" | "for" | "The" | "As" | "But" | "And") {
            start += 1;
        } else {
            break;
        }
    }
    let words = slice(sentence, tokens.get(start)?.range.start..last.range.end);
    let role = words.split_whitespace().collect::<Vec<_>>().join(" ");
    // "Presidents Donald Trump and Xi Jinping": each is one.
    let one = ["Presidents", "Ministers", "Secretaries", "Senators", "Representatives", "economists"]
        .iter()
        .find(|many| role.ends_with(**many))
        .and_then(|_| role.strip_suffix('s'));
    Some(one.map_or_else(|| role.clone(), str::to_owned))
}

/// The role said after a name that ends at byte `end`: ", director of the National Economic Council,".
pub(super) fn after(sentence: &str, end: usize) -> Option<String> {
    let rest = slice(sentence, end..sentence.len());
    let captures =
        pattern!(r"^,\s+(?P<role>[^,;.:“”\x22]{4,110}?(?:\bU\.S\.[^,;:“”\x22]{0,80}?)?)(?:,|\.$|\.\s|;|$)")
            .captures(rest)?;
    let role = group(&captures, "role")?.trim();
    let first = role.split_whitespace().next()?;
    let opens_role = !pattern!(r"(?i)^(?:said|says|told|who|which|whose|and|but|has|had|is|was|were|are|will|would|in|on|at|after|before|while|when|as|according|speaking|citing|with|by)$").is_match(first);
    let noun = role
        .split(|c: char| !c.is_alphanumeric() && c != '-')
        .take(9)
        .any(|word| word.len() > 2 && is_role(word) && !is_address(word));
    (opens_role && noun).then(|| {
        let role = role.split_whitespace().collect::<Vec<_>>().join(" ");
        let bare = ["the ", "a ", "an "].iter().find_map(|article| role.strip_prefix(article));
        bare.map(str::to_owned).unwrap_or(role)
    })
}

/// Whether what follows is what only people do: "said", "told reporters".
pub(super) fn speaks(sentence: &str, end: usize) -> bool {
    pattern!(r"^,?\s+(?:also\s+|later\s+)?(?:said|says|told|tweeted|wrote|added|argued|noted|warned|declined|testified|asked|insisted|acknowledged)\b")
        .is_match(slice(sentence, end..sentence.len()))
}
