//! Whether a sum of money values goods, as the words on both sides of it say.

use std::ops::Range;

use super::pieces::piece_of;
use super::senses::{Act, Sense};
use super::token::Token;
use super::words::{Words, words};

/// Whether goods follow a sum; `None` when something else does: "$12 billion in aid".
pub(super) fn goods_after(tokens: &[Token], clause: &Range<usize>, at: usize) -> Option<bool> {
    let inside = tokens.get(at + 1..clause.end.min(at + 9)).unwrap_or_default();
    // "$505 billion that the United States imported", "$50 billion worth of which were imported"
    let traded = inside.iter().zip(inside.iter().skip(1)).any(|(one, two)| {
        (matches!(one.sense, Sense::Name(_)) || one.among(words!("it, were, was, they")))
            && two.among(words!(
                "imported, exported, exports, imports, bought, buys, sold, sells, shipped, ships, \
                sent, sends, actually"
            ))
    });
    // "$15 billion to help farmers": money that is given.
    if helps(tokens, clause, at) {
        return None;
    }
    // "$100 billion of exports and a million jobs at risk"
    let stakes = tokens.get(at + 1..clause.end.min(at + 14)).unwrap_or_default();
    if stakes
        .windows(2)
        .any(|pair| matches!(pair, [at, risk] if at.is("at") && risk.among(words!("risk, stake"))))
    {
        return None;
    }
    if traded
        && !taxed(tokens, clause, at)
        && inside.iter().take(5).any(|token| token.among(words!("that, which")))
    {
        return None;
    }
    // "A $60 billion target list"
    if let [target, list, ..] = inside
        && target.among(words!("target, hit, retaliation, retaliatory, tariff"))
        && list.among(words!("list, lists"))
    {
        return Some(true);
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
            _ if step <= 4 && token.among(words!("things, stuff")) => return Some(true),
            // "Part of a $75 billion list", "its $60 billion retaliation list"
            _ if step <= 1
                && token.sense == Sense::Measure
                && token.among(words!("list, tranche, batch")) =>
            {
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
                            .is_some_and(|token| token.among(words!("more, new, additional, extra"))) =>
            {
                let next = tokens.get(at + 2 + step);
                return next.is_none_or(|next| next.sense != Sense::Quantity).then_some(true);
            }
            Sense::Tariff
                if step <= 4
                    && inside
                        .iter()
                        .find(|token| !matches!(token.sense, Sense::Name(_)) && !token.is("more"))
                        .is_some_and(|token| token.among(words!("in, worth, of"))) =>
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

/// "$15 billion to help farmers", "give growers another $12 billion", "$16 billion for ranchers".
fn helps(tokens: &[Token], clause: &Range<usize>, at: usize) -> bool {
    const FARMERS: &Words =
        words!("farmers, growers, ranchers, producers, exporters, workers, companies, businesses");
    let after = tokens.get(at + 1..clause.end.min(at + 6)).unwrap_or_default();
    let before = tokens.get(clause.start.max(at.saturating_sub(5))..at).unwrap_or_default();
    let helps = |token: &Token| {
        token.among(words!(
            "help, aid, assist, support, compensate, cushion, shield, reimburse, soften, rescue"
        ))
    };
    let gives = |token: &Token| {
        token.among(words!("provide, provides, provided, providing, give, gives, gave, giving, handing"))
    };
    let to = matches!(after, [to, verb, ..] if to.is("to") && helps(verb));
    let whom = matches!(after, [whom, rest @ ..] if whom.is("for") && rest.iter().take(3).any(|token| token.among(FARMERS)));
    to || whom || before.iter().any(gives)
}

/// "Tariffs on $360 billion in two-way trade"
fn taxed(tokens: &[Token], clause: &Range<usize>, at: usize) -> bool {
    let from = clause.start.max(at.saturating_sub(4));
    tokens
        .get(from..at)
        .unwrap_or_default()
        .iter()
        .any(|token| token.among(words!("on, covering, affecting, targeting, hitting")))
}

/// "Half of the $505 billion", "17 percent of the $580 billion": a whole that something is measured by.
pub(super) fn measure(tokens: &[Token], clause: &Range<usize>, at: usize) -> bool {
    let before = tokens.get(clause.start.max(at.saturating_sub(4))..at).unwrap_or_default();
    before.iter().zip(before.iter().skip(1)).any(|(part, of)| {
        of.is("of")
            && (matches!(part.sense, Sense::Rate | Sense::Money)
                || part.among(words!("half, third, thirds, quarter, quarters, fraction")))
    })
}

/// "No problem doing | another $267 billion": billions more, in a sentence that speaks of nothing else.
pub(super) fn extra(tokens: &[Token], at: usize) -> bool {
    let before = tokens.get(at.saturating_sub(2)..at).unwrap_or_default();
    // "Will act on the $200 billion"
    let acted =
        at.checked_sub(2).and_then(|at| tokens.get(at)).is_some_and(|verb| {
            matches!(verb.sense, Sense::Act(Act::Realise | Act::Postpone | Act::Suspend))
        }) && before.last().is_some_and(|the| the.is("the"));
    let more = acted
        || before.iter().any(|token| token.among(words!("another, additional, remaining, other, further")))
        || tokens.get(at + 1).is_some_and(|next| next.among(words!("more, worth")));
    let after = tokens.get(at + 1..tokens.len().min(at + 4)).unwrap_or_default();
    more && tokens.get(at).is_some_and(|token| token.value >= 10.0)
        && tokens.iter().any(|token| matches!(token.sense, Sense::Act(_) | Sense::Mode(_)))
        && !tokens.iter().any(|token| matches!(token.sense, Sense::Quantity | Sense::Flow))
        && !after.iter().any(|token| token.sense == Sense::Plain && token.is("of") || token.is("in"))
}
