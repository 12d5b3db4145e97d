//! Quotation marks of words that are taken out of their text: a pair whose other half was left behind is made whole, and
//! within a quotation double marks become single ones, single ones double.

/// The words with their marks in pairs; `inside` a quotation of our own, whose marks stand around them.
pub(crate) fn set(words: &str, inside: bool) -> String {
    let letters: Vec<char> = words.chars().collect();
    let at = |place: usize| letters.get(place).copied().unwrap_or(' ');
    let starts =
        |place: usize| place == 0 || matches!(at(place - 1), ' ' | '(' | '[' | '—' | '“' | '‘' | '"');
    let ends = |place: usize| !at(place + 1).is_alphanumeric();
    // What is put back is as the text's own marks are.
    let straight = !inside && words.contains('"');
    let (open, close) = if inside {
        ('‘', '’')
    } else if straight {
        ('"', '"')
    } else {
        ('“', '”')
    };
    let mut set = String::new();
    let mut double = false;
    let mut single = None;
    for (place, letter) in letters.iter().copied().enumerate() {
        let is_double = matches!(letter, '“' | '”' | '"');
        let opens = letter == '“' || letter == '"' && !double && starts(place);
        if is_double && !opens && !double {
            set.insert(0, open);
        }
        double = if is_double { opens } else { double };
        if single.is_none() && matches!(letter, '‘' | '\'') && starts(place) {
            // Without an end it is an apostrophe.
            let end = (place + 2..letters.len()).find(|end| matches!(at(*end), '’' | '\'') && ends(*end));
            single = end.map(|end| (place, end));
        }
        set.push(match (letter, single) {
            _ if !inside => letter,
            _ if is_double => {
                if opens {
                    open
                } else {
                    close
                }
            }
            (_, Some((first, _))) if place == first => '“',
            (_, Some((_, last))) if place == last => '”',
            _ => letter,
        });
        single = single.filter(|(_, last)| place < *last);
    }
    if double {
        set.push(close);
    }
    set
}

#[cfg(test)]
mod tests {
    use super::set;

    #[test]
    fn a_lost_half_of_a_pair_is_put_back() {
        for (words, whole) in [
            ("They rose.", "They rose."),
            ("“We have moved forward in all areas.", "“We have moved forward in all areas.”"),
            ("They are right,\" he said.", "\"They are right,\" he said."),
            ("He called it a \"deal\" and “left”.", "He called it a \"deal\" and “left”."),
            ("the world's 'best' deal", "the world's 'best' deal"),
        ] {
            assert_eq!(set(words, false), whole);
        }
    }

    #[test]
    fn within_a_quotation_double_marks_are_single_and_single_ones_double() {
        for (words, within) in [
            ("They rose.", "They rose."),
            ("He said “no”.", "He said ‘no’."),
            (
                "\"Words must be matched with deeds,\" he said.",
                "‘Words must be matched with deeds,’ he said.",
            ),
            ("“making ‘national security’ a phrase", "‘making “national security” a phrase’"),
            ("\"making 'national security' a phrase\"", "‘making “national security” a phrase’"),
            ("China's traders' and the '90s", "China's traders' and the '90s"),
            ("they’re “the traders’ own”", "they’re ‘the traders’ own’"),
            ("a deal,\" he said (\"the best\")", "‘a deal,’ he said (‘the best’)"),
        ] {
            assert_eq!(set(words, true), within);
        }
    }
}
