//! Rules about one person: dates, numbers and nationality of whomever the event is about.

pub(super) mod born_in_future;
pub(super) mod incapacity_order;
pub(super) mod missing_order;
pub(super) mod other_nationality;
