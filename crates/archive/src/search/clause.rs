//! A clause is one condition of a query that articles must meet; all of its clauses must be met. Words that are only
//! preferred are in none. Filters of one field are one clause, which any of them meets.

use crate::query::{FactClause, Field, Node, Part, Query, is_fact};

/// One condition.
#[derive(Clone, Debug)]
pub(crate) struct Clause<'q> {
    /// The field, where it is a plain filter or several.
    pub(crate) field: Option<Field>,
    /// Any of these.
    pub(crate) nodes: Vec<&'q Node>,
}

/// The conditions of a query.
pub(crate) fn clauses(query: &Query) -> Vec<Clause<'_>> {
    let mut clauses = Vec::new();
    gather(&query.nodes, &mut clauses);
    clauses
}

fn gather<'q>(nodes: &'q [Node], clauses: &mut Vec<Clause<'q>>) {
    for node in nodes {
        let field = match &node.part {
            Part::Words(_) | Part::Phrase(_) if !node.not => continue,
            Part::Group(inner) if !node.not => {
                gather(inner, clauses);
                continue;
            }
            Part::Filter(filter) if !node.not => Some(filter.field),
            _ => None,
        };
        match clauses.iter_mut().find(|clause| field.is_some() && clause.field == field) {
            Some(clause) => clause.nodes.push(node),
            None => clauses.push(Clause { field, nodes: vec![node] }),
        }
    }
}

impl Clause<'_> {
    /// The clause as one of facts, if it is one.
    pub(crate) fn facts(&self) -> Option<FactClause> {
        self.nodes.iter().all(|node| is_fact(&node.part)).then(|| FactClause {
            field: self.field,
            not: self.nodes.iter().any(|node| node.not),
            nodes: self.nodes.iter().map(|node| (*node).clone()).collect(),
        })
    }
}
