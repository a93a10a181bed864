//! Rows by their names.

use super::words::{Hash, Words};

/// A name in the index.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    bare: Hash,
    pub(super) marked: Hash,
    pub(super) row: u16,
    next: u16,
}

/// Rows by the hash of their names.
#[derive(Debug, Default)]
pub(super) struct Index {
    /// First entry of each bucket, plus one.
    heads: Vec<u16>,
    entries: Vec<Entry>,
}

impl Index {
    pub(super) fn with_room(count: usize) -> Self {
        let buckets = count.saturating_mul(2).next_power_of_two();
        Self { heads: vec![0; buckets], entries: Vec::with_capacity(count) }
    }

    fn bucket(&self, bare: Hash) -> usize {
        let mixed = (bare.0 ^ bare.0 >> 32) & 0xffff_ffff;
        usize::try_from(mixed).unwrap_or(0) & self.heads.len().wrapping_sub(1)
    }

    pub(super) fn add(&mut self, name: &str, row: usize) {
        let (bare, marked) = Words::of(name).whole();
        let bucket = self.bucket(bare);
        // Tables have fewer rows: packed.rs.
        let (Ok(number), Ok(row)) = (u16::try_from(self.entries.len()), u16::try_from(row)) else { return };
        if let Some(head) = self.heads.get_mut(bucket) {
            self.entries.push(Entry { bare, marked, row, next: *head });
            *head = number.saturating_add(1);
        }
    }

    /// The entries whose bare letters are these.
    pub(super) fn hits(&self, bare: Hash) -> impl Iterator<Item = Entry> {
        let mut at = self.heads.get(self.bucket(bare)).copied().unwrap_or(0);
        std::iter::from_fn(move || {
            loop {
                let entry = *self.entries.get(usize::from(at).wrapping_sub(1))?;
                at = entry.next;
                if entry.bare == bare {
                    return Some(entry);
                }
            }
        })
    }
}
