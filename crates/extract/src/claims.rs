//! A claim is what a sentence says of a tariff.
use crate::page::Page;
use archive::{Claim, DateMention};
pub(crate) fn claims(_page: &Page<'_>, _dates: &[DateMention]) -> Vec<Claim> {
    Vec::new()
}
