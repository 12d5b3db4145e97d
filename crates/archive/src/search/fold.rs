//! Folding makes one spelling of a word's many: lower case, no accents, no invisible characters, full-width
//! and ligature forms as plain letters. Keys are folded, never the text that a reader sees.

/// U+00C0–U+017F without their marks; `*` where one letter becomes two or none.
const LATIN: &[u8; 192] = b"aaaaaa*ceeeeiiiidnooooo*ouuuuy**aaaaaa*ceeeeiiiidnooooo*ouuuuy*y\
aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkkllllllllllnnnnnnnnnoooooo**rrrrrrssssssss\
ttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// U+01CD–U+01DC, the vowels of Pinyin.
const PINYIN: &[u8; 16] = b"aaiioouuuuuuuuuu";

/// U+1E00–U+1EFF, Vietnamese among others.
const LATIN_ADDITIONAL: &[u8; 256] =
    b"aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnn\
oooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas****aaaaaaaaaaaaaaaaaaaaaaaa\
eeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy******";

/// Appends the folded form of `c`, which may be nothing.
pub(crate) fn fold(c: char, out: &mut String) {
    if c.is_ascii() {
        out.push(c.to_ascii_lowercase());
    } else if is_invisible(c) {
    } else if let Some(letter) = plain(c) {
        out.push(letter);
    } else {
        match c {
            'Æ' | 'æ' => out.push_str("ae"),
            'Œ' | 'œ' => out.push_str("oe"),
            'ß' | 'ẞ' => out.push_str("ss"),
            'Þ' | 'þ' => out.push_str("th"),
            'Ĳ' | 'ĳ' => out.push_str("ij"),
            'ﬀ' => out.push_str("ff"),
            'ﬁ' => out.push_str("fi"),
            'ﬂ' => out.push_str("fl"),
            'ﬃ' => out.push_str("ffi"),
            'ﬄ' => out.push_str("ffl"),
            'ﬅ' | 'ﬆ' => out.push_str("st"),
            _ => out.extend(c.to_lowercase()),
        }
    }
}

/// Whether `c` is seen by no reader: combining marks, zero-width and direction marks, soft hyphens.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// The letter of A–Z that `c` is a marked or wide form of.
fn plain(c: char) -> Option<char> {
    let code = c as usize;
    let table = |table: &[u8], first: usize| {
        let letter = *table.get(code - first)?;
        (letter != b'*').then_some(char::from(letter))
    };
    match code {
        0xc0..=0x17f => table(LATIN, 0xc0),
        0x1cd..=0x1dc => table(PINYIN, 0x1cd),
        0x1e00..=0x1eff => table(LATIN_ADDITIONAL, 0x1e00),
        0xff01..=0xff5e => char::from_u32(code as u32 - 0xfee0).map(|c| c.to_ascii_lowercase()),
        _ => None,
    }
}

/// Whether `c` belongs to a script written without spaces, which is indexed by pairs of characters.
pub(super) fn is_unspaced(c: char) -> bool {
    matches!(c,
        '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}'
        | '\u{f900}'..='\u{faff}' | '\u{ff66}'..='\u{ff9d}' | '\u{20000}'..='\u{323af}')
}
