//! A link stands between two items: OR, |, NEAR.

use super::super::item::Found;
use super::super::{FARTHEST, Node, Part};
use super::Parser;
use crate::Span;
use crate::search::stop::is_stop;

/// How near NEAR is when it does not say.
const NEAR: u32 = 10;
#[derive(Clone, Copy, PartialEq)]
enum Link {
    Or,
    Near(u32),
}

impl Parser<'_> {
    /// Joins what stands before `at` with what comes after, if a link stands there; gives where that ends.
    pub(super) fn linked(
        &mut self,
        nodes: &mut Vec<Node>,
        plain: usize,
        at: usize,
        (to, deep): (usize, usize),
    ) -> Option<usize> {
        let (link, after) = self.link(at, to)?;
        let rest = self.script.between(after, to);
        let next = to - rest.trim_start().len();
        let left = self.left(nodes, plain, at, deep)?;
        if next == to {
            let link = self.script.between(at, after);
            self.script.problem(
                at,
                after,
                format!("{link} stands between two items; the second is missing."),
            );
            return None;
        }
        let known = self.script.problems.len();
        let right = self.operand(next, to, deep).filter(|_| self.link(next, to).is_none());
        let Some(right) = right.filter(|right| link == Link::Or || is_text(&left) && is_text(right)) else {
            self.script.problems.truncate(known);
            return None;
        };
        let start = left.span.start as usize;
        self.take_back(nodes, plain, start);
        let span = Span::new(start, right.span.end as usize);
        let part = match (link, left.part) {
            (Link::Or, Part::Any(mut items)) if !left.not => {
                items.push(right);
                Part::Any(items)
            }
            (Link::Or, part) => Part::Any(vec![Node { part, ..left }, right]),
            (Link::Near(within), Part::Near(mut items, known)) => {
                items.extend(words(&right));
                Part::Near(items, within.max(known))
            }
            (Link::Near(within), Part::Words(span) | Part::Phrase(span)) => {
                Part::Near([span].into_iter().chain(words(&right)).collect(), within)
            }
            _ => return None,
        };
        nodes.push(Node { span, not: false, part });
        Some(span.end as usize)
    }

    fn link(&self, at: usize, to: usize) -> Option<(Link, usize)> {
        let rest = self.script.between(at, to);
        let length = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let word = rest.get(..length)?;
        let link = match word {
            "|" | "||" => Link::Or,
            "OR" if !self.loud => Link::Or,
            _ if self.loud => return None,
            _ => match word.strip_prefix("NEAR")? {
                "" => Link::Near(NEAR),
                count => Link::Near(count.strip_prefix(['/', ':'])?.parse::<u32>().ok()?.clamp(1, FARTHEST)),
            },
        };
        Some((link, at + length))
    }

    /// What stands before a link.
    fn left(&mut self, nodes: &[Node], plain: usize, at: usize, deep: usize) -> Option<Node> {
        let run = self.script.between(plain, at).trim_end();
        if run.is_empty() {
            return nodes.last().filter(|node| !matches!(node.part, Part::Words(_)) || node.not).cloned();
        }
        let end = plain + run.len();
        if let Some(pair) = self.pairs.iter().find(|pair| pair.1 + 1 == end && pair.0 >= plain).copied() {
            let known = self.script.problems.len();
            let part = self.group(pair.0, pair.1, deep);
            self.script.problems.truncate(known);
            return Some(Node { span: Span::new(pair.0, end), not: false, part: part? });
        }
        let start = run.char_indices().rfind(|(_, c)| c.is_whitespace());
        let start = plain + start.map_or(0, |(at, c)| at + c.len_utf8());
        self.word(start, end)
    }

    /// What stands after a link: a part, or one word.
    fn operand(&mut self, at: usize, to: usize, deep: usize) -> Option<Node> {
        if let Some(close) = self.closing(at, to) {
            let part = self.group(at, close, deep)?;
            return Some(Node { span: Span::new(at, close + 1), not: false, part });
        }
        if let Found::Node(node) = self.item(at, to, deep) {
            return Some(node);
        }
        let rest = self.script.between(at, to);
        self.word(at, at + rest.find(char::is_whitespace).unwrap_or(rest.len()))
    }

    /// One word, unless it says nothing.
    fn word(&self, from: usize, to: usize) -> Option<Node> {
        let word = self.script.between(from, to);
        let says = word.contains(char::is_alphanumeric) && !is_stop(&crate::case::lower(word));
        let span = Span::new(from, to);
        says.then_some(Node { span, not: false, part: Part::Words(span) })
    }

    /// Leaves of what came before the link only what the link does not take.
    fn take_back(&self, nodes: &mut Vec<Node>, plain: usize, start: usize) {
        if start >= plain {
            self.words(nodes, plain, start);
        } else {
            nodes.pop();
        }
    }
}

/// Whether an item is a word or phrase, which can be near another.
fn is_text(node: &Node) -> bool {
    !node.not && matches!(node.part, Part::Words(_) | Part::Phrase(_) | Part::Near(..))
}

fn words(node: &Node) -> Vec<Span> {
    match &node.part {
        Part::Words(span) | Part::Phrase(span) => vec![*span],
        Part::Near(spans, _) => spans.clone(),
        _ => Vec::new(),
    }
}
