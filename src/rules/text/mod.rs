//! Rules about texts of every kind.

pub(super) mod normalised;
pub(super) mod placeholder;
