//! An answer is what a query may be after that is no passage: a day and what happened on it, an event that editors
//! name, an action of the official record, a person, an organisation, an outlet, the average rates.
//!
//! Who types "10 may 2019", "liu hu" or "entity list" wants one thing that the archive knows, not sentences with
//! these words. A thing answers when the words of its title make up most of what was asked.

mod lists;
mod posts;
mod says;
mod titles;
mod when;

use crate::query::{Corpus, Field, Node, Part, Query};
use crate::search::stop::is_stop;
use crate::search::{Hits, Reading, Role, Token, tokens};
use crate::sort::{highest_first, sort_by_key};
use crate::tariffs::last_known;
use crate::timeline::{Actor, Event};
use crate::{Day, Days, Precision, RecordAction, RecordStep, Side};

pub(crate) use titles::Titles;

/// So many are given, at most, beside the days.
pub const MOST: usize = 6;
/// What a name is worth of which the one word asked for is half.
const CALLED_SO: f32 = 1.0 + titles::OWN / 2.0;
/// What a rise that never came is worth beside one that did.
const NEVER: f32 = 0.9;
/// What is worth less than this beside the best is no answer.
const BESIDE: f32 = 0.8;

/// Something that a query may be after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// These days, and how many events are dated to them.
    Days(Days, u32),
    /// Which of the corpus' events.
    Event(u32),
    /// Which of the archive's notes: one on a disagreement.
    Disagreement(u32),
    /// Everything that the sources differ in.
    Disagreements,
    /// Which step of the record.
    Step(u32),
    /// Which name of a field ([`crate::query::Register::names`]): a person's, an organisation's or an outlet's.
    Name(Field, u32),
    /// The average rates.
    Averages,
}

/// Answers, each with how good a one it is.
type Ranked = Vec<(Answer, f32)>;

/// What may answer `query`, which found `hits`: the days that it names with what happened on them, then the things
/// whose titles have its words, the best first. None for a query without plain words.
pub fn answers(corpus: &Corpus<'_>, query: &Query, hits: &Hits) -> Vec<Answer> {
    let mut words = Vec::new();
    plain_words(query.text(), &query.nodes, &mut words);
    let lists = lists::steps(corpus, &words, query.text());
    if !lists.is_empty() {
        return lists;
    }
    let side = acting(corpus, &words);
    let days = when::take_days(&mut words, corpus);
    words.retain(|word| !is_stop(&word.text) && !is_asking(&word.text));
    // Of what happened on the days asked for, some have more of the words than others.
    let least = if days.is_some() { titles::SOME } else { titles::ENOUGH };
    let mut ranked = corpus.register.titles.ranked(&words, hits, least);
    // Who asks for a post asks for somebody.
    let mut holders = Ranked::new();
    for (holder, score) in corpus.register.posts.ranked(&words, hits, titles::ENOUGH) {
        match holders.iter_mut().find(|(known, _)| *known == holder) {
            Some((_, best)) => *best = f32::max(*best, score),
            None => holders.push((holder, score)),
        }
    }
    if (1..=MOST).contains(&holders.len()) {
        ranked.retain(|(answer, _)| {
            matches!(answer, Answer::Name(..)) && !holders.iter().any(|(known, _)| known == answer)
        });
        ranked.extend(holders);
    }
    if let Some(side) = side {
        ranked.retain(|(answer, _)| actor(corpus, *answer).is_none_or(|actor| actor == side));
    }
    // A topic is the answer where no article has its words.
    ranked
        .retain(|(answer, _)| hits.documents.is_empty() || !matches!(answer, Answer::Name(Field::Topic, _)));
    if ranked.is_empty() && days.is_none() {
        ranked = says::having(corpus, &words, hits);
    }
    for (answer, score) in &mut ranked {
        if step(corpus, *answer).is_some_and(|step| step.action == RecordAction::PlannedIncrease) {
            *score *= NEVER;
        }
    }
    let mut found = Vec::new();
    if let Some(days) = days {
        let there = during(corpus, days, &mut found);
        let is_there = |answer: Answer| there.iter().any(|(one, _)| *one == answer);
        let is_ever = |answer: Answer, score| match answer {
            Answer::Averages => score >= CALLED_SO,
            Answer::Name(field, _) => field == Field::Outlet,
            _ => false,
        };
        ranked.retain(|(answer, score)| is_there(*answer) || is_ever(*answer, *score));
        if ranked.is_empty() {
            ranked = there;
        }
    }
    sort_by_key(&mut ranked, |(_, score)| highest_first(*score));
    let least = ranked.first().map_or(0.0, |(_, score)| *score * BESIDE);
    ranked.retain(|(_, score)| *score >= least);
    // A heap of things that all have the words is no answer; who or what is called so is.
    let most = if words.len() == 1 { MOST } else { 2 * MOST };
    let heap = ranked.len() > most && days.is_none();
    let by = last_known(corpus.archive);
    // "Tariffs" alone asks for no action, "25 %" and "china tariffs" do.
    let is_number = |word: &Token| word.text.starts_with(|c: char| c.is_ascii_digit());
    let says_which = words.len() > 1 || words.iter().any(is_number);
    for (answer, score) in ranked {
        let stands_out = || match answer {
            Answer::Name(..) => score >= CALLED_SO,
            // What was in force when the last article appeared.
            _ => says_which && step(corpus, answer).is_some_and(|step| was_levied(step, by)),
        };
        if !heap || stands_out() {
            found.push(answer);
        }
    }
    found.truncate(MOST + usize::from(days.is_some()));
    found
}

