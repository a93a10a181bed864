//! Vietnamese personal names: normal form, repairs, parts, keys and order.
//!
//! A name is the most personal thing in a record, so nothing here replaces one name by another on its own:
//! [`normalise`] applies only changes of form that are certain, and offers the rest.

mod case;
mod common;
mod form;
mod guard;
mod key;
mod keyboard;
mod known;
mod letters;
mod misread;
mod normalise;
mod order;
mod parts;
mod plain;
mod step;
pub mod syllable;
mod title;
mod work;

pub use key::{Region, identity_key, is_same_name, loose_key, phonetic_key, search_key};
pub(crate) use known::Known;
pub use letters::{foreign_letter, odd_character, split_alias, without_slips};
pub use misread::likeness;
pub use normalise::{normalise, normalise_lines};
pub use order::{compare, sort_key};
pub use parts::{Gender, Order, Parts, gender_hint, split, split_in, surname};
pub use plain::is_plain;
pub use step::{Change, Confidence, Normalised, Step};

#[cfg(test)]
mod tests;
