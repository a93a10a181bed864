//! Rules about parents and their child.

pub(super) mod age;
pub(super) mod born_after_child;
pub(super) mod ethnicity;
pub(super) mod ethnicity_of_mother;
pub(super) mod ethnicity_same;
pub(super) mod nationality;
pub(super) mod required;
pub(super) mod surname;
pub(super) mod surname_of_mother;
