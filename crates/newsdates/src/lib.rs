//! Finds the time expressions of English-language news and says which days they mean.
//!
//! General date parsers serve calendars and assistants: to them "Tuesday" is the next one and "September 17" is to
//! come. A news story counts from its publication day and mostly looks back, and where it looks ahead, its verbs say
//! so. This crate reads as a reader of newspapers does: a bare weekday is the last one when the verb is past and the
//! coming one when it is planned; a month or a day without its year is the nearest that the tense allows; "the
//! following week" hangs on the day last spoken of; lengths of time and what comes again and again are recognised
//! and left undated.
//!
//! ```
//! use newsdates::{Date, tag};
//!
//! let text = "Officials said on Tuesday that the talks, broken off a week ago, will resume Friday.";
//! let published = Date::constant(2018, 10, 25); // a Thursday
//! let found = tag(text, &[0..text.len()], Some(published));
//!
//! let days: Vec<(&str, String)> = found
//!     .iter()
//!     .filter_map(|one| Some((&text[one.range.clone()], one.dated()?.edtf.clone())))
//!     .collect();
//! assert_eq!(
//!     days,
//!     [
//!         ("Tuesday", "2018-10-23".to_owned()),
//!         ("a week ago", "2018-10-18".to_owned()),
//!         ("Friday", "2018-10-26".to_owned()),
//!     ]
//! );
//! ```
//!
//! # What the days are
//!
//! Every date is a closed interval of days with a [`Precision`], its EDTF (ISO 8601-2), words for a reader on how it
//! was found, and whether its clause tells of something that [happened, is planned or is threatened](Outcome).
//!
//! - Weeks are ISO weeks, Monday to Sunday; "last week" is the one before that of publication.
//! - "early", "mid" and "late" are the thirds of a month: 1 to 10, 10 to 20, 21 to its end.
//! - "earlier this month" ends on the day before publication, "later this month" begins on the day after it.
//! - Seasons are three whole months by the meteorologists' calendar.
//! - "fiscal 2019" is taken for the calendar year, and its basis says so.
//! - Without a publication day only what is dated in full has days.
//!
//! # What it costs
//!
//! A sentence is cut into tokens once and every rule looks at a few of them: the time is in step with the length of
//! the text, whatever the text is. There is no regular expression in it, no `unsafe`, and nothing panics.

mod calendar;
mod days;
mod edtf;
mod expression;
mod grammar;
mod inherited;
mod line;
mod linked;
mod meaning;
mod moves;
mod outcome;
mod resolve;
mod sentence;
mod tense;
mod words;

use std::ops::Range;

pub use expression::{Dated, Expression, Outcome, Precision, Value};
pub use inherited::{How, Inherited, inherited};
pub use jiff::civil::Date;

/// Every time expression of some sentences of a text, in order.
///
/// `sentences` are byte ranges in `text`; one that does not fit the text is passed over. What is relative counts from
/// `published`; without it only what is dated in full, and what hangs on that, is a date.
pub fn tag(text: &str, sentences: &[Range<usize>], published: Option<Date>) -> Vec<Expression> {
    let mut last = None;
    let mut found = Vec::new();
    for (number, range) in sentences.iter().enumerate() {
        let words = text.get(range.clone()).unwrap_or_default();
        found.extend(sentence::expressions(words, range.start, number, published, &mut last));
    }
    found
}

/// The first day in some words that is dated in full, year and all: what a time stamp says.
pub fn in_full(words: &str) -> Option<Date> {
    sentence::in_full(words)
}
