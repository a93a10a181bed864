//! The layout of a kind of record: which fields it has, in which order, what forms call them, what must be there.

use std::sync::OnceLock;

use super::codes::LISTS;
use super::{Attribute, Column, Demand, Field, Role, Slots, ValueKind, ValueTag};
use crate::language::Localised;
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
    /// Number of each field by role and attribute, [`NONE`] where the kind does not have it.
    numbers: Box<[u8]>,
    /// The columns of each role, to which a template may come back.
    by_role: Vec<Slots>,
    /// Every name that a column has, folded, in sorted order; of a name that several have, the first.
    names: OnceLock<Vec<(String, u8)>>,
}

/// The number of a field that is not there.
const NONE: u8 = u8::MAX;
/// No header is longer.
const LONGEST_NAME: usize = 200;

impl Layout {
    /// Reads the table of a kind; its lines are told in `kinds/mod.rs`. What it makes lives as long as the program, as
    /// the table does.
    pub(super) fn read(table: &'static str, anchor: Field, demands: &'static [Demand]) -> Self {
        let mut columns: Vec<Column> = Vec::with_capacity(Slots::CAPACITY);
        let mut numbers = vec![NONE; Role::COUNT * Attribute::COUNT].into_boxed_slice();
        let mut person = Person::default();
        for line in table.lines() {
            match line.strip_prefix('\t') {
                None => person = Person::read(line),
                Some(line) => {
                    let slot = columns.len() as u8;
                    let Some(column) = person.column(slot, line) else { continue };
                    if let Some(number) = numbers.get_mut(place(column.field)) {
                        *number = slot;
                    }
                    columns.push(column);
                }
            }
        }
        let anchor = numbers.get(place(anchor)).copied().unwrap_or(NONE);
        let columns: &'static [Column] = columns.leak();
        let mut layout =
            Self { columns, anchor, demands, numbers, by_role: Vec::new(), names: OnceLock::new() };
        let mut seen = Slots::EMPTY;
        for column in columns {
            if !seen.has(column.slot) {
                let of_role = layout.fields_of(column.field.role);
                seen = seen.or(of_role);
                layout.by_role.push(of_role);
            }
        }
        layout
    }

