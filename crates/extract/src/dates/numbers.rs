//! Small numbers in words, and the names of months and weekdays, as news writes them.

/// One to twelve and the vague ones ("a few").
pub(super) const COUNT: &str = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|sixty|ninety|\d{1,3}|several|a few|a couple of|couple of|a couple|half a)";

/// A month with or without its ending.
pub(super) const MONTH: &str = r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)";

/// A month that can be nothing else when it stands without a day.
pub(super) const WHOLE_MONTH: &str = r"(?:January|Jan\.|February|Feb\.|March|April|May|June|July|August|Aug\.|September|Sept?\.|October|Oct\.|November|Nov\.|December|Dec\.)";

/// A weekday.
pub(super) const WEEKDAY: &str =
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|Mon\.|Tues?\.|Wed\.|Thurs?\.|Fri\.|Sat\.|Sun\.)";

/// How many, where words say so; `about` when they say so loosely.
pub(super) fn count(words: &str) -> Option<(i32, bool)> {
    let number = match words.to_lowercase().trim() {
        "a" | "an" | "one" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "eleven" => 11,
        "twelve" => 12,
        "thirteen" => 13,
        "fourteen" => 14,
        "fifteen" => 15,
        "twenty" => 20,
        "thirty" => 30,
        "sixty" => 60,
        "ninety" => 90,
        "a couple" | "a couple of" | "couple of" => return Some((2, true)),
        "a few" => return Some((3, true)),
        "several" => return Some((4, true)),
        "half a" => return None,
        digits => digits.parse().ok()?,
    };
    Some((number, false))
}

/// 1 for January, from its first three letters.
pub(super) fn month(words: &str) -> Option<u32> {
    let start = words.get(..3)?;
    archive::day::MONTHS.iter().position(|name| name.starts_with(start)).map(|at| at as u32 + 1)
}

/// 0 for Monday, from its first two letters ("Tu", "Th").
pub(super) fn weekday(words: &str) -> Option<u32> {
    let start = words.get(..2)?;
    archive::day::WEEKDAYS.iter().position(|name| name.starts_with(start)).map(|at| at as u32)
}

/// 1 to 4.
pub(super) fn ordinal(words: &str) -> Option<u32> {
    Some(match words.to_lowercase().as_str() {
        "first" | "1st" | "1" => 1,
        "second" | "2nd" | "2" => 2,
        "third" | "3rd" | "3" => 3,
        "fourth" | "4th" | "4" | "final" => 4,
        _ => return None,
    })
}
