//! A prior is what the official record, as it stood when an article was published, makes likely of a tariff whose own
//! words leave it open: whose it is, and whether it was in force, to come, or nowhere yet.
//!
//! It says nothing where the words do, and knows no step that was announced after the article.

use archive::tariffs::{Standing, standing};
use archive::{Action, Day, Days, RecordAction, RecordStep, Side};

use super::senses::Party;
use super::token::Rates;

/// The lists of both sides as they stood on a day. Without a record or a day it knows nothing.
#[derive(Clone, Debug, Default)]
pub(crate) struct Prior {
    lists: Vec<List>,
}

/// Goods of a value under one tariff, or several lists' together.
#[derive(Clone, Debug)]
struct List {
    party: Party,
    /// Billions of dollars; none where the record gives none.
    value: Option<f32>,
    from: Vec<f32>,
    rates: Vec<f32>,
    status: Status,
    /// Several lists together.
    sum: bool,
    /// A proposal that others have taken the place of.
    over: bool,
}

/// How a tariff stood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Status {
    InForce,
    /// It stands, and at this rate it is set for a later day.
    Rising,
    Falling,
    /// To come on a day that is set.
    Scheduled,
    Proposed,
    /// Given up before it came.
    Dropped,
    /// Over: lowered, raised or put off since.
    Past,
}

/// Papers round: a value is a list's within this share of it.
const EXACT: f32 = 0.03;

/// And may be meant for a list of about this value.
const ROUGH: f32 = 0.09;

/// Totals are rounded less than that: one a little above may add what is only threatened.
const TOTAL: f32 = 0.06;

/// A sum that no list of either side comes near is called a threat from this value on, in billions: smaller ones may be
/// of something that the record leaves out.
const UNHEARD: f32 = 40.0;

impl Prior {
    /// What the record knew on the last day on which the article may have been published.
    pub(crate) fn new(record: &[RecordStep], published: Option<Days>) -> Self {
        let Some(on) = published.map(|days| days.to) else { return Self::default() };
        let mut lists = Vec::new();
        for (side, party) in [(Side::Us, Party::Us), (Side::China, Party::China)] {
            let rows: Vec<&RecordStep> =
                record.iter().filter(|step| step.side == side && step.announced <= on).collect();
            let own: Vec<List> = rows.iter().filter_map(|step| list(step, party, &rows, on)).collect();
            lists.extend(sums(&own, party));
            lists.extend(own);
        }
        Self { lists }
    }

    /// Whether it knows of nothing.
    pub(super) fn is_empty(&self) -> bool {
        self.lists.is_empty()
    }

    /// Whether goods of this value are a list's, or several lists' together; beside one of a list's rates the value may
    /// be rounder.
    pub(super) fn lists(&self, value: f32, rates: Option<&Rates>) -> bool {
        self.valued(value, EXACT).next().is_some()
            || rates.is_some_and(|rates| self.valued(value, ROUGH).any(|list| !list.sum && list.has(rates)))
    }

    /// Whether these are rates of a list.
    pub(super) fn rates(&self, rates: &Rates) -> bool {
        self.lists.iter().any(|list| list.has(rates))
    }

    /// Whose lists alone have this value, or these rates.
    pub(super) fn whose(&self, value: Option<f32>, rates: &Rates) -> Option<Party> {
        let Some(value) = value else {
            // One rate is nobody's; a row of them, or a step from one to another, is.
            if rates.to.is_empty() || rates.to.len() + rates.from.len() < 2 {
                return None;
            }
            let live = |list: &&List| list.live() && !list.over && list.value.is_some() && list.has(rates);
            return only(self.lists.iter().filter(live));
        };
        let fitting = self.fitting(value, rates, |_| true);
        only(fitting.into_iter())
    }

    /// What is done with a tariff of which the words do not say it; `None` where the record does not know either.
    pub(super) fn action(&self, party: Party, value: Option<f32>, rates: &Rates) -> Option<Action> {
        let own = |list: &&List| party == Party::Both || list.party == party;
        let fitting: Vec<&List> = match value {
            Some(value) => {
                let fitting = self.fitting(value, rates, |list| own(&list));
                if fitting.is_empty() {
                    return self.unheard(value);
                }
                fitting
            }
            None if rates.to.is_empty() => return None,
            None => {
                let mut fitting: Vec<&List> =
                    self.lists.iter().filter(own).filter(|list| list.has(rates)).collect();
                // Everyone's steel has rates, too.
                if fitting.iter().any(|list| list.value.is_some()) {
                    fitting.retain(|list| list.value.is_some());
                }
                fitting
            }
        };
        let is = |status: Status| fitting.iter().any(|list| list.status == status);
        Some(match () {
            () if is(Status::InForce) => Action::Imposed,
            () if is(Status::Rising) => Action::PlannedIncrease,
            () if is(Status::Falling) => Action::PlannedReduction,
            () if is(Status::Scheduled) || is(Status::Proposed) => Action::Planned,
            () if is(Status::Dropped) && value.is_some() => Action::Cancelled,
            () => return None,
        })
    }

    /// Goods of a value that no list has, nor all together: nobody has more than a threat.
    fn unheard(&self, value: f32) -> Option<Action> {
        (!self.lists.is_empty() && value >= UNHEARD).then_some(Action::Threatened)
    }

