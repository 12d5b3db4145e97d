//! An event is a sentence with a date: what an article says took place, or was to take place, on certain days.

use crate::day::month_name;
use crate::{Archive, Article, BlockKind, Days, Outcome, Precision, sentence_key::SentenceKey};

/// One dated sentence. A sentence with two dates is two events.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its name in links: the article's id, the sentence's key, which of the sentence's dates.
    pub id: String,
    /// Which of the archive's articles.
    pub article: u32,
    /// Which of the article's sentences.
    pub sentence: u32,
    /// Which of the article's dates.
    pub date: u32,
    /// The days.
    pub days: Days,
    /// How exactly the words say so.
    pub precision: Precision,
    /// Whether it took place, as the words tell.
    pub outcome: Outcome,
    /// Whether the sentence captions a photo, and so dates the photo, not the story.
    pub caption: bool,
}

/// Every event of the archive by its first day, then its last, then as the articles have them.
pub fn events(archive: &Archive) -> Vec<Event> {
    let mut events: Vec<Event> =
        archive.articles.iter().zip(0..).flat_map(|(article, number)| in_article(article, number)).collect();
    events.sort_by_key(|event| (event.days, event.article, event.date));
    events
}

fn in_article(article: &Article, number: u32) -> Vec<Event> {
    let mut before = None;
    let mut nth = 0;
    let mut events = Vec::new();
    for (mention, date) in article.dates.iter().zip(0..) {
        nth = if before == Some(mention.sentence) { nth + 1 } else { 0 };
        before = Some(mention.sentence);
        let Some(key) = SentenceKey::in_article(article, mention.sentence) else { continue };
        let kind = article.sentences.get(mention.sentence as usize).map(|sentence| sentence.kind);
        events.push(Event {
            id: format!("{}.{key}.{nth}", article.id),
            article: number,
            sentence: mention.sentence,
            date,
            days: mention.days,
            precision: mention.precision,
            outcome: mention.outcome,
            caption: kind == Some(BlockKind::Caption),
        });
    }
    events
}

/// The span of time that the axis shows: from the first article to the last, with room at both ends, in whole
/// months. Without a dated article, from the first event to the last; without either, nothing.
pub fn window(archive: &Archive, events: &[Event]) -> Option<Days> {
    let published =
        archive.articles.iter().filter_map(|article| article.meta.published.as_ref()).map(|p| p.days);
    let whole = |days: &mut dyn Iterator<Item = Days>| {
        days.reduce(|a, b| Days { from: a.from.min(b.from), to: a.to.max(b.to) })
    };
    let days =
        whole(&mut published.into_iter()).or_else(|| whole(&mut events.iter().map(|event| event.days)))?;
    let room = (days.count() * 15 / 100).max(14);
    Some(Days { from: days.from.plus(-room).month_start(), to: days.to.plus(room).month_end() })
}

/// The events on the axis, and how many lie before and after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnAxis<'a> {
    /// Events that share a day with the window.
    pub inside: Vec<&'a Event>,
    /// Events wholly before it.
    pub before: Vec<&'a Event>,
    /// Events wholly after it.
    pub after: Vec<&'a Event>,
}

/// Sorts events by where they lie with regard to the window.
pub fn on_axis<'a>(events: impl IntoIterator<Item = &'a Event>, window: Days) -> OnAxis<'a> {
    let mut sorted = OnAxis { inside: Vec::new(), before: Vec::new(), after: Vec::new() };
    for event in events {
        let place = if event.days.to < window.from {
            &mut sorted.before
        } else if event.days.from > window.to {
            &mut sorted.after
        } else {
            &mut sorted.inside
        };
        place.push(event);
    }
    sorted
}

/// The event of that name.
pub fn find<'a>(events: &'a [Event], id: &str) -> Option<&'a Event> {
    events.iter().find(|event| event.id == id)
}

/// A spoken form of days: "on 25 October 2018", "between 21 and 30 November 2018", "in 1999".
pub fn spoken(days: Days) -> String {
    let ((y1, m1, d1), (y2, m2, _)) = (days.from.ymd(), days.to.ymd());
    if days.from == days.to {
        format!("on {}", days.from.long())
    } else if Some(days) == Days::year(y1) {
        format!("in {y1}")
    } else if Some(days) == Days::month(y1, m1) {
        format!("in {} {y1}", month_name(m1))
    } else if (y1, m1) == (y2, m2) {
        format!("between {d1} and {}", days.to.long())
    } else {
        format!("between {} and {}", days.from.long(), days.to.long())
    }
}

/// Puts events under the month in which they begin ("October 2018"), those dated to a year under the year ("1999").
pub fn by_month<'a>(events: impl IntoIterator<Item = &'a Event>) -> Vec<(String, Vec<&'a Event>)> {
    let mut months: Vec<(String, Vec<&Event>)> = Vec::new();
    for event in events {
        let (year, month, _) = event.days.from.ymd();
        let whole_year = event.precision == Precision::Year;
        let name = if whole_year { year.to_string() } else { format!("{} {year}", month_name(month)) };
        match months.last_mut() {
            Some((last, events)) if *last == name => events.push(event),
            _ => months.push((name, vec![event])),
        }
    }
    months
}
