//! A record as given: the raw text of each field, nothing interpreted yet.

use super::at::At;
use super::problem::{Problem, ProblemKind};
use crate::schema::{Column, Field, Kind, Layout, Slots};

/// Problems kept for one record; the rest is counted.
const MAX_PROBLEMS: usize = 64;
/// Length at which the path of a stray key is cut.
const MAX_PATH: usize = 80;

#[derive(Clone, Copy, Default)]
struct Slot {
    start: usize,
    len: usize,
}

/// Where the values of a column go, worked out once for all rows of a sheet.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Destination {
    pub(crate) column: &'static Column,
    here: Slots,
    /// Bytes of the longest value.
    limit: usize,
}

impl Destination {
    pub(crate) fn new(column: &'static Column) -> Self {
        // A decomposed Vietnamese letter takes up to 5 bytes; anything far beyond is not a value but an accident.
        let limit = usize::from(column.max_length).saturating_mul(8);
        Self { column, here: Slots::of(column.slot), limit }
    }
}

/// A record as given: the raw text of each field, nothing interpreted yet.
#[derive(Clone)]
pub struct Record {
    kind: Kind,
    text: String,
    slots: Vec<Slot>,
    given: Slots,
    problems: Vec<Problem>,
    broken: bool,
    /// Length of the held text, where its parts are clean but for spaces at their ends; else 0.
    tidy: usize,
}

impl Record {
    /// An empty record.
    #[must_use]
    pub fn new(kind: Kind) -> Self {
        Self {
            kind,
            text: String::new(),
            slots: vec![Slot::default(); kind.layout().columns.len()],
            given: Slots::EMPTY,
            problems: Vec::new(),
            broken: false,
            tidy: 0,
        }
    }

    /// Empties the record for the next row, keeping its memory.
    pub fn clear(&mut self) {
        self.text.clear();
        self.given = Slots::EMPTY;
        self.problems.clear();
        self.broken = false;
        self.tidy = 0;
    }

