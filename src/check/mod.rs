//! Checking records: which rules can say anything about a kind, and what they say about one record.

mod context;
mod engine;
mod live;
mod plan;
mod profile;
#[cfg(feature = "related")]
mod related;

#[cfg(all(test, feature = "catalogue", feature = "communes"))]
mod tests;

pub use context::Context;
pub use engine::{check, check_field, check_for, check_with, verdict};
pub use live::Scratch;
pub use plan::{fields_read, runs_on};
pub use profile::{Error as ProfileError, Profile};
#[cfg(feature = "related")]
pub use related::{Related, check_related, check_related_with, related_verdict};
