//! Governors are the verbs and nouns that hold a tariff, one inside the other: "decided | to delay | a planned |
//! increase in" tariffs. They are followed outwards, from the tariff to the verb that is finite; each makes something
//! of what those inside it come to.

use archive::Action;

use super::bound::{Bound, WISHES, bound, change, distance, gerund, nominal_mode};
use super::forms::{Form, form};
use super::operators;
use super::scope::{REACH, Scope, VERB_GROUP};
use super::senses::{Act, Mode, Sense};
use super::token::Token;
use super::verbs::{action_noun, adjectival, intransitive, resolved};
use super::words::{Words, words};

/// What stands before a tariff.
pub(super) struct Outwards {
    pub(super) action: Option<Action>,
    /// The act that a noun names: "the increase in".
    pub(super) noun: Option<Action>,
    /// A verb is among it.
    pub(super) acts: bool,
    /// Somebody asks for it.
    pub(super) wish: bool,
}

/// The chain, and how far it has come.
struct Chain<'t, 's> {
    scope: &'t Scope<'s>,
    action: Option<Action>,
    noun: Option<Action>,
    acts: bool,
    wish: bool,
    bound: Bound,
    /// The outermost link.
    last: usize,
    /// Figures of another claim have been passed.
    crossed: bool,
}

/// Outwards to the beginning of the clause; without `verbs` only modes count.
pub(super) fn leftwards(scope: &Scope<'_>, inner: Option<Action>, verbs: bool) -> Outwards {
    let bound = if verbs { Bound::Noun } else { Bound::Modal };
    let mut chain = Chain {
        scope,
        action: inner,
        noun: inner,
        acts: false,
        wish: false,
        bound,
        last: scope.anchor,
        crossed: false,
    };
    for at in (scope.clause.start.max(scope.anchor.saturating_sub(REACH))..scope.anchor).rev() {
        if !chain.step(at, verbs) {
            break;
        }
    }
    Outwards { action: chain.action, noun: chain.noun, acts: chain.acts, wish: chain.wish }
}

/// Verbs for answering, which a tariff follows as what one answers with.
const ANSWERS: &Words = words!(
    "respond, responds, responded, responding, answer, answers, answered, answering, react, reacts, \
    reacted, reply, replies, replied, retort, retorted"
);

/// "… with levies": whether a tariff is what a verb acts with.
fn with(tokens: &[Token], verb: usize, tariff: usize) -> bool {
    let between = tokens.get(verb + 1..tariff).unwrap_or_default();
    let with = between.iter().rposition(|token| token.is("with"));
    with.is_some_and(|with| {
        between.len() - with <= 6
            && !between
                .iter()
                .skip(with)
                .any(|token| matches!(token.sense, Sense::Comma | Sense::Act(_) | Sense::Name(_)))
    })
}

