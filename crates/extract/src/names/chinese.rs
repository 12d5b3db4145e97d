//! A Chinese name in Pinyin has the surname first, then a given name of one or two syllables. So is a Korean or a
//! Taiwanese one, but for the hyphen and its own surnames.

use crate::lexicon::CHINESE_SURNAMES;
use crate::pattern::pattern;

/// Whether a sequence of name words is a name with the surname first.
pub(super) fn surname_first(words: &[&str]) -> bool {
    match words {
        [surname, given] => {
            (CHINESE_SURNAMES.contains(surname) && is_pinyin(given)) || hyphenated(surname, given)
        }
        // "Kim Jong Un", "Lee Hsien Loong".
        [surname, middle, given] => {
            let short = |word: &str| word.len() <= 6 && word.chars().all(char::is_alphabetic);
            matches!(*surname, "Kim" | "Lee" | "Park" | "Moon" | "Roh" | "Goh" | "Ng" | "Ho")
                && [middle, given].iter().all(|word| short(word) && is_syllable(word))
        }
        _ => false,
    }
}

/// Whether a name is Vietnamese, of which the surname comes first and the last word stands alone: "Nguyen Xuan Phuc".
pub(super) fn vietnamese(words: &[&str]) -> bool {
    const SURNAMES: [&str; 14] = [
        "Nguyen", "Tran", "Pham", "Phan", "Hoang", "Huynh", "Vuong", "Duong", "Trinh", "Dinh", "Dang", "Bui",
        "Ngo", "Truong",
    ];
    (3..=5).contains(&words.len())
        && words.first().is_some_and(|first| SURNAMES.contains(first))
        && words.iter().all(|word| word.len() <= 6 && is_syllable(word))
}

/// "Tsai Ing-wen", "Moon Jae-in", "Yoo Myung-hee".
fn hyphenated(surname: &str, given: &str) -> bool {
    surname.len() <= 6
        && pattern!(r"^\p{Lu}\p{Ll}{1,5}-\p{L}\p{Ll}{0,5}$").is_match(given)
        && (CHINESE_SURNAMES.contains(surname) || OTHERS.contains(&surname))
}

/// Whether two words may be a Chinese name in the order of the West: "Ting Lu".
pub(super) fn surname_last(words: &[&str]) -> bool {
    matches!(words, [given, surname] if CHINESE_SURNAMES.contains(surname) && is_pinyin(given))
}

/// Korean and Taiwanese surnames, and those of Hong Kong.
const OTHERS: [&str; 38] = [
    "Kim", "Lee", "Park", "Choi", "Jung", "Chung", "Cho", "Yoon", "Yun", "Jang", "Lim", "Shin", "Seo",
    "Kwon", "Hwang", "Ahn", "Moon", "Yoo", "Roh", "Bae", "Ban", "Hong", "Tsai", "Chiang", "Hsu", "Lam",
    "Chan", "Cheung", "Ho", "Tsang", "Leung", "Kwok", "Yip", "Chow", "Lau", "Hsieh", "Soong", "Tsao",
];

fn is_syllable(word: &str) -> bool {
    pattern!(r"^\p{Lu}\p{Ll}{1,5}$").is_match(word)
}

/// Whether a word may be the Pinyin of one or two syllables.
pub(super) fn is_pinyin(word: &str) -> bool {
    !ENGLISH.contains(&word)
        && pattern!(
            r"^(?i:(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|uang|iong|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|üe|er|a|o|e|i|u|ü)['’-]?){1,2})$"
        )
        .is_match(word)
}

/// English words that read like Pinyin.
const ENGLISH: [&str; 12] =
    ["Can", "Men", "Women", "Sing", "King", "Sue", "Die", "Lie", "Pie", "Due", "Change", "Seng"];