    /// The kind.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The fields of the kind.
    #[must_use]
    pub fn layout(&self) -> &'static Layout {
        self.kind.layout()
    }

    /// The raw text of a field, as given.
    #[must_use]
    pub fn get(&self, field: Field) -> Option<&str> {
        self.raw(self.layout().slot(field)?)
    }

    /// The raw text of a column, as given.
    #[must_use]
    pub fn raw(&self, slot: u8) -> Option<&str> {
        if !self.given.has(slot) {
            return None;
        }
        self.part(self.slots.get(usize::from(slot))?)
    }

    fn part(&self, slot: &Slot) -> Option<&str> {
        self.text.get(slot.start..slot.start.wrapping_add(slot.len))
    }

    /// Of each column in order that has a value, its raw text and whether that is known to be clean but for spaces at its ends.
    pub(crate) fn values(&self) -> impl Iterator<Item = Option<(&'static Column, &str, bool)>> {
        let places = self.slots.iter().zip(self.given.flags());
        self.layout().columns.iter().zip(places).map(|(column, (place, is_given))| {
            if is_given { Some((column, self.part(place)?, place.start < self.tidy)) } else { None }
        })
    }

    /// The same of one column.
    pub(crate) fn value(&self, slot: u8) -> Option<(&'static Column, &str, bool)> {
        let place = self.slots.get(usize::from(slot))?;
        Some((self.layout().column(slot)?, self.raw(slot)?, place.start < self.tidy))
    }

    /// The columns that have a value, empty ones included.
    #[must_use]
    pub fn given(&self) -> Slots {
        self.given
    }

    /// Bytes of all that was given.
    pub(crate) fn length(&self) -> usize {
        self.text.len()
    }

    /// What was wrong with the input.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// Whether reading stopped before the end: then only the findings about the input are meaningful.
    #[must_use]
    pub fn is_broken(&self) -> bool {
        self.broken
    }

    /// Gives a field its raw text. A second value for the same field is a problem and does not count, and so is a
    /// field that the kind does not have.
    pub fn set(&mut self, field: Field, value: &str) {
        match self.layout().of(field) {
            Some(column) => self.set_column(column, value),
            None => self.stray(&field.to_string(), ProblemKind::UnknownField),
        }
    }

    /// Gives a column its raw text.
    pub(crate) fn set_column(&mut self, column: &'static Column, value: &str) {
        let start = self.text.len();
        if self.place(column, start, value.len()) {
            self.text.push_str(value);
        }
    }

    /// Holds a text whose parts become values by [`set_held`](Self::set_held), and which may be known to be tidy. `false` where
    /// others are held.
    pub(crate) fn hold(&mut self, text: &str, is_tidy: bool) -> bool {
        if !self.text.is_empty() {
            return false;
        }
        self.text.push_str(text);
        self.tidy = if is_tidy { text.len() } else { 0 };
        true
    }

    /// Gives a column a part of the held text.
    pub(crate) fn set_held(&mut self, column: &'static Column, part: std::ops::Range<usize>) {
        self.place(column, part.start, part.len());
    }

    /// The same where it was worked out before where the values of the column go, and no other value can be there yet.
    #[inline(always)]
    pub(crate) fn set_cell(&mut self, to: &Destination, part: std::ops::Range<usize>) {
        debug_assert!(self.given.and(to.here).is_empty(), "{}", to.column.path);
        let len = part.end.wrapping_sub(part.start);
        match self.slots.get_mut(usize::from(to.column.slot)) {
            Some(slot) if len <= to.limit => {
                *slot = Slot { start: part.start, len };
                self.given = self.given.or(to.here);
            }
            _ => drop(self.refuse(to, len)),
        }
    }

    /// Notes where the value of a column stands, unless it is a second one or no value at all.
    fn place(&mut self, column: &'static Column, start: usize, length: usize) -> bool {
        let to = Destination::new(column);
        let Destination { here, limit, .. } = to;
        if !self.given.and(here).is_empty() || length > limit {
            return self.refuse(&to, length);
        }
        let Some(slot) = self.slots.get_mut(usize::from(column.slot)) else { return false };
        *slot = Slot { start, len: length };
        self.given = self.given.or(here);
        true
    }

    /// Notes why a value is none.
    #[cold]
    fn refuse(&mut self, &Destination { column, here, .. }: &Destination, length: usize) -> bool {
        let bytes = length as u64;
        let second = !self.given.and(here).is_empty();
        let what = if second { ProblemKind::Duplicate } else { ProblemKind::TooLong { bytes } };
        self.problem(what, At::Field(column));
        false
    }

    /// Gives a value to the field with this path, column identifier or header; a name that no field has is a
    /// problem of the record.
    pub fn set_named(&mut self, name: &str, value: &str) {
        match self.layout().find(name) {
            Some(column) => self.set_column(column, value),
            None => self.stray(name, ProblemKind::UnknownField),
        }
    }

    /// Notes a problem.
    pub fn problem(&mut self, what: ProblemKind, at: At) {
        self.broken |= matches!(what, ProblemKind::Malformed { .. });
        if self.problems.len() < MAX_PROBLEMS {
            self.problems.push(Problem { what, at });
        } else if let Some(last) = self.problems.last_mut() {
            let more = match last.what {
                ProblemKind::More(more) => more.saturating_add(1),
                _ => 2,
            };
            *last = Problem { what: ProblemKind::More(more), at: At::Record };
        }
    }

    /// Notes a problem with a key that is no field.
    pub(crate) fn stray(&mut self, path: &str, what: ProblemKind) {
        let shown: String = path.chars().take(MAX_PATH).collect();
        self.problem(what, At::Stray(shown));
    }

    /// Takes back that keys are no field, where something else knows them.
    pub(crate) fn known_elsewhere(&mut self, is_known: impl Fn(&str) -> bool) {
        let is_told = |problem: &Problem| match &problem.at {
            At::Stray(path) => problem.what != ProblemKind::UnknownField || !is_known(path),
            _ => true,
        };
        self.problems.retain(is_told);
    }
}

/// Shows which fields are given and never their values.
impl std::fmt::Debug for Record {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Record").field("kind", &self.kind).field("given", &self.given).finish_non_exhaustive()
    }
}
