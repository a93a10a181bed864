//! Rules about parents and their child.

pub(super) mod age;
pub(super) mod required;
