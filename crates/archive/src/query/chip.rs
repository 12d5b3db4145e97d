//! A chip is a part of a query that is more than plain words, as a reader sees it beside the box and can take it away.

use super::{Field, Filter, Node, Part, Query, key, period};
use crate::Span;
use crate::sort::sort_by_key;

/// A part to show and to take away.
#[derive(Clone, Debug, PartialEq)]
pub struct Chip {
    /// Where in the query.
    pub span: Span,
    /// What it asks for, in a few words.
    pub label: String,
    /// What it is.
    pub kind: ChipKind,
    /// What is wrong with it.
    pub problem: Option<String>,
}

/// What a chip stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChipKind {
    /// A word that is left out.
    Word,
    /// Words in a row.
    Phrase,
    /// Words near each other.
    Near,
    /// A word with stars.
    Wild,
    /// A regular expression.
    Regex,
    /// A filter of that field.
    Filter(Field),
    /// A comparison of values or rates.
    Amount,
    /// A group or a choice.
    Group,
    /// Something that could not be read.
    Problem,
}

impl Query {
    /// Every part that is more than plain words, in order.
    pub fn chips(&self) -> Vec<Chip> {
        let mut chips: Vec<Chip> = self.nodes.iter().filter_map(|node| self.chip(node)).collect();
        for problem in self.problems.iter().filter(|problem| !problem.span.is_empty()) {
            let message = Some(problem.message.clone());
            match chips.iter_mut().find(|chip| chip.span.overlaps(problem.span)) {
                Some(chip) => chip.problem = chip.problem.take().or(message),
                None => chips.push(Chip {
                    span: problem.span,
                    label: problem.span.of(&self.text).to_owned(),
                    kind: ChipKind::Problem,
                    problem: message,
                }),
            }
        }
        sort_by_key(&mut chips, |chip| u64::from(chip.span.start));
        chips
    }

    fn chip(&self, node: &Node) -> Option<Chip> {
        let text = |span: Span| span.of(&self.text).trim().to_owned();
        let (kind, label) = match &node.part {
            Part::Words(_) if !node.not => return None,
            Part::Words(span) => (ChipKind::Word, text(*span)),
            Part::Phrase(span) => (ChipKind::Phrase, format!("“{}”", text(*span))),
            Part::Near(spans, within) => {
                let words: Vec<String> = spans.iter().map(|span| text(*span)).collect();
                (ChipKind::Near, format!("{} (within {within} words)", words.join(" near ")))
            }
            Part::Wild(span, _) => (ChipKind::Wild, text(*span)),
            Part::Regex(_) => (ChipKind::Regex, text(node.span).trim_start_matches(['-', '−']).to_owned()),
            Part::Amount(amount) => {
                let figure = text(node.span).trim_start_matches(['-', '−']).to_owned();
                (
                    ChipKind::Amount,
                    format!("{} {figure}", if amount.rate { "tariff at" } else { "tariff on" }),
                )
            }
            Part::Filter(filter) => (ChipKind::Filter(filter.field), self.filter_label(filter)),
            Part::Group(_) | Part::Any(_) => {
                let whole = text(node.span);
                let whole = whole.trim_start_matches(['-', '−']);
                let inner = whole.strip_prefix('(').and_then(|inner| inner.strip_suffix(')'));
                let label = if matches!(node.part, Part::Group(_)) { inner.unwrap_or(whole) } else { whole };
                (ChipKind::Group, label.trim().to_owned())
            }
        };
        let label = if node.not { format!("not {label}") } else { label };
        Some(Chip { span: node.span, label, kind, problem: None })
    }

    fn filter_label(&self, filter: &Filter) -> String {
        let value = filter.value.of(&self.text).trim();
        let value = match filter.field {
            Field::Published | Field::About => period::words(value),
            Field::Kind => value.replace('-', " "),
            _ => value.to_owned(),
        };
        format!("{} {value}", filter.field.words()).trim_start().to_owned()
    }

    /// The query without one of its chips.
    pub fn without(&self, chip: &Chip) -> String {
        let before = Span::new(0, chip.span.start as usize).of(&self.text).trim_end();
        let after = self.text.get(chip.span.end as usize..).unwrap_or_default().trim_start();
        let space = if before.is_empty() || after.is_empty() { "" } else { " " };
        format!("{before}{space}{after}")
    }

    /// The query with a filter more; without it where it has it already.
    pub fn with(&self, field: Field, value: &str) -> String {
        if let Some(chip) = self.chosen(field, value) {
            return self.without(&chip);
        }
        let value: String = value.chars().map(|c| if super::item::is_quote(c) { ' ' } else { c }).collect();
        let value = value.trim();
        let filter = match field {
            Field::Kind => format!("{}:{}", field.name(), value.replace(' ', "-")),
            _ if field.is_name() || value.contains(char::is_whitespace) => {
                format!("{}:\"{value}\"", field.name())
            }
            _ => format!("{}:{value}", field.name()),
        };
        let old = self.text.trim();
        let space = if old.is_empty() { "" } else { " " };
        let whole = |text: String| Self::parse(&text).chosen(field, value).is_some().then_some(text);
        // Behind a quotation mark that is still open, or beside an OR without its other item, it would be read as
        // part of that.
        whole(format!("{old}{space}{filter}"))
            .or_else(|| whole(format!("{filter}{space}{old}")))
            .unwrap_or_else(|| {
                let loose = |word: &&str| matches!(*word, "OR" | "|" | "||") || word.starts_with("NEAR");
                let rest = old
                    .split_whitespace()
                    .take_while(loose)
                    .fold(old, |rest, word| rest.trim_start().strip_prefix(word).unwrap_or(rest));
                format!("{filter}{space}{}", rest.trim_start())
            })
    }

    /// The chip of a filter that the query has, if it is one of its own parts and not a group's.
    pub fn chosen(&self, field: Field, value: &str) -> Option<Chip> {
        let wanted = key(value);
        let node = self.nodes.iter().find(|node| match &node.part {
            Part::Filter(filter) if filter.field == field && !node.not => {
                filter.quoted == field.is_name() && key(filter.value.of(&self.text)) == wanted
            }
            _ => false,
        })?;
        self.chip(node)
    }
}
