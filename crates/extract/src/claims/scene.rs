//! The scene of a claim: where to look for whose tariff it is, and what has been said of that before.

use std::ops::Range;

use super::heard::Heard;
use super::prior::Prior;
use super::senses::Party;
use super::token::Token;

/// What has been said before of who acts.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Known {
    /// Who acts in the sentence so far, or did in the one before.
    pub(super) actor: Option<Party>,
    /// The person last named, for "he".
    pub(super) person: Option<Party>,
    /// Whose tariff was last spoken of.
    pub(super) claimed: Option<Party>,
    /// The record said so, and not the words.
    pub(super) borrowed: bool,
    /// Nothing but a name would make it a tariff between the two sides: a third country's trade is spoken of.
    pub(super) third: bool,
}

/// Where to look for the side of one claim.
pub(super) struct Scene<'t> {
    pub(super) tokens: &'t [Token],
    pub(super) clause: Range<usize>,
    /// The part of the clause that is nearer to this claim's figures than to another's.
    pub(super) window: Range<usize>,
    pub(super) anchor: usize,
    /// The last place of the claim's own.
    pub(super) last: usize,
    pub(super) known: Known,
    /// Somebody asks for an end of the tariff.
    pub(super) asked: bool,
    pub(super) prior: &'t Prior,
    pub(super) heard: &'t Heard,
}
