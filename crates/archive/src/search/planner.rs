//! The planner goes through a query and makes a plan of it.

use super::context::weigh_again;
use super::hits::{Correction, Word};
use super::index::Index;
use super::piece::{Ask, Piece};
use super::plan::Plan;
use super::slot::Slot;
use super::spell::Candidate;
use super::stop::is_stop;
use super::token::{Reading, Role, Token, term, tokens};
use super::vocabulary::{Answer, Vocabulary, likely};
use crate::Span;
use crate::answers::{Titles, is_asking};
use crate::query::{Corpus, Filter, Meaning, Node, Part, Query, Wild};

/// Terms that a word with stars may stand for, at most.
const WIDEST: usize = 500;
/// More words than this are not looked up for their spelling: nobody types that many wrong.
const MOST_CORRECTED: usize = 120;

/// The plan of a query; with `forgive`, misspelt words are corrected. Words of a corpus' titles are no misspelt ones,
/// though no article have them.
pub(super) fn plan(index: &Index<'_>, corpus: Option<&Corpus<'_>>, query: &Query, forgive: bool) -> Plan {
    let words = Vocabulary { index };
    let titles = corpus.map(|corpus| &corpus.register.titles);
    let mut planner =
        Planner { index, words, titles, forgive, plan: Plan::default(), place: 0, doubts: Vec::new() };
    planner.nodes(query.text(), &query.nodes, (true, false));
    planner.settle();
    planner.plan
}

/// Shorter words that begin wrong are seldom names.
const NAMES: usize = 5;

struct Planner<'i, 'a> {
    index: &'i Index<'a>,
    words: Vocabulary<'i, 'a>,
    titles: Option<&'i Titles>,
    forgive: bool,
    plan: Plan,
    place: u32,
    /// Slots with a word that was corrected, and what else may have been meant.
    doubts: Vec<(usize, Vec<Candidate>)>,
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
        let mut cursor = self.index.dictionary().from(wild.beginning().as_bytes());
        while cursor.next_word().is_some() && cursor.text().starts_with(wild.beginning()) {
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
                if self.index.term(&token.text).is_none() {
                    continue;
                }
                let parts = rest.iter().take_while(|t| t.role == Role::Part).count();
                rest = rest.get(parts..).unwrap_or_default();
                next += parts.saturating_sub(1) as u32;
            }
            if let Some(joined) =
                rest.first().filter(|_| self.forgive).and_then(|second| self.words.joined(token, second))
            {
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
        let titled = self.titles.is_some_and(|titles| titles.know(token, unfinished) || is_asking(word));
        let forgive = self.forgive && !titled;
        if forgive
            && !self.words.known(word)
            && !(unfinished && self.words.begins(word))
            && let Some((left, right)) = self.words.split(word)
        {
            self.correct(typed, &format!("{left} {right}"));
            self.slot(left.clone(), Answer::word(&left), place, piece);
            self.slot(right.clone(), Answer::word(&right), place + 1, piece);
            return;
        }
        let tired = self.plan.corrections.len() >= MOST_CORRECTED;
        let mut answer = self.words.answer(word, unfinished, forgive && !tired);
        if forgive && !tired && (answer.terms.is_empty() || !answer.guesses.is_empty()) {
            let name = if answer.guesses.is_empty() { self.name(token) } else { None };
            if let Some(meant) = name.or_else(|| self.words.begun(word, &answer.guesses)) {
                self.correct(typed, &meant);
                return self.slot(typed.to_owned(), Answer::word(&meant), place, piece);
            }
        }
        if let Some(best) = answer.guesses.first() {
            self.correct(typed, &best.word);
        }
        if answer.guesses.len() > 1 {
            self.doubts.push((self.plan.slots.len(), core::mem::take(&mut answer.guesses)));
        }
        self.slot(typed.to_owned(), answer, place, piece);
    }

    /// The name that was meant by a word that begins wrong ("uhawei").
    fn name(&self, token: &Token) -> Option<String> {
        let titles = self.titles.filter(|_| token.text.len() >= NAMES)?;
        self.words.begun_otherwise(&token.text).into_iter().find(|meant| {
            let token = Token { text: meant.clone(), ..token.clone() };
            titles.know(&token, false)
        })
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
}
