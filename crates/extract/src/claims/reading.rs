//! A reading goes through an article sentence by sentence and keeps in mind what pronouns and short forms lean on:
//! who acts, whose tariff was last spoken of, on what goods.

use std::ops::Range;

use archive::{Action, Claim, DateMention, GoodsValue, SentenceKind, Side};

use super::action::{self, Scope};
use super::belongs::{self, Spoken};
use super::clause::{self, Clause};
use super::goods;
use super::pairs::{Pair, pairs};
use super::senses::{Act, Mode, Party, Sense};
use super::side::{self, Known, Scene};
use super::tokens::{Rates, Token, tokens};
use super::when;
use crate::page::{Page, Place, span};

/// Sentences after which a tariff's other names ("the rate", "the list") no longer stand for it.
const REACH: u32 = 3;

/// Reads an article's sentences in order.
pub(super) struct Reader<'p> {
    page: &'p Page<'p>,
    dates: &'p [DateMention],
    known: Known,
    /// The last sentence that spoke of tariffs.
    spoke: Option<u32>,
    pub(super) claims: Vec<Claim>,
}

/// What a clause hands on to the next of its sentence.
#[derive(Clone, Debug, Default)]
struct Before {
    tariff: bool,
    side: Option<Party>,
    goods: Option<GoodsValue>,
    target: Option<String>,
    action: Option<Action>,
    rates: Rates,
    /// A sum that no tariff has been told of yet.
    pending: Option<GoodsValue>,
}

/// A sentence that is being read.
struct Sentence<'s> {
    place: &'s Place,
    words: &'s str,
    tokens: Vec<Token>,
    before: Before,
}

/// One claim before its side and action are known.
struct Draft {
    pair: Pair,
    value: Option<GoodsValue>,
    /// Where the value stands, in the sentence's bytes.
    found: Option<Range<usize>>,
}

impl<'p> Reader<'p> {
    pub(super) fn new(page: &'p Page<'p>, dates: &'p [DateMention]) -> Self {
        Self { page, dates, known: Known::default(), spoke: None, claims: Vec::new() }
    }

    /// Reads one sentence.
    pub(super) fn sentence(&mut self, place: &Place) {
        let page = self.page;
        let words = page.words(place);
        let tokens = tokens(words);
        let tariff = tokens.iter().any(speaks);
        let lately = self.spoke.is_some_and(|spoke| place.number - spoke <= REACH);
        let names = tokens.iter().any(|token| {
            matches!(
                token.sense,
                Sense::Measure | Sense::RateWord | Sense::Back | Sense::Act(Act::Levy | Act::Raise)
            )
        });
        let mut sentence = Sentence { place, words, tokens, before: Before::default() };
        if tariff || lately && names {
            for clause in clause::clauses(&sentence.tokens) {
                self.clause(&mut sentence, &clause);
            }
        }
        if tariff {
            self.spoke = Some(place.number);
        }
        self.remember(&sentence.tokens);
    }

    /// Keeps who acts in mind for the next sentence.
    fn remember(&mut self, tokens: &[Token]) {
        let mut first = None;
        for at in 0..tokens.len() {
            if let Some(Sense::Person(party)) = tokens.get(at).map(|token| token.sense) {
                self.known.person = Some(party);
            }
            if first.is_none() {
                first = side::actor(tokens, at, None, None).filter(|party| *party != Party::Other);
            }
        }
        self.known.actor = first.or(self.known.actor);
    }

