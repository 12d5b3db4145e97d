//! Draws the page: what is on it becomes what is wanted, from the top, in tasks short enough that the browser keeps up
//! with the reader in between.

use std::cell::RefCell;
use std::rc::Rc;

use crate::browser::{self, Paper};
use crate::turns::{Turns, When};
use markup::{Element, Node, el, patch};

/// How many nodes a task may make or change: with their layout no long task on a phone.
const AT_ONCE: usize = 120;

/// How many a task may that nobody waits in front of with a finger on the page: what is first drawn, and what is drawn
/// anew in another width. More than a screen holds, so that nothing is seen half drawn.
const A_SCREEN: usize = 400;

/// The page as it is drawn, and as it is wanted.
#[derive(Clone)]
pub(crate) struct Page {
    drawing: Rc<RefCell<Drawing>>,
    /// What else waits for the page.
    pub(crate) turns: Turns,
}

/// Makes a whole page of which the beginning is wanted first.
pub(crate) type Rest = Box<dyn FnOnce() -> Element>;

struct Drawing {
    /// `None` where there is no room for a page.
    paper: Option<Paper>,
    drawn: Element,
    wanted: Element,
    /// Makes the whole of what is wanted, where only its beginning was made yet.
    rest: Option<Rest>,
    /// How wide what is wanted is.
    width: f32,
    /// Whether a turn is to come soon that goes on.
    soon: bool,
    /// Whether one is to come when what was drawn is seen.
    seen: bool,
}

impl Page {
    /// The empty page.
    pub(crate) fn new() -> Self {
        let drawing = Drawing {
            paper: Paper::find(),
            drawn: el("div"),
            wanted: el("div"),
            rest: None,
            width: 0.0,
            soon: false,
            seen: false,
        };
        let page = Self { drawing: Rc::new(RefCell::new(drawing)), turns: Turns::default() };
        let printed = page.clone();
        browser::listen_always(
            "beforeprint",
            Box::new(move |_| {
                printed.complete();
                printed.go_on(usize::MAX);
            }),
        );
        page
    }

    /// Makes it another one; `typed` when a letter did: finding and drawing are then a task each, while other pages are
    /// found faster than they are drawn. What is first drawn, or of another width, comes a screen at once. With `rest`,
    /// the beginning is drawn at once and the whole made when that is seen.
    pub(crate) fn turn_into(&self, wanted: Element, width: f32, typed: bool, rest: Option<Rest>) {
        let (is_first, is_as_wide) = {
            let mut drawing = self.drawing.borrow_mut();
            drawing.wanted = wanted;
            drawing.rest = rest;
            let was = std::mem::replace(&mut drawing.width, width);
            (drawing.drawn.nodes().is_empty(), was.to_bits() == width.to_bits())
        };
        if is_first {
            self.begin();
        }
        self.drawing.borrow().fill_search_box();
        match (typed, is_as_wide) {
            (true, true) => self.wait(When::Soon),
            (false, true) => self.go_on(AT_ONCE),
            (_, false) => self.go_on(A_SCREEN),
        }
    }

    /// Draws what surrounds the content, so that the content grows within it.
    fn begin(&self) {
        let mut drawing = self.drawing.borrow_mut();
        let mut frame = drawing.wanted.clone();
        if let Some(main) = frame.first_mut("main") {
            *main = main.without_children();
        }
        drawing.draw(&frame, usize::MAX);
    }

    fn go_on(&self, budget: usize) {
        let mut drawing = self.drawing.borrow_mut();
        let wanted = std::mem::replace(&mut drawing.wanted, el("div"));
        let whole = drawing.draw(&wanted, budget);
        drawing.wanted = wanted;
        drop(drawing);
        if !whole {
            self.wait(When::Seen);
        }
    }

    /// Makes the whole of what was begun.
    fn complete(&self) {
        let rest = self.drawing.borrow_mut().rest.take();
        if let Some(make) = rest {
            self.drawing.borrow_mut().wanted = make();
        }
    }

    /// Goes on at such a turn, if it was not to do so already. A letter typed while the rest of the last one's results
    /// waits to be drawn is answered before that.
    fn wait(&self, when: When) {
        if !std::mem::replace(self.drawing.borrow_mut().waits(when), true) {
            let page = self.clone();
            self.turns.add(when, move || {
                *page.drawing.borrow_mut().waits(when) = false;
                if when == When::Seen {
                    page.complete();
                }
                page.go_on(AT_ONCE);
            });
        }
    }
}

impl Drawing {
    /// Whether such a turn is to come.
    fn waits(&mut self, when: When) -> &mut bool {
        match when {
            When::Soon => &mut self.soon,
            When::Seen => &mut self.seen,
        }
    }

    /// Gives the search box the text that is wanted in it. Only with a new page, which knows what was typed by then: what
    /// is drawn later of it may be behind the reader's fingers.
    fn fill_search_box(&self) {
        if let Some(text) = first_box(&self.wanted) {
            browser::fill_search_box(text);
        }
    }

    /// Draws so many nodes of what is wanted; whether that was all.
    fn draw(&mut self, wanted: &Element, budget: usize) -> bool {
        let Some(paper) = &self.paper else { return true };
        let (steps, whole) = patch(&mut self.drawn, wanted, budget);
        paper.take(steps);
        let mut values = Vec::new();
        boxes(&self.drawn, &mut values);
        browser::fill_boxes(&values);
        whole
    }
}

/// The value of the first box in there, which of a page is the search box.
fn first_box(element: &Element) -> Option<&str> {
    if element.name() == "input" {
        return element.attribute("value");
    }
    element.nodes().iter().find_map(|node| match node {
        Node::Element(inner) => first_box(inner),
        Node::Text(_) => None,
    })
}

/// The values of the boxes in there.
fn boxes<'a>(element: &'a Element, into: &mut Vec<&'a str>) {
    if element.name() == "input" {
        into.extend(element.attribute("value"));
    }
    for node in element.nodes() {
        if let Node::Element(inner) = node {
            boxes(inner, into);
        }
    }
}
