//! What a query keeps: the documents that meet each of its clauses.

use super::asked::Asked;
use super::clause::{Clause, clauses};
use super::evidence::Evidence;
use super::field::Field as Place;
use super::index::Index;
use super::plan::{Plan, Slot};
use super::tally::Tally;
use crate::Span;
use crate::query::{
    Corpus, FactClause, Field, Filter, Meaning, Node, Part, Pattern, Problem, Query, fact_articles,
};

/// What a query's regular expressions may cost over all articles: about as long as a page takes to be drawn.
const STEPS: u32 = 1_500_000;

/// Which documents, by number.
pub(crate) type Documents = Vec<bool>;

/// What each clause of a query keeps.
pub(crate) struct Kept<'q> {
    /// The documents with a word asked for; `None` when they need none.
    words: Option<Documents>,
    clauses: Vec<(Clause<'q>, Documents)>,
    pub(crate) facts: Vec<FactClause>,
    pub(crate) problems: Vec<Problem>,
}

impl<'q> Kept<'q> {
    pub(super) fn of(
        (index, corpus): (&Index<'_>, Option<&Corpus<'_>>),
        query: &'q Query,
        plan: &Plan,
        (tally, asked): (&Tally, &[Asked<'_>]),
    ) -> Self {
        let mut keeper = Keeper { index, corpus, plan, budget: STEPS, problems: Vec::new(), query };
        let mut kept = Self { words: None, clauses: Vec::new(), facts: Vec::new(), problems: Vec::new() };
        for clause in clauses(query) {
            if let Some(facts) = clause.facts() {
                kept.facts.push(facts);
            } else {
                let documents = keeper.any(clause.nodes.iter().copied());
                kept.clauses.push((clause, documents));
            }
        }
        let preferred = asked.iter().any(|asked| plan.preferred.contains(&asked.slot.piece));
        if preferred || kept.clauses.is_empty() && kept.facts.is_empty() {
            kept.words = Some(tally.holding());
        }
        for piece in &tally.absent {
            let start = *piece as u32;
            let phrase = |node: &&Node| matches!(node.part, Part::Phrase(span) if span.start == start);
            if let Some(node) = query.nodes.iter().find(phrase) {
                let message = "No article has these words in a row; they were searched for one by one.";
                keeper.problems.push(Problem { span: node.span, message: message.to_owned() });
            }
        }
        kept.problems = keeper.problems;
        kept
    }

    /// The documents that meet every clause, or every one but that of a field.
    pub(crate) fn documents(
        &self,
        index: &Index<'_>,
        corpus: Option<&Corpus<'_>>,
        but: Option<Field>,
    ) -> Documents {
        let mut kept = self.words.clone().unwrap_or_else(|| vec![true; index.len()]);
        for (clause, documents) in &self.clauses {
            if but.is_none() || clause.field != but {
                and(&mut kept, documents);
            }
        }
        let facts: Vec<&FactClause> = self.facts(but).collect();
        if let Some(corpus) = corpus.filter(|_| !facts.is_empty()) {
            and(&mut kept, &fact_articles(corpus, &facts));
        }
        kept
    }

    /// What is asked of facts, but for one field.
    pub(crate) fn facts(&self, but: Option<Field>) -> impl Iterator<Item = &FactClause> {
        self.facts.iter().filter(move |clause| but.is_none() || clause.field != but)
    }
}

fn and(kept: &mut Documents, others: &Documents) {
    for (number, kept) in kept.iter_mut().enumerate() {
        *kept &= others.get(number) == Some(&true);
    }
}

struct Keeper<'k> {
    index: &'k Index<'k>,
    corpus: Option<&'k Corpus<'k>>,
    plan: &'k Plan,
    query: &'k Query,
    budget: u32,
    problems: Vec<Problem>,
}

impl Keeper<'_> {
    fn none(&self) -> Documents {
        vec![false; self.index.len()]
    }

