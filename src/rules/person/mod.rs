//! Rules about the persons of a record.

pub(super) mod required;
