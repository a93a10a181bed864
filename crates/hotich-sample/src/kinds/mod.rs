//! Every kind of record but births and marriages, which have modules of their own: entries of the years in which the kind
//! existed, and the damage that can be done to the names, dates and numbers of any layout.

mod adoption;
mod change;
mod citizen;
mod common;
mod damage;
mod death;
mod divorce_note;
mod guardianship;
mod guardianship_end;
mod guardianship_supervision;
mod guardianship_supervision_end;
mod marital_status;
mod own;
mod recognition;
mod truth;

pub use truth::TRUTH;

use crate::book::{Book, Column, Plan};
use crate::chance::Chance;
use common::Entry;
use damage::DAMAGES;

/// A kind of record.
#[derive(Debug)]
pub struct Kind {
    /// Its name, as the library has it.
    pub name: &'static str,
    columns: &'static [Column],
    make: fn(&mut Chance) -> Entry,
}

/// A book of any of them with damage, which is the same every time and not kept as a file.
pub const SAMPLE: Plan = Plan { seed: 2025, entries: 1493, per_damage: 8, repeated: 4, torn: 3 };

/// The kinds.
pub const KINDS: &[Kind] = &[
    Kind { name: "marital_status", columns: marital_status::COLUMNS, make: marital_status::make },
    Kind { name: "death", columns: death::COLUMNS, make: death::make },
    Kind { name: "recognition", columns: recognition::COLUMNS, make: recognition::make },
    Kind { name: "guardianship", columns: guardianship::COLUMNS, make: guardianship::make },
    Kind { name: "guardianship_end", columns: guardianship_end::COLUMNS, make: guardianship_end::make },
    Kind {
        name: "guardianship_supervision",
        columns: guardianship_supervision::COLUMNS,
        make: guardianship_supervision::make,
    },
    Kind {
        name: "guardianship_supervision_end",
        columns: guardianship_supervision_end::COLUMNS,
        make: guardianship_supervision_end::make,
    },
    Kind { name: "adoption", columns: adoption::COLUMNS, make: adoption::make },
    Kind { name: "change", columns: change::COLUMNS, make: change::make },
    Kind { name: "divorce_note", columns: divorce_note::COLUMNS, make: divorce_note::make },
];

impl Kind {
    /// Makes a book of the kind.
    #[must_use]
    pub fn book(&self, plan: Plan) -> Book {
        let mut chance = Chance::seeded(plan.seed);
        let mut entries: Vec<_> = (0..plan.entries).map(|_| (self.make)(&mut chance)).collect();
        entries.sort_by_key(|entry| (entry.place, entry.registered));
        let damages: Vec<_> = DAMAGES.iter().chain(own::of(self.name)).copied().collect();
        Book::of(self.columns, entries, &damages, plan, &mut chance)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    const PLAN: Plan = Plan { seed: 2016, entries: 400, per_damage: 2, repeated: 2, torn: 2 };

    #[test]
    fn the_books_are_the_same_every_time() {
        for kind in KINDS {
            let (one, two) = (kind.book(PLAN), kind.book(PLAN));
            assert_eq!((one.rows(), one.csv(), one.truth()), (402, two.csv(), two.truth()), "{}", kind.name);
            assert_ne!(one.csv(), kind.book(Plan { seed: 2017, ..PLAN }).csv(), "{}", kind.name);
        }
    }

    /// Every mistake is made in every kind and has its line in the truth.
    #[test]
    fn every_mistake_is_made_and_told() {
        let named: BTreeSet<&str> = TRUTH.named_by.iter().map(|(name, _)| *name).collect();
        let own = KINDS.iter().flat_map(|kind| own::of(kind.name));
        let done = DAMAGES.iter().chain(own).map(|damage| damage.name).chain(["cell-lost", "entry-repeated"]);
        assert_eq!(named, done.collect::<BTreeSet<_>>());
        let mut never = Vec::new();
        for kind in KINDS {
            let truth = kind.book(Plan { entries: 2000, ..PLAN }).truth();
            let all = DAMAGES.iter().chain(own::of(kind.name)).map(|damage| damage.name);
            never.extend(all.filter(|name| !truth.contains(name)).map(|name| (kind.name, name)));
        }
        assert_eq!(never, []);
    }
}
