//! A scan cuts a sentence into figures, words and marks. Figures are told by an expression; words and marks, of which
//! there are many more, letter by letter.

use std::ops::Range;

use regex::Captures;

use super::amounts;
use crate::pattern::{Pattern, pattern};
use crate::text::slice;

/// A piece of a sentence.
pub(super) enum Piece<'s> {
    /// Money, a percentage or a number, by the groups of its expression.
    Figure(Captures<'s>),
    /// Letters, or letters with stops: "Trump’s", "U.S.".
    Word(Range<usize>),
    /// A comma, a bracket, a dash.
    Mark(Range<usize>),
}

/// The pieces of a sentence, in order.
pub(super) struct Pieces<'s> {
    sentence: &'s str,
    at: usize,
    figures: &'static Pattern,
    /// The next figure, once it has been looked for.
    figure: Option<Captures<'s>>,
}

impl<'s> Pieces<'s> {
    pub(super) fn of(sentence: &'s str) -> Self {
        let figures = pattern!(format!(
            r"{money}|{percent}|(?P<number>\b\d[\d,]*(?:\.\d+)?)(?:st|nd|rd|th|s)?\b",
            money = amounts::MONEY,
            percent = amounts::PERCENT,
        ));
        Self { sentence, at: 0, figures, figure: figures.captures_at(sentence, 0) }
    }
}

impl<'s> Iterator for Pieces<'s> {
    type Item = Piece<'s>;

    fn next(&mut self) -> Option<Piece<'s>> {
        let place = |figure: &Captures<'_>| figure.get(0).map_or(0..0, |whole| whole.range());
        // What began within a word is no figure.
        if self.figure.as_ref().is_some_and(|figure| place(figure).start < self.at) {
            self.figure = self.figures.captures_at(self.sentence, self.at);
        }
        let figure = self.figure.as_ref().map(place);
        let until = figure.as_ref().map_or(self.sentence.len(), |figure| figure.start);
        if let Some(piece) = word_or_mark(self.sentence, self.at, until) {
            let (Piece::Word(range) | Piece::Mark(range)) = &piece else { return None };
            self.at = range.end;
            return Some(piece);
        }
        self.at = figure?.end;
        self.figure.take().map(|figure| {
            self.figure = self.figures.captures_at(self.sentence, self.at);
            Piece::Figure(figure)
        })
    }
}

/// The first word or mark from `at` that begins before `until`.
fn word_or_mark(sentence: &str, at: usize, until: usize) -> Option<Piece<'static>> {
    slice(sentence, at..until).char_indices().find_map(|(step, first)| {
        let start = at + step;
        let rest = slice(sentence, start..sentence.len());
        if first.is_alphabetic() {
            return Some(Piece::Word(start..start + dotted(rest).unwrap_or_else(|| word(rest))));
        }
        mark(rest, first).map(|length| Piece::Mark(start..start + length))
    })
}

/// Letters and figures, and letters after an apostrophe: "Trump’s".
fn word(rest: &str) -> usize {
    let end = |from: usize, part: fn(char) -> bool| {
        let rest = slice(rest, from..rest.len());
        from + rest.find(|character| !part(character)).unwrap_or(rest.len())
    };
    // A letter may have its accent after it.
    let length =
        end(0, |character| character.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&character));
    let apostrophe = slice(rest, length..rest.len()).chars().next().filter(|mark| matches!(mark, '\'' | '’'));
    let after = apostrophe.map_or(length, |mark| length + mark.len_utf8());
    let ending = end(after, char::is_alphabetic);
    if ending > after { ending } else { length }
}

/// Capitals with a stop each, two at least: "U.S.", "U.S.'s".
fn dotted(rest: &str) -> Option<usize> {
    let mut length = 0;
    let mut stops = 0;
    loop {
        let mut characters = slice(rest, length..rest.len()).chars();
        match (characters.next().filter(|capital| capital.is_uppercase()), characters.next()) {
            (Some(capital), Some('.')) => length += capital.len_utf8() + 1,
            _ => break,
        }
        stops += 1;
    }
    let mut ending = slice(rest, length..rest.len()).chars();
    let possessive = ending.next().filter(|mark| matches!(mark, '\'' | '’')).filter(|_| {
        ending.next() == Some('s')
            && !ending.next().is_some_and(|next| next.is_ascii_alphanumeric() || next == '_')
    });
    (stops >= 2).then(|| length + possessive.map_or(0, |mark| mark.len_utf8() + 1))
}

/// A mark that parts words: its bytes, with the blanks around a dash.
fn mark(rest: &str, first: char) -> Option<usize> {
    match first {
        ',' | ';' | ':' | '(' | ')' | '—' => Some(first.len_utf8()),
        '-' => rest.starts_with("--").then_some(2),
        blank if blank.is_whitespace() => {
            let after = slice(rest, blank.len_utf8()..rest.len());
            let next = after.trim_start_matches(['–', '-']);
            let end = next.chars().next().filter(|end| end.is_whitespace() && next.len() < after.len())?;
            Some(rest.len() - next.len() + end.len_utf8())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(sentence: &str) -> Vec<&str> {
        Pieces::of(sentence)
            .map(|piece| match piece {
                Piece::Figure(found) => found.get(0).unwrap().as_str(),
                Piece::Word(range) | Piece::Mark(range) => slice(sentence, range),
            })
            .collect()
    }

    #[test]
    fn figures_words_and_marks_are_told_apart() {
        assert_eq!(
            cut("The U.S.’s tariffs – 25 percent on $50bn, G20 aides said -- aren't China’s (yet)"),
            [
                "The",
                "U.S.’s",
                "tariffs",
                " – ",
                "25 percent",
                "on",
                "$50bn",
                ",",
                "G20",
                "aides",
                "said",
                " -- ",
                "aren't",
                "China’s",
                "(",
                "yet",
                ")"
            ]
        );
        assert_eq!(
            cut("US$5 billion; fifty million, mid-2018 rock 'n' roll’"),
            ["US$5 billion", ";", "fifty million", ",", "mid", "2018", "rock", "n", "roll"]
        );
        assert_eq!(cut("A.B.C.x 5G--J. Doe"), ["A.B.C.", "x", "G", "--", "J", "Doe"]);
    }
}
