//! The survey finds each document's place among the topics, when the index is built.

use super::postings::Postings;
use super::svd::{self, Row};
use super::topics::{RADIUS, TOPICS};

/// Collections of fewer documents have no topics: there, words say it all.
const FEWEST: usize = 200;
/// Terms in fewer documents than this tie nothing together.
const COMMON: usize = 3;

/// Places of `documents`, [`TOPICS`] signed bytes each, from the posting lists of the terms that matter.
pub(super) fn survey<'p>(lists: impl Iterator<Item = Postings<'p>>, documents: usize) -> Vec<u8> {
    if documents < FEWEST {
        return Vec::new();
    }
    let mut rows = Vec::new();
    let mut squares = vec![0.0_f32; documents];
    for list in lists {
        if let Some(row) = weighed(list, documents) {
            for (document, weight) in &row {
                if let Some(sum) = squares.get_mut(*document as usize) {
                    *sum += weight * weight;
                }
            }
            rows.push(row);
        }
    }
    // Half way between long documents as they are and all of one length.
    for (document, weight) in rows.iter_mut().flatten() {
        *weight /= squares.get(*document as usize).map_or(1.0, |sum| sum.sqrt().sqrt());
    }
    svd::places(&rows, documents).iter().flat_map(rounded).collect()
}

/// A term's documents with what it says about each: more, the rarer it is and the oftener it occurs.
fn weighed(mut list: Postings<'_>, documents: usize) -> Option<Row> {
    let mut row = Vec::new();
    while let Some(document) = list.next() {
        row.push((document, (list.counts().iter().sum::<u32>() as f32).sqrt()));
    }
    let rarity = logarithm(documents as f32 / row.len() as f32);
    for (_, weight) in &mut row {
        *weight *= rarity;
    }
    (row.len() >= COMMON && rarity > 0.0).then_some(row)
}

/// The logarithm of a number from 1 up, to base 2 and to three digits; that of the system's library differs between
/// machines.
fn logarithm(number: f32) -> f32 {
    let bits = number.to_bits();
    let exponent = (bits >> 23) as f32 - 127.0;
    let part = f32::from_bits(bits & 0x007f_ffff | 0x3f80_0000) - 1.0;
    exponent + part * (1.423 - part * (0.582 - part * 0.159))
}

/// A place in whole numbers, as exactly [`RADIUS`] from the middle as these allow.
fn rounded(place: &[f32; TOPICS]) -> [u8; TOPICS] {
    let length = place.iter().map(|cell| cell * cell).sum::<f32>().sqrt();
    let at =
        |radius: f32| place.map(|cell| if length > 0.0 { (cell / length * radius).round() as i8 } else { 0 });
    let mut best = ([0; TOPICS], f32::MAX);
    for step in 0..=64_u8 {
        let cells = at(RADIUS * (0.75 + f32::from(step) / 128.0));
        let square: f32 = cells.iter().map(|cell| f32::from(*cell) * f32::from(*cell)).sum();
        let off = (square - RADIUS * RADIUS).abs();
        if off < best.1 {
            best = (cells, off);
        }
    }
    best.0.map(|cell| cell.to_le_bytes()[0])
}

#[cfg(test)]
mod tests {
    use super::super::bytes::signed;
    use super::*;

    #[test]
    fn the_logarithm_is_good_to_three_digits() {
        for n in 1..5000 {
            let number = n as f32 / 3.0 + 1.0;
            assert!((logarithm(number) - number.log2()).abs() < 2e-3, "{number}: {}", logarithm(number));
        }
    }

    #[test]
    fn rounded_places_are_on_the_sphere() {
        let place = core::array::from_fn(|n| (n as f32 * 0.7).sin());
        let square: i32 = rounded(&place).into_iter().map(|cell| i32::from(signed(cell)).pow(2)).sum();
        assert!((square - 256).abs() <= 3, "{square}");
        assert_eq!(rounded(&[0.0; TOPICS]), [0; TOPICS]);
    }
}
