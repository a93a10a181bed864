//! Rules about identity papers.

pub(super) mod name_required;
