//! A reading goes through an article sentence by sentence and keeps in mind what pronouns and short forms lean on:
//! who acts, whose tariff was last spoken of, on what goods.

use archive::{Action, Claim, DateMention, GoodsValue, SentenceKind, Side, Taken};

use super::afterwards::{completes, verdict};
use super::belongs::{self, SIGHTS, Spoken};
use super::clause::{self, Clause};
use super::drafts::{drafts, figures, parted, speaks, window};
use super::facing::Facing;
use super::goods;
use super::heard::Heard;
use super::leaning::resumes;
use super::parts::steps;
use super::prior::Prior;
use super::recognising::recognise;
use super::scene::Known;
use super::senses::{Act, Mode, Party, Sense};
use super::sentence::Sentence;
use super::side::{MOST_TO_CHINA, fragment};
use super::speaker::speaker;
use super::statement::{Before, Statement};
use super::statements;
use super::subject::{actor, subject};
use super::token::{Hint, Rates, Token};
use super::tokens::tokens;
use super::when;
use super::words::words;
use crate::page::{Page, Place, span};

/// Sentences after which a tariff's other names ("the rate", "the list") no longer stand for it.
const REACH: u32 = 3;

/// And sentences after which the record's rates are no longer a tariff's.
const FARTHER: u32 = 8;

/// Reads an article's sentences in order.
pub(super) struct Reader<'p> {
    page: &'p Page<'p>,
    dates: &'p [DateMention],
    prior: &'p Prior,
    known: Known,
    heard: Heard,
    facing: Facing,
    /// The sentence before spoke of trade itself, so that a sum is one of that.
    trade: bool,
    /// The last sentence that spoke of tariffs.
    spoke: Option<u32>,
    /// What a sentence that ended in a colon said of the list that follows.
    listed: Option<(Option<Party>, bool)>,
    pub(super) claims: Vec<Claim>,
}

impl<'p> Reader<'p> {
    pub(super) fn new(page: &'p Page<'p>, dates: &'p [DateMention], prior: &'p Prior) -> Self {
        Self {
            page,
            dates,
            prior,
            known: Known::default(),
            heard: Heard::default(),
            facing: Facing::default(),
            trade: false,
            spoke: None,
            listed: None,
            claims: Vec::new(),
        }
    }

    /// Reads one sentence.
    pub(super) fn sentence(&mut self, place: &Place) {
        let page = self.page;
        let words = page.words(place);
        let mut tokens = tokens(words);
        let trade = tokens.iter().any(|token| matches!(token.sense, Sense::Quantity | Sense::Flow));
        if !self.trade {
            recognise(self.prior, &mut tokens);
        }
        self.trade = trade;
        if self.spoke.is_some() {
            let framed = tokens.iter_mut().filter(|token| token.hint == Hint::Framed);
            framed.for_each(|token| token.hint = Hint::Tariff);
        }
        let tariff = tokens.iter().any(speaks);
        self.trade &= !tariff;
        let lately = self.spoke.is_some_and(|spoke| place.number - spoke <= REACH);
        let names = tokens.iter().any(|token| {
            matches!(
                token.sense,
                Sense::Measure
                    | Sense::RateWord
                    | Sense::Back
                    | Sense::Act(Act::Levy | Act::Raise | Act::Bear)
            ) || token.among(words!("another, pay, pays, paid, paying, charged, those"))
                || matches!(token.sense, Sense::Mode(_)) && token.among(SIGHTS)
        }) || tokens
            .windows(2)
            .any(|pair| matches!(pair, [rate, on] if rate.sense == Sense::Rate && on.is("on")));
        if tokens.iter().any(|token| token.among(words!("we, i, our"))) {
            let speaker = speaker(&tokens);
            self.known.person = speaker.or(self.known.person);
            self.known.actor = speaker.or(self.known.actor);
        }
        self.known.third = self.facing.third(&tokens, place.number);
        let mut sentence = Sentence {
            place,
            words,
            tokens,
            before: Before::default(),
            prior: self.prior,
            heard: self.heard.clone(),
        };
        match self.listed {
            Some((party, ahead))
                if fragment(&sentence.tokens)
                    || place.kind != SentenceKind::Title && listed_line(&sentence.tokens) =>
            {
                self.known.claimed = party.or(self.known.claimed);
                self.known.actor = party.or(self.known.actor);
                sentence.before.action = ahead.then_some(Action::Planned);
                sentence.before.side = party;
                sentence.before.tariff = true;
            }
            _ => self.listed = None,
        }
        // A sum that the record has a list of, where tariffs have been spoken of.
        let known = self.spoke.is_some()
            && sentence
                .tokens
                .iter()
                .any(|token| token.listed && token.sense == Sense::Money && token.value >= belongs::LISTED);
        let all = (0..sentence.tokens.len()).any(|at| goods::all_of_them(&sentence.tokens, at));
        let rated = self.spoke.is_some_and(|spoke| place.number - spoke <= FARTHER)
            && sentence.tokens.iter().any(|token| token.listed && token.sense == Sense::Rate);
        if tariff || rated || lately && (names || all) || known || self.listed.is_some() {
            for clause in clause::clauses(&sentence.tokens) {
                self.clause(&mut sentence, &clause);
            }
        }
        if tariff {
            self.spoke = Some(place.number);
        }
        let taxes = sentence.tokens.iter().any(|token| token.among(words!("tax, taxes, taxed")));
        self.facing.read(&sentence.tokens, place.number, tariff || taxes);
        self.remember(&sentence.tokens, place.number);
        if words.trim_end().ends_with(':') && tariff {
            let ahead = sentence
                .tokens
                .iter()
                .any(|token| matches!(token.sense, Sense::Mode(Mode::Will | Mode::Plan)));
            self.listed = Some((whose(&sentence.tokens).or(self.known.actor), ahead));
        }
    }

