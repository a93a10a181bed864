//! A record with the meaning of its values: what rules read.

use std::borrow::Cow;

use super::given::Record;
use super::parsed::{Nationality, Parsed, is_placeholder};
use crate::name;
use crate::schema::codes::ETHNIC_GROUPS;
use crate::schema::{Column, Field, Layout, Slots, ValueKind};
use crate::text;

/// A value of the record: its cleaned text and what that means.
#[derive(Clone, Debug)]
struct Value<'r> {
    text: Cow<'r, str>,
    parsed: Parsed,
}

const ABSENT: Value<'static> = Value { text: Cow::Borrowed(""), parsed: Parsed::Absent };

/// A record with the meaning of its values: each is read once.
#[derive(Debug)]
pub struct Reading<'r> {
    record: &'r Record,
    layout: &'static Layout,
    /// By the number of the column.
    values: Vec<Value<'r>>,
    present: Slots,
    changed: Slots,
    placeholders: Slots,
    /// What was found about the names that are not plain.
    names: Vec<(u8, name::Normalised<'r>)>,
    odd_names: Slots,
    /// Texts that are not what their field holds.
    unread: Slots,
}

impl<'r> Reading<'r> {
    /// Works out what the values of a record mean.
    #[must_use]
    pub fn new(record: &'r Record) -> Self {
        let layout = record.kind().layout();
        let mut reading = Self {
            record,
            layout,
            values: std::iter::repeat_with(|| ABSENT).take(layout.columns.len()).collect(),
            present: Slots::EMPTY,
            changed: Slots::EMPTY,
            placeholders: Slots::EMPTY,
            names: Vec::new(),
            odd_names: Slots::EMPTY,
            unread: Slots::EMPTY,
        };
        for column in layout.columns_of(record.given()) {
            if let Some(raw) = record.raw(column.slot) {
                reading.read(column, raw);
            }
        }
        reading
    }

    fn read(&mut self, column: &'static Column, raw: &'r str) {
        let slot = column.slot;
        let is_name = column.value == ValueKind::Name;
        let (text, changed) = if is_name && name::is_plain(raw) {
            (Cow::Borrowed(raw), false)
        } else if is_name {
            let normal = name::normalise(raw);
            let value = normal.value.clone();
            let changed = normal.changes.iter().any(name::Change::is_of_form);
            self.names.push((slot, normal));
            self.odd_names.insert(slot);
            (value, changed)
        } else if self.record.is_tidy(slot, raw) {
            (Cow::Borrowed(raw), false)
        } else {
            let (value, changes) = text::clean(raw);
            (value, changes.any())
        };
        if changed {
            self.changed.insert(slot);
        }
        if text.is_empty() {
            return;
        }
        if is_placeholder(column.value, &text) {
            self.placeholders.insert(slot);
            return;
        }
        self.present.insert(slot);
        let parsed = Parsed::of(column.value, &text);
        if parsed.is_unread() {
            self.unread.insert(slot);
        }
        if let Some(value) = self.values.get_mut(usize::from(slot)) {
            *value = Value { text, parsed };
        }
    }

    /// The record itself.
    #[must_use]
    pub fn record(&self) -> &'r Record {
        self.record
    }

    /// The fields of its kind.
    #[must_use]
    pub fn layout(&self) -> &'static Layout {
        self.layout
    }

    /// The cleaned text of a column, empty where it has no value.
    #[must_use]
    pub fn text(&self, slot: u8) -> &str {
        self.values.get(usize::from(slot)).map_or("", |value| &value.text)
    }

    /// What the text of a column means.
    #[must_use]
    pub fn parsed(&self, slot: u8) -> Parsed {
        self.values.get(usize::from(slot)).map_or(Parsed::Absent, |value| value.parsed)
    }

    /// What the text of a field means; absent where the kind does not have the field.
    #[must_use]
    pub fn of(&self, field: Field) -> Parsed {
        self.layout.slot(field).map_or(Parsed::Absent, |slot| self.parsed(slot))
    }

    /// The columns that have a value.
    #[must_use]
    pub fn present(&self) -> Slots {
        self.present
    }

    /// The columns whose text was changed by normalisation.
    #[must_use]
    pub fn changed(&self) -> Slots {
        self.changed
    }

    /// The names in which there is something to be found; in all others there is nothing, see [`name::is_plain`].
    #[must_use]
    pub fn odd_names(&self) -> Slots {
        self.odd_names.and(self.present)
    }

    /// The columns whose text is not what they hold: no such day, no such code.
    #[must_use]
    pub fn unread(&self) -> Slots {
        self.unread
    }

    /// What was found about a name, unless it is plain.
    #[must_use]
    pub fn name(&self, slot: u8) -> Option<&name::Normalised<'r>> {
        self.names.iter().find(|(of, _)| *of == slot).map(|(_, name)| name)
    }

    /// The columns whose text only says that there is nothing: `---`, `không rõ`.
    #[must_use]
    pub fn placeholders(&self) -> Slots {
        self.placeholders
    }

    /// The value in normal form: dates in ISO 8601, codes by their names, the rest as cleaned text.
    #[must_use]
    pub fn normal(&self, column: &Column) -> String {
        match (self.parsed(column.slot), column.value) {
            (Parsed::Date(date), ValueKind::Date) => date.to_string(),
            (Parsed::Sex(sex), _) => sex.name().to_owned(),
            (Parsed::Code(code), _) => code.name().to_owned(),
            (Parsed::Ethnicity(code), _) => ETHNIC_GROUPS
                .iter()
                .find(|group| group.code == code)
                .map_or_else(String::new, |group| group.name.to_owned()),
            (Parsed::Nationality(Nationality::Vietnamese), _) => "Việt Nam".to_owned(),
            (Parsed::PersonalId(id), _) => id.format(),
            (Parsed::Count(count), _) => count.to_string(),
            _ => self.text(column.slot).to_owned(),
        }
    }

    /// Every field that has a value, with its normal form.
    #[must_use]
    pub fn normal_values(&self) -> Vec<(&'static Column, String)> {
        self.layout.columns_of(self.present).map(|column| (column, self.normal(column))).collect()
    }
}