    fn clause(&mut self, sentence: &mut Sentence<'_>, clause: &Clause) {
        let tariff = clause.range.clone().find(|at| sentence.is(*at, Sense::Tariff));
        let implied =
            sentence.tokens.get(clause.range.clone()).unwrap_or_default().iter().any(|token| token.implies);
        let spoken = match tariff {
            Some(_) => Spoken::Here,
            None if implied => Spoken::Here,
            None if sentence.tokens.iter().any(speaks) => Spoken::Before,
            None => Spoken::Lately,
        };
        let known = self.in_clause(sentence, clause);
        let figures = figures(&sentence.tokens, &clause.range, spoken);
        if spoken == Spoken::Before && !sentence.before.tariff {
            // "Goods worth $60 billion, which China would tax": the tariff is still to come.
            let sum = figures
                .iter()
                .rev()
                .find_map(|at| sentence.tokens.get(*at).filter(|token| token.sense == Sense::Money));
            sentence.before.pending = sum.map(|sum| GoodsValue::UsdBn(sum.value));
            self.notice(sentence, clause);
            return;
        }

        let drafts = self.drafts(sentence, clause, &figures);
        let mut given = 0;
        let mut here = sentence.before.clone();
        for (number, draft) in drafts.iter().enumerate() {
            let window = window(&drafts, number, &clause.range);
            if self.claim(sentence, clause, draft, window, known, &mut here) {
                given += 1;
            }
        }
        if given == 0
            && let Some(tariff) = tariff
        {
            let answered = self.answer(sentence, clause, known, &mut here);
            if !answered && drafts.is_empty() {
                self.bare(sentence, clause, tariff, known, &mut here);
            }
        } else if given == 0 {
            self.answer(sentence, clause, known, &mut here);
        }
        here.tariff |= spoken == Spoken::Here;
        here.pending = None;
        sentence.before = here;
        self.notice(sentence, clause);
    }

    /// Keeps who acts in a clause in mind for the next.
    fn notice(&mut self, sentence: &Sentence<'_>, clause: &Clause) {
        // Who acts in this clause acts in the next, unless that has its own.
        let first = clause.range.clone().find_map(|at| {
            clause::subject(&sentence.tokens, at)
                .then(|| side::actor(&sentence.tokens, at, self.known.person, self.known.actor))
                .flatten()
        });
        let first = first.or_else(|| {
            let begins = clause.range.start..clause.range.end.min(clause.range.start + 8);
            begins
                .into_iter()
                .find_map(|at| side::actor(&sentence.tokens, at, self.known.person, self.known.actor))
        });
        self.known.actor = first.or(self.known.actor);
        for at in clause.range.clone() {
            if let Some(Sense::Person(party)) = sentence.tokens.get(at).map(|token| token.sense) {
                self.known.person = Some(party);
            }
        }
    }

    /// What is known of the sides when a clause begins.
    fn in_clause(&self, sentence: &Sentence<'_>, clause: &Clause) -> Known {
        let mut known = self.known;
        if clause.relative {
            known.actor = sentence.before.side.or(known.actor);
        }
        known.claimed = sentence.before.side.or(known.claimed);
        known
    }

