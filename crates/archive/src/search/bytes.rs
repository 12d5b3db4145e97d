//! Variable-length integers (LEB128): seven bits a byte, the low ones first, the high bit set on all but the last.

/// Appends `value`.
pub(super) fn put(out: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

/// Bytes being read from the front; past their end every number is 0.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Reader<'a>(pub(super) &'a [u8]);

impl<'a> Reader<'a> {
    /// What is read from the `start`-th byte on.
    pub(super) fn from(bytes: &'a [u8], start: u32) -> Self {
        Self(bytes.get(start as usize..).unwrap_or_default())
    }

    pub(super) fn is_done(self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn byte(&mut self) -> u8 {
        let Some((first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        *first
    }

    pub(super) fn number(&mut self) -> u32 {
        let first = self.byte();
        if first < 0x80 {
            return u32::from(first);
        }
        let (mut value, mut shift) = (u32::from(first & 0x7f), 7);
        loop {
            let byte = self.byte();
            value |= u32::from(byte & 0x7f) << shift;
            shift += 7;
            if byte < 0x80 || shift > 28 {
                return value;
            }
        }
    }

    /// Passes over so many numbers.
    pub(super) fn skip(&mut self, mut numbers: u32) {
        const LAST: u64 = 0x8080_8080_8080_8080;
        // Eight bytes at a time while they end fewer numbers than are to be skipped: what they leave open is one of these.
        while let Some((eight, rest)) = self.0.split_first_chunk::<8>() {
            let ended = (!u64::from_le_bytes(*eight) & LAST).count_ones();
            if ended >= numbers {
                break;
            }
            (numbers, self.0) = (numbers - ended, rest);
        }
        while numbers > 0 && !self.is_done() {
            numbers -= u32::from(self.byte() < 0x80);
        }
    }

    /// The next `n` bytes, or as many as there are.
    pub(super) fn take(&mut self, n: usize) -> &'a [u8] {
        let (taken, rest) = self.0.split_at_checked(n).unwrap_or((self.0, &[]));
        self.0 = rest;
        taken
    }
}

/// A byte that stands for a number of either sign.
pub(super) fn signed(byte: u8) -> i8 {
    i8::from_le_bytes([byte])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_put_is_read(
            values in proptest::collection::vec(prop_oneof![any::<u32>(), 0..300_u32], 0..60),
            skipped in 0usize..60,
        ) {
            let mut out = Vec::new();
            for value in &values {
                put(&mut out, *value);
            }
            let mut reader = Reader(&out);
            reader.skip(skipped as u32);
            for value in values.into_iter().skip(skipped) {
                prop_assert_eq!(reader.number(), value);
            }
            prop_assert!(reader.is_done());
        }
    }
}
