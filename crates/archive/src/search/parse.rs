//! A query is what a reader typed, cut into plain words, "phrases" and -exclusions. Nothing that is typed is wrong:
//! a quote left open is plain words.

/// Longer queries than this many characters are cut.
const LONGEST: usize = 4000;

/// What a piece of a query asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ask {
    /// Words, preferred.
    Words,
    /// Words in a row, required.
    Phrase,
    /// Words that must not be there.
    Without,
}

/// A piece of a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece<'q> {
    pub(super) ask: Ask,
    pub(super) text: &'q str,
    /// Whether the query ends here, so that the last word may still be being typed.
    pub(super) open: bool,
}

/// As much of the query as is read, and whether that is less than all.
pub(super) fn cap(query: &str) -> (&str, bool) {
    match query.char_indices().nth(LONGEST) {
        Some((end, _)) => (query.get(..end).unwrap_or(query), true),
        None => (query, false),
    }
}

/// The pieces of a query, in order.
pub(super) fn pieces(query: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut plain = 0;
    let mut at = 0;
    let mut before = ' ';
    while let Some(c) = query.get(at..).and_then(|rest| rest.chars().next()) {
        let found = if before.is_whitespace() { special(query, at) } else { None };
        if let Some((piece, end)) = found {
            push_words(&mut pieces, query, plain, at);
            pieces.push(piece);
            (at, plain, before) = (end, end, ' ');
        } else {
            at += c.len_utf8();
            before = c;
        }
    }
    push_words(&mut pieces, query, plain, query.len());
    pieces
}

fn push_words<'q>(pieces: &mut Vec<Piece<'q>>, query: &'q str, start: usize, end: usize) {
    if let Some(text) = query.get(start..end).filter(|text| !text.trim().is_empty()) {
        pieces.push(Piece { ask: Ask::Words, text, open: end == query.len() });
    }
}

/// The phrase or exclusion that starts at `at`, and where it ends.
fn special(query: &str, at: usize) -> Option<(Piece<'_>, usize)> {
    let rest = query.get(at..)?;
    let (ask, inner) = match rest.strip_prefix(['-', '−']) {
        Some(inner) => (Ask::Without, inner),
        None => (Ask::Phrase, rest),
    };
    let start = query.len() - inner.len();
    if let Some(quoted) = inner.strip_prefix(is_quote) {
        let from = query.len() - quoted.len();
        let length = quoted.find(is_quote)?;
        let text = quoted.get(..length)?;
        let end = from + length + quoted.get(length..)?.chars().next()?.len_utf8();
        return Some((Piece { ask, text, open: false }, end));
    }
    if ask == Ask::Phrase || !inner.starts_with(char::is_alphabetic) {
        return None;
    }
    let length = inner.find(char::is_whitespace).unwrap_or(inner.len());
    Some((Piece { ask, text: inner.get(..length)?, open: false }, start + length))
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»')
}
