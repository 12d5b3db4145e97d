//! An expression is a place in the text that speaks of time, with what it means.

use std::ops::Range;

use jiff::civil::Date;

/// A time expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expression {
    /// The bytes of the text that it is.
    pub range: Range<usize>,
    /// The number of the sentence that it is in.
    pub sentence: usize,
    /// What it means.
    pub value: Value,
}

impl Expression {
    /// The days that it names, when it names any.
    pub fn dated(&self) -> Option<&Dated> {
        match &self.value {
            Value::Date(dated) => Some(dated),
            Value::Duration | Value::Set => None,
        }
    }
}

/// What an expression means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Days of the calendar: "Thursday", "late November", "a week ago".
    Date(Dated),
    /// A length of time that hangs on no day: "for two years", "a 90-day truce", "within 60 days".
    Duration,
    /// Something that comes again and again: "every Tuesday", "monthly", "$500 billion a year".
    Set,
}

/// The days that an expression names, and how that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dated {
    /// The first day.
    pub from: Date,
    /// The last day, not before the first.
    pub to: Date,
    /// How exactly the words say so.
    pub precision: Precision,
    /// The days in EDTF (ISO 8601-2): `2018-10-25`, `2018-11`, `199X`, `2018-11-21/2018-11-30`.
    pub edtf: String,
    /// How the words became days, for a reader: "“Thursday”: the last Thursday up to publication on 25 October 2018".
    pub basis: String,
    /// Whether the clause speaks of something that took place.
    pub outcome: Outcome,
}

/// How exactly something is dated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// To the day.
    Day,
    /// To about a week.
    Week,
    /// To about a month.
    Month,
    /// To about a quarter.
    Quarter,
    /// To about a year, or worse.
    Year,
}

/// Whether the words speak of something that took place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// Told as having taken place.
    Happened,
    /// Told as set, scheduled or expected.
    Planned,
    /// Told as a threat.
    Threatened,
}
