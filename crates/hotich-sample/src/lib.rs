//! Generated books of registration with known mistakes: persons who do not exist, in communes that do.
//!
//! Births and marriages have a module each with their entries, the damage that is done to them and what a check should
//! say of it; the other kinds have a file each in `kinds`, and share damage and truth. Names, persons, papers, places,
//! days and chance are shared and know no kind. Nothing here asks the library that is tested by it, so that the two can
//! only agree by both being right.
//!
//! A seed gives the same book on every machine.

pub mod birth;
pub mod families;
pub mod kinds;
pub mod marriage;
pub mod measure;

mod book;
mod calendar;
mod chance;
mod damage;
mod entry;
mod names;
mod old;
mod paper;
mod person;
mod place;
mod text;

pub use book::{Book, Plan};