    /// The lists of this value, or else of about this value; those that have the rates, if any has.
    fn fitting(&self, value: f32, rates: &Rates, own: impl Fn(&List) -> bool) -> Vec<&List> {
        let within = |within: f32| self.valued(value, within).filter(|list| own(list)).collect();
        let mut fitting: Vec<&List> = within(EXACT);
        if fitting.is_empty() {
            fitting = within(ROUGH);
            fitting.retain(|list| !list.sum || list.near(value, TOTAL));
        }
        let same: Vec<&List> = fitting.iter().copied().filter(|list| list.has(rates)).collect();
        if same.is_empty() { fitting } else { same }
    }

    fn valued(&self, value: f32, within: f32) -> impl Iterator<Item = &List> {
        self.lists.iter().filter(move |list| list.near(value, within))
    }
}

impl List {
    /// Whether its rates are, or are among, the ones said; any list agrees with none.
    fn has(&self, rates: &Rates) -> bool {
        let among = |said: &[f32], own: &[f32]| {
            said.iter().all(|rate| own.iter().any(|other| (rate - other).abs() < 0.05))
        };
        // A list that is new has no rate before.
        let from = self.from.iter().all(|rate| *rate == 0.0) || among(&rates.from, &self.from);
        !self.rates.is_empty() && among(&rates.to, &self.rates) && from
    }

    fn near(&self, value: f32, within: f32) -> bool {
        self.value.is_some_and(|own| (own - value).abs() <= within * own.max(value))
    }

    fn live(&self) -> bool {
        !matches!(self.status, Status::Dropped | Status::Past)
    }
}

/// The party of all of them.
fn only<'l>(mut lists: impl Iterator<Item = &'l List>) -> Option<Party> {
    let first = lists.next()?.party;
    lists.all(|list| list.party == first).then_some(first)
}

/// A row of the record as it stood, among those of its side.
fn list(step: &RecordStep, party: Party, rows: &[&RecordStep], on: Day) -> Option<List> {
    let came =
        || rows.iter().any(|row| row.list == step.list && standing(row, Some(on), on) == Standing::InForce);
    let later = || {
        rows.iter().any(|row| {
            row.list == step.list
                && standing(row, Some(on), on) == Standing::InForce
                && row.effective > step.effective
        })
    };
    let status = match standing(step, Some(on), on) {
        // Raised or lowered since: what was in force before is not.
        Standing::InForce if later() => Status::Past,
        Standing::InForce => Status::InForce,
        Standing::Scheduled if step.action == RecordAction::Reduced => Status::Falling,
        Standing::Scheduled if came() || step.rates_from.iter().any(|rate| *rate > 0.0) => Status::Rising,
        Standing::Scheduled => Status::Scheduled,
        Standing::Threatened => Status::Proposed,
        Standing::Ended
            if step.effective.zip(step.ended).is_some_and(|(effective, ended)| ended <= effective)
                && !came() =>
        {
            replaced(step, party, rows, on).unwrap_or(Status::Dropped)
        }
        // A proposal ends with the notice that adopts it.
        Standing::Ended if step.action == RecordAction::Proposed => {
            replaced(step, party, rows, on).unwrap_or_else(|| adopted(step, rows, on))
        }
        Standing::Ended => Status::Past,
        Standing::Notice | Standing::Unknown => return None,
    };
    let over = standing(step, Some(on), on) == Standing::Ended;
    let (value, from, rates) = (step.goods_usd_bn, step.rates_from.clone(), step.rates_to.clone());
    Some(List { party, value, from, rates, status, sum: false, over })
}

/// What has become of what was changed before it came: what was announced in its place, for its list or parts of that.
fn replaced(step: &RecordStep, party: Party, rows: &[&RecordStep], on: Day) -> Option<Status> {
    let mut after = rows.iter().filter(|row| {
        Some(row.announced) == step.ended
            && row.announced > step.announced
            && row.list.starts_with(&step.list)
    });
    after.find_map(|row| list(row, party, rows, on)).map(|list| list.status)
}

/// What has become of a proposal that is over: the tariffs that were announced on the day when it ended.
fn adopted(step: &RecordStep, rows: &[&RecordStep], on: Day) -> Status {
    let then = || rows.iter().filter(|row| Some(row.announced) == step.ended);
    let mut by: Vec<Standing> = then()
        .filter(|row| row.action == RecordAction::Imposed)
        .map(|row| standing(row, Some(on), on))
        .collect();
    by.retain(|standing| matches!(standing, Standing::InForce | Standing::Scheduled));
    if by.contains(&Standing::InForce) {
        Status::InForce
    } else if by.is_empty() {
        Status::Past
    } else {
        Status::Scheduled
    }
}

/// A side's lists together, as papers sum them: what is in force, with what is set for a day, with what is proposed,
/// each as it was added.
fn sums(lists: &[List], party: Party) -> Vec<List> {
    let mut sums = Vec::new();
    let mut total = 0.0;
    let mut rates: Option<Vec<f32>> = None;
    let mut added = 0;
    for status in [Status::InForce, Status::Scheduled, Status::Proposed] {
        for list in lists.iter().filter(|list| list.status == status && !list.over) {
            let Some(value) = list.value else { continue };
            total += value;
            added += 1;
            // What they all have, if anything.
            rates = Some(rates.map_or_else(
                || list.rates.clone(),
                |all| all.into_iter().filter(|rate| list.rates.contains(rate)).collect(),
            ));
            if added > 1 {
                let rates = rates.clone().unwrap_or_default();
                sums.push(List {
                    party,
                    value: Some(total),
                    from: Vec::new(),
                    rates,
                    status,
                    sum: true,
                    over: false,
                });
            }
        }
    }
    sums
}
