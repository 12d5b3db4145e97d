//! Zooming the timeline is choosing other days: fewer around a place, more, or as many further on.

use crate::{Day, Days};

/// The fewest days that zooming in leaves.
pub const CLOSEST: i32 = 7;

/// The days that the timeline shows: the chosen ones, an open end as far as the axis goes.
pub fn shown(whole: Days, from: Option<Day>, to: Option<Day>) -> Days {
    Days::new(from.unwrap_or(whole.from), to.unwrap_or(whole.to))
}

/// `factor` times as many days as `shown`, so that what lies at the share `at` of the width (0 to 1) stays there;
/// `None` when that is the whole axis.
pub fn zoomed(whole: Days, shown: Days, factor: f32, at: f32) -> Option<Days> {
    let count = shown.count();
    let wanted = (count as f32 * factor).round() as i32;
    // At least a day more or less, or short stretches would stay as they are.
    let wanted = if factor < 1.0 { wanted.min(count - 1) } else { wanted.max(count + 1) };
    let wanted = wanted.max(CLOSEST.min(count));
    if wanted >= whole.count() {
        return None;
    }
    let from = shown.from.plus(((count - wanted) as f32 * at.clamp(0.0, 1.0)).round() as i32);
    Some(within(whole, from, wanted))
}

/// As many days as `shown`, further on by a share of them (back when negative), never beyond the axis.
pub fn panned(whole: Days, shown: Days, share: f32) -> Days {
    let count = shown.count();
    let by = (count as f32 * share).round() as i32;
    let by = if by == 0 { share.signum() as i32 } else { by };
    if count >= whole.count() { shown } else { within(whole, shown.from.plus(by), count) }
}

fn within(whole: Days, from: Day, count: i32) -> Days {
    let from = from.min(whole.to.plus(1 - count)).max(whole.from);
    Days { from, to: from.plus(count - 1) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn zooming_and_panning_stay_on_the_axis(
            length in 30i32..4000, start in 0i32..4000, count in 1i32..4000, factor in 0.3f32..3.0, at in 0f32..1.0, share in -1f32..1.0
        ) {
            let first = Day::new(2015, 1, 1).unwrap();
            let whole = Days::new(first, first.plus(length));
            let from = first.plus(start % length);
            let shown = Days::new(from, from.plus(count).min(whole.to));
            if let Some(days) = zoomed(whole, shown, factor, at) {
                prop_assert!(days.from >= whole.from && days.to <= whole.to);
                prop_assert!(days.count() >= CLOSEST.min(shown.count()) && days.count() < whole.count());
                if factor > 1.0 { prop_assert!(days.count() > shown.count()); } else { prop_assert!(days.count() <= shown.count()); }
            } else {
                prop_assert!(shown.count() as f32 * factor >= whole.count() as f32 - 1.5);
            }
            let moved = panned(whole, shown, share);
            prop_assert!(moved.from >= whole.from && moved.to <= whole.to && moved.count() == shown.count());
        }
    }

    #[test]
    fn what_is_pointed_at_stays_in_its_place() {
        let day = |text| Day::parse(text).unwrap();
        let whole = Days::new(day("2018-01-01"), day("2019-12-31"));
        let closer = zoomed(whole, Days::new(day("2019-01-01"), day("2019-01-31")), 0.5, 1.0).unwrap();
        assert_eq!((closer.to, closer.count()), (day("2019-01-31"), 16));
    }
}