    /// The number of a field, where the kind has it.
    #[must_use]
    pub fn slot(&self, field: Field) -> Option<u8> {
        self.numbers.get(place(field)).copied().filter(|&slot| slot != NONE)
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

    /// The columns of each role, each where its first column stands: as an object of objects has them.
    pub(crate) fn by_role(&self) -> &[Slots] {
        &self.by_role
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

/// Where the number of a field stands.
const fn place(field: Field) -> usize {
    field.role as usize * Attribute::COUNT + field.attribute as usize
}

/// Whose fields follow in a table.
#[derive(Clone, Copy, Default)]
struct Person {
    role: Option<Role>,
    /// What column identifiers of the person begin with.
    prefix: &'static str,
    /// How labels call the person.
    word: Localised,
}

impl Person {
    fn read(line: &'static str) -> Self {
        let mut cells = line.split('\t');
        let mut cell = || cells.next().unwrap_or("");
        let role = cell().parse().ok();
        Self { role, prefix: cell(), word: Localised { vi: cell(), en: cell() } }
    }

    fn column(self, slot: u8, line: &'static str) -> Option<Column> {
        let mut cells = line.split('\t');
        let mut cell = || cells.next().unwrap_or("");
        let field = self.role?.at(cell().parse().ok()?);
        Some(Column {
            slot,
            field,
            path: field.to_string().leak(),
            column: self.whole(cell(), ""),
            label: Localised { vi: self.whole(cell(), self.word.vi), en: self.whole(cell(), self.word.en) },
            headers: match cell() {
                "" => &[],
                headers => {
                    headers.split(';').map(|name| self.whole(name, self.word.vi)).collect::<Vec<_>>().leak()
                }
            },
            value: match cell() {
                "" => field.attribute.value(),
                name => value(name)?,
            },
            max_length: field.attribute.max_length(),
        })
    }

    /// A name with the prefix and the word in their places.
    fn whole(self, name: &'static str, word: &str) -> &'static str {
        match name.strip_prefix('@') {
            Some(stem) => [self.prefix, stem].concat().leak(),
            None => match name.split_once('*') {
                Some((before, after)) => [before, word, after].concat().leak(),
                None => name,
            },
        }
    }
}

/// What a column holds, by its name in catalogues or by that of its list of codes.
fn value(name: &str) -> Option<ValueKind> {
    let plain = ValueKind::PLAIN.iter().find(|value| value.name() == name).copied();
    plain.or_else(|| Some(ValueKind::Choice(LISTS.iter().find(|list| list.id == name)?)))
}

/// Declares what a layout demands of its fields: `Class(stages, interval, law [citations]) { Role [Attribute …] (condition, …); … }`.
macro_rules! demands {
    ($($class:ident $head:tt { $($role:ident [$($attribute:ident)+] $condition:tt;)+ })*) => {
        pub(super) const DEMANDS: &[$crate::schema::Demand] =
            &[$($($crate::schema::layout::demand!($class $head $role [$($attribute)+] $condition)),+),*];
    };
}
pub(crate) use demands;

/// One demand of a layout.
macro_rules! demand {
    ($class:ident ($stages:expr, $in_force:expr, $basis:ident [$($law:expr),*]) $role:ident [$($attribute:ident)+] ($($who:ident.$of:ident $test:ident $(($($code:tt)|+))?),*)) => {
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

/// A condition: `Child.BirthType is (Foundling | ParentsUnknown)`, `me.Name given`, `me.Nationality vietnamese`,
/// `Ward.BirthDate aged (18)`.
macro_rules! when {
    ($who:ident.$attribute:ident $test:ident $(($($code:tt)|+))?) => {
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
    (@test aged $years:literal) => { $crate::schema::Test::Aged($years) };
    (@test under $years:literal) => { $crate::schema::Test::Under($years) };
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
    (other) => {
        $crate::schema::Who::Other
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
    use crate::schema::{Kind, Who};

    /// Every line of every table says something, no field stands twice, and no mark is left in a name.
    #[test]
    fn tables_are_read_to_the_last_line() {
        for kind in Kind::ALL {
            let layout = kind.layout();
            let lines = kind.table().lines().filter(|line| line.starts_with('\t')).count();
            assert_eq!(layout.columns.len(), lines, "{kind}");
            assert!(lines <= Slots::CAPACITY && layout.anchor != NONE, "{kind}");
            for column in layout.columns {
                assert_eq!(layout.slot(column.field), Some(column.slot), "{kind} {}", column.path);
                let names = [column.column, column.label.vi, column.label.en];
                for name in names.iter().chain(column.headers) {
                    assert!(!name.contains(['@', '*', ';', '\t']), "{kind} {} {name}", column.path);
                }
                assert!(!column.label.vi.is_empty() && !column.label.en.is_empty(), "{kind} {}", column.path);
            }
        }
    }

    /// What is demanded is there, and so is what the conditions ask.
    #[test]
    fn demands_are_of_fields_of_the_kind() {
        for kind in Kind::ALL {
            let layout = kind.layout();
            for demand in layout.demands {
                for field in demand.fields {
                    assert!(layout.slot(*field).is_some(), "{kind} {field}");
                }
                for when in demand.when {
                    let Who::Role(role) = when.who else { panic!("{kind} {when:?}") };
                    assert!(layout.slot(role.at(when.attribute)).is_some(), "{kind} {when:?}");
                }
            }
        }
    }

    /// A header of a sheet means one field.
    #[test]
    fn names_are_of_one_field() {
        for kind in Kind::ALL {
            let mut seen = std::collections::BTreeMap::new();
            for column in kind.layout().columns {
                let names = [column.path, column.column, column.label.vi, column.label.en];
                for name in names.iter().chain(column.headers).filter(|name| !name.is_empty()) {
                    let before = seen.insert(fold(name), column.path);
                    assert!(
                        before.is_none_or(|path| path == column.path),
                        "{kind} {name} {before:?} {}",
                        column.path
                    );
                }
            }
        }
    }

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
