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
const MODIFIERS: [&str; 61] = [
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
    "corn",
    "soybean",
    "hog",
    "dairy",
    "majority",
    "minority",
    "campaign",
    "political",
    "financial",
    "equity",
    "currency",
    "commodity",
    "regional",
    "then",
    "longtime",
    "board",
    "investment",
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
    // "Director for Trade Policy", but "A Summit for President Xi": no post goes before.
    let no_post = |for_: &usize| {
        let word = |at: usize| tokens.get(at).map_or("", |token| token.word);
        word(*for_) == "for" && for_.checked_sub(1).is_none_or(|at| at < start || !is_role(word(at)))
    };
    start = (start..at).rev().find(no_post).unwrap_or(start);
    // No role begins with a preposition, nor with the word that only opens the sentence.
    while let Some(first) = tokens.get(start).filter(|_| start < at) {
        let opener = first.opens && first.word != "Trade" && crate::lexicon::OPENERS.contains(first.word);
        if opener
            || is_calendar(first.word)
            || matches!(first.word, "of" | "the" | "for" | "and" | "The" | "As" | "But" | "And")
        {
            start += 1;
        } else {
            break;
        }
    }
    let words = slice(sentence, tokens.get(start)?.range.start..last.range.end);
    // "[Chinese] President" keeps no half of a pair of brackets.
    let role = words.split_whitespace().collect::<Vec<_>>().join(" ").replace(['[', ']'], "");
    Some(singular(&role))
}

fn is_calendar(word: &str) -> bool {
    pattern!(r"^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October|November|December)$")
        .is_match(word)
}

/// "Presidents Donald Trump and Xi Jinping": each is one.
fn singular(role: &str) -> String {
    let last = crate::text::last_word(role);
    let head = role.strip_suffix(last).unwrap_or_default();
    let one = match last {
        "Sens." | "Reps." | "Govs." => last.replace("s.", "."),
        "Secretaries" => "Secretary".to_owned(),
        _ if is_plural(last) => last.strip_suffix('s').unwrap_or(last).to_owned(),
        _ => last.to_owned(),
    };
    format!("{head}{one}")
}

/// Whether a role word speaks of several.
pub(super) fn is_plural(word: &str) -> bool {
    matches!(word, "Sens." | "Reps." | "Govs." | "Secretaries")
        || word.strip_suffix('s').is_some_and(|one| one.len() > 3 && is_role(one) && is_role(word))
}

/// Whether firms are called by the role word too: "importer Acme Home".
pub(super) fn may_be_a_firms(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "importer"
            | "exporter"
            | "manufacturer"
            | "wholesaler"
            | "retailer"
            | "producer"
            | "publisher"
            | "broker"
            | "designer"
            | "rival"
            | "owner"
            | "grower"
    )
}

