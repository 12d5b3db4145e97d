//! Scanning cuts text into its written words: runs of letters and digits, with what holds them together inside
//! ("don't", "U.S.", "10,000", "3.5") and where they are.

use super::fold::{fold, is_invisible, is_unspaced};

/// Longer words than this many bytes are cut; no English word comes near.
const LONGEST: usize = 48;

/// What a written word is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Letters, or letters and digits.
    Word,
    /// Letters with full stops between: "U.S."
    Initials,
    /// Digits.
    Number,
    /// One or two characters of a script without spaces.
    Unspaced,
}

/// A written word.
#[derive(Clone, Debug)]
pub(super) struct Written {
    /// Folded.
    pub(super) text: String,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) form: Form,
    /// Whether it has no lower-case letter.
    pub(super) capitals: bool,
}

/// The written words of `text`, in order.
pub(super) fn scan(text: &str) -> Vec<Written> {
    let mut scanner = Scanner { rest: text.char_indices().peekable(), text, words: Vec::new() };
    while let Some((start, c)) = scanner.rest.next() {
        if is_unspaced(c) {
            scanner.unspaced(start, c);
        } else if c.is_numeric() {
            scanner.number(start, c);
        } else if c.is_alphabetic() {
            scanner.word(start, c);
        }
    }
    scanner.words
}

struct Scanner<'t> {
    rest: core::iter::Peekable<core::str::CharIndices<'t>>,
    text: &'t str,
    words: Vec<Written>,
}

impl Scanner<'_> {
    /// The two characters after the next one, which is where "U.S" and "10,000" are told from a sentence's end.
    fn beyond(&self, at: usize) -> (Option<char>, Option<char>) {
        let mut rest = self.text.get(at..).unwrap_or_default().chars().skip(1).filter(|c| !is_invisible(*c));
        (rest.next(), rest.next())
    }

    fn push(&mut self, mut text: String, start: usize, end: usize, form: Form) {
        let capitals = !self.text.get(start..end).unwrap_or_default().chars().any(char::is_lowercase);
        let mut cut = text.len().min(LONGEST);
        while !text.is_char_boundary(cut) {
            cut -= 1;
        }
        text.truncate(cut);
        if !text.is_empty() {
            self.words.push(Written { text, start, end, form, capitals });
        }
    }

    fn word(&mut self, start: usize, first: char) {
        let mut text = String::new();
        fold(first, &mut text);
        let mut end = start + first.len_utf8();
        let mut letters = 1;
        let mut form = Form::Word;
        while let Some((at, c)) = self.rest.peek().copied() {
            let (next, after) = self.beyond(at);
            let more = match c {
                _ if is_invisible(c) => true,
                _ if is_unspaced(c) => false,
                _ if c.is_alphanumeric() => true,
                '.' if letters == 1 || form == Form::Initials => {
                    let initial =
                        next.is_some_and(char::is_alphabetic) && !after.is_some_and(char::is_alphanumeric);
                    if initial {
                        form = Form::Initials;
                    }
                    initial
                }
                '\'' | '’' | 'ʼ' | '＇' => {
                    next.is_some_and(|c| c.is_alphabetic() && !is_unspaced(c)) && !possessive(next, after)
                }
                _ => false,
            };
            if !more {
                break;
            }
            self.rest.next();
            if c.is_alphanumeric() {
                fold(c, &mut text);
                letters += 1;
            }
            if !is_invisible(c) {
                end = at + c.len_utf8();
            }
        }
        if form == Form::Initials && self.rest.next_if(|(_, c)| *c == '.').is_some() {
            end += 1;
        }
        self.skip_possessive();
        self.push(text, start, end, form);
    }

    /// "'s" is no part of a word.
    fn skip_possessive(&mut self) {
        let Some((at, '\'' | '’')) = self.rest.peek().copied() else { return };
        let (next, after) = self.beyond(at);
        if possessive(next, after) {
            self.rest.next();
            self.rest.next();
        }
    }

    fn number(&mut self, start: usize, first: char) {
        let mut text = String::new();
        fold(first, &mut text);
        let mut end = start + first.len_utf8();
        let mut form = Form::Number;
        while let Some((at, c)) = self.rest.peek().copied() {
            let (next, _) = self.beyond(at);
            let in_number = form == Form::Number && next.is_some_and(|c| c.is_ascii_digit());
            match c {
                _ if is_unspaced(c) => break,
                _ if c.is_alphabetic() => form = Form::Word,
                ',' if in_number && self.three_digits(at) => {}
                '.' if in_number => text.push('.'),
                _ if c.is_alphanumeric() || is_invisible(c) => {}
                _ => break,
            }
            self.rest.next();
            if c.is_alphanumeric() {
                fold(c, &mut text);
            }
            if !is_invisible(c) {
                end = at + c.len_utf8();
            }
        }
        self.skip_possessive();
        self.push(text, start, end, form);
    }

    /// Whether exactly three digits follow the comma at `at`.
    fn three_digits(&self, at: usize) -> bool {
        let rest = self.text.get(at + 1..).unwrap_or_default();
        rest.bytes().take(4).take_while(u8::is_ascii_digit).count() == 3
    }

    /// Pairs of neighbours; a character that stands alone is a word.
    fn unspaced(&mut self, start: usize, first: char) {
        let mut previous = (start, first);
        let mut alone = true;
        while let Some((at, c)) = self.rest.next_if(|(_, c)| is_unspaced(*c)) {
            let mut pair = String::new();
            fold(previous.1, &mut pair);
            fold(c, &mut pair);
            self.push(pair, previous.0, at + c.len_utf8(), Form::Unspaced);
            previous = (at, c);
            alone = false;
        }
        if alone {
            let mut text = String::new();
            fold(first, &mut text);
            self.push(text, start, start + first.len_utf8(), Form::Unspaced);
        }
    }
}

fn possessive(next: Option<char>, after: Option<char>) -> bool {
    matches!(next, Some('s' | 'S')) && !after.is_some_and(char::is_alphanumeric)
}
