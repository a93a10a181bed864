//! The layout of a kind of record: which fields it has, in which order, what forms call them, what must be there.

use std::sync::OnceLock;

use super::{Attribute, Column, Demand, Field, Role, Slots, ValueTag};
use crate::text::fold;

/// The fields of a kind of record in the order of its template.
#[derive(Debug)]
#[non_exhaustive]
pub struct Layout {
    /// The fields in order.
    pub columns: &'static [Column],
    /// The number of the field whose date picks the law.
    pub anchor: u8,
    /// What must be there, and what must be blank.
    pub demands: &'static [Demand],
    /// Number of each field, [`NONE`] where the kind does not have it.
    numbers: Numbers,
    /// Every name that a column has, folded, in sorted order; of a name that several have, the first.
    names: OnceLock<Vec<(String, u8)>>,
}

type Numbers = [[u8; Attribute::COUNT]; Role::COUNT];

/// The number of a field that is not there.
const NONE: u8 = u8::MAX;
/// No header is longer.
const LONGEST_NAME: usize = 200;

impl Layout {
    pub(crate) const fn new(
        columns: &'static [Column],
        fields: &[Field],
        anchor: Field,
        demands: &'static [Demand],
    ) -> Self {
        let numbers = numbers(fields);
        #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
        let anchor = numbers[anchor.role as usize][anchor.attribute as usize];
        assert!(anchor != NONE, "the anchor is a field of the kind");
        Self { columns, anchor, demands, numbers, names: OnceLock::new() }
    }

    /// The number of a field, where the kind has it.
    #[must_use]
    pub fn slot(&self, field: Field) -> Option<u8> {
        let of_role = self.numbers.get(field.role as usize)?;
        of_role.get(field.attribute as usize).copied().filter(|&slot| slot != NONE)
    }

    /// The column with a number.
    #[must_use]
    pub fn column(&self, slot: u8) -> Option<&'static Column> {
        self.columns.get(usize::from(slot))
    }

    /// The column of a field, where the kind has it.
    #[must_use]
    pub fn of(&self, field: Field) -> Option<&'static Column> {
        self.column(self.slot(field)?)
    }

    /// The columns of a set, in order.
    pub fn columns_of(&self, slots: Slots) -> impl Iterator<Item = &'static Column> {
        slots.iter().filter_map(|slot| self.column(slot))
    }

    /// The columns of a role.
    #[must_use]
    pub fn fields_of(&self, role: Role) -> Slots {
        let columns = self.columns.iter().filter(|column| column.field.role == role);
        columns.fold(Slots::EMPTY, |all, column| all.or(Slots::of(column.slot)))
    }

    /// The columns that hold one of these kinds of value.
    #[must_use]
    pub fn holding(&self, tags: &[ValueTag]) -> Slots {
        let mut set = Slots::EMPTY;
        for column in self.columns {
            if tags.contains(&column.value.tag()) {
                set.insert(column.slot);
            }
        }
        set
    }

    /// The column with exactly this path or column identifier.
    #[must_use]
    pub fn exact(&self, name: &str) -> Option<&'static Column> {
        self.named(name).filter(|column| column.path == name || column.column == name)
    }

    /// The column with this path, column identifier, label or header. Case, marks, spaces and punctuation do not
    /// matter, but for a path, which stands for itself alone, as an attribute within its role does.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<&'static Column> {
        let is_path = || name.split_once('.').is_some_and(|(prefix, _)| self.role(prefix).is_some());
        self.named(name).filter(|column| column.path == name || !is_path())
    }

    /// The column that has a name, however it is written.
    fn named(&self, name: &str) -> Option<&'static Column> {
        // Longer than any header is not worth folding.
        if name.len() > LONGEST_NAME {
            return None;
        }
        let place =
            |names: &[(String, u8)], key: &str| names.binary_search_by(|(known, _)| known.as_str().cmp(key));
        let names = self.names.get_or_init(|| {
            let mut sorted = Vec::new();
            for column in self.columns {
                let names = [column.path, column.column, column.label.vi, column.label.en];
                for name in names.iter().chain(column.headers) {
                    let key = fold(name);
                    if !key.is_empty()
                        && let Err(at) = place(&sorted, &key)
                    {
                        sorted.insert(at, (key, column.slot));
                    }
                }
            }
            sorted
        });
        let at = place(names, &fold(name)).ok()?;
        names.get(at).and_then(|&(_, slot)| self.column(slot))
    }

    /// The roles in the order of the template: each stands where its first column does.
    pub fn roles(&self) -> impl Iterator<Item = Role> {
        let first = |column: &&Column| {
            self.columns.iter().find(|other| other.field.role == column.field.role) == Some(column)
        };
        self.columns.iter().filter(first).map(|column| column.field.role)
    }

    /// The role with this name, where the kind has it.
    #[must_use]
    pub fn role(&self, name: &str) -> Option<Role> {
        self.columns.iter().map(|column| column.field.role).find(|role| role.name() == name)
    }
}

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const fn numbers(fields: &[Field]) -> Numbers {
    let mut numbers = [[NONE; Attribute::COUNT]; Role::COUNT];
    assert!(fields.len() <= Slots::CAPACITY, "more fields than a set holds");
    let mut at = 0;
    while at < fields.len() {
        let Field { role, attribute } = fields[at];
        assert!(numbers[role as usize][attribute as usize] == NONE, "a field twice");
        numbers[role as usize][attribute as usize] = at as u8;
        at += 1;
    }
    numbers
}

