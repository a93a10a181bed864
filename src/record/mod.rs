//! Records: kinds, the field table, values as given, and what was wrong with the input.

pub mod choice;
mod ethnicity;
pub mod field;
#[cfg(feature = "serde")]
mod input;
pub mod json;
mod packed;
mod value;

use std::sync::LazyLock;

pub use ethnicity::{ETHNIC_GROUPS, EthnicGroup, FOREIGNER, UNKNOWN, ethnic_group};
pub use field::{Field, FieldSet, FieldSpec, ValueKind};
#[cfg(feature = "serde")]
pub use input::NotSerializable;
pub use packed::STRAY;
pub use value::{Nationality, Parsed, Sex, Subject};

use field::FIELD_COUNT;

/// A kind of record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Khai sinh.
    Birth,
}

impl Kind {
    /// Every kind.
    pub const ALL: &[Self] = &[Self::Birth];

    /// Name in options and reports.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Birth => "birth",
        }
    }

    /// The kind with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }

    /// The field whose date picks the law.
    #[must_use]
    pub const fn anchor(self) -> Field {
        match self {
            Self::Birth => field::REGISTRATION_DATE,
        }
    }
}

/// A set of kinds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KindSet(u16);

impl KindSet {
    /// These kinds.
    #[must_use]
    #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
    pub const fn of(kinds: &[Kind]) -> Self {
        let mut bits = 0;
        let mut index = 0;
        while index < kinds.len() {
            bits |= 1 << kinds[index] as u16;
            index += 1;
        }
        Self(bits)
    }

    /// Whether the kind is in the set.
    #[must_use]
    pub const fn has(self, kind: Kind) -> bool {
        self.0 & (1 << kind as u16) != 0
    }

    /// The kinds in the set.
    pub fn iter(self) -> impl Iterator<Item = Kind> {
        Kind::ALL.iter().copied().filter(move |&kind| self.has(kind))
    }
}

/// Something wrong with the input itself, found while reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What.
    pub what: ProblemKind,
    /// Where: a field, or the path that is none.
    pub place: crate::report::Place,
}

/// What can be wrong with an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// A key that no field has.
    UnknownField,
    /// A list, an object or a fraction where a text is expected.
    WrongType,
    /// A second value for a field; the first one counts.
    Duplicate,
    /// Far longer than any value of the field: not kept.
    TooLong {
        /// Length in bytes.
        bytes: u64,
    },
    /// Characters that are none: bytes outside UTF-8, half a surrogate pair.
    BrokenText,
    /// Cells beyond the header's.
    ExtraCells(u32),
    /// Fewer cells than the header has.
    MissingCells(u32),
    /// Not readable from here on: byte offset within the record.
    Malformed {
        /// Why.
        why: Malformed,
        /// Byte offset.
        offset: u64,
    },
    /// Further problems that are not listed.
    More(u32),
}

/// Why an input cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Malformed {
    /// Ends in the middle.
    Torn,
    /// Not JSON here.
    Syntax,
    /// Nested deeper than any record.
    TooDeep,
    /// Not an object.
    NotAnObject,
    /// Longer than a record may be.
    TooLong,
    /// A quotation mark that is never closed.
    OpenQuote,
}

/// Problems kept for one record; the rest is counted.
const MAX_PROBLEMS: usize = 64;
/// Length at which the path of a stray key is cut.
const MAX_PATH: usize = 80;

#[derive(Clone, Copy, Default)]
struct Slot {
    start: u32,
    len: u32,
}

