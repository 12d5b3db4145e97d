//! Suggestions are what the word that a reader is typing may become: a name, a field's value, a word of the articles,
//! a search made before.

use crate::Span;
use crate::case::lower;
use crate::query::{Corpus, Field, Kind, Query, key};
use crate::sort::sort_by_key;

/// How many are given, at most.
pub const MOST: usize = 8;
/// What each more word of a name is worth: more than any number of articles.
const WHOLE: u32 = 1 << 24;
/// Of them, searches made before.
const RECENT: usize = 2;

/// Something that may have been begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// What it takes the place of in the query.
    pub span: Span,
    /// What to put there.
    pub insert: String,
    /// For the reader.
    pub label: String,
    /// What it is.
    pub kind: SuggestionKind,
    /// How many articles have it; 0 where that says nothing.
    pub count: u32,
}

/// What a suggestion is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SuggestionKind {
    /// A search made before.
    Recent,
    /// A word.
    Word,
    /// A name or another value of that field.
    Value(Field),
    /// A field, with its values still to come.
    Field(Field),
}

/// What the word before `caret` (a byte of `text`) may become, the likeliest first; `recent` are searches made before,
/// the last one first.
pub fn suggest(corpus: &Corpus<'_>, text: &str, caret: usize, recent: &[String]) -> Vec<Suggestion> {
    let Some(before) = text.get(..caret) else { return Vec::new() };
    let start = token_start(before);
    let token = before.get(start..).unwrap_or_default();
    let minus = token.len() - token.trim_start_matches(['-', '−', '(']).len();
    let (start, token) = (start + minus, token.get(minus..).unwrap_or_default());
    let mut desk = Desk { corpus, span: Span::new(start, caret), found: Vec::new() };
    if let Some((field, value)) =
        token.split_once(':').and_then(|(name, value)| Some((Field::parse(name)?, value)))
    {
        desk.values(field, value.trim_start_matches(['"', '“', '”']));
    } else if !token.is_empty() && !token.starts_with(['"', '/', '“']) {
        desk.recent(text, recent);
        let folded = key(token);
        if !folded.is_empty() {
            desk.names(&folded, before.get(..start).unwrap_or_default());
            desk.words(&folded);
            desk.fields(&lower(token));
        }
    } else if text.trim().is_empty() {
        desk.recent(text, recent);
    }
    desk.best(token)
}

/// Where the word begins that ends `before`: after white space outside of a value's quotes.
fn token_start(before: &str) -> usize {
    let spaces = |text: &str| {
        let space = text.char_indices().rfind(|(_, c)| c.is_whitespace());
        space.map_or(0, |(at, c)| at + c.len_utf8())
    };
    let quote = before.rfind(":\"").filter(|at| !before.get(at + 2..).unwrap_or_default().contains('"'));
    spaces(quote.and_then(|at| before.get(..at)).unwrap_or(before))
}

struct Desk<'c> {
    corpus: &'c Corpus<'c>,
    span: Span,
    found: Vec<(u32, Suggestion)>,
}

impl Desk<'_> {
    fn add(&mut self, rank: u32, insert: String, label: &str, kind: SuggestionKind, count: usize) {
        let (span, label, count) = (self.span, label.to_owned(), count as u32);
        self.found.push((rank, Suggestion { span, insert, label, kind, count }));
    }

    fn recent(&mut self, text: &str, recent: &[String]) {
        let typed = lower(text.trim());
        let again = recent.iter().filter(|one| lower(one).starts_with(&typed) && one.trim() != text.trim());
        for one in again.take(RECENT) {
            let span = Span::new(0, text.len());
            let (insert, label, kind) = (one.clone(), one.clone(), SuggestionKind::Recent);
            self.found.push((u32::MAX, Suggestion { span, insert, label, kind, count: 0 }));
        }
    }

    /// Names with a part that begins so: worth twice a word, since they are surer.
    fn names(&mut self, folded: &str, before: &str) {
        for field in [Field::Who, Field::Org, Field::Place, Field::Topic, Field::Outlet] {
            self.names_of(field, folded, before);
        }
    }

    /// With what stands `before` the word that is part of the name, too, it is surely meant: "liu he".
    fn names_of(&mut self, field: Field, folded: &str, before: &str) {
        let (corpus, span) = (self.corpus, self.span);
        for name in
            corpus.register.names(field).iter().filter(|name| folded.is_empty() || name.has(folded, true))
        {
            let insert = Query::default().with(field, &name.name);
            let count = name.articles.len();
            let (mut rank, mut rest) = (count as u32 * 2 + 1, before.trim_end());
            while let Some(word) = rest.split_whitespace().next_back()
                && word.chars().all(char::is_alphanumeric)
                && name.has(&key(word), false)
            {
                rest = rest.strip_suffix(word).unwrap_or_default();
                self.span = Span::new(rest.len(), span.end as usize);
                rest = rest.trim_end();
                rank += WHOLE;
            }
            self.add(rank, insert, &name.name, SuggestionKind::Value(field), count);
            self.span = span;
        }
    }

    fn words(&mut self, folded: &str) {
        for (word, count) in self.corpus.index.words_from(folded, MOST) {
            self.add(count, word.clone(), &word, SuggestionKind::Word, count as usize);
        }
    }

    fn fields(&mut self, typed: &str) {
        let fields =
            Field::ALL.into_iter().filter(|field| typed.len() > 1 && field.name().starts_with(typed));
        for field in fields {
            let insert = format!("{}:", field.name());
            self.add(0, insert.clone(), &insert, SuggestionKind::Field(field), 0);
        }
    }

    fn values(&mut self, field: Field, typed: &str) {
        let begins = |value: &str| value.starts_with(&lower(typed.trim()));
        let plain: Vec<String> = match field {
            Field::Title => {
                let written = self.corpus.index.words_from(&key(typed), MOST);
                let titles: Vec<String> =
                    self.corpus.archive.articles.iter().map(|article| key(&article.meta.title)).collect();
                let in_title = |word: &String| titles.iter().any(|title| title.contains(word.as_str()));
                written.into_iter().map(|(word, _)| word).filter(in_title).collect()
            }
            Field::Side => ["us", "china", "both"].map(str::to_owned).to_vec(),
            Field::Kind => Kind::all().map(|kind| kind.name().replace(' ', "-")).collect(),
            Field::Published | Field::About => self.months(field),
            _ => return self.names_of(field, &key(typed), ""),
        };
        for (value, rank) in plain.into_iter().filter(|value| begins(value)).zip((0..u32::MAX).rev()) {
            self.add(rank, Query::default().with(field, &value), &value, SuggestionKind::Value(field), 0);
        }
    }

    /// The months in which articles were published, or that they mean.
    fn months(&self, field: Field) -> Vec<String> {
        let facets = crate::facets::Facets::of(self.corpus, &Query::default(), None);
        facets.values(field).iter().map(|count| count.value.clone()).collect()
    }

    fn best(mut self, token: &str) -> Vec<Suggestion> {
        sort_by_key(&mut self.found, |(rank, _)| u64::from(!*rank));
        let mut best: Vec<Suggestion> = Vec::new();
        for (_, one) in self.found {
            let known = best.iter().any(|known| known.insert == one.insert);
            if !known && one.insert != token && best.len() < MOST {
                best.push(one);
            }
        }
        best
    }
}
