//! A view state is what a link says: which view of the archive, of which selection, opened where.
//!
//! It is written as readable query keys, only where they differ from the default, and stays readable for ever:
//! a key or value once written keeps its meaning. Reading is total: whatever does not make sense is left out and
//! named in a notice.
//!
//! | key | value |
//! |---|---|
//! | `view` | `front`, `search`, `article`, `timeline`, `tariffs`, `people`, `disagreements`, `about`; else implied |
//! | `q` | the query, as typed |
//! | `typed` | `1` to search for every word as typed, misspelt or not |
//! | `from`, `to` | the selected days: `2018`, `2018-08` or `2018-08-22` |
//! | `article` | an article's id |
//! | `s` | its sentences: `12`, `12-14`, with the key of the first: `12.k3f9a` |
//! | `text` | `received` for the file's exact words |
//! | `who` | with `view=people`: one person or organisation, as `people::slug` writes the name (`liu-he`) |
//! | `asof` | tariffs as known on that day |
//! | `layer` | `record` or `articles`, one of the two layers of the tariff chart alone |
//! | `form` | `table` instead of the chart |
//! | `later` | `1` to show the record after the last article |
//! | `open` | the event, chart mark, result or disagreement that is open |
//! | `by` | `published` or `meant`: what the strip's bars count, where it is not what the view counts by itself |
//! | `unit` | `day`, `week`, `month` or `year`: how finely the strip is cut, where it is not by the span |
//! | `events` | `all` events of the articles found, where only those about the query would be shown |
//! | `sort` | `day`, `effective`, `side`, `goods` or `rate`: by what the tables' rows stand, `-goods` from the most down |
//! | `lanes` | `kind`: the timeline's lanes by what became of the events instead of by who acts |

mod pairs;
mod parse;
mod sort;

use core::fmt;

use crate::strip::{Counted, Unit};
use crate::{Day, Days, sentence_key::SentenceLink};

pub use parse::{Notice, Parsed};
pub use sort::{Column, Sort};

/// The longest query that is kept, in characters.
pub const MAX_QUERY: usize = 500;

/// What is shown, of what, opened where.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own in the link")]
pub struct ViewState {
    /// Which view.
    pub view: View,
    /// The query as typed, at most [`MAX_QUERY`] characters.
    pub query: String,
    /// Whether every word is searched as typed; misspelt ones are forgiven when not.
    pub as_typed: bool,
    /// First selected day.
    pub from: Option<Day>,
    /// Last selected day.
    pub to: Option<Day>,
    /// The day whose knowledge the tariff chart shows; all when `None`.
    pub as_of: Option<Day>,
    /// Which layers the tariff chart shows.
    pub layer: Layer,
    /// Whether the chart is shown as a table.
    pub table: bool,
    /// By what the tables' rows are sorted; by day when `None`.
    pub sort: Option<Sort>,
    /// Whether record rows after the last article are shown.
    pub later: bool,
    /// The id of the event, mark or result that is open.
    pub open: Option<String>,
    /// What the strip's bars count; what the view counts by itself when `None`.
    pub by: Option<Counted>,
    /// How finely the strip is cut; by its span when `None`.
    pub unit: Option<Unit>,
    /// Whether all events of the articles found are shown, not only those about the query.
    pub all_events: bool,
    /// Whether the timeline's lanes are kinds instead of actors.
    pub by_kind: bool,
}

/// A view.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// The story in one screen.
    #[default]
    Front,
    /// Passages that match the query.
    Search,
    /// One article.
    Article(ArticleView),
    /// Dated events.
    Timeline,
    /// The tariff chart.
    Tariffs,
    /// Who appears when; one person or organisation alone, by the name in links.
    People(Option<String>),
    /// Where the sources differ.
    Disagreements,
    /// How all this was found.
    About,
}

/// Where in which article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ArticleView {
    /// The article's id.
    pub id: String,
    /// The sentences that the link is for.
    pub sentences: Option<SentenceLink>,
    /// Whether the file's exact words are shown instead of the reading view.
    pub received: bool,
}

/// Layers of the tariff chart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layer {
    /// The official record and the articles' claims.
    #[default]
    Both,
    /// The official record alone.
    Record,
    /// The articles' claims alone.
    Articles,
}

impl View {
    /// The view's name in links.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Front => "front",
            Self::Search => "search",
            Self::Article(_) => "article",
            Self::Timeline => "timeline",
            Self::Tariffs => "tariffs",
            Self::People(_) => "people",
            Self::Disagreements => "disagreements",
            Self::About => "about",
        }
    }
}

impl ViewState {
    /// The state of a view with nothing selected.
    pub fn of(view: View) -> Self {
        Self { view, ..Self::default() }
    }

    /// One article from its beginning.
    pub fn article(id: &str) -> Self {
        Self::of(View::Article(ArticleView { id: id.to_owned(), ..ArticleView::default() }))
    }

