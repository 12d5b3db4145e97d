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
    /// How the next turn is waited for, while one is to come.
    next: Option<When>,
    /// How many turns were waited for: one that another took the place of does nothing.
    count: u32,
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
        let waits = waiting.next;
        drop(waiting);
        if waits.is_none() {
            browser::set_busy(true);
        }
        // What is to come soon does not wait for what is drawn to be seen, as the next in turn may.
        if waits.is_none() || (when == When::Soon && waits == Some(When::Seen)) {
            self.wait(when);
        }
    }

    fn wait(&self, when: When) {
        let turns = self.clone();
        let count = {
            let mut waiting = self.0.borrow_mut();
            waiting.next = Some(when);
            waiting.count = waiting.count.wrapping_add(1);
            waiting.count
        };
        let turn = move || {
            let mut waiting = turns.0.borrow_mut();
            if waiting.count != count || waiting.tasks.is_empty() {
                return;
            }
            let (_, task) = waiting.tasks.remove(0);
            drop(waiting);
            task();
            let mut waiting = turns.0.borrow_mut();
            // The task itself may have asked for a turn to come sooner.
            if waiting.count != count {
                return;
            }
            waiting.next = waiting.tasks.first().map(|(when, _)| *when);
            let next = waiting.next;
            drop(waiting);
            match next {
                Some(when) => turns.wait(when),
                None => browser::set_busy(false),
            }
        };
        match when {
            When::Soon => browser::as_task(turn),
            When::Seen => browser::after_frame(turn),
        }
    }
}
