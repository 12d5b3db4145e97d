//! Which figures of a clause are a tariff's, and not a deficit's, a purchase's, a share's or a market's.

use std::ops::Range;

use super::pieces::{grown, opposed, piece, piece_of, share_of_trade};
use super::senses::{Act, Sense};
use super::tokens::Token;

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
const NEXT: &str = "another, last, rest, additional, further, remaining, other, next, final, second, first, \
    initial";

/// Whether a sum goes on from a figure before it: "$34 billion in July and $16 billion in August".
pub(super) fn goes_on(tokens: &[Token], clause: &Range<usize>, last: usize, at: usize) -> bool {
    let between = tokens.get(last + 1..at).unwrap_or_default();
    tokens.get(last).is_some_and(|token| token.sense == Sense::Money)
        && between.len() <= 10
        && tokens
            .get(at.saturating_sub(2)..at)
            .unwrap_or_default()
            .iter()
            .any(|token| token.among("and, plus, then, to be followed by, followed by"))
        && between.iter().all(|token| {
            token.among("to be followed by, followed by")
                || !matches!(token.sense, Sense::Act(_) | Sense::Mode(_) | Sense::Quantity | Sense::Flow)
        })
        && goods_after(tokens, clause, at).is_some()
}

/// Verbs that say a tariff without its name: "hit $34 billion of goods".
pub(super) const LEVIED: &str = "hit, hits, hitting, target, targets, targeted, targeting, cover, covers, covering, \
    hit back, retaliate, retaliated, hits back, taxing, strike";

/// Words right before a sum that goes on from another.
const FURTHER: &str = "another, additional, further, remaining, other, next, final, extra, on, new, \
    second, first, initial, all, more, last, the";

/// Whether the sum of money at `at` is the value of goods under a tariff.
pub(super) fn money(tokens: &[Token], clause: &Range<usize>, at: usize, spoken: Spoken) -> bool {
    let Some(goods) = goods_after(tokens, clause, at) else { return false };
    if measure(tokens, clause, at) {
        return false;
    }
    let further = at
        .checked_sub(1)
        .and_then(|before| tokens.get(before.max(clause.start)..at))
        .unwrap_or_default()
        .iter()
        .any(|token| token.among(FURTHER) || token.sense == Sense::Every);
    let valued = at.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|token| {
        token.among(
            "worth, totaling, totalling, at, roughly, about, some, approximately, nearly, \
                around, almost, estimated, over, than",
        ) || token.word.ends_with(" of")
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
                    token.among("on, against, covering, worth, of, affecting, targeting, hitting")
                })
                || tokens.get(at.saturating_sub(3)..at).is_some_and(|to| {
                    to.iter().any(|token| token.is("to")) && to.iter().all(|token| token.sense != Sense::Comma)
                })
        }
        Before::Act(far) => far <= 4 || further || goods,
        Before::Other => return false,
        Before::Nothing => further || goods,
    };
    if tokens.get(at).is_some_and(|token| token.bare) && !(further || goods) {
        return false;
    }
    match spoken {
        Spoken::Here => named,
        Spoken::Before => {
            goods
                || aside(tokens, clause, at)
                || tokens.get(at.saturating_sub(1)).is_some_and(|token| token.is("worth"))
                    && tokens.get(clause.start).is_some_and(|token| token.is("which"))
                || further
                || tokens.get(at + 1).is_some_and(|next| next.among("more, worth"))
        }
        Spoken::Lately if grown(tokens, clause, at) || piece(tokens, clause, at) || extra(tokens, at) => true,
        Spoken::Lately => {
            let next = tokens.get(at.saturating_sub(2)..at).unwrap_or_default();
            (goods || further && next.iter().any(|token| token.among(NEXT)))
                && named
                && tokens.get(clause.clone()).unwrap_or_default().iter().any(|token| {
                    next.iter().any(|token| token.among(NEXT))
                        && matches!(token.sense, Sense::Act(Act::Levy | Act::Bear))
                        || next.iter().any(|token| token.among(NEXT))
                            && token.among("ready to, lined up, in reserve, pipeline, wings, waiting")
                        || matches!(token.sense, Sense::Back | Sense::Measure | Sense::RateWord)
                        || matches!(token.sense, Sense::Act(Act::Levy | Act::Bear)) && token.among(LEVIED)
                })
        }
    }
}

