//! A plan is what a query comes to in the words of these articles: one slot for each word asked, with the terms that
//! answer it (its own stem; for a word half typed, what it may become; for a misspelt one, what was meant).

use super::context::weigh_again;
use super::evidence::stand_together;
use super::index::Index;
use super::spell::{Candidate, candidates};
use super::stop::is_stop;
use super::token::{Reading, Role, Token, term, tokens};
use super::{Correction, Word};
use crate::Span;
use crate::query::{Filter, Meaning, Node, Part, Query, Wild};

/// What a word half typed may become, at most, for each of its first letters: the less is typed, the less is known.
const COMPLETIONS: usize = 6;
/// Letters beyond these give no more.
const TELLING: usize = 4;
/// What a completion counts for, beside the word itself, when what was typed is a word already.
const COMPLETION: f32 = 0.2;
/// Spellings that may have been meant are searched together with the best one, if they are at least so likely.
const DOUBT: f32 = 0.25;
const SPELLINGS: usize = 3;
/// More words than this are not looked up for their spelling: nobody types that many wrong.
const MOST_CORRECTED: usize = 120;
/// Terms that a word with stars may stand for, at most.
const WIDEST: usize = 500;

/// A word asked for, at its place in the query.
#[derive(Clone, Debug)]
pub(super) struct Slot {
    pub(super) word: Word,
    /// Its place among the query's words.
    pub(super) place: u32,
    /// Whether it is a stop word and no more.
    pub(super) stop: bool,
    /// The piece of the query that it stands in.
    pub(super) piece: usize,
}

/// What a query comes to.
#[derive(Clone, Debug, Default)]
pub(super) struct Plan {
    pub(super) slots: Vec<Slot>,
    /// Pieces that are required if they occur.
    pub(super) phrases: Vec<usize>,
    /// Pieces that are looked up but not ranked by.
    pub(super) aside: Vec<usize>,
    /// Pieces of which a document must have some word.
    pub(super) preferred: Vec<usize>,
    pub(super) corrections: Vec<Correction>,
}

/// What a piece of a query asks for.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Ask<'q> {
    /// Words, preferred.
    Words,
    /// Words in a row, required if they occur.
    Phrase,
    /// Words of a choice or a group.
    Choice,
    /// A word with stars.
    Wild(&'q Wild),
    /// Words of the headline, which are not ranked by.
    Title,
    /// Words that must not be there.
    Without,
}

/// A piece of a query: a run of words. Its number is where it begins.
#[derive(Clone, Copy, Debug)]
struct Piece<'q> {
    ask: Ask<'q>,
    text: &'q str,
    /// Whether the query ends here, so that the last word may still be being typed.
    open: bool,
    number: usize,
}

/// The plan of a query; with `forgive`, misspelt words are corrected.
pub(super) fn plan(index: &Index<'_>, query: &Query, forgive: bool) -> Plan {
    let mut planner = Planner { index, forgive, plan: Plan::default(), place: 0, doubts: Vec::new() };
    planner.nodes(query.text(), &query.nodes, (true, false));
    planner.settle();
    planner.plan
}

struct Planner<'i, 'a> {
    index: &'i Index<'a>,
    forgive: bool,
    plan: Plan,
    place: u32,
    /// Slots with a word that was corrected, and what else may have been meant.
    doubts: Vec<(usize, Vec<Candidate>)>,
}

/// What answers a word.
struct Answer {
    terms: Vec<(String, f32)>,
    prefix: Option<String>,
    /// The spelling that was searched for instead.
    used: Option<String>,
    /// Whether it was, or was meant to be, a stop word.
    stop: bool,
}

impl Answer {
    /// A word that is in the articles.
    fn word(word: &str) -> Self {
        Self { terms: vec![(term(word), 1.0)], prefix: None, used: None, stop: is_stop(word) }
    }
}

impl Planner<'_, '_> {
    /// The pieces of some nodes: are they a query's own, and are they left out?
    fn nodes(&mut self, text: &str, nodes: &[Node], (own, not): (bool, bool)) {
        for node in nodes {
            let not = node.not != not;
            let (own, plain) = (own && !not, if own { Ask::Words } else { Ask::Choice });
            let ask = |ask| if not { Ask::Without } else { ask };
            let mut piece = |span: Span, ask, closed: bool| {
                let (number, open) =
                    (span.start as usize, !not && !closed && span.end as usize == text.len());
                self.piece(Piece { ask, text: span.of(text), open, number });
            };
            match &node.part {
                Part::Words(span) => piece(*span, ask(plain), false),
                Part::Phrase(span) => piece(*span, ask(if own { Ask::Phrase } else { plain }), true),
                Part::Near(spans, _) => spans.iter().for_each(|span| piece(*span, ask(Ask::Choice), false)),
                Part::Wild(span, wild) => piece(*span, ask(Ask::Wild(wild)), true),
                Part::Filter(Filter { value, meaning: Meaning::Title, quoted, .. }) => {
                    piece(*value, ask(Ask::Title), *quoted);
                }
                Part::Group(inner) => self.nodes(text, inner, (own, not)),
                Part::Any(inner) => self.nodes(text, inner, (false, not)),
                Part::Regex(_) | Part::Filter(_) | Part::Amount(_) => {}
            }
        }
    }

