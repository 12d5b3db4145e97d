//! A wildcard is a word with stars for any letters: `tari*`, `neg*ate`.

use crate::search::fold::fold;

/// The pieces between the stars.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wild {
    pieces: Vec<String>,
}

impl Wild {
    /// The wildcard that `text` is: letters and digits, at least two in all, and a star.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let plain = text.chars().all(|c| c == '*' || c.is_alphanumeric());
        let letters = text.chars().filter(|c| *c != '*').count();
        (plain && text.contains('*') && letters >= 2).then(|| {
            let folded = |piece: &str| {
                let mut out = String::new();
                piece.chars().for_each(|c| fold(c, &mut out));
                out
            };
            Self { pieces: text.split('*').map(folded).collect() }
        })
    }

    /// What every such word begins with.
    pub(crate) fn beginning(&self) -> &str {
        self.pieces.first().map_or("", String::as_str)
    }

    /// Whether anything that begins so is such a word.
    pub(crate) fn is_beginning(&self) -> bool {
        self.pieces.iter().skip(1).all(String::is_empty)
    }

    /// Whether a folded word looks so.
    pub(crate) fn matches(&self, word: &str) -> bool {
        let Some((first, rest)) = self.pieces.split_first() else { return false };
        let Some((last, middle)) = rest.split_last() else { return word == first };
        let Some(mut word) = word.strip_prefix(first.as_str()) else { return false };
        for piece in middle {
            let Some((_, after)) = word.split_once(piece.as_str()) else { return false };
            word = after;
        }
        word.ends_with(last.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_stand_for_any_letters() {
        let wild = |text: &str| Wild::parse(text).unwrap();
        assert!(wild("neg*ate").matches("negotiate") && !wild("neg*ate").matches("negotiated"));
        assert!(wild("*tari*").matches("tariffs") && wild("t*r*f").matches("tariff"));
        assert!(wild("ab*ba").matches("abba") && !wild("ab*ba").matches("aba"));
        assert!(wild("Tari*").is_beginning() && !wild("t*riff").is_beginning());
        for plain in ["a*", "*", "**", "A*B-C", "tariff", "x*(y)"] {
            assert_eq!(Wild::parse(plain), None, "{plain}");
        }
    }
}
