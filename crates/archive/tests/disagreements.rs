//! Where sources differ: what is computed, and what an editor's note makes needless.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

#[path = "query_fixture/mod.rs"]
mod query_fixture;

use archive::disagreements::{Kind, disagreements};
use archive::{
    Action, Agreement, Archive, Article, Day, Days, Match, Mention, Note, NoteKind, Outcome, Passage,
    RecordAction, RecordStep, Side,
};
use query_fixture::{article, claim, date, entity, place};

fn told(archive: &Archive) -> Vec<(String, Vec<(u32, u32)>)> {
    let all = disagreements(archive);
    all.into_iter()
        .map(|one| (one.id, one.sides.iter().map(|side| (side.article, side.sentence)).collect()))
        .collect()
}

fn on(id: &str, published: &str, goods: f32, action: Action) -> Article {
    let mut one = article(id, published, "A", &["# Title", "Tariffs came."]);
    claim(&mut one, "Tariffs came", Side::Us, action, Some(goods), &[]);
    one
}

fn step(id: &str, effective: &str) -> RecordStep {
    RecordStep {
        id: id.into(),
        side: Side::Us,
        list: id.into(),
        action: RecordAction::Imposed,
        announced: Day::parse(effective).unwrap(),
        effective: Day::parse(effective),
        ended: None,
        goods_usd_bn: Some(50.0),
        rates_from: vec![],
        rates_to: vec![25.0],
        confirmed: true,
        citation: String::new(),
        url: None,
        overlaps: String::new(),
    }
}

fn note(kind: NoteKind, days: Option<&str>, passages: Vec<Passage>) -> Note {
    Note {
        id: "noted".into(),
        kind,
        title: "Title".into(),
        days: days.map(|days| Days::parse_iso(days).unwrap().0),
        edtf: None,
        known_on: None,
        says: String::new(),
        source: String::new(),
        url: None,
        passages,
    }
}

fn passage(archive: &Archive, number: u32, words: &str, date: Option<u32>) -> Passage {
    let (span, sentence) = place(&archive.articles[number as usize], words);
    Passage { article: number, sentence, span, date }
}

#[test]
fn figures_differ_only_while_the_record_stands_still() {
    let articles = vec![
        on("a", "2018-08-01", 34.0, Action::Imposed),
        on("b", "2018-08-20", 50.0, Action::Imposed),
        on("c", "2018-10-01", 250.0, Action::Imposed),
        on("d", "2018-10-02", 500.0, Action::Threatened),
    ];
    let record = vec![step("L1", "2018-07-06"), step("L3", "2018-09-24")];
    let archive = Archive { articles, record, ..Archive::default() };
    let found = told(&archive);
    assert_eq!(found, [("figures.us.2018-07-06".to_owned(), vec![(0, 1), (1, 1)])]);
}

#[test]
fn without_a_record_figures_are_compared_within_a_month() {
    let articles = vec![
        on("a", "2018-08-01", 34.0, Action::Imposed),
        on("b", "2018-08-20", 50.0, Action::Imposed),
        on("c", "2018-09-01", 60.0, Action::Imposed),
        on("d", "", 70.0, Action::Imposed),
    ];
    let found = told(&Archive { articles, ..Archive::default() });
    assert_eq!(found, [("figures.us.2018-08-01".to_owned(), vec![(0, 1), (1, 1)])]);
}

#[test]
fn what_a_note_explains_is_not_told_again() {
    let articles =
        vec![on("a", "2018-08-01", 34.0, Action::Imposed), on("b", "2018-08-20", 50.0, Action::Imposed)];
    let mut archive = Archive { articles, ..Archive::default() };
    let both = vec![passage(&archive, 0, "Tariffs", None), passage(&archive, 1, "Tariffs", None)];
    archive.notes = vec![note(NoteKind::Disagreement, None, both)];
    assert_eq!(told(&archive), [("noted".to_owned(), vec![(0, 1), (1, 1)])]);
    archive.notes[0].passages.truncate(1);
    assert_eq!(told(&archive).len(), 2, "a note on one of them alone explains nothing");
}

#[test]
fn the_record_contradicts_what_is_said_to_be_done_and_no_threat() {
    let beside = |action, agreement| {
        let found = Match {
            article: 0,
            claim: 0,
            steps: vec![0],
            on: Day::parse("2018-08-01").unwrap(),
            agreement,
            words: String::new(),
        };
        let articles = vec![on("a", "2018-08-01", 34.0, action)];
        let record = vec![step("L1", "2018-07-06")];
        let archive = Archive { articles, record, matches: vec![found], ..Archive::default() };
        disagreements(&archive).iter().filter(|one| matches!(one.kind, Kind::Record(0))).count()
    };
    assert_eq!(beside(Action::Imposed, Agreement::Differs), 1);
    assert_eq!(beside(Action::Imposed, Agreement::NotAdopted), 1);
    assert_eq!(beside(Action::Threatened, Agreement::NotAdopted), 0);
    assert_eq!(beside(Action::Imposed, Agreement::Same), 0);
    assert_eq!(beside(Action::Imposed, Agreement::Sum), 0);
}

#[test]
fn a_day_is_corrected_where_the_note_has_another_and_not_where_it_is_narrower() {
    let dated = |days: &str| {
        let mut one = article("a", "2019-03-27", "A", &["He said so Wednesday."]);
        date(&mut one, "Wednesday", "2019-03-27", Outcome::Happened);
        let mut archive = Archive { articles: vec![one], ..Archive::default() };
        let passages = vec![passage(&archive, 0, "He said", Some(0))];
        archive.notes = vec![note(NoteKind::Event, Some(days), passages)];
        told(&archive)
    };
    assert_eq!(dated("2019-03-20"), [("day.noted".to_owned(), vec![(0, 0)])]);
    assert_eq!(dated("2019-03-27"), []);
    assert_eq!(dated("2019-03"), []);
}

#[test]
fn a_name_with_a_word_of_its_own_is_another_way_to_write_it() {
    let mut one = article("a", "2019-01-01", "A", &["Steven Mnuchin came.", "Mnuchin left."]);
    one.people = vec![entity(&one, "Steven Mnuchin", "Steven Mnuchin")];
    let (span, sentence) = place(&one, "Mnuchin left");
    let span = archive::Span { end: span.start + 7, ..span };
    one.people[0].mentions.push(Mention { span, sentence });
    let mut two = article("b", "2019-02-01", "B", &["Secretary Steve Mnuchin spoke."]);
    two.people = vec![entity(&two, "Steven Mnuchin", "Steve Mnuchin")];
    let mut archive = Archive { articles: vec![one.clone(), two], ..Archive::default() };
    assert_eq!(told(&archive), [("name.steven-mnuchin".to_owned(), vec![(0, 0), (1, 0)])]);

    let titled = |role: Option<&str>| {
        let mut three = article("c", "2019-03-01", "C", &["Secretary Mnuchin spoke."]);
        three.people = vec![entity(&three, "Steven Mnuchin", "Secretary Mnuchin")];
        three.people[0].listed = role.map(str::to_owned);
        told(&Archive { articles: vec![one.clone(), three], ..Archive::default() }).len()
    };
    assert_eq!((titled(Some("Treasury Secretary")), titled(None)), (0, 1), "a title is no name");

    let odd = vec![passage(&archive, 1, "Steve", None)];
    archive.notes = vec![note(NoteKind::Disagreement, None, odd)];
    assert_eq!(told(&archive).len(), 1, "the note tells of it");
}
