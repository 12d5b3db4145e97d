//! How an article's figure compares with the official record, in the words of tables, of marks and of counts.

use archive::tariffs::ClaimMark;
use archive::{Action, Agreement, Archive, Claim, Match};

/// A way to compare.
pub(crate) struct Compared {
    /// In a table's cell.
    pub(crate) cell: &'static str,
    /// After a spoken claim; where it ends with a blank, the notice follows.
    pub(crate) spoken: &'static str,
    /// After a number of such figures.
    pub(crate) counted: &'static str,
}

/// All of them, in the order in which they are counted.
pub(crate) static WAYS: [Compared; 7] = [
    way("same", ". As in the official record, ", "as in the record"),
    way("sum of lists", ". The sum of lists of the official record, ", "sums of its lists"),
    way("lists in force", ". On lists in force by the official record, ", "on its lists in force"),
    way("differs", ". Not as in the official record, ", "not as in the record"),
    way("never adopted", ". Never adopted", "never adopted"),
    way("read with it", ". Read with the help of the official record, ", "read with the record’s help"),
    way("nothing to compare", ". Nothing like it in the official record", "with nothing to compare"),
];

const fn way(cell: &'static str, spoken: &'static str, counted: &'static str) -> Compared {
    Compared { cell, spoken, counted }
}

/// What a claim was held against.
#[inline(never)]
pub(crate) fn found<'a>(archive: &'a Archive, mark: &ClaimMark) -> Option<&'a Match> {
    archive.matches.iter().find(|one| (one.article, one.claim) == (mark.article, mark.claim))
}

/// How a claim compares. To ask for the end of tariffs, or to refuse it, states no sum of them.
#[inline(never)]
pub(crate) fn compared(claim: &Claim, found: Option<&Match>) -> &'static Compared {
    let removal = matches!(claim.action, Action::RemovalAsked | Action::RemovalRefused);
    let [same, sum, on_lists, differs, never, taken, nothing] = &WAYS;
    match found.map(|found| found.agreement) {
        Some(Agreement::Sum) if removal => on_lists,
        Some(Agreement::Same) => same,
        Some(Agreement::Sum) => sum,
        Some(Agreement::Differs) => differs,
        Some(Agreement::NotAdopted) => never,
        Some(Agreement::Taken) => taken,
        Some(Agreement::NoMatch) | None => nothing,
    }
}
