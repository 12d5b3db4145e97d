//! Topics are what documents are about beyond their words: each document has a place in the space of the collection's
//! strongest topics, so that one about duties is near one about tariffs (latent semantic indexing).
//!
//! A query has no place of its own. What it means is taken from the documents that answer it best by their words, and
//! documents earn more the nearer they are to these (pseudo-relevance feedback, in the space of topics).
//!
//! Settled on three judged collections (news, aeronautics, computing). The weight of leaders and what nearness is worth
//! were checked by leave-one-out: from a grid of six, whichever two collections chose, the third gained. The number of
//! topics, their rounding and of leaders were chosen on all three together, where 32 to 64 topics and 3 to 7 leaders
//! differ by no more than the noise (0.003). Projecting the query's own words into the space did as well but needs a
//! vector for each topic or term; words of the leaders added to the query (RM3, one setting tried) gained less, and on
//! top of topics cost precision.

use super::bytes::signed;
use super::tally::Tally;

/// How many topics there are. A collection has none while its documents are few.
pub(super) const TOPICS: usize = 64;
/// How far a document's place is from the middle.
pub(super) const RADIUS: f32 = 16.0;
/// How many of the best documents say what the query means.
pub(super) const LEADERS: usize = 5;
/// What nearness is worth, beside the best score by words.
const NEARNESS: f32 = 0.7;
/// The heading is reckoned in whole numbers: one is so many.
const ONE: f32 = 4096.0;

/// Raises what documents earned by how near they are in topic to those that earned most.
pub(super) fn lean(places: &[u8], tally: &mut Tally, kept: &[bool]) {
    let place = |document: u32| places.get(document as usize * TOPICS..)?.first_chunk::<TOPICS>();
    let mut leaders: Vec<(f32, u32)> = Vec::new();
    for (document, score) in tally.held(kept) {
        let at = leaders.partition_point(|(better, _)| *better >= score);
        if at < LEADERS {
            leaders.truncate(LEADERS - 1);
            leaders.insert(at, (score, document));
        }
    }
    let best = leaders.first().map_or(0.0, |(score, _)| *score);
    let mut heading = [0.0_f32; TOPICS];
    for (score, document) in leaders {
        let share = score / best;
        for (sum, cell) in heading.iter_mut().zip(place(document).into_iter().flatten()) {
            *sum += share * share * share * f32::from(signed(*cell));
        }
    }
    let length = heading.iter().map(|cell| cell * cell).sum::<f32>().sqrt();
    if length > 0.0 {
        let heading = heading.map(|cell| (cell / length * ONE) as i16);
        tally.raise_each(kept, |document| {
            let along = place(document).map_or(0, |cells| along(cells, &heading));
            NEARNESS * best * (along.max(0) as f32 / (ONE * RADIUS))
        });
    }
}

/// How far a place lies along a heading. A plain loop over numbers of half a word, which compilers do eight at a time
/// where they may.
fn along(cells: &[u8; TOPICS], heading: &[i16; TOPICS]) -> i32 {
    let mut along = 0;
    for (cell, to) in cells.iter().zip(heading) {
        along += i32::from(i16::from(signed(*cell))) * i32::from(*to);
    }
    along
}

#[cfg(test)]
mod tests {
    use super::super::tally::Reason;
    use super::*;

    #[test]
    fn what_is_near_the_best_earns_most() {
        // Documents 0 and 2 lie one way, 1 and 3 the other; 4 is nowhere, 5 is out.
        let mut places = vec![0_u8; 6 * TOPICS];
        for (document, topic) in [(0, 0), (1, 1), (2, 0), (3, 1), (5, 0)] {
            places[document * TOPICS + topic] = RADIUS as u8;
        }
        let mut tally = Tally::new(6, None);
        for (document, score) in [(0, 4.0), (1, 2.0), (2, 1.0), (3, 1.0), (4, 1.0)] {
            tally.add(document, score, Reason::Word(0));
        }
        let kept = tally.holding();
        lean(&places, &mut tally, &kept);
        let (along, across) = (1.0 + 1.0 / 64.0, 1.0 / 8.0 + 1.0 / 64.0);
        let length = f32::hypot(along, across);
        let near = |base: f32, cosine: f32| base + NEARNESS * 4.0 * cosine / length;
        let wanted = [near(4.0, along), near(2.0, across), near(1.0, along), near(1.0, across), 1.0];
        for ((document, score), wanted) in tally.held(&tally.holding()).zip(wanted) {
            assert!((score - wanted).abs() < 2e-3, "{document}: {score}, not {wanted}");
        }
        assert_eq!(tally.held(&tally.holding()).count(), 5);
    }

    #[test]
    fn without_topics_nothing_changes() {
        let mut tally = Tally::new(2, None);
        tally.add(1, 3.0, Reason::Word(0));
        let kept = tally.holding();
        lean(&[], &mut tally, &kept);
        assert_eq!(tally.held(&tally.holding()).collect::<Vec<_>>(), [(1, 3.0)]);
    }
}
