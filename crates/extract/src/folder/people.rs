//! `people.toml` lists people by their proper names, with the other names and misspellings found in articles.

use super::tables::{Holds, each_table};
use crate::finding::Finding;
use crate::names::KnownPerson;

const KEYS: [(&str, Holds); 3] = [("name", Holds::Text), ("role", Holds::Text), ("aliases", Holds::List)];

pub(super) fn read(file: &str, text: &str, errors: &mut Vec<Finding>) -> Vec<KnownPerson> {
    let mut people = Vec::new();
    each_table(file, text, "person", &KEYS, errors, |table, errors| {
        if let Some(name) = table.text("name") {
            people.push(KnownPerson { name, role: table.text("role"), aliases: table.list("aliases") });
        } else {
            errors.push(Finding::new(file, Some(table.line), "a [[person]] needs name = \"…\""));
        }
    });
    people
}