/// A record as given: the raw text of each field, nothing interpreted yet.
#[derive(Clone)]
pub struct Record {
    kind: Kind,
    text: String,
    slots: [Slot; FIELD_COUNT],
    given: FieldSet,
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
            slots: [Slot::default(); FIELD_COUNT],
            given: FieldSet::EMPTY,
            problems: Vec::new(),
            broken: false,
            tidy: 0,
        }
    }

    /// Reads a record from JSON text: an object of roles (`{"child":{"name":…}}`), or flat with paths, column
    /// identifiers or headers as keys. What cannot be read becomes a finding of the check.
    #[must_use]
    pub fn from_json(kind: Kind, text: &str) -> Self {
        let mut record = Self::new(kind);
        json::read_record(text.as_bytes(), &mut record);
        record
    }

    /// Empties the record for the next row, keeping its memory.
    pub fn clear(&mut self) {
        self.text.clear();
        self.given = FieldSet::EMPTY;
        self.problems.clear();
        self.broken = false;
        self.tidy = 0;
    }

    /// The kind.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The raw text of a field, as given.
    #[must_use]
    pub fn raw(&self, field: Field) -> Option<&str> {
        if !self.given.has(field) {
            return None;
        }
        let slot = self.slots.get(field.index())?;
        let start = usize::try_from(slot.start).ok()?;
        self.text.get(start..start.checked_add(usize::try_from(slot.len).ok()?)?)
    }

    /// The fields that have a value, empty ones included.
    #[must_use]
    pub fn given(&self) -> FieldSet {
        self.given
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

    /// Gives a field its raw text. A second value for the same field is a problem and does not count.
    pub fn set(&mut self, field: Field, value: &str) {
        let start = self.text.len();
        if self.place(field, start, value.len()) {
            self.text.push_str(value);
        }
    }

    /// Holds a text whose parts become values by [`set_held`](Self::set_held). `false` where others are held.
    pub(crate) fn hold(&mut self, text: &str) -> bool {
        if !self.text.is_empty() {
            return false;
        }
        self.text.push_str(text);
        self.tidy = if crate::text::is_tidy(text) { text.len() } else { 0 };
        true
    }

    /// Whether the value of a field is known to be clean without a look at its letters.
    pub(crate) fn is_tidy(&self, field: Field, value: &str) -> bool {
        let held = self
            .slots
            .get(field.index())
            .is_some_and(|slot| usize::try_from(slot.start).is_ok_and(|start| start < self.tidy));
        held && !value.starts_with(' ') && !value.ends_with(' ')
    }

    /// Gives a field a part of the held text.
    pub(crate) fn set_held(&mut self, field: Field, part: std::ops::Range<usize>) {
        self.place(field, part.start, part.len());
    }

    /// Notes where the value of a field stands, unless it is a second one or no value at all.
    fn place(&mut self, field: Field, start: usize, length: usize) -> bool {
        if self.given.has(field) {
            self.problem(ProblemKind::Duplicate, crate::report::Place::Field(field));
            return false;
        }
        // A decomposed Vietnamese letter takes up to 5 bytes; anything far beyond is not a value but an accident.
        let limit = usize::from(field.spec().max_length).saturating_mul(8);
        if length > limit {
            let bytes = length as u64;
            self.problem(ProblemKind::TooLong { bytes }, crate::report::Place::Field(field));
            return false;
        }
        let (Ok(start), Ok(len)) = (u32::try_from(start), u32::try_from(length)) else {
            return false;
        };
        let Some(slot) = self.slots.get_mut(field.index()) else { return false };
        *slot = Slot { start, len };
        self.given.insert(field);
        true
    }

    /// Gives a value to the field with this path, column identifier or header; a name that no field has is a
    /// problem of the record.
    pub fn set_named(&mut self, name: &str, value: &str) {
        match lookup(self.kind, name) {
            Some(field) => self.set(field, value),
            None => self.stray(name, ProblemKind::UnknownField),
        }
    }

    /// Notes a problem.
    pub fn problem(&mut self, what: ProblemKind, place: crate::report::Place) {
        self.broken |= matches!(what, ProblemKind::Malformed { .. });
        if self.problems.len() < MAX_PROBLEMS {
            self.problems.push(Problem { what, place });
        } else if let Some(last) = self.problems.last_mut() {
            let more = match last.what {
                ProblemKind::More(more) => more.saturating_add(1),
                _ => 2,
            };
            *last = Problem { what: ProblemKind::More(more), place: crate::report::Place::Record };
        }
    }

    /// Notes a problem with a key that is no field.
    pub(crate) fn stray(&mut self, path: &str, what: ProblemKind) {
        let shown: String = path.chars().take(MAX_PATH).collect();
        self.problem(what, crate::report::Place::Stray(shown));
    }
}

/// Shows which fields are given and never their values.
impl std::fmt::Debug for Record {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Record").field("kind", &self.kind).field("given", &self.given).finish_non_exhaustive()
    }
}

/// Paths and column identifiers in sorted order, for reading keys.
static NAMES: LazyLock<Vec<(&'static str, Field)>> = LazyLock::new(|| {
    let mut names = Vec::new();
    for field in Field::all() {
        for name in [field.spec().path, field.spec().column] {
            if !name.is_empty() {
                crate::text::insert_sorted(&mut names, (name, field));
            }
        }
    }
    names
});

/// The field of a kind with this path, column identifier, label or header.
#[must_use]
pub fn lookup(kind: Kind, name: &str) -> Option<Field> {
    exact(kind, name).or_else(|| {
        // A path stands for itself alone, as an attribute within its role does; longer than any header is not
        // worth folding.
        let is_path = name.split_once('.').is_some_and(|(prefix, _)| role(kind, prefix).is_some());
        (!is_path && name.len() <= 200).then(|| Field::find(kind, name)).flatten()
    })
}

/// The field of a kind with exactly this path or column identifier.
pub(crate) fn exact(kind: Kind, name: &str) -> Option<Field> {
    let from = NAMES.partition_point(|(known, _)| *known < name);
    let same = NAMES.get(from..)?.iter().take_while(|(known, _)| *known == name);
    same.map(|&(_, field)| field).find(|field| field.spec().kinds.has(kind))
}

/// The role with this name: the part of a path before the point.
#[must_use]
pub(crate) fn role(kind: Kind, name: &str) -> Option<&'static str> {
    Field::all()
        .filter(|field| field.spec().kinds.has(kind))
        .filter_map(|field| field.path().split_once('.'))
        .map(|(role, _)| role)
        .find(|role| *role == name)
}
