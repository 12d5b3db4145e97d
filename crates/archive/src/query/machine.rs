//! The machine runs a program over a text, all its threads side by side (Thompson 1968, Pike's form of it): the time
//! grows with the text times the pattern and never beyond, whatever the two are.

use super::program::{Program, Step, lower};

/// Threads in order of preference: a place in the program, and where in the text the thread began.
struct Threads {
    list: Vec<(usize, usize)>,
    /// For each step, at which turn it was last reached.
    seen: Vec<u32>,
    turn: u32,
    /// Steps still to follow.
    open: Vec<usize>,
}

impl Threads {
    fn new(steps: usize) -> Self {
        Self { list: Vec::new(), seen: vec![0; steps], turn: 1, open: Vec::new() }
    }

    fn clear(&mut self) {
        self.list.clear();
        self.turn = self.turn.wrapping_add(1);
    }
}

/// The ASCII characters that a match may begin with; all when it may be empty.
pub(super) fn first(program: &Program) -> u128 {
    let mut seen = vec![false; program.steps.len()];
    let (mut open, mut first) = (vec![0], 0);
    while let Some(place) = open.pop() {
        if seen.get_mut(place).is_none_or(|seen| core::mem::replace(seen, true)) {
            continue;
        }
        let is = |c: char| match program.steps.get(place) {
            Some(Step::Char(wanted)) => lower(c) == *wanted,
            Some(Step::In(set)) => program.sets.get(*set).is_some_and(|set| set.has(c)),
            _ => false,
        };
        match program.steps.get(place) {
            Some(Step::Fork(a, b)) => open.extend([*a, *b]),
            Some(Step::Jump(a)) => open.push(*a),
            Some(Step::Start | Step::End | Step::Edge(_)) => open.push(place + 1),
            Some(Step::Done) | None => return u128::MAX,
            _ => (0..128_u8).filter(|c| is(char::from(*c))).for_each(|c| first |= 1 << c),
        }
    }
    first
}

/// Where in the text something stands.
struct Spot {
    at: usize,
    end: bool,
    before: Option<char>,
    after: Option<char>,
}

/// Where in `text` it first matches. `first` are the characters that a match may begin with, as [`first`] has them.
pub(super) fn run(program: &Program, first: u128, text: &str, budget: &mut u32) -> Option<(usize, usize)> {
    let size = program.steps.len();
    let (mut now, mut next) = (Threads::new(size), Threads::new(size));
    let mut found = None;
    let mut before = None;
    let mut chars = text.char_indices();
    loop {
        let here = chars.next();
        let after = here.map(|(_, c)| c);
        let at = here.map_or(text.len(), |(at, _)| at);
        let begins = after.is_none_or(|c| !c.is_ascii() || first >> (c as u32) & 1 == 1);
        // Most characters begin nothing; sixteen of them cost a step.
        if !begins && now.list.is_empty() && found.is_none() {
            *budget = budget.checked_sub(u32::from(at.is_multiple_of(16)))?;
            before = after;
            continue;
        }
        let spot = Spot { at, end: after.is_none(), before, after };
        *budget = budget.checked_sub(1)?;
        if found.is_none() && begins {
            follow(program, &mut now, (0, at), &spot, budget)?;
        }
        for number in 0..now.list.len() {
            let Some((place, start)) = now.list.get(number).copied() else { break };
            let goes_on = match (program.steps.get(place)?, after) {
                (Step::Done, _) => {
                    found = Some((start, at));
                    break;
                }
                (Step::Char(wanted), Some(c)) => lower(c) == *wanted,
                (Step::In(set), Some(c)) => program.sets.get(*set)?.has(c),
                _ => false,
            };
            if goes_on && let Some(c) = after {
                let mut ahead = chars.clone();
                let spot = Spot { at: at + c.len_utf8(), end: false, before: after, after: None };
                let after = ahead.next().map(|(_, c)| c);
                follow(
                    program,
                    &mut next,
                    (place + 1, start),
                    &Spot { end: after.is_none(), after, ..spot },
                    budget,
                )?;
            }
        }
        core::mem::swap(&mut now, &mut next);
        next.clear();
        if after.is_none() || found.is_some() && now.list.is_empty() {
            return found;
        }
        before = after;
    }
}

/// Adds a thread, following forks and jumps to the steps that read a character.
fn follow(
    program: &Program,
    threads: &mut Threads,
    thread: (usize, usize),
    spot: &Spot,
    budget: &mut u32,
) -> Option<()> {
    let word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    threads.open.push(thread.0);
    while let Some(place) = threads.open.pop() {
        let seen = threads.seen.get_mut(place)?;
        if core::mem::replace(seen, threads.turn) == threads.turn {
            continue;
        }
        *budget = budget.checked_sub(1)?;
        match *program.steps.get(place)? {
            Step::Fork(a, b) => threads.open.extend([b, a]),
            Step::Jump(a) => threads.open.push(a),
            Step::Start if spot.at == 0 => threads.open.push(place + 1),
            Step::End if spot.end => threads.open.push(place + 1),
            Step::Edge(is) if (word(spot.before) != word(spot.after)) == is => threads.open.push(place + 1),
            Step::Start | Step::End | Step::Edge(_) => {}
            Step::Char(_) | Step::In(_) | Step::Done => threads.list.push((place, thread.1)),
        }
    }
    Some(())
}
