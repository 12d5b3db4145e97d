//! A selection is the part of the archive that the query and the chosen days leave: every view shows the same one.

use crate::{Archive, Days, timeline::Event};

/// Which articles and events are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// The articles that match the query, best first; `None` when there is no query.
    pub matching: Option<Vec<u32>>,
    /// The chosen days; `None` when none are.
    pub days: Option<Days>,
}

impl Selection {
    /// Whether an article is in it: it matches the query, and was published on one of the days. An article whose
    /// date nobody knows is in no choice of days.
    pub fn has_article(&self, archive: &Archive, article: u32) -> bool {
        let published = || {
            let article = archive.articles.get(article as usize)?;
            article.meta.published.as_ref().map(|published| published.days)
        };
        self.matches(article)
            && self.days.is_none_or(|days| published().is_some_and(|published| published.overlaps(days)))
    }

    /// Whether an event is in it: an article that tells of it matches the query, and it falls on one of the days.
    pub fn has_event(&self, event: &Event) -> bool {
        event.tellings.iter().any(|telling| self.matches(telling.article))
            && self.days.is_none_or(|days| days.overlaps(event.days))
    }

    /// Whether an article matches the query, whenever it was published.
    pub fn matches(&self, article: u32) -> bool {
        self.matching.as_ref().is_none_or(|matching| matching.contains(&article))
    }

    /// The selected articles: best first under a query, else by date.
    pub fn articles(&self, archive: &Archive) -> Vec<u32> {
        let all = || (0..archive.articles.len() as u32).collect();
        let mut articles = self.matching.clone().unwrap_or_else(all);
        articles.retain(|article| self.has_article(archive, *article));
        articles
    }
}
