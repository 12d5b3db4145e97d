//! A paragraph of a page is what stands between two tags that break the line.

use std::ops::Range;

use archive::Days;
use html5gum::emitters::default::DefaultEmitter;
use html5gum::{StartTag, Token, Tokenizer};

use super::super::facts::{address, day};
use super::super::writer::Writer;
use crate::pattern::pattern;
use crate::text::slice;

/// What a paragraph is, by its tags.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Kind {
    Headline,
    Caption,
    Plain,
}

/// A paragraph: pieces of the page's source.
#[derive(Clone, Debug)]
pub(in super::super) struct Paragraph<'h> {
    html: &'h str,
    pub(in super::super) kind: Kind,
    /// The tag of the point that it begins.
    bullet: Option<Range<usize>>,
    pieces: Vec<Range<usize>>,
    /// Whether it is in a part of the page that is never its story: navigation, footer, form.
    pub(super) around: bool,
}

/// A page as paragraphs, with what its head says.
pub(in super::super) struct Page<'h> {
    pub(super) paragraphs: Vec<Paragraph<'h>>,
    pub(super) canonical: Option<String>,
    /// The first machine-readable time.
    pub(super) time: Option<Days>,
    /// How deep its elements are nested at most.
    pub(super) depth: usize,
}

/// Elements whose content no reader sees as text.
const UNSEEN: [&[u8]; 15] = [
    b"script",
    b"style",
    b"noscript",
    b"template",
    b"svg",
    b"iframe",
    b"select",
    b"button",
    b"textarea",
    b"head",
    b"video",
    b"audio",
    b"object",
    b"canvas",
    b"math",
];
/// Elements around a story.
const AROUND: [&[u8]; 4] = [b"nav", b"footer", b"aside", b"form"];
/// Elements inside a line.
const INLINE: [&[u8]; 34] = [
    b"a", b"abbr", b"acronym", b"b", b"bdi", b"bdo", b"big", b"cite", b"code", b"data", b"del", b"dfn",
    b"em", b"font", b"i", b"ins", b"kbd", b"label", b"mark", b"q", b"s", b"samp", b"small", b"span",
    b"strike", b"strong", b"sub", b"sup", b"time", b"tt", b"u", b"var", b"wbr", b"img",
];
/// Elements without content.
const VOID: [&[u8]; 14] = [
    b"area", b"base", b"br", b"col", b"embed", b"hr", b"img", b"input", b"link", b"meta", b"param",
    b"source", b"track", b"wbr",
];

/// The paragraphs of a page or a piece of one.
pub(in super::super) fn paragraphs(html: &str) -> Vec<Paragraph<'_>> {
    page(html).paragraphs
}

/// Cuts a page into paragraphs.
pub(super) fn page(html: &str) -> Page<'_> {
    let mut page = Page { paragraphs: Vec::new(), canonical: None, time: None, depth: 0 };
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    emitter.naively_switch_states(true);
    let mut cut = Cut { html, open: Vec::new(), pieces: Vec::new(), bullet: None, unseen: 0, around: 0 };
    for token in Tokenizer::new_with_emitter(html, emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => {
                if !INLINE.contains(&tag.name.as_slice()) {
                    cut.end(&mut page.paragraphs);
                }
                head(&tag, &mut page);
                cut.start(&tag);
                page.depth = page.depth.max(cut.open.len());
            }
            Token::EndTag(tag) => {
                if !INLINE.contains(&tag.name.as_slice()) {
                    cut.end(&mut page.paragraphs);
                }
                cut.close(&tag.name);
            }
            Token::String(words) if cut.unseen == 0 => cut.pieces.push(words.span.start..words.span.end),
            _ => {}
        }
    }
    cut.end(&mut page.paragraphs);
    page
}

/// What the head says that the reading view does not tell.
fn head(tag: &StartTag<usize>, page: &mut Page<'_>) {
    let attribute = |name: &[u8]| -> Option<String> {
        let value = tag.attributes.get(name)?;
        std::str::from_utf8(value).ok().map(str::to_owned)
    };
    match tag.name.as_slice() {
        b"link" if page.canonical.is_none() => {
            let canonical = attribute(b"rel").is_some_and(|rel| rel.eq_ignore_ascii_case("canonical"));
            page.canonical = attribute(b"href").filter(|_| canonical).as_deref().and_then(address);
        }
        b"time" if page.time.is_none() => page.time = attribute(b"datetime").as_deref().and_then(day),
        _ => {}
    }
}

