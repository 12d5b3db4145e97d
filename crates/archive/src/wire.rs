//! Wire is how plain data lie in bytes: a whole number in groups of seven bits, the lowest first; text and lists after
//! their length; what may be missing after a 0 or a 1; a choice as its number; a record as its fields in order.
//!
//! A reader that meets something that cannot be marks itself damaged and reads on as if nothing but zeroes followed. So
//! reading has no way out in the midst of a record, which keeps it small where it is compiled into a page; whoever reads
//! asks at the end ([`Reader::is_whole`]).

mod values;

pub(crate) use values::wire;

/// Something that can be written to bytes and read back.
pub(crate) trait Wire: Sized {
    /// Writes it after what is there.
    fn write(&self, to: &mut Writer);

    /// Reads it; anything of its type where the bytes are damaged.
    fn read(from: &mut Reader<'_>) -> Self;
}

/// Bytes being written.
#[derive(Default)]
pub(crate) struct Writer {
    pub(crate) bytes: Vec<u8>,
    /// What the next place is written relative to.
    last: u32,
}

impl Writer {
    pub(crate) fn number(&mut self, mut number: u32) {
        while number > 127 {
            self.bytes.push(number as u8 | 128);
            number >>= 7;
        }
        self.bytes.push(number as u8);
    }

    /// A number that may be below zero: the sign is its lowest bit.
    pub(crate) fn signed(&mut self, number: i32) {
        self.number((number << 1 ^ number >> 31) as u32);
    }

    /// A place in a text, by how far it is from the place written before: those of a list lie near one another.
    pub(crate) fn place(&mut self, place: u32) {
        self.signed(place.wrapping_sub(self.last) as i32);
        self.last = place;
    }
}

/// Bytes being read.
pub(crate) struct Reader<'a> {
    rest: &'a [u8],
    damaged: bool,
    last: u32,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes, damaged: false, last: 0 }
    }

    /// Whether everything was read, and all of it could be.
    pub(crate) fn is_whole(&self) -> bool {
        !self.damaged && self.rest.is_empty()
    }

    /// Nothing of the rest can be trusted.
    #[inline(never)]
    fn damage(&mut self) {
        self.damaged = true;
        self.rest = &[];
    }

    #[inline(never)]
    pub(crate) fn number(&mut self) -> u32 {
        let (mut number, mut shift) = (0, 0);
        while let Some((byte, rest)) = self.rest.split_first() {
            self.rest = rest;
            number |= u32::from(byte & 127) << shift;
            shift += 7;
            if *byte < 128 {
                return number;
            }
            if shift > 28 {
                break;
            }
        }
        self.damage();
        0
    }

    pub(crate) fn signed(&mut self) -> i32 {
        let number = self.number();
        (number >> 1) as i32 ^ -((number & 1) as i32)
    }

    #[inline(never)]
    pub(crate) fn place(&mut self) -> u32 {
        self.last = self.last.wrapping_add(self.signed() as u32);
        self.last
    }

    /// How many follow. Each takes a byte at least, so that damage never asks for more room than there are bytes for.
    #[inline(never)]
    fn count(&mut self) -> usize {
        let count = self.number() as usize;
        if count > self.rest.len() {
            self.damage();
            return 0;
        }
        count
    }

    /// Of a choice of so many, which.
    #[inline(never)]
    pub(crate) fn one_of(&mut self, count: usize) -> usize {
        let number = self.number() as usize;
        if number < count {
            return number;
        }
        self.damage();
        0
    }

    #[inline(never)]
    fn bytes(&mut self) -> &'a [u8] {
        let count = self.count();
        let (bytes, rest) = self.rest.split_at_checked(count).unwrap_or_default();
        self.rest = rest;
        bytes
    }
}
