//! Words are a list that a token's word is looked for in: `words!("to, from, go ahead with")`. Lists are looked through
//! more often than anything else is done, and hardly ever with success; so each is prepared when this is compiled.

/// Words or phrases, parted by commas.
#[derive(Clone, Copy, Debug)]
pub(super) struct Words {
    list: &'static str,
    /// A bit for every word's [`mark`]: what has none of them is not in the list.
    marks: [u128; 2],
}

/// Two words of another first or last letter or of another length have seldom the same mark.
const fn mark(first: u8, last: u8, length: usize) -> u8 {
    first.wrapping_mul(11) ^ last.wrapping_mul(5) ^ (length as u8).wrapping_mul(83)
}

impl Words {
    pub(super) const fn of(list: &'static str) -> Self {
        let mut marks = [0, 0];
        let (mut first, mut end, mut length) = (0, 0, 0);
        let mut rest = list.as_bytes();
        while let [byte, others @ ..] = rest {
            rest = others;
            match *byte {
                b' ' if length == 0 => continue,
                b',' => length = 0,
                byte => {
                    first = if length == 0 { byte } else { first };
                    end = byte;
                    length += 1;
                }
            }
            if length > 0 && matches!(rest, [] | [b',', ..]) {
                let mark = mark(first, end, length);
                let [low, high] = &mut marks;
                *(if mark < 128 { low } else { high }) |= 1 << (mark % 128);
            }
        }
        Self { list, marks }
    }

    pub(super) fn contain(&self, word: &str) -> bool {
        let ([first, .., last] | [first @ last]) = word.as_bytes() else { return false };
        let mark = mark(*first, *last, word.len());
        let [low, high] = self.marks;
        let marked = (if mark < 128 { low } else { high }) >> (mark % 128) & 1 == 1;
        marked && self.list.split(',').any(|one| one.strip_prefix(' ').unwrap_or(one) == word)
    }
}

/// Words that are prepared when this is compiled.
macro_rules! words {
    ($list:expr) => {
        const { &$crate::claims::words::Words::of($list) }
    };
}
pub(super) use words;

#[cfg(test)]
mod tests {
    #[test]
    fn a_word_is_found_whole_wherever_it_stands() {
        let words = words!(
            "to, go ahead with, a, \
            from, café"
        );
        for word in ["to", "go ahead with", "a", "from", "café"] {
            assert!(words.contain(word), "{word}");
        }
        for word in ["", " ", ",", "t", "o", "go", "ahead", "with", "fro", "from, café", " from", "caf"] {
            assert!(!words.contain(word), "{word}");
        }
        assert!(!words!("").contain("a") && !words!("").contain(""));
    }
}
