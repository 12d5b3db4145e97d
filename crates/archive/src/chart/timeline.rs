//! The timeline chart: lanes of bars, each over the days that its event may have been; where more begin in one place
//! than can be told apart, a cluster stands for them. No bar, name or cluster lies on another, and how much is drawn
//! is bounded by the room, however many events there are.

use super::{MonthTick, TimeScale};
use crate::sort::sort_by_key;
use crate::timeline::{CLOSEST, Event};
use crate::{Day, Days, Note};

/// The chart, ready to be written down.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelineChart {
    /// Pixels across.
    pub width: f32,
    /// Pixels down.
    pub height: f32,
    /// The days.
    pub time: TimeScale,
    /// Days, weeks or months that are named.
    pub ticks: Vec<MonthTick>,
    /// The y of the axis.
    pub axis: f32,
    /// Lanes that have events, from above.
    pub lanes: Vec<Lane>,
}

/// One lane.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// Its number.
    pub number: usize,
    /// How many events are in it.
    pub events: u32,
    /// Foot of its name.
    pub name: f32,
    /// Bars, from the left.
    pub bars: Vec<Bar>,
    /// Clusters, from the left.
    pub clusters: Vec<Cluster>,
}

/// One event's bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// Number in the list of events that was laid out.
    pub event: usize,
    /// Left edge.
    pub x: f32,
    /// Upper edge.
    pub y: f32,
    /// Width: the days, but never less than can be seen.
    pub width: f32,
    /// Whether it goes on before and after the days that are shown.
    pub goes_on: (bool, bool),
    /// Where the name begins and how much room it has; 0 where there is none. One that begins before the bar ends at it.
    pub name: (f32, f32),
}

/// Events that begin too close to each other to be told apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cluster {
    /// The first of them in the list that was laid out.
    pub event: usize,
    /// How many.
    pub events: u32,
    /// The days on which they begin.
    pub days: Days,
    /// Left edge.
    pub x: f32,
    /// Upper edge.
    pub y: f32,
}

/// What is to be laid out.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    /// The days that are shown.
    pub window: Days,
    /// Pixels across.
    pub width: f32,
    /// Rows of bars that a lane may have.
    pub rows: usize,
    /// The most pixels of its row that are left to a name; where more are free, it takes them.
    pub name: f32,
    /// The archive's notes, which name events.
    pub notes: &'a [Note],
}

/// Average advance of a character of a name, in pixels.
pub const ADVANCE: f32 = 6.4;

/// Height of a bar, in pixels.
pub const BAR: f32 = 14.0;
/// Height of a row: what can be pressed.
pub const ROW: f32 = 24.0;
/// Width of a cluster.
pub const CLUSTER: f32 = 38.0;
/// Width of the places that clusters stand in.
const CELL: f32 = 42.0;
/// The least width that a bar is drawn and that it takes in its row.
const LEAST: f32 = 9.0;
const PRESSED: f32 = 26.0;
/// The least room that a name is worth.
const NAMED: f32 = 44.0;
/// With less room on its right than this, a name stands on the left where there is more.
const LITTLE: f32 = 170.0;
/// What others leave of a name that an editor gave.
const KEPT: f32 = 130.0;
/// The most that a name takes where there is room: a whole sentence would be too long to take in.
const LONGEST: f32 = 330.0;
/// A bar this long can hold its name.
const LONG: f32 = 110.0;
const LANE_NAME: f32 = 20.0;
/// Rows of the closest view, from which there is nothing to zoom to.
const CLOSEST_ROWS: usize = 24;