    /// The clause's figures as claims to be.
    fn drafts(&self, sentence: &Sentence<'_>, clause: &Clause, figures: &[usize]) -> Vec<Draft> {
        let tokens = &sentence.tokens;
        let everything = goods::every(tokens, &clause.range, false);
        let mut all = figures.to_vec();
        if let Some(every) = &everything
            && !sum_follows(tokens, every.end)
            && !figures.iter().any(|at| {
                tokens.get(*at).is_some_and(|token| token.sense == Sense::Money)
                    && (*at < every.start && every.start - at <= 4
                        || *at > every.start && at - every.start <= 9)
            })
            && (sentence.before.tariff
                || tokens.get(clause.range.clone()).unwrap_or_default().iter().any(speaks))
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
            drafts.push(Draft { pair, value, found });
        }
        drafts
    }

    /// Makes a draft a claim, when it is one of the two sides'.
    fn claim(
        &mut self,
        sentence: &Sentence<'_>,
        clause: &Clause,
        draft: &Draft,
        window: Range<usize>,
        known: Known,
        here: &mut Before,
    ) -> bool {
        let tokens = &sentence.tokens;
        let own = draft.pair.places();
        let Some((first, last)) = own.first().copied().zip(own.last().copied()) else { return false };
        let mut anchor = anchor(tokens, &clause.range, first, last);
        // "Goods worth $250 billion … will be taxed at 30 percent": the verb is the rate's.
        if let Some(rate) = draft.pair.rate
            && anchor == first
            && tokens
                .get(first..rate)
                .unwrap_or_default()
                .iter()
                .any(|token| matches!(token.sense, Sense::Act(_)))
        {
            anchor = rate;
        }
        let scope = Scope {
            tokens,
            clause: clause.range.clone(),
            anchor,
            own: &own,
            title: sentence.place.kind == SentenceKind::Title,
        };
        let tariff = tokens.get(clause.range.clone()).unwrap_or_default().iter().any(speaks);
        let said = action::action(&scope);
        // "…, including a 25 percent tariff on cars"
        let aside = tokens.get(clause.range.start).is_some_and(|token| token.among("including, with, among"));
        let mut action = match said {
            None if aside && here.action.is_some() => here.action.unwrap_or(Action::Imposed),
            Some(Action::Increased) if clause.relative && gerund(tokens, &clause.range) => {
                Action::PlannedIncrease
            }
            Some(action) => action,
            None if !tariff
                && !clause
                    .range
                    .clone()
                    .any(|at| tokens.get(at).is_some_and(|token| token.among("already, existing"))) =>
            {
                here.action.unwrap_or(Action::Imposed)
            }
            None => Action::Imposed,
        };
        let scene = Scene {
            tokens,
            clause: clause.range.clone(),
            window,
            anchor,
            last,
            known,
            asked: action == Action::RemovalAsked,
        };
        let Some(mut party) = side::side(&scene) else { return false };
        if let Some(respective) = respective(sentence, clause, draft) {
            party = respective;
        }
        let mut rates = draft.pair.rates.clone();
        if halved(tokens, &clause.range, draft.pair.rate) && rates.from.is_empty() {
            rates.from = std::mem::take(&mut rates.to);
            rates.to = rates.from.iter().map(|rate| rate / 2.0).collect();
        }
        let mut value = draft.value;
        let mut target =
            goods::target(sentence.words, tokens, &scene.window, first.min(anchor.max(scene.window.start)));
        // "…, which will rise to 25 percent": on the goods of the clause before.
        value = value.or(sentence.before.pending.filter(|_| clause.relative));
        let those = tokens
            .get(clause.range.clone())
            .unwrap_or_default()
            .iter()
            .take(4)
            .any(|token| token.among("those, these, they"));
        if value.is_none()
            && (clause.relative
                || those
                || gerund(tokens, &clause.range) && !named(tokens, &clause.range)
                || !tariff && sentence.before.side == Some(party))
        {
            value = sentence.before.goods;
            target = target.or_else(|| sentence.before.target.clone());
            if rates.from.is_empty() && matches!(action, Action::Increased | Action::PlannedIncrease) {
                rates.from.clone_from(&sentence.before.rates.to);
                if rates.from == rates.to {
                    rates.from.clear();
                }
            }
        }
        if action == Action::Imposed && !rates.from.is_empty() && !rates.to.is_empty() {
            action = if up(&rates) { Action::Increased } else { Action::Reduced };
        }
        if action == Action::Planned && !rates.from.is_empty() && !rates.to.is_empty() {
            action = if up(&rates) { Action::PlannedIncrease } else { Action::PlannedReduction };
        }
        self.push(
            sentence,
            clause,
            party,
            value,
            draft.found.clone(),
            target.clone(),
            rates.clone(),
            action,
            last,
        );
        here.side = Some(party);
        here.goods = value.or(here.goods);
        here.target = target.or_else(|| here.target.take());
        here.action = Some(action);
        here.rates = rates;
        true
    }

    /// "…, which the president ruled out": what is said of the claim before.
    fn answer(&mut self, sentence: &Sentence<'_>, clause: &Clause, _known: Known, here: &mut Before) -> bool {
        let refuses = clause.range.clone().any(|at| sentence.is(at, Sense::Mode(Mode::Refuse)));
        let (Some(Action::RemovalAsked), Some(party), true) = (here.action, here.side, refuses) else {
            return false;
        };
        let Some(goods) = here.goods else { return false };
        let last = clause.range.end.saturating_sub(1);
        self.push(
            sentence,
            clause,
            party,
            Some(goods),
            None,
            here.target.clone(),
            Rates::default(),
            Action::RemovalRefused,
            last,
        );
        here.action = Some(Action::RemovalRefused);
        true
    }

    /// A claim without a figure, kept only when the clause says what is done and on what; "all tariffs" is all.
    fn bare(
        &mut self,
        sentence: &Sentence<'_>,
        clause: &Clause,
        tariff: usize,
        known: Known,
        here: &mut Before,
    ) {
        let tokens = &sentence.tokens;
        let scope = Scope {
            tokens,
            clause: clause.range.clone(),
            anchor: tariff,
            own: &[tariff],
            title: sentence.place.kind == SentenceKind::Title,
        };
        let Some(action) = action::action(&scope) else { return };
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
        let scene = Scene {
            tokens,
            clause: clause.range.clone(),
            window: clause.range.clone(),
            anchor: tariff,
            last: tariff,
            known,
            asked: action == Action::RemovalAsked,
        };
        let Some(party) = side::side(&scene) else { return };
        let target = goods::target(sentence.words, tokens, &clause.range, tariff);
        if every.is_none() && target.is_none() {
            here.side = Some(party);
            here.action = Some(action);
            return;
        }
        let found = every.as_ref().and_then(|every| {
            Some(tokens.get(every.start)?.range.start..tokens.get(every.end.checked_sub(1)?)?.range.end)
        });
        let value = every.map(|_| GoodsValue::All);
        self.push(sentence, clause, party, value, found, target.clone(), Rates::default(), action, tariff);
        here.side = Some(party);
        here.goods = value.or(here.goods);
        here.target = target;
        here.action = Some(action);
    }

    #[expect(clippy::too_many_arguments, reason = "the fields of a claim")]
    fn push(
        &mut self,
        sentence: &Sentence<'_>,
        clause: &Clause,
        party: Party,
        goods: Option<GoodsValue>,
        found: Option<Range<usize>>,
        target: Option<String>,
        rates: Rates,
        action: Action,
        near: usize,
    ) {
        let tokens = &sentence.tokens;
        let Some(range) = extent(tokens, &clause.range) else { return };
        let offset = sentence.place.range.start;
        let whole = offset + range.start..offset + range.end;
        let near = offset + tokens.get(near).map_or(range.start, |token| token.range.end);
        self.known.claimed = Some(party);
        self.claims.push(Claim {
            span: span(&whole),
            sentence: sentence.place.number,
            imposing: match party {
                Party::Us => Side::Us,
                Party::China => Side::China,
                Party::Both | Party::Other => Side::Both,
            },
            target,
            goods,
            goods_span: found.map(|found| span(&(offset + found.start..offset + found.end))),
            rates_from: rates.from,
            rates_to: rates.to,
            action,
            days: when::effective(self.page, &whole, near, self.dates),
        });
    }
}

