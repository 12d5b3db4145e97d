//! A statement is what a draft comes to, once its action, its side and its goods are told.

use std::ops::Range;

use archive::{Action, GoodsValue, SentenceKind};

use super::action::{self, Scope};
use super::clause::Clause;
use super::drafts::{Draft, speaks, sum_follows};
use super::goods;
use super::operators;
use super::origins::origins;
use super::reading::{Before, Sentence};
use super::senses::{Mode, Party, Sense};
use super::side::{self, Known, Scene};
use super::tokens::{Rates, Token};

/// What is claimed.
pub(super) struct Statement {
    pub(super) party: Party,
    pub(super) goods: Option<GoodsValue>,
    /// Where the value stands, in the sentence's bytes.
    pub(super) found: Option<Range<usize>>,
    pub(super) target: Option<String>,
    pub(super) rates: Rates,
    pub(super) action: Action,
    /// The token that its date is nearest to.
    pub(super) near: usize,
    /// It is about goods that the clause before has named.
    pub(super) leans: bool,
    /// It says what is done.
    pub(super) acts: bool,
}

impl Statement {
    /// Leaves to the next clause what it may lean on.
    pub(super) fn hand_on(self, here: &mut Before) {
        here.side = Some(self.party);
        here.goods = self.goods.or(here.goods);
        here.target = self.target.or_else(|| here.target.take());
        here.action = Some(self.action);
        here.rates = self.rates;
        here.named = !self.acts;
    }
}

/// What figures state of a tariff of one of the two sides.
pub(super) fn of_figures(
    sentence: &Sentence<'_>,
    clause: &Clause,
    draft: &Draft,
    window: Range<usize>,
    known: Known,
    here: &Before,
) -> Option<Statement> {
    let tokens = &sentence.tokens;
    let own = draft.pair.places();
    let (first, last) = (*own.first()?, *own.last()?);
    let anchor = anchor(tokens, &clause.range, draft.pair.rate, first, last);
    let title = sentence.place.kind == SentenceKind::Title;
    let scope = Scope { tokens, clause: clause.range.clone(), anchor, own: &own, title };
    let said = action::action(&scope);
    let action = done(sentence, clause, said, here);
    let asked = action == Action::RemovalAsked;
    let scene = Scene { tokens, clause: clause.range.clone(), window, anchor, last, known, asked };
    let party = side::side(&scene, draft.value)?;
    let inside = sentence.of(clause);
    let earlier = |at: usize| inside.iter().take(at).filter(|token| token.sense == Sense::Money).count();
    let turn = draft.part.or_else(|| draft.pair.goods?.checked_sub(clause.range.start).map(earlier));
    let party = turn.and_then(|turn| respective(inside, turn)).unwrap_or(party);
    let near = first.min(anchor.max(scene.window.start));
    let mut statement = Statement {
        party,
        goods: draft.value.or(sentence.before.pending.filter(|_| clause.relative)),
        found: draft.found.clone(),
        target: goods::target(sentence.words, tokens, &scene.window, near),
        rates: rates(sentence.of(clause), draft, clause.range.start),
        action,
        near: last,
        leans: false,
        acts: said.is_some(),
    };
    // "Shoppers could live with a 10 percent duty": nothing is done, on nothing.
    let idle = said.is_none() && !clause.relative && sentence.of(clause).iter().any(speaks);
    // "The average tariff, 3 percent in 2017": nobody's tariff.
    let average = sentence.of(clause).windows(4).any(|words| {
        matches!(words, [average, rest @ ..] if average.is("average") && rest.iter().any(|token| token.sense == Sense::Tariff))
    });
    let starts = sentence.of(clause).first().is_some_and(|token| token.is("starting"));
    let average = average && origins(tokens, &scene.window).is_empty();
    if average || said.is_none() && starts && here.side.is_none() {
        return None;
    }
    let idle = idle && origins(tokens, &scene.window).is_empty();
    if idle && statement.goods.is_none() && statement.target.is_none() && statement.rates.from.is_empty() {
        return None;
    }
    if statement.goods.is_none() && leans(sentence, clause, party) {
        lean(&mut statement, &sentence.before);
        statement.leans = statement.goods.is_some();
    }
    // "25 percent on …, most recently raising the rate on … from 10 percent": up to what was said.
    let raised = matches!(statement.action, Action::Increased | Action::PlannedIncrease);
    if raised && statement.rates.to.is_empty() && !statement.rates.from.is_empty() {
        statement.rates.to.clone_from(&sentence.before.rates.to);
    }
    statement.action = changed(statement.action, &statement.rates);
    Some(statement)
}

