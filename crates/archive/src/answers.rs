//! An answer is what a query may be after that is no passage: a day and what happened on it, an event that editors
//! name, an action of the official record, a person, an organisation, an outlet, the average rates.
//!
//! Who types "10 may 2019", "liu hu" or "entity list" wants one thing that the archive knows, not sentences with
//! these words. A thing answers when the words of its title make up most of what was asked.

mod titles;
mod when;

use crate::query::{Corpus, Field, Node, Part, Query};
use crate::search::{Hits, Reading, Role, Token, tokens};
use crate::sort::{highest_first, sort_by_key};
use crate::timeline::Event;
use crate::{Day, Days, Precision};

pub(crate) use titles::Titles;

/// So many are given, at most, beside the days.
pub const MOST: usize = 6;
/// So many years have a day of that name, at most: what happened on the tenth of May.
const YEARS: usize = 3;
/// What a name is worth of which the one word asked for is half.
const CALLED_SO: f32 = 1.0 + titles::OWN / 2.0;
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

/// What may answer `query`, which found `hits`: the days that it names with what happened on them, then the things
/// whose titles have its words, the best first. None for a query without plain words.
pub fn answers(corpus: &Corpus<'_>, query: &Query, hits: &Hits) -> Vec<Answer> {
    let mut words = Vec::new();
    plain_words(query.text(), &query.nodes, &mut words);
    let mut named = when::take_days(&mut words, corpus);
    named.truncate(YEARS);
    let mut ranked = corpus.register.titles.ranked(&words, hits);
    let mut found = Vec::new();
    for days in &named {
        let events = (0..).zip(corpus.events).filter(|(_, event)| is_dated_to(event, *days));
        found.push(Answer::Days(*days, events.count() as u32));
    }
    if !named.is_empty() {
        ranked.retain(|(answer, _)| {
            named.iter().any(|days| happened(corpus, *answer).any(|day| days.contains(day)))
        });
    }
    if ranked.is_empty() {
        ranked = named.iter().flat_map(|days| during(corpus, *days)).collect();
    }
    sort_by_key(&mut ranked, |(_, score)| highest_first(*score));
    let best = ranked.first().map_or(0.0, |(_, score)| *score);
    let good = ranked.into_iter().take_while(|(_, score)| *score >= best * BESIDE);
    let mut good: Vec<(Answer, f32)> = good.collect();
    if good.len() > MOST && words.len() == 1 && named.is_empty() {
        // A heap of things that all have the one word is no answer; who or what is called so is.
        good.retain(|(answer, score)| matches!(answer, Answer::Name(..)) && *score >= CALLED_SO);
    }
    found.extend(good.into_iter().take(MOST).map(|(answer, _)| answer));
    found
}

/// The words of a query that are neither left out nor operators.
fn plain_words(text: &str, nodes: &[Node], into: &mut Vec<Token>) {
    for node in nodes.iter().filter(|node| !node.not) {
        match &node.part {
            Part::Words(span) | Part::Phrase(span) => {
                let own = tokens(span.of(text), Reading::Query);
                into.extend(own.into_iter().filter(|token| token.role != Role::Part));
            }
            Part::Group(inner) | Part::Any(inner) => plain_words(text, inner, into),
            _ => {}
        }
    }
}

/// Whether an event is dated to these days, and not to a year around them.
fn is_dated_to(event: &Event, days: Days) -> bool {
    event.days.overlaps(days) && (event.precision <= Precision::Week || event.days.count() <= days.count())
}

/// What happened on these days: events that last no longer, then longer ones and official actions, all that editors
/// or governments name; where there is no such thing, events in the articles' own words.
fn during(corpus: &Corpus<'_>, days: Days) -> Vec<(Answer, f32)> {
    let events = (0..).zip(corpus.events).filter(|(_, event)| is_dated_to(event, days));
    let worth = |event: &Event| match event.note {
        Some(_) if days.contains(event.days.from) && days.contains(event.days.to) => 1.0,
        Some(_) => 0.9,
        None => 0.0,
    };
    let mut there: Vec<(Answer, f32)> =
        events.map(|(number, event)| (Answer::Event(number), worth(event))).collect();
    let steps = (0..corpus.archive.record.len() as u32).map(Answer::Step);
    let steps = steps.filter(|step| happened(corpus, *step).any(|day| days.contains(day)));
    there.extend(steps.map(|step| (step, 0.9)));
    there
}

/// The days on which that took place or began.
fn happened(corpus: &Corpus<'_>, answer: Answer) -> impl Iterator<Item = Day> {
    let days = match answer {
        Answer::Event(number) => {
            let event = corpus.events.get(number as usize);
            [event.map(|event| event.days.from), event.map(|event| event.days.to)]
        }
        Answer::Step(number) => {
            let step = corpus.archive.record.get(number as usize);
            [step.map(|step| step.announced), step.and_then(|step| step.effective)]
        }
        _ => [None, None],
    };
    days.into_iter().flatten()
}
