//! When: the days that a query names in the words of everyday: "10 May 2019", "September 24", "may 2019", "2018-09-24",
//! "2018".

use crate::day::MONTHS;
use crate::query::Corpus;
use crate::search::Token;
use crate::{Day, Days};

/// Takes the words of the first date out of a query, and says which days it means. A day without a year is the last one
/// of that name on which something happened.
pub(super) fn take_days(words: &mut Vec<Token>, corpus: &Corpus<'_>) -> Option<Days> {
    let parts: Vec<Part> = words.iter().map(|word| Part::of(&word.text)).collect();
    for start in 0..words.len() {
        // The longest reading is the right one: "10 may 2019" is no "10 may".
        for length in [3, 2, 1] {
            if let Some(days) = parts.get(start..start + length).and_then(|parts| days_of(parts, corpus)) {
                words.drain(start..start + length);
                return Some(days);
            }
        }
    }
    None
}

/// What a word may be in a date.
#[derive(Clone, Copy)]
enum Part {
    /// A number of up to two digits: a day of a month, or in digits a month.
    Small(u32),
    Month(u32),
    Year(i32),
    /// "24.9.2018".
    Whole(Day),
    Other,
}

impl Part {
    fn of(word: &str) -> Self {
        let mut numbers = word.split('.').map(str::parse);
        if let (Some(Ok(day)), Some(Ok(month)), Some(Ok(year))) =
            (numbers.next(), numbers.next(), numbers.next())
        {
            return Day::new(year as i32, month, day).map_or(Self::Other, Self::Whole);
        }
        let digits = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
        if digits.is_empty() {
            let is_month = |name: &str| word.len() > 2 && crate::case::lower(name).starts_with(word);
            return MONTHS
                .iter()
                .position(|name| is_month(name))
                .map_or(Self::Other, |at| Self::Month(at as u32 + 1));
        }
        let ordinal = matches!(word.get(digits.len()..), Some("" | "st" | "nd" | "rd" | "th"));
        let number = digits.bytes().try_fold(0, |sum: u32, digit| {
            digit.is_ascii_digit().then(|| sum.saturating_mul(10).saturating_add(u32::from(digit - b'0')))
        });
        match number {
            Some(number @ 1..=31) if ordinal => Self::Small(number),
            Some(number @ 1900..=2100) => Self::Year(number as i32),
            _ => Self::Other,
        }
    }
}

fn days_of(parts: &[Part], corpus: &Corpus<'_>) -> Option<Days> {
    use Part::{Month, Small, Whole, Year};
    match *parts {
        [Whole(day)] => Some(Days::one(day)),
        [Small(day), Month(month), Year(year)]
        | [Month(month), Small(day), Year(year)]
        | [Year(year), Small(month), Small(day)] => Day::new(year, month, day).map(Days::one),
        [Month(month), Year(year)] | [Year(year), Month(month)] => Days::month(year, month),
        [Small(day), Month(month)] | [Month(month), Small(day)] => {
            let mut last = None;
            for event in corpus.events {
                let (_, of_month, of_day) = event.days.from.ymd();
                if (of_month, of_day) == (month, day) {
                    last = Some(Days::one(event.days.from));
                }
            }
            last
        }
        // "12/01/2018" is read as American papers write it, unless there is no such month.
        [Small(month), Small(day), Year(year)] => {
            Day::new(year, month, day).or_else(|| Day::new(year, day, month)).map(Days::one)
        }
        // A year in which nothing happened here is a number: "Made in China 2025".
        [Year(year)] => {
            let days = Days::year(year)?;
            corpus.events.iter().any(|event| event.days.overlaps(days)).then_some(days)
        }
        _ => None,
    }
}
