//! Which figures of a clause are a tariff's, and not a deficit's, a purchase's, a share's or a market's.

use std::ops::Range;

use super::pieces::{LEVIED, grown, opposed, piece, share_of_trade};
use super::senses::{Act, Party, Sense};
use super::token::Token;
use super::valued::{extra, goods_after, measure};
use super::words::{Words, words};

/// What the words around a clause have spoken of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Spoken {
    /// Of a tariff, in this clause.
    Here,
    /// Of one in an earlier clause of the sentence.
    Before,
    /// Of one in an earlier sentence.
    Lately,
}

/// Words for a part of the goods that were spoken of.
const NEXT: &Words = words!(
    "another, last, rest, additional, further, remaining, other, next, final, second, first, \
    initial"
);

/// Whether a sum goes on from a figure before it: "$34 billion in July and $16 billion in August".
pub(super) fn goes_on(tokens: &[Token], clause: &Range<usize>, last: usize, at: usize) -> bool {
    let between = tokens.get(last + 1..at).unwrap_or_default();
    tokens.get(last).is_some_and(|token| token.sense == Sense::Money)
        && between.len() <= 10
        && tokens
            .get(at.saturating_sub(2)..at)
            .unwrap_or_default()
            .iter()
            .any(|token| token.among(words!("and, plus, then, to be followed by, followed by")))
        && between.iter().all(|token| {
            token.among(words!("to be followed by, followed by"))
                || !matches!(token.sense, Sense::Act(_) | Sense::Mode(_) | Sense::Quantity | Sense::Flow)
        })
        && goods_after(tokens, clause, at).is_some()
}

/// Words right before a sum that goes on from another.
const FURTHER: &Words = words!(
    "another, additional, further, remaining, other, next, final, extra, on, new, \
    second, first, initial, all, more, last, the, proposed, planned, threatened"
);

/// Whether the sum of money at `at` is the value of goods under a tariff.
pub(super) fn money(tokens: &[Token], clause: &Range<usize>, at: usize, spoken: Spoken) -> bool {
    let Some(goods) = goods_after(tokens, clause, at) else { return false };
    if measure(tokens, clause, at) || whole(tokens, clause, at) {
        return false;
    }
    // "Hogs come next, at $270 million": too little for goods that nobody names.
    if !goods && tokens.get(at).is_some_and(|sum| sum.value < 0.5) {
        return false;
    }
    let further = at
        .checked_sub(1)
        .and_then(|before| tokens.get(before.max(clause.start)..at))
        .unwrap_or_default()
        .iter()
        .any(|token| token.among(FURTHER) || token.sense == Sense::Every);
    let valued = at.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|token| {
        token.among(words!(
            "worth, totaling, totalling, at, roughly, about, some, approximately, nearly, \
                around, almost, estimated, over, than"
        )) || token.word.ends_with(" of")
    }) && (clause.start.max(at.saturating_sub(8))..at).any(|place| {
        tokens.get(place).is_some_and(|token| {
            matches!(token.sense, Sense::Goods | Sense::Product | Sense::Measure) || token.is("package")
        })
    });
    let goods =
        goods || valued || share_of_trade(tokens, at) || grown(tokens, clause, at) || opposed(tokens, at);
    let named = match before(tokens, clause, at) {
        Before::Tariff(place) => {
            goods
                || further
                || tokens.get(place + 1..at).unwrap_or_default().iter().any(|token| {
                    token.among(words!("on, against, covering, worth, of, affecting, targeting, hitting"))
                })
                || tokens.get(at.saturating_sub(3)..at).is_some_and(|to| {
                    to.iter().any(|token| token.is("to"))
                        && to.iter().all(|token| token.sense != Sense::Comma)
                })
        }
        Before::Act(far) => far <= 4 || further || goods,
        Before::Other => return false,
        Before::Nothing => further || goods || bears(tokens, clause, at),
    };
    if tokens.get(at).is_some_and(|token| token.bare) && !(further || goods) {
        return false;
    }
    let part = tokens
        .get(at + 1)
        .is_some_and(|next| next.sense == Sense::Measure || next.among(words!("package, or")));
    if listed(tokens, at) && (goods || further || part) {
        return true;
    }
    match spoken {
        Spoken::Here => named,
        Spoken::Before => {
            goods
                || aside(tokens, clause, at)
                || (tokens.get(at.saturating_sub(1)).is_some_and(|token| token.is("worth"))
                    || tokens
                        .get(at.saturating_sub(3)..at)
                        .unwrap_or_default()
                        .iter()
                        .any(|token| token.is("valued")))
                    && tokens.get(clause.start).is_some_and(|token| token.is("which"))
                || further
                || tokens.get(at + 1).is_some_and(|next| next.among(words!("more, worth")))
        }
        Spoken::Lately if grown(tokens, clause, at) || piece(tokens, clause, at) || extra(tokens, at) => true,
        Spoken::Lately if goods && levied(tokens, clause, at) => true,
        Spoken::Lately => {
            let next = tokens.get(at.saturating_sub(2)..at).unwrap_or_default();
            (goods || further && next.iter().any(|token| token.among(NEXT)))
                && named
                && tokens.get(clause.clone()).unwrap_or_default().iter().any(|token| {
                    next.iter().any(|token| token.among(NEXT))
                        && matches!(token.sense, Sense::Act(Act::Levy | Act::Bear))
                        || next.iter().any(|token| token.among(NEXT))
                            && token.among(words!("ready to, lined up, in reserve, pipeline, wings, waiting"))
                        || matches!(token.sense, Sense::Back | Sense::Measure | Sense::RateWord)
                        || matches!(token.sense, Sense::Act(Act::Levy | Act::Bear)) && token.among(LEVIED)
                })
        }
    }
}

