//! Rules about identity papers.

pub(super) mod name_required;
//! Rules about identity papers: type, number, and day of issue.

pub(super) mod age;
pub(super) mod era;
pub(super) mod issued_after_registration;
pub(super) mod number;
pub(super) mod personal_number;
