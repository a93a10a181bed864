//! Rules about identity papers.

pub(super) mod age;
pub(super) mod era;
pub(super) mod issued_after_registration;
pub(super) mod name_required;
pub(super) mod number;
pub(super) mod personal_number;
