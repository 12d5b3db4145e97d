//! What was known on a day of one side's tariffs: what was in force, what was to come, what was only proposed.

use super::levels::{in_force, numbers};
use super::{Standing, standing, sum};
use crate::sort::{by_day, sort_by_key};
use crate::{Archive, Day, RecordStep, Side};

/// How one side's tariffs stood on a day, as known on that day. Rows are numbers in the archive's record; only those
/// whose goods have a value are told.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Known {
    /// The rows in force, one a list, first in force first.
    pub in_force: Vec<u32>,
    /// The value of the goods in force, in billions of US dollars, as [`sum`] has it.
    pub total: f32,
    /// The rows set for a later day, the next first.
    pub scheduled: Vec<u32>,
    /// The rows proposed and neither adopted nor dropped, first proposed first.
    pub threatened: Vec<u32>,
}

/// How `side`'s tariffs stood on the day, by what was known then.
pub fn known(record: &[RecordStep], side: &Side, on: Day) -> Known {
    let in_force = in_force(record, side, Some(on), on);
    let total = sum(record, &in_force);
    let (mut scheduled, mut threatened) = (Vec::new(), Vec::new());
    for (number, step) in record.iter().enumerate() {
        if step.side == *side && step.goods_usd_bn.is_some() {
            let key = (by_day(step.effective.unwrap_or(step.announced), 0), number);
            match standing(step, Some(on), on) {
                Standing::Scheduled => scheduled.push(key),
                Standing::Threatened => threatened.push(key),
                _ => {}
            }
        }
    }
    let [scheduled, threatened] = [scheduled, threatened].map(numbers);
    Known { in_force, total, scheduled, threatened }
}

/// The days on which something became known or came true: an article was published, an action was announced or took
/// effect. In order, each once.
pub fn changes(archive: &Archive) -> Vec<Day> {
    let published = archive.articles.iter().filter_map(|article| article.meta.published.as_ref());
    let mut days: Vec<Day> = published.map(|published| published.days.from).collect();
    for step in &archive.record {
        days.push(step.announced);
        // What was called off before its day changed nothing on it.
        let came = |day: &Day| step.ended.is_none_or(|ended| ended > *day);
        days.extend(step.effective.filter(came));
    }
    sort_by_key(&mut days, |day| by_day(*day, 0));
    days.dedup();
    days
}

/// The last day on which something became known through an article; of an archive without dated articles, the day of
/// its record's last announcement.
pub fn last_known(archive: &Archive) -> Option<Day> {
    let published = archive.articles.iter().filter_map(|article| article.meta.published.as_ref());
    let announced = archive.record.iter().map(|step| step.announced);
    published.map(|published| published.days.from).max().or_else(|| announced.max())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::RecordAction;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn row(id: &str, action: RecordAction, days: [&str; 3], goods: f32) -> RecordStep {
        RecordStep {
            id: id.to_owned(),
            side: Side::Us,
            list: id.chars().take(2).collect(),
            action,
            announced: day(days[0]),
            effective: Day::parse(days[1]),
            ended: Day::parse(days[2]),
            goods_usd_bn: Some(goods),
            rates_from: vec![],
            rates_to: vec![25.0],
            confirmed: true,
            citation: String::new(),
            url: None,
            overlaps: String::new(),
        }
    }

    #[test]
    fn what_is_known_is_told_by_how_it_stands_and_changes_by_the_day() {
        let record = vec![
            row("L1", RecordAction::Imposed, ["2018-06-15", "2018-07-06", ""], 34.0),
            row("L3-P", RecordAction::Proposed, ["2018-07-10", "", "2018-09-17"], 200.0),
            row("L3", RecordAction::Imposed, ["2018-09-17", "2018-09-24", ""], 200.0),
            row("L3-JAN", RecordAction::PlannedIncrease, ["2018-09-17", "2019-01-01", "2018-12-01"], 200.0),
        ];
        let stood = |on: &str| {
            let told = known(&record, &Side::Us, day(on));
            (told.total, told.in_force, told.scheduled, told.threatened)
        };
        assert_eq!(stood("2018-07-05"), (0.0, vec![], vec![0], vec![]));
        assert_eq!(stood("2018-07-10"), (34.0, vec![0], vec![], vec![1]));
        assert_eq!(stood("2018-09-17"), (34.0, vec![0], vec![2, 3], vec![]));
        assert_eq!(stood("2018-12-01"), (234.0, vec![0, 2], vec![], vec![]));
        let archive = Archive { record, ..Archive::default() };
        let days: Vec<String> = changes(&archive).iter().map(ToString::to_string).collect();
        assert_eq!(days, ["2018-06-15", "2018-07-06", "2018-07-10", "2018-09-17", "2018-09-24"]);
        assert_eq!(last_known(&archive), Some(day("2018-09-17")));
        assert_eq!(last_known(&Archive::default()), None);
    }
}