impl Chain<'_, '_> {
    /// Looks at one more word; `false` ends the chain.
    fn step(&mut self, at: usize, verbs: bool) -> bool {
        let tokens = self.scope.tokens;
        let Some(token) = tokens.get(at) else { return false };
        // "Would be in addition to the 25 percent duty": which is there already.
        if token.among(words!("in addition to, on top of, atop, beyond")) {
            return false;
        }
        // "Declined to say whether": what follows is open.
        if token.is("whether") {
            return self.question(at);
        }
        // "Ignored warnings by announcing": what is done so is done, whatever else it defies.
        if token.is("by") && self.last == at + 1 && gerund(tokens, at + 1) {
            self.bound = Bound::Deed;
            return true;
        }
        if self.bound == Bound::Deed && !self.leads(at, token) {
            return !self.outer(at, token);
        }
        match token.sense {
            Sense::Tariff | Sense::Money | Sense::Rate if !self.scope.own.contains(&at) => {
                self.crossed = true;
            }
            Sense::Act(_) | Sense::Mode(_)
                if self.crossed
                    && matches!(self.bound, Bound::Fact | Bound::Modal)
                    && self.action.is_some() =>
            {
                return false;
            }
            Sense::Act(_) if !verbs && !adjectival(tokens, at) => return false,
            // "The delay covers $156 billion of goods": a noun of change as the subject.
            Sense::Act(act) if self.bound == Bound::Fact && self.last == at + 1 && change(tokens, at) => {
                self.action = operators::act(act, None, true);
                return false;
            }
            // A verb holds no clause.
            Sense::Act(_)
                if verbs && matches!(self.bound, Bound::Fact | Bound::Modal) && !adjectival(tokens, at) =>
            {
                return false;
            }
            Sense::Act(act) => self.act(at, token, act),
            Sense::Mode(Mode::Plan | Mode::Threat | Mode::Ask | Mode::Refuse | Mode::Avert)
                if self.bound == Bound::Fact
                    && !token.word.contains("yet")
                    && !(token.is("would have") && self.last - at <= 2) =>
            {
                return false;
            }
            Sense::Mode(mode) => self.mode(at, token, mode),
            // "Would respond to that with levies"
            _ if token.among(ANSWERS) && self.action.is_none() && with(tokens, at, self.scope.anchor) => {
                self.act(at, token, Act::Levy);
            }
            _ if token.is("to") => self.infinitive(at),
            _ if token.among(words!("about, of")) && self.bound == Bound::Open && self.last == at + 1 => {
                self.talk();
            }
            _ => {}
        }
        true
    }

    /// "Will | answer by imposing", "threatened to | answer by imposing": what a deed is held by.
    fn leads(&self, at: usize, token: &Token) -> bool {
        match token.sense {
            Sense::Mode(Mode::Will | Mode::Could | Mode::If) => true,
            Sense::Mode(_) => {
                // "A rebuff to the president" is none.
                let after = self.scope.tokens.get(at + 2);
                let verb = after.is_some_and(|after| {
                    matches!(after.sense, Sense::Act(_) | Sense::Plain | Sense::Back)
                        && !after.among(words!("the, a, an, his, its, their"))
                });
                token.word.ends_with(" to")
                    || verb && self.scope.tokens.get(at + 1).is_some_and(|next| next.is("to"))
            }
            _ => token.is("to"),
        }
    }

    /// Passes a verb that a deed is the means of; whether it is the finite one.
    fn outer(&mut self, at: usize, token: &Token) -> bool {
        if !matches!(token.sense, Sense::Act(_)) || action_noun(self.scope.tokens, at) {
            return false;
        }
        self.last = at;
        bound(self.scope.tokens, at) == Bound::Fact
    }

    /// "Declined to say whether he would": what a question asks of is neither planned nor done; "weighs whether to".
    fn question(&mut self, at: usize) -> bool {
        use Action as A;
        self.action = match self.action {
            Some(A::Imposed | A::Increased | A::Planned | A::PlannedIncrease | A::Threatened) => {
                Some(A::Threatened)
            }
            Some(A::Reduced | A::Cancelled | A::PlannedReduction | A::RemovalAsked | A::RemovalRefused) => {
                None
            }
            action => action,
        };
        self.last = at;
        false
    }

