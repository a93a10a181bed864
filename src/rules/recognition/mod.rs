//! Rules about recognitions of father, mother or child.

pub(super) mod alive;
pub(super) mod applicant;
pub(super) mod in_remarks;
pub(super) mod type_and_sex;

use crate::schema::{Code, Sex};

/// The sex of the parent by who recognises whom.
const fn sex_of_parent(kind: Code) -> Option<Sex> {
    match kind {
        Code::FatherChild | Code::ChildFather => Some(Sex::Male),
        Code::MotherChild | Code::ChildMother => Some(Sex::Female),
        _ => None,
    }
}
