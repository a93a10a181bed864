//! Rules about who declared.

pub(super) mod required;