    fn act(&mut self, at: usize, token: &Token, act: Act) {
        let tokens = self.scope.tokens;
        // "A previously suspended tariff": it tells which.
        if at
            .checked_sub(1)
            .and_then(|at| tokens.get(at))
            .is_some_and(|once| once.among(words!("previously, formerly, originally, initially")))
            && tokens.iter().skip(at + 1).take(3).any(|next| next.sense == Sense::Tariff)
        {
            return;
        }
        if adjectival(tokens, at) && (self.action.is_some() || token.among(words!("matching, added"))) {
            return;
        }
        // "A list covering $16 billion", "a rise in tariffs": nouns whose verb is elsewhere.
        if token.among(words!("covering, targeting, affecting, in place, in force")) && self.action.is_none()
        {
            return;
        }
        let noun = adjectival(tokens, at) || action_noun(tokens, at);
        let tariff = tokens.get(self.scope.anchor).is_some_and(|anchor| anchor.sense == Sense::Tariff);
        if !noun && tariff && intransitive(&token.word) && self.bound == Bound::Noun {
            return;
        }
        let act = resolved(tokens, at, act);
        let close = self.last - at <= 4 || self.bound == Bound::Noun;
        self.action = operators::act(act, self.action, close);
        if noun {
            self.noun = self.action;
            self.last = at;
            return;
        }
        self.acts = true;
        self.last = at;
        if matches!(self.bound, Bound::Noun | Bound::Open) {
            self.bound = bound(tokens, at);
        }
    }

    fn mode(&mut self, at: usize, token: &Token, mode: Mode) {
        let tokens = self.scope.tokens;
        match mode {
            Mode::Will | Mode::Could if self.action.is_none() => {
                // "The rate could be 25 percent"
                if tokens.get(at + 1).is_some_and(|next| next.is("be")) {
                    let mode = if mode == Mode::Will { Mode::Plan } else { Mode::Threat };
                    self.action = operators::mode(mode, None, true);
                    self.acts = true;
                }
                return;
            }
            // "Signed an order slapping"
            Mode::Plan
                if token.among(words!("order, orders"))
                    && nominal_mode(tokens, at)
                    && gerund(tokens, at + 1) =>
            {
                return;
            }
            // "Want a tariff": one that is proposed.
            Mode::Ask if self.action.is_none() && token.among(WISHES) => {
                self.wish = true;
            }
            // "The aid plan"
            Mode::Plan
                if at
                    .checked_sub(1)
                    .and_then(|at| tokens.get(at))
                    .is_some_and(|before| before.sense == Sense::Quantity) =>
            {
                return;
            }
            _ => {}
        }
        let far = distance(tokens, at, self.last);
        let near = far <= VERB_GROUP && !(mode == Mode::Not && far > 4);
        let next = operators::mode(mode, self.action, near);
        if next != self.action {
            self.last = at;
        }
        self.action = next;
        self.bound = if nominal_mode(tokens, at) || form(&token.word) == Form::Gerund {
            self.bound.opened()
        } else {
            Bound::Modal
        };
    }

    /// "Mused aloud about taxing", "the idea of slapping": what is only spoken of.
    fn talk(&mut self) {
        // "The process of imposing", "the act of": no mere idea.
        let idea = self.last.checked_sub(2).and_then(|at| self.scope.tokens.get(at)).is_some_and(|noun| {
            noun.among(words!("idea, notion, talk, talks, talked, talking, often, thought, question, prospects, chance, specter, spectre, way"))
        });
        let about = self.scope.tokens.get(self.last - 1).is_some_and(|token| token.is("about"));
        if !(idea || about) {
            return;
        }
        let next = operators::mode(Mode::Threat, self.action, true);
        if gerund(self.scope.tokens, self.last) && next != self.action {
            self.action = next;
            self.bound = Bound::Modal;
        }
    }

    /// "Trump to impose", "the first to impose": an infinitive after its subject is to come.
    fn infinitive(&mut self, at: usize) {
        let tokens = self.scope.tokens;
        let title = self.scope.title;
        if at.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|before| {
            matches!(before.sense, Sense::Name(_) | Sense::Person(_))
                || title && before.sense == Sense::Office
        }) && tokens.get(at + 1).is_some_and(|next| matches!(next.sense, Sense::Act(_)))
            && !tokens.get(at.saturating_sub(2)).is_some_and(|before| {
                matches!(before.sense, Sense::Mode(Mode::Ask)) || before.among(words!("for, led, on"))
            })
        {
            self.action = operators::mode(Mode::Will, self.action, true);
        }
    }
}
