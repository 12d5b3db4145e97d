//! A sentence as text with its marks: lit words, dates, claims. The words are the article's own, noise left out.

use archive::reading::{Segment, segments};
use archive::tariffs::claim_text;
use archive::{Article, Span};
use markup::{Element, Node, el};

use crate::words::side_class;

/// How many marks of one paragraph can light their words; a rule of the style sheet is written for each.
pub(crate) const SLOTS: usize = 16;

/// Classes of the words that a mark stands for, and of the mark.
const LIGHTS: [(&str, &str); SLOTS] = [
    ("w0", "m0"),
    ("w1", "m1"),
    ("w2", "m2"),
    ("w3", "m3"),
    ("w4", "m4"),
    ("w5", "m5"),
    ("w6", "m6"),
    ("w7", "m7"),
    ("w8", "m8"),
    ("w9", "m9"),
    ("w10", "m10"),
    ("w11", "m11"),
    ("w12", "m12"),
    ("w13", "m13"),
    ("w14", "m14"),
    ("w15", "m15"),
];

/// Words that a mark in the margin stands for: which of the paragraph's marks, and the words.
pub(crate) type Slot = (usize, Span);

/// The class of the mark of that number.
pub(crate) fn mark_class(number: usize) -> &'static str {
    LIGHTS.get(number).map_or("", |(_, mark)| mark)
}

/// The words of `span`, with `lit` spans lit.
pub(crate) fn reading(article: &Article, span: Span, lit: &[Span]) -> Vec<Node> {
    let words = |segment: &Segment| lit_words(article, segment);
    segments(article, span, lit, &[]).iter().map(words).collect()
}

/// The same with dates, claims and the words of the margin's marks told apart.
pub(crate) fn marked(article: &Article, span: Span, lit: &[Span], slots: &[Slot]) -> Vec<Node> {
    let others: Vec<Span> = slots.iter().map(|(_, words)| *words).collect();
    segments(article, span, lit, &others).iter().map(|segment| draw(article, segment, slots)).collect()
}

fn within(name: &'static str, content: Node) -> Element {
    el(name).with_nodes(vec![content])
}

fn lit_words(article: &Article, segment: &Segment) -> Node {
    // The DOM keeps line ends inside a sentence; a browser folds them.
    let content = Node::from(segment.span.of(&article.text).to_owned());
    if segment.lit { within("mark", content).into() } else { content }
}

fn draw(article: &Article, segment: &Segment, slots: &[Slot]) -> Node {
    let mut content = lit_words(article, segment);
    if let Some(date) = segment.date.and_then(|number| article.dates.get(number as usize)) {
        let title = format!("{}: {}", date.days.short(), date.basis);
        content = within("span", content).class("date").set("title", title).into();
    }
    if let Some(claim) = segment.claim.and_then(|number| article.claims.get(number as usize)) {
        let title =
            format!("{} tariffs, {}: {}", claim.imposing.name(), claim.action.name(), claim_text(claim));
        let class = side_class(&claim.imposing);
        content = within("span", content).class("claim").class(class).set("title", title).into();
    }
    let mut over = slots.iter().filter(|(_, words)| words.contains(segment.span)).peekable();
    if over.peek().is_some() {
        let of = |number: usize| LIGHTS.get(number).map_or("", |(words, _)| words);
        content = over.fold(within("span", content), |span, (number, _)| span.class(of(*number))).into();
    }
    content
}
