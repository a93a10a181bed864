//! Rules about dates: what cannot be read, what cannot be, and figures against words.

pub(super) mod implausible_year;
pub(super) mod impossible;
pub(super) mod lunar;
pub(super) mod short_year;
pub(super) mod unreadable;
pub(super) mod words_differ;
pub(super) mod words_unreadable;
