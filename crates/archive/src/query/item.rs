//! An item is one part of a query that stands for itself: a phrase, a filter, a comparison, a wildcard, a pattern, a
//! word with a minus.

use super::script::Script;
use super::{Amount, FARTHEST, Field, Filter, Meaning, Node, Part, Pattern, Wild, field, key, period};
use crate::Span;

/// What was found at a place.
pub(super) enum Found {
    /// A part.
    Node(Node),
    /// Plain words up to there, not to be looked into.
    Plain(usize),
    /// What means nothing, up to there: it is said so, and the rest of the query stands without it.
    Left(usize),
    /// Nothing that is not a plain word.
    Nothing,
}

pub(super) fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»')
}

/// The item at `at`; `start` is where it begins after its minus, and `to` where the stretch ends.
pub(super) fn read(script: &mut Script<'_>, at: usize, start: usize, to: usize) -> Found {
    let rest = script.between(start, to);
    let node = |end: usize, part: Part| Found::Node(Node { span: Span::new(at, end), not: start > at, part });
    if rest.starts_with(is_quote) {
        return phrase(script, start, to).map_or(Found::Nothing, |(end, part)| node(end, part));
    }
    let end = start + rest.find(char::is_whitespace).unwrap_or(rest.len());
    let token = script.between(start, end);
    if token.starts_with('/') {
        return match pattern(script, start, to) {
            Ok(Some((end, part))) => node(end, part),
            Ok(None) => Found::Nothing,
            Err(end) => Found::Left(end),
        };
    }
    if let Some((name, value)) = token.split_once(':') {
        match filter(script, name, start + name.len() + 1, to, value) {
            Found::Node(Node { span, part, .. }) => return node(span.end as usize, part),
            Found::Nothing => {}
            other => return other,
        }
    }
    if let Some(amount) = Amount::parse(token) {
        return node(end, Part::Amount(amount));
    }
    if let Some(wild) = Wild::parse(token) {
        return node(end, Part::Wild(Span::new(start, end), wild));
    }
    if start > at && token.starts_with(char::is_alphabetic) {
        return node(end, Part::Words(Span::new(start, end)));
    }
    Found::Nothing
}

/// The text between the quote at `start` and the next, and the end of that.
fn quoted(script: &mut Script<'_>, start: usize, to: usize) -> Option<(Span, usize)> {
    let quote = script.between(start, to).chars().next().map_or(0, char::len_utf8);
    let inner = script.between(start + quote, to);
    let Some(length) = inner.find(is_quote) else {
        if inner.starts_with(|c: char| !c.is_whitespace()) {
            script.problem(start, start + quote, "This quotation mark is never closed.");
        }
        return None;
    };
    let end = start + quote + length;
    let close = script.between(end, to).chars().next().map_or(0, char::len_utf8);
    Some((Span::new(start + quote, end), end + close))
}

/// A phrase; one with `~5` behind it is words that are near each other.
fn phrase(script: &mut Script<'_>, start: usize, to: usize) -> Option<(usize, Part)> {
    let (span, end) = quoted(script, start, to)?;
    let after = script.between(end, to);
    let token = after.get(..after.find(char::is_whitespace).unwrap_or(after.len())).unwrap_or_default();
    let within = token.strip_prefix('~').and_then(|count| count.parse::<u32>().ok());
    let text = span.of(script.text);
    let mut at = span.start as usize;
    let mut words = Vec::new();
    for word in text.split_inclusive(char::is_whitespace) {
        if !word.trim().is_empty() {
            words.push(Span::new(at, at + word.trim_end().len()));
        }
        at += word.len();
    }
    match within {
        Some(within) if words.len() > 1 => {
            Some((end + token.len(), Part::Near(words, within.clamp(1, FARTHEST))))
        }
        _ => Some((end, Part::Phrase(span))),
    }
}

/// A regular expression: `/…/` with a sign in it that means something. `Err` gives where a wrong one ends.
fn pattern(script: &mut Script<'_>, start: usize, to: usize) -> Result<Option<(usize, Part)>, usize> {
    let inner = script.between(start + 1, to);
    let is_sign = |text: &str| text.contains(['\\', '[', '(', '*', '+', '?', '|', '^', '$', '.', '{']);
    let (mut escaped, mut last) = (false, ' ');
    for (at, c) in inner.char_indices() {
        if c == '/' && !escaped {
            let text = inner.get(..at).unwrap_or_default();
            let end = start + at + 2;
            let ends = !script.between(end, to).starts_with(|c: char| !c.is_whitespace());
            if !ends || !is_sign(text) || last.is_whitespace() || text.starts_with(char::is_whitespace) {
                return Ok(None);
            }
            return match Pattern::parse(text) {
                Ok(pattern) => Ok(Some((end, Part::Regex(pattern)))),
                Err(why) => {
                    script.problem(start, end, format!("This regular expression does not work: {why}."));
                    Err(end)
                }
            };
        }
        escaped = c == '\\' && !escaped;
        last = c;
    }
    let token = inner.split(char::is_whitespace).next().unwrap_or_default();
    if is_sign(token) {
        script.problem(start, start + 1 + token.len(), "A regular expression ends with a slash: /…/.");
    }
    Ok(None)
}

fn filter(script: &mut Script<'_>, name: &str, at: usize, to: usize, value: &str) -> Found {
    let start = at - name.len() - 1;
    let Some(field) = Field::parse(name) else {
        let letters = name.len() > 2 && name.bytes().all(|byte| byte.is_ascii_lowercase());
        if letters && value.starts_with(|c: char| c.is_alphanumeric() || is_quote(c)) {
            let fields: Vec<String> = Field::ALL.iter().map(|field| format!("{}:", field.name())).collect();
            let message = format!("There is no field “{name}:”; the fields are {}.", fields.join(" "));
            script.problem(start, at, message);
        }
        return Found::Nothing;
    };
    if value.is_empty() {
        script.problem(start, at, format!("A value comes directly after “{name}:”."));
        return Found::Left(at);
    }
    let (span, end, quotes) = if value.starts_with(is_quote) {
        let Some((span, end)) = quoted(script, at, to) else {
            return Found::Left(at + value.chars().next().map_or(0, char::len_utf8));
        };
        (span, end, true)
    } else {
        let value = value.trim_end_matches([',', ';', '!', '?']);
        (Span::new(at, at + value.len()), at + value.len(), false)
    };
    match meaning(field, span.of(script.text)) {
        Ok(meaning) => {
            let open = !quotes && end == script.text.len();
            let filter = Filter { field, value: span, quoted: quotes, open, meaning };
            Found::Node(Node { span: Span::new(start, end), not: false, part: Part::Filter(filter) })
        }
        Err(message) => {
            script.problem(start, end, message);
            Found::Left(end)
        }
    }
}

fn meaning(field: Field, value: &str) -> Result<Meaning, String> {
    let name = key(value);
    match field {
        Field::Published | Field::About => period::parse(value.trim()).map(Meaning::Days),
        Field::Side => field::side(value)
            .map(Meaning::Side)
            .ok_or_else(|| format!("“{value}” is no side: us, china or both")),
        Field::Kind => super::Kind::parse(value).map(Meaning::Kind).ok_or_else(|| {
            let names: Vec<String> = super::Kind::all().map(|kind| kind.name().replace(' ', "-")).collect();
            format!("“{value}” is no kind; the kinds are {}", names.join(", "))
        }),
        _ if name.is_empty() => Err(format!("“{}:” needs letters or digits after it", field.name())),
        Field::Title => Ok(Meaning::Title),
        _ => Ok(Meaning::Name(name)),
    }
}
