//! A summary of events in words: how many, whose, what became of them, and when most of them were.

use super::{Actor, Event, outcome_known};
use crate::{Archive, Day, Days, Outcome, day::month_name};

/// Numbers of the events on some days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// How many.
    pub events: u32,
    /// Of the United States, of China, of both or others.
    pub actors: [u32; 3],
    /// Happened, planned, threatened, did not happen, as far as known.
    pub outcomes: [u32; 4],
    /// The month in which most begin, by its first day, and how many; the earliest of equals.
    pub fullest: Option<(Day, u32)>,
}

/// Summarises `events`, in order, as was known on a day.
pub fn summary(archive: &Archive, events: &[&Event], window: Days, known_on: Option<Day>) -> Summary {
    let mut summary = Summary::default();
    let mut month: Option<(Day, u32)> = None;
    let add = |place: Option<&mut u32>| {
        if let Some(number) = place {
            *number += 1;
        }
    };
    for event in events {
        summary.events += 1;
        add(summary.actors.get_mut(event.actor as usize));
        add(summary.outcomes.get_mut(outcome_known(archive, event, known_on) as usize));
        let begins = event.days.from.max(window.from).month_start();
        let count = month.filter(|(last, _)| *last == begins).map_or(0, |(_, count)| count) + 1;
        month = Some((begins, count));
        if summary.fullest.is_none_or(|(_, most)| count > most) {
            summary.fullest = month;
        }
    }
    summary
}

impl Summary {
    /// For a reader: "66 events: 31 of the United States, 12 of China, 23 of both or others. 9 planned, …".
    pub fn words(&self) -> String {
        let list = |numbers: &[u32], names: &[&str]| {
            let parts = numbers.iter().zip(names).filter(|(number, _)| **number > 0);
            parts.map(|(number, name)| format!("{number} {name}")).collect::<Vec<_>>().join(", ")
        };
        let mut words = format!(
            "{} event{}: {}.",
            self.events,
            if self.events == 1 { "" } else { "s" },
            list(&self.actors, &["of the United States", "of China", "of both or others"])
        );
        let rest = self.outcomes.get(1..).unwrap_or_default();
        let rest = list(rest, &["planned", "threatened", "did not happen"]);
        if !rest.is_empty() {
            words = format!("{words} {rest}.");
        }
        if let Some((day, count)) = self.fullest.filter(|(_, count)| *count > 1 && *count < self.events) {
            let (year, month, _) = day.ymd();
            words = format!("{words} Most in {} {year} ({count}).", month_name(month));
        }
        words
    }
}

const _: () = {
    // The numbers stand where the kinds' own order puts them.
    assert!(Actor::Both as usize == 2 && Outcome::DidNotHappen as usize == 3);
};
