//! A quote is somebody's own words.
use crate::page::Page;
use archive::{Entity, Quote};
pub(crate) fn quotes(_page: &Page<'_>, _people: &[Entity]) -> Vec<Quote> {
    Vec::new()
}
