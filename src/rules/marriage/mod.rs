//! Rules about marriages.

pub(super) mod age;
pub(super) mod age_implausible;
pub(super) mod already_married;
pub(super) mod capacity_in_remarks;
pub(super) mod count;
pub(super) mod count_and_status;
pub(super) mod earlier_spouse_in_remarks;
pub(super) mod effective_date;
pub(super) mod foreign_divorce;
pub(super) mod foreign_mission;
pub(super) mod kin_in_remarks;
pub(super) mod notes_order;
pub(super) mod office_commune;
pub(super) mod office_foreign;
pub(super) mod registered_again;
pub(super) mod registered_again_alive;
pub(super) mod required;
pub(super) mod spouse_dead;
pub(super) mod status_and_notes;
pub(super) mod status_paper_expired;
pub(super) mod status_paper_not_asked;
pub(super) mod status_proof_order;

use crate::rules::remarks::Remarks;
use crate::schema::{Attribute, Field, Role};
use crate::text;

/// Where it was registered.
const OFFICE: Field = Role::Registration.at(Attribute::Office);
/// The day of registration.
const REGISTERED: Field = Role::Registration.at(Attribute::Date);
/// First, again, or a note.
const TYPE: Field = Role::Registration.at(Attribute::Type);
/// The day from which the marriage counts.
const ESTABLISHED: Field = Role::Marriage.at(Attribute::EstablishedOn);

/// Whether a number is that of a paper on marital status: 112/UBND-XNTTHN.
fn is_status_paper(number: &str) -> bool {
    text::holds(&text::fold(number), "xntthn")
}

/// Whether what stands as a residence says that the person is dead.
pub(super) fn is_dead(residence: &str) -> bool {
    Remarks::begin(residence, &["đã chết", "đã mất"])
}