    /// Keeps who acts in mind for the next sentence, and whose tariff it was about.
    fn remember(&mut self, tokens: &[Token], number: u32) {
        if self.claims.last().is_none_or(|last| last.sentence != number) {
            let said = whose(tokens);
            self.known.claimed = said.or(self.known.claimed);
            self.known.borrowed &= said.is_none();
        }
        let mut first = None;
        for at in 0..tokens.len() {
            if let Some(Sense::Person(party)) = tokens.get(at).map(|token| token.sense) {
                self.known.person = Some(party);
            }
            // "The president said. He promised"
            if tokens.get(at).is_some_and(|token| token.is("president")) {
                self.known.person = actor(tokens, at, None, None).or(self.known.person);
            }
            if first.is_none() {
                first = actor(tokens, at, None, None).filter(|party| *party != Party::Other);
            }
        }
        self.known.actor = first.or(self.known.actor);
    }

    fn clause(&mut self, sentence: &mut Sentence<'_>, clause: &Clause) {
        let leant = sentence.before.tariff || sentence.before.pending.is_some();
        let relative = clause.relative || leant && resumes(sentence.of(clause));
        let clause = &Clause { range: clause.range.clone(), relative };
        let inside = sentence.of(clause);
        let spoken = if inside.iter().any(speaks) {
            Spoken::Here
        } else if sentence.tokens.iter().any(speaks) {
            Spoken::Before
        } else {
            Spoken::Lately
        };
        // "The planned increase, to 30% from 25%, came after China put tariffs on": one of those spoken of lately.
        let all = || clause.range.clone().any(|at| goods::all_of_them(&sentence.tokens, at));
        let spoken =
            if spoken == Spoken::Before && !leant && (steps(&sentence.tokens, &clause.range) || all()) {
                Spoken::Lately
            } else {
                spoken
            };
        let figures = figures(&sentence.tokens, &clause.range, spoken);
        if spoken == Spoken::Before && !sentence.before.tariff {
            // "Goods worth $60 billion, which China would tax": the tariff is still to come.
            let sum = figures
                .iter()
                .rev()
                .filter_map(|at| sentence.tokens.get(*at))
                .find(|token| token.sense == Sense::Money);
            sentence.before.pending = sum.map(|sum| GoodsValue::UsdBn(sum.value));
            self.notice(&sentence.tokens, clause);
            return;
        }
        let known = self.in_clause(sentence, clause);
        let drafts = parted(drafts(sentence, clause, &figures), sentence.of(clause));
        let mut here = sentence.before.clone();
        let mut given = false;
        for (number, draft) in drafts.iter().enumerate() {
            let window = window(&drafts, number, &clause.range);
            if let Some(statement) = statements::of_figures(sentence, clause, draft, window, known, &here) {
                // Another country's: what goes on about it is neither side's.
                if statement.party == Party::Other {
                    here.side = Some(Party::Other);
                    continue;
                }
                if !statement.leans || !completes(&mut self.claims, sentence, clause, &statement) {
                    self.push(sentence, clause, &statement);
                    statement.hand_on(&mut here);
                }
                given = true;
            }
        }
        given = given || verdict(&mut self.claims, sentence, clause, spoken, &mut here);
        if !given && !self.answer(sentence, clause, &mut here) && drafts.is_empty() {
            let bare = statements::without_figures(sentence, clause, known);
            if let Some((statement, told)) = bare {
                if statement.party == Party::Other {
                    here.side = Some(Party::Other);
                } else if told {
                    self.push(sentence, clause, &statement);
                    statement.hand_on(&mut here);
                } else {
                    here.side = Some(statement.party);
                    here.action = Some(statement.action);
                }
            }
        }
        here.tariff |= spoken == Spoken::Here;
        here.pending = None;
        sentence.before = here;
        self.notice(&sentence.tokens, clause);
    }

