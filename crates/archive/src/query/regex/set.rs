//! Sets of characters: in brackets, or behind a backslash.

use super::super::program::Set;
use super::Reader;

impl Reader<'_> {
    pub(super) fn class(&mut self) -> Result<Set, &'static str> {
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
}

/// What a backslash makes of a character: a set, or the character itself.
pub(super) fn escaped(c: char) -> Result<Result<Set, char>, &'static str> {
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