/// Lays out `events` (in order), each in the lane that `lane` gives it, out of so many.
pub fn layout(
    events: &[&Event],
    wanted: &Wanted<'_>,
    lanes: usize,
    lane: &dyn Fn(&Event) -> usize,
) -> TimelineChart {
    let window = wanted.window;
    let time = TimeScale { window, left: 0.0, right: wanted.width.max(48.0) };
    // Later events than the window are skipped at once; earlier ones may reach into it.
    let begun = events.partition_point(|event| event.days.from <= window.to);
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); lanes];
    for (number, event) in events.iter().enumerate().take(begun) {
        if event.days.to >= window.from
            && let Some(members) = members.get_mut(lane(event))
        {
            members.push(number);
        }
    }
    let mut y = 2.0;
    let mut placed = Vec::new();
    for (number, members) in members.iter().enumerate().filter(|(_, members)| !members.is_empty()) {
        let lane = lay_lane(events, members, &time, wanted, (number, y));
        let rows = lane.bars.iter().map(|bar| bar.y - (ROW - BAR) / 2.0);
        let foot = rows.chain(lane.clusters.iter().map(|one| one.y)).fold(y + LANE_NAME, f32::max) + ROW;
        y = foot + 8.0;
        placed.push(lane);
    }
    let ticks = time.ticks(58.0);
    TimelineChart { width: wanted.width, height: y + 24.0, ticks, axis: y, lanes: placed, time }
}

/// What stands in a row, from the left.
type Row = Vec<Taken>;

/// What a bar takes of its row.
#[derive(Clone, Copy)]
struct Taken {
    x: f32,
    /// Where it ends, without its name until those that are named stand.
    end: f32,
    /// With its name.
    named: f32,
}

/// The first row that is free for another bar, and, unless `bare`, for the names.
#[inline(never)]
fn free(rows: &[Row], new: &Taken, bare: bool) -> Option<usize> {
    let end = |one: &Taken| if bare { one.end } else { one.named };
    rows.iter().position(|row| row.iter().all(|one| end(one) <= new.x || end(new) <= one.x))
}

/// The row for another bar: one that is free for bar and name; a new one, of at most so many; at worst one where a name
/// is cut short.
fn find_row(rows: &mut Vec<Row>, most: usize, new: &Taken) -> Option<usize> {
    let mut found = free(rows, new, false);
    if found.is_none() && rows.len() < most {
        rows.push(Row::new());
        found = Some(rows.len() - 1);
    }
    let found = found.or_else(|| free(rows, new, true))?;
    rows.get_mut(found)?.push(*new);
    Some(found)
}

/// Adds an event that begins on that day, as far as it is shown, to what stands at `x` for all of its place. Those come
/// in two turns, so that a later one may begin before.
fn gather(place: &mut Option<Cluster>, event: usize, day: Day, x: f32) {
    let cluster = place.get_or_insert(Cluster { event, events: 0, days: Days::one(day), x, y: 0.0 });
    cluster.events += 1;
    cluster.event = cluster.event.min(event);
    cluster.days = Days { from: cluster.days.from.min(day), to: cluster.days.to.max(day) };
}

