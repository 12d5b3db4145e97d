//! What became of an official action that is over: another took its place, it was adopted, or nothing came of it.

use crate::{RecordAction, RecordStep};

/// For a reader, what became of `step`, which has ended: "adopted" (a proposal that became a tariff on its list or a
/// part of it), "replaced" (by what was announced or took effect for the list on that day), "did not happen" (it ended
/// before its day came), "dropped" (a proposal), "ended".
///
/// Nothing of what comes after need be known for it: it is told by what was made known on the very day of its end.
pub fn came_of(record: &[RecordStep], step: &RecordStep) -> &'static str {
    let proposed = step.action == RecordAction::Proposed;
    let next = || {
        record.iter().filter(|row| {
            let then = Some(row.announced) == step.ended || row.effective == step.ended;
            then && row.side == step.side
                && row.announced > step.announced
                && same_list(&row.list, &step.list)
        })
    };
    let levies = |row: &RecordStep| {
        !matches!(row.action, RecordAction::Notice | RecordAction::Postponed | RecordAction::Suspended)
    };
    if proposed && next().any(|row| row.action == RecordAction::Imposed) {
        "adopted"
    } else if next().any(levies) {
        "replaced"
    } else if proposed {
        "dropped"
    } else if step.effective.is_some_and(|day| step.ended.is_some_and(|ended| ended <= day)) {
        "did not happen"
    } else {
        "ended"
    }
}

/// Whether two names of lists speak of one list or of a part of it: "List 1" and "Lists 1 and 2", "List 4" and
/// "List 4A".
fn same_list(one: &str, other: &str) -> bool {
    let parts = |list: &str| -> Vec<String> {
        let words = list.split(|c: char| !c.is_alphanumeric());
        words.filter(|word| word.starts_with(|c: char| c.is_ascii_digit())).map(str::to_owned).collect()
    };
    let (parts_of_one, parts_of_other) = (parts(one), parts(other));
    one == other
        || parts_of_one
            .iter()
            .any(|a| parts_of_other.iter().any(|b| a.starts_with(b.as_str()) || b.starts_with(a.as_str())))
}

#[cfg(test)]
mod tests {
    use super::came_of;
    use crate::{Day, RecordAction, RecordStep, Side};

    fn step(list: &str, action: RecordAction, announced: &str, effective: &str, ended: &str) -> RecordStep {
        RecordStep {
            id: String::new(),
            side: Side::Us,
            list: list.to_owned(),
            action,
            announced: Day::parse(announced).unwrap_or_default(),
            effective: Day::parse(effective),
            ended: Day::parse(ended),
            goods_usd_bn: None,
            rates_from: Vec::new(),
            rates_to: Vec::new(),
            confirmed: true,
            citation: String::new(),
            url: None,
            overlaps: String::new(),
        }
    }

    #[test]
    fn what_came_of_an_action_is_what_was_done_on_the_day_of_its_end() {
        use RecordAction::{Imposed, Increased, PlannedIncrease, Postponed, Proposed};
        let record = [
            step("Lists 1 and 2", Proposed, "2018-04-03", "", "2018-06-15"),
            step("List 1", Imposed, "2018-06-15", "2018-07-06", ""),
            step("List 3", Proposed, "2018-07-10", "", "2018-08-07"),
            step("List 3", Proposed, "2018-08-07", "", "2018-09-17"),
            step("List 3", Imposed, "2018-09-17", "2018-09-24", "2019-05-10"),
            step("List 3", PlannedIncrease, "2018-12-01", "2019-03-02", "2019-02-24"),
            step("List 3", Postponed, "2019-02-24", "", ""),
            step("List 3", Increased, "2019-05-05", "2019-05-10", ""),
            step("List 5", Proposed, "2019-05-13", "", "2019-08-01"),
            step("List 5", Imposed, "2019-09-01", "2019-09-10", "2019-10-10"),
        ];
        let came: Vec<_> = [0, 2, 3, 4, 5, 8, 9].map(|at: usize| came_of(&record, &record[at])).to_vec();
        assert_eq!(
            came,
            ["adopted", "replaced", "adopted", "replaced", "did not happen", "dropped", "ended"]
        );
    }
}
