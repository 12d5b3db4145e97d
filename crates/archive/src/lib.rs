//! An *archive* is a handful of news articles and everything that was found in them: sentences, dates,
//! tariff claims, people, quotes, beside the official record that they are compared with.
//!
//! This crate is the engine of the page. It holds the data and answers questions about it (search, timeline,
//! tariff chart, what a link means); it knows no browser, no clock and no file system, and it does not panic.
//! Facts are byte ranges into an article's text, so that every answer leads to the words it rests on.

pub mod answers;
pub mod case;
pub mod chart;
pub mod day;
mod days;
pub mod disagreements;
pub mod facets;
pub mod model;
pub mod number;
pub mod people;
pub mod query;
pub mod reading;
pub mod search;
pub mod select;
pub mod sentence_key;
pub mod sort;
mod store;
pub mod strip;
pub mod suggest;
pub mod tariffs;
pub mod timeline;
pub mod view;
mod wire;

pub use day::Day;
pub use days::{Days, Precision};
pub use model::*;
pub use store::{Archive, ArchiveError, checksum};
