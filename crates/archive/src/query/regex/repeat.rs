//! Repetition: what stands before `*`, `+`, `?` or `{2,5}` is written down as often as it must match.

use super::super::program::Step;
use super::{Read, Reader};

/// Repetitions, at most.
const MOST: u32 = 200;

impl Reader<'_> {
    pub(super) fn repeated(&mut self, from: usize) -> Read {
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
