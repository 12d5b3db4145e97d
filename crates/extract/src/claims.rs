//! A claim is what a clause says of a tariff: whose, on what goods, at what rate, and whether it is in force,
//! planned, threatened or refused. Deficits, purchases and market moves are no claims, nor are tariffs between
//! other countries.

mod action;
mod amounts;
mod bearing;
mod belongs;
mod clause;
mod drafts;
mod forms;
mod goods;
mod governors;
mod modifiers;
mod operators;
mod origins;
mod pairs;
mod percentages;
mod pieces;
mod reading;
mod senses;
mod settling;
mod side;
mod statements;
mod subject;
mod tokens;
mod verbs;
mod when;

use archive::{Claim, DateMention, SentenceKind};

use crate::page::Page;
use reading::Reader;

/// Every claim of the page, in order.
pub(crate) fn claims(page: &Page<'_>, dates: &[DateMention]) -> Vec<Claim> {
    let mut reader = Reader::new(page, dates);
    for place in page.told().filter(|place| place.kind != SentenceKind::Caption) {
        reader.sentence(&place);
    }
    reader.claims
}