    /// "…, which the president ruled out": what is said of the claim before.
    fn answer(&mut self, sentence: &Sentence<'_>, clause: &Clause, here: &mut Before) -> bool {
        let refuses = sentence.of(clause).iter().any(|token| token.sense == Sense::Mode(Mode::Refuse));
        let (Some(Action::RemovalAsked), Some(party), Some(goods), true) =
            (here.action, here.side, here.goods, refuses)
        else {
            return false;
        };
        let statement = Statement {
            party,
            goods: Some(goods),
            found: None,
            target: here.target.clone(),
            rates: Rates::default(),
            action: Action::RemovalRefused,
            near: clause.range.end.saturating_sub(1),
            leans: false,
            acts: true,
            open: false,
            taken: Taken::default(),
        };
        self.push(sentence, clause, &statement);
        here.action = Some(statement.action);
        true
    }

    fn push(&mut self, sentence: &Sentence<'_>, clause: &Clause, statement: &Statement) {
        let Some(range) = statements::extent(sentence.of(clause)) else { return };
        let offset = sentence.place.range.start;
        let whole = offset + range.start..offset + range.end;
        let near = offset + sentence.tokens.get(statement.near).map_or(range.start, |token| token.range.end);
        self.known.claimed = Some(statement.party);
        self.known.borrowed = statement.taken.side;
        self.heard.hear(statement);
        let claim = Claim {
            span: span(&whole),
            sentence: sentence.place.number,
            imposing: Side::Both,
            target: statement.target.clone(),
            goods: statement.goods,
            goods_span: statement
                .found
                .as_ref()
                .map(|found| span(&(offset + found.start..offset + found.end))),
            rates_from: statement.rates.from.clone(),
            rates_to: statement.rates.to.clone(),
            action: statement.action,
            days: when::effective(self.page, &whole, near, self.dates),
            taken: statement.taken,
        };
        let sides = match statement.party {
            Party::Us => vec![Side::Us],
            Party::China => vec![Side::China],
            Party::Both if mutual(sentence.of(clause), statement.goods) => vec![Side::Us, Side::China],
            Party::Both | Party::Other => vec![Side::Both],
        };
        self.claims.extend(sides.into_iter().map(|imposing| Claim { imposing, ..claim.clone() }));
    }

    /// Who acts in a clause acts in the next, unless that has its own.
    fn notice(&mut self, tokens: &[Token], clause: &Clause) {
        let Known { actor: country, person, .. } = self.known;
        let mut acting = clause.range.clone().filter(|at| subject(tokens, *at));
        let mut begins = clause.range.clone().take(8);
        let first = acting
            .find_map(|at| actor(tokens, at, person, country))
            .or_else(|| begins.find_map(|at| actor(tokens, at, person, country)));
        self.known.actor = first.or(country);
        for token in tokens.get(clause.range.clone()).unwrap_or_default() {
            if let Sense::Person(party) = token.sense {
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
}

/// "China's tariffs", "its retaliatory U.S. duties": whose a sentence says that tariffs are.
fn whose(tokens: &[Token]) -> Option<Party> {
    (0..tokens.len()).find_map(|at| {
        let party = match tokens.get(at)?.sense {
            Sense::Adjective(party @ (Party::Us | Party::China)) => party,
            Sense::Name(party @ (Party::Us | Party::China)) if tokens.get(at)?.possessive => party,
            // "US tariffs"
            Sense::Name(party @ (Party::Us | Party::China))
                if tokens
                    .get(at + 1)
                    .is_some_and(|next| matches!(next.sense, Sense::Tariff | Sense::Back)) =>
            {
                party
            }
            _ => return None,
        };
        let next = tokens.iter().skip(at + 1).take(3);
        let mut next = next.skip_while(|token| {
            token.sense == Sense::Back
                || token.among(words!("new, higher, planned, own, additional, latest, proposed"))
        });
        // "The Chinese list covers more than 5,000 products"
        let named = |next: &Token| next.sense == Sense::Tariff || next.among(words!("list, lists"));
        next.next().is_some_and(named).then_some(party)
    })
}

/// A line of a list: it begins with a figure.
fn listed_line(tokens: &[Token]) -> bool {
    tokens.first().is_some_and(|token| matches!(token.sense, Sense::Rate | Sense::Money))
}

/// "Tariffs on $34 billion of each other's goods": as much on either side. What is more than America sends to China in
/// a year is the sum of both.
fn mutual(inside: &[Token], goods: Option<GoodsValue>) -> bool {
    let each = inside
        .iter()
        .any(|token| token.among(words!("each other, each other's, one another, one another's")));
    each && matches!(goods, Some(GoodsValue::UsdBn(value)) if value < MOST_TO_CHINA)
}
