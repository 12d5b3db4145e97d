//! What a query keeps: the documents that meet each of its clauses.

mod documents;
mod keeper;
mod text;
mod words;

use super::asked::Asked;
use super::clause::{Clause, clauses};
use super::index::Index;
use super::plan::Plan;
use super::tally::Tally;
use crate::query::{Corpus, FactClause, Field, Node, Part, Problem, Query, fact_articles};

pub(crate) use documents::Documents;
use documents::and;
use keeper::Keeper;

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
        let mut keeper = Keeper::new(index, corpus, plan, query);
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

    /// Whether a clause asks for that field and no other.
    pub(crate) fn asks(&self, field: Field) -> bool {
        let clauses = self.clauses.iter().map(|(clause, _)| clause.field);
        clauses.chain(self.facts.iter().map(|clause| clause.field)).any(|of| of == Some(field))
    }

    /// What is asked of facts, but for one field.
    pub(crate) fn facts(&self, but: Option<Field>) -> impl Iterator<Item = &FactClause> {
        self.facts.iter().filter(move |clause| but.is_none() || clause.field != but)
    }
}
