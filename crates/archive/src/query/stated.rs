//! What the articles' facts state, by article: the kinds of each article's facts, and the articles of each month that
//! some fact is about. Postings for what has no words, made once for all facts and at need for some of them.

use super::fact::{days, each, kinds};
use super::{Item, Kind};
use crate::timeline::Event;
use crate::{Archive, Day, Days};

/// Months of a stretch beyond this are not counted.
const LONGEST: usize = 1200;

/// What facts state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Stated {
    /// For each article the kinds of its facts, as bits by their numbers.
    pub(crate) kinds: Vec<u32>,
    /// The articles of each month that a fact is about.
    pub(crate) about: Months,
}

impl Stated {
    /// What those facts state that `is_meant`, of articles that `is_shown`.
    pub(crate) fn of(
        archive: &Archive,
        events: &[Event],
        is_shown: &dyn Fn(u32) -> bool,
        is_meant: &dyn Fn(Item<'_>) -> bool,
    ) -> Self {
        let mut stated = Self { kinds: vec![0; archive.articles.len()], about: Months::default() };
        each(archive, events, |item, of| {
            let articles: Vec<u32> = of.filter(|article| is_shown(*article)).collect();
            if articles.is_empty() || !is_meant(item) {
                return;
            }
            for days in days(archive, item) {
                stated.about.add(days, &articles);
            }
            let kinds = kinds(archive, item).into_iter().fold(0, |kinds, kind| kinds | 1 << kind.number());
            for article in articles {
                if let Some(of) = stated.kinds.get_mut(article as usize) {
                    *of |= kinds;
                }
            }
        });
        stated
    }

    /// How many of the articles shown have facts of that kind.
    pub(crate) fn having(&self, kind: Kind, is_shown: &dyn Fn(u32) -> bool) -> usize {
        let of_kind = |(article, kinds): &(u32, &u32)| *kinds >> kind.number() & 1 == 1 && is_shown(*article);
        (0..).zip(&self.kinds).filter(of_kind).count()
    }
}

/// The articles of each month, by its first day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Months(Vec<(Day, Vec<bool>)>);

impl Months {
    /// Adds articles to every month of a stretch.
    pub(crate) fn add(&mut self, days: Days, articles: &[u32]) {
        let mut month = days.from.month_start();
        for _ in 0..LONGEST {
            for article in articles {
                self.mark(month, *article as usize);
            }
            month = month.month_end().plus(1);
            if month > days.to {
                break;
            }
        }
    }

    fn mark(&mut self, month: Day, article: usize) {
        let at = self.0.binary_search_by_key(&month, |(month, _)| *month).unwrap_or_else(|at| {
            self.0.insert(at, (month, Vec::new()));
            at
        });
        let Some((_, articles)) = self.0.get_mut(at) else { return };
        if articles.len() <= article {
            articles.resize(article + 1, false);
        }
        if let Some(marked) = articles.get_mut(article) {
            *marked = true;
        }
    }

    /// Each month ("2018-11") with how many of its articles are shown; a year whose months all have the same articles,
    /// as when it is told of as a whole, is said once ("1999").
    pub(crate) fn counts(&self, is_shown: &dyn Fn(u32) -> bool) -> Vec<(String, usize)> {
        let mut counts = Vec::new();
        let mut rest = self.0.as_slice();
        while let Some(((month, articles), more)) = rest.split_first() {
            let is_whole = |year: &&[(Day, Vec<bool>)]| {
                let last = year.last().map(|(month, _)| month.month_end());
                last.map(|to| Days { from: *month, to }) == Days::year(month.ymd().0)
                    && year.iter().all(|(_, of)| of == articles)
            };
            let year = rest.split_at_checked(12).filter(|(year, _)| is_whole(year));
            let shown = (0..).zip(articles).filter(|(one, is)| **is && is_shown(*one)).count();
            let name = month.to_string();
            let name = name.get(..if year.is_some() { 4 } else { 7 }).unwrap_or_default();
            counts.push((name.to_owned(), shown));
            rest = year.map_or(more, |(_, more)| more);
        }
        counts
    }
}
