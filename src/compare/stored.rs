//! Prepared records as bytes, for what memory does not hold: each number in as many bytes as it has, the lowest first.

/// What is written as bytes and read again.
pub(super) trait Stored: Sized {
    /// Writes it behind what is there.
    fn put(&self, to: &mut Vec<u8>);
    /// Takes it from the front; none where there are too few bytes.
    fn take(from: &mut &[u8]) -> Option<Self>;
}

macro_rules! numbers {
    ($($number:ty)+) => {
        $(impl Stored for $number {
            fn put(&self, to: &mut Vec<u8>) {
                to.extend_from_slice(&self.to_le_bytes());
            }

            fn take(from: &mut &[u8]) -> Option<Self> {
                let (bytes, rest) = from.split_first_chunk()?;
                *from = rest;
                Some(Self::from_le_bytes(*bytes))
            }
        })+
    };
}

numbers! { u8 u16 u32 u64 }

/// Fields in their order.
macro_rules! stored {
    ($name:ident: $($field:ident)+) => {
        impl crate::compare::stored::Stored for $name {
            fn put(&self, to: &mut Vec<u8>) {
                let Self { $($field),+ } = self;
                $($field.put(to);)+
            }

            fn take(from: &mut &[u8]) -> Option<Self> {
                $(let $field = crate::compare::stored::Stored::take(from)?;)+
                Some(Self { $($field),+ })
            }
        }
    };
}
/// As many of one kind.
macro_rules! stored_array {
    ($of:ty, $count:expr) => {
        impl crate::compare::stored::Stored for [$of; $count] {
            fn put(&self, to: &mut Vec<u8>) {
                self.iter().for_each(|of| of.put(to));
            }

            fn take(from: &mut &[u8]) -> Option<Self> {
                let first = crate::compare::stored::Stored::take(from)?;
                let mut all = [first; $count];
                for of in all.iter_mut().skip(1) {
                    *of = crate::compare::stored::Stored::take(from)?;
                }
                Some(all)
            }
        }
    };
}
pub(super) use {stored, stored_array};

impl<const COUNT: usize> Stored for [u8; COUNT] {
    fn put(&self, to: &mut Vec<u8>) {
        to.extend_from_slice(self);
    }

    fn take(from: &mut &[u8]) -> Option<Self> {
        let (bytes, rest) = from.split_first_chunk()?;
        *from = rest;
        Some(*bytes)
    }
}
