//! Rules about the input itself: each speaks about one kind of problem met while reading.

pub(super) mod broken_text;
pub(super) mod duplicate_field;
pub(super) mod malformed;
pub(super) mod other_kind;
pub(super) mod row_width;
pub(super) mod too_long;
pub(super) mod too_many_problems;
pub(super) mod unknown_field;
pub(super) mod wrong_type;
