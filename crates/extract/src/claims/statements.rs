//! A statement is what a draft comes to, once its action, its side and its goods are told.

use std::ops::Range;

use archive::{Action, GoodsValue, SentenceKind, Taken};

use super::action;
use super::bearing::conditional;
use super::clause::Clause;
use super::done::{Done, changed, done, unfinished};
use super::drafts::{Draft, speaks, sum_follows};
use super::goods;
use super::leaning::{lean, leans};
use super::origins::origins;
use super::presumed;
use super::prior::Prior;
use super::scene::{Known, Scene};
use super::scope::Scope;
use super::senses::{Party, Sense};
use super::sentence::Sentence;
use super::side;
use super::statement::{Before, Statement};
use super::token::{Rates, Token};
use super::weighing::weighed;
use super::words::words;

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
    let done = done(sentence, clause, said, here);
    let (Done::Says(action) | Done::Leaves(action)) = done;
    let asked = action == Action::RemovalAsked;
    let scene = Scene {
        tokens,
        clause: clause.range.clone(),
        window,
        anchor,
        last,
        known,
        asked,
        prior: sentence.prior,
        heard: &sentence.heard,
    };
    let rates = rates(sentence.of(clause), draft, clause.range.start);
    let whose = side::side(&scene, draft.value, &rates)?;
    let party = whose.party;
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
        rates,
        action,
        near: last,
        leans: false,
        acts: said.is_some(),
        open: whose.open,
        taken: Taken {
            side: whose.taken,
            action: false,
            // No word of the sentence speaks of a tariff.
            figures: !tokens.iter().any(speaks)
                && own.iter().any(|at| tokens.get(*at).is_some_and(|token| token.listed)),
        },
    };
    // "Shoppers could live with a 10 percent duty": nothing is done, on nothing.
    let paid = sentence
        .of(clause)
        .iter()
        .any(|token| token.among(words!("absorbed, absorb, swallowed, paid, paying")));
    let idle = said.is_none() && !paid && !clause.relative && sentence.of(clause).iter().any(speaks);
    // "I thought tariffs would be cut to 50 percent": they were not.
    if sentence.of(clause).windows(2).any(|pair| {
        matches!(pair, [who, thought] if who.among(words!("i, we, analysts, economists, investors, many, most, had"))
            && thought.among(words!("thought, figured, reckoned, guessed, assumed")))
    }) {
        return None;
    }
    // "The average tariff, 3 percent in 2017": nobody's tariff.
    let average = sentence.of(clause).windows(4).any(|words| {
        matches!(words, [average, rest @ ..] if average.is("average") && rest.iter().any(|token| token.sense == Sense::Tariff))
    });
    let average = average && origins(tokens, &scene.window).is_empty();
    // "A duty of 15 percent would have been more than our profit": there was none.
    let never = said.is_none()
        && tokens.get(last + 1..clause.range.end.min(last + 6)).unwrap_or_default().windows(3).any(|words| {
            matches!(words, [would, have, been] if would.is("would") && have.is("have") && been.is("been"))
        });
    if never {
        return None;
    }
    let starts = sentence.of(clause).first().is_some_and(|token| token.is("starting"));
    if average || said.is_none() && starts && here.side.is_none() {
        return None;
    }
    let idle = idle && origins(tokens, &scene.window).is_empty();
    if idle && statement.goods.is_none() && statement.target.is_none() && statement.rates.from.is_empty() {
        return None;
    }
    // "Unveiled duties on $16 billion, matching its move to tax the same value of": as much as the other.
    if statement.goods.is_none() && same_value(tokens.get(scene.window.clone()).unwrap_or_default()) {
        statement.goods = here.goods;
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
    // "The fate of a 15% levy", "the status of tariffs on": which may be there or not.
    let halfway = said == Some(Action::Imposed)
        && (unfinished(inside, anchor.saturating_sub(clause.range.start))
            || presumed::fate(&scope).is_some());
    let mut statement = asked_of_the_record(statement, sentence.prior, &scope, done, halfway)?;
    statement.action = changed(statement.action, &statement.rates);
    Some(statement)
}

/// The statement with what the record knows of its action; `None` of a rate that nobody has, of which nothing is said.
fn asked_of_the_record(
    mut statement: Statement,
    prior: &Prior,
    scope: &Scope<'_>,
    done: Done,
    halfway: bool,
) -> Option<Statement> {
    let value = match statement.goods {
        Some(GoodsValue::UsdBn(value)) => Some(value),
        Some(GoodsValue::All) | None => None,
    };
    let known = conditional(scope, prior.action(statement.party, value, &statement.rates));
    // "A 19 percent duty", without a word of whose it is and what is done.
    let nobodys = statement.open && matches!(done, Done::Leaves(_)) && value.is_none() && known.is_none();
    if nobodys && !prior.is_empty() {
        return None;
    }
    (statement.action, statement.taken.action) = weighed(done, halfway, known, value.is_some());
    Some(statement)
}

/// "The same value of", "an equal amount of".
fn same_value(window: &[Token]) -> bool {
    window.windows(2).any(|words| {
        matches!(words, [same, value] if same.among(words!("same, equal, equivalent, identical"))
            && ["value", "amount", "sum", "volume", "quantity"].iter().any(|of| value.word.starts_with(of)))
    })
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

/// What a clause without figures states, and whether it says enough to be told: what is done and on what. "All
/// tariffs" is all.
pub(super) fn without_figures(
    sentence: &Sentence<'_>,
    clause: &Clause,
    known: Known,
) -> Option<(Statement, bool)> {
    let tokens = &sentence.tokens;
    let tariff = clause
        .range
        .clone()
        .find(|at| tokens.get(*at).is_some_and(|token| token.sense == Sense::Tariff))
        .or_else(|| clause.range.clone().find(|at| goods::all_of_them(tokens, *at)))?;
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
    let scene = Scene {
        tokens,
        clause: clause.range.clone(),
        window,
        anchor: tariff,
        last: tariff,
        known,
        asked,
        prior: sentence.prior,
        heard: &sentence.heard,
    };
    let whose = side::side(&scene, None, &Rates::default())?;
    let party = whose.party;
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
        open: whose.open,
        taken: Taken::default(),
    };
    let told = statement.goods.is_some() || statement.target.is_some();
    Some((statement, told))
}

/// The word for the tariff that the figures are nearest to, or the first figure.
fn anchor(tokens: &[Token], clause: &Range<usize>, rate: Option<usize>, first: usize, last: usize) -> usize {
    let tariff = |at: &usize| {
        tokens.get(*at).is_some_and(|token| {
            token.sense == Sense::Tariff || token.implies() && matches!(token.sense, Sense::Act(_))
        })
    };
    // "…, on top of the 20 percent already in place": a tariff of its own.
    let besides = tokens.get(clause.start.max(first.saturating_sub(4))..first).unwrap_or_default();
    let well = besides
        .windows(2)
        .any(|pair| matches!(pair, [well, beyond] if well.is("well") && beyond.is("beyond")));
    if besides.iter().any(|token| token.among(words!("on top of, in addition to, atop, beyond"))) && !well {
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
    let implied = |at: &usize| {
        *at < first
            && tokens.get(*at).is_some_and(|token| matches!(token.sense, Sense::Act(_)) && token.implies())
    };
    nearest.filter(|at| !implied(at)).unwrap_or(first)
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
            || token.among(words!("and, but, or"))
    };
    let first = inside.iter().find(|token| !joins(token))?;
    let last = inside.iter().rev().find(|token| !joins(token))?;
    Some(first.range.start..last.range.end)
}
