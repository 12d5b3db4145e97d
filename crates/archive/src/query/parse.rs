//! Reading a query: from left to right, part by part; what is no part is a run of plain words.

mod link;

use super::item::{self, Found};
use super::script::Script;
use super::{LONGEST, Node, Part, Problem, Query};
use crate::Span;
use crate::search::stop::is_stop;

/// Parentheses deeper than this are punctuation.
const DEEPEST: usize = 24;
/// Longer texts in capitals alone than this many words hold an OR that is just loud.
const LOUD: usize = 8;

pub(super) fn parse(whole: &str) -> Query {
    let (text, capped) = match whole.char_indices().nth(LONGEST) {
        Some((end, _)) => (whole.get(..end).unwrap_or_default(), true),
        None => (whole, false),
    };
    let script = Script { text, problems: Vec::new() };
    let mut parser = Parser { script, pairs: pairs(text), loud: is_loud(text) };
    let nodes = parser.row(0, text.len(), 0);
    let mut problems = parser.script.problems;
    if capped {
        let message = format!("Only the first {LONGEST} characters were searched for.");
        problems.push(Problem { span: Span::new(text.len(), text.len()), message });
    }
    Query { text: text.to_owned(), nodes, problems, capped }
}

struct Parser<'t> {
    script: Script<'t>,
    /// Where parentheses open and close, by where they open.
    pairs: Vec<(usize, usize)>,
    loud: bool,
}

impl Parser<'_> {
    /// The parts of a stretch, in order.
    fn row(&mut self, from: usize, to: usize, deep: usize) -> Vec<Node> {
        let mut nodes = Vec::new();
        let (mut plain, mut at, mut begins) = (from, from, true);
        while let Some(c) = self.script.between(at, to).chars().next() {
            if begins && !c.is_whitespace() {
                if let Some(end) = self.linked(&mut nodes, plain, at, (to, deep)) {
                    (plain, at) = (end, end);
                    continue;
                }
                match self.item(at, to, deep) {
                    Found::Node(node) => {
                        self.words(&mut nodes, plain, at);
                        at = node.span.end as usize;
                        plain = at;
                        nodes.push(node);
                        continue;
                    }
                    Found::Plain(end) => {
                        at = end;
                        begins = false;
                        continue;
                    }
                    Found::Left(end) => {
                        self.words(&mut nodes, plain, at);
                        (plain, at) = (end, end);
                        continue;
                    }
                    Found::Nothing => {}
                }
            }
            begins = c.is_whitespace();
            at += c.len_utf8();
        }
        self.words(&mut nodes, plain, to);
        nodes
    }

    fn words(&self, nodes: &mut Vec<Node>, from: usize, to: usize) {
        if !self.script.between(from, to).trim().is_empty() {
            let span = Span::new(from, to);
            nodes.push(Node { span, not: false, part: Part::Words(span) });
        }
    }

    /// The part that begins at `at`.
    fn item(&mut self, at: usize, to: usize, deep: usize) -> Found {
        let rest = self.script.between(at, to);
        let inner = rest.strip_prefix(['-', '−']).unwrap_or(rest);
        let (not, start) = (inner.len() < rest.len(), to - inner.len());
        if !inner.starts_with('(') {
            return item::read(&mut self.script, at, start, to);
        }
        let Some(close) = self.closing(start, to) else {
            self.script.problem(start, start + 1, "This parenthesis is never closed.");
            return Found::Nothing;
        };
        match self.group(start, close, deep) {
            Some(part) if not || !only_words(&part) => {
                Found::Node(Node { span: Span::new(at, close + 1), not, part })
            }
            _ => Found::Plain(close + 1),
        }
    }

    /// The group between two parentheses; none when there is nothing in it.
    fn group(&mut self, open: usize, close: usize, deep: usize) -> Option<Part> {
        if deep >= DEEPEST {
            self.script.problem(open, open + 1, "Parentheses this deep are not read.");
            return None;
        }
        let inner = self.row(open + 1, close, deep + 1);
        (!inner.is_empty()).then_some(Part::Group(inner))
    }

    fn closing(&self, open: usize, to: usize) -> Option<usize> {
        let at = self.pairs.binary_search_by_key(&open, |pair| pair.0).ok()?;
        self.pairs.get(at).map(|pair| pair.1).filter(|close| *close < to)
    }
}

fn only_words(part: &Part) -> bool {
    match part {
        Part::Group(inner) => inner.iter().all(|node| matches!(node.part, Part::Words(_)) && !node.not),
        _ => false,
    }
}

/// Parentheses that belong together, not counting those in quotes.
fn pairs(text: &str) -> Vec<(usize, usize)> {
    let (mut pairs, mut open) = (Vec::new(), Vec::new());
    let (mut at, mut before) = (0, ' ');
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let begins = before.is_whitespace() || matches!(before, '(' | '-' | '−' | ':');
        if begins && item::is_quote(c) {
            let rest = text.get(at + c.len_utf8()..).unwrap_or_default();
            at += rest.find(item::is_quote).map_or(0, |length| length + c.len_utf8());
        } else if c == '(' {
            open.push(at);
        } else if c == ')'
            && let Some(open) = open.pop()
        {
            pairs.push((open, at));
        }
        before = c;
        at += text.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
    }
    crate::sort::sort_by_key(&mut pairs, |pair| pair.0 as u64);
    pairs
}

/// Whether all is in capitals, and a sentence rather than a few names.
fn is_loud(text: &str) -> bool {
    let stops = || {
        text.split_whitespace()
            .any(|word| !matches!(word, "OR" | "AND" | "NOT") && is_stop(&word.to_ascii_lowercase()))
    };
    !text.chars().any(char::is_lowercase) && (text.split_whitespace().count() > LOUD || stops())
}
