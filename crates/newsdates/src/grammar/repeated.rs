//! Sets: what comes again and again, and so names no days: "every week", "monthly", "$500 billion a year".

use super::{Read, pieces};
use crate::line::{Kind, Line};
use crate::meaning::Meaning;
use crate::words;

/// A set.
pub(super) fn repeated(line: &Line<'_>, at: usize) -> Read {
    let set = |end: usize| Some((end, Meaning::Set));
    let stretch = |at: usize| words::unit(line.lower(at)).is_some_and(|(_, plural)| !plural);
    match line.lower(at) {
        "every" | "each" => {
            let next = line.skip(at + 1, &["other", "single", "passing", "second"]);
            let counted = pieces::count(line, next)
                .and_then(|(_, next, _)| words::unit(line.lower(next)).map(|_| next + 1));
            if let Some(end) = counted {
                return set(end);
            }
            let named = stretch(next)
                || words::season(line.lower(next)).is_some()
                || words::short_unit(line.lower(next))
                || pieces::month_name(line, next).is_some()
                || line.any(next, &["morning", "afternoon", "evening", "night"]);
            named.then_some((next + 1, Meaning::Set))
        }
        "daily" | "weekly" | "monthly" | "quarterly" | "annually" | "yearly" | "annual" | "fortnightly"
        | "nightly"
            if !line.capital(at) =>
        {
            set(at + 1)
        }
        "per" if stretch(at + 1) => set(at + 2),
        "a" | "an"
            if stretch(at + 1)
                && amount_before(line, at)
                && !line.any(at + 2, &["ago", "earlier", "later", "before", "after", "from"]) =>
        {
            set(at + 2)
        }
        "24" if line.is(at + 1, "/") && line.is(at + 2, "7") && line.tight(at + 2) => set(at + 3),
        _ => None,
    }
}

/// "$500 billion a year", "twice a week", "40 percent a month".
fn amount_before(line: &Line<'_>, at: usize) -> bool {
    let before = line.back(at, 1);
    matches!(
        before,
        "billion"
            | "million"
            | "trillion"
            | "thousand"
            | "percent"
            | "%"
            | "once"
            | "twice"
            | "times"
            | "dollars"
            | "bn"
            | "jobs"
            | "tons"
            | "tonnes"
            | "barrels"
            | "cent"
            | "hours"
            | "days"
            | "cars"
            | "yuan"
    ) || at
        .checked_sub(1)
        .is_some_and(|before| matches!(line.kind(before), Some(Kind::Figure | Kind::Number)))
}
