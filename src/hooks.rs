//! Hooks: what components share of state and measuring.

mod use_explorer;
mod use_width;

pub(crate) use use_explorer::{Explorer, use_explorer};
pub(crate) use use_width::use_width;
