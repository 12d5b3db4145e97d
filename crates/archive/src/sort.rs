//! Sorting, once: whatever is sorted here is sorted by a number, so that the page links one sorting routine and not
//! one for each kind of thing.

use crate::Day;

/// Sorts by `key`, ascending; what has the same key stays in order.
pub fn sort_by_key<T>(items: &mut Vec<T>, key: impl Fn(&T) -> u64) {
    let keys: Vec<(u64, usize)> = items.iter().enumerate().map(|(at, item)| (key(item), at)).collect();
    let keys = in_order(keys);
    let mut old: Vec<Option<T>> = core::mem::take(items).into_iter().map(Some).collect();
    items.extend(keys.into_iter().filter_map(|at| old.get_mut(at)?.take()));
}

/// The numbers in the order of their keys; those of one key in their own order.
#[inline(never)]
pub(crate) fn in_order(mut keys: Vec<(u64, usize)>) -> Vec<usize> {
    keys.sort_unstable();
    keys.into_iter().map(|(_, number)| number).collect()
}

/// A key that puts earlier days first, then smaller numbers.
pub fn by_day(day: Day, then: u32) -> u64 {
    let from_the_first = i64::from(day.number()) - i64::from(i32::MIN);
    (from_the_first as u64) << 32 | u64::from(then)
}

/// A key by which the highest score comes first.
pub fn highest_first(score: f32) -> u64 {
    let bits = score.to_bits();
    // The bits of floats are in order as they are, those of negative ones backwards.
    let ascending = if bits >> 31 == 0 { bits | 1 << 31 } else { !bits };
    u64::from(!ascending)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_highest_score_comes_first_and_equals_stay() {
        let mut items = vec![(1.5, 'a'), (-2.0, 'b'), (1.5, 'c'), (0.0, 'd'), (9.0, 'e'), (-1.0, 'f')];
        sort_by_key(&mut items, |(score, _)| highest_first(*score));
        assert_eq!(items.iter().map(|(_, name)| *name).collect::<String>(), "eacdfb");
    }
}
