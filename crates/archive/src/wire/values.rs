//! The values that records are made of, and the macro that makes records of them.

use super::{Reader, Wire, Writer};

impl Wire for u32 {
    fn write(&self, to: &mut Writer) {
        to.number(*self);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        from.number()
    }
}

impl Wire for u8 {
    fn write(&self, to: &mut Writer) {
        to.bytes.push(*self);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        let Some((byte, rest)) = from.rest.split_first() else {
            from.damage();
            return 0;
        };
        from.rest = rest;
        *byte
    }
}

impl Wire for bool {
    fn write(&self, to: &mut Writer) {
        to.number(u32::from(*self));
    }

    fn read(from: &mut Reader<'_>) -> Self {
        from.one_of(2) == 1
    }
}

impl Wire for f32 {
    fn write(&self, to: &mut Writer) {
        to.number(self.to_bits().swap_bytes());
    }

    fn read(from: &mut Reader<'_>) -> Self {
        // Round figures have zeroes where a number's low bits are, which then take no room.
        Self::from_bits(from.number().swap_bytes())
    }
}

impl Wire for String {
    fn write(&self, to: &mut Writer) {
        to.number(self.len() as u32);
        to.bytes.extend(self.as_bytes());
    }

    #[inline(never)]
    fn read(from: &mut Reader<'_>) -> Self {
        if let Ok(text) = core::str::from_utf8(from.bytes()) {
            text.to_owned()
        } else {
            from.damage();
            Self::new()
        }
    }
}

impl<T: Wire> Wire for Option<T> {
    fn write(&self, to: &mut Writer) {
        self.is_some().write(to);
        if let Some(value) = self {
            value.write(to);
        }
    }

    fn read(from: &mut Reader<'_>) -> Self {
        bool::read(from).then(|| T::read(from))
    }
}

impl<T: Wire> Wire for Vec<T> {
    fn write(&self, to: &mut Writer) {
        to.number(self.len() as u32);
        for one in self {
            one.write(to);
        }
    }

    fn read(from: &mut Reader<'_>) -> Self {
        (0..from.count()).map(|_| T::read(from)).collect()
    }
}

impl<A: Wire, B: Wire> Wire for (A, B) {
    fn write(&self, to: &mut Writer) {
        self.0.write(to);
        self.1.write(to);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        (A::read(from), B::read(from))
    }
}

/// Puts a record, by its fields, or a plain choice, by its variants in the order of their numbers, on the wire. One that
/// is left out does not compile.
macro_rules! wire {
    ($name:ident { $($field:ident),+ $(,)? }) => {
        impl $crate::wire::Wire for $name {
            fn write(&self, to: &mut $crate::wire::Writer) {
                let Self { $($field),+ } = self;
                $($crate::wire::Wire::write($field, to);)+
            }

            fn read(from: &mut $crate::wire::Reader<'_>) -> Self {
                Self { $($field: $crate::wire::Wire::read(from)),+ }
            }
        }
    };
    ($name:ident is $first:ident $(| $other:ident)* $(|)?) => {
        impl $crate::wire::Wire for $name {
            fn write(&self, to: &mut $crate::wire::Writer) {
                // As long as this compiles, none is left out.
                match self {
                    Self::$first $(| Self::$other)* => {}
                }
                let before = [Self::$first $(, Self::$other)*].into_iter().take_while(|other| other != self);
                to.number(before.count() as u32);
            }

            fn read(from: &mut $crate::wire::Reader<'_>) -> Self {
                let all = [Self::$first $(, Self::$other)*];
                all.get(from.one_of(all.len())).copied().unwrap_or(Self::$first)
            }
        }
    };
}
pub(crate) use wire;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    type Anything = (Vec<Option<String>>, (Vec<(u32, u8)>, (bool, Option<f32>)));

    fn written(value: &impl Wire) -> Vec<u8> {
        let mut writer = Writer::default();
        value.write(&mut writer);
        writer.bytes
    }

    #[derive(Clone, Copy, Debug, PartialEq)]
    enum Choice {
        A,
        B,
        C,
    }

    wire!(Choice is A | B | C);

    #[test]
    fn a_choice_is_its_number() {
        for (number, choice) in [Choice::A, Choice::B, Choice::C].into_iter().enumerate() {
            assert_eq!(written(&choice), [number as u8]);
            assert_eq!(Choice::read(&mut Reader::new(&[number as u8])), choice);
        }
        let mut reader = Reader::new(&[3]);
        assert_eq!((Choice::read(&mut reader), reader.is_whole()), (Choice::A, false));
    }

    #[test]
    fn more_than_there_can_be_is_damage_before_room_is_made_for_it() {
        let bytes = written(&(u32::MAX, 7u8));
        let mut reader = Reader::new(&bytes);
        assert_eq!(Vec::<u32>::read(&mut reader), []);
        assert!(!reader.is_whole());
    }

    #[test]
    fn a_number_of_more_than_five_groups_is_damage() {
        let mut reader = Reader::new(&[255, 255, 255, 255, 255, 1]);
        assert_eq!((reader.number(), reader.is_whole()), (0, false));
    }

    #[test]
    fn text_that_is_not_utf_8_is_damage() {
        let mut reader = Reader::new(&[1, 0xff]);
        assert_eq!((String::read(&mut reader), reader.is_whole()), (String::new(), false));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(value: Anything) {
            let bytes = written(&value);
            let mut reader = Reader::new(&bytes);
            prop_assert_eq!(Anything::read(&mut reader), value);
            prop_assert!(reader.is_whole());
        }

        #[test]
        fn what_is_cut_short_is_damaged(value: Anything, cut in 1usize..9) {
            let bytes = written(&value);
            let mut reader = Reader::new(bytes.get(..bytes.len().saturating_sub(cut)).unwrap());
            let _ = Anything::read(&mut reader);
            prop_assert!(!reader.is_whole());
        }

        #[test]
        fn numbers_with_a_sign_and_places_keep_their_values(numbers: Vec<i32>, places: Vec<u32>) {
            let mut writer = Writer::default();
            for number in &numbers {
                writer.signed(*number);
            }
            for place in &places {
                writer.place(*place);
            }
            let mut reader = Reader::new(&writer.bytes);
            prop_assert!(numbers.iter().all(|number| reader.signed() == *number));
            prop_assert!(places.iter().all(|place| reader.place() == *place));
            prop_assert!(reader.is_whole());
        }
    }
}