/// How far a page has been cut.
struct Cut<'h> {
    html: &'h str,
    /// Open elements by name.
    open: Vec<Vec<u8>>,
    pieces: Vec<Range<usize>>,
    bullet: Option<Range<usize>>,
    /// How many open elements hide their content, and how many stand around the story.
    unseen: usize,
    around: usize,
}

/// Elements are not looked for deeper than this when one is closed.
const DEEPEST: usize = 200;

impl<'h> Cut<'h> {
    fn start(&mut self, tag: &StartTag<usize>) {
        let name = tag.name.to_vec();
        if name == b"li" {
            self.bullet = Some(tag.span.start..tag.span.end);
        } else if !INLINE.contains(&name.as_slice()) && name != b"p" {
            self.bullet = None;
        }
        // A head that is never closed ends where the body begins.
        if name == b"body" {
            while let Some(name) = self.open.pop() {
                self.left(&name);
            }
        }
        if !tag.self_closing && !VOID.contains(&name.as_slice()) && !INLINE.contains(&name.as_slice()) {
            self.unseen += usize::from(UNSEEN.contains(&name.as_slice()));
            self.around += usize::from(AROUND.contains(&name.as_slice()));
            self.open.push(name);
        }
    }

    fn close(&mut self, name: &[u8]) {
        let near = self.open.iter().rev().take(DEEPEST).position(|open| open == name);
        let Some(above) = near else { return };
        for _ in 0..=above {
            if let Some(name) = self.open.pop() {
                self.left(&name);
            }
        }
    }

    fn left(&mut self, name: &[u8]) {
        self.unseen = self.unseen.saturating_sub(usize::from(UNSEEN.contains(&name)));
        self.around = self.around.saturating_sub(usize::from(AROUND.contains(&name)));
    }

    fn end(&mut self, paragraphs: &mut Vec<Paragraph<'h>>) {
        let pieces = std::mem::take(&mut self.pieces);
        let blank = |range: &Range<usize>| slice(self.html, range.clone()).trim().is_empty();
        if pieces.iter().all(blank) {
            return;
        }
        let inside = |name: &[u8]| self.open.iter().rev().take(4).any(|open| open == name);
        let kind = if inside(b"h1") {
            Kind::Headline
        } else if inside(b"figcaption") {
            Kind::Caption
        } else {
            Kind::Plain
        };
        let bullet = self.bullet.take().filter(|_| kind == Kind::Plain);
        paragraphs.push(Paragraph { html: self.html, kind, bullet, pieces, around: self.around > 0 });
    }
}

impl Paragraph<'_> {
    /// Writes it as a line of its own; `base` is where its page begins in the writer's file.
    pub(in super::super) fn write(&self, base: usize, writer: &mut Writer<'_>) {
        if let Some(bullet) = &self.bullet {
            writer.put("• ", base + bullet.start..base + bullet.end);
        }
        for piece in &self.pieces {
            let words = slice(self.html, piece.clone());
            let mut from = 0;
            for entity in
                pattern!(r"&(?:#[xX]?[0-9A-Fa-f]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});?").find_iter(words)
            {
                let at = |offset: usize| base + piece.start + offset;
                writer.fold(at(from)..at(entity.start()));
                writer.open();
                writer.put(&decoded(entity.as_str()), at(entity.start())..at(entity.end()));
                from = entity.end();
            }
            writer.fold(base + piece.start + from..base + piece.end);
        }
        writer.end(base + self.pieces.last().map_or(0, |piece| piece.end));
    }

    /// Its words, to know it again by.
    pub(super) fn key(&self) -> String {
        let words: String =
            self.pieces.iter().map(|piece| decoded(slice(self.html, piece.clone()))).collect();
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// Character references as the characters that they stand for.
fn decoded(words: &str) -> String {
    if !words.contains('&') {
        return words.to_owned();
    }
    let strings = Tokenizer::new(words).map(|token| match token {
        Ok(Token::String(words)) => String::from_utf8_lossy(&words).into_owned(),
        _ => String::new(),
    });
    strings.collect()
}
