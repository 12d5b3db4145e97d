//! What the analyser makes of words, from tables of cases; and what holds of any text.
// Clippy's leave to unwrap in tests does not reach the helpers of an integration test.
#![allow(clippy::unwrap_used)]

use archive::search::{Reading, Role, tokens};
use proptest::prelude::*;

/// Tokens as the table writes them: "usa[united states]".
fn written(text: &str, reading: Reading) -> String {
    let mut out = String::new();
    let mut open = false;
    for token in tokens(text, reading) {
        if open && token.role != Role::Part {
            out.push(']');
            open = false;
        }
        if !out.is_empty() && !out.ends_with('[') {
            out.push(' ');
        }
        out.push_str(&token.text);
        if token.role == Role::Whole {
            out.push('[');
            open = true;
        }
    }
    if open {
        out.push(']');
    }
    out
}

/// Writes out what is written as `\u{…}`.
fn unescape(text: &str) -> String {
    let mut pieces = text.split("\\u{");
    let mut out = pieces.next().unwrap().to_owned();
    for piece in pieces {
        let (code, rest) = piece.split_once('}').unwrap();
        out.push(char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap());
        out.push_str(rest);
    }
    out
}

fn cases(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

#[test]
fn texts_become_these_tokens() {
    for line in cases(include_str!("search/tokens.txt")) {
        let (text, expected) = line.split_once(" => ").unwrap();
        let (text, reading) = match text.strip_prefix("? ") {
            Some(text) => (text, Reading::Query),
            None => (text, Reading::Text),
        };
        assert_eq!(written(&unescape(text), reading), expected, "{text}");
    }
}

#[test]
fn words_have_these_stems() {
    for line in cases(include_str!("search/stems.txt")) {
        let (word, stem) = line.split_once(' ').unwrap();
        let terms: Vec<String> =
            tokens(word, Reading::Text).iter().map(archive::search::Token::term).collect();
        assert_eq!(terms, [stem], "{word}");
    }
}

proptest! {
    #[test]
    fn a_term_begins_as_its_token_does(text in "[a-zA-Z’' .-]{0,60}|\\PC{0,40}") {
        for token in tokens(&text, Reading::Text) {
            prop_assert_eq!(token.term().chars().next(), token.text.chars().next());
        }
    }

    #[test]
    fn spans_lie_in_the_text_in_order(text in "\\PC{0,80}") {
        let mut last = 0;
        for token in tokens(&text, Reading::Text) {
            let (start, end) = (token.span.start as usize, token.span.end as usize);
            prop_assert!(start < end && end <= text.len());
            prop_assert!(text.is_char_boundary(start) && text.is_char_boundary(end));
            if token.role != Role::Part {
                prop_assert!(start >= last);
            }
            last = start;
            prop_assert!(!token.text.is_empty() && !token.term().is_empty());
        }
    }

    #[test]
    fn what_is_tokens_stays_tokens(text in "[a-zA-Z0-9 .,'%$-]{0,60}") {
        for token in tokens(&text, Reading::Text).iter().filter(|token| token.role == Role::Word) {
            let again: Vec<String> = tokens(&token.text, Reading::Text).into_iter().map(|t| t.text).collect();
            prop_assert!(again.contains(&token.text), "{:?} became {again:?}", token.text);
        }
    }
}
