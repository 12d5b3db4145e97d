//! Events, as texts date them and as notes name them.

use archive::timeline::{by_month, events, find, window};
use archive::{
    Archive, Article, BlockKind, DateMention, Day, Days, Note, NoteKind, Outcome, Passage, Precision,
    Sentence, Span,
};

fn day(number: i32) -> Day {
    Day::from_number(17_000 + number).unwrap_or_default()
}

/// An article of dated sentences, the first of them in a summary box.
fn article(id: &str, days: &[i32]) -> Article {
    let text = "Talks ended. ".repeat(days.len());
    let span = |number: usize| Span::new(number * 13, number * 13 + 12);
    Article {
        id: id.into(),
        sentences: (0..days.len())
            .map(|number| Sentence {
                span: span(number),
                kind: if number == 0 { BlockKind::Summary } else { BlockKind::Body },
            })
            .collect(),
        dates: days
            .iter()
            .enumerate()
            .map(|(number, one)| DateMention {
                span: span(number),
                sentence: number as u32,
                days: Days::one(day(*one)),
                precision: Precision::Day,
                outcome: Outcome::Planned,
                edtf: String::new(),
                basis: String::new(),
            })
            .collect(),
        text,
        ..Article::default()
    }
}

fn note(id: &str, kind: NoteKind, on: i32, passages: &[(u32, u32, Option<u32>)]) -> Note {
    Note {
        id: id.into(),
        kind,
        title: id.into(),
        days: Some(Days::one(day(on))),
        edtf: None,
        known_on: None,
        says: String::new(),
        source: String::new(),
        url: None,
        passages: passages
            .iter()
            .map(|(article, sentence, date)| Passage {
                article: *article,
                sentence: *sentence,
                span: Span::default(),
                date: *date,
            })
            .collect(),
    }
}

fn archive() -> Archive {
    Archive {
        articles: vec![article("a", &[10, 11, 12]), article("b", &[20])],
        notes: vec![
            note("dinner", NoteKind::Event, 9, &[(0, 0, Some(0)), (0, 1, Some(1)), (1, 0, None)]),
            note("deadline", NoteKind::DidNotHappen, 30, &[(1, 0, Some(0))]),
            note("why", NoteKind::Disagreement, 1, &[(0, 2, Some(2))]),
        ],
        ..Archive::default()
    }
}

#[test]
fn a_note_brings_the_sentences_of_one_event_together_on_its_true_day() {
    let events = events(&archive());
    let told: Vec<(&str, Days, Outcome, usize)> = events
        .iter()
        .map(|event| (event.id.as_str(), event.days, event.outcome, event.tellings.len()))
        .collect();
    let alone = events[1].id.as_str();
    assert!(alone.starts_with("a."), "{alone}");
    assert_eq!(
        told,
        [
            ("dinner", Days::one(day(9)), Outcome::Happened, 3),
            (alone, Days::one(day(12)), Outcome::Planned, 1),
            ("deadline", Days::one(day(30)), Outcome::DidNotHappen, 1),
        ]
    );
}

#[test]
fn the_story_is_quoted_before_its_summary() {
    let events = events(&archive());
    let lead = events[0].lead().unwrap();
    assert_eq!((lead.article, lead.sentence), (0, 1));
}

#[test]
fn a_link_made_before_a_note_still_leads_to_its_event() {
    let mut archive = archive();
    let noted = events(&archive);
    archive.notes.clear();
    for plain in events(&archive) {
        let found = find(&noted, &plain.id).unwrap();
        assert!(found.id == plain.id || found.note.is_some(), "{plain:?}");
    }
    assert_eq!(find(&noted, "dinner").unwrap().note, Some(0));
    assert_eq!(find(&noted, "nothing"), None);
}

#[test]
fn the_axis_of_undated_articles_spans_their_events() {
    let archive = archive();
    let window = window(&archive, &events(&archive)).unwrap();
    assert!(window.contains(day(9)) && window.contains(day(30)));
}

#[test]
fn a_month_has_one_heading_though_something_of_the_rest_of_the_year_begins_in_it() {
    let mut archive = archive();
    let june = |number| Day::new(2019, 6, number).unwrap_or_default();
    let dates = &mut archive.articles[0].dates;
    (dates[0].days, dates[2].days) = (Days::one(june(3)), Days::one(june(20)));
    // "later this year", in an article of 6 June
    dates[1].days = Days { from: june(7), to: june(30).plus(184) };
    dates[1].precision = Precision::Year;
    archive.articles.truncate(1);
    archive.notes.clear();
    let events = events(&archive);
    let months = by_month(&events);
    let months: Vec<_> = months.iter().map(|(name, events)| (name.as_str(), events.len())).collect();
    assert_eq!(months, [("June 2019", 2), ("2019", 1)]);
}
