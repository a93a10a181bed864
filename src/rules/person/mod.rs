//! Rules about the persons of a record.

pub(super) mod birth_date_incomplete;
pub(super) mod born_in_future;
pub(super) mod full_age;
pub(super) mod incapacity_order;
pub(super) mod missing_order;
pub(super) mod not_blank;
pub(super) mod number_birth_year;
pub(super) mod number_century;
pub(super) mod number_format;
pub(super) mod number_origin;
pub(super) mod number_sex;
pub(super) mod other_nationality;
pub(super) mod required;
pub(super) mod required_lenient;
