//! A fact is a claim or an event. `side:`, `kind:`, `about:` and comparisons ask for facts: an article answers when
//! one fact of it is all that is asked, and of the facts only those are shown.

use super::{Corpus, Field, Filter, Kind, Meaning, Node, Part};
use crate::timeline::Event;
use crate::{Archive, Article, Claim, Days, Side};

/// A claim or an event.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Item<'a> {
    Claim(&'a Article, &'a Claim),
    Event(&'a Event),
}

/// What one part of a query, or several of the same field, ask of facts.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct FactClause {
    /// The field, where it is a plain filter.
    pub(crate) field: Option<Field>,
    /// Whether such facts are left out.
    pub(crate) not: bool,
    /// One of these.
    pub(crate) nodes: Vec<Node>,
}

impl FactClause {
    /// Whether a fact is one of those, be they wanted or left out.
    pub(crate) fn holds(&self, archive: &Archive, item: Item<'_>) -> bool {
        self.nodes.iter().any(|node| part_holds(archive, &node.part, item))
    }
}

/// Whether a part asks for facts and nothing else.
pub(crate) fn is_fact(part: &Part) -> bool {
    match part {
        Part::Amount(_) => true,
        Part::Filter(filter) => filter.field.is_fact(),
        Part::Group(nodes) | Part::Any(nodes) => nodes.iter().all(|node| is_fact(&node.part)),
        _ => false,
    }
}

/// Whether a fact is what a part asks for.
pub(crate) fn part_holds(archive: &Archive, part: &Part, item: Item<'_>) -> bool {
    let one = |node: &Node| part_holds(archive, &node.part, item) != node.not;
    match part {
        Part::Group(nodes) => nodes.iter().all(one),
        Part::Any(nodes) => nodes.iter().any(one),
        Part::Amount(amount) => any_claim(archive, item, &|claim| amount.holds(claim)),
        Part::Filter(Filter { meaning, .. }) => match meaning {
            Meaning::Side(side) => any_claim(archive, item, &|claim| takes_part(&claim.imposing, side)),
            Meaning::Kind(kind) => {
                let outcome = matches!(item, Item::Event(event) if Kind::of_outcome(event.outcome) == *kind);
                outcome || any_claim(archive, item, &|claim| Kind::of_action(claim.action) == *kind)
            }
            Meaning::Days(wanted) => days(archive, item).iter().any(|days| days.overlaps(*wanted)),
            _ => false,
        },
        _ => false,
    }
}

/// What both do, each does.
fn takes_part(imposing: &Side, side: &Side) -> bool {
    imposing == side || *imposing == Side::Both && matches!(side, Side::Us | Side::China)
}

/// Whether a claim, or one in the sentences that tell of an event, is such a one.
fn any_claim(archive: &Archive, item: Item<'_>, is: &dyn Fn(&Claim) -> bool) -> bool {
    match item {
        Item::Claim(_, claim) => is(claim),
        Item::Event(event) => event.tellings.iter().any(|telling| {
            let article = archive.articles.get(telling.article as usize);
            article.is_some_and(|article| {
                article.claims.iter().any(|claim| claim.sentence == telling.sentence && is(claim))
            })
        }),
    }
}

/// The kinds of a fact: what is done, what became of it.
pub(crate) fn kinds(archive: &Archive, item: Item<'_>) -> Vec<Kind> {
    let mut kinds = match item {
        Item::Claim(_, claim) => return vec![Kind::of_action(claim.action)],
        Item::Event(event) => vec![Kind::of_outcome(event.outcome)],
    };
    let seen = core::cell::Cell::new(0_u32);
    any_claim(archive, item, &|claim| {
        seen.set(seen.get() | 1 << Kind::of_action(claim.action).number());
        false
    });
    kinds.extend(Kind::all().filter(|kind| seen.get() >> kind.number() & 1 == 1));
    kinds
}

/// The days that a fact is about: an event's own, and those that the words mean where a note corrects them; a
/// claim's own, else those of its sentence.
pub(crate) fn days(archive: &Archive, item: Item<'_>) -> Vec<Days> {
    match item {
        Item::Claim(_, Claim { days: Some(days), .. }) => vec![*days],
        Item::Claim(article, claim) => {
            let own = article.dates.iter().filter(|date| date.sentence == claim.sentence);
            let context = article.context.iter().filter(|context| context.sentence == claim.sentence);
            let context = context.filter_map(|context| article.dates.get(context.date as usize));
            own.chain(context).map(|date| date.days).collect()
        }
        Item::Event(event) => {
            let mention = |telling: &crate::timeline::Telling| {
                let article = archive.articles.get(telling.article as usize)?;
                article.dates.get(telling.date? as usize).map(|date| date.days)
            };
            core::iter::once(event.days).chain(event.tellings.iter().filter_map(mention)).collect()
        }
    }
}

/// The archive's facts, each with the articles that state it.
pub(crate) fn each(
    archive: &Archive,
    events: &[Event],
    mut see: impl FnMut(Item<'_>, &mut dyn Iterator<Item = u32>),
) {
    for (article, number) in archive.articles.iter().zip(0..) {
        for claim in &article.claims {
            see(Item::Claim(article, claim), &mut core::iter::once(number));
        }
    }
    for event in events {
        see(Item::Event(event), &mut event.tellings.iter().map(|telling| telling.article));
    }
}

/// The articles with a fact that is all that the clauses ask for, and none that they leave out.
pub(crate) fn fact_articles(corpus: &Corpus<'_>, clauses: &[&FactClause]) -> Vec<bool> {
    let wanted = clauses.iter().any(|clause| !clause.not);
    let mut articles = vec![!wanted; corpus.archive.articles.len()];
    let mut out = vec![false; articles.len()];
    each(corpus.archive, corpus.events, |item, of| {
        let holds = |clause: &&&FactClause| clause.holds(corpus.archive, item);
        let is = wanted && clauses.iter().filter(|clause| !clause.not).all(|clause| holds(&clause));
        let left_out = clauses.iter().filter(|clause| clause.not).any(|clause| holds(&clause));
        for article in of {
            if let (Some(article), Some(out)) =
                (articles.get_mut(article as usize), out.get_mut(article as usize))
            {
                *article |= is;
                *out |= left_out;
            }
        }
    });
    articles.into_iter().zip(out).map(|(is, out)| is && !out).collect()
}

/// The facts that one article states.
pub(crate) fn each_of(corpus: &Corpus<'_>, article: u32, mut see: impl FnMut(Item<'_>)) {
    let Some(text) = corpus.archive.articles.get(article as usize) else { return };
    text.claims.iter().for_each(|claim| see(Item::Claim(text, claim)));
    let told = |event: &&Event| event.tellings.iter().any(|telling| telling.article == article);
    corpus.events.iter().filter(told).for_each(|event| see(Item::Event(event)));
}
