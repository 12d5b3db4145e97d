//! A stem is what the forms of an English word share: "negotiating", "negotiations" → "negoti".
//!
//! This is Snowball's English stemmer ("Porter2", M. F. Porter 2001, snowballstem.org/algorithms/english)
//! without its step 0: the tokenizer has already dropped apostrophes.

/// The stem of a folded word; words of up to two letters, and whatever is not plain a–z, stay as they are.
pub(super) fn stem(word: &str) -> String {
    if word.len() <= 2 || !word.bytes().all(|b| b.is_ascii_lowercase()) {
        return word.to_owned();
    }
    if let Some((_, stem)) = SPECIAL.iter().find(|(form, _)| *form == word) {
        return (*stem).to_owned();
    }
    let mut stemmer = Stemmer::new(word);
    stemmer.step_1a();
    if !AFTER_1A.contains(&stemmer.letters.as_slice()) {
        stemmer.step_1b();
        stemmer.step_1c();
        stemmer.step_2();
        stemmer.step_3();
        stemmer.step_4();
        stemmer.step_5();
    }
    stemmer.letters.iter().map(|b| char::from(b.to_ascii_lowercase())).collect()
}

const SPECIAL: [(&str, &str); 18] = [
    ("skis", "ski"),
    ("skies", "sky"),
    ("dying", "die"),
    ("lying", "lie"),
    ("tying", "tie"),
    ("idly", "idl"),
    ("gently", "gentl"),
    ("ugly", "ugli"),
    ("early", "earli"),
    ("only", "onli"),
    ("singly", "singl"),
    ("sky", "sky"),
    ("news", "news"),
    ("howe", "howe"),
    ("atlas", "atlas"),
    ("cosmos", "cosmos"),
    ("bias", "bias"),
    ("andes", "andes"),
];

const AFTER_1A: [&[u8]; 8] =
    [b"inning", b"outing", b"canning", b"herring", b"earring", b"proceed", b"exceed", b"succeed"];

/// Suffixes of step 2 with what replaces them, the longer before the shorter that it ends in.
const STEP_2: [(&[u8], &[u8]); 22] = [
    (b"ational", b"ate"),
    (b"tional", b"tion"),
    (b"ization", b"ize"),
    (b"fulness", b"ful"),
    (b"ousness", b"ous"),
    (b"iveness", b"ive"),
    (b"biliti", b"ble"),
    (b"lessli", b"less"),
    (b"entli", b"ent"),
    (b"ation", b"ate"),
    (b"alism", b"al"),
    (b"aliti", b"al"),
    (b"ousli", b"ous"),
    (b"iviti", b"ive"),
    (b"fulli", b"ful"),
    (b"enci", b"ence"),
    (b"anci", b"ance"),
    (b"abli", b"able"),
    (b"izer", b"ize"),
    (b"ator", b"ate"),
    (b"alli", b"al"),
    (b"bli", b"ble"),
];

const STEP_3: [(&[u8], &[u8]); 8] = [
    (b"ational", b"ate"),
    (b"tional", b"tion"),
    (b"alize", b"al"),
    (b"icate", b"ic"),
    (b"iciti", b"ic"),
    (b"ical", b"ic"),
    (b"ness", b""),
    (b"ful", b""),
];

const STEP_4: [&[u8]; 17] = [
    b"ement", b"ance", b"ence", b"able", b"ible", b"ment", b"ant", b"ent", b"ism", b"ate", b"iti", b"ous",
    b"ive", b"ize", b"al", b"er", b"ic",
];

/// The word at work. A consonant y is written `Y`.
struct Stemmer {
    letters: Vec<u8>,
    /// Where the region after the first vowel–consonant starts.
    r1: usize,
    /// The same again within `r1`.
    r2: usize,
}

impl Stemmer {
    fn new(word: &str) -> Self {
        let mut letters = Vec::with_capacity(word.len());
        for b in word.bytes() {
            let after_vowel = letters.last().is_none_or(|last| is_vowel(*last));
            letters.push(if b == b'y' && after_vowel { b'Y' } else { b });
        }
        let r1 = [&b"gener"[..], b"commun", b"arsen"]
            .iter()
            .find(|prefix| letters.starts_with(prefix))
            .map_or_else(|| region(&letters, 0), |prefix| prefix.len());
        let r2 = region(&letters, r1);
        Self { letters, r1, r2 }
    }

    fn ends(&self, suffix: &[u8]) -> bool {
        self.letters.ends_with(suffix)
    }

    /// The letter so many places from the end, 1 for the last; 0 before the first.
    fn back(&self, n: usize) -> u8 {
        self.letters.len().checked_sub(n).and_then(|at| self.letters.get(at)).copied().unwrap_or(0)
    }

    fn cut(&mut self, n: usize) {
        self.letters.truncate(self.letters.len().saturating_sub(n));
    }

