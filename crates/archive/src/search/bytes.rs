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
    pub(super) fn is_done(self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn byte(&mut self) -> u8 {
        let Some((first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        *first
    }

    pub(super) fn number(&mut self) -> u32 {
        let (mut value, mut shift) = (0, 0);
        loop {
            let byte = self.byte();
            value |= u32::from(byte & 0x7f) << shift;
            shift += 7;
            if byte < 0x80 || shift > 28 {
                return value;
            }
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

/// The little-endian number at the `n`-th place of a table of four-byte numbers.
pub(super) fn u32_at(table: &[u8], n: usize) -> Option<u32> {
    let at = n.checked_mul(4)?;
    table.get(at..)?.first_chunk::<4>().map(|bytes| u32::from_le_bytes(*bytes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_put_is_read(values in proptest::collection::vec(any::<u32>(), 0..20)) {
            let mut out = Vec::new();
            for value in &values {
                put(&mut out, *value);
            }
            let mut reader = Reader(&out);
            for value in values {
                prop_assert_eq!(reader.number(), value);
            }
            prop_assert!(reader.is_done());
        }
    }
}
