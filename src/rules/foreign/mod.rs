//! Rules about a registration abroad that is noted in the book.

pub(super) mod country;
pub(super) mod date_order;
pub(super) mod no_citizen;
pub(super) mod not_blank;
pub(super) mod required;
