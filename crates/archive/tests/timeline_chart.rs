//! The timeline chart: nothing lies on another at any width, every event is drawn or counted in a cluster, and ten
//! thousand events draw no more than the room holds.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use archive::chart::LabelBox;
use archive::chart::timeline::{ADVANCE, BAR, Bar, CLUSTER, ROW, TimelineChart, Wanted, layout};
use archive::timeline::{Actor, Event, summary};
use archive::{Archive, Day, Days, Note, NoteKind, Outcome, Precision};
use proptest::prelude::*;

fn day(number: i32) -> Day {
    Day::from_number(17_700 + number).unwrap_or_default()
}

fn event(number: usize, from: i32, length: i32, actor: usize) -> Event {
    let days = Days::new(day(from), day(from + length));
    Event {
        number: number as u32,
        id: number.to_string(),
        tellings: Vec::new(),
        days,
        precision: Precision::of(days),
        outcome: Outcome::Happened,
        caption: false,
        note: None,
        actor: [Actor::Us, Actor::China, Actor::Both][actor % 3],
    }
}

/// A note with a title of so many letters.
fn note(letters: usize) -> Note {
    Note {
        id: String::new(),
        kind: NoteKind::Event,
        title: "e".repeat(letters),
        days: None,
        edtf: None,
        known_on: None,
        says: String::new(),
        source: String::new(),
        url: None,
        passages: Vec::new(),
    }
}

fn sorted(mut events: Vec<Event>) -> Vec<Event> {
    events.sort_by_key(|event| event.days);
    events
}

fn drawn(events: &[Event], wanted: &Wanted<'_>) -> TimelineChart {
    let events: Vec<&Event> = events.iter().collect();
    layout(&events, wanted, 3, &|event| event.actor as usize)
}

/// Everything of a lane that can be pressed: bars with the least that a finger needs, and clusters.
fn pressed(chart: &TimelineChart) -> Vec<LabelBox> {
    let bar = |bar: &Bar| {
        let x = if bar.name.1 > 0.0 { bar.x.min(bar.name.0) } else { bar.x };
        let right = (bar.x + bar.width.max(24.0)).max(bar.name.0 + bar.name.1);
        LabelBox { x, y: bar.y - (ROW - BAR) / 2.0, width: right - x, height: ROW }
    };
    let mut boxes = Vec::new();
    for lane in &chart.lanes {
        boxes.extend(lane.bars.iter().map(bar));
        boxes.extend(lane.clusters.iter().map(|one| LabelBox {
            x: one.x,
            y: one.y,
            width: CLUSTER,
            height: ROW,
        }));
    }
    boxes
}

