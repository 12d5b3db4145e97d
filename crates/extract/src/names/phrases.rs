//! Phrases are known names of one sort, each with other forms, found in a text wherever they stand as whole words.

use std::ops::Range;

use crate::dictionary::Dictionary;
use crate::lexicon::entries;
use crate::text::slice;

/// Known names and how to find them.
pub(crate) struct Phrases {
    /// Every form with the name that it stands for.
    names: Dictionary<String, String>,
    /// The forms by their first word, the longest first: "National People's Congress", not "National".
    by_word: Dictionary<String, Vec<String>>,
}

impl Phrases {
    /// Reads lexicon files of lines `Name = form; form`.
    pub(super) fn read(files: &[&'static str]) -> Self {
        let mut names = Dictionary::default();
        for line in files.iter().flat_map(|file| entries(file)) {
            let (name, forms) = line.split_once('=').unwrap_or((line, ""));
            let name = name.trim();
            let forms = forms.split(';').map(str::trim).filter(|form| !form.is_empty());
            names.extend(forms.chain([name]).map(|form| (form.to_owned(), name.to_owned())));
            if let Some(bare) = name.strip_prefix("The ").filter(|bare| bare.contains(' ')) {
                names.insert(bare.to_owned(), name.to_owned());
            }
        }
        Self::of(names)
    }

    fn of(names: Dictionary<String, String>) -> Self {
        let mut by_word: Dictionary<String, Vec<String>> = Dictionary::default();
        for form in names.keys() {
            let first = slice(form, 0..word_end(form, 0));
            by_word.entry(first.to_owned()).or_default().push(form.clone());
        }
        for forms in by_word.values_mut() {
            forms.sort_by_key(|form| std::cmp::Reverse(form.len()));
        }
        Self { names, by_word }
    }

    /// The name that a form stands for.
    pub(crate) fn name_of(&self, form: &str) -> Option<&str> {
        self.names.get(form).map(String::as_str)
    }

    /// Every place of `text` where one stands, with its name, in order.
    pub(crate) fn find<'p>(&'p self, text: &str) -> Vec<(Range<usize>, &'p str)> {
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(start) = next_word(text, at) {
            at = word_end(text, start);
            let forms = self.by_word.get(slice(text, start..at)).map(Vec::as_slice).unwrap_or_default();
            let matched = forms
                .iter()
                .find_map(|form| Some((form, start + length_of(form, slice(text, start..text.len()))?)));
            let Some((form, end)) = matched else { continue };
            let before = slice(text, 0..start).chars().next_back();
            let after = slice(text, end..text.len()).chars().next();
            at = end;
            // "Xinhua-style" and "non-OPEC" name it all the same; "x.US" and "@cnn" do not.
            if matches!(before, Some('@' | '.' | '/' | '#' | '_')) || after == Some('_') {
                continue;
            }
            if let Some(name) = self.name_of(form) {
                // The article before a name is none of it.
                let article = if form.starts_with("the ") { 4 } else { 0 };
                found.push((start + article..end, name));
            }
        }
        found
    }
}

/// Where the next word begins, from `at`, which is within none.
fn next_word(text: &str, at: usize) -> Option<usize> {
    slice(text, at..text.len()).find(char::is_alphanumeric).map(|found| at + found)
}

/// Where the word that begins at `start` ends.
fn word_end(text: &str, start: usize) -> usize {
    let rest = slice(text, start..text.len());
    start + rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len())
}

/// How many bytes of `text` are the form, as whole words, at its very beginning. Between two words may stand three blanks.
fn length_of(form: &str, text: &str) -> Option<usize> {
    let mut rest = text;
    for (number, word) in form.split(' ').enumerate() {
        if number > 0 {
            let next = rest.trim_start_matches(' ');
            rest = (1..=3).contains(&(rest.len() - next.len())).then_some(next)?;
        }
        rest = rest.strip_prefix(word)?;
    }
    (!rest.starts_with(char::is_alphanumeric)).then_some(text.len() - rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_form_counts_and_only_whole_words() {
        let phrases = Phrases::read(&["National People's Congress\nCongress = the Hill\nThe New Paper"]);
        let found = |text: &str| -> Vec<(String, String)> {
            phrases
                .find(text)
                .into_iter()
                .map(|(at, name)| (slice(text, at).to_owned(), name.to_owned()))
                .collect()
        };
        let one = |form: &str, name: &str| vec![(form.to_owned(), name.to_owned())];
        assert_eq!(
            found("the National  People's Congress"),
            one("National  People's Congress", "National People's Congress")
        );
        assert_eq!(found("on the Hill today"), one("Hill", "Congress"));
        assert_eq!(found("New Paper says"), one("New Paper", "The New Paper"));
        assert!(found("Congressional Congresses @Congress").is_empty());
    }
}
