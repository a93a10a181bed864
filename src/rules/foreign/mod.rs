//! Rules about a registration abroad that is noted in the book.

pub(super) mod date_order;
pub(super) mod not_blank;
pub(super) mod required;
