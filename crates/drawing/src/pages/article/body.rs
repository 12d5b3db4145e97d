//! The text to read: summary box, paragraphs with their marks in the margin, what was left out.

use archive::reading::{Fact, Mark, marks, opened};
use archive::sentence_key::{Located, SentenceLink};
use archive::view::ViewState;
use archive::{Article as Text, Block, BlockKind, Span};
use markup::{Element, el};

use super::margin::{key, margin};
use crate::Shown;
use crate::link::{copy_quietly, go_with};
use crate::quote::{cite, copy_quote};
use crate::reading::{SLOTS, Slot, marked};

/// The text of article `number` with the sentences that the link is for, the words that the query found, and its
/// margin when `beside` says so.
pub(super) fn body(
    shown: &Shown<'_>,
    number: u32,
    located: Option<Located>,
    mut lit: Vec<Span>,
    beside: bool,
) -> Vec<Element> {
    let Some(text) = shown.archive().articles.get(number as usize) else { return Vec::new() };
    let all = marks(shown.archive(), number);
    let open = located.zip(shown.view.open.as_ref());
    let opened = open.and_then(|(located, name)| opened(&all, located.first, name)).cloned();
    lit.extend(opened.as_ref().map(|mark| mark.span));
    let set = Set { shown, text, located, lit, marks: all, opened, beside };
    let summary: Vec<Element> = text
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Summary)
        .map(|block| set.block(block, el("li"), None))
        .collect();
    let mut content = Vec::new();
    if !summary.is_empty() {
        let points = el("ul").class("summary").fixed("aria-label", "Key points");
        content.push(points.children(summary));
    }
    let paragraphs = text.blocks.iter().filter_map(|block| match block.kind {
        BlockKind::Body => Some(set.block(block, el("div").class("set"), Some(""))),
        BlockKind::Caption => Some(set.block(block, el("div").class("set caption"), Some("Photo: "))),
        BlockKind::Title | BlockKind::Summary | BlockKind::Noise => None,
    });
    content.extend(beside.then(key));
    content.push(el("div").class("body").children(paragraphs));
    content.extend(left_out(text, located));
    content
}

/// The scraping noise, folded away, open when the link leads into it.
fn left_out(text: &Text, located: Option<Located>) -> Option<Element> {
    let located = located.and_then(|located| text.sentences.get(located.first as usize));
    let inside = located.is_some_and(|sentence| sentence.kind == BlockKind::Noise);
    let item = |noise: &archive::Noise| {
        let words = el("q").text(noise.span.of(&text.text).to_owned());
        el("li").child(words).text(format!(" – {}", noise.why))
    };
    (!text.noise.is_empty()).then(|| {
        el("details")
            .class("left-out")
            .flag("open", inside)
            .set_some("tabindex", inside.then_some("-1"))
            .set_some("data-arrival", inside.then_some("center"))
            .child(el("summary").text(format!("Left out of the reading view ({})", text.noise.len())))
            .child(el("ul").children(text.noise.iter().map(item)))
    })
}

/// What setting a paragraph needs to know.
struct Set<'a> {
    shown: &'a Shown<'a>,
    text: &'a Text,
    located: Option<Located>,
    lit: Vec<Span>,
    marks: Vec<Mark>,
    opened: Option<Mark>,
    beside: bool,
}

impl Set<'_> {
    /// A block and its margin, in `frame`; as a paragraph that begins with `begins` when there is one.
    fn block(&self, block: &Block, frame: Element, begins: Option<&'static str>) -> Element {
        let (first, end) = block.sentences;
        let here = self.marks.iter().filter(|mark| (first..end).contains(&mark.sentence));
        // What the margin tells of once for the paragraph lights all its places.
        let mut facts: Vec<Fact> = Vec::new();
        let mut slots: Vec<Slot> = Vec::new();
        for mark in here.filter(|_| self.beside) {
            let known = facts.iter().position(|fact| *fact == mark.fact);
            let slot = known.unwrap_or(facts.len());
            if known.is_none() {
                facts.push(mark.fact);
            }
            if slot < SLOTS {
                slots.push((slot, mark.span));
            }
        }
        let mut into = match begins {
            Some("") => el("p"),
            Some(begins) => el("p").text(begins),
            None => el("span"),
        };
        for number in first..end {
            into = self.sentence(into, number, &slots);
        }
        let beside = self
            .beside
            .then(|| margin(self.shown, self.text, block, &self.marks, self.opened.as_ref(), &facts));
        frame.class("lights").child(into).maybe(beside.flatten())
    }

    /// Adds a sentence with the mark behind it, which lights it and, once lit, offers its link to be copied.
    fn sentence(&self, into: Element, number: u32, slots: &[Slot]) -> Element {
        let Some(sentence) = self.text.sentences.get(number as usize) else { return into };
        let chosen = self.located.is_some_and(|located| (located.first..=located.last).contains(&number));
        let begins = self.located.is_some_and(|located| located.first == number);
        let words = el("span")
            .set("id", format!("s{}", number + 1))
            .class("sentence")
            .class_if("lit", chosen)
            .set_some("tabindex", begins.then_some("-1"))
            .set_some("data-arrival", begins.then_some("center"))
            .with_nodes(marked(self.text, sentence.span, &self.lit, slots));
        let to = ViewState::sentence(&self.text.id, SentenceLink::to(self.text, number));
        let tool = if begins {
            let last = self.located.map_or(number, |located| located.last);
            let words =
                Span { start: sentence.span.start, end: self.end_of(last).unwrap_or(sentence.span.end) };
            let to = ViewState::sentence(
                &self.text.id,
                SentenceLink { last, ..SentenceLink::to(self.text, number) },
            );
            let said = self.text.clean(words);
            el("span")
                .class("sentence-tools")
                .child(copy_quietly(&to, "this sentence"))
                .child(copy_quote(self.text, &said, &to))
                .child(cite(self.text, &said, &to).class("quiet"))
        } else {
            let to = to.with_query(&self.shown.view.query);
            let label = format!("Link to sentence {}", number + 1);
            go_with(&to, "¶").class("sentence-link").set("aria-label", label)
        };
        into.child(words).child(tool).text(" ")
    }

    fn end_of(&self, number: u32) -> Option<u32> {
        self.text.sentences.get(number as usize).map(|sentence| sentence.span.end)
    }
}
