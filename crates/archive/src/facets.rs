//! Facets count what a selection shows by what could narrow it further: how many of its articles name whom, come from
//! where, tell of what, and when.
//!
//! Values of one field widen each other and fields narrow each other. So each field is counted with its own filters
//! left out: a value's number is how many articles there would be with it as the only one of its field.

use crate::query::{Corpus, Field, Kind, Query, each, fact_days, kinds};
use crate::sort::sort_by_key;
use crate::{Day, Days};

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

/// Months of a stretch beyond this are not counted.
const LONGEST: usize = 1200;

impl Facets {
    /// What `query` and the chosen days leave, counted.
    pub fn of(corpus: &Corpus<'_>, query: &Query, days: Option<Days>) -> Self {
        let kept = (!query.is_empty()).then(|| corpus.index.kept(corpus, query));
        let published = |article: usize| {
            let article = corpus.archive.articles.get(article)?;
            article.meta.published.as_ref().map(|published| published.days)
        };
        let shown_but = |field: Option<Field>| {
            let mut shown = match &kept {
                Some(kept) => kept.documents(corpus.index, Some(corpus), field),
                None => vec![true; corpus.archive.articles.len()],
            };
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
                    for number in (0..shown.len() as u32).filter(|number| is_shown(*number)) {
                        months.add(published(number as usize).into_iter(), &mut core::iter::once(number));
                    }
                    months.counts()
                }
                Field::Kind | Field::About => {
                    let mut months = Months::default();
                    let mut kinds_of = vec![0_u32; shown.len()];
                    each(corpus, |item, of| {
                        let mut of = of.filter(|article| is_shown(*article)).peekable();
                        let mut asked = kept.iter().flat_map(|kept| kept.facts(Some(field)));
                        if of.peek().is_none() || !asked.all(|one| one.not || one.holds(corpus.archive, item))
                        {
                            return;
                        }
                        if field == Field::About {
                            return months.add(fact_days(corpus.archive, item).into_iter(), &mut of);
                        }
                        let kinds = kinds(corpus.archive, item);
                        let kinds = kinds.into_iter().fold(0, |kinds, kind| kinds | 1 << kind.number());
                        for article in of {
                            if let Some(of) = kinds_of.get_mut(article as usize) {
                                *of |= kinds;
                            }
                        }
                    });
                    if field == Field::About { months.counts() } else { by_kind(&kinds_of) }
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

/// How many articles have each kind, by the kinds' names; an article's kinds are bits, by their numbers.
fn by_kind(kinds_of: &[u32]) -> Vec<Count> {
    let having = |kind: Kind| kinds_of.iter().filter(|kinds| *kinds >> kind.number() & 1 == 1).count();
    let mut kinds: Vec<(&str, usize)> = Kind::all().map(|kind| (kind.name(), having(kind))).collect();
    // By their first eight letters, which tell them apart or leave them in order.
    sort_by_key(&mut kinds, |(name, _)| {
        name.bytes().chain([0; 8]).take(8).fold(0, |key, byte| key << 8 | u64::from(byte))
    });
    kinds.into_iter().map(|(name, articles)| count(name, articles)).collect()
}

/// The articles of each month, by its first day.
#[derive(Default)]
struct Months(Vec<(Day, Vec<bool>)>);

impl Months {
    fn add(&mut self, days: impl Iterator<Item = Days>, articles: &mut dyn Iterator<Item = u32>) {
        let articles: Vec<u32> = articles.collect();
        for days in days.filter(|_| !articles.is_empty()) {
            let mut month = days.from.month_start();
            for _ in 0..LONGEST {
                for article in &articles {
                    self.mark(month, *article as usize);
                }
                month = month.month_end().plus(1);
                if month > days.to {
                    break;
                }
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

    fn counts(self) -> Vec<Count> {
        let marked = |articles: Vec<bool>| articles.into_iter().filter(|marked| *marked).count();
        let months = self.0.into_iter();
        months
            .filter_map(|(month, articles)| Some(count(month.to_string().get(..7)?, marked(articles))))
            .collect()
    }
}
