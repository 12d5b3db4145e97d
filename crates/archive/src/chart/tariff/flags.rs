//! Flags: a few events above the plot, at their days, each leading to the timeline.

use super::{LINE, Wanted, width_of};
use crate::chart::{Label, Places, TimeScale, shortened};
use crate::sort::in_order;
use crate::timeline::Event;
use crate::{Archive, Day, Outcome};

/// An event above the plot.
#[derive(Clone, Debug, PartialEq)]
pub struct Flag {
    /// The event's name in links.
    pub id: String,
    /// Its day.
    pub x: f32,
    /// Where its name is written; `None` where there is no room.
    pub label: Option<Label>,
}

/// The longest that an event may have lasted to be flagged, in days.
const SHORT: i32 = 7;

/// The events worth a flag, in order of time: named by a note, of a week at most, known by then and not still to come.
/// Those on a day of the official record come first, then those that more sentences tell of.
pub(super) fn choose<'a>(archive: &Archive, wanted: &Wanted<'a>, count: usize) -> Vec<&'a Event> {
    let known = |event: &&&Event| {
        wanted.known_on.is_none_or(|day| {
            event.days.from <= day
                && event.tellings.iter().any(|telling| published_by(archive, telling.article, day))
        })
    };
    let worth = |event: &&&Event| {
        event.note.is_some()
            && event.outcome == Outcome::Happened
            && event.days.count() <= SHORT
            && wanted.window.contains(event.days.from)
    };
    let mut chosen: Vec<&Event> = wanted.events.iter().filter(worth).filter(known).copied().collect();
    let official = |event: &Event| {
        let on = |day: Day| event.days.contains(day);
        archive.record.iter().any(|step| on(step.announced) || step.effective.is_some_and(on))
    };
    let worth = |event: &Event| {
        let told = event.tellings.len().min(99) as u64;
        u64::from(!official(event)) << 32 | (99 - told)
    };
    let keys = chosen.iter().enumerate().map(|(number, event)| (worth(event), number)).collect();
    let best: Vec<usize> = in_order(keys).into_iter().take(count).collect();
    // They come in the order of time, and stay in it.
    let mut number = 0;
    chosen.retain(|_| {
        number += 1;
        best.contains(&(number - 1))
    });
    chosen
}

fn published_by(archive: &Archive, article: u32, day: Day) -> bool {
    let article = archive.articles.get(article as usize);
    let published = article.and_then(|article| article.meta.published.as_ref());
    published.is_some_and(|published| published.days.from <= day)
}

/// Each with its name, as long as there is room for, in one row or two above the plot.
pub(super) fn place(
    archive: &Archive,
    events: Vec<&Event>,
    time: &TimeScale,
    wide: bool,
    places: &mut Places,
) -> Vec<Flag> {
    let rows: &[f32] = if wide { &[22.0, 22.0 + LINE + 2.0] } else { &[22.0] };
    let lengths: &[usize] = if wide { &[34, 26, 18] } else { &[22, 14] };
    let mut flags = Vec::with_capacity(events.len());
    for event in events {
        let x = time.middle_of(event.days.from).clamp(time.left, time.right);
        let note = event.note.and_then(|note| archive.notes.get(note as usize));
        let title = note.map_or("", |note| note.title.as_str());
        let mut label = None;
        for length in lengths {
            let words = shortened(title, *length, 3);
            let width = width_of(&words);
            for y in rows {
                if label.is_none() && !words.is_empty() {
                    let spots = [(x - 3.0, *y), (x - width + 3.0, *y), (x - width / 2.0, *y)];
                    label = places.put(&words, (width, LINE), &spots);
                }
            }
        }
        flags.push(Flag { id: event.id.clone(), x, label });
    }
    flags
}
