//! A mention is a place in the text that names something: a date, a person, an organisation, somebody's words.

use super::Span;
use crate::query::key;
use crate::wire::wire;
use crate::{Days, Precision};

/// A time expression and the days that it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateMention {
    /// The expression itself.
    pub span: Span,
    /// The sentence it is in.
    pub sentence: u32,
    /// The days it means.
    pub days: Days,
    /// How exactly the words say so.
    pub precision: Precision,
    /// What happened with what the sentence dates, as its words tell.
    pub outcome: Outcome,
    /// The days in EDTF (ISO 8601-2): `2018-10-25`, `2018-11-21/2018-11-30`, `2019-03~`.
    pub edtf: String,
    /// How the words became days, for a reader: "the last Thursday up to publication on 2018-10-25".
    pub basis: String,
}

wire!(DateMention { span, sentence, days, precision, outcome, edtf, basis });

/// The date of a sentence that has none of its own: its neighbour's. Inferred, and marked so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Context {
    /// The sentence without a date.
    pub sentence: u32,
    /// Which of the article's dates it takes over.
    pub date: u32,
}

wire!(Context { sentence, date });

/// Whether the words speak of something that took place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// Told as having taken place.
    Happened,
    /// Told as set, scheduled or expected.
    Planned,
    /// Told as a threat or demand.
    Threatened,
    /// Planned or threatened, and come to nothing, as an editor's note tells.
    DidNotHappen,
}

wire!(Outcome is Happened | Planned | Threatened | DidNotHappen);

/// A person or organisation with every place that names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entity {
    /// The fullest name in the text.
    pub name: String,
    /// What it is by the editors' list of people; the article need not say so.
    pub listed: Option<String>,
    /// What the article says that it is, in its order.
    pub stated: Vec<Stated>,
    /// Every mention, in order.
    pub mentions: Vec<Mention>,
}

wire!(Entity { name, listed, stated, mentions });

impl Entity {
    /// The role that the article states most.
    pub fn role(&self) -> Option<&str> {
        most_stated(&self.stated)
    }

    /// Every role: those that the article states, then the listed one.
    pub fn roles(&self) -> impl Iterator<Item = &str> {
        self.stated.iter().map(|role| role.words.as_str()).chain(self.listed.as_deref())
    }
}

/// A role as an article states it: "Treasury Secretary".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stated {
    /// The words, of several people's role those of one's.
    pub words: String,
    /// The sentence that states it.
    pub sentence: u32,
}

wire!(Stated { words, sentence });

/// The letters of a role: “U.S.” and “US” are one word.
pub(crate) fn letters(role: &str) -> String {
    key(role).replace(' ', "")
}

/// What is said less than once in so many times is an accident.
const SELDOM: usize = 3;

/// The role that is stated most, if need be in fewer words: "Treasury Secretary" states "US Treasury Secretary" too,
/// unless it is what is nearly always said. Of those stated as often the first.
pub(crate) fn most_stated(roles: &[Stated]) -> Option<&str> {
    let mut best = (0, None);
    for role in roles {
        let own = letters(&role.words);
        let (mut times, mut just) = (0, 0);
        for other in roles {
            let other = letters(&other.words);
            times += usize::from(own.contains(&other));
            just += usize::from(own == other);
        }
        if times > best.0 && just * SELDOM >= times {
            best = (times, Some(role.words.as_str()));
        }
    }
    best.1
}

/// One place that names an entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The words.
    pub span: Span,
    /// The sentence they are in.
    pub sentence: u32,
}

wire!(Mention { span, sentence });

/// A direct quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The quoted words without their quotation marks.
    pub span: Span,
    /// The sentence they begin in.
    pub sentence: u32,
    /// Who said it, as far as the text tells.
    pub speaker: Option<String>,
    /// The outlet that the text credits with having it ("Reuters"); none when it is the article's own.
    pub credited: Option<String>,
}

wire!(Quote { span, sentence, speaker, credited });