    fn any<'n>(&mut self, nodes: impl Iterator<Item = &'n Node>) -> Documents {
        let mut kept = self.none();
        for node in nodes {
            for (kept, more) in kept.iter_mut().zip(self.node(node)) {
                *kept |= more;
            }
        }
        kept
    }

    fn node(&mut self, node: &Node) -> Documents {
        let mut kept = match &node.part {
            Part::Words(span) => self.words(*span, true, None),
            Part::Wild(span, _) => {
                if self.slots(*span).all(|slot| slot.word.terms.is_empty()) {
                    let message = format!("No word looks like “{}”.", span.of(self.query.text()));
                    self.problems.push(Problem { span: node.span, message });
                }
                self.words(*span, true, None)
            }
            Part::Phrase(span) => self.phrase(*span, None),
            Part::Near(spans, within) => self.near(spans, *within),
            Part::Regex(pattern) => self.regex(pattern, node.span),
            Part::Filter(filter) => self.filter(filter, node),
            Part::Amount(_) => self.fact(node),
            Part::Any(nodes) => self.any(nodes.iter()),
            Part::Group(nodes) => self.group(nodes),
        };
        if node.not {
            for kept in &mut kept {
                *kept = !*kept;
            }
        }
        kept
    }

    /// All that a group requires; where it requires nothing, any of its words.
    fn group(&mut self, nodes: &[Node]) -> Documents {
        let mut kept: Option<Documents> = None;
        for node in nodes.iter().filter(|node| node.not || !matches!(node.part, Part::Words(_))) {
            let more = self.node(node);
            match &mut kept {
                Some(kept) => and(kept, &more),
                None => kept = Some(more),
            }
        }
        kept.unwrap_or_else(|| {
            let mut kept = self.none();
            for node in nodes {
                if let Part::Words(span) = &node.part {
                    for (kept, more) in kept.iter_mut().zip(self.words(*span, false, None)) {
                        *kept |= more;
                    }
                }
            }
            kept
        })
    }

    fn fact(&self, node: &Node) -> Documents {
        let clause = FactClause { field: None, not: false, nodes: vec![Node { not: false, ..node.clone() }] };
        self.corpus.map_or_else(|| vec![true; self.index.len()], |corpus| fact_articles(corpus, &[&clause]))
    }

    fn filter(&mut self, filter: &Filter, node: &Node) -> Documents {
        let Some(corpus) = self.corpus.filter(|_| filter.field != Field::Title) else {
            return match filter.field {
                Field::Title if filter.quoted => self.phrase(filter.value, Some(Place::Title)),
                Field::Title => self.words(filter.value, true, Some(Place::Title)),
                _ => vec![true; self.index.len()],
            };
        };
        let mut kept = self.none();
        match &filter.meaning {
            Meaning::Name(name) => {
                let names = corpus.register.meant(filter.field, name, filter.quoted, filter.open);
                if names.is_empty() {
                    let message = format!("No article has “{}”.", node.span.of(self.query.text()));
                    self.problems.push(Problem { span: node.span, message });
                }
                for article in names.iter().flat_map(|name| &name.articles) {
                    if let Some(kept) = kept.get_mut(*article as usize) {
                        *kept = true;
                    }
                }
            }
            Meaning::Days(days) if filter.field == Field::Published => {
                for (kept, article) in kept.iter_mut().zip(&corpus.archive.articles) {
                    let published = article.meta.published.as_ref();
                    *kept = published.is_some_and(|published| published.days.overlaps(*days));
                }
            }
            _ => return self.fact(node),
        }
        kept
    }

    /// The slots of a piece that say something.
    fn slots(&self, span: Span) -> impl Iterator<Item = &Slot> {
        self.plan.slots.iter().filter(move |slot| slot.piece == span.start as usize && !slot.stop)
    }

    /// The documents with all the words, or any, of a piece; in that part of them.
    fn words(&self, span: Span, all: bool, part: Option<Place>) -> Documents {
        let mut counts = vec![0_usize; self.index.len()];
        let mut words = 0;
        for slot in self.slots(span) {
            words += 1;
            let evidence = Evidence::of(self.index, &slot.word);
            for item in &evidence.items {
                let lengths = self.index.lengths(item.document);
                let inside =
                    |part| evidence.places(item).iter().any(|place| Place::at(*place, lengths) == part);
                if let Some(count) = counts.get_mut(item.document as usize)
                    && part.is_none_or(inside)
                {
                    *count += 1;
                }
            }
        }
        let least = if all { words } else { 1 };
        counts.into_iter().map(|count| words > 0 && count >= least).collect()
    }

    /// The documents with the words of a piece in a row.
    fn phrase(&self, span: Span, part: Option<Place>) -> Documents {
        let mut kept = self.none();
        let words: Vec<(u32, Evidence)> =
            self.slots(span).map(|slot| (slot.place, Evidence::of(self.index, &slot.word))).collect();
        let Some(((place, first), others)) = words.split_first() else { return kept };
        for item in &first.items {
            let lengths = self.index.lengths(item.document);
            let there = |at: &u32| {
                part.is_none_or(|part| Place::at(*at, lengths) == part)
                    && others.iter().all(|(other, evidence)| {
                        let wanted = at + other.saturating_sub(*place);
                        let found = evidence.find(item.document);
                        found.is_some_and(|item| evidence.places(item).binary_search(&wanted).is_ok())
                    })
            };
            if let Some(kept) = kept.get_mut(item.document as usize) {
                *kept = first.places(item).iter().any(there);
            }
        }
        kept
    }

    /// The documents with each of the items near the next.
    fn near(&self, spans: &[Span], within: u32) -> Documents {
        let mut kept = self.none();
        let items: Vec<Vec<Evidence>> = spans
            .iter()
            .map(|span| self.slots(*span).map(|slot| Evidence::of(self.index, &slot.word)).collect())
            .collect();
        for (document, kept) in kept.iter_mut().enumerate() {
            let mut reached: Option<Vec<u32>> = None;
            for words in items.iter().filter(|words| !words.is_empty()) {
                let places = in_a_row(words, document as u32);
                reached = Some(match reached {
                    None => places,
                    Some(before) => places
                        .into_iter()
                        .filter(|place| {
                            let from = before.partition_point(|at| at + within < *place);
                            before.get(from).is_some_and(|at| *at <= place + within)
                        })
                        .collect(),
                });
            }
            *kept = reached.is_some_and(|reached| !reached.is_empty());
        }
        kept
    }

    /// The articles with a sentence that matches.
    fn regex(&mut self, pattern: &Pattern, span: Span) -> Documents {
        let mut kept = vec![self.corpus.is_none(); self.index.len()];
        let Some(corpus) = self.corpus else { return kept };
        let likely = self.with_literal(&pattern.literal);
        for (number, article) in corpus.archive.articles.iter().enumerate() {
            if likely.as_ref().is_some_and(|likely| likely.get(number) != Some(&true)) {
                continue;
            }
            let mut pieces = article
                .sentences
                .iter()
                .filter(|sentence| sentence.kind != crate::SentenceKind::Noise)
                .flat_map(|sentence| article.readable(sentence.span));
            let found = pieces.any(|piece| pattern.find(piece.of(&article.text), &mut self.budget).is_some());
            if let Some(kept) = kept.get_mut(number) {
                *kept = found;
            }
            if self.budget == 0 {
                let message = format!(
                    "This regular expression takes long: only {number} articles were looked through."
                );
                self.problems.push(Problem { span, message });
                break;
            }
        }
        kept
    }

    /// The documents with a word that holds these letters; `None` when that would say little.
    fn with_literal(&self, letters: &str) -> Option<Documents> {
        // "200billion" is a word of the index without its unit.
        let units = ["millions", "billions", "trillions", "mln", "bln", "trn", "pct"];
        if letters.len() < 3 || units.iter().any(|unit| unit.contains(letters)) {
            return None;
        }
        let mut terms: Vec<(String, f32)> = Vec::new();
        let mut cursor = self.index.words().words();
        while cursor.next().is_some() {
            if cursor.text().contains(letters) {
                terms.push((super::token::term(cursor.text()), 1.0));
            }
        }
        let mut kept = self.none();
        let word = super::Word { terms, ..super::Word::default() };
        for item in &Evidence::of(self.index, &word).items {
            if let Some(kept) = kept.get_mut(item.document as usize) {
                *kept = true;
            }
        }
        Some(kept)
    }
}

/// Where a document has the words in a row: the places of the first.
fn in_a_row(words: &[Evidence], document: u32) -> Vec<u32> {
    let Some((first, others)) = words.split_first() else { return Vec::new() };
    let places = |evidence: &Evidence| evidence.find(document).map(|item| evidence.places(item).to_vec());
    let mut row = places(first).unwrap_or_default();
    for (other, step) in others.iter().zip(1..) {
        let places = places(other).unwrap_or_default();
        row.retain(|place| places.binary_search(&(place + step)).is_ok());
    }
    row
}