    /// A word with stars: whatever looks so.
    fn wild(&mut self, piece: Piece<'_>, wild: &Wild) {
        let mut word = Word { typed: piece.text.to_owned(), ..Word::default() };
        let mut cursor = self.index.words().from(wild.beginning().as_bytes());
        while cursor.next().is_some() && cursor.text().starts_with(wild.beginning()) {
            if wild.matches(cursor.text()) && !is_stop(cursor.text()) {
                let term = term(cursor.text());
                if !word.terms.iter().any(|(known, _)| *known == term) && word.terms.len() < WIDEST {
                    word.terms.push((term, 1.0));
                }
            }
        }
        if wild.is_beginning() {
            word.prefix = Some(wild.beginning().to_owned());
        }
        self.plan.slots.push(Slot { word, place: self.place, stop: false, piece: piece.number });
        self.place += 1;
    }

    fn piece(&mut self, piece: Piece<'_>) {
        let number = piece.number;
        if matches!(piece.ask, Ask::Title | Ask::Without) {
            self.plan.aside.push(number);
        }
        if let Ask::Wild(wild) = piece.ask {
            return self.wild(piece, wild);
        }
        // What is to be left out is meant as typed: a guess would leave out what nobody named.
        let forgive = self.forgive;
        self.forgive &= piece.ask != Ask::Without;
        let tokens = tokens(piece.text, Reading::Query);
        let mut rest = tokens.as_slice();
        let mut next = self.place;
        while let Some((token, after)) = rest.split_first() {
            rest = after;
            let place = self.place + token.position;
            next = place + 1;
            let last =
                rest.is_empty() || rest.iter().all(|t| t.role == Role::Part) && token.role == Role::Whole;
            let unfinished = last && piece.open && token.span.end as usize == piece.text.len();
            if token.role == Role::Whole {
                if self.index.terms().get(&token.text).is_none() {
                    continue;
                }
                let parts = rest.iter().take_while(|t| t.role == Role::Part).count();
                rest = rest.get(parts..).unwrap_or_default();
                next += parts.saturating_sub(1) as u32;
            }
            if let Some(joined) = rest.first().and_then(|second| self.joined(token, second)) {
                rest = rest.get(1..).unwrap_or_default();
                let typed = format!("{} {}", token.span.of(piece.text), joined.1.span.of(piece.text));
                self.correct(&typed, &joined.0);
                self.slot(typed, Answer::word(&joined.0), place, number);
                next += 1;
                continue;
            }
            self.word(token, token.span.of(piece.text), unfinished, (place, number));
        }
        self.place = next;
        self.forgive = forgive;
        match piece.ask {
            Ask::Words => self.plan.preferred.push(number),
            Ask::Phrase => {
                self.plan.phrases.push(number);
                self.plan.preferred.push(number);
            }
            _ => {}
        }
    }

    fn word(&mut self, token: &Token, typed: &str, unfinished: bool, (place, piece): (u32, usize)) {
        let word = token.text.as_str();
        if self.forgive
            && !self.known(word)
            && !(unfinished && self.begins(word))
            && let Some((left, right)) = self.split(word)
        {
            self.correct(typed, &format!("{left} {right}"));
            self.slot(left.clone(), Answer::word(&left), place, piece);
            self.slot(right.clone(), Answer::word(&right), place + 1, piece);
            return;
        }
        let answer = self.answer(word, unfinished);
        if let Some(used) = &answer.used {
            self.correct(typed, used);
        }
        self.slot(typed.to_owned(), answer, place, piece);
    }

    fn slot(&mut self, typed: String, answer: Answer, place: u32, piece: usize) {
        let word = Word { typed, terms: answer.terms, prefix: answer.prefix, weight: 0.0 };
        self.plan.slots.push(Slot { word, place, stop: answer.stop, piece });
    }

    /// Settles what was meant by misspelt words, now that all words are known.
    fn settle(&mut self) {
        for (at, mut found) in core::mem::take(&mut self.doubts) {
            let old = found.first().map(|best| best.word.clone());
            weigh_again(self.index, &self.plan.slots, at, &mut found);
            let (Some(slot), Some(best), Some(old)) = (self.plan.slots.get_mut(at), found.first(), old)
            else {
                continue;
            };
            slot.word.terms = likely(&found);
            slot.stop = is_stop(&best.word);
            for correction in &mut self.plan.corrections {
                if correction.typed == slot.word.typed && correction.used == old {
                    correction.used.clone_from(&best.word);
                }
            }
        }
    }

