//! A claim is what a clause says of a tariff: whose, on what goods, at what rate, and whether it is in force,
//! planned, threatened or refused. Deficits, purchases and market moves are no claims, nor are tariffs between
//! other countries.

mod action;
mod afterwards;
mod agents;
mod amounts;
mod bearing;
mod belongs;
mod bound;
mod clause;
mod cuts;
mod done;
mod drafts;
mod facing;
mod folding;
mod forms;
mod goods;
mod governors;
mod heard;
mod implied;
mod leaning;
mod modifiers;
mod operators;
mod origins;
mod owners;
mod pairs;
mod parts;
mod percentages;
mod pieces;
mod presumed;
pub(crate) mod prior;
mod reading;
mod recognising;
mod scan;
mod scene;
mod scope;
mod senses;
mod sentence;
mod settling;
mod side;
mod speaker;
mod statement;
mod statements;
mod subject;
mod token;
mod tokens;
mod valued;
mod verbs;
mod weighing;
mod when;
mod words;

use archive::{Claim, DateMention, SentenceKind};

use crate::page::Page;
use prior::Prior;
use reading::Reader;

/// Every claim of the page, in order.
pub(crate) fn claims(page: &Page<'_>, dates: &[DateMention], prior: &Prior) -> Vec<Claim> {
    let mut reader = Reader::new(page, dates, prior);
    for place in page.told().filter(|place| place.kind != SentenceKind::Caption) {
        reader.sentence(&place);
    }
    reader.claims
}
