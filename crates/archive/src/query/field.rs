//! A field is a fact of articles that a query can ask for by name.

use crate::{Action, Outcome, Side};

/// What `field:value` looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// Words of the headline.
    Title,
    /// A person whom the story names.
    Who,
    /// An organisation that the story names.
    Org,
    /// A place that the story names.
    Place,
    /// A topic of the story.
    Topic,
    /// The publisher.
    Outlet,
    /// Whose quotation is in it.
    SaidBy,
    /// Whose tariff a claim is about.
    Side,
    /// What is done with a tariff, or became of an event.
    Kind,
    /// When the article was published.
    Published,
    /// A date that the text means.
    About,
}

impl Field {
    /// Every field, in the order in which they are explained.
    pub const ALL: [Self; 11] = [
        Self::Title,
        Self::Who,
        Self::Org,
        Self::Place,
        Self::Topic,
        Self::Outlet,
        Self::SaidBy,
        Self::Side,
        Self::Kind,
        Self::Published,
        Self::About,
    ];

    /// As it is typed, without the colon.
    pub fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Who => "who",
            Self::Org => "org",
            Self::Place => "place",
            Self::Topic => "topic",
            Self::Outlet => "outlet",
            Self::SaidBy => "said-by",
            Self::Side => "side",
            Self::Kind => "kind",
            Self::Published => "published",
            Self::About => "about",
        }
    }

    /// The field of that name, in small letters or capitals.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.name().eq_ignore_ascii_case(name))
    }

    /// Before a value, for a reader: "mentions Liu He".
    pub fn words(self) -> &'static str {
        match self {
            Self::Title => "headline with",
            Self::Who | Self::Org | Self::Place => "mentions",
            Self::Topic => "topic",
            Self::Outlet => "by",
            Self::SaidBy => "said by",
            Self::Side => "tariffs of",
            Self::Kind => "",
            Self::Published => "published",
            Self::About => "about",
        }
    }

    /// Whether its values are names that the register lists.
    pub(crate) fn is_name(self) -> bool {
        matches!(self, Self::Who | Self::Org | Self::Place | Self::Topic | Self::Outlet | Self::SaidBy)
    }

    /// Whether a claim or an event, rather than its article, has it.
    pub(crate) fn is_fact(self) -> bool {
        matches!(self, Self::Side | Self::Kind | Self::About)
    }
}

/// A kind of claim or event: an action, or what became of an event. "Planned" and "threatened" are both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Kind(u8);

impl Kind {
    /// How many kinds there are.
    pub const COUNT: usize = Action::ALL.len() + 2;

    /// Every kind.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..Self::COUNT as u8).map(Self)
    }

    /// An action's.
    pub fn of_action(action: Action) -> Self {
        Self(Action::ALL.iter().position(|one| *one == action).unwrap_or(0) as u8)
    }

    /// An outcome's.
    pub fn of_outcome(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Happened => Self(Self::COUNT as u8 - 2),
            Outcome::Planned => Self::of_action(Action::Planned),
            Outcome::Threatened => Self::of_action(Action::Threatened),
            Outcome::DidNotHappen => Self(Self::COUNT as u8 - 1),
        }
    }

    /// For a reader: "planned increase".
    pub fn name(self) -> &'static str {
        match Action::ALL.get(self.0 as usize) {
            Some(action) => action.name(),
            None if self.0 as usize == Self::COUNT - 2 => "happened",
            None => "did not happen",
        }
    }

    /// Its number among all kinds.
    pub fn number(self) -> usize {
        self.0 as usize
    }

    /// The kind of that name, written with spaces or hyphens; three letters of it will do.
    pub fn parse(name: &str) -> Option<Self> {
        let name = name.trim().replace(['-', '_'], " ").to_ascii_lowercase();
        let begins = |kind: &Self| name.len() >= 3 && kind.name().starts_with(&name);
        Self::all().find(|kind| kind.name() == name).or_else(|| Self::all().find(begins))
    }
}

/// The side of that name, as readers write it.
pub(super) fn side(name: &str) -> Option<Side> {
    match name.trim().to_ascii_lowercase().as_str() {
        "us" | "usa" | "u.s." | "united states" | "america" => Some(Side::Us),
        "china" | "cn" => Some(Side::China),
        "both" => Some(Side::Both),
        _ => None,
    }
}
