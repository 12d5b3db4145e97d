//! A claim is what an article says of a tariff: whose it is, on what value of goods, at what rate, done or planned.

use super::Span;
use crate::Days;
use crate::wire::{Reader, Wire, Writer, wire};

/// One statement about one tariff. Several in a sentence are several claims.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// The clause that states it.
    pub span: Span,
    /// The sentence it is in.
    pub sentence: u32,
    /// Whose tariff it is, also where its removal is asked.
    pub imposing: Side,
    /// What it is on, in the text's words ("Chinese goods").
    pub target: Option<String>,
    /// The value of the goods.
    pub goods: Option<GoodsValue>,
    /// Where the value stands in the text.
    pub goods_span: Option<Span>,
    /// The rates before, in percent.
    pub rates_from: Vec<f32>,
    /// The rates after, in percent.
    pub rates_to: Vec<f32>,
    /// What is said to be done with it.
    pub action: Action,
    /// When, if the sentence says so.
    pub days: Option<Days>,
    /// What the sentence leaves open.
    pub taken: Taken,
}

wire!(Claim {
    span,
    sentence,
    imposing,
    target,
    goods,
    goods_span,
    rates_from,
    rates_to,
    action,
    days,
    taken
});

/// What of a claim its sentence leaves open, so that it was taken from the official record as it stood when the article
/// was published: the record is no second witness to that.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// Whose tariff it is.
    pub side: bool,
    /// Whether it was in force, to come or only a threat.
    pub action: bool,
    /// That its figures are a tariff's at all.
    pub figures: bool,
}

wire!(Taken { side, action, figures });

impl Taken {
    /// Whether anything was.
    pub fn any(self) -> bool {
        self.side || self.action || self.figures
    }
}

/// Who levies a tariff.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Side {
    /// The United States.
    Us,
    /// China.
    China,
    /// Both of them.
    Both,
    /// Another, by name.
    Other(String),
}

impl Wire for Side {
    fn write(&self, to: &mut Writer) {
        match self {
            Self::Us => to.number(0),
            Self::China => to.number(1),
            Self::Both => to.number(2),
            Self::Other(name) => {
                to.number(3);
                name.write(to);
            }
        }
    }

    fn read(from: &mut Reader<'_>) -> Self {
        match from.one_of(4) {
            0 => Self::Us,
            1 => Self::China,
            2 => Self::Both,
            _ => Self::Other(String::read(from)),
        }
    }
}

impl Side {
    /// The name as data files and exports write it.
    pub fn name(&self) -> &str {
        match self {
            Self::Us => "US",
            Self::China => "China",
            Self::Both => "both",
            Self::Other(name) => name,
        }
    }

    /// The side of that name.
    pub fn parse(name: &str) -> Self {
        match name.trim() {
            "US" | "USA" | "U.S." | "United States" => Self::Us,
            "China" | "CN" => Self::China,
            "both" => Self::Both,
            other => Self::Other(other.to_owned()),
        }
    }
}

/// The value of the goods that a tariff is on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum GoodsValue {
    /// Billions of US dollars.
    UsdBn(f32),
    /// Everything that the other side sends.
    All,
}

impl Wire for GoodsValue {
    fn write(&self, to: &mut Writer) {
        let value = match self {
            Self::UsdBn(value) => Some(*value),
            Self::All => None,
        };
        value.write(to);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        Option::read(from).map_or(Self::All, Self::UsdBn)
    }
}

/// What is said to be done with a tariff.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    /// Levied.
    Imposed,
    /// Raised.
    Increased,
    /// Lowered.
    Reduced,
    /// Kept.
    Retained,
    /// Put off to a later day.
    Postponed,
    /// Not levied until further notice.
    Suspended,
    /// Given up.
    Cancelled,
    /// To be levied.
    Planned,
    /// To be raised.
    PlannedIncrease,
    /// To be lowered.
    PlannedReduction,
    /// Spoken of as a threat.
    Threatened,
    /// The other side asks for its end.
    RemovalAsked,
    /// Its end is refused.
    RemovalRefused,
    /// Said not to come.
    RuledOut,
}

wire!(Action is Imposed | Increased | Reduced | Retained | Postponed | Suspended | Cancelled | Planned | PlannedIncrease | PlannedReduction | Threatened | RemovalAsked | RemovalRefused | RuledOut);

impl Action {
    /// Every action.
    pub const ALL: [Self; 14] = [
        Self::Imposed,
        Self::Increased,
        Self::Reduced,
        Self::Retained,
        Self::Postponed,
        Self::Suspended,
        Self::Cancelled,
        Self::Planned,
        Self::PlannedIncrease,
        Self::PlannedReduction,
        Self::Threatened,
        Self::RemovalAsked,
        Self::RemovalRefused,
        Self::RuledOut,
    ];

    /// The name as exports write it and readers read it: "planned increase".
    pub fn name(self) -> &'static str {
        match self {
            Self::Imposed => "imposed",
            Self::Increased => "increased",
            Self::Reduced => "reduced",
            Self::Retained => "retained",
            Self::Postponed => "postponed",
            Self::Suspended => "suspended",
            Self::Cancelled => "cancelled",
            Self::Planned => "planned",
            Self::PlannedIncrease => "planned increase",
            Self::PlannedReduction => "planned reduction",
            Self::Threatened => "threatened",
            Self::RemovalAsked => "removal asked",
            Self::RemovalRefused => "removal refused",
            Self::RuledOut => "ruled out",
        }
    }
}