    fn replace(&mut self, n: usize, with: &[u8]) {
        self.cut(n);
        self.letters.extend_from_slice(with);
    }

    /// Whether a vowel stands before the last `n` letters.
    fn vowel_before(&self, n: usize) -> bool {
        let end = self.letters.len().saturating_sub(n);
        self.letters.iter().take(end).any(|b| is_vowel(*b))
    }

    /// Whether a suffix of `n` letters starts at or after `region`.
    fn within(&self, n: usize, region: usize) -> bool {
        self.letters.len().checked_sub(n).is_some_and(|at| at >= region)
    }

    fn ends_in_short_syllable(&self, skip: usize) -> bool {
        let (last, middle, first) = (self.back(skip + 1), self.back(skip + 2), self.back(skip + 3));
        if last == 0 || is_vowel(last) || !is_vowel(middle) {
            return false;
        }
        if first == 0 { true } else { !is_vowel(first) && !matches!(last, b'w' | b'x' | b'Y') }
    }

    fn step_1a(&mut self) {
        if self.ends(b"sses") {
            self.cut(2);
        } else if self.ends(b"ied") || self.ends(b"ies") {
            let keep: &[u8] = if self.letters.len() > 4 { b"i" } else { b"ie" };
            self.replace(3, keep);
        } else if self.ends(b"s") && !self.ends(b"us") && !self.ends(b"ss") && self.vowel_before(2) {
            self.cut(1);
        }
    }

    fn step_1b(&mut self) {
        if let Some(n) = longest(self, &[b"eedly", b"eed"]) {
            if self.within(n, self.r1) {
                self.replace(n, b"ee");
            }
            return;
        }
        let Some(n) = longest(self, &[b"ingly", b"edly", b"ing", b"ed"]) else { return };
        if !self.vowel_before(n) {
            return;
        }
        self.cut(n);
        if self.ends(b"at") || self.ends(b"bl") || self.ends(b"iz") {
            self.letters.push(b'e');
        } else if self.back(1) == self.back(2) && b"bdfgmnprt".contains(&self.back(1)) {
            self.cut(1);
        } else if self.r1 >= self.letters.len() && self.ends_in_short_syllable(0) {
            self.letters.push(b'e');
        }
    }

    fn step_1c(&mut self) {
        let before = self.back(2);
        if matches!(self.back(1), b'y' | b'Y') && self.letters.len() > 2 && !is_vowel(before) {
            self.replace(1, b"i");
        }
    }

    fn step_2(&mut self) {
        if let Some((suffix, with)) = STEP_2.iter().find(|(suffix, _)| self.ends(suffix)) {
            if self.within(suffix.len(), self.r1) {
                self.replace(suffix.len(), with);
            }
        } else if self.ends(b"ogi") {
            if self.within(3, self.r1) && self.back(4) == b'l' {
                self.cut(1);
            }
        } else if self.ends(b"li") && self.within(2, self.r1) && b"cdeghkmnrt".contains(&self.back(3)) {
            self.cut(2);
        }
    }

    fn step_3(&mut self) {
        if let Some((suffix, with)) = STEP_3.iter().find(|(suffix, _)| self.ends(suffix)) {
            if self.within(suffix.len(), self.r1) {
                self.replace(suffix.len(), with);
            }
        } else if self.ends(b"ative") && self.within(5, self.r2) {
            self.cut(5);
        }
    }

    fn step_4(&mut self) {
        if let Some(n) = longest(self, &STEP_4) {
            if self.within(n, self.r2) {
                self.cut(n);
            }
        } else if self.ends(b"ion") && self.within(3, self.r2) && matches!(self.back(4), b's' | b't') {
            self.cut(3);
        }
    }

    fn step_5(&mut self) {
        if self.ends(b"e") {
            let free = self.within(1, self.r1) && !self.ends_in_short_syllable(1);
            if self.within(1, self.r2) || free {
                self.cut(1);
            }
        } else if self.ends(b"ll") && self.within(1, self.r2) {
            self.cut(1);
        }
    }
}

/// The length of the first suffix in the list that the word ends in.
fn longest(word: &Stemmer, suffixes: &[&[u8]]) -> Option<usize> {
    suffixes.iter().find(|suffix| word.ends(suffix)).map(|suffix| suffix.len())
}

/// Where the part after the first non-vowel that follows a vowel starts, counted from `from`.
fn region(letters: &[u8], from: usize) -> usize {
    let rest = letters.iter().skip(from);
    let mut after_vowel = false;
    for (at, b) in rest.enumerate() {
        if after_vowel && !is_vowel(*b) {
            return from + at + 1;
        }
        after_vowel = is_vowel(*b);
    }
    letters.len()
}

fn is_vowel(b: u8) -> bool {
    matches!(b, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}
