//! What has been heard in an article of whose the goods of a value are: a later "the $16 billion list" is of the side
//! that the first mention named.

use archive::GoodsValue;

use super::senses::Party;
use super::statement::Statement;

/// Values that are kept in mind; an article has no more, and a text without end costs no more.
const MOST: usize = 24;

/// Values and whose goods they were said to be under whose tariff.
#[derive(Clone, Debug, Default)]
pub(super) struct Heard {
    sums: Vec<(f32, Party)>,
}

impl Heard {
    /// Keeps a statement in mind whose words say whose it is.
    pub(super) fn hear(&mut self, statement: &Statement) {
        let Some(GoodsValue::UsdBn(value)) = statement.goods else { return };
        let told = (value, statement.party);
        if !statement.open && self.sums.len() < MOST && !self.sums.contains(&told) {
            self.sums.push(told);
        }
    }

    /// Whose goods of this value have been, if of one side only.
    pub(super) fn whose(&self, value: Option<f32>) -> Option<Party> {
        let value = value?;
        let mut parties =
            self.sums.iter().filter(|(sum, _)| (sum - value).abs() < 0.005 * value).map(|(_, party)| *party);
        let first = parties.next()?;
        (first != Party::Other && parties.all(|party| party == first)).then_some(first)
    }
}
