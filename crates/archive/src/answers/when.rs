//! When: the days that a query names in the words of everyday: "10 May 2019", "September 24", "may 2019", "2018-09-24",
//! "2018".

use crate::day::MONTHS;
use crate::query::Corpus;
use crate::search::Token;
use crate::{Day, Days};

/// The years that a number of four digits may be.
const YEARS: core::ops::RangeInclusive<i32> = 1900..=2100;

/// Takes the words of the first date out of a query. What it means: one stretch of days, or, for a day without a year,
/// that day in each year in which something happened on it.
pub(super) fn take_days(words: &mut Vec<Token>, corpus: &Corpus<'_>) -> Vec<Days> {
    for start in 0..words.len() {
        // The longest reading is the right one: "10 may 2019" is no "10 may".
        for length in [3, 2, 1] {
            let Some(written) = words.get(start..start + length) else { continue };
            let parts: Vec<Part> = written.iter().filter_map(|word| Part::of(&word.text)).collect();
            if parts.len() < length {
                continue;
            }
            let days = days_of(&parts, corpus);
            if !days.is_empty() {
                words.drain(start..start + length);
                return days;
            }
        }
    }
    Vec::new()
}

/// What a word may be in a date.
#[derive(Clone, Copy)]
enum Part {
    /// A number of up to two digits: a day of a month, or in digits a month.
    Small(u32),
    Month(u32),
    Year(i32),
}

impl Part {
    fn of(word: &str) -> Option<Self> {
        let ordinal = ["st", "nd", "rd", "th"].iter().find_map(|end| word.strip_suffix(end));
        if let Ok(number) = ordinal.unwrap_or(word).parse::<u16>() {
            let year = i32::from(number);
            return match number {
                1..=31 => Some(Self::Small(u32::from(number))),
                _ => YEARS.contains(&year).then_some(Self::Year(year)),
            };
        }
        let is_month = |name: &str| word.len() > 2 && crate::case::lower(name).starts_with(word);
        MONTHS.iter().position(|name| is_month(name)).map(|month| Self::Month(month as u32 + 1))
    }
}

fn days_of(parts: &[Part], corpus: &Corpus<'_>) -> Vec<Days> {
    use Part::{Month, Small, Year};
    let one = |year, month, day| Day::new(year, month, day).map(Days::one).into_iter().collect();
    match *parts {
        [Small(day), Month(month), Year(year)] | [Month(month), Small(day), Year(year)] => {
            one(year, month, day)
        }
        [Year(year), Small(month), Small(day)] => one(year, month, day),
        [Month(month), Year(year)] | [Year(year), Month(month)] => {
            Days::month(year, month).into_iter().collect()
        }
        [Small(day), Month(month)] | [Month(month), Small(day)] => {
            let mut days = Vec::new();
            for event in corpus.events {
                let from = event.days.from;
                if (from.ymd().1, from.ymd().2) == (month, day) && !days.contains(&Days::one(from)) {
                    days.push(Days::one(from));
                }
            }
            days
        }
        [Year(year)] => Days::year(year).into_iter().collect(),
        _ => Vec::new(),
    }
}
