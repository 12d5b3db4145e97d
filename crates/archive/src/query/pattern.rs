//! A pattern is a regular expression, read into a small program for the [`super::machine`]: linear in the text, case
//! and nothing else ignored. It knows `. [a-z] [^…] \d \w \s \b ^ $ ( ) | * + ? {2,5}` and their kin.

use core::iter::Peekable;
use core::str::Chars;

use super::machine::{Set, Step};

/// Programs longer than this are refused.
const LONGEST: usize = 2000;
/// Groups in groups, at most.
const DEEPEST: usize = 32;
/// Repetitions, at most.
const MOST: u32 = 200;

/// A regular expression, ready to run.
#[derive(Clone, Debug, PartialEq)]
pub struct Pattern {
    pub(super) steps: Vec<Step>,
    pub(super) sets: Vec<Set>,
    /// The ASCII characters that a match may begin with, a bit for each.
    pub(super) first: u128,
    /// Letters that stand in a row in whatever matches; empty when none are known.
    pub(crate) literal: String,
}

impl Pattern {
    /// The pattern that `text` is.
    ///
    /// # Errors
    /// What is wrong with it, for a reader.
    pub fn parse(text: &str) -> Result<Self, &'static str> {
        let out = Self { steps: Vec::new(), sets: Vec::new(), first: 0, literal: String::new() };
        let mut reader = Reader { rest: text.chars().peekable(), out, deep: 0, run: String::new() };
        reader.choice()?;
        if reader.rest.peek().is_some() {
            return Err("it closes a parenthesis that was never opened");
        }
        reader.push(Step::Done)?;
        let mut pattern = reader.out;
        pattern.first = super::machine::first(&pattern);
        Ok(pattern)
    }

    /// Where in `text` it first matches, as bytes. Every step is taken from `budget`; with none left, nothing does.
    pub fn find(&self, text: &str, budget: &mut u32) -> Option<(usize, usize)> {
        super::machine::run(self, text, budget)
    }
}

struct Reader<'t> {
    rest: Peekable<Chars<'t>>,
    out: Pattern,
    deep: usize,
    /// The letters just read that whatever matches must have in a row.
    run: String,
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
                self.out.literal.clear();
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
            self.out.literal.clear();
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
        if self.run.len() > self.out.literal.len() {
            self.out.literal.clone_from(&self.run);
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

    fn class(&mut self) -> Result<Set, &'static str> {
        let mut set = Set { not: self.rest.next_if_eq(&'^').is_some(), ranges: Vec::new() };
        let mut first = true;
        loop {
            let from = match self.rest.next().ok_or("a bracket in it is still open")? {
                ']' if !first => return Ok(set),
                '\\' => match escaped(self.rest.next().ok_or("it ends with a backslash")?)? {
                    Ok(kind) if kind.not => return Err("\\D, \\W and \\S cannot stand in brackets here"),
                    Ok(kind) => {
                        set.ranges.extend(kind.ranges);
                        first = false;
                        continue;
                    }
                    Err(c) => c,
                },
                c => c,
            };
            first = false;
            let mut to = from;
            if self.rest.peek() == Some(&'-') {
                let mut ahead = self.rest.clone();
                ahead.next();
                if let Some(end) = ahead.next().filter(|c| !matches!(c, ']' | '\\')) {
                    (to, self.rest) = (end, ahead);
                }
            }
            if from > to {
                return Err("a range in brackets runs backwards");
            }
            set.ranges.push((from, to));
        }
    }

    fn repeated(&mut self, from: usize) -> Read {
        let (least, most) = match self.rest.peek() {
            Some('*') => (0, None),
            Some('+') => (1, None),
            Some('?') => (0, Some(1)),
            Some('{') => {
                self.rest.next();
                let least = self.number().ok_or("a brace in it needs a number")?;
                let most = if self.rest.next_if_eq(&',').is_some() { self.number() } else { Some(least) };
                if self.rest.peek() != Some(&'}') || most.is_some_and(|most| most < least) {
                    return Err("a brace in it is no {2} or {2,5}");
                }
                (least, most)
            }
            _ => return Ok(()),
        };
        self.rest.next();
        // As few as possible, or as many: the sentence found is the same.
        self.rest.next_if_eq(&'?');
        if matches!(self.rest.peek(), Some('*' | '+' | '?' | '{')) {
            return Err("two signs of repetition in it follow each other");
        }
        if least.max(most.unwrap_or(0)) > MOST {
            return Err("it repeats too often");
        }
        let block = self.out.steps.split_off(from);
        for _ in 0..least {
            self.copy(&block, from)?;
        }
        match most {
            None => {
                let fork = self.at();
                self.push(Step::Done)?;
                self.copy(&block, from)?;
                self.push(Step::Jump(fork))?;
                self.set(fork, Step::Fork(fork + 1, self.at()));
            }
            Some(most) => {
                let mut forks = Vec::new();
                for _ in least..most {
                    forks.push(self.at());
                    self.push(Step::Done)?;
                    self.copy(&block, from)?;
                }
                for fork in forks {
                    self.set(fork, Step::Fork(fork + 1, self.at()));
                }
            }
        }
        Ok(())
    }

    fn copy(&mut self, block: &[Step], from: usize) -> Read {
        let by = self.at() - from;
        block.iter().try_for_each(|step| self.push(step.moved(by)))
    }

    fn number(&mut self) -> Option<u32> {
        let mut value = None;
        while let Some(digit) = self.rest.peek().and_then(|c| c.to_digit(10)) {
            self.rest.next();
            value = Some(value.unwrap_or(0_u32).saturating_mul(10).saturating_add(digit));
        }
        value
    }
}

/// What a backslash makes of a character: a set, or the character itself.
fn escaped(c: char) -> Result<Result<Set, char>, &'static str> {
    let not = c.is_ascii_uppercase();
    let ranges = match c {
        'd' | 'D' => vec![('0', '9')],
        'w' | 'W' => vec![('0', '9'), ('a', 'z'), ('_', '_'), ('\u{c0}', '\u{24f}')],
        's' | 'S' => vec![(' ', ' '), ('\t', '\r'), ('\u{a0}', '\u{a0}'), ('\u{2000}', '\u{200a}')],
        't' => return Ok(Err('\t')),
        'n' => return Ok(Err('\n')),
        _ if c.is_ascii_digit() => return Err("it refers back to a group, which this search does not"),
        _ if c.is_ascii_alphabetic() => {
            return Err("it has a backslash before a letter that means nothing here");
        }
        _ => return Ok(Err(c)),
    };
    Ok(Ok(Set { not, ranges }))
}

/// One letter for both cases.
pub(super) fn lower(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}