/// "Has $60 billion of American goods lined up", "the first part of a $75 billion package", where the record has a list
/// of that value: nothing but a tariff is of it, unless the words say what else.
fn listed(tokens: &[Token], at: usize) -> bool {
    let trade = |token: &Token| matches!(token.sense, Sense::Quantity | Sense::Flow) || token.is("services");
    // "Exports almost $200 billion a year"
    let yearly = matches!(tokens.get(at + 1..at + 3), Some([a, year]) if a.among(words!("a, per, each")) && year.is("year"));
    let valued = at
        .checked_sub(2)
        .and_then(|at| tokens.get(at..))
        .is_some_and(|before| before.iter().take(2).any(|token| token.is("worth")));
    tokens.get(at).is_some_and(|sum| sum.listed && sum.value >= LISTED)
        && (!yearly || valued)
        && !tokens.iter().any(trade)
}

/// Sums below this many billions are too common to be known by their value alone.
pub(super) const LISTED: f32 = 10.0;

/// "Of the $120 billion that China bought, $108 billion …": what a part is taken of.
fn whole(tokens: &[Token], clause: &Range<usize>, at: usize) -> bool {
    let before = tokens.get(clause.start..at).unwrap_or_default();
    matches!(before, [of, rest @ ..] if of.word.ends_with("of") && rest.len() <= 4)
        && tokens
            .get(at + 1..clause.end.min(at + 16))
            .unwrap_or_default()
            .iter()
            .any(|token| token.sense == Sense::Money)
}

/// Where goods are that are to be taxed.
pub(super) const SIGHTS: &Words = words!(
    "lined up, in mind, in its sights, in his sights, has named, have named, had named, has now named, \
    have now named, earmarked for, out for consultation, under consultation, further review, public review"
);

