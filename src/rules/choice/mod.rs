//! Rules about values of lists: sexes, peoples, codes.

pub(super) mod ethnicity;
pub(super) mod sex;
pub(super) mod sex_undetermined;
pub(super) mod unknown_code;
