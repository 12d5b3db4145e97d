//! What is done with a tariff, once the clauses around it have their say.

use archive::Action;

use super::clause::Clause;
use super::drafts::speaks;
use super::forms::{Form, form};
use super::leaning::step;
use super::operators;
use super::senses::{Act, Mode, Sense};
use super::sentence::Sentence;
use super::side;
use super::statement::Before;
use super::token::{Rates, Token};
use super::words::words;

/// What is done, and how that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Done {
    /// The words say it.
    Says(Action),
    /// They say nothing of it: a tariff that is only named is mostly one that is there.
    Leaves(Action),
}

/// What is done: said in the clause, carried over from the one before, or presumed.
pub(super) fn done(sentence: &Sentence<'_>, clause: &Clause, said: Option<Action>, here: &Before) -> Done {
    let inside = sentence.of(clause);
    // "…, including a 25 percent tariff on cars"
    let aside = inside.first().is_some_and(|token| token.among(words!("including, with, among")));
    let already = inside.iter().any(|token| token.among(words!("already, existing")));
    Done::Says(match said {
        // "Agreed to leave it at 10 percent, | instead of lifting it to 25"
        Some(Action::RuledOut)
            if inside.first().is_some_and(|token| token.among(words!("instead of, rather than")))
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
        None if here.action.is_some_and(ahead) && side::fragment(&sentence.tokens) => {
            here.action.unwrap_or(Action::Planned)
        }
        // "There's another $267 billion", where nothing else is said of a tariff.
        None if here.action.is_none()
            && !sentence.tokens.iter().any(speaks)
            && inside.windows(2).any(|pair| {
                matches!(pair, [another, sum] if another.among(words!("another, additional, further"))
                    && sum.sense == Sense::Money)
            }) =>
        {
            return Done::Leaves(Action::Threatened);
        }
        None if aside || !inside.iter().any(speaks) && !already => match here.action {
            Some(action) => action,
            None => return Done::Leaves(Action::Imposed),
        },
        None if to_come(sentence) => Action::Planned,
        None if already => Action::Imposed,
        None => return Done::Leaves(Action::Imposed),
    })
}

/// "A list of products targeted", "a $50 billion list": what a list names is to be taxed.
fn listed(inside: &[Token]) -> bool {
    let list = inside.iter().position(|token| token.among(words!("list, lists")));
    let targeted =
        inside.iter().position(|token| token.among(words!("targeted, targeted by, identified, singled out")));
    let already = inside
        .iter()
        .any(|token| token.among(words!("already, since, took effect, in force, in effect, in place")));
    list.zip(targeted).is_some_and(|(list, targeted)| list < targeted) && !already
}

/// "From Saturday, duties of 10 percent": a sentence without a verb that begins with a day.
fn to_come(sentence: &Sentence<'_>) -> bool {
    let opens = sentence.tokens.first().is_some_and(|token| token.among(words!("from, starting, beginning")));
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
    let (and, verb) = match inside {
        [and, to, verb, ..] if to.is("to") => (and, verb),
        [and, verb, ..] => (and, verb),
        _ => return false,
    };
    let word = verb.word.split(' ').next().unwrap_or_default();
    let past = ["ed", "s", "ing"].iter().any(|end| word.ends_with(end))
        || verb.among(words!("struck, rose, fell"))
        || ["took", "went", "came", "brought", "kept"].contains(&word);
    and.among(words!("and, or")) && matches!(verb.sense, Sense::Act(_)) && !past
}

/// A tariff "of 25 percent, up from 10" is not only levied; one that "went from 15 to 7.5" is no higher.
pub(super) fn changed(action: Action, rates: &Rates) -> Action {
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

/// "To place tariffs on", "a week away from placing": a verb that does not say whether it has been done.
pub(super) fn unfinished(inside: &[Token], anchor: usize) -> bool {
    let levies = |at: &usize| inside.get(*at).is_some_and(|token| token.sense == Sense::Act(Act::Levy));
    let Some(verb) = (0..anchor).rev().take(6).find(levies) else { return false };
    let before = verb.checked_sub(1).and_then(|at| inside.get(at));
    let word = inside.get(verb).map(|token| form(&token.word));
    let done = before.is_some_and(|before| {
        before.among(words!(
            "after, since, by, for, of, is, are, was, were, been, began, started, has, have, had"
        ))
    });
    match word {
        Some(Form::Gerund) => !done,
        Some(Form::Base) => before.is_some_and(|before| before.is("to")),
        _ => false,
    }
}
