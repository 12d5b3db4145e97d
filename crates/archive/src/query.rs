//! A query is what a reader typed, read as the search understands it: plain words, and the parts that ask for more.
//!
//! | written | means |
//! |---|---|
//! | `tariff war` | words: preferred, none is required |
//! | `"trade war"` | the words in a row, required if they occur at all; `"trade war"~5` within five words |
//! | `-huawei`, `-"trade war"`, `-who:trump`, `-(a b)` | left out; of a group without other parts, any of its words |
//! | `a OR b`, `a \| b` | one of the two items beside it; binds closer than a space |
//! | `(…)` | a group, when there is an operator in it; else punctuation |
//! | `who:trump`, `said-by:"Liu He"` | a filter ([`Field`]); in quotes the whole name |
//! | `published:2019-01..2019-03`, `about:2018-11`, `about:2019..` | days |
//! | `>$100bn`, `$200bn..$300bn`, `>10%` | a tariff on goods of such a value, or at such a rate |
//! | `a NEAR b`, `a NEAR/5 b` | at most ten, or so many, words apart |
//! | `tari*`, `neg*ate` | words that look so, in all their forms |
//! | `/trade (war\|talks)/` | sentences that a regular expression matches |
//!
//! Filters of one field widen each other (`who:trump who:xi`: either), everything else narrows. Nothing that is typed
//! is wrong: what cannot be read is left out, or is plain words where it may be meant so, with a [`Problem`] that says
//! why. Operators count only in their clear forms, so that "(ARPA)", "I/O", "e.g." and a sentence in capitals with an OR
//! in it stay what they are.

mod about;
mod amount;
mod chip;
mod corpus;
mod fact;
mod field;
mod item;
mod machine;
mod parse;
mod pattern;
mod period;
mod program;
mod proof;
mod regex;
mod register;
mod script;
mod stated;
mod wild;

pub use amount::Amount;
pub use chip::{Chip, ChipKind};
pub use corpus::Corpus;
pub(crate) use fact::{FactClause, Item, each, fact_articles, is_fact};
pub use field::{Field, Kind};
pub use pattern::Pattern;
pub use register::{Name, Register};
pub(crate) use register::{entities, key};
pub(crate) use stated::{Months, Stated};
pub use wild::Wild;

use crate::{Days, Side, Span};

/// Longer queries than this many characters are cut.
pub const LONGEST: usize = 4000;

/// How far apart NEAR can ask for. Fields of an article lie this far apart and more: nothing in one is near anything in
/// another.
const FARTHEST: u32 = 30;

/// What a reader typed, as it was understood.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    text: String,
    /// Its parts, in order.
    pub nodes: Vec<Node>,
    /// What could not be read, in order.
    pub problems: Vec<Problem>,
    /// Whether it was too long to be read to its end.
    pub capped: bool,
}

/// A part of a query.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Where it stands, with its minus, quotes and parentheses.
    pub span: Span,
    /// Whether it has a minus.
    pub not: bool,
    /// What it asks for.
    pub part: Part,
}

/// What a part of a query asks for. Spans are of the words themselves, without quotes.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// Words.
    Words(Span),
    /// Words in a row.
    Phrase(Span),
    /// Words or phrases, each at most so many words from the next.
    Near(Vec<Span>, u32),
    /// Words of such a look.
    Wild(Span, Wild),
    /// Sentences that match.
    Regex(Pattern),
    /// What a field holds.
    Filter(Filter),
    /// A claim's value or rate.
    Amount(Amount),
    /// All of these; any, where they are words alone.
    Group(Vec<Node>),
    /// One of these.
    Any(Vec<Node>),
}

/// A `field:value`.
#[derive(Clone, Debug, PartialEq)]
pub struct Filter {
    /// The field.
    pub field: Field,
    /// Where the value stands, without quotes.
    pub value: Span,
    /// Whether it is in quotes.
    pub quoted: bool,
    /// Whether the query ends with it, so that it may still be being typed.
    pub open: bool,
    /// What the value means.
    pub meaning: Meaning,
}

/// What a filter's value means.
#[derive(Clone, Debug, PartialEq)]
pub enum Meaning {
    /// Words of the title.
    Title,
    /// A name, folded.
    Name(String),
    /// A side that levies tariffs.
    Side(Side),
    /// What is done with a tariff, or became of an event.
    Kind(Kind),
    /// Days.
    Days(Days),
}

/// Why a piece of a query was left out or taken as plain words, or what it failed to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where in the query.
    pub span: Span,
    /// For the reader.
    pub message: String,
}

impl Query {
    /// Reads what was typed; never fails.
    pub fn parse(text: &str) -> Self {
        parse::parse(text)
    }

    /// The text that was read: all of it, unless it was too long.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether it asks for anything.
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }
}

/// As typed.
impl core::fmt::Display for Query {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(&self.text)
    }
}