    fn correct(&mut self, typed: &str, used: &str) {
        let correction = Correction { typed: typed.to_owned(), used: used.to_owned() };
        if !self.plan.corrections.contains(&correction) {
            self.plan.corrections.push(correction);
        }
    }

    fn answer(&mut self, word: &str, unfinished: bool) -> Answer {
        let known = self.known(word);
        let mut answer = Answer { terms: Vec::new(), prefix: None, used: None, stop: is_stop(word) };
        if known {
            answer.terms.push((term(word), 1.0));
        }
        if unfinished {
            let weight = if known { COMPLETION } else { 1.0 };
            for completion in self.completions(word) {
                add(&mut answer.terms, term(&completion), weight);
            }
            if !answer.terms.is_empty() {
                answer.prefix = Some(word.to_owned());
                return answer;
            }
        }
        let tired = self.plan.corrections.len() >= MOST_CORRECTED;
        if !known && self.forgive && !tired && correctable(word) {
            let found = candidates(&self.index.words(), word, unfinished);
            answer.terms = likely(&found);
            answer.used = found.first().map(|best| best.word.clone());
            answer.stop = answer.used.as_deref().is_some_and(is_stop);
            if found.len() > 1 {
                self.doubts.push((self.plan.slots.len(), found));
            }
        }
        answer
    }

    /// Whether a word, or another form of it, is in these articles.
    fn known(&self, word: &str) -> bool {
        is_stop(word)
            || self.index.words().get(word).is_some()
            || self.index.terms().get(&term(word)).is_some()
    }

    /// Whether any word begins so.
    fn begins(&self, typed: &str) -> bool {
        let mut cursor = self.index.words().from(typed.as_bytes());
        cursor.next().is_some() && cursor.text().starts_with(typed)
    }

    /// The most frequent words that begin so.
    fn completions(&self, typed: &str) -> Vec<String> {
        let most = COMPLETIONS * typed.chars().count().clamp(1, TELLING);
        let mut found = Vec::new();
        let mut cursor = self.index.words().from(typed.as_bytes());
        while let Some(entry) = cursor.next() {
            if !cursor.word().starts_with(typed.as_bytes()) {
                break;
            }
            // The first of equals stays first.
            let at = found.partition_point(|(count, _)| *count >= entry.count);
            if at < most && !is_stop(cursor.text()) {
                found.truncate(most - 1);
                found.insert(at, (entry.count, cursor.text().to_owned()));
            }
        }
        found.into_iter().map(|(_, word)| word).collect()
    }

    /// One word that was typed as two ("hua wei"): the word, and its second half.
    fn joined<'t>(&self, first: &Token, second: &'t Token) -> Option<(String, &'t Token)> {
        let plain = first.role == Role::Word && second.role == Role::Word;
        if !self.forgive || !plain || (self.known(&first.text) && self.known(&second.text)) {
            return None;
        }
        let whole = format!("{}{}", first.text, second.text);
        (whole.len() > 4 && self.index.words().get(&whole).is_some()).then_some((whole, second))
    }

    /// Two words that were typed as one ("tradewar"): a pair that stands so in an article ("cyber-theft"), or else two
    /// frequent words, if no slip explains it better; of several, the one whose rarer word is the most frequent.
    fn split(&self, typed: &str) -> Option<(String, String)> {
        if typed.len() < 7 || !correctable(typed) {
            return None;
        }
        let count = |word: &str| self.index.words().get(word).map(|entry| entry.count);
        let halves = (3..=typed.len().saturating_sub(3)).filter_map(|at| typed.split_at_checked(at));
        let (together, rarer, left, right) = halves
            .filter(|(left, right)| !is_stop(left) && !is_stop(right))
            .filter_map(|(left, right)| {
                let rarer = count(left)?.min(count(right)?);
                Some((stand_together(self.index, left, right), rarer, left, right))
            })
            .max_by_key(|(together, rarer, left, _)| (*together, *rarer, left.len()))?;
        let slipped =
            || candidates(&self.index.words(), typed, false).first().is_some_and(|best| best.slips < 2);
        (together || rarer > 1 && !slipped()).then(|| (left.to_owned(), right.to_owned()))
    }
}

/// Whether spelling applies: words of letters, not numbers or names of standards.
fn correctable(word: &str) -> bool {
    word.chars().all(char::is_alphabetic)
}

/// The terms of the likeliest spellings, the first for 1 and the others for what they are worth beside it.
fn likely(found: &[Candidate]) -> Vec<(String, f32)> {
    let best = found.first().map_or(0.0, |best| best.score);
    let mut terms = Vec::new();
    for candidate in found.iter().take(SPELLINGS) {
        let weight = (candidate.score - best).exp();
        if weight >= DOUBT {
            add(&mut terms, term(&candidate.word), weight);
        }
    }
    terms
}

fn add(terms: &mut Vec<(String, f32)>, term: String, weight: f32) {
    if !terms.iter().any(|(known, _)| *known == term) {
        terms.push((term, weight));
    }
}
