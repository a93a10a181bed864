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
//!
//! # Where to begin
//!
//! - One record: [`Record`], [`Context`], [`check()`], [`Report`]; one field of a form: [`check_field`].
//! - A book of any size: [`book::Book`].
//! - A value by itself: [`name`], [`date`], [`id`], [`place`], or everything at once as JSON: [`describe`].
//! - What there is: [`Kind`] and its [`layout`](Kind::layout), [`rules::RULES`], [`catalogue`].
//!
//! The folder `examples` has a program for each, and `schema` a JSON Schema for every JSON that is written.
//!
//! # Errors
//!
//! A wrong datum is a [`Finding`], never an error. Errors are for what cannot be checked at all: [`book::Error`], a broken
//! profile ([`check::ProfileError`]), a damaged table ([`place::Corrupt`]), a name that there is not ([`named::Error`]).
//! Each has a `code()` that stays, and a `message()` in both languages; none repeats the value of a person.
//!
//! # Features
//!
//! All are on unless told otherwise; none changes a finding.
//!
//! | feature | what it adds |
//! |---|---|
//! | `catalogue` | documentation and examples of rules, for pages and for `explain` |
//! | `communes` | the table of communes inside the program ([`place::Communes`]); without it, it is loaded from a file |
//! | `compare` | whether two records are one ([`compare`]) |
//! | `patterns` | patterns in profiles ([`Profile`]); without it a profile that has one is refused, never read without it |
//! | `related` | checks beside related records ([`check_related`]); without it the rules about such are not there |
//! | `serde` | records from any value or format of serde (`Record::from_serialize`, `Record::from_deserializer`) |
//! | `unicode-tables` | normal forms by the crate `unicode-normalization` in place of a smaller table that says the same |

#![forbid(unsafe_code)]
#![deny(missing_docs)]
#![cfg_attr(docsrs, feature(doc_cfg))]
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
#[cfg(feature = "compare")]
pub mod compare;
pub mod date;
pub mod describe;
pub mod finding;
pub mod id;
pub mod identity;
pub mod input;
pub mod language;
pub mod law;
pub mod linked;
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
pub use check::{Context, Profile, Scratch, check, check_field, check_for, check_with};
#[cfg(feature = "related")]
pub use check::{Related, check_related, check_related_with};
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