/// Whether a token speaks of a tariff.
fn speaks(token: &Token) -> bool {
    token.sense == Sense::Tariff || token.implies
}

impl Sentence<'_> {
    fn is(&self, at: usize, sense: Sense) -> bool {
        self.tokens.get(at).is_some_and(|token| token.sense == sense)
    }
}

/// The figures of a clause that are a tariff's.
fn figures(tokens: &[Token], clause: &Range<usize>, spoken: Spoken) -> Vec<usize> {
    let mut figures: Vec<usize> = Vec::new();
    for at in clause.clone() {
        let Some(token) = tokens.get(at) else { break };
        let belongs = match token.sense {
            Sense::Money => {
                belongs::money(tokens, clause, at, spoken)
                    || figures.last().is_some_and(|last| belongs::goes_on(tokens, clause, *last, at))
            }
            Sense::Rate => belongs::rate(tokens, clause, at, spoken),
            _ => false,
        };
        if belongs {
            figures.push(at);
        }
    }
    figures
}

/// "All remaining imports — about $300 billion": the sum says how much all is.
fn sum_follows(tokens: &[Token], at: usize) -> bool {
    tokens
        .iter()
        .skip(at)
        .take(6)
        .take_while(|token| {
            matches!(token.sense, Sense::Break | Sense::Comma | Sense::Open | Sense::Money | Sense::Name(_))
                || token.among(
                    "about, some, or, roughly, around, worth, nearly, from, an, estimated, another, \
                over, more, than, valued, at, which, approximately",
                )
        })
        .any(|token| token.sense == Sense::Money)
}