/// The last token of a role with "of" or "for" in it directly before token `name`: "Secretary of State".
pub(super) fn phrase_before(sentence: &str, tokens: &[Token<'_>], name: usize) -> Option<usize> {
    let last = name.checked_sub(1)?;
    tokens.get(last).filter(|token| token.capitalised())?;
    let mut at = last;
    let mut links = 0;
    for _ in 0..8 {
        let token = tokens.get(at).filter(|token| token.joined)?;
        if links > 0 && is_role(token.word) {
            let words = slice(sentence, token.range.start..tokens.get(last)?.range.end);
            return (!is_address(token.word) && !words.contains(',')).then_some(last);
        }
        match token.word {
            "of" | "for" => links += 1,
            "the" | "and" => {}
            word if crate::text::capitalised(word) => {}
            _ => return None,
        }
        at = at.checked_sub(1)?;
    }
    None
}

/// The role of a name set between commas after it: "the ministry’s spokesman, Gao Feng, said".
pub(super) fn apposed(sentence: &str, tokens: &[Token<'_>], name: &std::ops::Range<usize>) -> Option<String> {
    let role = name.start.checked_sub(1)?;
    let (last, first) = (tokens.get(role)?, tokens.get(name.start)?);
    let end = tokens.get(name.end.checked_sub(1)?)?;
    let between = slice(sentence, last.range.end..first.range.start);
    let after = slice(sentence, end.range.end..sentence.len());
    let closed = after.starts_with([',', '.', ';', ')']) || after.is_empty();
    (between.trim() == "," && closed && is_role(last.word) && !is_plural(last.word))
        .then(|| before(sentence, tokens, role))
        .flatten()
}

/// The role said after a name that ends at byte `end`: ", director of the National Economic Council,".
pub(super) fn after(sentence: &str, end: usize) -> Option<String> {
    let rest = slice(sentence, end..sentence.len());
    // A party and a state may stand between: "Chuck Grassley (R-Iowa), the chairman of …".
    let party = pattern!(r"^,?\s+\(?[RDI]-[^),]{2,20}\)?|^\s+\([^)]{1,40}\)")
        .find(rest)
        .map_or(0, |party| party.end());
    let own = slice(rest, 0..party).trim_matches([',', ' ', '(', ')']).to_owned();
    let rest = slice(rest, party..rest.len());
    let captures =
        pattern!(r"^(?:,|\s+[–—-]|\s+\()\s*(?P<role>(?:U\.S\. )?[^,;.:“”\x22]{4,110}?(?:\bU\.S\.[^,;:“”\x22]{0,80}?)?)(?:,|\.\W*$|\.\s|;|\)|\s[–—-]|\s+and\s+(?:the|an?|his|her|former|one)\s|\s+[“\x22]|$)")
            .captures(rest);
    let Some(captures) = captures else {
        return own.contains('-').then_some(own);
    };
    let role = group(&captures, "role")?.trim();
    let first = role.split_whitespace().next()?;
    let opens_role = !pattern!(r"(?i)^(?:said|says|told|who|which|whose|and|but|has|had|is|was|were|are|will|would|in|on|at|after|before|while|when|as|according|speaking|citing|with|by|he|she|they|it|we|i|you|if|that|this|to|for|from|including|then)$").is_match(first);
    let opens_role = opens_role
        && (!pattern!(r"^\p{Ll}+(?:ed|ing)$|^(?:met|spoke|left|went|flew|took|gave|made|wrote|came|ran|led|held|sent|saw|thought|knew|won|lost|became|began|kept|put|set|let|cut|hit|quit|sat|stood|paid|sold|bought|brought|sought|fought|broke|chose|drew|drove|fell|found|got|grew|heard|meant|rose|struck|does|did|do|can|could|may|might|must|should|also|not|never|just|still|now|then|once|both|whom|where|because|since|until|though|although|even|according)$").is_match(first)
            || pattern!(r"^(?:retired|managing|acting|leading|serving|founding|incoming|outgoing|visiting|supervising|presiding|ranking|operating|marketing|trading|engineering|manufacturing|banking|mining|shipping|accounting|disgraced|renowned|noted|self-described|outspoken|experienced|appointed|elected|nominated)$").is_match(first));
    let noun = role
        .split(|c: char| !c.is_alphanumeric() && c != '-')
        .take(9)
        .find(|word| word.len() > 2 && is_role(word) && !is_address(word));
    // "Jane Doe, Nordhaven economist Max Roe and …": the post is the next one's.
    let noun = noun.filter(|noun| {
        let rest = role.split_once(noun).map_or("", |(_, rest)| rest);
        !pattern!(r"^\s+\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}").is_match(rest)
    });
    if noun.is_none() && own.contains('-') {
        return Some(own);
    }
    (opens_role && noun.is_some()).then(|| {
        let role = role.split_whitespace().collect::<Vec<_>>().join(" ");
        // "Jane Doe and Max Roe, analysts with …": she is one of them.
        let several = crate::text::first_word(&role);
        let role = if is_plural(several) { role.replacen(several, &singular(several), 1) } else { role };
        let bare = ["the ", "a ", "an "].iter().find_map(|article| role.strip_prefix(article));
        bare.map(str::to_owned).unwrap_or(role)
    })
}

/// The role set beside a name that ends at byte `end`, where something else may follow it too: ", the director of …,".
pub(super) fn set_beside(sentence: &str, end: usize) -> Option<String> {
    let rest = slice(sentence, end..sentence.len()).strip_prefix(", ")?;
    let article = ["the ", "a ", "an ", "his ", "her "].iter().any(|article| rest.starts_with(article));
    // "Jane Doe, the official said": who says it is somebody else.
    article
        .then(|| after(sentence, end))
        .flatten()
        .filter(|role| !pattern!(r"\s(?:said|says|added|told|wrote)\b").is_match(role))
}

/// Whether what follows is what only people do: "said", "told reporters".
pub(super) fn speaks(sentence: &str, end: usize) -> bool {
    pattern!(r"^,?\s+(?:also\s+|later\s+|has\s+|had\s+)?(?:said|says|told|tells|tweeted|wrote|writes|added|adds|argued|argues|noted|notes|warned|warns|declined|testified|asked|insisted|insists|acknowledged|thinks|believes|explained|explains|recalled|joked|hopes|worries|knows|grew\s+up|runs)\b")
        .is_match(slice(sentence, end..sentence.len()))
}
