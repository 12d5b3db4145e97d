//! Extraction turns news articles as received into structure and facts, every one a byte range of the source.
//!
//! It runs when an archive is built, on the files of a seed folder. It reads no files itself, has no clock, and
//! does not fail on an article: what is odd becomes a [`Finding`] or a problem of the article. What editors wrote
//! (the catalogue, the record, the list of people) is checked strictly instead, and every error is reported.

mod article;
mod claims;
mod dates;
mod dictionary;
mod finding;
mod folder;
mod import;
mod layout;
mod lexicon;
mod names;
mod page;
mod pattern;
mod quotes;
mod reconcile;
mod sentences;
mod text;

pub use article::{Found, Given, article, articles};
pub use finding::Finding;
pub use folder::{Built, build};
