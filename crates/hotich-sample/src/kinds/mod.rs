//! Every kind of record but births and marriages, which have modules of their own: entries of the years in which the kind
//! existed, and the damage that can be done to the names, dates and numbers of any layout.

mod adoption;
mod change;
mod citizen;
mod damage;
mod death;
mod divorce_note;
mod guardianship;
mod guardianship_end;
mod guardianship_supervision;
mod guardianship_supervision_end;
mod marital_status;
mod recognition;
mod truth;

pub use truth::TRUTH;

use crate::book::{Book, Column, Plan};
use crate::calendar::{Day, day};
use crate::chance::Chance;
use crate::entry;
use crate::names::{Sex, full_name};
use crate::old;
use damage::DAMAGES;

/// The entry of a kind: the damage needs to know nothing of it but its cells.
type Entry = entry::Entry<()>;

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
        Book::of(self.columns, entries, DAMAGES, plan, &mut chance)
    }
}

/// The last day of the books.
const LAST: Day = day(2026, 10, 30);
/// The Law on civil status of 2014.
const LAW_2014: Day = day(2016, 1, 1);
/// The day from which communes register what districts did.
const ONE_LEVEL: Day = day(2025, 7, 1);

/// An empty entry of a day in one of the spans, each with its share in a hundred.
fn blank(spans: &[(usize, Day, Day)], chance: &mut Chance) -> Entry {
    loop {
        let mut left = chance.below(spans.iter().map(|(share, ..)| share).sum());
        let mut span = (spans[0].1, spans[0].2);
        for &(share, from, to) in spans {
            if left < share {
                span = (from, to);
                break;
            }
            left -= share;
        }
        let on = span.0.plus(chance.between(0, span.0.days_to(span.1))).working();
        if let Some(place) = old::place(on, chance).filter(|_| on <= LAST) {
            return Entry::new(place, on, ());
        }
    }
}

/// Writes what stands in the head of every entry.
fn write_registration(entry: &mut Entry, office: impl Into<String>, chance: &mut Chance) {
    let on = entry.registered;
    // A book that is not full is used on in the next year.
    let used_on = on >= day(2021, 1, 1) && on.month == 1 && chance.percent(40);
    entry.set("registration.book", format!("01/{}", on.year - i32::from(used_on)));
    entry.set("registration.date", on.text());
    entry.set("registration.office", office);
    let signer = if chance.percent(70) { Sex::Male } else { Sex::Female };
    entry.set("registration.signer", full_name(signer, on.year - 45, chance));
    let title = match () {
        () if old::office(entry.place).is_some_and(|office| office.south) => "Hộ lại",
        () if on < day(1976, 7, 2) => "Chủ tịch UBHC",
        () if chance.percent(40) => "Chủ tịch",
        () => "Phó Chủ tịch",
    };
    entry.set("registration.signerTitle", title);
    let officer = if chance.percent(50) { Sex::Male } else { Sex::Female };
    entry.set("registration.officer", full_name(officer, on.year - 35, chance));
}

/// Writes the entry of an earlier day in the book of the same place that this one goes back to.
fn write_original(entry: &mut Entry, on: Day, chance: &mut Chance) {
    let body = if on < day(1976, 7, 2) { "Ủy ban hành chính" } else { "Ủy ban nhân dân" };
    let office = format!("{body} {}", entry.unit_on(on));
    entry.set("original.number", chance.between(1, 180).to_string());
    entry.set("original.book", format!("01/{}", on.year));
    entry.set("original.date", on.text());
    entry.set("original.office", office);
}

/// Lists the columns of a layout: of each role its attributes, with the identifier of the template or the path itself.
macro_rules! columns {
    ($($role:literal: $($attribute:literal $($header:literal)?),*;)*) => {
        /// The columns of the book.
        pub(super) const COLUMNS: &[$crate::book::Column] = &[$($(
            (concat!($role, ".", $attribute), $crate::kinds::header!($role $attribute $($header)?)),
        )*)*];
    };
}
use columns;

macro_rules! header {
    ($role:literal $attribute:literal $header:literal) => {
        $header
    };
    ($role:literal $attribute:literal) => {
        concat!($role, ".", $attribute)
    };
}
use header;

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
        let done = DAMAGES.iter().map(|damage| damage.name).chain(["cell-lost", "entry-repeated"]);
        assert_eq!(named, done.collect::<BTreeSet<_>>());
        for kind in KINDS {
            let truth = kind.book(PLAN).truth();
            for damage in DAMAGES {
                assert!(truth.contains(damage.name), "{}: {}", kind.name, damage.name);
            }
        }
    }
}
