//! Rules about the entry in the book: its number, date and office.

pub(super) mod before_birth;
pub(super) mod book_number;
pub(super) mod book_year;
pub(super) mod date_order;
pub(super) mod in_future;
pub(super) mod in_person;
pub(super) mod incomplete;
pub(super) mod number;
pub(super) mod number_year;
pub(super) mod office_competent;
pub(super) mod office_district;
pub(super) mod office_levels;
pub(super) mod office_of_original;
pub(super) mod office_province;
pub(super) mod required;
pub(super) mod signer_is_party;
