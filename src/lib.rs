//! The rules of Vietnamese civil registration (hộ tịch): the same findings, byte for byte, in native programs,
//! Node and browsers.
//!
//! ```
//! use hotich::{Context, Kind, Record, Stage, date::day};
//!
//! let record = Record::from_json(
//!     Kind::Birth,
//!     r#"{"registration":{"date":"12/03/1968"},"child":{"birthDate":"31/02/1968"}}"#,
//! );
//! let report = hotich::check(&record, &Context::new(day(2026, 11, 23)).stage(Stage::Archive));
//! let finding = report.of_rule("date/impossible").next().unwrap();
//! assert_eq!(finding.path(), "child.birthDate");
//! ```
//!
//! What decides is data with dates: the date that picks the law and the date taken as today are arguments, and
//! nothing here reads a clock.

#![forbid(unsafe_code)]
#![cfg_attr(
    not(test),
    deny(
        clippy::indexing_slicing,
        clippy::string_slice,
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::unreachable,
        clippy::float_arithmetic
    )
)]

pub mod book;
pub mod card;
pub mod catalogue;
pub mod check;
pub mod date;
pub mod describe;
pub mod finding;
pub mod id;
pub mod input;
pub mod language;
pub mod law;
pub mod name;
pub mod named;
pub mod place;
pub mod record;
pub mod report;
pub mod rule;
pub mod rules;
pub mod schema;
pub mod text;

pub use card::{Card, Severity};
pub use check::{Context, Profile, check, check_field, check_for};
pub use finding::Finding;
pub use language::Language;
pub use record::Record;
pub use report::{Render, Report};
pub use rule::{Rule, Verdict};
pub use schema::{Attribute, Field, Kind, Role, Stage};

/// The version of the library.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The example of README.md, run as a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
