//! Phrases are known names of one sort, each with other forms, found in a text wherever they stand as whole words.

use std::collections::HashMap;
use std::ops::Range;

use crate::lexicon::entries;
use crate::pattern::Pattern;
use crate::text::slice;

/// Known names and how to find them.
pub(crate) struct Phrases {
    /// Every form with the name that it stands for.
    names: HashMap<String, String>,
    any: Pattern,
}

impl Phrases {
    /// Reads lexicon files of lines `Name = form; form`.
    pub(super) fn read(files: &[&'static str]) -> Self {
        let mut names = HashMap::new();
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

    fn of(names: HashMap<String, String>) -> Self {
        let mut forms: Vec<&String> = names.keys().collect();
        // The longest first: "National People's Congress", not "Congress".
        forms.sort_by_key(|form| (std::cmp::Reverse(form.len()), form.as_str()));
        let any: Vec<String> = forms.iter().map(|form| regex::escape(form).replace(' ', " {1,3}")).collect();
        Self { any: Pattern::new(&any.join("|")), names }
    }

    /// The name that a form stands for.
    pub(crate) fn name_of(&self, form: &str) -> Option<&str> {
        self.names.get(form).map(String::as_str)
    }

    /// Every place of `text` where one stands, with its name, in order.
    pub(crate) fn find<'p>(&'p self, text: &str) -> Vec<(Range<usize>, &'p str)> {
        let inside = |c: char| c.is_alphanumeric();
        let mut found = Vec::new();
        for matched in self.any.find_iter(text) {
            let before = slice(text, 0..matched.start()).chars().next_back();
            let after = slice(text, matched.end()..text.len()).chars().next();
            let whole = !before.is_some_and(inside) && !(after.is_some_and(inside));
            // "Xinhua-style" and "non-OPEC" name it all the same; "x.US" and "@cnn" do not.
            if !whole || matches!(before, Some('@' | '.' | '/' | '#' | '_')) || after == Some('_') {
                continue;
            }
            let folded = matched.as_str().split_whitespace().collect::<Vec<_>>().join(" ");
            if let Some(name) = self.name_of(&folded) {
                // The article before a name is none of it.
                let article = if folded.starts_with("the ") { 4 } else { 0 };
                found.push((matched.start() + article..matched.end(), name));
            }
        }
        found
    }
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
