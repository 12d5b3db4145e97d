//! Tokens are the words of a sentence as names need them: possessives cut off, full stops kept where they belong.

use std::ops::Range;

use crate::page::{Page, Place};
use crate::text::{capitalised, slice};

/// A word. Each of its four marks is asked for alone, so they stay four.
#[expect(clippy::struct_excessive_bools, reason = "independent facts about one word")]
#[derive(Clone, Debug)]
pub(super) struct Token<'t> {
    pub(super) range: Range<usize>,
    pub(super) word: &'t str,
    /// It stood in the possessive, so that no name goes on after it.
    pub(super) possessive: bool,
    /// Only a space stands between it and the next, or between the words around a nickname.
    pub(super) joined: bool,
    /// It stands at the beginning of the sentence or of a quote in it.
    pub(super) opens: bool,
    /// It stands within a name between marks: Robert "Bob" Hill.
    pub(super) nickname: bool,
}

impl Token<'_> {
    pub(super) fn capitalised(&self) -> bool {
        capitalised(self.word)
    }
}

/// A sentence that is not noise, with its tokens: they are read again and again.
pub(super) struct Told<'t> {
    pub(super) place: Place,
    pub(super) words: &'t str,
    pub(super) tokens: Vec<Token<'t>>,
}

/// Every sentence of the page that is not noise.
pub(super) fn told<'t>(page: &Page<'t>) -> Vec<Told<'t>> {
    let sentences = page.told().map(|place| {
        let words = page.words(&place);
        Told { place, words, tokens: tokens(words) }
    });
    sentences.collect()
}

/// Letters and figures, and what may stand within a word: where each begins, and the whole of it.
fn wholes(sentence: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = slice(sentence, at..sentence.len());
        let start = at + rest.find(char::is_alphanumeric)?;
        let rest = slice(sentence, start..sentence.len());
        let inside = |mark: char| mark.is_alphanumeric() || matches!(mark, '\'' | '’' | '.' | '&' | '-');
        let whole = slice(rest, 0..rest.find(|mark| !inside(mark)).unwrap_or(rest.len()));
        at = start + whole.len();
        Some((start, whole))
    })
}

/// The words of a sentence.
pub(super) fn tokens(sentence: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token<'_>> = Vec::new();
    for (start, whole) in wholes(sentence) {
        let mut word = whole.trim_end_matches(['\'', '’', '-', '&']);
        let possessive = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s"));
        word = possessive.unwrap_or(word);
        // "Mr.", "J.", "U.S." keep their full stop; the end of a sentence does not.
        let short = word.ends_with('.')
            && (word.trim_end_matches('.').contains('.')
                || word.trim_end_matches('.').chars().count() == 1
                || matches!(word, "Jr." | "Sr." | "St.")
                || super::role_words::is_role(word));
        if !short {
            word = word.trim_end_matches('.');
        }
        let range = start..start + word.len();
        let plural = possessive.is_some() || whole.ends_with("s'") || whole.ends_with("s’");
        let mut opens = tokens.is_empty();
        if let Some(last) = tokens.last_mut() {
            let gap = slice(sentence, last.range.end..range.start);
            // A no-break space is two bytes; what is wider was noise.
            let blank = gap.len() <= 2 && gap.trim().is_empty() && !gap.is_empty();
            // "[Commerce Secretary Wilbur] Ross": what an editor put in ends there, the name does not.
            last.joined = !last.possessive && (blank || gap == "] ");
            opens = gap.ends_with(['"', '“', '‘', '•']) || gap.ends_with(": ");
        }
        tokens.push(Token { range, word, possessive: plural, joined: false, opens, nickname: false });
    }
    join_nicknames(sentence, &mut tokens);
    tokens
}

/// Joins `Robert "Bob" Hill` and `William (Bill) Hill`.
fn join_nicknames(sentence: &str, tokens: &mut [Token<'_>]) {
    for at in 1..tokens.len().saturating_sub(1) {
        let (Some(before), Some(here), Some(after)) =
            (tokens.get(at - 1), tokens.get(at), tokens.get(at + 1))
        else {
            continue;
        };
        let opening = slice(sentence, before.range.end..here.range.start);
        let closing = slice(sentence, here.range.end..after.range.start);
        let marked = matches!(
            (opening, closing),
            (" \"", "\" ") | (" “", "” ") | (" (", ") ") | (" '", "' ") | (" ‘", "’ ")
        );
        let names = || {
            crate::lexicon::GIVEN_NAMES.contains(before.word)
                && [here, after]
                    .iter()
                    .all(|token| token.capitalised() && token.word.chars().any(char::is_lowercase))
        };
        if marked && names() {
            if let Some(before) = tokens.get_mut(at - 1) {
                before.joined = true;
            }
            if let Some(here) = tokens.get_mut(at) {
                (here.joined, here.nickname, here.opens) = (true, true, false);
            }
        }
    }
}
