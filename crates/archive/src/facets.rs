//! Facets count what a selection shows by what could narrow it further: how many of its articles name whom, come from
//! where, tell of what, and when.
//!
//! Values of one field widen each other and fields narrow each other. So each field is counted with its own filters
//! left out: a value's number is how many articles there would be with it as the only one of its field.

use crate::Days;
use crate::query::{Corpus, Field, Item, Kind, Months, Query, Stated};
use crate::search::{Hits, clauses};
use crate::sort::sort_by_key;

/// How often each value of each field occurs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facets {
    /// By field; values by how many articles have them, then by name; months in their order.
    pub fields: Vec<(Field, Vec<Count>)>,
}

/// A value of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// As [`Query::with`] takes it.
    pub value: String,
    /// How many articles.
    pub count: u32,
    /// Whether the query has it.
    pub chosen: bool,
}

/// The fields that are counted.
pub const COUNTED: [Field; 9] = [
    Field::Who,
    Field::Org,
    Field::Place,
    Field::Topic,
    Field::Outlet,
    Field::SaidBy,
    Field::Kind,
    Field::Published,
    Field::About,
];

impl Facets {
    /// What `query` and the chosen days leave, counted.
    pub fn of(corpus: &Corpus<'_>, query: &Query, days: Option<Days>) -> Self {
        Self::beside(corpus, query, None, days)
    }

    /// The same, where what the query found is known: a query of plain words need not be asked again.
    pub fn beside(corpus: &Corpus<'_>, query: &Query, hits: Option<&Hits>, days: Option<Days>) -> Self {
        let is_plain =
            || clauses(query).iter().all(|clause| clause.field.is_none() && clause.facts().is_none());
        let hits = hits.filter(|_| is_plain());
        let kept = (!query.is_empty() && hits.is_none()).then(|| corpus.index.kept(corpus, query));
        let published = |article: usize| {
            let article = corpus.archive.articles.get(article)?;
            article.meta.published.as_ref().map(|published| published.days)
        };
        let shown_but = |field: Option<Field>| {
            let mut shown = match &kept {
                Some(kept) => kept.documents(corpus.index, Some(corpus), field),
                None => vec![hits.is_none(); corpus.archive.articles.len()],
            };
            for hit in hits.iter().flat_map(|hits| &hits.documents) {
                if let Some(shown) = shown.get_mut(hit.document as usize) {
                    *shown = true;
                }
            }
            if let Some(days) = days {
                for (number, shown) in shown.iter_mut().enumerate() {
                    *shown &= published(number).is_some_and(|one| one.overlaps(days));
                }
            }
            shown
        };
        let whole = shown_but(None);
        let fields = COUNTED.into_iter().map(|field| {
            // Only a field that is asked for is counted over other articles than the rest.
            let own = kept.as_ref().is_some_and(|kept| kept.asks(field)).then(|| shown_but(Some(field)));
            let shown = own.as_ref().unwrap_or(&whole);
            let is_shown = |article: u32| shown.get(article as usize) == Some(&true);
            // To fold every name for comparison is what would take longest.
            let chosen = |value: &str| own.is_some() && query.chosen(field, value).is_some();
            let mut counts = match field {
                Field::Published => {
                    let mut months = Months::default();
                    for number in 0..shown.len() as u32 {
                        if let Some(days) = published(number as usize) {
                            months.add(days, &[number]);
                        }
                    }
                    by_month(&months, &is_shown)
                }
                Field::Kind | Field::About => {
                    let asked: Vec<_> = kept.iter().flat_map(|kept| kept.facts(Some(field))).collect();
                    let some = (!asked.is_empty()).then(|| {
                        let is_meant = |item: Item<'_>| {
                            asked.iter().all(|one| one.not || one.holds(corpus.archive, item))
                        };
                        Stated::of(corpus.archive, corpus.events, &is_shown, &is_meant)
                    });
                    let stated = some.as_ref().unwrap_or(&corpus.register.stated);
                    if field == Field::About {
                        by_month(&stated.about, &is_shown)
                    } else {
                        by_kind(stated, &is_shown)
                    }
                }
                _ => {
                    let names = corpus.register.names(field).iter();
                    let counted = names.filter_map(|name| {
                        let articles = name.articles.iter().filter(|article| is_shown(**article)).count();
                        (articles > 0 || chosen(&name.name)).then(|| count(&name.name, articles))
                    });
                    counted.collect()
                }
            };
            counts.retain(|one| one.count > 0 || chosen(&one.value));
            for one in &mut counts {
                one.chosen = chosen(&one.value);
            }
            if !matches!(field, Field::Published | Field::About) {
                sort_by_key(&mut counts, |one| u64::from(!one.count));
            }
            (field, counts)
        });
        Self { fields: fields.collect() }
    }

    /// The values of a field.
    pub fn values(&self, field: Field) -> &[Count] {
        self.fields.iter().find(|(of, _)| *of == field).map_or(&[], |(_, counts)| counts.as_slice())
    }
}

fn count(value: &str, count: usize) -> Count {
    Count { value: value.to_owned(), count: count as u32, chosen: false }
}

/// How many articles have each kind, by the kinds' names.
fn by_kind(stated: &Stated, is_shown: &dyn Fn(u32) -> bool) -> Vec<Count> {
    let mut kinds: Vec<(&str, usize)> =
        Kind::all().map(|kind| (kind.name(), stated.having(kind, is_shown))).collect();
    // By their first eight letters, which tell them apart or leave them in order.
    sort_by_key(&mut kinds, |(name, _)| {
        name.bytes().chain([0; 8]).take(8).fold(0, |key, byte| key << 8 | u64::from(byte))
    });
    kinds.into_iter().map(|(name, articles)| count(name, articles)).collect()
}

fn by_month(months: &Months, is_shown: &dyn Fn(u32) -> bool) -> Vec<Count> {
    let counts = months.counts(is_shown).into_iter().filter(|(_, articles)| *articles > 0);
    counts.map(|(month, articles)| count(&month, articles)).collect()
}
