//! What the keys of an object stand for, and what values a field takes.

use crate::record::{At, ProblemKind, Record};
use crate::schema::{Column, Layout, Role};

/// The member by which an object says which kind of record it is.
pub(crate) const KIND: &str = "kind";
/// Columns tried before a search.
const AHEAD: u8 = 6;

/// What a key at the top level stands for.
pub(super) enum Target {
    /// A role such as `child`, whose object holds attributes.
    Role(Role),
    Field(&'static Column),
    /// The kind of the record.
    Kind,
    Unknown(String),
}

/// What a key stands for, in the object of a role or at the top level.
pub(super) fn target(layout: &'static Layout, role: Option<Role>, key: &str, next: u8) -> Target {
    match role {
        Some(role) => match attribute(layout, role, key, next) {
            Some(column) => Target::Field(column),
            None => Target::Unknown([role.name(), key].join(".")),
        },
        None => top(layout, key, next),
    }
}

/// What a key at the top level stands for: the expected next field, a path or column, a role, a header.
pub(super) fn top(layout: &'static Layout, key: &str, next: u8) -> Target {
    let is = |column: &&Column| !key.is_empty() && (column.column == key || column.path == key);
    if let Some(column) = ahead(layout, next).find(is).or_else(|| layout.exact(key)) {
        return Target::Field(column);
    }
    if let Some(role) = layout.role(key) {
        return Target::Role(role);
    }
    if key == KIND {
        return Target::Kind;
    }
    layout.find(key).map_or_else(|| Target::Unknown(key.to_owned()), Target::Field)
}

/// The field of a role's attribute: the expected next one, else by search.
pub(super) fn attribute(layout: &'static Layout, role: Role, key: &str, next: u8) -> Option<&'static Column> {
    let is = |column: &&Column| column.field.role == role && column.field.attribute.name() == key;
    ahead(layout, next).find(is).or_else(|| layout.columns.iter().find(is))
}

/// The columns that mostly come next: records follow the layout and leave some out.
fn ahead(layout: &'static Layout, next: u8) -> impl Iterator<Item = &'static Column> {
    (next..next.saturating_add(AHEAD)).map_while(|slot| layout.column(slot))
}

pub(super) fn wrong(record: &mut Record, target: &Target) {
    match target {
        Target::Field(column) => record.problem(ProblemKind::WrongType, At::Field(column)),
        Target::Role(role) => record.stray(role.name(), ProblemKind::WrongType),
        Target::Kind => record.stray(KIND, ProblemKind::WrongType),
        Target::Unknown(path) => record.stray(path, ProblemKind::UnknownField),
    }
}

impl Record {
    /// Takes what an object says of its kind.
    pub(super) fn told_kind(&mut self, told: &str) {
        if told.parse() != Ok(self.kind()) {
            self.stray(KIND, ProblemKind::OtherKind);
        }
    }

    /// Gives a column a value of some type: texts as they are, whole numbers and booleans as their text, null as
    /// nothing; all else is a wrong type.
    pub(super) fn put(&mut self, column: &'static Column, is_text: bool, is_null: bool, text: Option<&str>) {
        match text {
            _ if is_null => {}
            Some(text) if is_text || is_plain(text) => self.set_column(column, text),
            _ => self.problem(ProblemKind::WrongType, At::Field(column)),
        }
    }
}

/// A whole number or a boolean: unambiguous as text.
fn is_plain(text: &str) -> bool {
    matches!(text, "true" | "false")
        || (!text.is_empty() && text.len() <= 20 && text.bytes().all(|b| b.is_ascii_digit()))
}
