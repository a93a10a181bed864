//! The schema of records: roles and attributes, the fields that they make, code lists, and the layout of each kind.
//!
//! A person or another part of a record is a [`Role`] (child, mother, husband); what is known of it are
//! [`Attribute`]s (name, birth date, paper). A [`Field`] is one attribute of one role, the same thing in every kind
//! of record. A [`Layout`] says which fields a [`Kind`] has, in which order, and what the forms of that kind call
//! them; its [`Column`]s are numbered by themselves, so that a set of them is one number ([`Slots`]).

mod attribute;
pub mod codes;
mod column;
mod demand;
mod field;
pub mod kinds;
pub(crate) mod layout;
mod part;
mod role;
mod slots;
mod stage;
mod value;

pub use attribute::Attribute;
pub use codes::{Code, Sex};
pub use column::Column;
pub use demand::{Demand, DemandClass, Test, When, Who};
pub use field::Field;
pub use kinds::{Kind, KindSet};
pub use layout::Layout;
pub use part::Part;
pub use role::Role;
pub use slots::Slots;
pub use stage::{Stage, Stages};
pub use value::{ValueKind, ValueTag};