/// What is done: said in the clause, or carried over from the one before.
fn done(sentence: &Sentence<'_>, clause: &Clause, said: Option<Action>, here: &Before) -> Action {
    let inside = sentence.of(clause);
    // "…, including a 25 percent tariff on cars"
    let aside = inside.first().is_some_and(|token| token.among("including, with, among"));
    let already = inside.iter().any(|token| token.among("already, existing"));
    match said {
        // "Agreed to leave it at 10 percent, | instead of lifting it to 25"
        Some(Action::RuledOut)
            if inside.first().is_some_and(|token| token.among("instead of, rather than"))
                && here.action == Some(Action::Retained) =>
        {
            Action::Postponed
        }
        // "We will pursue phase three, | which is tariffs on", if something happens.
        None if clause.relative
            && here.action.is_none()
            && sentence.tokens.iter().any(|token| token.sense == Sense::Mode(Mode::If)) =>
        {
            Action::Threatened
        }
        // "Will move up a notch, | with each country adding a duty"
        Some(Action::Imposed)
            if inside.first().is_some_and(|token| token.is("with"))
                && here.action.is_none()
                && sentence
                    .tokens
                    .iter()
                    .take(clause.range.start)
                    .any(|token| token.sense == Sense::Mode(Mode::Will)) =>
        {
            Action::Planned
        }
        // "A $50 billion list of products it has targeted": not taxed yet.
        Some(Action::Imposed) if listed(inside) => Action::Planned,
        Some(Action::Increased) if clause.relative && step(inside) => Action::PlannedIncrease,
        Some(action) if here.action.is_some_and(ahead) && infinitive(inside) => {
            operators::mode(Mode::Will, Some(action), true).unwrap_or(action)
        }
        Some(action) => action,
        None if aside || !inside.iter().any(speaks) && !already => here.action.unwrap_or(Action::Imposed),
        None if to_come(sentence) => Action::Planned,
        None => Action::Imposed,
    }
}

/// "A list of products targeted", "a $50 billion list": what a list names is to be taxed.
fn listed(inside: &[Token]) -> bool {
    let list = inside.iter().position(|token| token.among("list, lists"));
    let targeted = inside.iter().position(|token| token.among("targeted, targeted by, identified, singled out"));
    let already = inside.iter().any(|token| token.among("already, since, took effect, in force, in effect, in place"));
    list.zip(targeted).is_some_and(|(list, targeted)| list < targeted) && !already
}

/// "From Saturday, duties of 10 percent": a sentence without a verb that begins with a day.
fn to_come(sentence: &Sentence<'_>) -> bool {
    let opens = sentence.tokens.first().is_some_and(|token| token.among("from, starting, beginning"));
    opens && side::fragment(&sentence.tokens)
}

/// Whether an action is still to come.
fn ahead(action: Action) -> bool {
    matches!(
        action,
        Action::Planned | Action::PlannedIncrease | Action::PlannedReduction | Action::Threatened
    )
}

/// "Will raise one tariff | and slap another": the second verb leans on the "will" of the first.
fn infinitive(inside: &[Token]) -> bool {
    let [and, verb, ..] = inside else { return false };
    let word = verb.word.split(' ').next().unwrap_or_default();
    let past = ["ed", "s", "ing"].iter().any(|end| word.ends_with(end))
        || verb.among("struck, rose, fell")
        || ["took", "went", "came", "brought", "kept"].contains(&word);
    and.among("and, or") && matches!(verb.sense, Sense::Act(_)) && !past
}

/// The draft's rates, with what halving comes to.
fn rates(inside: &[Token], draft: &Draft, start: usize) -> Rates {
    let mut rates = draft.pair.rates.clone();
    let rate = draft.pair.rate.and_then(|rate| rate.checked_sub(start));
    if rates.from.is_empty() && rate.is_some_and(|rate| halved(inside, rate)) {
        rates.from = std::mem::take(&mut rates.to);
        rates.to = rates.from.iter().map(|rate| rate / 2.0).collect();
    }
    rates
}

