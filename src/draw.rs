//! Draws the page: what is on it becomes what is wanted, from the top, in tasks short enough that the browser keeps up
//! with the reader in between.

use std::cell::RefCell;
use std::rc::Rc;

use markup::{Element, Node, el, patch};
use yew::prelude::*;

use crate::browser::{self, Paper};
use crate::turns::{Turns, When};

/// How many nodes a task may make or change: more than a screen holds, and with their layout no long task on a phone.
const AT_ONCE: usize = 200;

/// What is drawn, and what is wanted.
struct Drawing {
    paper: Paper,
    drawn: Element,
    wanted: Element,
    /// Whether a turn is to come that goes on.
    goes_on: bool,
}

impl Drawing {
    fn new() -> Option<Self> {
        Some(Self { paper: Paper::find()?, drawn: el("div"), wanted: el("div"), goes_on: false })
    }

    /// Draws what surrounds the content, so that the content grows within it.
    fn begin(&mut self) {
        let mut frame = self.wanted.clone();
        if let Some(main) = frame.first_mut("main") {
            *main = main.without_children();
        }
        self.paper.take(patch(&mut self.drawn, &frame, usize::MAX).0);
    }

    /// Draws so many nodes; whether that was all.
    fn draw(&mut self, budget: usize) -> bool {
        let (steps, whole) = patch(&mut self.drawn, &self.wanted, budget);
        self.paper.take(steps);
        let mut values = Vec::new();
        boxes(&self.drawn, &mut values);
        browser::fill_boxes(&values);
        whole
    }
}

/// Draws the page whenever it is another; `typed` when a letter made it so.
#[hook]
pub(crate) fn use_drawing(wanted: Element, typed: bool, turns: &Turns) {
    let drawing = use_memo((), |()| Drawing::new().map(|drawing| Rc::new(RefCell::new(drawing))));
    let printed = drawing.clone();
    let turns = turns.clone();
    use_effect(move || {
        let Some(drawing) = &*drawing else { return };
        let is_first = drawing.borrow().drawn.nodes().is_empty();
        drawing.borrow_mut().wanted = wanted;
        if is_first {
            drawing.borrow_mut().begin();
        }
        // After a letter finding and drawing are a task each; other pages are found faster than they are drawn.
        if typed {
            wait(drawing.clone(), turns, When::Soon);
        } else {
            go_on(drawing.clone(), turns);
        }
    });
    use_effect_with((), move |()| {
        let whole = move |_: &_| {
            if let Some(drawing) = &*printed {
                drawing.borrow_mut().draw(usize::MAX);
            }
        };
        let listener = browser::listen("beforeprint", Box::new(whole));
        move || drop(listener)
    });
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

fn go_on(drawing: Rc<RefCell<Drawing>>, turns: Turns) {
    let whole = drawing.borrow_mut().draw(AT_ONCE);
    if !whole {
        wait(drawing, turns, When::Seen);
    }
}

/// Goes on at the next turn, if it was not to do so already.
fn wait(drawing: Rc<RefCell<Drawing>>, turns: Turns, when: When) {
    if !std::mem::replace(&mut drawing.borrow_mut().goes_on, true) {
        turns.clone().add(when, move || {
            drawing.borrow_mut().goes_on = false;
            go_on(drawing, turns);
        });
    }
}
