//! A sort is by which column the rows of a table stand, and whether from the most down.

use core::fmt;

/// By what a table's rows are sorted, in a link `goods`, or `-goods` from the most down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    /// The column.
    pub by: Column,
    /// Whether the last, largest or highest comes first.
    pub down: bool,
}

/// A column by which the tables of tariffs can be sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The day on which it was announced or published.
    Day,
    /// The day on which it takes effect.
    Effective,
    /// Whose tariff it is.
    Side,
    /// The goods' value.
    Goods,
    /// The highest rate.
    Rate,
}

impl Column {
    const NAMES: [(Self, &'static str); 5] = [
        (Self::Day, "day"),
        (Self::Effective, "effective"),
        (Self::Side, "side"),
        (Self::Goods, "goods"),
        (Self::Rate, "rate"),
    ];
}

impl Sort {
    /// Reads what [`Sort`]'s `Display` writes.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (down, name) = text.strip_prefix('-').map_or((false, text), |name| (true, name));
        let (by, _) = Column::NAMES.into_iter().find(|(_, known)| *known == name)?;
        Some(Self { by, down })
    }

    /// The place of a row by its value there: what has none comes last either way.
    pub fn place(self, value: Option<u32>) -> u64 {
        match value {
            None => u64::MAX,
            Some(value) if self.down => u64::from(!value),
            Some(value) => u64::from(value),
        }
    }
}

impl fmt::Display for Sort {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (_, name) =
            Column::NAMES.into_iter().find(|(column, _)| *column == self.by).unwrap_or((self.by, "day"));
        f.write_str(if self.down { "-" } else { "" })?;
        f.write_str(name)
    }
}
