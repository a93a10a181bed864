//! What the kinds have in common: an entry, its day and its head.

use crate::calendar::{Day, day};
use crate::chance::Chance;
use crate::entry;
use crate::names::{Sex, full_name};
use crate::old;

/// The entry of a kind: the damage needs to know nothing of it but its cells.
pub(super) type Entry = entry::Entry<()>;

/// The last day of the books.
const LAST: Day = day(2026, 10, 30);
/// The Law on civil status of 2014.
pub(super) const LAW_2014: Day = day(2016, 1, 1);
/// The day from which communes register what districts did.
pub(super) const ONE_LEVEL: Day = day(2025, 7, 1);

/// An empty entry of a day in one of the spans, each with its share in a hundred.
pub(super) fn blank(spans: &[(usize, Day, Day)], chance: &mut Chance) -> Entry {
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
pub(super) fn write_registration(entry: &mut Entry, office: impl Into<String>, chance: &mut Chance) {
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
pub(super) fn write_original(entry: &mut Entry, on: Day, chance: &mut Chance) {
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
            (concat!($role, ".", $attribute), $crate::kinds::common::header!($role $attribute $($header)?)),
        )*)*];
    };
}
pub(super) use columns;

macro_rules! header {
    ($role:literal $attribute:literal $header:literal) => {
        $header
    };
    ($role:literal $attribute:literal) => {
        concat!($role, ".", $attribute)
    };
}
pub(super) use header;
