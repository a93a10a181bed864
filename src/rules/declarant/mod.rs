//! Rules about who declared.

pub(super) mod is_parent;
pub(super) mod required;
