//! Pairs are what a link's query is made of, names and values, as browsers write them in the address of a form
//! (`application/x-www-form-urlencoded`, WHATWG URL Standard): a space as `+`, what is neither letter, digit nor one of
//! `*-._` as `%` and two digits for each of its bytes.

/// Writes one more pair.
#[inline(never)]
pub(super) fn put(link: &mut String, name: &str, value: &str) {
    if !link.is_empty() {
        link.push('&');
    }
    link.push_str(name);
    link.push('=');
    for byte in value.bytes() {
        match byte {
            b' ' => link.push('+'),
            b'*' | b'-' | b'.' | b'_' => link.push(char::from(byte)),
            _ if byte.is_ascii_alphanumeric() => link.push(char::from(byte)),
            _ => {
                link.push('%');
                for digit in [byte >> 4, byte & 15] {
                    link.push(char::from(if digit < 10 { b'0' + digit } else { b'A' - 10 + digit }));
                }
            }
        }
    }
}

/// Reads all pairs. What is no UTF-8 becomes replacement characters, a `%` without two digits stays itself.
pub(super) fn read(link: &str) -> Vec<(String, String)> {
    let pair = |pair: &str| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        (decoded(name), decoded(value))
    };
    link.split('&').filter(|part| !part.is_empty()).map(pair).collect()
}

#[inline(never)]
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((byte, after)) = rest.split_first() {
        rest = after;
        let digit = |place: usize| after.get(place).and_then(|byte| char::from(*byte).to_digit(16));
        match (byte, digit(0), digit(1)) {
            (b'%', Some(high), Some(low)) => {
                bytes.push((high * 16 + low) as u8);
                rest = after.get(2..).unwrap_or_default();
            }
            (b'+', ..) => bytes.push(b' '),
            _ => bytes.push(*byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn pairs_are_written_and_read_as_the_url_crate_does(pairs: Vec<(String, String)>) {
            let mut library = form_urlencoded::Serializer::new(String::new());
            let mut link = String::new();
            for (number, (_, value)) in pairs.iter().enumerate() {
                put(&mut link, &format!("key{number}"), value);
                library.append_pair(&format!("key{number}"), value);
            }
            prop_assert_eq!(&link, &library.finish());
            prop_assert!(read(&link).iter().map(|(_, value)| value).eq(pairs.iter().map(|(_, value)| value)));
        }

        #[test]
        fn anything_is_read_as_the_url_crate_does(link in "[a-f0-9%+&=é]{0,40}") {
            let library: Vec<_> = form_urlencoded::parse(link.as_bytes()).into_owned().collect();
            prop_assert_eq!(read(&link), library);
        }
    }
}