proptest! {
    #[test]
    fn nothing_lies_on_another_and_every_event_is_drawn_or_counted(
        events in proptest::collection::vec((0i32..500, prop_oneof![Just(0), 0i32..40, 0i32..400], 0usize..3, proptest::option::weighted(0.2, 0u32..9)), 1..250),
        width in 320f32..1600.0, name in 0f32..300.0, rows in 1usize..9, from in 0i32..400, length in 0i32..500,
    ) {
        let events = sorted(events.into_iter().enumerate().map(|(n, (at, length, actor, note))| Event { note, ..event(n, at, length, actor) }).collect());
        let notes: Vec<Note> = (0..9).map(|number| note(number * 6)).collect();
        let window = Days::new(day(from), day(from + length));
        let chart = drawn(&events, &Wanted { window, width, rows, name, notes: &notes });
        let boxes = pressed(&chart);
        for (number, one) in boxes.iter().enumerate() {
            let right = one.x + one.width.min(width - one.x);
            prop_assert!(one.x >= 0.0 && right <= width + 0.1 && one.y + one.height <= chart.axis, "{:?}", one);
            prop_assert!(boxes.iter().skip(number + 1).all(|other| !one.overlaps(other)), "{:?} in {:#?}", one, chart);
        }
        let inside = events.iter().filter(|event| event.days.overlaps(window)).count();
        let seen: usize =
            chart.lanes.iter().map(|lane| lane.bars.len() + lane.clusters.iter().map(|one| one.events as usize).sum::<usize>()).sum();
        prop_assert_eq!(seen, inside);
        prop_assert_eq!(chart.lanes.iter().map(|lane| lane.events as usize).sum::<usize>(), inside);
        for bar in chart.lanes.iter().flat_map(|lane| &lane.bars) {
            prop_assert!(bar.name.1 == 0.0 || bar.name.0 + bar.name.1 <= width, "{:?}", bar);
        }
        let named = |bar: &Bar| events[bar.event].note;
        for lane in &chart.lanes {
            for bar in &lane.bars {
                let Some(note) = named(bar) else { continue };
                let whole = (notes[note as usize].title.len() as f32 * ADVANCE).min(name);
                let room = bar.x + (bar.width + whole + 12.0).min(bar.width.max(26.0) + 132.0);
                let next = lane.bars.iter().filter(|other| (other.y - bar.y).abs() < 0.1 && other.x > bar.x).min_by(|a, b| a.x.total_cmp(&b.x));
                if let Some(next) = next.filter(|next| whole + 20.0 > bar.width && next.x + 0.1 < room) {
                    prop_assert!(named(next).is_some(), "{bar:?} is cut short by what nobody named: {next:?}");
                }
            }
        }
        for cluster in chart.lanes.iter().flat_map(|lane| &lane.clusters) {
            prop_assert!(events[cluster.event].days.from.max(window.from) == cluster.days.from, "its first comes first");
            prop_assert!(cluster.days.from >= window.from && cluster.days.to <= window.to);
            let there = events.iter().filter(|event| event.days.overlaps(cluster.days)).count();
            prop_assert!(there >= cluster.events as usize, "its days hold all that it counts");
        }
    }
}

#[test]
fn ten_thousand_events_draw_no_more_than_the_room_holds() {
    for spread in [1, 30, 700] {
        let events =
            (0..10_000).map(|n| event(n, (n as i32 * 7919) % spread, (n as i32 % 11) * 3, n)).collect();
        let events = sorted(events);
        for (width, rows) in [(320.0, 6), (1120.0, 6), (1600.0, 6)] {
            let window = Days::new(day(0), day(700));
            let chart = drawn(&events, &Wanted { window, width, rows, name: 200.0, notes: &[] });
            let drawn: usize = chart.lanes.iter().map(|lane| lane.bars.len() + lane.clusters.len()).sum();
            let cells = (width / 42.0) as usize + 1;
            assert!(drawn <= 3 * cells * (rows + 1), "{drawn} at {width} px");
            assert!(chart.height < 700.0, "{} px high", chart.height);
        }
    }
}

#[test]
fn a_cluster_always_leads_closer() {
    let mut events: Vec<Event> = (0..40).map(|n| event(n, 100 + n as i32 / 2, 0, 0)).collect();
    events.extend((0..30).map(|n| event(100 + n, 300, 0, 1)));
    let events = sorted(events);
    let mut window = Days::new(day(0), day(500));
    for _ in 0..8 {
        let chart = drawn(&events, &Wanted { window, width: 800.0, rows: 4, name: 100.0, notes: &[] });
        let Some(cluster) = chart.lanes.iter().flat_map(|lane| &lane.clusters).next().copied() else {
            return;
        };
        if cluster.days == window {
            assert_eq!(window.count(), 1, "only a single day cannot be cut further");
            return;
        }
        assert!(cluster.days.count() < window.count());
        window = cluster.days;
    }
    panic!("clusters without end");
}

#[test]
fn the_summary_says_whose_events_there_are_and_what_became_of_them() {
    let mut events: Vec<Event> = (0..6).map(|n| event(n, 120 + n as i32 * 9, 0, n / 3)).collect();
    events[1].outcome = Outcome::Planned;
    let shown: Vec<&Event> = events.iter().collect();
    let words = summary(&Archive::default(), &shown, Days::new(day(0), day(400)), None).words();
    assert_eq!(words, "6 events: 3 of the United States, 3 of China. 1 planned. Most in November 2018 (4).");
}
