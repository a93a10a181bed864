//! Rules about births alone.

pub(super) mod personal_id_foreign_child;
pub(super) mod personal_id_missing;
