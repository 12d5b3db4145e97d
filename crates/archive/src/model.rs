//! The model: plain data, as extraction writes it at build time and the page reads it.

mod article;
mod claim;
mod matching;
mod mention;
mod note;
mod record;
mod source;
mod span;

pub use article::{Article, Block, BlockKind, Meta, Noise, Problem, Published, Sentence, SentenceKind};
pub use claim::{Action, Claim, GoodsValue, Side, Taken};
pub use matching::{Agreement, Match};
pub use mention::{Context, DateMention, Entity, Mention, Outcome, Quote, Stated};
pub(crate) use mention::{letters, most_stated};
pub use note::{Note, NoteKind, Passage};
pub use record::{AverageRate, RecordAction, RecordStep};
pub use source::SourceMap;
pub use span::Span;
