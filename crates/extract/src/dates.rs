//! A date mention is a time expression that names days: "Thursday", "late November", "a week ago".
//!
//! The tagger itself is a crate of its own, `newsdates`; here its answers become facts of an article. Headline,
//! summary, captions and story are read apart, since none of them goes on where another left off.

use std::ops::Range;

use archive::{Context, DateMention, Day, Days, Outcome, Precision, SentenceKind};
use newsdates::{Date, Dated, Expression};

use crate::page::{Page, Place, span};

/// Every expression of the page that names days, in order.
pub(crate) fn dates(page: &Page<'_>) -> (Vec<DateMention>, Vec<Context>) {
    let mut mentions = Vec::new();
    let mut context = Vec::new();
    for kind in [SentenceKind::Title, SentenceKind::Summary, SentenceKind::Body, SentenceKind::Caption] {
        let places: Vec<Place> = page.told().filter(|place| place.kind == kind).collect();
        let (found, taken) = read(page, &places);
        context.extend(
            taken.into_iter().map(|(sentence, at)| Context { sentence, date: at + mentions.len() as u32 }),
        );
        mentions.extend(found);
    }
    in_order(mentions, context)
}

/// What is dated in some sentences, and which of them take over which of those dates.
fn read(page: &Page<'_>, places: &[Place]) -> (Vec<DateMention>, Vec<(u32, u32)>) {
    let sentences: Vec<Range<usize>> = places.iter().map(|place| place.range.clone()).collect();
    let published = page.published.and_then(|days| civil(days.from));
    let mut expressions = newsdates::tag(page.plain, &sentences, published);
    expressions.retain(|one| one.dated().and_then(days).is_some());
    let opens = |number: usize| {
        let pair = number.checked_sub(1).and_then(|before| sentences.get(before)).zip(sentences.get(number));
        pair.is_none_or(|(before, this)| !page.same_paragraph(before.end, this.start))
    };
    let taken = newsdates::inherited(page.plain, &sentences, opens, &expressions)
        .iter()
        .filter_map(|one| Some((places.get(one.sentence)?.number, one.expression as u32)))
        .collect();
    let mentions = expressions.iter().filter_map(|one| mention(one, places.get(one.sentence)?)).collect();
    (mentions, taken)
}

fn mention(one: &Expression, place: &Place) -> Option<DateMention> {
    let dated = one.dated()?;
    Some(DateMention {
        span: span(&one.range),
        sentence: place.number,
        days: days(dated)?,
        precision: match dated.precision {
            newsdates::Precision::Day => Precision::Day,
            newsdates::Precision::Week => Precision::Week,
            newsdates::Precision::Month => Precision::Month,
            newsdates::Precision::Quarter => Precision::Quarter,
            newsdates::Precision::Year => Precision::Year,
        },
        outcome: match dated.outcome {
            newsdates::Outcome::Happened => Outcome::Happened,
            newsdates::Outcome::Planned => Outcome::Planned,
            newsdates::Outcome::Threatened => Outcome::Threatened,
        },
        edtf: dated.edtf.clone(),
        basis: dated.basis.clone(),
    })
}

/// Mentions in the order of the text, and the context's numbers with them.
fn in_order(mentions: Vec<DateMention>, mut context: Vec<Context>) -> (Vec<DateMention>, Vec<Context>) {
    let mut order: Vec<(usize, DateMention)> = mentions.into_iter().enumerate().collect();
    order.sort_by_key(|(_, mention)| (mention.span.start, mention.span.end));
    for one in &mut context {
        let place = order.iter().position(|(before, _)| *before == one.date as usize);
        one.date = place.map_or(one.date, |place| place as u32);
    }
    context.sort_by_key(|one| one.sentence);
    (order.into_iter().map(|(_, mention)| mention).collect(), context)
}

/// The first day in `words` that is dated in full, year and all.
pub(crate) fn in_full(words: &str) -> Option<Day> {
    day(newsdates::in_full(words)?)
}

fn days(dated: &Dated) -> Option<Days> {
    Some(Days::new(day(dated.from)?, day(dated.to)?))
}

fn day(date: Date) -> Option<Day> {
    Day::new(date.year().into(), date.month().unsigned_abs().into(), date.day().unsigned_abs().into())
}

fn civil(day: Day) -> Option<Date> {
    let (year, month, of_month) = day.ymd();
    Date::new(year.try_into().ok()?, month.try_into().ok()?, of_month.try_into().ok()?).ok()
}
