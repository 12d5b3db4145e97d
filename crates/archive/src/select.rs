//! A selection is the part of the archive that the query and the chosen days leave: every view shows the same one.
//!
//! An article is in it when it answers the query. What the query asks of facts (`side:`, `kind:`, `about:`, values)
//! an event or claim must be itself: it is not enough that its article has another that is.

use crate::query::{Corpus, FactClause, Item, Query, each};
use crate::search::{Hits, clauses};
use crate::{Archive, Claim, Days, timeline::Event};

/// Which articles, events and claims are shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Selection {
    /// The articles that answer the query, best first; `None` when there is no query.
    pub matching: Option<Vec<u32>>,
    /// The chosen days; `None` when none are.
    pub days: Option<Days>,
    /// The same articles, by number.
    held: Vec<bool>,
    /// What is asked of events and claims.
    facts: Vec<FactClause>,
    /// The events that are about the query, by number, where they are all that is wanted.
    about: Option<Vec<bool>>,
}

impl Selection {
    /// What `query`, which found `hits`, and the chosen days leave; without hits, all articles.
    pub fn of(query: &Query, hits: Option<&Hits>, days: Option<Days>) -> Self {
        let matching: Option<Vec<u32>> =
            hits.map(|hits| hits.documents.iter().map(|hit| hit.document).collect());
        let found = matching.iter().flatten();
        let mut held = vec![false; found.clone().max().map_or(0, |last| *last as usize + 1)];
        for article in found {
            if let Some(held) = held.get_mut(*article as usize) {
                *held = true;
            }
        }
        let facts = clauses(query).into_iter().filter_map(|clause| clause.facts()).collect();
        let about = hits.and_then(|hits| hits.about.clone());
        Self { matching, days, held, facts, about }
    }

    /// The same with all events of the articles, be they about the query or not, where they are `wanted`.
    #[must_use]
    pub fn with_all_events(mut self, wanted: bool) -> Self {
        self.about = self.about.filter(|_| !wanted);
        self
    }

    /// Whether an article is in it: it answers the query, and was published on one of the days. An article whose
    /// date nobody knows is in no choice of days.
    pub fn has_article(&self, archive: &Archive, article: u32) -> bool {
        self.matches(article)
            && self.days.is_none_or(|days| {
                let article = archive.articles.get(article as usize);
                let published = article.and_then(|article| article.meta.published.as_ref());
                published.is_some_and(|published| published.days.overlaps(days))
            })
    }

    /// Whether an event is in it: it is one of those that could be, and about the query, if any is and not all are
    /// wanted.
    pub fn has_event(&self, archive: &Archive, event: &Event) -> bool {
        self.about.as_ref().is_none_or(|about| about.get(event.number as usize) == Some(&true))
            && self.could_have_event(archive, event)
    }

    /// Whether an article that tells of an event answers the query, the event is what the query asks of facts, and
    /// it falls on one of the days.
    pub fn could_have_event(&self, archive: &Archive, event: &Event) -> bool {
        event.tellings.iter().any(|telling| self.matches(telling.article))
            && self.days.is_none_or(|days| days.overlaps(event.days))
            && self.has_fact(archive, Item::Event(event))
    }

    /// Whether a claim of an article is in it: the article is, and the claim is what the query asks of facts.
    pub fn has_claim(&self, archive: &Archive, article: u32, claim: &Claim) -> bool {
        let of = archive.articles.get(article as usize);
        self.has_article(archive, article)
            && of.is_some_and(|of| self.has_fact(archive, Item::Claim(of, claim)))
    }

    /// Whether a fact is what the query asks of facts.
    pub(crate) fn has_fact(&self, archive: &Archive, item: Item<'_>) -> bool {
        self.facts.iter().all(|clause| clause.holds(archive, item) != clause.not)
    }

    /// Whether the query asks for facts that are something.
    pub(crate) fn asks_for_facts(&self) -> bool {
        self.facts.iter().any(|clause| !clause.not)
    }

    /// Whether an article answers the query, whenever it was published.
    pub fn matches(&self, article: u32) -> bool {
        self.matching.is_none() || self.held.get(article as usize) == Some(&true)
    }

    /// The selected articles: best first under a query, else by date.
    pub fn articles(&self, archive: &Archive) -> Vec<u32> {
        let all = || (0..archive.articles.len() as u32).collect();
        let mut articles = self.matching.clone().unwrap_or_else(all);
        articles.retain(|article| self.has_article(archive, *article));
        articles
    }

    /// How many claims and events it shows.
    pub fn facts(&self, corpus: &Corpus<'_>) -> (usize, usize) {
        let (mut claims, mut events) = (0, 0);
        each(corpus.archive, corpus.events, |item, of| match item {
            Item::Claim(_, claim) => {
                let shown = of.next().is_some_and(|article| self.has_claim(corpus.archive, article, claim));
                claims += usize::from(shown);
            }
            Item::Event(event) => events += usize::from(self.has_event(corpus.archive, event)),
        });
        (claims, events)
    }
}
