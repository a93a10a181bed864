//! Sets of the columns of a layout.

/// A set of columns of one layout, by their numbers there.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Slots(u128);

impl Slots {
    /// No column.
    pub const EMPTY: Self = Self(0);
    /// Columns that a layout may have.
    pub const CAPACITY: usize = u128::BITS as usize;

    /// One column.
    #[must_use]
    pub const fn of(slot: u8) -> Self {
        Self(if (slot as usize) < Self::CAPACITY { 1 << slot } else { 0 })
    }

    /// Adds a column.
    pub fn insert(&mut self, slot: u8) {
        *self = self.or(Self::of(slot));
    }

    /// Whether the column is in the set.
    #[must_use]
    pub const fn has(self, slot: u8) -> bool {
        self.0 & Self::of(slot).0 != 0
    }

    /// The columns in both sets.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// The columns in either set.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The columns of this set that are not in the other.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether no column is in it.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// A number that is the same for the same set, and mostly another for others.
    pub(crate) const fn mixed(self) -> usize {
        let folded = (self.0 as u64) ^ ((self.0 >> 64) as u64).rotate_left(32);
        (folded.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40) as usize
    }

    /// The columns in order of the layout, each with the set of it alone.
    pub fn singles(self) -> impl Iterator<Item = (u8, Self)> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            let slot = u8::try_from(rest.trailing_zeros()).ok().filter(|_| rest != 0)?;
            let before = rest;
            rest &= rest.wrapping_sub(1);
            Some((slot, Self(before ^ rest)))
        })
    }

    /// Of each column in order of the layout, whether it is in the set; without end.
    pub(crate) fn flags(self) -> impl Iterator<Item = bool> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            let has = rest & 1 == 1;
            rest >>= 1;
            Some(has)
        })
    }

    /// The columns in order of the layout.
    pub fn iter(self) -> impl Iterator<Item = u8> {
        self.singles().map(|(slot, _)| slot)
    }
}

impl std::fmt::Debug for Slots {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_hold_what_was_put_in() {
        let mut set = Slots::of(0);
        set.insert(127);
        set.insert(63);
        set.insert(200);
        assert_eq!(set.iter().collect::<Vec<_>>(), [0, 63, 127]);
        assert!(set.has(127) && !set.has(1) && !set.has(255));
        assert_eq!(set.without(Slots::of(63)).iter().collect::<Vec<_>>(), [0, 127]);
        assert!(Slots::EMPTY.is_empty() && Slots::EMPTY.iter().next().is_none());
    }
}
