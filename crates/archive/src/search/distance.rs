//! The distance of two words is the number of slips between them: a letter dropped, added, changed, or two swapped
//! (optimal string alignment). It grows letter by letter, so that words with the same beginning share the work.

/// The alignment of the typed word with the beginning of a dictionary word: a row of distances for each letter, the
/// rows one after the other.
pub(super) struct Distance<'t> {
    typed: &'t [u8],
    /// Greater distances are not told apart.
    limit: u8,
    width: usize,
    cells: Vec<u8>,
    letters: Vec<u8>,
}

/// A distance beyond any limit.
const FAR: u8 = 100;

/// How many slips make one word the other; beyond `limit` they are not counted.
pub(crate) fn slips(typed: &str, word: &str, limit: u8) -> u8 {
    let mut distance = Distance::new(typed.as_bytes(), limit);
    if word.bytes().any(|letter| distance.push(letter) > limit) { FAR } else { distance.distance() }
}

impl<'t> Distance<'t> {
    pub(super) fn new(typed: &'t [u8], limit: u8) -> Self {
        let cells = (0..=typed.len().min(FAR as usize) as u8).collect();
        Self { typed, limit, width: typed.len() + 1, cells, letters: Vec::new() }
    }

    pub(super) fn depth(&self) -> usize {
        self.letters.len()
    }

    pub(super) fn keep(&mut self, depth: usize) {
        self.letters.truncate(depth);
        self.cells.truncate((depth + 1) * self.width);
    }

    /// Adds a letter; returns the least distance that any continuation can still have.
    pub(super) fn push(&mut self, letter: u8) -> u8 {
        let depth = self.letters.len();
        let previous = self.letters.last().copied();
        self.letters.push(letter);
        let (above, row) = (depth * self.width, (depth + 1) * self.width);
        self.cells.resize(row + self.width, FAR);
        // Cells further off the diagonal than the limit are beyond it.
        let reach = usize::from(self.limit);
        let mut least = FAR;
        let mut left = FAR;
        if depth < reach {
            left = (depth + 1) as u8;
            least = left;
            self.set(row, left);
        }
        let from = depth.saturating_sub(reach);
        let to = (depth + reach + 1).min(self.typed.len());
        for at in from..to {
            let Some(typed) = self.typed.get(at) else { break };
            let (diagonal, up) = (self.cell(above + at), self.cell(above + at + 1));
            let mut value = (diagonal + u8::from(*typed != letter)).min(up + 1).min(left.saturating_add(1));
            let before = at.checked_sub(1).and_then(|at| self.typed.get(at));
            if before == Some(&letter) && previous == Some(*typed) {
                value = value.min(self.cell((above + at).wrapping_sub(self.width + 1)) + 1);
            }
            self.set(row + at + 1, value);
            least = least.min(value);
            left = value;
        }
        least
    }

    fn cell(&self, at: usize) -> u8 {
        self.cells.get(at).copied().unwrap_or(FAR)
    }

    fn set(&mut self, at: usize, value: u8) {
        if let Some(cell) = self.cells.get_mut(at) {
            *cell = value;
        }
    }

    /// The distance of the typed word to all letters pushed.
    pub(super) fn distance(&self) -> u8 {
        self.cells.last().copied().unwrap_or(u8::MAX)
    }

    /// The least distance of the typed word to any beginning of the letters pushed.
    pub(super) fn least(&self) -> u8 {
        let ends = self.cells.iter().skip(self.typed.len()).step_by(self.width);
        ends.min().copied().unwrap_or(u8::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_counted() {
        for (typed, word, slips) in [
            ("tariff", "tariff", 0),
            ("tarrif", "tariff", 2),
            ("huawie", "huawei", 1),
            ("trde", "trade", 1),
            ("trrade", "trade", 1),
            ("ca", "abc", 3),
            ("beijign", "beijing", 1),
            ("kitten", "sitting", 3),
        ] {
            let mut table = Distance::new(typed.as_bytes(), 3);
            for letter in word.bytes() {
                table.push(letter);
            }
            assert_eq!(table.distance(), slips, "{typed} {word}");
        }
    }

    #[test]
    fn a_beginning_is_enough_for_a_word_half_typed() {
        let mut table = Distance::new(b"negto", 2);
        for letter in b"negotiations" {
            table.push(*letter);
        }
        assert_eq!(table.least(), 1);
    }
}
