//! A line is one sentence cut into tokens: words, numbers, marks. Every rule reads tokens, never characters, and
//! none looks further than a few of them, so that the whole takes time in step with the text's length.

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Letters, with an apostrophe inside: "Nov", "won't".
    Word,
    /// Digits and nothing else.
    Number,
    /// Digits with separators: "1,999", "10.5".
    Figure,
    /// The ending of a possessive.
    Possessive,
    /// Any other character.
    Mark,
}

/// A token and its place in the sentence.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    pub(crate) kind: Kind,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// A sentence with its tokens.
pub(crate) struct Line<'t> {
    text: &'t str,
    lower: String,
    tokens: Vec<Token>,
}

impl<'t> Line<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        let mut lower = text.to_owned();
        lower.make_ascii_lowercase();
        Self { text, lower, tokens: tokens(text) }
    }

    pub(crate) fn len(&self) -> usize {
        self.tokens.len()
    }

    pub(crate) fn token(&self, at: usize) -> Option<Token> {
        self.tokens.get(at).copied()
    }

    pub(crate) fn kind(&self, at: usize) -> Option<Kind> {
        self.token(at).map(|token| token.kind)
    }

    /// The token as it stands; empty past the end.
    pub(crate) fn text(&self, at: usize) -> &'t str {
        self.token(at).and_then(|token| self.text.get(token.start..token.end)).unwrap_or_default()
    }

    /// The token in small letters; empty past the end.
    pub(crate) fn lower(&self, at: usize) -> &str {
        self.token(at).and_then(|token| self.lower.get(token.start..token.end)).unwrap_or_default()
    }

    /// The token so many places before `at`, in small letters; empty before the beginning.
    pub(crate) fn back(&self, at: usize, places: usize) -> &str {
        at.checked_sub(places).map_or("", |at| self.lower(at))
    }

    pub(crate) fn is(&self, at: usize, word: &str) -> bool {
        self.lower(at) == word
    }

    pub(crate) fn any(&self, at: usize, words: &[&str]) -> bool {
        words.contains(&self.lower(at))
    }

    /// Whether these words follow one another from `at`.
    pub(crate) fn all(&self, at: usize, words: &[&str]) -> bool {
        words.iter().enumerate().all(|(place, word)| self.is(at + place, word))
    }

    /// `at` or, where the token there is one of the words, the place after it.
    pub(crate) fn skip(&self, at: usize, words: &[&str]) -> usize {
        if self.any(at, words) { at + 1 } else { at }
    }

    pub(crate) fn possessive(&self, at: usize) -> bool {
        self.kind(at) == Some(Kind::Possessive)
    }

    pub(crate) fn word(&self, at: usize) -> bool {
        self.kind(at) == Some(Kind::Word)
    }

    pub(crate) fn capital(&self, at: usize) -> bool {
        self.text(at).chars().next().is_some_and(char::is_uppercase)
    }

    /// Whether the token touches the one before it.
    pub(crate) fn tight(&self, at: usize) -> bool {
        at.checked_sub(1)
            .and_then(|before| self.token(before).zip(self.token(at)))
            .is_some_and(|(before, token)| before.end == token.start)
    }

    /// A number of plain digits.
    pub(crate) fn number(&self, at: usize) -> Option<u32> {
        (self.kind(at) == Some(Kind::Number)).then(|| self.text(at).parse().ok())?
    }

    /// Whether it is a hyphen or a dash.
    pub(crate) fn dash(&self, at: usize) -> bool {
        matches!(self.lower(at), "-" | "–" | "—" | "‑" | "‐")
    }

    /// The words from one token up to another.
    pub(crate) fn words(&self, tokens: std::ops::Range<usize>) -> impl DoubleEndedIterator<Item = &str> {
        tokens.map(|at| self.lower(at))
    }
}

fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut characters = text.char_indices().peekable();
    while let Some((start, character)) = characters.next() {
        if character.is_whitespace() {
            continue;
        }
        let rest = text.get(start..).unwrap_or_default();
        let (kind, length) = if character.is_ascii_digit() {
            number(rest)
        } else if character.is_alphabetic() {
            (Kind::Word, word(rest))
        } else if matches!(character, '\'' | '’') && possessive(rest) {
            (Kind::Possessive, character.len_utf8() + 1)
        } else {
            (Kind::Mark, character.len_utf8())
        };
        let end = start + length;
        while characters.next_if(|(at, _)| *at < end).is_some() {}
        tokens.push(Token { kind, start, end });
    }
    tokens
}

/// Letters, and an apostrophe between them unless it opens a possessive.
fn word(rest: &str) -> usize {
    let mut end = 0;
    for (at, character) in rest.char_indices() {
        if character.is_alphabetic() {
            end = at + character.len_utf8();
        } else if matches!(character, '\'' | '’') && at == end {
            let after = rest.get(at..).unwrap_or_default();
            let letter = after.chars().nth(1).is_some_and(char::is_alphabetic);
            if !letter || possessive(after) {
                break;
            }
        } else {
            break;
        }
    }
    end
}

/// An apostrophe, an s, and no more letters.
fn possessive(rest: &str) -> bool {
    let mut characters = rest.chars().skip(1);
    characters.next().is_some_and(|letter| letter.eq_ignore_ascii_case(&'s'))
        && !characters.next().is_some_and(char::is_alphanumeric)
}

/// Digits; with thousands or decimals behind them they are a figure.
fn number(rest: &str) -> (Kind, usize) {
    let digits =
        |from: usize| rest.get(from..).unwrap_or_default().bytes().take_while(u8::is_ascii_digit).count();
    let mut end = digits(0);
    let mut kind = Kind::Number;
    loop {
        let more = digits(end + 1);
        match rest.as_bytes().get(end) {
            Some(b',') if more == 3 => {}
            Some(b'.') if more > 0 => {}
            _ => return (kind, end),
        }
        kind = Kind::Figure;
        end += 1 + more;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        let line = Line::new(text);
        (0..line.len()).map(|at| line.text(at)).collect()
    }

    #[test]
    fn words_numbers_and_marks_are_told_apart() {
        assert_eq!(cut("Tuesday’s $1,999.5 won't"), ["Tuesday", "’s", "$", "1,999.5", "won't"]);
        assert_eq!(cut("March 1,2019, the 1990s"), ["March", "1", ",", "2019", ",", "the", "1990", "s"]);
        assert_eq!(cut("weeks' 24/7 Q3 中国"), ["weeks", "'", "24", "/", "7", "Q", "3", "中国"]);
    }
}
