//! Not all between quotation marks is a quotation: terms, titles and names stand there too.

use crate::pattern::pattern;

/// How a marked passage stands in its sentence.
pub(super) struct Standing<'t> {
    pub(super) quoted: &'t str,
    /// The words of the same sentence before and after it.
    pub(super) before: &'t str,
    pub(super) after: &'t str,
    /// Words of speech about it stand right beside it.
    pub(super) close: bool,
    /// Somebody is said to have spoken.
    pub(super) spoken: bool,
}

/// Whether these are somebody's words.
pub(super) fn is_quotation(one: &Standing<'_>) -> bool {
    let count = one.quoted.split_whitespace().count();
    let sentence = one.quoted.trim_end().ends_with(['.', '?', '!', '…']) && count >= 4;
    if count <= 9 && !one.close_speech() && names_something(one.before, one.after) {
        return false;
    }
    if is_title(one.quoted) && !(sentence && one.spoken) {
        return false;
    }
    match count {
        0 => false,
        1..=2 => one.close,
        3 => one.spoken,
        _ => true,
    }
}

impl Standing<'_> {
    /// `"…," she said` after the words: what is before them does not make them a name.
    fn close_speech(&self) -> bool {
        self.close && self.before.is_empty()
    }
}

/// "the so-called", "a book titled", "the term": what is marked is a name or a word.
fn names_something(before: &str, after: &str) -> bool {
    pattern!(
        r"(?i)(?:\bso-called|\bknown\s+(?:\w+\s+)?as|\b(?:is|are|was|were|been|being|what\s+is|commonly)\s+(?:\w+\s+)?(?:called|dubbed|termed|nicknamed)|\b(?:dubbed|termed|labell?ed|nicknamed|entitled|titled|headlined|named|codenamed|branded|tagged|rebranded)(?:\s+the|\s+as)?|\b(?:an?|the|its|his|her|their|this|that|\w+['’]s)\s+(?:[\p{L}-]+\s+){0,2}(?:term|terms|word|words|phrase|slogan|motto|name|title|hashtag|book|bestseller|film|movie|song|show|program|programme|series|podcast|newsletter|column|initiative|campaign)(?:\s+called)?|\b(?:an?|the)\s+(?:[\p{L}-]+\s+){1,3}called)\s*[,:]?\s*(?:the\s+)?$"
    )
    .is_match(before)
        || pattern!(r"(?i)^\s*(?:podcast|newsletter|program|programme|initiative|slogan|hashtag|label|list|blueprint)\b").is_match(after)
}

/// Whether marked words are a title by their make alone, so that the sentence around them goes on through them.
pub(super) fn is_bare_title(quoted: &str) -> bool {
    quoted.split_whitespace().count() <= 5
        && is_title(quoted)
        && !quoted.trim_end().ends_with([',', '.', '?', '!', '…'])
}

/// "Made in China 2025", "Phase One": every word of weight is capitalised, though not every letter.
fn is_title(quoted: &str) -> bool {
    let words: Vec<&str> = quoted.split_whitespace().collect();
    let weighty = |word: &&&str| word.chars().filter(|c| c.is_alphabetic()).count() > 3;
    let first_small = words.first().is_some_and(|word| word.chars().next().is_some_and(char::is_lowercase));
    let capital = |word: &str| {
        word.trim_start_matches(|c: char| !c.is_alphanumeric())
            .chars()
            .next()
            .is_some_and(|c| !c.is_lowercase())
    };
    let shouting = !quoted.chars().any(char::is_lowercase);
    words.len() >= 2
        && !first_small
        && !shouting
        && words.iter().filter(weighty).count() >= 1
        && words.iter().filter(weighty).all(|word| capital(word))
        && words.iter().filter(|word| capital(word)).count() * 2 > words.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_known_by_their_capitals() {
        assert!(is_title("Made in China 2025"));
        assert!(is_title("The Art of the Deal"));
        assert!(!is_title("China will fight"));
        assert!(!is_title("MAKE AMERICA GREAT"));
        assert!(!is_title("No"));
    }

    #[test]
    fn terms_are_introduced_as_terms() {
        assert!(names_something("The so-called ", ""));
        assert!(names_something("a plan known as ", ""));
        assert!(names_something("In a book titled ", ""));
        assert!(!names_something("Trump called the deal ", ""));
        assert!(!names_something("He said that ", ""));
    }
}
