use archive::Action;

use super::*;

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

/// One claim a line, with the rows that it is to be matched with.
const CASES: &str = include_str!("../../tests/cases/matches.csv");

#[test]
fn claims_are_matched_with_the_steps_known_when_they_were_made() {
    let seeds = include_bytes!("../../../../seeds/tariff-record.csv");
    let record = crate::build([("tariff-record.csv", seeds.as_slice())]).unwrap().archive.record;
    let mut tried = 0;
    for line in CASES.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let cells: Vec<&str> = line.split(',').map(str::trim).collect();
        let [on, side, action, goods, rates, agreement, steps] = cells[..] else { panic!("{line}") };
        let claim = Claim {
            span: archive::Span::default(),
            sentence: 0,
            imposing: Side::parse(side),
            target: None,
            goods: match goods {
                "-" => None,
                "all" => Some(GoodsValue::All),
                value => Some(GoodsValue::UsdBn(value.parse().unwrap())),
            },
            goods_span: None,
            rates_from: Vec::new(),
            rates_to: rates.split(' ').filter_map(|rate| rate.parse().ok()).collect(),
            action: *Action::ALL.iter().find(|known| known.name() == action).unwrap(),
            days: None,
        };
        let found = one(&record, &claim, day(on)).unwrap();
        let ids: Vec<&str> = found.steps.iter().map(|step| record[*step as usize].id.as_str()).collect();
        assert_eq!(
            format!("{:?}, {}", found.agreement, ids.join(" ")),
            format!("{agreement}, {steps}"),
            "{line}"
        );
        let words = words::words(&record, &claim, day(on), &found);
        assert!(words.ends_with('.') && !words.contains("  "), "{line}: {words}");
        tried += 1;
    }
    assert!(tried > 20, "{tried}");
}

#[test]
fn sums_take_the_fewest_lists_and_never_too_many() {
    let row = |goods: f32| RecordStep {
        id: String::new(),
        side: Side::Us,
        list: String::new(),
        action: archive::RecordAction::Imposed,
        announced: Day::default(),
        effective: None,
        ended: None,
        goods_usd_bn: Some(goods),
        rates_from: Vec::new(),
        rates_to: Vec::new(),
        confirmed: true,
        citation: String::new(),
        url: None,
    };
    let record: Vec<RecordStep> = [10.0, 20.0, 30.0, 60.0].into_iter().map(row).collect();
    assert_eq!(sum(&record, &[0, 1, 2, 3], 120.0), Some(vec![0, 1, 2, 3]));
    assert_eq!(sum(&record, &[0, 1, 2, 3], 90.0), Some(vec![2, 3]));
    assert_eq!(sum(&record, &[0, 1], 90.0), None);
    let many: Vec<RecordStep> = (0..40).map(|_| row(1.0)).collect();
    let all: Vec<u32> = (0..40).collect();
    assert_eq!(sum(&many, &all, 40.0), Some(all.clone()));
    assert_eq!(sum(&many, &all, 20.0), None);
}
