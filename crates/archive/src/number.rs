//! Decimal numbers as text: dollars, percents and pixels need two places at most, and whole-number arithmetic for them
//! costs the page some 20 KB less than the standard library's exact reading and writing of floats.

/// A number with as many decimal places as it needs, at most two: "200", "7.5", "-0.25".
pub fn decimal(value: f32) -> String {
    written(value, 2)
}

/// The same with one place at most, for pixels.
pub fn tenths(value: f32) -> String {
    written(value, 1)
}

fn written(value: f32, places: u32) -> String {
    let scale = 10_i64.pow(places);
    // Saturates for what is no number or too great a one; neither is ever shown.
    let scaled = (f64::from(value) * scale as f64).round() as i64;
    let sign = if scaled < 0 { "-" } else { "" };
    let (whole, rest) = (scaled.unsigned_abs() / scale as u64, scaled.unsigned_abs() % scale as u64);
    if rest == 0 {
        return format!("{sign}{whole}");
    }
    let rest = if places == 2 && rest < 10 { format!("0{rest}") } else { rest.to_string() };
    format!("{sign}{whole}.{}", rest.trim_end_matches('0'))
}

/// Reads digits with at most one decimal point; none for anything else, or for more digits than a float holds.
pub fn read_decimal(text: &str) -> Option<f32> {
    let (whole, rest) = text.split_once('.').unwrap_or((text, ""));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.len() + rest.len() > 15
        || (whole.is_empty() && rest.is_empty())
        || !digits(whole)
        || !digits(rest)
    {
        return None;
    }
    let mut number = 0.0_f64;
    let mut place = 1.0_f64;
    for byte in whole.bytes().chain(rest.bytes()) {
        number = number * 10.0 + f64::from(byte - b'0');
    }
    for _ in rest.bytes() {
        place *= 10.0;
    }
    Some((number / place) as f32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_are_written_as_people_write_them() {
        let cases =
            [(200.0, "200"), (7.5, "7.5"), (0.25, "0.25"), (0.05, "0.05"), (-3.1, "-3.1"), (19.999, "20")];
        for (value, text) in cases {
            assert_eq!(decimal(value), text);
        }
        assert_eq!((tenths(12.34), tenths(0.04), tenths(-0.96)), ("12.3".into(), "0".into(), "-1".into()));
        assert_eq!(decimal(f32::NAN), "0");
    }

    proptest! {
        #[test]
        fn what_was_written_is_read_again(hundredths in 0u32..10_000_000) {
            let value = hundredths as f32 / 100.0;
            let read = read_decimal(&decimal(value)).unwrap_or_default();
            prop_assert!((read - value).abs() <= 0.005 + value * 1e-6, "{} {}", value, read);
        }

        #[test]
        fn reading_agrees_with_the_standard_library(text in "[0-9]{0,7}(\\.[0-9]{0,6})?|[-+e.0-9]{0,6}") {
            if let Some(read) = read_decimal(&text) {
                prop_assert_eq!(Some(read), text.parse::<f64>().ok().map(|number| number as f32));
            }
        }
    }
}
