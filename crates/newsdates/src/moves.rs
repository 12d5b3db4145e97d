//! A move takes something from one date to another: "postponed from Oct. 1 to Oct. 15".

use crate::line::Line;

/// Whether something moves from one date to another, and so lasts from neither to the other.
pub(crate) fn postponed(line: &Line<'_>, start: usize) -> bool {
    const MOVES: [&str; 16] = [
        "postpone",
        "delay",
        "move",
        "push",
        "shift",
        "reschedul",
        "defer",
        "extend",
        "bring",
        "brought",
        "advance",
        "change",
        "set",
        "put",
        "switch",
        "slip",
    ];
    (1..=10).any(|places| {
        let word = line.back(start, places);
        MOVES.iter().any(|stem| word.starts_with(stem))
            && !matches!(word, "settle" | "settled" | "setting" | "pushes")
    })
}