/// Words that ask for something instead of naming it, or are too plain to be a slip for another; sorted.
const ASKING: [&str; 35] = [
    "article",
    "articles",
    "charge",
    "date",
    "dates",
    "day",
    "days",
    "event",
    "events",
    "fell",
    "first",
    "happen",
    "happened",
    "many",
    "mention",
    "mentioned",
    "much",
    "news",
    "quote",
    "quoted",
    "quotes",
    "said",
    "say",
    "says",
    "sept",
    "still",
    "tell",
    "time",
    "total",
    "versus",
    "visit",
    "vs",
    "worth",
    "year",
    "years",
];

/// Whether a word says that something is asked, be it in these articles or not.
pub(crate) fn is_asking(word: &str) -> bool {
    ASKING.binary_search(&word).is_ok()
}

/// The side that is asked to have done something: "when did China …", "US raises …", "has Trump …".
fn acting(corpus: &Corpus<'_>, words: &[Token]) -> Option<Actor> {
    let mut before = "";
    for word in words {
        let asked = matches!(before, "did" | "does" | "do" | "has" | "will");
        let side = match word.text.as_str() {
            "usa" => Some(Actor::Us),
            "china" => Some(Actor::China),
            _ if asked => corpus.register.posts.side_of(&word.term()),
            _ => None,
        };
        if side.is_some() && (asked || before.is_empty()) {
            return side;
        }
        before = &word.text;
    }
    None
}

/// The one side that an answer is about.
fn actor(corpus: &Corpus<'_>, answer: Answer) -> Option<Actor> {
    let actor = match answer {
        Answer::Event(number) => corpus.events.get(number as usize)?.actor,
        Answer::Step(_) => match step(corpus, answer)?.side {
            Side::Us => Actor::Us,
            Side::China => Actor::China,
            _ => Actor::Both,
        },
        _ => Actor::Both,
    };
    (actor != Actor::Both).then_some(actor)
}

fn step<'a>(corpus: &Corpus<'a>, answer: Answer) -> Option<&'a RecordStep> {
    let Answer::Step(number) = answer else { return None };
    corpus.archive.record.get(number as usize)
}

/// Whether a step put a tariff on or up, by that day.
fn was_levied(step: &RecordStep, by: Option<Day>) -> bool {
    matches!(step.action, RecordAction::Imposed | RecordAction::Increased) && step.effective <= by
}

/// The words of a query that are neither left out nor operators; "the tenth of May" is a date without its "of".
fn plain_words(text: &str, nodes: &[Node], into: &mut Vec<Token>) {
    for node in nodes {
        match &node.part {
            Part::Words(span) | Part::Phrase(span) if !node.not => {
                into.extend(tokens(span.of(text), Reading::Query));
            }
            Part::Group(inner) | Part::Any(inner) if !node.not => plain_words(text, inner, into),
            _ => {}
        }
    }
    into.retain(|token| token.role != Role::Part && token.text != "of");
}

/// What happened on these days: events that last no longer, then longer ones and official actions, all that editors
/// or governments name; where there is no such thing, events in the articles' own words. Counts the events in an answer
/// of its own.
fn during(corpus: &Corpus<'_>, days: Days, count: &mut Vec<Answer>) -> Ranked {
    let mut there = Vec::new();
    for (event, number) in corpus.events.iter().zip(0..) {
        if is_dated_to(event, days) {
            let whole = days.contains(event.days.from) && days.contains(event.days.to);
            let worth = if event.note.is_none() {
                0.0
            } else if whole {
                1.0
            } else {
                0.9
            };
            there.push((Answer::Event(number), worth));
        }
    }
    count.push(Answer::Days(days, there.len() as u32));
    for (step, number) in corpus.archive.record.iter().zip(0..) {
        let is_then = |day: Day| days.contains(day);
        if is_then(step.announced) || step.effective.is_some_and(is_then) {
            there.push((Answer::Step(number), 0.9));
        }
    }
    there
}

/// Whether an event is dated to these days, and not to a year around them.
fn is_dated_to(event: &Event, days: Days) -> bool {
    event.days.overlaps(days) && (event.precision <= Precision::Week || event.days.count() <= days.count())
}
