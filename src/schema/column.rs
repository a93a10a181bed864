//! A field as the forms of one kind have it.

use super::{Field, ValueKind};
use crate::language::Localised;

/// A field as one kind of record has it: its number there, its path, what it holds and what forms call it.
#[derive(Debug)]
#[non_exhaustive]
pub struct Column {
    /// Number in the layout: the order of the template and of findings.
    pub slot: u8,
    /// The field.
    pub field: Field,
    /// Path in JSON: `child.birthDate`.
    pub path: &'static str,
    /// What it holds.
    pub value: ValueKind,
    /// Greatest length in Unicode scalar values.
    pub max_length: u16,
    /// Column identifier of the Ministry's digitising template; empty where the template has none.
    pub column: &'static str,
    /// Label on forms.
    pub label: Localised,
    /// Other headers seen on sheets.
    pub headers: &'static [&'static str],
}

/// A column is itself alone: each stands in one layout.
impl PartialEq for Column {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Eq for Column {}
