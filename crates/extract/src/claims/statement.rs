//! A statement is what a clause claims, and what of it the next clause may lean on.

use std::ops::Range;

use archive::{Action, GoodsValue, Taken};

use super::senses::Party;
use super::token::Rates;

/// What a clause hands on to the next of its sentence.
#[derive(Clone, Debug, Default)]
pub(super) struct Before {
    /// It spoke of tariffs.
    pub(super) tariff: bool,
    pub(super) side: Option<Party>,
    pub(super) goods: Option<GoodsValue>,
    pub(super) target: Option<String>,
    pub(super) action: Option<Action>,
    pub(super) rates: Rates,
    /// It named a tariff and has not said what is done with it.
    pub(super) named: bool,
    /// A sum that no tariff has been told of yet.
    pub(super) pending: Option<GoodsValue>,
}

/// What is claimed.
pub(super) struct Statement {
    pub(super) party: Party,
    pub(super) goods: Option<GoodsValue>,
    /// Where the value stands, in the sentence's bytes.
    pub(super) found: Option<Range<usize>>,
    pub(super) target: Option<String>,
    pub(super) rates: Rates,
    pub(super) action: Action,
    /// The token that its date is nearest to.
    pub(super) near: usize,
    /// It is about goods that the clause before has named.
    pub(super) leans: bool,
    /// It says what is done.
    pub(super) acts: bool,
    /// It does not say whose the tariff is.
    pub(super) open: bool,
    /// What it leaves open and the record told.
    pub(super) taken: Taken,
}

impl Statement {
    /// Leaves to the next clause what it may lean on.
    pub(super) fn hand_on(self, here: &mut Before) {
        here.side = Some(self.party);
        here.goods = self.goods.or(here.goods);
        here.target = self.target.or_else(|| here.target.take());
        here.action = Some(self.action);
        here.rates = self.rates;
        here.named = !self.acts;
    }
}
