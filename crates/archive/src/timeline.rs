//! An event is what took place, or was to take place, on certain days: a sentence with a date, or what an editor's
//! note says that one or more sentences tell of.

mod actor;
mod summary;
mod zoom;

use crate::day::month_name;
use crate::sentence_key::SentenceKey;
use crate::sort::{by_day, sort_by_key};
use crate::{Action, Archive, BlockKind, Day, Days, NoteKind, Outcome, Precision};

use actor::People;

pub use actor::Actor;
pub use summary::{Summary, summary};
pub use zoom::{CLOSEST, panned, shown, zoomed};

/// Something that took place or was to. A sentence with two dates is two events; sentences that a note brings
/// together are one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its place among the archive's events.
    pub number: u32,
    /// Its name in links: the note's id, else that of its telling.
    pub id: String,
    /// Where it is told: at least once.
    pub tellings: Vec<Telling>,
    /// The days: the note's, else what the words mean.
    pub days: Days,
    /// How exactly the note or the words say so.
    pub precision: Precision,
    /// Whether it took place, as the note or the words tell.
    pub outcome: Outcome,
    /// Whether the sentence captions a photo, and so dates the photo, not the story.
    pub caption: bool,
    /// Which of the archive's notes names it.
    pub note: Option<u32>,
    /// Who does it.
    pub actor: Actor,
}

/// One sentence that tells of an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Telling {
    /// Its name in links: the article's id, the sentence's key, which of the sentence's dates.
    pub id: String,
    /// Which of the archive's articles.
    pub article: u32,
    /// Which of the article's sentences.
    pub sentence: u32,
    /// Which of the article's dates; none where only the note dates it.
    pub date: Option<u32>,
}

impl Event {
    /// The sentence that is quoted for it.
    pub fn lead(&self) -> Option<&Telling> {
        self.tellings.first()
    }
}

/// Every event of the archive by its first day, then its last, then as the articles have them.
pub fn events(archive: &Archive) -> Vec<Event> {
    let people = People::of(archive);
    let mut events: Vec<Event> =
        (0..archive.notes.len() as u32).filter_map(|note| noted(archive, note, &people)).collect();
    let named = |article: u32, date: u32| {
        let passages = archive.notes.iter().filter(|note| note.kind != NoteKind::Disagreement);
        passages.flat_map(|note| &note.passages).any(|one| one.article == article && one.date == Some(date))
    };
    for article in 0..archive.articles.len() as u32 {
        let dates = archive.articles.get(article as usize).map_or(0, |article| article.dates.len() as u32);
        events.extend(
            (0..dates)
                .filter(|date| !named(article, *date))
                .filter_map(|date| dated(archive, article, date, &people)),
        );
    }
    // From the least to the most important: what has the same key stays in order.
    sort_by_key(&mut events, |event| event.lead().map_or(0, |lead| u64::from(lead.sentence)));
    sort_by_key(&mut events, |event| event.lead().map_or(0, |lead| u64::from(lead.article)));
    sort_by_key(&mut events, |event| by_day(event.days.to, 0));
    sort_by_key(&mut events, |event| by_day(event.days.from, 0));
    for (event, number) in events.iter_mut().zip(0..) {
        event.number = number;
    }
    events
}

/// The event of one date in a text.
fn dated(archive: &Archive, article: u32, date: u32, people: &People) -> Option<Event> {
    let text = archive.articles.get(article as usize)?;
    let mention = text.dates.get(date as usize)?;
    let telling = telling(archive, article, mention.sentence, Some(date))?;
    Some(Event {
        number: 0,
        id: telling.id.clone(),
        days: mention.days,
        precision: mention.precision,
        outcome: mention.outcome,
        caption: kind(archive, &telling) == Some(BlockKind::Caption),
        note: None,
        actor: actor::in_sentence(text, mention.sentence, people).unwrap_or_default(),
        tellings: vec![telling],
    })
}

/// The event that a note names; its story's sentences come before those of summary boxes.
fn noted(archive: &Archive, number: u32, people: &People) -> Option<Event> {
    let note = archive.notes.get(number as usize)?;
    let outcome = match note.kind {
        NoteKind::Event => Outcome::Happened,
        NoteKind::DidNotHappen => Outcome::DidNotHappen,
        NoteKind::Disagreement => return None,
    };
    let passages = note.passages.iter();
    let mut tellings: Vec<Telling> =
        passages.filter_map(|one| telling(archive, one.article, one.sentence, one.date)).collect();
    sort_by_key(&mut tellings, |telling| u64::from(kind(archive, telling) == Some(BlockKind::Summary)));
    let days = note.days?;
    let told = |telling: &Telling| {
        let article = archive.articles.get(telling.article as usize)?;
        actor::in_sentence(article, telling.sentence, people)
    };
    // A threat that was made came true only in the making.
    let outcome = match tellings.first() {
        Some(lead) if outcome == Outcome::Happened && only_threatens(archive, lead) => Outcome::Threatened,
        _ => outcome,
    };
    let actor = actor::in_title(&note.title, people).or_else(|| tellings.iter().find_map(told));
    Some(Event {
        number: 0,
        id: note.id.clone(),
        days,
        precision: Precision::of(days),
        outcome,
        caption: !tellings.is_empty()
            && tellings.iter().all(|one| kind(archive, one) == Some(BlockKind::Caption)),
        note: Some(number),
        actor: actor.unwrap_or_default(),
        tellings,
    })
}