/// Numbers columns in order.
#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
pub(crate) const fn numbered<const N: usize>(mut columns: [Column; N]) -> [Column; N] {
    let mut at = 0;
    while at < N {
        columns[at].slot = at as u8;
        at += 1;
    }
    columns
}

/// Texts put together by the compiler.
macro_rules! joined {
    ($($part:expr),+) => {{
        const PARTS: &[&str] = &[$($part),+];
        const BYTES: [u8; $crate::schema::layout::length(PARTS)] = $crate::schema::layout::join(PARTS);
        match std::str::from_utf8(&BYTES) {
            Ok(text) => text,
            Err(_) => "",
        }
    }};
}
pub(crate) use joined;

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
pub(crate) const fn length(parts: &[&str]) -> usize {
    let (mut sum, mut at) = (0, 0);
    while at < parts.len() {
        sum += parts[at].len();
        at += 1;
    }
    sum
}

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
pub(crate) const fn join<const N: usize>(parts: &[&str]) -> [u8; N] {
    let mut bytes = [0; N];
    let (mut to, mut at) = (0, 0);
    while at < parts.len() {
        let part = parts[at].as_bytes();
        let mut from = 0;
        while from < part.len() {
            bytes[to] = part[from];
            from += 1;
            to += 1;
        }
        at += 1;
    }
    bytes
}

