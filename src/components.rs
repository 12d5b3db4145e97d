//! Components: what the page has beside its drawing, one a file.

mod draw;
mod masthead;

pub(crate) use draw::{draw, draw_all};
pub(crate) use masthead::Masthead;