    /// One article at a sentence.
    pub fn sentence(id: &str, link: SentenceLink) -> Self {
        Self::of(View::Article(ArticleView { id: id.to_owned(), sentences: Some(link), received: false }))
    }

    /// The same but for a change. (Shorter, once compiled, than a copy with other fields written down.)
    #[must_use]
    pub fn but(&self, change: impl FnOnce(&mut Self)) -> Self {
        let mut to = self.clone();
        change(&mut to);
        to
    }

    /// Another view of the same selection, with that open on it.
    #[must_use]
    #[inline(never)]
    pub fn with_open(&self, view: View, id: &str) -> Self {
        let mut to = self.with_view(view);
        to.open = Some(id.to_owned());
        to
    }

    /// The same with another query.
    #[must_use]
    #[inline(never)]
    pub fn with_query(mut self, query: &str) -> Self {
        query.clone_into(&mut self.query);
        self
    }

    /// Another view of the same selection (query and days).
    #[must_use]
    #[inline(never)]
    pub fn with_view(&self, view: View) -> Self {
        Self {
            view,
            query: self.query.clone(),
            as_typed: self.as_typed,
            from: self.from,
            to: self.to,
            as_of: self.as_of,
            by: self.by,
            unit: self.unit,
            all_events: self.all_events,
            by_kind: self.by_kind,
            ..Self::default()
        }
    }

    /// The same with other days chosen, nothing open. An article has no days to choose from: its reader is taken to
    /// the timeline.
    #[must_use]
    #[inline(never)]
    pub fn with_days(&self, days: Option<Days>) -> Self {
        let on_days = match self.view {
            View::Article(_) => self.with_view(View::Timeline),
            _ => self.clone(),
        };
        let (from, to) = (days.map(|days| days.from), days.map(|days| days.to));
        Self { from, to, open: None, ..on_days }
    }

    /// What the strip's bars count: in a search articles by publication, elsewhere events, or as chosen.
    pub fn counted(&self) -> Counted {
        self.by.unwrap_or(if self.view == View::Search { Counted::Published } else { Counted::Meant })
    }

    /// The selected days, open ends as far as days go; `None` when none are selected.
    pub fn days(&self) -> Option<Days> {
        (self.from.is_some() || self.to.is_some()).then(|| Days {
            from: self.from.unwrap_or(Day::default().plus(i32::MIN)),
            to: self.to.unwrap_or(Day::default().plus(i32::MAX)),
        })
    }

    /// Whether the link is for a place on its page: a sentence, an open event or mark.
    pub fn leads_somewhere(&self) -> bool {
        match &self.view {
            View::Article(article) => article.sentences.is_some(),
            _ => self.open.is_some(),
        }
    }

    /// Reads a query string, with or without its question mark. Never fails; see [`Parsed`].
    pub fn parse(query: &str) -> Parsed {
        parse::parse(query)
    }

    /// The view that the other keys imply, by name.
    fn implied(&self) -> &'static str {
        match self.view {
            View::Article(_) => "article",
            _ if !self.query.is_empty() => "search",
            _ => "front",
        }
    }
}

/// The query string without its question mark; empty for the front.
impl fmt::Display for ViewState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut link = String::new();
        let mut put = |name: &str, value: &str| pairs::put(&mut link, name, value);
        if !self.query.is_empty() {
            put("q", &self.query);
        }
        if self.as_typed {
            put("typed", "1");
        }
        if let Some(from) = self.from {
            put("from", &shortest(from, from == from.month_start()));
        }
        if let Some(to) = self.to {
            put("to", &shortest(to, to == to.month_end()));
        }
        if self.view.name() != self.implied() {
            put("view", self.view.name());
        }
        if let View::Article(article) = &self.view {
            put("article", &article.id);
            if let Some(link) = article.sentences {
                put("s", &link.to_string());
            }
            if article.received {
                put("text", "received");
            }
        }
        if let View::People(Some(who)) = &self.view {
            put("who", who);
        }
        if let Some(day) = self.as_of {
            put("asof", &day.to_string());
        }
        match self.layer {
            Layer::Both => {}
            Layer::Record => put("layer", "record"),
            Layer::Articles => put("layer", "articles"),
        }
        if self.table {
            put("form", "table");
        }
        if let Some(sort) = self.sort {
            put("sort", &sort.to_string());
        }
        if self.later {
            put("later", "1");
        }
        if let Some(open) = &self.open {
            put("open", open);
        }
        if let Some(by) = self.by {
            put("by", by.name());
        }
        if let Some(unit) = self.unit {
            put("unit", unit.name());
        }
        if self.by_kind {
            put("lanes", "kind");
        }
        if self.all_events {
            put("events", "all");
        }
        f.write_str(&link)
    }
}

/// `2018-08` for a day that a month alone would mean at this end, else `2018-08-22`.
fn shortest(day: Day, month_says_it: bool) -> String {
    let text = day.to_string();
    if month_says_it { text.get(..7).unwrap_or_default().to_owned() } else { text }
}
