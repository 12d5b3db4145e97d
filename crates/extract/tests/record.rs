//! The official record in `seeds/`, on days that were worked out by hand.

use std::path::Path;

use archive::tariffs::{levels, standing};
use archive::{Archive, Day, Days, Side};

#[expect(clippy::unwrap_used, clippy::panic, reason = "a test that can't read the seeds has failed")]
fn archive() -> Archive {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    let files = seeds::read(&folder).unwrap();
    let built = extract::build(files.iter().map(|file| (file.name.as_str(), file.bytes.as_slice())));
    built
        .unwrap_or_else(|errors| {
            panic!("{}", errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
        })
        .archive
}

#[test]
fn each_step_stands_as_it_was_known_on_the_worked_days() {
    let archive = archive();
    let cases = include_str!("cases/worked-days.csv");
    for case in csv::Reader::from_reader(cases.as_bytes()).records() {
        let case = case.unwrap();
        let day = Day::parse(&case[0]).unwrap();
        let step = archive.record.iter().find(|step| step.id == case[1]);
        let step = step.unwrap_or_else(|| panic!("the record has no {}", &case[1]));
        assert_eq!(standing(step, Some(day), day).name(), &case[2], "{} on {day}", step.id);
    }
}

/// The sums that the articles quote: 34 + 16 + 200 = 250, 34 + 16 + 60 = 110.
#[test]
fn goods_in_force_add_up_to_the_figures_that_articles_quote() {
    let archive = archive();
    let total = |side: Side, day: &str| {
        let day = Day::parse(day).unwrap();
        let levels = levels(&archive.record, &side, Some(day), Days::one(day));
        levels.last().unwrap().total
    };
    for (day, us, china) in [
        ("2018-07-05", 0.0, 0.0),
        ("2018-08-22", 34.0, 34.0),
        ("2018-08-23", 50.0, 50.0),
        ("2018-10-25", 250.0, 110.0),
        ("2019-01-31", 250.0, 110.0),
        ("2019-03-27", 250.0, 110.0),
        ("2019-05-17", 250.0, 110.0),
        // China's third batch of $75bn is in part on goods of its first lists, and how much of it is new nobody says.
        ("2019-09-01", 362.0, 110.0),
        ("2020-03-01", 362.0, 110.0),
    ] {
        assert_eq!((total(Side::Us, day), total(Side::China, day)), (us, china), "{day}");
    }
}

#[test]
fn a_rise_that_was_scheduled_is_drawn_only_while_it_was() {
    let archive = archive();
    let window = Days::new(Day::parse("2018-07-01").unwrap(), Day::parse("2019-06-30").unwrap());
    let rates_in_june = |known_on: Option<&str>| {
        let known_on = known_on.map(|day| Day::parse(day).unwrap());
        let levels = levels(&archive.record, &Side::Us, known_on, window);
        let last = levels.last().unwrap();
        let rates = last.parts.iter().map(|part| archive.record[*part as usize].rates_to.clone());
        (last.total, rates.collect::<Vec<_>>(), last.scheduled)
    };
    let at = |list3: f32| vec![vec![25.0], vec![25.0], vec![list3]];
    assert_eq!(rates_in_june(Some("2019-01-31")), (250.0, at(25.0), true));
    assert_eq!(rates_in_june(Some("2019-03-01")), (250.0, at(10.0), false), "what is in force goes on");
    assert_eq!(rates_in_june(None), (250.0, at(25.0), false));
}

/// The sentences of the five articles, by what they say, with the rows that they are held against.
#[test]
fn the_articles_claims_are_matched_with_the_record() {
    let archive = archive();
    let told: Vec<String> = archive
        .matches
        .iter()
        .filter(|found| !found.steps.is_empty())
        .map(|found| {
            let article = &archive.articles[found.article as usize];
            let claim = &article.claims[found.claim as usize];
            let steps: Vec<&str> =
                found.steps.iter().map(|step| archive.record[*step as usize].id.as_str()).collect();
            assert!(found.words.ends_with('.'), "{}", found.words);
            let number = article.file.get(..3).unwrap_or_default();
            let goods = match claim.goods {
                Some(archive::GoodsValue::UsdBn(value)) => value.to_string(),
                other => format!("{other:?}"),
            };
            format!("{number} {goods} {:?} {}", found.agreement, steps.join("+"))
        })
        .collect();
    assert_eq!(
        told,
        [
            "000 200 Same US-L3",
            "000 Some(All) NotAdopted US-L1+US-L2+US-L3",
            "001 200 Same US-L3-MAR",
            "001 250 Sum US-L1+US-L2+US-L3",
            "001 110 Sum CN-L1+CN-L2+CN-L3",
            "002 250 Sum US-L1+US-L2+US-L3",
            "002 Some(All) Sum US-L1+US-L2+US-L3",
            "002 Some(All) Sum US-L1+US-L2+US-L3",
            "004 200 Same US-L3-25",
            "004 60 Same CN-L3-25",
        ]
    );
}
