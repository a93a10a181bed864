//! Rules about the persons of a record.

pub(super) mod required;
//! Rules about one person of whatever role.

pub(super) mod number_birth_year;
pub(super) mod number_century;
pub(super) mod number_format;
pub(super) mod number_origin;
pub(super) mod number_sex;
