//! Rules about the persons of a record.

pub(super) mod birth_date_incomplete;
pub(super) mod required;
pub(super) mod required_lenient;
