//! Rules about notes of divorces and annulments.

pub(super) mod in_remarks;
