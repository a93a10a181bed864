//! One entry of a register, whatever its kind.

use std::collections::BTreeMap;

use crate::calendar::Day;
use crate::old;
use crate::place::{COMMUNES, Commune};

/// The texts of the cells by path.
pub(crate) type Cells = BTreeMap<&'static str, String>;

/// An entry of a register: its cells by path, and what the damage needs to know of it.
#[derive(Clone)]
pub(crate) struct Entry<F> {
    pub(crate) cells: Cells,
    /// The commune whose book it stands in, by its place in the list.
    pub(crate) place: usize,
    /// The day it was made.
    pub(crate) registered: Day,
    /// What entries of its kind have.
    pub(crate) facts: F,
}

impl<F> Entry<F> {
    /// An entry without cells.
    pub(crate) fn new(place: usize, registered: Day, facts: F) -> Self {
        Self { cells: Cells::new(), place, registered, facts }
    }

    /// The text of a cell.
    pub(crate) fn get(&self, path: &str) -> &str {
        self.cells.get(path).map_or("", String::as_str)
    }

    /// Writes a cell.
    pub(crate) fn set(&mut self, path: &'static str, text: impl Into<String>) {
        self.cells.insert(path, text.into());
    }

    /// The commune whose book it stands in.
    pub(crate) fn commune(&self) -> &'static Commune {
        &COMMUNES[self.place]
    }

    /// Whether it stands in a book of today's communes, not in one of before 1976.
    pub(crate) fn is_of_commune(&self) -> bool {
        self.place < COMMUNES.len()
    }

    /// The unit whose book it stands in, as it was called on the day of registration.
    pub(crate) fn unit(&self) -> &'static str {
        self.unit_on(self.registered)
    }

    /// The same unit on another day, within the years of its book.
    pub(crate) fn unit_on(&self, on: Day) -> &'static str {
        match old::office(self.place) {
            Some(office) => office.unit(on).or_else(|| office.unit(self.registered)).unwrap_or_default(),
            None => self.commune().unit(on),
        }
    }

    /// The office that registers there.
    pub(crate) fn office(&self, foreign: bool) -> String {
        match old::office(self.place) {
            Some(office) => office.office(self.registered).unwrap_or_default(),
            None => self.commune().office(self.registered, foreign),
        }
    }
}
