//! Whether two persons, or two entries, of two records are one: by number, else by name, date of birth and parents.
//!
//! What rules about related records and the search for duplicates share. Integers only, no thresholds that were learned:
//! each answer has its reason.

mod entry;
mod person;
mod same;

pub use entry::Entry;
pub use person::Person;
pub use same::{Certainty, Identity, Reason};
