//! Rules about two persons of a record: each is another than the other.

pub(super) mod number_repeated;
pub(super) mod one_person;
pub(super) mod same_person;