/// "Placed on $34 billion in Chinese products", "$108 billion now carry": nothing but a tariff is.
pub(super) fn levied(tokens: &[Token], clause: &Range<usize>, at: usize) -> bool {
    let inside = tokens.get(clause.clone()).unwrap_or_default();
    let acts = inside.iter().any(|token| {
        matches!(token.sense, Sense::Act(Act::Levy | Act::Bear))
            || matches!(token.sense, Sense::Mode(_)) && token.among(SIGHTS)
    });
    let origin = tokens.get(at + 1..clause.end.min(at + 5)).unwrap_or_default().iter().any(|token| {
        matches!(
            token.sense,
            Sense::Adjective(Party::Us | Party::China) | Sense::Name(Party::Us | Party::China)
        )
    });
    // "They will begin with $34 billion worth of goods"
    let they = inside.first().is_some_and(|first| first.among(words!("they, it, those, these")));
    acts && (origin || they)
        && tokens.get(at).is_some_and(|sum| sum.value >= 0.5)
        && !inside.iter().any(|token| matches!(token.sense, Sense::Quantity | Sense::Flow))
}

/// "$108 billion now carry its tariffs".
fn bears(tokens: &[Token], clause: &Range<usize>, at: usize) -> bool {
    let after = tokens.get(at + 1..clause.end.min(at + 8)).unwrap_or_default();
    let bear = after.iter().take(3).position(|token| token.sense == Sense::Act(Act::Bear));
    bear.is_some_and(|bear| after.iter().skip(bear).any(|token| token.sense == Sense::Tariff))
}

/// "– $34 billion in July, to be followed by … –": sums set between dashes beside those of a tariff.
fn aside(tokens: &[Token], clause: &Range<usize>, at: usize) -> bool {
    let dash = clause
        .start
        .checked_sub(1)
        .and_then(|before| tokens.get(before))
        .is_some_and(|token| token.sense == Sense::Break);
    let plain = tokens
        .get(clause.clone())
        .unwrap_or_default()
        .iter()
        .all(|token| !matches!(token.sense, Sense::Quantity | Sense::Flow));
    dash && plain && at <= clause.start + 3
}

enum Before {
    /// A tariff, and where.
    Tariff(usize),
    /// A verb, so many words away.
    Act(usize),
    Other,
    Nothing,
}

/// What governs a sum from the left.
fn before(tokens: &[Token], clause: &Range<usize>, at: usize) -> Before {
    let from = clause.start.max(at.saturating_sub(16));
    for place in (from..at).rev() {
        let Some(token) = tokens.get(place) else { break };
        let far = at - place;
        match token.sense {
            Sense::Tariff | Sense::RateWord | Sense::Measure => return Before::Tariff(place),
            Sense::Quantity | Sense::Flow if far <= 6 && !share_of_trade(tokens, at) => {
                return if tariff_on(tokens, from, place) { Before::Tariff(place) } else { Before::Other };
            }
            // "Tariffs have raised $30 billion"
            Sense::Act(Act::Raise | Act::Lower | Act::Keep)
                if far == 1
                    && (goods_after(tokens, clause, at) != Some(true)
                        || tokens.get(at + 2).is_some_and(|token| token.sense == Sense::Tariff)) =>
            {
                return Before::Other;
            }
            Sense::Act(_) => return Before::Act(far),
            Sense::Money | Sense::Rate if far <= 8 => return Before::Nothing,
            _ => {}
        }
    }
    Before::Nothing
}

/// "Tariffs on exports to China worth …": the tariff holds the trade that follows it.
fn tariff_on(tokens: &[Token], from: usize, at: usize) -> bool {
    tokens
        .get(from..at)
        .unwrap_or_default()
        .iter()
        .rev()
        .take(8)
        .take_while(|token| !matches!(token.sense, Sense::Act(_) | Sense::Mode(_) | Sense::Comma))
        .zip(tokens.get(from + 1..at + 1).unwrap_or_default().iter().rev())
        .any(|(token, next)| {
            token.sense == Sense::Tariff && next.among(words!("on, against, covering, targeting, affecting"))
        })
}
