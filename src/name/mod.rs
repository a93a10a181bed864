//! Vietnamese personal names: normal form, repairs, parts, keys and order.
//!
//! A name is the most personal thing in a record, so nothing here replaces one name by another on its own:
//! [`normalise`] applies only changes of form that are certain, and offers the rest.

mod common;
mod guard;
mod key;
mod known;
mod letters;
mod normalise;
mod order;
mod parts;
mod repair;
mod signs;
mod step;
pub mod syllable;
mod words;

pub use key::{Region, Written, identity_key, is_same_name, loose_key, phonetic_key, search_key};
pub(crate) use known::Known;
pub use letters::{foreign_letter, is_of_elsewhere, odd_character, split_alias, without_slips};
pub use normalise::{is_plain, normalise, normalise_lines};
pub use order::{compare, sort_key};
pub use parts::{Gender, Order, Parts, gender_hint, split, split_in, surname};
pub use repair::likeness;
pub(crate) use repair::{has_broken, is_misspelt, is_organisation, offer};
pub use step::{Change, Confidence, Normalised, Step};
#[cfg(feature = "compare")]
pub(crate) use words::COUNTED;

#[cfg(test)]
mod tests;
