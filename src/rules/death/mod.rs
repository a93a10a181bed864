//! Rules about deaths.

pub(super) mod age;
pub(super) mod deadline;
pub(super) mod in_future;
pub(super) mod notice;
pub(super) mod place;
pub(super) mod registered_again;
pub(super) mod time;
