//! What two date taggers in Rust make of the cases: `bench-dates newsdates` or `bench-dates duckling`, JSON in and
//! JSON out, as `chrono.mjs` beside it does for JavaScript.

use std::io;
use std::ops::Range;
use std::time::Instant;

use chrono::{DateTime, Datelike, Days, Months, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use duckling::{Context, DimensionKind, DimensionValue, Grain, Lang, Locale, Options, TimePoint, TimeValue};
use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
struct Case {
    text: String,
    sentences: Vec<Range<usize>>,
    published: String,
}

/// A date that was found: its bytes, first and last day.
#[derive(Serialize)]
struct Found {
    start: usize,
    end: usize,
    from: String,
    to: String,
}

#[derive(Serialize)]
struct Answer {
    found: Vec<Vec<Found>>,
    /// The quickest of five passes.
    ms: f64,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let cases: Vec<Case> = serde_json::from_reader(io::stdin().lock())?;
    let tagger = match std::env::args().nth(1).as_deref() {
        Some("newsdates") => newsdates,
        Some("duckling") => duckling,
        _ => return Err("say which: newsdates or duckling".into()),
    };
    let pass = || cases.iter().map(tagger).collect::<Vec<_>>();
    let found = pass();
    let ms = (0..5).map(|_| {
        let begun = Instant::now();
        std::hint::black_box(pass());
        begun.elapsed().as_secs_f64() * 1e3
    });
    let ms = ms.fold(f64::INFINITY, f64::min);
    serde_json::to_writer(io::stdout().lock(), &Answer { found, ms })?;
    Ok(())
}

fn newsdates(case: &Case) -> Vec<Found> {
    let found = newsdates::tag(&case.text, &case.sentences, case.published.parse().ok());
    let dated = found.iter().filter_map(|one| Some((one.range.clone(), one.dated()?)));
    dated
        .map(|(range, dated)| Found {
            start: range.start,
            end: range.end,
            from: dated.from.to_string(),
            to: dated.to.to_string(),
        })
        .collect()
}

fn duckling(case: &Case) -> Vec<Found> {
    let noon: Option<DateTime<Utc>> = format!("{}T12:00:00Z", case.published).parse().ok();
    let Some(noon) = noon else { return Vec::new() };
    let locale = Locale::new(Lang::EN, None);
    let context = Context::new(noon.fixed_offset(), locale);
    let entities =
        duckling::parse(&case.text, &locale, &[DimensionKind::Time], &context, &Options::default());
    let dated = entities.into_iter().filter_map(|entity| {
        let DimensionValue::Time(value) = entity.value else { return None };
        let (from, to) = days(&value)?;
        Some(Found { start: entity.start, end: entity.end, from: from.to_string(), to: to.to_string() })
    });
    dated.collect()
}

/// The days of a value. The end of an interval is the first moment after it; one that is open at one side is taken
/// for the side that it has.
fn days(value: &TimeValue) -> Option<(NaiveDate, NaiveDate)> {
    match value {
        TimeValue::Single { value, .. } => whole(value),
        TimeValue::Interval { from: Some(from), to: Some(to), .. } => {
            let last = moment(to).0.checked_sub_signed(TimeDelta::seconds(1))?.date();
            let first = moment(from).0.date();
            Some((first, last.max(first)))
        }
        TimeValue::Interval { from: Some(one), .. } | TimeValue::Interval { to: Some(one), .. } => whole(one),
        TimeValue::Interval { .. } => None,
    }
}

fn moment(point: &TimePoint) -> (NaiveDateTime, Grain) {
    match point {
        TimePoint::Instant { value, grain } => (value.naive_local(), *grain),
        TimePoint::Naive { value, grain } => (*value, *grain),
    }
}

/// All the days of the stretch that a point of that grain begins.
fn whole(point: &TimePoint) -> Option<(NaiveDate, NaiveDate)> {
    let (moment, grain) = moment(point);
    let first = moment.date();
    let after = match grain {
        Grain::Week => first.checked_add_days(Days::new(7))?,
        Grain::Month => first.with_day(1)?.checked_add_months(Months::new(1))?,
        Grain::Quarter => first.with_day(1)?.checked_add_months(Months::new(3))?,
        Grain::Year => first.with_day(1)?.checked_add_months(Months::new(12))?,
        _ => first.checked_add_days(Days::new(1))?,
    };
    Some((first, after.pred_opt()?))
}
