//! A regular expression is read into a [`Program`]. It knows `. [a-z] [^…] \d \w \s \b ^ $ ( ) | * + ? {2,5}` and their
//! kin.

mod repeat;
mod set;

use core::iter::Peekable;
use core::str::Chars;

use super::program::{Program, Set, Step, lower};
use set::escaped;

/// Programs longer than this are refused.
const LONGEST: usize = 2000;
/// Groups in groups, at most.
const DEEPEST: usize = 32;
/// The program of the expression `text`, and letters that stand in a row in whatever matches.
///
/// # Errors
/// What is wrong with it, for a reader.
pub(super) fn read(text: &str) -> Result<(Program, String), &'static str> {
    let rest = text.chars().peekable();
    let mut reader =
        Reader { rest, out: Program::default(), deep: 0, run: String::new(), literal: String::new() };
    reader.choice()?;
    if reader.rest.peek().is_some() {
        return Err("it closes a parenthesis that was never opened");
    }
    reader.push(Step::Done)?;
    Ok((reader.out, reader.literal))
}

struct Reader<'t> {
    rest: Peekable<Chars<'t>>,
    out: Program,
    deep: usize,
    /// The letters just read that whatever matches must have in a row.
    run: String,
    /// The longest such letters so far.
    literal: String,
}

type Read = Result<(), &'static str>;

impl Reader<'_> {
    fn push(&mut self, step: Step) -> Read {
        if self.out.steps.len() >= LONGEST {
            return Err("it is too long");
        }
        self.out.steps.push(step);
        Ok(())
    }

    fn at(&self) -> usize {
        self.out.steps.len()
    }

    /// Moves what stands from `from` on by one place, to put `step` before it.
    fn insert(&mut self, from: usize, step: Step) -> Read {
        let moved = self.out.steps.split_off(from);
        self.push(step)?;
        for step in moved {
            self.push(step.moved(1))?;
        }
        Ok(())
    }

    fn set(&mut self, at: usize, step: Step) {
        if let Some(old) = self.out.steps.get_mut(at) {
            *old = step;
        }
    }

    fn choice(&mut self) -> Read {
        self.deep += 1;
        if self.deep > DEEPEST {
            return Err("its groups are too deep");
        }
        let mut ends = Vec::new();
        let mut from = self.at();
        let mut choice = false;
        self.row()?;
        while self.rest.next_if_eq(&'|').is_some() {
            if self.deep == 1 {
                self.literal.clear();
                choice = true;
            }
            self.insert(from, Step::Done)?;
            ends.push(self.at());
            self.push(Step::Done)?;
            self.set(from, Step::Fork(from + 1, self.at()));
            from = self.at();
            self.row()?;
        }
        let end = self.at();
        for at in ends {
            self.set(at, Step::Jump(end));
        }
        if choice {
            self.literal.clear();
        }
        self.deep -= 1;
        Ok(())
    }

    fn row(&mut self) -> Read {
        while let Some(c) = self.rest.peek().copied() {
            if matches!(c, '|' | ')') {
                break;
            }
            let from = self.at();
            self.one()?;
            self.repeated(from)?;
            if self.deep == 1 {
                self.note(from);
            }
        }
        self.run.clear();
        Ok(())
    }

    /// Keeps the longest run of letters that no match is without.
    fn note(&mut self, from: usize) {
        match self.out.steps.get(from..) {
            Some([Step::Char(c)]) if c.is_ascii_lowercase() => self.run.push(*c),
            _ => self.run.clear(),
        }
        if self.run.len() > self.literal.len() {
            self.literal.clone_from(&self.run);
        }
    }

    fn one(&mut self) -> Read {
        match self.rest.next() {
            Some('(') => {
                if self.rest.next_if_eq(&'?').is_some() && self.rest.next_if_eq(&':').is_none() {
                    return Err("it looks ahead or behind, which this search does not");
                }
                self.choice()?;
                self.rest.next_if_eq(&')').map(|_| ()).ok_or("a parenthesis in it is still open")
            }
            Some('[') => {
                let set = self.class()?;
                self.member(set)
            }
            Some('.') => self.member(Set { not: true, ranges: Vec::new() }),
            Some('^') => self.push(Step::Start),
            Some('$') => self.push(Step::End),
            Some('*' | '+' | '?' | '{') => Err("there is nothing before a sign of repetition in it"),
            Some('\\') => match self.rest.next() {
                Some('b') => self.push(Step::Edge(true)),
                Some('B') => self.push(Step::Edge(false)),
                Some(c) => match escaped(c)? {
                    Ok(set) => self.member(set),
                    Err(c) => self.push(Step::Char(lower(c))),
                },
                None => Err("it ends with a backslash"),
            },
            Some(c) => self.push(Step::Char(lower(c))),
            None => Ok(()),
        }
    }

    fn member(&mut self, set: Set) -> Read {
        self.out.sets.push(set);
        self.push(Step::In(self.out.sets.len() - 1))
    }
}