/// The part of the clause that is nearer to a draft's figures than to another's.
fn window(drafts: &[Draft], number: usize, clause: &Range<usize>) -> Range<usize> {
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

/// The word for the tariff that the figures are nearest to, or the first figure.
fn anchor(tokens: &[Token], clause: &Range<usize>, first: usize, last: usize) -> usize {
    let tariff = |at: &usize| tokens.get(*at).is_some_and(|token| token.sense == Sense::Tariff);
    let before = (clause.start..first).rev().take(60).find(tariff);
    let between = (first..last).find(tariff);
    let after = (last..clause.end).take(60).find(tariff);
    between
        .or(match (before, after) {
            (Some(before), Some(after)) => {
                Some(if first - before <= after - last + 2 { before } else { after })
            }
            (before, after) => before.or(after),
        })
        .unwrap_or(first)
}

/// "Rising to 25 percent": a step that follows.
fn gerund(tokens: &[Token], clause: &Range<usize>) -> bool {
    tokens.get(clause.clone()).unwrap_or_default().iter().take(4).any(|token| {
        token.among(
            "rising, increasing, going up, climbing, jumping, raising, stepping up, doubling, \
                climb, rise, go up, jump, increase, double, rises, climbs, jumps, goes up",
        )
    })
}

/// "Halve the 15 percent tariffs", "cut 15 percent tariffs in half", of a rate that is not what they are halved to.
fn halved(tokens: &[Token], clause: &Range<usize>, rate: Option<usize>) -> bool {
    let Some(rate) = rate else { return false };
    let to = tokens.get(rate.saturating_sub(2)..rate).unwrap_or_default().iter().any(|token| token.is("to"));
    !to && tokens.get(clause.clone()).unwrap_or_default().iter().any(|token| {
        token.word.starts_with("halv") || token.word.ends_with("in half") || token.word.ends_with("by half")
    })
}

/// Whether a clause names goods of its own.
fn named(tokens: &[Token], clause: &Range<usize>) -> bool {
    tokens
        .get(clause.clone())
        .unwrap_or_default()
        .iter()
        .any(|token| matches!(token.sense, Sense::Goods | Sense::Product))
}

fn up(rates: &Rates) -> bool {
    rates.from.first().zip(rates.to.first()).is_none_or(|(from, to)| from <= to)
}

/// "The U.S. and China … on $250 billion and $110 billion, respectively": each its own.
fn respective(sentence: &Sentence<'_>, clause: &Clause, draft: &Draft) -> Option<Party> {
    let tokens = sentence.tokens.get(clause.range.clone())?;
    if !tokens.iter().any(|token| token.is("respectively")) {
        return None;
    }
    let at = draft.pair.goods?.checked_sub(clause.range.start)?;
    let earlier = tokens.get(..at)?.iter().filter(|token| token.sense == Sense::Money).count();
    let both = tokens.iter().find(|token| token.sense == Sense::Name(Party::Both))?;
    let american = both.word.find("us").or(both.word.find("washington")).or(both.word.find("united"))?;
    let chinese = both.word.find("china").or(both.word.find("beijing"))?;
    Some(if (american < chinese) == (earlier == 0) { Party::Us } else { Party::China })
}

/// The bytes of a clause in its sentence, without the words that join it to the one before.
fn extent(tokens: &[Token], clause: &Range<usize>) -> Option<Range<usize>> {
    let joins = |token: &Token| {
        matches!(token.sense, Sense::Comma | Sense::Break | Sense::Open | Sense::Close)
            || token.among("and, but, or")
    };
    let inside = tokens.get(clause.clone())?;
    let first = inside.iter().find(|token| !joins(token))?;
    let last = inside.iter().rev().find(|token| !joins(token))?;
    Some(first.range.start..last.range.end)
}
