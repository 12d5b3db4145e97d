//! `topics.toml` lists the topics that a publisher sorts articles by, each with the words that show it.

use std::collections::HashMap;

use super::tables::{Holds, each_table};
use crate::finding::Finding;
use crate::names::KnownTopic;

const KEYS: [(&str, Holds); 2] = [("name", Holds::Text), ("words", Holds::List)];

pub(super) fn read(file: &str, text: &str, errors: &mut Vec<Finding>) -> Vec<KnownTopic> {
    let mut topics = Vec::new();
    let mut seen: HashMap<String, u32> = HashMap::new();
    each_table(file, text, "topic", &KEYS, errors, |table, errors| {
        let words = table.list("words");
        let Some(name) = table.text("name") else {
            errors.push(Finding::new(file, Some(table.line), "a [[topic]] needs name = \"…\""));
            return;
        };
        if words.is_empty() {
            errors.push(Finding::new(
                file,
                Some(table.line),
                format!("the topic “{name}” needs words = [\"…\"] to be found by"),
            ));
            return;
        }
        if let Some(other) = seen.insert(name.to_lowercase(), table.line) {
            errors.push(Finding::new(
                file,
                Some(table.line_of("name")),
                format!("the topic “{name}” is listed already, in line {other}; join the two"),
            ));
            return;
        }
        match KnownTopic::new(name, &words) {
            Ok(topic) => topics.push(topic),
            Err(why) => errors.push(Finding::new(file, Some(table.line_of("words")), why)),
        }
    });
    topics
}