fn telling(archive: &Archive, article: u32, sentence: u32, date: Option<u32>) -> Option<Telling> {
    let text = archive.articles.get(article as usize)?;
    let key = SentenceKey::in_article(text, sentence)?;
    let nth = date.map_or(0, |date| {
        text.dates.iter().take(date as usize).filter(|before| before.sentence == sentence).count()
    });
    Some(Telling { id: format!("{}.{key}.{nth}", text.id), article, sentence, date })
}

/// Whether all that a sentence says of tariffs is a threat.
fn only_threatens(archive: &Archive, telling: &Telling) -> bool {
    let mut threats = false;
    let claims = archive.articles.get(telling.article as usize).map(|article| &article.claims);
    for claim in claims.into_iter().flatten().filter(|claim| claim.sentence == telling.sentence) {
        threats = claim.action == Action::Threatened;
        if !threats {
            break;
        }
    }
    threats
}

fn kind(archive: &Archive, telling: &Telling) -> Option<BlockKind> {
    let article = archive.articles.get(telling.article as usize)?;
    article.sentences.get(telling.sentence as usize).map(|sentence| sentence.kind)
}

/// What became of an event as was known on a day, all when none: what came to nothing was planned until the note's own
/// day, or as its sentence has it; what begins after that day was still to come.
pub fn outcome_known(archive: &Archive, event: &Event, known_on: Option<Day>) -> Outcome {
    let note = event.note.and_then(|note| archive.notes.get(note as usize));
    let unknown = note.and_then(|note| note.known_on).zip(known_on).is_some_and(|(since, day)| day < since);
    let to_come = known_on.is_some_and(|day| day < event.days.from);
    if event.outcome == Outcome::Happened && to_come {
        return Outcome::Planned;
    }
    if event.outcome != Outcome::DidNotHappen || !unknown {
        return event.outcome;
    }
    let told = |telling: &Telling| {
        let article = archive.articles.get(telling.article as usize)?;
        article.dates.get(telling.date? as usize).map(|date| date.outcome)
    };
    event
        .tellings
        .iter()
        .find_map(told)
        .filter(|outcome| *outcome != Outcome::Happened)
        .unwrap_or(Outcome::Planned)
}

/// In how many articles it is told.
pub fn articles(event: &Event) -> usize {
    let earlier = |at: usize, article: u32| event.tellings.iter().take(at).any(|one| one.article == article);
    event.tellings.iter().enumerate().filter(|(at, one)| !earlier(*at, one.article)).count()
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

/// The event of that name, or else the one that is told under it: a link made before a note took the event in still
/// leads to it.
pub fn find<'a>(events: &'a [Event], id: &str) -> Option<&'a Event> {
    let told = |event: &&Event| event.tellings.iter().any(|telling| telling.id == id);
    events.iter().find(|event| event.id == id).or_else(|| events.iter().find(told))
}

/// A spoken form of days: "on 25 October 2018", "between 21 and 30 November 2018", "in 1999".
pub fn spoken(days: Days) -> String {
    let (year, month, _) = days.from.ymd();
    let before = if days.from == days.to {
        "on "
    } else if Some(days) == Days::year(year) || Some(days) == Days::month(year, month) {
        "in "
    } else {
        "between "
    };
    before.to_owned() + &named(days).replace(" to ", " and ")
}

/// Days by their full names: "25 October 2018", "21 to 30 November 2018", "April 1999", "1999".
pub fn named(days: Days) -> String {
    let ((y1, m1, d1), (y2, m2, _)) = (days.from.ymd(), days.to.ymd());
    if days.from == days.to {
        days.from.long()
    } else if Some(days) == Days::year(y1) {
        y1.to_string()
    } else if Some(days) == Days::month(y1, m1) {
        format!("{} {y1}", month_name(m1))
    } else if (y1, m1) == (y2, m2) {
        format!("{d1} to {}", days.to.long())
    } else if y1 == y2 {
        format!("{d1} {} to {}", month_name(m1), days.to.long())
    } else {
        format!("{} to {}", days.from.long(), days.to.long())
    }
}

/// Puts events under the month in which they begin ("October 2018"), those dated to a year under the year ("1999").
/// A heading stands once, where its first event does: an event of a whole year may stand between two of one month.
pub fn by_month<'a>(events: impl IntoIterator<Item = &'a Event>) -> Vec<(String, Vec<&'a Event>)> {
    let mut months: Vec<(String, Vec<&Event>)> = Vec::new();
    for event in events {
        let (year, month, _) = event.days.from.ymd();
        let whole_year = event.precision == Precision::Year;
        let name = if whole_year { year.to_string() } else { format!("{} {year}", month_name(month)) };
        match months.iter_mut().rev().find(|(known, _)| *known == name) {
            Some((_, events)) => events.push(event),
            None => months.push((name, vec![event])),
        }
    }
    months
}
