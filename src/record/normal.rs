//! The values of a record in normal form.

use crate::schema::Column;

/// The values of a record in normal form, one behind the other in a text: an allocation for all, not one for each.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct NormalValues {
    pub(super) text: String,
    /// Where each ends.
    pub(super) ends: Vec<(&'static Column, usize)>,
}

impl NormalValues {
    pub(super) fn with_room(bytes: usize) -> Self {
        Self { text: String::with_capacity(bytes.saturating_add(64)), ends: Vec::with_capacity(64) }
    }

    /// The fields in order, each with its value.
    pub fn iter(&self) -> impl Iterator<Item = (&'static Column, &str)> {
        let mut start = 0;
        self.ends.iter().map(move |&(column, end)| {
            let value = self.text.get(start..end).unwrap_or_default();
            start = end;
            (column, value)
        })
    }

    /// Whether strings of JSON hold all of them as they are.
    pub(crate) fn are_plain(&self) -> bool {
        crate::text::json::is_plain(&self.text)
    }

    /// Keeps that of one field.
    pub(crate) fn keep(&mut self, column: Option<&'static Column>) {
        let kept = self.iter().find(|(of, _)| Some(*of) == column).map(|(of, value)| (of, value.to_owned()));
        *self = kept.map_or_else(Self::default, |(of, text)| Self { ends: vec![(of, text.len())], text });
    }
}

/// Shows which fields there are and never their values.
impl std::fmt::Debug for NormalValues {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.ends.iter().map(|(column, _)| column.path)).finish()
    }
}
