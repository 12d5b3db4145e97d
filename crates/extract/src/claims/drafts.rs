//! A draft is what figures of a clause may come to claim, before its side and action are known.

use std::ops::Range;

use archive::GoodsValue;

use super::belongs::{self, Spoken};
use super::clause::Clause;
use super::goods;
use super::pairs::{Pair, pairs};
use super::percentages;
use super::senses::{Party, Sense};
use super::sentence::Sentence;
use super::token::Token;
use super::words::words;

/// No clause of a writer's has more figures; one that has is no prose, and costs no more time than others.
const MOST: usize = 16;

/// One claim to be.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) pair: Pair,
    pub(super) value: Option<GoodsValue>,
    /// Where the value stands, in the sentence's bytes.
    pub(super) found: Option<Range<usize>>,
    /// Which of two sides it is of, in the order of their names: "respectively".
    pub(super) part: Option<usize>,
}

/// The clause's figures as claims to be.
pub(super) fn drafts(sentence: &Sentence<'_>, clause: &Clause, figures: &[usize]) -> Vec<Draft> {
    let tokens = &sentence.tokens;
    let everything = goods::every(tokens, &clause.range, false);
    let mut all = figures.to_vec();
    if let Some(every) = &everything
        && !sum_follows(tokens, every.end)
        && !figures.iter().any(|at| {
            tokens.get(*at).is_some_and(|token| token.sense == Sense::Money)
                && (*at < every.start && every.start - at <= 7 || *at > every.start && at - every.start <= 9)
        })
        && (sentence.before.tariff || sentence.of(clause).iter().any(speaks))
    {
        all.push(every.start);
        all.sort_unstable();
    }
    let mut drafts = Vec::new();
    for pair in pairs(tokens, &all) {
        let (value, found) = match pair.goods.and_then(|at| tokens.get(at).map(|token| (at, token))) {
            Some((_, token)) if token.sense == Sense::Money => {
                (Some(GoodsValue::UsdBn(token.value)), Some(token.range.clone()))
            }
            Some((at, token)) => {
                let end = everything
                    .as_ref()
                    .filter(|every| every.start == at)
                    .and_then(|every| tokens.get(every.end - 1));
                (
                    Some(GoodsValue::All),
                    Some(token.range.start..end.map_or(token.range.end, |end| end.range.end)),
                )
            }
            None => (None, None),
        };
        drafts.push(Draft { pair, value, found, part: None });
    }
    drafts
}

/// "The two cut tariffs to 30 and 10 percent, respectively": a claim for each.
pub(super) fn parted(drafts: Vec<Draft>, inside: &[Token]) -> Vec<Draft> {
    let respectively = inside.iter().any(|token| token.is("respectively"));
    let both = inside.iter().any(|token| token.sense == Sense::Name(Party::Both));
    let [only] = drafts.as_slice() else { return drafts };
    let ([one, two], true) = (only.pair.rates.to.as_slice(), respectively && both) else { return drafts };
    [*one, *two]
        .into_iter()
        .enumerate()
        .map(|(number, rate)| {
            let mut draft = only.clone();
            draft.pair.rates.to = vec![rate];
            draft.part = Some(number);
            draft
        })
        .collect()
}

/// Whether a token speaks of a tariff.
pub(super) fn speaks(token: &Token) -> bool {
    token.sense == Sense::Tariff || token.implies()
}

/// The figures of a clause that are a tariff's.
pub(super) fn figures(tokens: &[Token], clause: &Range<usize>, spoken: Spoken) -> Vec<usize> {
    let mut figures: Vec<usize> = Vec::new();
    for at in clause.clone() {
        let Some(token) = tokens.get(at).filter(|_| figures.len() < MOST) else { break };
        let belongs = match token.sense {
            Sense::Money => {
                belongs::money(tokens, clause, at, spoken)
                    || figures.last().is_some_and(|last| belongs::goes_on(tokens, clause, *last, at))
            }
            Sense::Rate => percentages::rate(tokens, clause, at, spoken),
            _ => false,
        };
        if belongs {
            figures.push(at);
        }
    }
    figures
}

/// "All remaining imports — about $300 billion": the sum says how much all is.
pub(super) fn sum_follows(tokens: &[Token], at: usize) -> bool {
    tokens
        .iter()
        .skip(at)
        .take(6)
        .take_while(|token| {
            matches!(token.sense, Sense::Break | Sense::Comma | Sense::Open | Sense::Money | Sense::Name(_))
                || token.among(words!(
                    "about, some, or, roughly, around, worth, nearly, from, an, estimated, another, \
                over, more, than, valued, at, which, approximately"
                ))
        })
        .any(|token| token.sense == Sense::Money)
}

/// The part of the clause that is nearer to a draft's figures than to another's.
pub(super) fn window(drafts: &[Draft], number: usize, clause: &Range<usize>) -> Range<usize> {
    let last = |number: usize| drafts.get(number).and_then(|draft| draft.pair.places().last().copied());
    let first = |number: usize| drafts.get(number).and_then(|draft| draft.pair.places().first().copied());
    let start = number.checked_sub(1).and_then(last).map_or(clause.start, |last| last + 1);
    let end = first(number + 1).unwrap_or(clause.end);
    // Goods that two rates share are near to both.
    let goods = drafts.get(number).and_then(|draft| draft.pair.goods).unwrap_or(start);
    let start = if goods < start {
        drafts
            .iter()
            .take(number)
            .rev()
            .find_map(|draft| draft.pair.goods.filter(|other| *other < goods))
            .map_or(clause.start, |other| other + 1)
    } else {
        start
    };
    if start < end { start..end } else { clause.clone() }
}
