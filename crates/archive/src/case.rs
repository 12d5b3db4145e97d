//! Case: small letters for great ones and the other way round, letter by letter. The standard library's own way with
//! whole texts knows where a Greek word ends, and its tables cost the page 3 KB more.

/// A text in small letters. (A sigma at the end of a word is written as within it.)
pub fn lower(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).collect()
}

/// How far capitals lie before their small letters: in Latin, Greek and Cyrillic 32, in pairs 1, in Cyrillic also 80 and
/// 15, in Armenian 48, in Greek with accents 38, 37, 64 and 63; ÿ has its capital after it.
const APART: [i32; 10] = [32, 1, 80, 15, 48, 38, 37, 64, 63, -121];

/// The capital of a small letter; the letter itself where there is none.
pub(crate) fn upper(letter: char) -> char {
    let at = |apart: i32| char::from_u32((letter as u32).wrapping_sub_signed(apart));
    let capital = |other: &char| *other != letter && other.to_lowercase().eq([letter]);
    APART.into_iter().filter_map(at).find(capital).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_become_small_one_by_one() {
        assert_eq!(lower("Trade War, ÉTÉ, İ"), "trade war, été, i̇");
        assert_eq!(lower("ΣΑΣ"), "σασ");
    }

    #[test]
    fn capitals_are_the_librarys_wherever_one_letter_has_one_in_the_scripts_of_newspapers() {
        // Basic Latin to Armenian; some letters of phonetic and African alphabets have theirs far away.
        let small = ('a'..='\u{17f}').chain('\u{386}'..='\u{3ce}').chain('\u{400}'..='\u{586}');
        for letter in small.filter(|letter| letter.is_lowercase()) {
            let mut library = letter.to_uppercase();
            let one =
                library.next().filter(|one| library.next().is_none() && one.to_lowercase().eq([letter]));
            assert_eq!(upper(letter), one.unwrap_or(letter), "{letter}");
        }
    }
}
