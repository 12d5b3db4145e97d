//! Turns: what need not be done at once waits for its turn, a task of its own, so that no task is long.

use std::cell::RefCell;
use std::rc::Rc;

use crate::browser;

/// What waits. While anything does, the page says that it is busy.
#[derive(Clone, Default)]
pub(crate) struct Turns(Rc<RefCell<Waiting>>);

#[derive(Default)]
struct Waiting {
    tasks: Vec<(When, Box<dyn FnOnce()>)>,
    /// Whether the next turn is to come.
    goes_on: bool,
}

/// How long a task waits once it is its turn.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum When {
    /// Not at all.
    Soon,
    /// Until what was drawn is seen.
    Seen,
}

impl Turns {
    /// Does this when its turn has come.
    pub(crate) fn add(&self, when: When, task: impl FnOnce() + 'static) {
        let mut waiting = self.0.borrow_mut();
        // What is to come soon goes before what may wait.
        let place = waiting.tasks.iter().position(|(other, _)| when == When::Soon && *other == When::Seen);
        let place = place.unwrap_or(waiting.tasks.len());
        waiting.tasks.insert(place, (when, Box::new(task)));
        if !waiting.goes_on {
            waiting.goes_on = true;
            browser::set_busy(true);
            self.go_on(when);
        }
    }

    fn go_on(&self, when: When) {
        let turns = self.clone();
        let turn = move || {
            // There is one at least: what began or went on with the turns.
            let (_, task) = turns.0.borrow_mut().tasks.remove(0);
            task();
            let mut waiting = turns.0.borrow_mut();
            let next = waiting.tasks.first().map(|(when, _)| *when);
            waiting.goes_on = next.is_some();
            match next {
                Some(when) => turns.go_on(when),
                None => browser::set_busy(false),
            }
        };
        match when {
            When::Soon => browser::as_task(turn),
            When::Seen => browser::after_frame(turn),
        }
    }
}
