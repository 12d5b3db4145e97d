//! Sorting, once: whatever is sorted here is sorted by a number, so that the page links one sorting routine and not
//! one for each kind of thing.

use crate::Day;

/// Sorts by `key`, ascending; what has the same key stays in order.
pub fn sort_by_key<T>(items: &mut [T], key: impl Fn(&T) -> u64) {
    // All but the keys and the swaps is the same code for every kind of thing.
    let swaps = swaps(items.len(), &|at| items.get(at).map_or(0, &key));
    for (one, other) in swaps {
        items.swap(one, other);
    }
}

/// The swaps, one after the other, that put so many things into the order of their keys.
#[inline(never)]
fn swaps(count: usize, key: &dyn Fn(usize) -> u64) -> Vec<(usize, usize)> {
    let order = in_order((0..count).map(|at| (key(at), at)).collect());
    // Which thing stands at a place by now, and at which place a thing.
    let mut things: Vec<usize> = (0..count).collect();
    let mut places = things.clone();
    let mut swaps = Vec::new();
    for (place, wanted) in order.into_iter().enumerate() {
        let from = places.get(wanted).copied().unwrap_or(place);
        if from == place {
            continue;
        }
        swaps.push((place, from));
        things.swap(place, from);
        let moved = things.get(from).and_then(|thing| places.get_mut(*thing));
        if let Some(moved) = moved {
            *moved = from;
        }
    }
    swaps
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
    use proptest::prelude::*;

    #[test]
    fn the_highest_score_comes_first_and_equals_stay() {
        let mut items = vec![(1.5, 'a'), (-2.0, 'b'), (1.5, 'c'), (0.0, 'd'), (9.0, 'e'), (-1.0, 'f')];
        sort_by_key(&mut items, |(score, _)| highest_first(*score));
        assert_eq!(items.iter().map(|(_, name)| *name).collect::<String>(), "eacdfb");
    }

    proptest! {
        #[test]
        fn any_things_are_sorted_as_the_library_sorts_them(keys in proptest::collection::vec(0..20_u64, 0..60)) {
            let mut items: Vec<(u64, usize)> = keys.into_iter().zip(0..).collect();
            let mut expected = items.clone();
            expected.sort_by_key(|(key, _)| *key);
            sort_by_key(&mut items, |(key, _)| *key);
            prop_assert_eq!(items, expected);
        }
    }
}