/// Whether goods follow a sum; `None` when something else does: "$12 billion in aid".
fn goods_after(tokens: &[Token], clause: &Range<usize>, at: usize) -> Option<bool> {
    let inside = tokens.get(at + 1..clause.end.min(at + 9)).unwrap_or_default();
    // "$505 billion that the United States imported", "$50 billion worth of which were imported"
    let traded = inside.iter().zip(inside.iter().skip(1)).any(|(one, two)| {
        (matches!(one.sense, Sense::Name(_)) || one.among("it, were, was, they"))
            && two.among(
                "imported, exported, exports, imports, bought, buys, sold, sells, shipped, ships, \
                sent, sends, actually",
            )
    });
    // "$100 billion of exports and a million jobs at risk"
    let stakes = tokens.get(at + 1..clause.end.min(at + 14)).unwrap_or_default();
    if stakes.windows(2).any(|pair| matches!(pair, [at, risk] if at.is("at") && risk.among("risk, stake"))) {
        return None;
    }
    if traded && !taxed(tokens, clause, at) && inside.iter().take(5).any(|token| token.among("that, which")) {
        return None;
    }
    for (step, token) in tokens.get(at + 1..clause.end.min(at + 8)).unwrap_or_default().iter().enumerate() {
        match token.sense {
            Sense::Quantity if step <= 4 && !(token.word.ends_with("trade") && taxed(tokens, clause, at)) => {
                return None;
            }
            Sense::Goods | Sense::Product | Sense::Metal | Sense::Adjective(_) => {
                // "$375 billion goods deficit"
                let next = tokens.get(at + 2 + step);
                return next.is_none_or(|next| next.sense != Sense::Quantity).then_some(true);
            }
            // "$200 billion of other things"
            _ if step <= 4 && token.among("things, stuff") => return Some(true),
            // "Part of a $75 billion list", "its $60 billion retaliation list"
            _ if step <= 1 && token.sense == Sense::Measure && token.among("list, tranche, batch") => {
                return Some(true);
            }
            // "A $50 billion package that the president announced"
            _ if step == 0 && token.is("package") && piece_of(tokens, at) => return Some(true),
            // "$60 billion in U.S. tariffs"
            // "$50 billion tariffs", "$267 billion more tariffs"
            Sense::Tariff
                if step == 0
                    || step == 1
                        && inside
                            .first()
                            .is_some_and(|token| token.among("more, new, additional, extra")) =>
            {
                let next = tokens.get(at + 2 + step);
                return next.is_none_or(|next| next.sense != Sense::Quantity).then_some(true);
            }
            Sense::Tariff
                if step <= 4
                    && inside
                        .iter()
                        .find(|token| !matches!(token.sense, Sense::Name(_)) && !token.is("more"))
                        .is_some_and(|token| token.among("in, worth")) =>
            {
                return Some(true);
            }
            Sense::Act(_) | Sense::Mode(_) | Sense::Break | Sense::Money | Sense::Rate | Sense::Tariff => {
                break;
            }
            Sense::Comma if step > 0 => break,
            _ => {}
        }
    }
    Some(tokens.get(at + 1).is_some_and(|next| next.is("worth")))
}

/// "Tariffs on $360 billion in two-way trade"
fn taxed(tokens: &[Token], clause: &Range<usize>, at: usize) -> bool {
    let from = clause.start.max(at.saturating_sub(4));
    tokens
        .get(from..at)
        .unwrap_or_default()
        .iter()
        .any(|token| token.among("on, covering, affecting, targeting, hitting"))
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

/// "Half of the $505 billion", "17 percent of the $580 billion": a whole that something is measured by.
fn measure(tokens: &[Token], clause: &Range<usize>, at: usize) -> bool {
    let before = tokens.get(clause.start.max(at.saturating_sub(4))..at).unwrap_or_default();
    before.iter().zip(before.iter().skip(1)).any(|(part, of)| {
        of.is("of")
            && (matches!(part.sense, Sense::Rate | Sense::Money) || part.among("half, third, thirds, quarter, quarters, fraction"))
    })
}

/// "No problem doing | another $267 billion": billions more, in a sentence that speaks of nothing else.
fn extra(tokens: &[Token], at: usize) -> bool {
    let before = tokens.get(at.saturating_sub(2)..at).unwrap_or_default();
    // "Will act on the $200 billion"
    let acted = at
        .checked_sub(2)
        .and_then(|at| tokens.get(at))
        .is_some_and(|verb| matches!(verb.sense, Sense::Act(Act::Realise | Act::Postpone | Act::Suspend)))
        && before.last().is_some_and(|the| the.is("the"));
    let more = acted || before.iter().any(|token| token.among("another, additional, remaining, other, further"))
        || tokens.get(at + 1).is_some_and(|next| next.among("more, worth"));
    let after = tokens.get(at + 1..tokens.len().min(at + 4)).unwrap_or_default();
    more && tokens.get(at).is_some_and(|token| token.value >= 10.0)
        && tokens.iter().any(|token| matches!(token.sense, Sense::Act(_) | Sense::Mode(_)))
        && !tokens.iter().any(|token| matches!(token.sense, Sense::Quantity | Sense::Flow))
        && !after.iter().any(|token| token.sense == Sense::Plain && token.is("of") || token.is("in"))
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
            token.sense == Sense::Tariff && next.among("on, against, covering, targeting, affecting")
        })
}