/// "…, which will rise to 25 percent": whether a clause without a value is about the goods of the clause before.
fn leans(sentence: &Sentence<'_>, clause: &Clause, party: Party) -> bool {
    let inside = sentence.of(clause);
    let those = inside.iter().take(5).any(|token| token.among("those, these, they, them"));
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

fn lean(statement: &mut Statement, before: &Before) {
    statement.goods = before.goods;
    statement.target = statement.target.take().or_else(|| before.target.clone());
    let rises = matches!(statement.action, Action::Increased | Action::PlannedIncrease);
    if rises && statement.rates.from.is_empty() && statement.rates.to != before.rates.to {
        statement.rates.from.clone_from(&before.rates.to);
    }
}

/// A tariff "of 25 percent, up from 10" is not only levied; one that "went from 15 to 7.5" is no higher.
fn changed(action: Action, rates: &Rates) -> Action {
    let Some((from, to)) = rates.from.first().zip(rates.to.first()) else { return action };
    match (action, from <= to) {
        (Action::Imposed, true) => Action::Increased,
        (Action::Imposed, false) => Action::Reduced,
        (Action::Increased, false) if from > to => Action::Reduced,
        (Action::PlannedIncrease, false) if from > to => Action::PlannedReduction,
        (Action::Planned, true) => Action::PlannedIncrease,
        (Action::Planned, false) => Action::PlannedReduction,
        (action, _) => action,
    }
}

/// What a clause without figures states, and whether it says enough to be told: what is done and on what. "All
/// tariffs" is all.
pub(super) fn without_figures(
    sentence: &Sentence<'_>,
    clause: &Clause,
    known: Known,
) -> Option<(Statement, bool)> {
    let tokens = &sentence.tokens;
    let tariff =
        clause.range.clone().find(|at| tokens.get(*at).is_some_and(|token| token.sense == Sense::Tariff))?;
    let title = sentence.place.kind == SentenceKind::Title;
    let action = action::action(&Scope {
        tokens,
        clause: clause.range.clone(),
        anchor: tariff,
        own: &[tariff],
        title,
    })?;
    let ends = matches!(
        action,
        Action::RemovalAsked
            | Action::RemovalRefused
            | Action::Cancelled
            | Action::PlannedReduction
            | Action::Retained
            | Action::Suspended
    );
    let every = goods::every(tokens, &clause.range, ends).filter(|every| !sum_follows(tokens, every.end));
    let window = clause.range.clone();
    let asked = action == Action::RemovalAsked;
    let scene =
        Scene { tokens, clause: clause.range.clone(), window, anchor: tariff, last: tariff, known, asked };
    let party = side::side(&scene, None)?;
    let found = every.as_ref().and_then(|every| {
        Some(tokens.get(every.start)?.range.start..tokens.get(every.end.checked_sub(1)?)?.range.end)
    });
    let statement = Statement {
        party,
        goods: every.map(|_| GoodsValue::All),
        found,
        target: goods::target(sentence.words, tokens, &clause.range, tariff),
        rates: Rates::default(),
        action,
        near: tariff,
        leans: false,
        acts: true,
    };
    let told = statement.goods.is_some() || statement.target.is_some();
    Some((statement, told))
}

/// The word for the tariff that the figures are nearest to, or the first figure.
fn anchor(tokens: &[Token], clause: &Range<usize>, rate: Option<usize>, first: usize, last: usize) -> usize {
    let tariff = |at: &usize| {
        tokens.get(*at).is_some_and(|token| {
            token.sense == Sense::Tariff || token.implies && matches!(token.sense, Sense::Act(_))
        })
    };
    // "…, on top of the 20 percent already in place": a tariff of its own.
    let besides = tokens.get(clause.start.max(first.saturating_sub(4))..first).unwrap_or_default();
    if besides.iter().any(|token| token.among("on top of, in addition to, atop, beyond")) {
        return first;
    }
    let before = (clause.start..first).rev().take(60).find(tariff);
    let between = (first..last).find(tariff);
    let after = (last..clause.end).take(60).find(tariff);
    let nearest = between.or(match (before, after) {
        (Some(before), Some(after)) => Some(if first - before <= after - last + 2 { before } else { after }),
        (before, after) => before.or(after),
    });
    // "Goods worth $250 billion … will be taxed at 30 percent": the verb is the rate's.
    let verb = rate.filter(|rate| {
        let between = tokens.get(first..*rate).unwrap_or_default();
        between.iter().any(|token| matches!(token.sense, Sense::Act(_)))
    });
    // "Prepared to tax everything": the verb is read from its figure.
    let nearest = nearest.or(verb);
    let implied = |at: &usize| *at < first && tokens.get(*at).is_some_and(|token| matches!(token.sense, Sense::Act(_)) && token.implies);
    nearest.filter(|at| !implied(at)).unwrap_or(first)
}

/// "Rising to 25 percent", "and climb to": a step that follows.
fn step(inside: &[Token]) -> bool {
    inside.iter().take(4).any(|token| {
        token.among(
            "rising, increasing, going up, climbing, jumping, raising, stepping up, doubling, climb, rise, go up, \
             jump, increase, double, rises, climbs, jumps, goes up",
        )
    })
}

/// "Halve the 15 percent tariffs", of a rate that is not what they are halved to.
fn halved(inside: &[Token], rate: usize) -> bool {
    let to = inside.get(rate.saturating_sub(2)..rate).unwrap_or_default().iter().any(|token| token.is("to"));
    !to && inside.iter().any(|token| {
        token.word.starts_with("halv") || token.word.ends_with("in half") || token.word.ends_with("by half")
    })
}

/// "The U.S. and China … on $250 billion and $110 billion, respectively": whose a figure is, by its turn.
fn respective(inside: &[Token], turn: usize) -> Option<Party> {
    if !inside.iter().any(|token| token.is("respectively")) {
        return None;
    }
    let both = inside.iter().find(|token| token.sense == Sense::Name(Party::Both))?;
    let american = both.word.find("us").or(both.word.find("washington")).or(both.word.find("united"))?;
    let chinese = both.word.find("china").or(both.word.find("beijing"))?;
    Some(if (american < chinese) == (turn == 0) { Party::Us } else { Party::China })
}

/// The bytes of a clause in its sentence, without the words that join it to the one before.
pub(super) fn extent(inside: &[Token]) -> Option<Range<usize>> {
    let joins = |token: &Token| {
        matches!(token.sense, Sense::Comma | Sense::Break | Sense::Open | Sense::Close)
            || token.among("and, but, or")
    };
    let first = inside.iter().find(|token| !joins(token))?;
    let last = inside.iter().rev().find(|token| !joins(token))?;
    Some(first.range.start..last.range.end)
}