/// Declares the layout of a kind: blocks of fields by role, in the order of the template, then its demands.
///
/// A block of a person names the prefix of its column identifiers and how labels call the person. A field is
/// `Attribute(column, label vi, label en, [other headers])`, with its own list of codes behind where it is not the
/// usual one, or `Attribute _` where column, labels and header follow from prefix and stem.
macro_rules! layout {
    (
        $(#[$doc:meta])*
        anchor: $anchor_role:ident.$anchor:ident,
        fields: { $($role:ident $of:tt { $($attribute:ident $row:tt;)+ })+ }
        demands: { $($class:ident $head:tt { $($of_role:ident [$($demanded:ident)+] $condition:tt;)+ })* }
    ) => {
        const FIELDS: &[$crate::schema::Field] =
            &[$($($crate::schema::Role::$role.at($crate::schema::Attribute::$attribute)),+),+];
        static COLUMNS: [$crate::schema::Column; FIELDS.len()] =
            $crate::schema::layout::numbered([$($($crate::schema::layout::column!($role $of $attribute $row)),+),+]);
        static DEMANDS: &[$crate::schema::Demand] =
            &[$($($crate::schema::layout::demand!($class $head $of_role [$($demanded)+] $condition)),+),*];
        $(#[$doc])*
        pub(super) static LAYOUT: $crate::schema::Layout = $crate::schema::Layout::new(
            &COLUMNS,
            FIELDS,
            $crate::schema::Role::$anchor_role.at($crate::schema::Attribute::$anchor),
            DEMANDS,
        );
    };
}
pub(crate) use layout;

/// One field of a layout.
macro_rules! column {
    ($role:ident $of:tt $attribute:ident ($column:literal, $vi:literal, $en:literal $(, [$($header:literal),*] $(, $value:expr)?)?)) => {
        $crate::schema::layout::column!(@make $role $attribute, $column, $vi, $en, &[$($($header),*)?],
            $crate::schema::layout::column!(@value $attribute $($($value)?)?))
    };
    ($role:ident ($prefix:literal $of_vi:literal $of_en:literal) $attribute:ident _) => {
        $crate::schema::layout::column!(@make $role $attribute,
            $crate::schema::layout::joined!($prefix, $crate::schema::Attribute::$attribute.stem()),
            $crate::schema::layout::joined!($crate::schema::Attribute::$attribute.label().vi, " của ", $of_vi),
            $crate::schema::layout::joined!($crate::schema::Attribute::$attribute.label().en, " of ", $of_en),
            {
                const HEADERS: &[&str] =
                    &[$crate::schema::layout::joined!($crate::schema::Attribute::$attribute.label().vi, " ", $of_vi)];
                HEADERS
            },
            $crate::schema::Attribute::$attribute.value())
    };
    (@value $attribute:ident) => { $crate::schema::Attribute::$attribute.value() };
    (@value $attribute:ident $value:expr) => { $value };
    (@make $role:ident $attribute:ident, $column:expr, $vi:expr, $en:expr, $headers:expr, $value:expr) => {
        $crate::schema::Column {
            slot: 0,
            field: $crate::schema::Role::$role.at($crate::schema::Attribute::$attribute),
            path: $crate::schema::layout::joined!(
                $crate::schema::Role::$role.name(), ".", $crate::schema::Attribute::$attribute.name()
            ),
            value: $value,
            max_length: $crate::schema::Attribute::$attribute.max_length(),
            column: $column,
            label: $crate::language::Localised { vi: $vi, en: $en },
            headers: $headers,
        }
    };
}
pub(crate) use column;

/// One demand of a layout: `Class(stages, interval, law [citations]) { Role [Attribute …] (condition, …); … }`.
macro_rules! demand {
    ($class:ident ($stages:expr, $in_force:expr, $basis:ident [$($law:expr),*]) $role:ident [$($attribute:ident)+] ($($who:ident.$of:ident $test:ident $(($($code:ident)|+))?),*)) => {
        $crate::schema::Demand {
            class: $crate::schema::DemandClass::$class,
            fields: &[$($crate::schema::Role::$role.at($crate::schema::Attribute::$attribute)),+],
            when: &[$($crate::schema::layout::when!($who.$of $test $(($($code)|+))?)),*],
            stages: $stages,
            in_force: $in_force,
            basis: $crate::schema::layout::demand!(@basis $basis [$($law),*]),
        }
    };
    (@basis none []) => { $crate::law::Basis::Consistency };
    (@basis law [$($law:expr),+]) => { $crate::law::Basis::Law(&[$($law),+]) };
    (@basis form [$($law:expr),+]) => { $crate::law::Basis::Form(&[$($law),+]) };
    (@basis data [$($law:expr),+]) => { $crate::law::Basis::Data(&[$($law),+]) };
}
pub(crate) use demand;

/// A condition: `Child.BirthType is (Foundling | ParentsUnknown)`, `me.Name given`, `me.Nationality vietnamese`.
macro_rules! when {
    ($who:ident.$attribute:ident $test:ident $(($($code:ident)|+))?) => {
        $crate::schema::When {
            who: $crate::schema::layout::who!($who),
            attribute: $crate::schema::Attribute::$attribute,
            test: $crate::schema::layout::when!(@test $test $($($code)+)?),
        }
    };
    (@test given) => { $crate::schema::Test::Given };
    (@test empty) => { $crate::schema::Test::Empty };
    (@test number) => { $crate::schema::Test::Number };
    (@test vietnamese) => { $crate::schema::Test::Vietnamese };
    (@test is $($code:ident)+) => { $crate::schema::Test::Is(&[$($crate::schema::Code::$code),+]) };
    (@test not $($code:ident)+) => { $crate::schema::Test::Not(&[$($crate::schema::Code::$code),+]) };
}
pub(crate) use when;

/// Whose field: `me`, `partner`, `it`, or a role.
macro_rules! who {
    (me) => {
        $crate::schema::Who::Me
    };
    (partner) => {
        $crate::schema::Who::Partner
    };
    (it) => {
        $crate::schema::Who::It
    };
    ($role:ident) => {
        $crate::schema::Who::Role($crate::schema::Role::$role)
    };
}
pub(crate) use who;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::Kind;

    /// Every name of every kind, however it is written, means what a look at all columns one after the other says.
    #[test]
    fn names_are_found_as_by_looking_at_every_column() {
        let names_of = |column: &Column| {
            let names = [column.path, column.column, column.label.vi, column.label.en];
            names.into_iter().chain(column.headers.iter().copied()).filter(|name| !name.is_empty())
        };
        let columns = || Kind::ALL.iter().flat_map(|kind| kind.layout().columns);
        let mut names: Vec<String> = columns().flat_map(names_of).map(str::to_owned).collect();
        names.extend(names.clone().iter().map(|name| name.to_uppercase()));
        names.extend(names.clone().iter().map(|name| format!(" {name}: ")));
        names.extend(["", ".", "child", "child.", "child.husband", "kind", "x"].map(str::to_owned));
        names.push("số".repeat(LONGEST_NAME));
        for kind in Kind::ALL {
            let layout = kind.layout();
            for name in &names {
                let exact = layout
                    .columns
                    .iter()
                    .find(|column| !name.is_empty() && [column.path, column.column].contains(&name.as_str()));
                assert_eq!(layout.exact(name), exact, "{name}");
                let is_path = name.split_once('.').is_some_and(|(role, _)| layout.role(role).is_some());
                let key = if is_path || name.len() > LONGEST_NAME { String::new() } else { fold(name) };
                let same =
                    |column: &&Column| !key.is_empty() && names_of(column).any(|name| fold(name) == key);
                assert_eq!(layout.find(name), exact.or_else(|| layout.columns.iter().find(same)), "{name}");
            }
        }
    }
}
