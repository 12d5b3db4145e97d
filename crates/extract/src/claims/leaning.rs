//! A clause leans on the one before where it goes on about the same goods: "…, which will rise to 25 percent".

use archive::Action;

use super::clause::Clause;
use super::drafts::speaks;
use super::senses::{Act, Mode, Party, Sense};
use super::sentence::Sentence;
use super::statement::{Before, Statement};
use super::token::Token;
use super::words::words;

/// "…, which will rise to 25 percent": whether a clause without a value is about the goods of the clause before.
pub(super) fn leans(sentence: &Sentence<'_>, clause: &Clause, party: Party) -> bool {
    let inside = sentence.of(clause);
    let those = inside.iter().take(5).any(|token| token.among(words!("those, these, they, them")));
    let it = inside.windows(2).take(3).any(|pair| {
        matches!(pair, [it, will] if it.is("it") && matches!(will.sense, Sense::Mode(Mode::Will | Mode::Could)))
    });
    let named = inside.iter().any(|token| matches!(token.sense, Sense::Goods | Sense::Product));
    clause.relative
        || it
        || those
        || step(inside) && !named
        || !inside.iter().any(speaks) && sentence.before.side == Some(party) && !elsewhere(inside)
}

/// "… and doubled that | on semiconductors": goods of its own.
fn elsewhere(inside: &[Token]) -> bool {
    inside.iter().zip(inside.iter().skip(1)).any(|(on, what)| on.is("on") && what.sense == Sense::Product)
}

pub(super) fn lean(statement: &mut Statement, before: &Before) {
    statement.goods = before.goods;
    statement.target = statement.target.take().or_else(|| before.target.clone());
    let rises = matches!(statement.action, Action::Increased | Action::PlannedIncrease);
    if rises && statement.rates.from.is_empty() && statement.rates.to != before.rates.to {
        statement.rates.from.clone_from(&before.rates.to);
    }
}

/// "Rising to 25 percent", "and climb to": a step that follows.
pub(super) fn step(inside: &[Token]) -> bool {
    inside.iter().take(4).any(|token| {
        token.among(
            words!("rising, increasing, going up, climbing, jumping, raising, stepping up, doubling, climb, rise, go up, \
             jump, increase, double, rises, climbs, jumps, goes up"),
        )
    })
}

/// "… and it would be taxed", "they will be hit": the goods of the clause before.
pub(super) fn resumes(inside: &[Token]) -> bool {
    let after =
        inside.iter().skip_while(|token| token.among(words!("and, but, so"))).take(5).collect::<Vec<_>>();
    matches!(after.as_slice(), [it, will, be, rest @ ..] if it.among(words!("it, they, those, these"))
        && matches!(will.sense, Sense::Mode(Mode::Will | Mode::Could)) && be.is("be")
        && rest.iter().take(1).any(|token| matches!(token.sense, Sense::Act(Act::Levy | Act::Bear)) || token.is("tariffed")))
}