fn lay_lane(
    events: &[&Event],
    members: &[usize],
    time: &TimeScale,
    wanted: &Wanted<'_>,
    (number, top): (usize, f32),
) -> Lane {
    let most = if wanted.window.count() <= CLOSEST { CLOSEST_ROWS } else { wanted.rows };
    // The last place takes what is left of the width.
    let places = ((time.right / CELL) as usize).max(1);
    let cell_of = |x: f32| ((x / CELL) as usize).min(places - 1);
    let of = |event: usize| {
        let event = events.get(event)?;
        Some((time.stretch(event.days), event.days, event.note))
    };
    // How many begin in each place: those that an editor has named, and the others.
    let mut crowd = vec![0_usize; places * 2];
    // What is named comes first, with room for its name; the others where they leave most of those names.
    let mut order = Vec::with_capacity(members.len());
    for event in members {
        if let Some(((x, _), _, note)) = of(*event) {
            order.push((*event, note.is_none()));
            if let Some(crowd) = crowd.get_mut(cell_of(x) * 2 + usize::from(note.is_none())) {
                *crowd += 1;
            }
        }
    }
    sort_by_key(&mut order, |(_, unnamed)| u64::from(*unnamed));
    let mut clusters: Vec<Option<Cluster>> = vec![None; places];
    let mut rows: Vec<Row> = Vec::new();
    let mut bars: Vec<(usize, Bar)> = Vec::new();
    let mut were_named = true;
    for (event, unnamed) in order {
        let Some(((x1, x2), days, note)) = of(event) else { continue };
        if unnamed && were_named {
            rows.iter_mut().flatten().for_each(|one| one.end = one.named.min(one.end + KEPT));
            were_named = false;
        }
        let x = x1.min(time.right - LEAST);
        let width = (x2 - x).max(LEAST);
        let cell = cell_of(x1);
        let end = x + width.max(PRESSED) + 2.0;
        let mut room = wanted.name;
        if let Some(note) = note.and_then(|note| wanted.notes.get(note as usize)) {
            let name = note.title.chars().count() as f32 * ADVANCE;
            // A long bar holds its name.
            room = if name + 20.0 > width { name.min(room) + 12.0 } else { 0.0 };
        }
        let taken = Taken { x, end, named: end.max(x + width + room) };
        let crowded = crowd.get(cell * 2 + usize::from(unnamed)).is_some_and(|crowd| *crowd > most);
        let row = if crowded { None } else { find_row(&mut rows, most + usize::from(unnamed), &taken) };
        if let Some(row) = row {
            let goes_on = (days.from < wanted.window.from, days.to > wanted.window.to);
            let y = top + LANE_NAME + row as f32 * ROW + (ROW - BAR) / 2.0;
            bars.push((row, Bar { event, x, y, width, goes_on, name: (0.0, 0.0) }));
        } else if let Some(place) = clusters.get_mut(cell) {
            gather(place, event, days.from.max(wanted.window.from), cell as f32 * CELL);
        }
    }
    sort_by_key(&mut bars, |(_, bar)| bar.event as u64);
    name_bars(&mut bars, rows.len(), time.right, &|bar| {
        let note = events.get(bar.event).and_then(|event| wanted.notes.get(event.note? as usize));
        note.map_or(LONGEST, |note| (note.title.chars().count() as f32 * ADVANCE + 1.0).min(LONGEST))
    });
    let foot = top + LANE_NAME + rows.len() as f32 * ROW;
    let clusters = clusters.into_iter().flatten().map(|cluster| Cluster { y: foot, ..cluster });
    Lane {
        number,
        events: members.len() as u32,
        name: top + 13.0,
        bars: bars.into_iter().map(|(_, bar)| bar).collect(),
        clusters: clusters.collect(),
    }
}

/// Gives each bar, with its row, the room for a name that is free beside it or in it, at most what it needs.
fn name_bars(bars: &mut [(usize, Bar)], rows: usize, right: f32, need: &dyn Fn(&Bar) -> f32) {
    // From the right, as a name ends where the next bar of its row begins.
    let mut next = vec![right; rows];
    for (row, bar) in bars.iter_mut().rev() {
        let Some(next) = next.get_mut(*row) else { continue };
        let need = need(bar);
        let beside = (bar.x + bar.width + 5.0, (*next - bar.x - bar.width - 11.0).min(need));
        let inside = (bar.x + 10.0, (bar.width - 20.0).min(need));
        bar.name = if beside.1 >= NAMED && (beside.1 >= inside.1 || bar.width < LONG) {
            beside
        } else if bar.width >= LONG {
            inside
        } else {
            (bar.x, 0.0)
        };
        *next = bar.x;
    }
    // What has little room on its right may have more on its left.
    let mut taken = vec![0.0; rows];
    for (row, bar) in bars {
        let Some(taken) = taken.get_mut(*row) else { continue };
        let (need, room) = (need(bar), bar.x - 11.0 - *taken);
        if bar.name.1 < need.min(LITTLE) && room.min(need) > bar.name.1.max(KEPT) {
            let room = room.min(need);
            bar.name = (bar.x - 5.0 - room, room);
        }
        *taken = (bar.x + bar.width.max(PRESSED)).max(bar.name.0 + bar.name.1);
    }
}
